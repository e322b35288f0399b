"""What people ruled: verdicts and dissent, with whatever makes one doubtful said beside it.

A sealed verdict is told of only as a number of reviewers until its quorum is reached.
"""

from collections.abc import Iterable, Iterator

from factcheck.models import Claim, Kind, VerdictStanding
from factcheck.report.document import (
    Block,
    Heading,
    Ink,
    Item,
    Line,
    Listing,
    Paragraph,
    Words,
    join,
    line,
)
from factcheck.report.naming import id_words, short_article
from factcheck.report.quoting import quote
from factcheck.report.reading import Reading
from factcheck.report.wording import CONFIDENCES, say_moment

NOBODY = "No verdict yet: nobody has ruled."


def ruling_in_brief(reading: Reading, claim: Claim) -> Line:
    """Tell in one line what was ruled on a claim, if anything."""
    standings = reading.rulings(claim=claim.id)
    ruled = [
        line(Words(each.rating_label, Ink.STRONG), f" ({each.verdict.reviewer})")
        for each in standings
        if not each.superseded and not each.hidden
    ]
    seals = list(sealed(reading, standings))
    if ruled:
        return line("Verdicts: ", join([*ruled, *map(line, seals)], "; "))
    return line("; ".join(seals).capitalize() + "." if seals else NOBODY)


def ruling_blocks(reading: Reading) -> Iterator[Block]:
    """Tell every verdict in full: on each claim, then on articles as sources."""
    if not reading.report.verdicts:
        yield Paragraph(line(NOBODY))
        return
    for claim in reading.report.claims:
        standings = reading.rulings(claim=claim.id)
        title = line(id_words(Kind.CLAIM, claim.id), f"  {claim.text}")
        yield from subject_blocks(reading, title, standings or [])
    rated = {each.article for each in reading.report.verdicts} - {None}
    for article in sorted(number for number in rated if number is not None):
        title = line(short_article(reading, article), ", as a source")
        yield from subject_blocks(reading, title, reading.rulings(article=article))


def subject_blocks(
    reading: Reading, title: Line, standings: list[VerdictStanding]
) -> Iterator[Block]:
    """Tell the verdicts on one claim or article: dissent first, then those that stand."""
    yield Heading(title, 2)
    if not standings:
        yield Paragraph(line(NOBODY))
        return
    for split in dissent(standings):
        yield Paragraph(split)
    seals = list(sealed(reading, standings))
    if seals:
        yield Paragraph(line(". ".join(seal.capitalize() for seal in seals), "."))
    open_ = sorted((each for each in standings if not each.hidden), key=lambda s: s.superseded)
    if open_:
        yield Listing(tuple(verdict_item(reading, each) for each in open_))


def sealed(reading: Reading, standings: Iterable[VerdictStanding]) -> Iterator[str]:
    """Say of each rubric with sealed verdicts how many have ruled, and nothing else."""
    standings = [each for each in standings if not each.superseded]
    for rubric in dict.fromkeys(each.verdict.rubric for each in standings if each.hidden):
        ruled = {each.verdict.reviewer for each in standings if each.verdict.rubric == rubric}
        known = reading.rubric(rubric)
        of = f" of {known.quorum}" if known else ""
        verb = "has" if len(ruled) == 1 and not of else "have"
        yield f"sealed: {len(ruled)}{of} {verb} ruled on {rubric}"


def dissent(standings: Iterable[VerdictStanding]) -> Iterator[Line]:
    """Say of each rubric whether those who ruled on it differ."""
    present = [each for each in standings if not each.superseded and not each.hidden]
    for rubric in dict.fromkeys(each.verdict.rubric for each in present):
        ruled = [each for each in present if each.verdict.rubric == rubric]
        if len({each.verdict.rating for each in ruled}) > 1:
            sides = join((f"{s.verdict.reviewer} says {s.rating_label}" for s in ruled), "; ")
            yield line(Words("Reviewers differ: ", Ink.ATTENTION), sides, ".")


def verdict_item(reading: Reading, standing: VerdictStanding) -> Item:
    """Tell one verdict: who, what, how sure, why and on what."""
    verdict = standing.verdict
    sure = f", {CONFIDENCES[verdict.confidence]}" if verdict.confidence else ""
    head = line(
        Words(standing.rating_label, Ink.FAINT if standing.superseded else Ink.STRONG),
        f" \u2014 {verdict.reviewer}{sure}",
    )
    body = [head, line(Words(f"{verdict.rubric}, {say_moment(verdict.at)}", Ink.FAINT))]
    if verdict.article != standing.article:
        given = id_words(Kind.ARTICLE, verdict.article).text
        body.append(line(Words(f"Given on {given}, an earlier capture.", Ink.FAINT)))
    if standing.superseded:
        body.append(line(Words("Superseded: the same reviewer has ruled again since.", Ink.FAINT)))
    body += [line(Words("Stale: ", Ink.ATTENTION), reason) for reason in standing.stale]
    body.append(line("Because: ", verdict.rationale))
    body += [
        line("Cites ", short_article(reading, passage.article), ": ", quote(passage))
        for passage in verdict.cited
    ]
    if not verdict.cited:
        body.append(line(Words("Cites nothing.", Ink.FAINT)))
    return Item(line(id_words(Kind.VERDICT, verdict.id)), tuple(body))
