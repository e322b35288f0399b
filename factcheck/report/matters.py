"""What is contested, claim by claim: who stands where, who speaks, quotes that clash, and when."""

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.models import (
    UNREAD,
    ArticleStance,
    Claim,
    Contested,
    Disagreement,
    DisagreementType,
    Evidence,
    Kind,
    Passage,
    Scores,
    Stance,
    format_id,
)
from factcheck.report.clocks import say_captured, say_happened, say_told
from factcheck.report.document import (
    BREAK,
    Block,
    Card,
    Cell,
    Column,
    Facing,
    Heading,
    Ink,
    Item,
    Line,
    Listing,
    Paragraph,
    Table,
    Words,
    join,
    line,
    table,
)
from factcheck.report.interface import Part
from factcheck.report.naming import (
    article_ids,
    id_words,
    say_claimant,
    short_article,
    short_name,
    shortened,
    withdrawal_line,
)
from factcheck.report.quoting import IN_A_CELL, IN_BRIEF, quote, quote_evidence
from factcheck.report.reading import Clash, Opposed, Reading, Voice, find_clashes, find_voices
from factcheck.report.rulings import ruling_in_brief
from factcheck.report.wording import (
    GLOSSES,
    MISSING,
    NOT_ENGLISH,
    STANCES,
    TYPES,
    count,
    say_date,
    say_shares,
)
from factcheck.text.roles import is_named

CLASHES_SHOWN = 20  # per claim: beyond that a reader wants a list to sort, which JSON and CSV are
AGAINST_SHOWN = 20  # passages against the same one
STANCES_SHOWN = 60
STATEMENTS_SHOWN = 30

INKS = {
    Stance.SUPPORTS: Ink.FOR,
    Stance.REFUTES: Ink.AGAINST,
    Stance.MIXED: Ink.BOTH,
    Stance.UNSURE: Ink.ATTENTION,
    Stance.DISCUSSES: Ink.PLAIN,
    Stance.UNRELATED: Ink.FAINT,
}
SIDES = {
    Stance.SUPPORTS: ("supports it", "support it"),
    Stance.REFUTES: ("may conflict with it", "may conflict with it"),
    Stance.MIXED: ("is mixed", "are mixed"),
    Stance.UNSURE: ("is left unsure", "are left unsure"),
    Stance.DISCUSSES: ("discusses it", "discuss it"),
    Stance.UNRELATED: ("has nothing on it", "have nothing on it"),
}
OF_A_MODEL = (
    "a small network's probabilities, often wrong where texts differ in one word, name or number; "
    "how often, and on what, stands in "
    "factcheck/learned/weights/MODEL_CARD.md."
)
OF_RULES = "written rules over words, which give no probabilities and miss what is said otherwise."
TIMELY = {DisagreementType.TIME, DisagreementType.CANNOT_COMPARE}


def matter_blocks(reading: Reading, claim: Claim, parts: Iterable[Part]) -> Iterator[Block]:
    """Tell everything about one claim, as far as it is among the parts asked for."""
    parts = set(parts)
    yield Heading(line(id_words(Kind.CLAIM, claim.id), f"  {claim.text}"), 2)
    withdrawn = withdrawal_line(claim)
    if withdrawn is not None:
        yield Paragraph(withdrawn)
    if Part.CLAIMS in parts:
        yield Paragraph(join(claim_lines(reading, claim), BREAK))
    if Part.VERDICTS in parts:
        yield Paragraph(ruling_in_brief(reading, claim))
    stances = reading.stances(claim.id)
    if Part.STANCES in parts:
        yield from stance_blocks(reading, stances, claim)
    if Part.DISAGREEMENTS in parts:
        yield from disagreement_blocks(reading, claim)
    if stances and {Part.STANCES, Part.DISAGREEMENTS} & parts:
        yield from clock_blocks(reading, claim)


def claim_lines(reading: Reading, claim: Claim) -> Iterator[Line]:
    """Tell where a claim stands, and who added it."""
    for place in claim.appearances:
        yield line(
            "Stands in ",
            short_article(reading, place.passage.article),
            ": ",
            quote(place.passage, limit=IN_BRIEF),
            f" \u2014 {say_claimant(place.claimant)}",
        )
    if claim.reviewer:
        when = f", {say_date(claim.added_at.date().isoformat())}" if claim.added_at else ""
        yield line(Words(f"Added by {claim.reviewer}{when}.", Ink.FAINT))


# ---------------------------------------------------------------------------------------------
# Who stands where
# ---------------------------------------------------------------------------------------------


