"""What the predicates of a sentence do to a claim's: the first way to an answer.

Both must stand on one scale and speak of much the same thing. Where the subject is only a pronoun
or a word like "operations", the headline and the sentence before must show what is meant.
"""

from collections.abc import Iterator, Sequence

from factcheck.compare import cues
from factcheck.compare.alignment import Alignment
from factcheck.compare.claim import ClaimReading
from factcheck.compare.contrast import Answer, Contrast, phrase
from factcheck.compare.grammar import Force, Predication, Word
from factcheck.compare.lexicon import Entry, base_forms
from factcheck.compare.reading import Reading
from factcheck.compare.relations import Relation, permanence_of, relate
from factcheck.compare.relatives import LIGHT
from factcheck.models import Stance

SURE, LIKELY = 0.8, 0.5
"""How well two subjects must match to be one thing: by their own words, or as far as is known."""
_TOPICAL, _TOPICAL_IF_LIKELY = 0.4, 0.55
"""Share of the rest of the claim that must be there for two such predicates to be compared."""
_MAY_LACK, _MAY_LACK_BESIDE = 0.21, 0.25
"""Share of a claim that may be missing for support; the second where the context is known."""
_FOREIGN = 1 / 3
"""Share of a vague subject's weight that may be of other things than the claim and its context."""
_RELATIVE, _NOT_NEXT, _APART = 0.9, 0.9, 0.65
_OWN_WORD, _CLAIMS_WORD = 0.6, 0.85
_CLOSE = 0.15
_SECOND, _LESSER_SCALE = 0.9, 0.95
_SAME_WORD = 1.02
"""What the claim's own word is worth beside another that says the same."""
_DOUBTED, _IN_PART = 0.8, 0.7
HEARSAY = "without vouching for it"
"""What a rule says of a statement that is passed on."""
_NATURE = frozenset(("permanence", "extent"))
_ORDER = (
    Relation.OPPOSED,
    Relation.TEMPORARY,
    Relation.PART,
    Relation.WEAKER,
    Relation.SAME,
    Relation.OPEN,
)
_STANCES = {Relation.SAME: Stance.SUPPORTS, Relation.OPPOSED: Stance.REFUTES}


def by_predicate(laid: Alignment) -> Iterator[Contrast]:
    """Yield what each predicate of a sentence does to each main predicate of a claim."""
    for order, main in enumerate(laid.claim.predications):
        covered = laid.coverage(laid.claim.without(main.places))
        for said in laid.sentence.predications:
            if _is_set_aside(laid.sentence, said) or _comes_after(laid, main, said):
                continue
            pairs = _meetings(laid, main, said)
            match = max((score for _, _, score in pairs), default=0.0)
            firm = any(abs(theirs.value) > 1 for _, theirs, _ in pairs)
            if match < LIKELY and firm and is_vague(laid, said):
                match = LIKELY
            needed = _TOPICAL if match >= SURE else _TOPICAL_IF_LIKELY
            if pairs and match >= LIKELY and covered >= needed:
                strength = (match + covered) / 2 * _SECOND**order
                yield _answer(laid, main, said, [(m, t) for m, t, _ in pairs], strength)


def _is_set_aside(sentence: Reading, said: Predication) -> bool:
    """Whether an adjective before its noun is overtaken: "the missing hiker has been found"."""
    about = said.about.words
    lower = sentence.words[said.first].lower
    if lower not in cues.ADJECTIVES or not about or about[0] < said.last:
        return False
    scales = {entry.scale.id for entry in said.entries}
    return any(
        other is not said and any(entry.scale.id in scales for entry in other.entries)
        for other in sentence.predications
    )


_RESUMED = frozenset("reopen resume restart restore revive reinstate relaunch reactivate".split())


def _comes_after(laid: Alignment, main: Predication, said: Predication) -> bool:
    """Whether what "reopened" is what the claim says "was closed", which it does not deny."""
    again = not _RESUMED.isdisjoint(base_forms(laid.sentence.words[said.first].lower))
    ended = any(
        mine.scale is theirs.scale and mine.value < 0 < theirs.value
        for mine in main.entries
        for theirs in said.entries
    )
    before = [word.lower for word in laid.claim.words[max(0, main.first - 2) : main.first]]
    then = before[-1:] in (["was"], ["were"]) or before == ["had", "been"]
    return again and ended and then and not said.force.negated


