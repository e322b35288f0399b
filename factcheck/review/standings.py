"""How verdicts stand now: which are ruled over, which are sealed, which have lost a quote.

Nothing here changes a verdict. Everything is worked out anew from what people said and from the
texts as they were captured.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.models import Article, Kind, Passage, Verdict, VerdictStanding, format_id
from factcheck.review.reviewer import known_as
from factcheck.rubric import QUORUM, Rubric
from factcheck.text.quotation import find_words_again, is_blank

SEALED = "sealed"
"""What stands in place of a hidden verdict's rating."""

_SHOWN = 80  # characters of a lost quote


def find_standings(
    verdicts: Sequence[Verdict],
    rubrics: Iterable[Rubric],
    articles: Iterable[Article],
    *,
    reader: str,
) -> tuple[VerdictStanding, ...]:
    """Return how each verdict stands for one reader, in the order given.

    A verdict is superseded once the same reviewer has ruled again on the same subject and scale,
    whichever version of it; all captures of an article are one subject. A sealed verdict is hidden
    from everyone but its reviewer until as many different reviewers as the rubric's quorum have
    ruled on that subject and scale; what it says is blanked here, so that no format can show it by
    mistake. A verdict is stale if an article it cites was withdrawn, or its newest capture no
    longer has the words cited, white space, case and the style of quotation marks and dashes aside.

    Args:
        verdicts: All verdicts on the subjects in question, also those ruled over.
        rubrics: The rubrics they were given on; one that is missing costs the rating its label.
        articles: The articles cited and ruled on, and all later captures of them. One that is
            missing cannot make a verdict stale.
        reader: The reviewer who will read it; blank for nobody in particular.
    """
    by_id = {rubric.id: rubric for rubric in rubrics}
    captures = newest_captures(articles)
    keys = [_matter_and_reviewer(verdict, captures) for verdict in verdicts]
    ruled = sorted(zip(keys, verdicts, strict=True), key=lambda each: _when(each[1]))
    standing = dict(ruled)
    reviewers = Counter(matter for matter, _ in standing)
    found = []
    for verdict, (matter, reviewer) in zip(verdicts, keys, strict=True):
        rubric = by_id.get(verdict.rubric)
        quorum = rubric.quorum if rubric else QUORUM
        told = VerdictStanding(
            verdict=verdict,
            rating_label=_label(verdict, rubric),
            superseded=standing[matter, reviewer] is not verdict,
            article=matter[1],
            stale=_lost_quotes(verdict.cited, captures),
        )
        sealed = verdict.sealed and reviewer != known_as(reader) and reviewers[matter] < quorum
        found.append(_hidden(told) if sealed else told)
    return tuple(found)


def newest_captures(articles: Iterable[Article]) -> dict[int, Article]:
    """Return the newest capture of each article, by the id of any capture of it.

    A capture may supersede one that was taken in after it.
    """
    by_id = {article.id: article for article in articles if article.id is not None}
    following = {by_id[number].supersedes: by_id[number] for number in sorted(by_id)}
    return {number: _last(article, following) for number, article in by_id.items()}


def _last(article: Article, following: Mapping[int | None, Article]) -> Article:
    met = set()
    while article.id not in met and article.id in following:
        met.add(article.id)
        article = following[article.id]
    return article


def scale_of(verdict: Verdict) -> str:
    """Return the name of the scale a verdict is on, whichever version of it."""
    return verdict.rubric.partition("/")[0]


_Matter = tuple[int | None, int | None, str]


def _matter_and_reviewer(verdict: Verdict, captures: Mapping[int, Article]) -> tuple[_Matter, str]:
    newest = captures.get(verdict.article or 0)
    matter = (verdict.claim, newest.id if newest else verdict.article, scale_of(verdict))
    return matter, known_as(verdict.reviewer)


def _when(verdict: Verdict) -> tuple[object, int]:
    return verdict.at, verdict.id or 0


def _label(verdict: Verdict, rubric: Rubric | None) -> str:
    ratings = rubric.ratings if rubric else ()
    return next((r.label for r in ratings if r.id == verdict.rating), verdict.rating)


def _hidden(standing: VerdictStanding) -> VerdictStanding:
    blank = replace(standing.verdict, rating=SEALED, confidence=None, rationale="", cited=())
    return replace(standing, verdict=blank, rating_label=SEALED, stale=(), hidden=True)


def _lost_quotes(cited: Iterable[Passage], captures: Mapping[int, Article]) -> tuple[str, ...]:
    lost = []
    for passage in cited:
        newest = captures.get(passage.article)
        if newest and newest.withdrawn:
            article, by = format_id(Kind.ARTICLE, passage.article), newest.withdrawn
            lost.append(
                f'"{_short(passage.quote)}" is cited from {article}, '
                f"which {by.reviewer} withdrew: {by.why}"
            )
        elif newest and newest.id != passage.article and not has_words(newest.text, passage.quote):
            lost.append(
                f'"{_short(passage.quote)}", cited from {format_id(Kind.ARTICLE, passage.article)},'
                f" no longer stands in {format_id(Kind.ARTICLE, newest.id)}, its newer capture"
            )
    return tuple(lost)


def has_words(text: str, quote: str) -> bool:
    """Tell whether whole words stand in a text, once or more, as `find_words_again` finds them."""
    return is_blank(quote) or any(True for _ in find_words_again(text, quote))


def _short(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1].rstrip() + "…"
