"""Suggestions: the statements of an article that are worth checking.

A statement is a sentence, or what a sentence puts in somebody's mouth. How much it is worth is
decided in `worth`; here, which statements there are and whose they are.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.claims.worth import (
    Statement,
    features_of,
    has_happened,
    is_about_reporting,
    is_opinion,
    worth_of,
)
from factcheck.models import Article, Claimant, Passage, Span, Suggestion
from factcheck.text.attribution import Attribution, find_attributions
from factcheck.text.clauses import AUXILIARIES, NOUN_PHRASE, has_verb, tokenize
from factcheck.text.cues import OBJECT, Manner
from factcheck.text.datelines import find_dateline
from factcheck.text.furniture import find_furniture
from factcheck.text.heads import find_head
from factcheck.text.language import is_english
from factcheck.text.lines import find_lines, find_paragraphs
from factcheck.text.sentences import find_sentences
from factcheck.text.turns import is_asked

MIN_WORTH = 0.5
"""What looks less worth than this is not offered (see `worth` for where the border lies)."""
MOST = 20
"""No reviewer reads more suggestions for one article."""
_FEWEST_WORDS = 5
_LONGEST = 600
"""Characters above which a "sentence" is a list or a table that nobody would quote."""


def suggest(article: Article) -> tuple[Suggestion, ...]:
    """Return the statements worth checking, best first; of equals, the first in the text.

    Left out are headings, captions, page furniture, questions, first-person opinion, repeated
    sentences and what is not English. Every quote is the article's text at its span. The
    suggestions have no ids yet; an article without one is numbered 0.
    """
    if not is_english(article.text):
        return ()
    found = [
        suggestion
        for voiced in _Reading(article.text).statements()
        if (suggestion := _suggestion(article, voiced)) is not None
    ]
    found.sort(key=lambda suggestion: (-suggestion.worth, suggestion.passage.span))
    return tuple(found[:MOST])


@dataclass(frozen=True, slots=True)
class _Voiced:
    """A statement's place and whose it is."""

    span: Span
    claimant: Claimant | None
    direct: bool = False
    """It is a quotation."""


def _suggestion(article: Article, voiced: _Voiced) -> Suggestion | None:
    words = voiced.span.slice(article.text)
    kind = voiced.claimant.kind if voiced.claimant else None
    statement = Statement(words, kind, _is_dangling(words, voiced))
    if is_opinion(statement) or is_about_reporting(statement):
        return None
    features = features_of(statement)
    worth = worth_of(features)
    if worth < MIN_WORTH:
        return None
    reasons = tuple(feature.reason for feature in features if feature.reason)
    passage = Passage(article.id or 0, voiced.span, words)
    return Suggestion(None, passage, voiced.claimant, round(worth, 3), reasons)


_POINTS_BACK = re.compile(
    r"(?:(?P<own>he|she|it|they|his|her|its|their)|(?:this|that|these|those)(?! (?:year|month|week"
    r"|morning|evening|afternoon|weekend|spring|summer|autumn|fall|winter|season|century)s?\b)"
    r"|(?:one|some|many|most|both|all|none|two|three|four|five|six) of"
    r" (?:them|these|those(?! (?:who|that|in|on|at|with)\b))(?!,)"
    r"|(?:two|three|four|five|six|both|all|most|others) (?:are|were|have|had|has|is|was))\b",
    re.IGNORECASE,
)
_FOR_WHAT_FOLLOWS = re.compile(
    r"it (?:is|was|has been|had been|will be|would be|appears|seems|took|takes|rained|snowed)\b"
    r".{0,60}?\b(?:that|to)\b|it (?:rained|snowed)\b",
    re.IGNORECASE,
)


def _is_dangling(words: str, voiced: _Voiced) -> bool:
    """Tell whether a statement begins with a word for somebody or something named before it.

    In reported speech such a word mostly stands for whoever speaks, and they are named beside it.
    """
    found = _POINTS_BACK.match(words)
    if found is None or _FOR_WHAT_FOLLOWS.match(words):
        return False
    claimant = voiced.claimant
    told = claimant is not None and not voiced.direct and _POINTS_BACK.match(claimant.name) is None
    return not (told and found["own"])


_ENDED = re.compile(r"[.!…][\"'”’»)\]]*$|[\"”»]$")
_QUESTION = re.compile(r"\?[\"'”’»)\]]*$")
_CREDIT = re.compile(
    r"Getty Images|\b(?:AFP|AP|EPA|Reuters|Shutterstock)\b|\b(?:Photo|Image|Picture|Credit)s?\b",
)
_LONGEST_CREDIT = 100
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]+(?:,? [A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w. ]{1,30})?(?: ?\([\w ./]{2,30}\))?"
    r" ?[—–-]{1,2} ?"
)