def stance_blocks(reading: Reading, stances: list[ArticleStance], claim: Claim) -> Iterator[Block]:
    """Tell what each article does to a claim, then who asserts and who only relays."""
    yield Heading(line("Who stands where"), 3)
    if not stances:
        command = Words(f"factcheck compare {id_words(Kind.CLAIM, claim.id).text}", Ink.COMMAND)
        yield Paragraph(line("Not compared yet. Next: ", command))
        return
    bearing = [stance for stance in stances if stance.stance is not Stance.UNRELATED]
    yield Paragraph(balance(reading, stances))
    again = reading.report.recaptured.get(claim.id or 0)
    if again:
        command = Words(f"factcheck compare {id_words(Kind.CLAIM, claim.id).text}", Ink.COMMAND)
        were = "was" if len(again) == 1 else "were"
        told = f", which {were} captured again since an earlier capture was compared. Next: "
        yield Paragraph(line("Not counted: ", article_ids(again), told, command))
    if bearing:
        shown = sorted(bearing, key=lambda stance: _OPEN.get(stance.stance, 0))
        yield table(
            [
                Column("Article"),
                Column("Stance", whole=True),
                Column("Its strongest words"),
            ],
            [stance_row(reading, stance, claim) for stance in shown[:STANCES_SHOWN]],
        )
        yield from left_out(len(shown) - STANCES_SHOWN, "article")
    unrelated = [each for each in stances if each.stance is Stance.UNRELATED]
    read = tuple(each.article for each in unrelated if each.scores != UNREAD)
    unread = tuple(each.article for each in unrelated if each.scores == UNREAD)
    for articles, found in ((read, "Nothing on it in "), (unread, "No sentence near it in ")):
        if articles:
            yield Paragraph(line(found, article_ids(articles[:STANCES_SHOWN]), "."))
            yield from left_out(len(articles) - STANCES_SHOWN, "article")
    yield from voice_blocks(reading, bearing)


def balance(reading: Reading, stances: list[ArticleStance]) -> Line:
    """Count the articles on each side, and the origins that those with something to say rest on."""
    sides = Counter(stance.stance for stance in stances)
    counted = [
        f"{sides[side]:,} {one if sides[side] == 1 else several}"
        for side, (one, several) in SIDES.items()
        if sides[side]
    ]
    speaking = [each.article for each in stances if each.stance is not Stance.UNRELATED]
    origins = origins_of(reading, speaking)
    resting = f"; those that speak of it rest on {count(len(origins), 'origin')}" if origins else ""
    return line(f"Of {count(len(stances), 'article')}: {', '.join(counted)}{resting}.")


def stance_row(reading: Reading, stance: ArticleStance, claim: Claim) -> list[Cell]:
    """Return an article, its stance, and the strongest words on each side of it with the reason."""
    strongest = find_telling(stance)
    words: list[Cell] = why_unsure(stance)
    for each in strongest:
        told = strongest[1:] or each.stance is not stance.stance
        side = line(Words(STANCES[each.stance], INKS[each.stance]), ": ") if told else ""
        if each.stance is Stance.REFUTES:
            words.append(line(Words("Claim: ", Ink.FAINT), shortened(claim.text, IN_BRIEF)))
        said = f" \u2014 {say_claimant(each.claimant)}"
        words.append(line(side, quote_evidence(each, IN_BRIEF), said))
        words.append(Words(f"Why: {each.rule}", Ink.FAINT))
    more = len(stance.evidence) - len(strongest)
    if more > 0:
        words.append(Words(f"and {count(more, 'more passage')}", Ink.FAINT))
    return [short_article(reading, stance.article), stance_cell(stance), join(words, BREAK)]


def why_unsure(stance: ArticleStance) -> list[Cell]:
    """Return why an article is left open that leans to a side as a whole, or quotes nothing."""
    if stance.stance is not Stance.UNSURE:
        return []
    if stance.scores is None:
        return [] if stance.evidence else [Words(f"{NOT_ENGLISH}.", Ink.FAINT)]
    shares = {side: getattr(stance.scores, side.value) for side in _SIDES}
    side = max(shares, key=lambda each: shares[each])
    if shares[side] >= _LEANS and find_strongest(stance.evidence, side) is None:
        leans = "supports" if side is Stance.SUPPORTS else "may conflict with"
        return [Words(f"As a whole it {leans} it; no sentence of it surely does.", Ink.FAINT)]
    if not stance.evidence:
        return [Words("No sentence of it is near enough to be quoted.", Ink.FAINT)]
    return []


_SIDES = (Stance.SUPPORTS, Stance.REFUTES)
_LEANS = 0.5
"""Share from which an article as a whole leans to a side."""


