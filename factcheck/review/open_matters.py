"""What a report must say is still open, each with the command that would settle it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from shlex import quote

from factcheck.models import (
    STANDARD_INPUT,
    Article,
    Claim,
    Disagreement,
    DisagreementType,
    Kind,
    OpenMatter,
    VerdictStanding,
    format_id,
)
from factcheck.review.queue import Docket, find_exhibits, unruled_notes
from factcheck.review.reviewer import known_as
from factcheck.review.standings import scale_of
from factcheck.rubric import QUORUM
from factcheck.text.phrases import counted, listed


def find_open_matters(docket: Docket) -> tuple[OpenMatter, ...]:
    """Return what waits for a person: claims, missing dates, stale verdicts, old and new notes.

    A claim waits if it was never compared, or only with an earlier capture of an article, if nobody
    has ruled on it, or if articles disagree on it or its verdicts are sealed and fewer reviewers
    than the quorum have ruled on one scale. All unruled notes are one matter together.
    """
    present = docket.current()
    return (
        *(
            matter
            for claim in present.claims
            for matter in _on_claim(present, claim, docket.not_compared(claim.id or 0))
        ),
        *_missing_dates(present),
        *_stale_verdicts(present.standings),
        *_outdated_notes(present),
        *_notes(present),
    )


def _on_claim(docket: Docket, claim: Claim, lacking: Sequence[int]) -> Iterable[OpenMatter]:
    name = format_id(Kind.CLAIM, claim.id)
    number = claim.id or 0
    if lacking:
        new = listed([format_id(Kind.ARTICLE, each) for each in lacking])
        said = "a newer capture, was" if len(lacking) == 1 else "newer captures, were"
        yield OpenMatter(name, f"{new}, {said} not compared with it.", f"factcheck compare {name}")
    elif number not in docket.stances_on:
        yield OpenMatter(name, "No article was compared with it.", f"factcheck compare {name}")
    standing = docket.standings_on.get(number, [])
    if not standing:
        yield OpenMatter(
            name,
            "Nobody has ruled on it.",
            f"factcheck verdict {name} {_ruling(docket, claim)}",
        )
        return
    contested = number in docket.contested
    if contested or any(known.hidden for known in standing):
        yield from _below_quorum(docket, claim, standing, contested=contested)


def _below_quorum(
    docket: Docket, claim: Claim, standing: list[VerdictStanding], *, contested: bool
) -> Iterable[OpenMatter]:
    reviewers = Counter(
        scale
        for scale, _ in {
            (scale_of(known.verdict), known_as(known.verdict.reviewer)) for known in standing
        }
    )
    scale, most = max(reviewers.items(), key=lambda item: (item[1], item[0]))
    quorum = max((r.quorum for r in docket.rubrics if r.name == scale), default=QUORUM)
    if most < quorum:
        name = format_id(Kind.CLAIM, claim.id)
        why = "Articles disagree on it" if contested else "Its verdicts are sealed"
        yield OpenMatter(
            name,
            f"{why}; {most} of {quorum} reviewers have ruled on it ({scale}).",
            f"factcheck --reviewer NAME verdict {name} --rubric {scale} {_ruling(docket, claim)}",
        )


def _ruling(docket: Docket, claim: Claim) -> str:
    """What a verdict still needs, with an article that has something to cite."""
    exhibits = find_exhibits(docket, claim)
    article = format_id(Kind.ARTICLE, exhibits[0].passage.article if exhibits else 1)
    return f'--rating RATING --because "..." --cite {article}:"..."'


_NEEDS_DATES = (DisagreementType.TIME, DisagreementType.CANNOT_COMPARE)


def _missing_dates(docket: Docket) -> Iterable[OpenMatter]:
    articles = {article.id: article for article in docket.articles}
    blocked: dict[int, list[str]] = {}
    elsewhere: list[Disagreement] = []
    for apart in docket.disagreements:
        if not apart.missing or apart.type not in _NEEDS_DATES:
            continue
        sides = {apart.left.passage.article, apart.right.passage.article}
        undated = [number for number in sorted(sides) if _is_undated(articles.get(number))]
        for number in undated:
            blocked.setdefault(number, []).append(format_id(Kind.DISAGREEMENT, apart.id))
        if not undated:
            elsewhere.append(apart)
    for number, names in sorted(blocked.items()):
        yield OpenMatter(
            format_id(Kind.ARTICLE, number),
            f"It has no publication date, so {listed(names)} cannot be ordered.",
            f"factcheck ingest {_typed(articles[number].address)} --published YYYY-MM-DD",
        )
    for apart in elsewhere:
        name = format_id(Kind.DISAGREEMENT, apart.id)
        yield OpenMatter(name, f"{'; '.join(apart.missing)}.", f"factcheck show {name}")


def _typed(address: str) -> str:
    return "-" if address.startswith(STANDARD_INPUT) else quote(address)


def _is_undated(article: Article | None) -> bool:
    return article is not None and article.published is None


def _stale_verdicts(standings: Iterable[VerdictStanding]) -> Iterable[OpenMatter]:
    for known in standings:
        verdict = known.verdict
        if known.stale and not known.superseded:
            yield OpenMatter(
                format_id(Kind.VERDICT, verdict.id),
                f"{verdict.reviewer} cited what no longer counts: {'; '.join(known.stale)}.",
                f"factcheck --reviewer {quote(verdict.reviewer)} review",
            )


def _outdated_notes(docket: Docket) -> Iterable[OpenMatter]:
    for article in docket.articles:
        if article.id in docket.outdated:
            name = format_id(Kind.ARTICLE, article.id)
            said = "Its notes and its grade are older than what was stated of it since."
            yield OpenMatter(name, said, f"factcheck assess {name}")


def _notes(docket: Docket) -> Iterable[OpenMatter]:
    waiting = unruled_notes(docket)
    if waiting:
        articles = len({item.note.article for item in waiting})
        yield OpenMatter(
            waiting[0].id if len(waiting) == 1 else f"{waiting[0].id} and {len(waiting) - 1} more",
            f"Nobody has confirmed or dismissed {counted(len(waiting), 'note')}"
            f" on {counted(articles, 'article')}.",
            "factcheck review",
        )
