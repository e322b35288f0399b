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
from factcheck.text.clauses import AUXILIARIES, has_verb, tokenize
from factcheck.text.cues import OBJECT, Manner
from factcheck.text.furniture import find_furniture
from factcheck.text.heads import find_head
from factcheck.text.language import is_english
from factcheck.text.lines import find_lines, find_paragraphs
from factcheck.text.sentences import find_sentences

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


def _suggestion(article: Article, voiced: _Voiced) -> Suggestion | None:
    words = voiced.span.slice(article.text)
    statement = Statement(words, voiced.claimant.kind if voiced.claimant else None)
    if is_opinion(statement) or is_about_reporting(statement):
        return None
    features = features_of(statement)
    worth = worth_of(features)
    if worth < MIN_WORTH:
        return None
    reasons = tuple(feature.reason for feature in features if feature.reason)
    passage = Passage(article.id or 0, voiced.span, words)
    return Suggestion(None, passage, voiced.claimant, round(worth, 3), reasons)


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
        if len(words) > _LONGEST or len(words.split()) < _FEWEST_WORDS or _QUESTION.search(words):
            return False
        at = bisect_left(self._left_out, Span(sentence.end, 0))
        return not any(s.overlaps(sentence) for s in self._left_out[max(0, at - 3) : at])

    def _voices(self, sentence: Span) -> Iterator[_Voiced]:
        told = self._told(sentence)
        spoken = [
            _Voiced(span, one.claimant)
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
        dateline = _DATELINE.match(text, sentence.start, sentence.end)
        item = _ITEM.match(text, sentence.start, sentence.end)
        if dateline is not None:
            sentence = Span(dateline.end(), sentence.end)
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
        start = max(one.content.start, sentence.start)
        end = min(one.content.end, sentence.end)
        that = _THAT.match(text, start, end)
        clause = that is not None
        start, end = _unmarked(text, that.end() if that else start, end)
        words = text[start:end]
        if len(words.split()) < _FEWEST_WORDS or _QUESTION.search(words):
            return None
        if words.split()[0].lower() in AUXILIARIES:
            return None
        if one.direct and words[:1].islower() and sum(o.cue == one.cue for o in told) > 1:
            return None
        if one.direct and not words[:1].islower():
            return Span(start, end)
        reported = one.cue.slice(text).split()[-1].lower() not in OBJECT
        finite = has_verb(tokenize(text, start, end)) or has_happened(Statement(words))
        return Span(start, end) if clause or (reported and finite) else None


def _voice(told: Sequence[Attribution], whole: Span) -> Claimant | None:
    """Whose a whole sentence is: of whoever most of it, or a good part, is put to."""
    longest = max(told, key=lambda one: one.content.end - one.content.start, default=None)
    if longest is not None:
        shared = min(longest.content.end, whole.end) - max(longest.content.start, whole.start)
        if shared >= _GOOD_PART * (whole.end - whole.start):
            return longest.claimant
    return None


_GOOD_PART = 0.3
_THAT = re.compile(r"that\b[\s,]*", re.IGNORECASE)
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