def stance_cell(stance: ArticleStance) -> Line:
    """Return what an article does to a claim, over its probabilities."""
    words = STANCES[stance.stance].split()
    if stance.stance is Stance.REFUTES:
        words = [*words[:-1], f"{words[-1]},", "check"]
    said: list[Cell] = [Words(word, INKS[stance.stance]) for word in words]
    if stance.scores:
        said += [Words(share, Ink.FAINT) for share in say_shares(stance.scores)]
    return join(said, BREAK)


def find_telling(stance: ArticleStance) -> list[Evidence]:
    """Return the strongest words of an article for and against, or what else it goes by."""
    firm = [find_strongest(stance.evidence, side) for side in _SIDES]
    found = [each for each in firm if each is not None]
    if found and stance.stance not in _OPEN:
        return found
    open_ = sorted(_OPEN, key=lambda side: (side is not stance.stance, _OPEN[side]))
    rest = (find_strongest(stance.evidence, side) for side in open_)
    return found + [each for each in rest if each is not None][:1]


_OPEN = {Stance.UNSURE: 1, Stance.DISCUSSES: 2}
"""Stances that take no side, in the order in which they are shown."""


def find_strongest(evidence: Iterable[Evidence], side: Stance) -> Evidence | None:
    """Return the first passage on one side, which weighs most: evidence is in that order."""
    return next((each for each in evidence if each.stance is side), None)


# ---------------------------------------------------------------------------------------------
# Who asserts and who only relays
# ---------------------------------------------------------------------------------------------


def voice_blocks(reading: Reading, stances: list[ArticleStance]) -> Iterator[Block]:
    """Tell how many voices stand behind how many articles, on each side."""
    items = []
    for side in _SIDES:
        voices = find_voices(stances, side)
        if voices:
            label = line(Words(STANCES[side].capitalize(), INKS[side]))
            items.append(Item(label, tuple(voice_lines(reading, voices, side))))
    if items:
        yield Heading(line("Who asserts and who only relays"), 3)
        yield Listing(tuple(items))


def voice_lines(reading: Reading, voices: list[Voice], side: Stance) -> Iterator[Line]:
    """Count the voices on one side, then name each with the articles that carry it."""
    own = [voice for voice in voices if voice.claimant is None]
    told = [voice for voice in voices if voice.claimant is not None]
    carriers = {article for voice in voices for article in voice.articles}
    counted = f"{outlets(reading, carriers)}{resting(reading, carriers)}, {speakers(told)}"
    yield line(Words(counted, Ink.STRONG))
    for voice in own:
        one, several = _OWN_VOICE[side]
        yield line(article_ids(voice.articles), " ", one if len(voice.articles) == 1 else several)
    for voice in told:
        verb = " relays " if len(voice.articles) == 1 else " relay "
        yield line(article_ids(voice.articles), verb, say_claimant(voice.claimant))


_OWN_VOICE = {
    Stance.SUPPORTS: ("says it in its own voice", "say it themselves"),
    Stance.REFUTES: ("may say otherwise in its own voice", "may say otherwise themselves"),
}


def speakers(voices: list[Voice]) -> str:
    """Count the speakers that articles relay, and those of them who have a name."""
    if not voices:
        return "no speaker"
    named = sum(voice.claimant is not None and is_named(voice.claimant) for voice in voices)
    if named == len(voices):
        return count(named, "speaker")
    return f"{count(len(voices), 'speaker')}, {named or 'none'} of them named"


def outlets(reading: Reading, articles: set[int]) -> str:
    """Count outlets where every article names its own, else articles."""
    found = [reading.article(article) for article in articles]
    publishers = {each.publisher.casefold() for each in found if each and each.publisher}
    named = all(each is not None and each.publisher for each in found)
    return count(len(publishers), "outlet") if named else count(len(articles), "article")


def resting(reading: Reading, articles: set[int]) -> str:
    """Count the origins that articles rest on, where they are fewer than the articles."""
    found = origins_of(reading, articles)
    is_known = all(reading.origin(article) is not None for article in articles)
    return f" with {count(len(found), 'origin')}" if is_known and len(found) < len(articles) else ""


def origins_of(reading: Reading, articles: Iterable[int]) -> set[int | str]:
    """Return what tells the origins of articles apart, of those whose origin is known."""
    origins = map(reading.origin, articles)
    return {origin.id or origin.name for origin in origins if origin is not None}


# ---------------------------------------------------------------------------------------------
# Quotes that clash
# ---------------------------------------------------------------------------------------------


