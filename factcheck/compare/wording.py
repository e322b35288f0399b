"""What a sentence does to a claim by repeating its words: the second way to an answer.

For claims whose predicate no scale knows. A sentence supports only if it leaves out nothing that
tells the claim from another, and nothing in it turns the words round.
"""

from collections.abc import Iterator

from factcheck.compare import cues
from factcheck.compare.alignment import Alignment
from factcheck.compare.contrast import Contrast
from factcheck.compare.grammar import Word
from factcheck.compare.turning import negation_marks, with_negations, within_reach
from factcheck.models import Stance

BY_WORDS = 0.78
"""Share of a claim's words that must be there for a sentence to support it by words alone."""
_ALONE = 0.5
"""The same of the sentence itself, whatever is said around it."""
DISCUSSED, DISCUSSED_BESIDE = 0.52, 0.4
"""Share from which a sentence bears on the claim; the second where its context is known."""
_DENIED = 0.55
"""Share from which a negation right before one of the claim's words denies the claim."""
_SUBJECT = 0.35
"""Share of the claim's subject without which a sentence only has its predicate."""
_MANY = 5
"""A claim of so many heavy words is still said where one common word of it is missing."""
_OF_NOUNS = frozenset("no none without neither nobody nothing".split())
"""Negators of a noun, which leave what is said of others as it is."""
_UNDERCUTTING = frozenset("course place approval office truth belief union".split())
_NEXT = 4


def by_words(laid: Alignment, *, least: float = DISCUSSED) -> Iterator[Contrast]:
    """Yield what a sentence does to a claim by the words they share; at most one contrast.

    Args:
        laid: The claim and the sentence.
        least: Share of the claim's words from which the sentence discusses it.
    """
    there = laid.tight >= BY_WORDS and laid.coverage(alone=True) >= _ALONE
    if laid.places and (there or (laid.tight >= _DENIED and _denies(laid))):
        yield _turned(laid) if laid.negation_differs else _repeated(laid)
    elif max(laid.tight, laid.loose) >= least and _has_subject(laid):
        yield Contrast(
            Stance.DISCUSSES,
            "It speaks of what the claim speaks of, without saying whether it is so.",
            laid.sentence.span_of(with_negations(laid.sentence, laid.places.values())),
            max(laid.tight, laid.loose) / 2,
        )


def _repeated(laid: Alignment) -> Contrast:
    less = _left_out(laid)
    part = "" if less or laid.hedge else _part(laid)
    if part:
        rule = f"It says of “{part}” what the claim says without such a bound."
    elif laid.hedge:
        rule = f"It has the claim's words with “{laid.hedge}”, without vouching for them."
    elif less:
        rule = f"It has most of the claim's words, but not “{less}”."
    else:
        rule = "It says the claim in nearly its words."
    return Contrast(
        Stance.DISCUSSES if laid.hedge or less or part else Stance.SUPPORTS,
        rule,
        laid.sentence.span_of(with_negations(laid.sentence, laid.places.values())),
        laid.tight * 0.85,
    )


def _part(laid: Alignment) -> str:
    """Return words like "two lots of" before one of the claim's words; empty for none."""
    words = laid.sentence.words
    shared = set(laid.places.values())
    asked = {word.stem for word in laid.claim.words}
    for k, word in enumerate(words[:-2]):
        portion = word.lower in cues.PORTIONS and words[k + 1].lower == "of"
        many = word.lower == "lots" and not (k and _counts(words[k - 1]))
        if portion and not many and word.stem not in asked:
            follows = range(k + 2, min(k + 2 + _NEXT, len(words)))
            if any(j in shared and words[j].heavy for j in follows):
                return laid.sentence.said(range(max(0, k - 1), k + 2))
    return ""


def _counts(word: Word) -> bool:
    return word.number or word.lower in cues.COUNTS


def _turned(laid: Alignment) -> Contrast:
    marks = negation_marks(laid.sentence)
    same = laid.verbatim and len(laid.places) > 1 and not _left_out(laid) and _reaches(laid)
    sure = not laid.hedge and (same or _denies(laid))
    return Contrast(
        Stance.REFUTES if sure else Stance.DISCUSSES,
        f"It has the claim's words with “{laid.sentence.said(marks)}”."
        if marks
        else "It has the claim's words without the claim's negation.",
        laid.sentence.span_of(marks or laid.places.values()),
        laid.tight * 0.9,
    )