_ITEM = re.compile(r"(?:[-–—•·*‣▪◦]|\(?\d{1,3}[.)])\s+")
_LABEL = re.compile(r"[^.:]{1,60}:\s+")


class _Reading:
    """A text with its sentences, voices and the lines that are no part of its story."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences = find_sentences(text)
        self._attributions = find_attributions(text, self._sentences)
        self._starts = [one.content.start for one in self._attributions]
        self._left_out = sorted([*(f.span for f in find_furniture(text)), *self._unwritten()])

    def statements(self) -> Iterator[_Voiced]:
        """Yield what the article states, in its own voice or another's."""
        seen: set[str] = set()
        for sentence in self._sentences:
            words = sentence.slice(self._text)
            folded = " ".join(words.casefold().split())
            if folded in seen or not self._is_stated(sentence, words):
                continue
            seen.add(folded)
            yield from self._voices(sentence)

    def _unwritten(self) -> Iterator[Span]:
        """Headings, captions and what stands above the text for software to read."""
        text = self._text
        if (head := find_head(text)) is not None:
            yield from (one for one in self._sentences if one.overlaps(head))
        for paragraph in find_paragraphs(text):
            if _ENDED.search(text, max(paragraph.start, paragraph.end - 8), paragraph.end) is None:
                yield from self._sentences_in(paragraph)[-1:]
        for line, following in pairwise(find_lines(text)):
            credit = following.slice(text)[: _LONGEST_CREDIT + 1]
            short = len(credit) <= _LONGEST_CREDIT and _ENDED.search(credit) is None
            if short and _CREDIT.search(credit):
                yield line

    def _sentences_in(self, paragraph: Span) -> Sequence[Span]:
        first = bisect_left(self._sentences, Span(paragraph.start, 0))
        last = bisect_left(self._sentences, Span(paragraph.end, 0))
        return self._sentences[first:last]

    def _is_stated(self, sentence: Span, words: str) -> bool:
        if len(words) > _LONGEST or len(words.split()) < _FEWEST_WORDS:
            return False
        if _QUESTION.search(words) or is_asked(words):
            return False
        at = bisect_left(self._left_out, Span(sentence.end, 0))
        return not any(s.overlaps(sentence) for s in self._left_out[max(0, at - 3) : at])

    def _voices(self, sentence: Span) -> Iterator[_Voiced]:
        told = self._told(sentence)
        spoken = [
            _Voiced(span, one.claimant, one.direct)
            for one in told
            if (span := self._statement(one, sentence, told)) is not None
        ]
        if not spoken:
            whole = self._whole(sentence)
            if whole is not None:
                yield _Voiced(whole, _voice(told, whole))
            return
        seen: set[Span] = set()
        for one in spoken:
            outermost = not any(_is_inside(one.span, other.span) for other in spoken)
            if outermost and one.span not in seen:
                seen.add(one.span)
                yield one

    def _whole(self, sentence: Span) -> Span | None:
        """A sentence without the dateline or list mark before it, if it states something."""
        text = self._text
        begin = _after_dateline(text, sentence)
        item = _ITEM.match(text, sentence.start, sentence.end)
        if begin > sentence.start:
            sentence = Span(begin, sentence.end)
        elif item is not None:
            sentence = Span(item.end(), sentence.end)
            label = _LABEL.match(text, sentence.start, sentence.end)
            tokens = tokenize(text, label.end() if label else sentence.start, sentence.end)
            if not has_verb(tokens[1:]):
                return None
        return sentence if is_english(sentence.slice(text)) else None

    def _told(self, sentence: Span) -> list[Attribution]:
        last = bisect_left(self._starts, sentence.end)
        return [
            one
            for one in self._attributions[max(0, last - 12) : last]
            if one.content.overlaps(sentence)
        ]

    def _statement(
        self, one: Attribution, sentence: Span, told: Sequence[Attribution]
    ) -> Span | None:
        """What of a content is a statement by itself; None where the whole sentence is better."""
        if one.manner is not Manner.SAYS:
            return None
        text = self._text
        start = max(one.content.start, _after_dateline(text, sentence))
        end = min(one.content.end, sentence.end)
        that = _THAT.match(text, start, end)
        clause = that is not None
        start, end = _unmarked(text, that.end() if that else start, end)
        words = text[start:end]
        if len(words.split()) < _FEWEST_WORDS or _QUESTION.search(words):
            return None
        parted = sum(o.cue == one.cue for o in told) > 1
        goes_on = not one.direct and _SAYS_ON.search(words)
        if goes_on or _is_fragment(words, parted=parted and not one.direct):
            return None
        if one.direct and words[:1].islower() and parted:
            return None
        if one.direct and not words[:1].islower():
            return Span(start, end)
        reported = one.cue.slice(text).split()[-1].lower() not in OBJECT
        finite = _is_clause(text, start, end)
        return Span(start, end) if clause or (reported and finite) else None