def _answer(
    laid: Alignment,
    main: Predication,
    said: Predication,
    pairs: Sequence[tuple[Entry, Entry]],
    strength: float,
) -> Contrast:
    if main.about.agent and said.about.agent:
        # Of one who does something to another, it is told what comes of it, not how things move.
        pairs = sorted(pairs, key=lambda pair: pair[0].scale.id != "cause")
    relation, mine, theirs = _decide(pairs, main.force, said.force)
    stance = _STANCES.get(relation, Stance.DISCUSSES)
    rank = main.entries.index(mine)
    strength *= _LESSER_SCALE**rank
    if laid.sentence.words[said.first].stem == laid.claim.words[main.first].stem:
        strength *= _SAME_WORD
    doubt = "" if _commits(laid.sentence, said) else _doubt(main.force, said.force)
    asked = laid.claim.reading.said(main.decisive)
    words = laid.sentence.said(said.decisive)
    rule = phrase(relation, words, asked, doubt)
    if doubt and stance is not Stance.DISCUSSES:
        stance, strength = Stance.DISCUSSES, strength * _DOUBTED
    doer = _absent_doer(laid, main) if stance is Stance.REFUTES else ""
    if doer:
        stance, strength = Stance.DISCUSSES, strength * _IN_PART
        rule = f"It says “{words}”, but nothing of “{doer}”, which the claim says it of."
    part = _unsaid(laid, main) if stance is Stance.SUPPORTS else ""
    if part:
        stance, strength, asked = Stance.DISCUSSES, strength * _IN_PART, ""
        rule = f"It says “{words}”, but nothing of the claim's “{part}”."
    answer = Answer(relation, said, theirs, rank, asked, doubt)
    return Contrast(stance, rule, laid.sentence.span_of(said.decisive), strength, answer=answer)


def _absent_doer(laid: Alignment, main: Predication) -> str:
    """Return what the claim says brings it about, where the sentence has nothing of that.

    A person may go by another name in the sentence; a thing that is not there brings about nothing.
    """
    words = laid.claim.words
    doers = [k for k in main.about.doers if words[k].heavy]
    known = laid.sentence.concepts | laid.context
    if not doers or any(words[k].name or words[k].concepts & known for k in doers[:1]):
        return ""
    return laid.claim.reading.said(doers[:1])


def _decide(
    pairs: Sequence[tuple[Entry, Entry]], my_force: Force, their_force: Force
) -> tuple[Relation, Entry, Entry]:
    """Return the most telling relation; open where two scales speak against each other."""
    rows = [(relate(m, my_force, t, their_force), m, t) for m, t in pairs]
    relations = {relation for relation, _, _ in rows}
    if {Relation.SAME, Relation.OPPOSED} <= relations:
        return (Relation.OPEN, *rows[0][1:])
    return min(rows, key=lambda row: _ORDER.index(row[0]))


def _doubt(mine: Force, theirs: Force) -> str:
    if theirs.unreal and not mine.unreal:
        return "as an aim, a question or a possibility"
    if theirs.hedged and not mine.hedged:
        return HEARSAY
    if theirs.future and not mine.future:
        return "of the future"
    if theirs.past and not mine.past:
        return "of an earlier time"
    return ""


def _commits(sentence: Reading, said: Predication) -> bool:
    """Whether somebody agreed to work together, which is working together."""
    theme = {c for k in said.about.heads for c in sentence.words[k].concepts}
    before = [w.lower for w in sentence.words[max(0, said.first - 2) : said.first]]
    return "~cooperation" in theme and before in (["agreed", "to"], ["agree", "to"])


def _unsaid(laid: Alignment, main: Predication) -> str:
    """Return a word of the claim without which the sentence says something less."""
    if laid.unqualified and not main.force.scope:
        return laid.unqualified
    asked = laid.claim.without((*main.places, *main.about.heads))
    share, missing = laid.lacking(asked)
    most = _MAY_LACK_BESIDE if laid.context else _MAY_LACK
    for topic in missing:
        if topic.measured or share > most:
            return laid.claim.reading.said([topic.place])
    return ""


# ---------------------------------------------------------------------------------------------
# Whether two predicates speak of one thing
# ---------------------------------------------------------------------------------------------


def _meetings(
    laid: Alignment, main: Predication, said: Predication
) -> list[tuple[Entry, Entry, float]]:
    """Return the places on shared scales that are said of one thing, as far as can be told.

    "Lee beat Moss" says "won" of Lee and "lost" of Moss; against "Moss beat Lee" the two places
    of Lee are compared, and those of Moss.
    """
    found = []
    for mine in main.entries:
        for theirs in said.entries:
            if mine.scale is theirs.scale:
                score = _meeting(laid, main, mine, said, theirs)
                if mine.of_agent == theirs.of_agent or score >= SURE:
                    found.append((mine, theirs, score))
    best = max((score for _, _, score in found), default=0.0)
    return [row for row in found if row[2] >= best - _CLOSE]


def _meeting(
    laid: Alignment, main: Predication, mine: Entry, said: Predication, theirs: Entry
) -> float:
    words, sentence = laid.claim.words, laid.sentence
    wanted, heads = subject_of(main, mine), subject_of(said, theirs)
    scores = [match_subjects(laid.claim, wanted, sentence, heads)]
    if said.last + 1 in heads:
        next_to = match_subjects(laid.claim, wanted, sentence, (said.last + 1,))
        scores.append(_NOT_NEXT * next_to)
    own = sentence.words[said.first].concepts
    if wanted and own & words[wanted[0]].concepts and _shares_name(laid, said):
        scores.append(_OWN_WORD)
    if heads and words[main.first].concepts & sentence.words[heads[0]].concepts:
        scores.append(_CLAIMS_WORD)
    return max(scores)


