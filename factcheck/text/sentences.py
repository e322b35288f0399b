"""Sentences. They never cross a paragraph of `lines`; who speaks is left to `attribution`."""

import re
from collections.abc import Iterator

import sentencex

from factcheck.models import Span
from factcheck.text.lines import find_paragraphs, trim

_WINDOW = 10_000
"""Longest stretch given to the splitter at once: some of its rules cost more than linear time."""

_OPENERS = "“‘„«‹([{¿¡"
_CLOSERS = "”’»›)]}"
_STRAIGHT = "\"'"
_MARKS = _OPENERS + _CLOSERS + _STRAIGHT
_BEFORE = 8
"""Longer than any word of `_ENDED`, so that it is seen whole."""
_REACH = 40
"""How far from a sentence's end its marks and its neighbours are looked for."""
_MASKED = re.compile(
    r"[\"“”„‟«»‹›()\[\]{}<>`´「」『』（）〈〉《》【】]|[^\S ]|(?<!\w)['‘’]|['‘’](?!\w)"
)
"""What the splitter sees as a space: marks, and all white space, since an initial before a no-break
space and a stop makes it panic."""

_SPEECH = (
    r"(?:said|says|asked|asks|added|adds|wrote|writes|tweeted|told|replied|shouted|yelled|exclaimed"
    r"|wondered|demanded|cried|joked|quipped|continued|declared|responded|posted|read|reads)"
)
_LOWER = re.compile(r"[a-zà-öø-ÿ](?![A-Z])")
_SPEAKER = re.compile(
    rf"(?:[A-Z][\w.’'-]{{0,20}}\s{{1,2}}){{1,4}}(?:later |then |also )?{_SPEECH}\b|I {_SPEECH}\b"
)
_AFTER_NOON = re.compile(
    r"(?:on|in|at|to|and|or|until|local|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
    r"|Sep|Oct|Nov|Dec|[ECMP][SD]?T\b|GMT|BST|CET|UTC|Eastern|Central|Mountain|Pacific|local)"
)
_NOON = re.compile(r"\d\s?[ap]\.\s?m\.$", re.IGNORECASE)
_STOP = re.compile(r"\.[\"'”’)\]]{0,3}\s{1,3}(?=[\"'“‘(\[]{0,3}[A-Z])")
_ENDED = re.compile(
    r"(?:(?<![\w.-])(?:me|no|ill|may|miss|art|ok|etc|OK|US|ID|DC|NO)|\b(?:and|than|am|was|War) I"
    r"|['’](?:s|t|m|re|d|ll|ve)|(?:\A|[.!?] |[“\"])No|(?P<noon>\b[ap]\.\s?m))\Z"
)
"""Ends the splitter takes for abbreviations: "me" and "ill" for states, "'s" for an initial."""
_TITLE = re.compile(r"\b(?:Ms|Mx|Messrs|Mme|Mlle)\.$")
"""Forms of address that the splitter does not know."""
_LABEL = re.compile(r"(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)])$")
_WORD = re.compile(r"\w")


def find_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences in order, trimmed, never overlapping.

    Every character that is not white space is in one of them. A heading, byline or list item is a
    sentence by itself; a sentence of a hard-wrapped paragraph may contain line breaks; a quotation
    of several sentences is split at their ends.
    """
    return tuple(
        sentence for paragraph in find_paragraphs(text) for sentence in _split(text, paragraph)
    )


def _split(text: str, paragraph: Span) -> Iterator[Span]:
    words = paragraph.slice(text)
    begin = seen = 0
    worded = False
    for start in sorted({*_starts(words), *_missed(words)}):
        worded = worded or _WORD.search(words, seen, start) is not None
        seen = start
        if worded and start > begin and not _goes_on(words, begin, start):
            yield trim(text, Span(begin, start).shift(paragraph.start))
            begin = start
            worded = False
    yield trim(text, Span(begin, len(words)).shift(paragraph.start))


def _starts(words: str) -> Iterator[int]:
    """Where the sentences after the first may begin, marks put with the words they stand at."""
    masked = _MASKED.sub(" ", words).replace("…", ".")
    at = 0
    while at < len(masked):
        window = masked[at : at + _WINDOW]
        ends = [found["end_index"] for found in sentencex.get_sentence_boundaries("en", window)]
        if at + len(window) < len(masked):
            # What the window cuts off is left to the next one, unless the window is one sentence.
            ends = ends[:-1] or [_last_space(window)]
        for end in ends:
            if at + end < len(masked):
                yield _gap(words, at + end)
        at += ends[-1]


def _missed(words: str) -> Iterator[int]:
    """Where sentences begin after a word that the splitter takes for an abbreviation."""
    for stop in _STOP.finditer(words):
        ended = _ENDED.search(words[max(0, stop.start() - _BEFORE) : stop.start()])
        if ended is not None and not (ended["noon"] and _AFTER_NOON.match(words, stop.end())):
            yield stop.end()


def _last_space(window: str) -> int:
    return window.rfind(" ", 1) + 1 or len(window)


def _gap(words: str, start: int) -> int:
    """Move a boundary so that closing marks stay before it and opening marks come after it."""
    lowest, highest = max(0, start - _REACH), min(len(words), start + _REACH)
    end = start
    while end > lowest and (words[end - 1].isspace() or words[end - 1] in _MARKS):
        end -= 1
    while end < highest and words[end] in _CLOSERS + _STRAIGHT:
        end += 1
    return end


def _goes_on(words: str, begin: int, start: int) -> bool:
    """Whether the sentence goes on although the splitter saw its end."""
    if words[start - 1].isascii() and words[start - 1] == "." and words[start].isalnum():
        return True  # "NVC.OS", a ticker; after a sentence comes a space
    following = _WORD.search(words, start, start + _REACH)
    if following is None or _LOWER.match(words, following.start()):
        return True
    before = words[max(begin, start - _REACH) : start].strip()
    ended = before.rstrip(_MARKS)
    if _NOON.search(ended) and _AFTER_NOON.match(words, following.start()):
        return True
    if _TITLE.search(ended) or (start - begin < _REACH and _LABEL.fullmatch(before)):
        return True
    return (
        ended != before
        and ended[-1:] in "?!…"
        and _SPEAKER.match(words, following.start()) is not None
    )