def _voice(told: Sequence[Attribution], whole: Span) -> Claimant | None:
    """Whose a whole sentence is: of whoever most of it, or a good part, is put to."""
    longest = max(told, key=lambda one: one.content.end - one.content.start, default=None)
    if longest is not None:
        shared = min(longest.content.end, whole.end) - max(longest.content.start, whole.start)
        if shared >= _GOOD_PART * (whole.end - whole.start):
            return longest.claimant
    return None


def _after_dateline(text: str, sentence: Span) -> int:
    """Where a sentence begins behind the dateline that it may open with."""
    whole = find_dateline(text, sentence.start)
    bare = _DATELINE.match(text, sentence.start, sentence.end)
    ends = [whole.span.end if whole else 0, bare.end() if bare else 0, sentence.start]
    return max(end for end in ends if end <= sentence.end)


_SUBORDINATE = re.compile(
    r"(?:because|as|though|although|while|whereas|when|since|after|before|until|unless|if|once"
    r"|even (?:though|if|as))\b",
    re.IGNORECASE,
)
_MAIN = re.compile(r", (?!which\b|who\b|whose\b|where\b|and\b|but\b|or\b)")
_JOINING = frozenset("and but or nor so which who whose whom where than only again".split())
_SUBJECTS = NOUN_PHRASE | {"there", "nobody", "i", "we", "you"}


def _is_fragment(words: str, *, parted: bool) -> bool:
    """Tell a piece of a sentence from a statement: "because it rained", "came from a friend".

    Args:
        words: What somebody is said to say.
        parted: Who says it stands in its middle, and this is one side.
    """
    word = words.split(maxsplit=1)[0].strip(",:")
    if word.lower() in AUXILIARIES or (_SUBORDINATE.match(words) and not _MAIN.search(words)):
        return True
    if not word.islower():
        return False
    joined = word in _JOINING or word.endswith("ing")
    return joined or (parted and word not in _SUBJECTS and not word.endswith("s"))


def _is_clause(text: str, start: int, end: int) -> bool:
    """Tell `three valves corroded` from `the firm in June about three corroded valves`."""
    words = _DESCRIBED.sub("", text[start:end])
    return has_verb(tokenize(words, 0, len(words))) or has_happened(Statement(words))


_DESCRIBED = re.compile(
    r"\b(?:an?|the|its|his|her|their|of|with|about|over|two|three|four|five|six|seven|eight|nine|ten"
    r"|\d[\d.,]*|several|many|few) \w+ed\b",
    re.IGNORECASE,
)
"""What is no verb: "three corroded" valves."""
_GOOD_PART = 0.3
_SAYS_ON = re.compile(
    r" and (?:put (?:it|them|the \w+) at|called (?:it|on|for)|urged|declined|refused|apologi[sz]ed"
    r"|added|promised|pledged|vowed|insisted|warned|asked|demanded|told|described)\b"
)
"""Where who speaks goes on: what is before it and after it are no one statement."""
_THAT = re.compile(r"(?:(?:[a-z]+ly|only|again|also)\s)?that\b[\s,]*", re.IGNORECASE)
_PAIRS = (("“", "”"), ("«", "»"), ("‘", "’"))


def _unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out white space, stops and quotation marks at the ends, but no half of a pair."""
    while start < end and text[start] in " \t\n\xa0,;:.":
        start += 1
    while end > start and text[end - 1] in " \t\n\xa0,;:.":
        end -= 1
    words = text[start:end]
    for opening, closing in _PAIRS:
        if words.startswith(opening) and words.count(opening) > words.count(closing):
            return _unmarked(text, start + 1, end)
        if words.endswith(closing) and words.count(closing) > words.count(opening):
            return _unmarked(text, start, end - 1)
    if words.count('"') % 2 and words[0] == '"':
        return _unmarked(text, start + 1, end)
    if words.count('"') % 2 and words[-1] == '"':
        return _unmarked(text, start, end - 1)
    return start, end


def _is_inside(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end and span != other