def subject_of(said: Predication, entry: Entry) -> tuple[int, ...]:
    """Return the main words of what an entry is said of: the doer, or what is done to."""
    return said.about.doers if entry.of_agent and said.about.doers else said.about.heads


def match_subjects(
    claim: ClaimReading, wanted: Sequence[int], sentence: Reading, heads: Sequence[int]
) -> float:
    """Return how sure it is that two subjects are one thing: 1 for one word, 0 for nothing.

    Args:
        claim: The claim.
        wanted: The main words of its subject, the likeliest first.
        sentence: The sentence.
        heads: The main words of its subject, the likeliest first.
    """
    mine = [k for k in wanted if claim.words[k].stem]
    best = 0.0
    for order, asked in enumerate(mine):
        if order and _is_apart(claim.words, asked, mine[order - 1]):
            break
        for rank, k in enumerate(heads):
            score = _likeness(claim.words[asked], sentence.words[k])
            if not score or (order and (rank or not _is_light(claim.words[mine[0]]))):
                continue
            if (order or rank) and sentence.words[k].name:
                continue
            before = heads[rank - 1] if rank else k
            if rank and k + 1 in heads and not _is_light(sentence.words[before]):
                continue
            if rank and _is_apart(sentence.words, before, k):
                score *= _APART
            best = max(best, score * (_NOT_NEXT if order or rank else 1.0))
    return best


def _likeness(one: Word, other: Word) -> float:
    if one.stem == other.stem:
        return 1.0
    return _RELATIVE if one.heavy and one.concepts & other.concepts else 0.0


def _is_light(word: Word) -> bool:
    return not LIGHT.isdisjoint(base_forms(word.lower))


def _is_apart(words: Sequence[Word], one: int, other: int) -> bool:
    """Whether a preposition that hangs one noun on another stands between two words."""
    low, high = sorted((one, other))
    return any(word.lower in cues.PREPOSITIONS for word in words[low + 1 : high])


def _shares_name(laid: Alignment, said: Predication) -> bool:
    """Whether a predicate's subject or object has a name that the claim has."""
    names = {word.stem for word in laid.claim.words if word.name or word.weight > 1}
    about = (*said.about.words, *said.about.agent)
    return any(laid.sentence.words[k].stem in names for k in about)


def is_vague(laid: Alignment, said: Predication) -> bool:
    """Tell whether a subject is "it" or "operations", and of nothing else than is known."""
    words = laid.sentence.words
    theme = [words[k] for k in said.about.words]
    if not any(words[k].generic for k in said.about.heads[:2]):
        return False
    known = laid.claim.concepts | laid.context
    foreign = sum(
        word.weight
        for word in theme
        if word.heavy and not word.generic and word.concepts.isdisjoint(known)
    )
    return foreign <= _FOREIGN * max(1.0, sum(word.weight for word in theme))


# ---------------------------------------------------------------------------------------------
# Temporary or limited
# ---------------------------------------------------------------------------------------------


def by_nature(laid: Alignment) -> Iterator[Contrast]:
    """Yield where a sentence calls what the claim says temporary, or limited."""
    for main in laid.claim.predications:
        lasting = [e for e in main.entries if permanence_of(e, main.force) == "lasting"]
        covered = laid.coverage(laid.claim.without(main.places))
        if not lasting or main.force.negated or covered < _TOPICAL:
            continue
        for said in laid.sentence.predications:
            entry = next((e for e in said.entries if e.scale.id in _NATURE), None)
            event = _event(lasting, laid.sentence, said)
            if entry and event is not None and (entry.value < 0) != said.force.negated:
                yield _limit(laid, main, said, entry, event, covered)


def _limit(  # noqa: PLR0913, PLR0917
    laid: Alignment,
    main: Predication,
    said: Predication,
    entry: Entry,
    event: int,
    covered: float,
) -> Contrast:
    temporary = entry.scale.id == "permanence"
    doubt = _doubt(main.force, said.force)
    words, of = laid.sentence.said(said.decisive), laid.sentence.said([event])
    asked = laid.claim.reading.said(main.places)
    relation = Relation.TEMPORARY if temporary else Relation.WEAKER
    rule = f"It says “{words}” of “{of}”, where the claim says “{asked}”."
    return Contrast(
        Stance.DISCUSSES if doubt else Stance.REFUTES,
        phrase(relation, words, asked, doubt) if doubt else rule,
        laid.sentence.span_of(said.decisive),
        0.6 + covered / 4 + 0.05 * temporary,
        answer=Answer(relation, said, entry, 0, asked, doubt),
    )


def _event(lasting: Sequence[Entry], sentence: Reading, said: Predication) -> int | None:
    """Return the word in a theme that names what the claim says happened: "the rift"."""
    for inner in sentence.predications:
        for entry in inner.entries if inner.first in said.about.words else ():
            if any(e.scale is entry.scale and e.value * entry.value > 0 for e in lasting):
                return inner.first
    return None