def disagreement_blocks(reading: Reading, claim: Claim) -> Iterator[Block]:
    """Set the quotes that disagree side by side, the gravest first."""
    clashes = find_clashes(reading.disagreements(claim.id), reading.origin)
    if not clashes:
        if reading.stances(claim.id):
            yield Paragraph(line("No passages were found that disagree."))
        return
    for clash in clashes[:CLASHES_SHOWN]:
        yield from clash_blocks(reading, clash)
    rest = sum(len(clash.disagreements) for clash in clashes[CLASHES_SHOWN:])
    yield from left_out(rest, "disagreement")


def clash_blocks(reading: Reading, clash: Clash) -> Iterator[Block]:
    """Set a quote beside those against it, with how they disagree and by which rule."""
    ids = join(id_words(Kind.DISAGREEMENT, each.id) for each in clash.disagreements)
    types = " and ".join(TYPES[each] for each in clash.types)
    yield Heading(line(ids, "  Possible conflict, check: ", Words(types, Ink.ATTENTION)), 3)
    timely = bool(TIMELY & set(clash.types))
    several = len(clash.against) > 1
    shown = clash.against[:AGAINST_SHOWN]
    right = [card(reading, each.evidence, each.copies, timely=timely) for each in shown]
    if several:
        right = [titled(opposed, each) for opposed, each in zip(shown, right, strict=True)]
    yield Facing(card(reading, clash.left, clash.copies, timely=timely), tuple(right))
    yield from left_out(len(clash.against) - AGAINST_SHOWN, "passage")
    yield Paragraph(join(reasons(reading, clash), BREAK))


def titled(opposed: Opposed, side: Card) -> Card:
    """Return a side that is one of several, under the ids of its own disagreements."""
    found = (*opposed.disagreements, *opposed.repeated)
    ids = join(id_words(Kind.DISAGREEMENT, each.id) for each in found)
    return Card(line(ids, "  ", side.head), side.quote, side.foot)


def card(
    reading: Reading, evidence: Evidence, copies: tuple[int, ...] = (), *, timely: bool
) -> Card:
    """Return one side: which article does what, its words, whose they are and, perhaps, when."""
    article = evidence.passage.article
    stance = Words(STANCES[evidence.stance], INKS[evidence.stance])
    share = f" {_share(evidence.stance, evidence.scores):.0%}" if evidence.scores else ""
    head = line(id_words(Kind.ARTICLE, article), " ", stance, Words(share, Ink.FAINT))
    name = short_name(reading, article)
    if name:
        head = line(head, BREAK, Words(name, Ink.FAINT))
    foot = [line(Words(f"\u2014 {say_claimant(evidence.claimant)}", Ink.FAINT))]
    if copies:
        foot.append(line(Words("also in: ", Ink.FAINT), article_ids(copies)))
    if timely:
        published = say_told(reading, evidence)
        foot.append(line(Words("happened: ", Ink.FAINT), say_happened(reading, evidence)))
        foot.append(line(Words("published: ", Ink.FAINT), published))
    return Card(head, quote_evidence(evidence), tuple(foot))


def reasons(reading: Reading, clash: Clash) -> Iterator[Line]:
    """Give each type's meaning, the rules that typed it, and what is missing to say more."""
    several = len(clash.against) > 1
    found = clash.told[:AGAINST_SHOWN]
    for each in clash.types:
        yield line(Words(f"{TYPES[each].capitalize()}: ", Ink.STRONG), f"{GLOSSES[each]}.")
        for disagreement in found:
            if disagreement.type is each:
                label = Words(
                    f"{format_id(Kind.DISAGREEMENT, disagreement.id)}: " if several else "Rule: ",
                    Ink.FAINT,
                )
                yield line(label, disagreement.rule)
    lacks = dict.fromkeys(lack for each in found for lack in lacking(reading, each))
    if lacks:
        label = Words(
            "Cannot order: " if TIMELY & set(clash.types) else "Not known: ", Ink.ATTENTION
        )
        yield line(label, "; ".join(lacks), ".")


def lacking(reading: Reading, disagreement: Disagreement) -> Iterator[str]:
    """Yield what is missing and not in the rule yet; a date with the bound its text proves."""
    bounds = {}
    for side in (disagreement.left, disagreement.right):
        article = reading.article(side.passage.article)
        if article is not None and article.not_before is not None:
            name = format_id(Kind.ARTICLE, article.id)
            bounds[name] = f" (not before {say_date(article.not_before)})"
    for lack in disagreement.missing:
        if lack not in disagreement.rule:
            bound = bounds.get(lack.partition(" ")[0], "")
            yield lack if "not before" in lack else f"{lack}{bound}"