def _reaches(laid: Alignment) -> bool:
    """Whether a negation in the sentence reaches what the claim says, not a word beside it."""
    words = laid.sentence.words
    common = {j for j in laid.places.values() if words[j].heavy and not words[j].name}
    marks = negation_marks(laid.sentence)
    if not marks or any(words[k].lower not in _OF_NOUNS for k in marks):
        return True
    return len(common & within_reach(laid.sentence)) >= _MOST_OF * len(common)


_MOST_OF = 0.6


def _left_out(laid: Alignment) -> str:
    """Return a word of the claim without which the sentence says something else; else nothing."""
    claim = laid.claim
    for word in (laid.unqualified, laid.absent_name, laid.substituted):
        if word:
            return word
    common = [t for t in claim.heavy if not claim.words[t.place].name]
    if len(common) <= 1 and not claim.predications:
        return "" if any(t.stem in laid.sentence.stems for t in common) else claim.reading.text
    for main in claim.predications[:1]:
        if not any(k in laid.places for k in main.places):
            return claim.reading.said(main.places)
    subject = _absent_subject(laid)
    if subject:
        return subject
    _, missing = laid.lacking()
    if len(missing) == 1 and len(claim.heavy) >= _MANY:
        lost = claim.words[missing[0].place]
        if not (missing[0].measured or lost.name or lost.number):
            return ""
    return claim.reading.said([missing[0].place]) if missing else ""


def _absent_subject(laid: Alignment) -> str:
    """Return the claim's subject if the sentence speaks of another; "it" may mean any."""
    claim, words = laid.claim, laid.sentence.words
    main = next(iter(claim.predications), None)
    first = claim.heavy[0].place if claim.heavy else 0
    subject = main.about.heads[0] if main and main.about.heads else first
    if not claim.words[subject].concepts.isdisjoint(laid.sentence.concepts):
        return ""
    return "" if any(word.generic for word in words[:_NEXT]) else claim.reading.said([subject])


def _denies(laid: Alignment) -> bool:
    """Whether a negation stands right before a common word of a claim that asserts it."""
    claim, words = laid.claim, laid.sentence.words
    if negation_marks(claim.reading) or not any(claim.words[i].name for i in laid.places):
        return False
    common = {j for i, j in laid.places.items() if claim.words[i].heavy and not claim.words[i].name}
    inside = {k for denial in laid.sentence.denials for k in denial.cue[:-1]}
    existence = claim.words[0].lower == "there"
    for k in negation_marks(laid.sentence):
        if k in inside or (words[k].lower in _OF_NOUNS and not existence):
            continue
        for j in range(k + 1, min(k + _NEXT, len(words))):
            if words[j].ends_clause or (j not in common and words[j].heavy):
                break
            if j in common:
                return True
    return False


def _has_subject(laid: Alignment) -> bool:
    """Whether the sentence has something of what the claim is about, not its predicate alone."""
    own = [k for p in laid.claim.predications for k in p.places]
    subject = laid.claim.without(own)
    return not subject or laid.coverage(subject) >= _SUBJECT


def undercut(laid: Alignment) -> str:
    """Return words by which a sentence takes back what it otherwise repeats; empty for none.

    "Ann Lee has withdrawn from the role of the queen" has the words of "Ann Lee plays the queen".
    """
    shared = set(laid.places.values())
    mine = {(e.scale.id, e.value > 0) for p in laid.claim.reading.predications for e in p.entries}
    in_cues = {k for denial in laid.sentence.denials for k in denial.cue}
    for said in laid.sentence.predications:
        if said.force.unreal or said.force.hedged or said.first in in_cues:
            continue
        down = {e.scale.id for e in said.entries if (e.value < 0) != said.force.negated}
        if not down & _UNDERCUTTING or any((scale, False) in mine for scale in down):
            continue
        about = {*said.about.words, *said.about.agent}
        if shared & about and shared.isdisjoint(said.places):
            return laid.sentence.said(said.places)
    return ""