def _share(stance: Stance, scores: Scores) -> float:
    """Return the probability of a stance, that of the likelier side where it is unsure."""
    if stance is Stance.UNSURE:
        return max(scores.supports, scores.refutes)
    share: float = getattr(scores, stance.value)
    return share


# ---------------------------------------------------------------------------------------------
# The three clocks
# ---------------------------------------------------------------------------------------------


def clock_blocks(reading: Reading, claim: Claim) -> Iterator[Block]:
    """Tell of each quoted statement when it happened, was published and was captured."""
    statements = list(quoted_statements(reading, claim))
    if not statements:
        return
    yield Heading(line("The three clocks"), 3)
    yield clock_table(reading, statements[:STATEMENTS_SHOWN])
    yield from left_out(len(statements) - STATEMENTS_SHOWN, "statement")


def clock_table(reading: Reading, statements: Iterable[Evidence]) -> Table:
    """Return statements with when each happened, was published and was captured."""
    return table(
        [
            Column("Statement"),
            Column("Happened"),
            Column("Published"),
            Column("Captured", whole=True),
        ],
        [clock_row(reading, each) for each in statements],
    )


def clock_row(reading: Reading, evidence: Evidence) -> list[Cell]:
    """Return a statement and its clocks; what is missing stands out."""
    article = reading.article(evidence.passage.article)
    clocks = (say_happened(reading, evidence), say_told(reading, evidence), say_captured(article))
    words = quote(evidence.passage, evidence.decisive, IN_A_CELL)
    return [
        line(id_words(Kind.ARTICLE, evidence.passage.article), " ", words),
        *(Words(c, Ink.ATTENTION) if c.startswith(MISSING) else c for c in clocks),
    ]


def quoted_statements(reading: Reading, claim: Claim) -> Iterator[Evidence]:
    """Yield each statement once: those that clash, else each article's strongest."""
    clashes = find_clashes(reading.disagreements(claim.id), reading.origin)
    sides = [
        side
        for clash in clashes
        for side in (clash.left, *(each.evidence for each in clash.against))
    ] or [
        found
        for stance in reading.stances(claim.id)
        for side in (Stance.SUPPORTS, Stance.REFUTES)
        if (found := find_strongest(stance.evidence, side)) is not None
    ]
    seen: set[Passage] = set()
    for each in sorted(sides, key=lambda side: (side.passage.article, side.passage.span)):
        if each.passage not in seen:
            seen.add(each.passage)
            yield each


# ---------------------------------------------------------------------------------------------
# What judged
# ---------------------------------------------------------------------------------------------


def engine_blocks(stances: Iterable[ArticleStance]) -> Iterator[Block]:
    """Tell in a line what judged, and how far it is to be trusted."""
    engines: dict[str, bool] = {}
    for each in stances:
        engines[each.engine] = engines.get(each.engine, False) or each.scores is not None
    for name, scored in engines.items():
        limits = OF_A_MODEL if scored else OF_RULES
        yield Paragraph(line(Words(f"Judged by {name}: {limits}", Ink.FAINT)))


# ---------------------------------------------------------------------------------------------
# Matters that nobody has made a claim of
# ---------------------------------------------------------------------------------------------


def contested_blocks(reading: Reading, contested: Iterable[Contested]) -> Iterator[Block]:
    """Tell of matters the articles seem to differ on, none of them a claim yet."""
    contested = tuple(contested)
    for number, matter in enumerate(contested[:CLASHES_SHOWN], 1):
        title = Words(TYPES[matter.disagreement], Ink.ATTENTION)
        yield Heading(line(f"{number}. {shortened(matter.text, IN_BRIEF)}"), 2)
        yield Paragraph(
            line("Possible conflict, check: ", title, ", in ", article_ids(matter.articles))
        )
        timely = matter.disagreement in TIMELY
        left, right = (card(reading, each, timely=timely) for each in (matter.left, matter.right))
        yield Facing(left, (right,))
        yield Paragraph(line(Words("Rule: ", Ink.FAINT), matter.rule))
    yield from left_out(len(contested) - CLASHES_SHOWN, "matter")
    if contested:
        command = Words('factcheck add-claim "..." --article A1 --quote "..."', Ink.COMMAND)
        yield Paragraph(line("To take one up as a claim: ", command))


def left_out(number: int, noun: str) -> Iterator[Block]:
    """Say how many of something are not printed, if any."""
    if number > 0:
        yield Paragraph(
            line(
                Words(f"{count(number, f'more {noun}')} not printed here; ", Ink.ATTENTION),
                Words("--format json", Ink.COMMAND),
                " has all of them.",
            )
        )
