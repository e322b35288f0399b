"""Attribution: who is said to say what.

Direct speech, reported speech, "according to", block quotations. What one sentence reports is found
in `frames`, the turns of interviews and posts in `turns`, the reading of a source's name and kind
in `claimants`; what a claimant's word is worth is the business of the stages.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.models import Claimant, ClaimantKind, Span
from factcheck.text import cues
from factcheck.text.claimants import full_names, without_possessive
from factcheck.text.clauses import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MASKS,
    PREPOSITIONS,
    QUOTE,
    SPEECH,
    Token,
    owns_what_follows,
    tokenize,
)
from factcheck.text.cues import Manner
from factcheck.text.frames import HEADLINE_CUES, Frame, find_frames
from factcheck.text.lines import find_paragraphs
from factcheck.text.quotation import find_quoted
from factcheck.text.sentences import find_sentences
from factcheck.text.speakers import Speakers
from factcheck.text.turns import find_posts, find_turns
from factcheck.text.withdrawals import find_withdrawn


@dataclass(frozen=True, slots=True)
class Attribution:
    """A passage put in somebody's mouth."""

    content: Span
    """What is said; of direct speech, without the quotation marks."""
    cue: Span
    """The words that say it is said: "told", "according to"."""
    source: Span
    """The words that name the source, which may be a pronoun."""
    claimant: Claimant
    """Who the source is; a pronoun or "the official" is resolved where that is safe."""
    direct: bool
    """The content is a quotation."""
    manner: Manner = Manner.SAYS
    """Whether the source holds the content, doubts it or denies it."""


def claimant_of(attributions: Sequence[Attribution], span: Span) -> Claimant | None:
    """Return who is responsible for a passage; None where it is the article's own voice.

    The innermost attribution whose content covers more than half of the passage decides. Whether
    the claimant holds the content or denies it is not asked; see `attribution_of`.

    Args:
        attributions: What `find_attributions` gives, in its order.
        span: The passage.
    """
    found = attribution_of(attributions, span)
    return found.claimant if found else None


def attribution_of(attributions: Sequence[Attribution], span: Span) -> Attribution | None:
    """Return the innermost attribution whose content covers more than half of a passage.

    Where none does, the words that name the outermost source are left aside: of a short statement
    with a long source, the passage may be both.
    """
    last = bisect_left(attributions, span.end, key=lambda one: one.content.start)
    near = attributions[max(0, last - _DEEPEST) : last]
    length = span.end - span.start
    covering = [one for one in near if 2 * _shared(one.content, span) > length]
    if covering:
        return min(covering, key=lambda one: one.content.end - one.content.start)
    stated = [
        one
        for one in near
        if 2 * _shared(one.content, span)
        > length - _shared(one.source, span) - _shared(one.cue, span)
    ]
    return max(stated, key=lambda one: one.content.end - one.content.start, default=None)


def _shared(span: Span, other: Span) -> int:
    return max(0, min(span.end, other.end) - max(span.start, other.start))


_DEEPEST = 50
"""Contents that may begin after one that is still going on."""


def find_attributions(
    text: str, sentences: Sequence[Span] | None = None
) -> tuple[Attribution, ...]:
    """Return who is said to say what, in the order of the contents.

    A quotation on its own, after one whose speaker is known, belongs to that speaker. Quotations
    and opinions whose source is not named near them are left out, and so are statements that
    somebody is said not to have made.

    Args:
        text: Any text.
        sentences: What `find_sentences` gives for it, where the caller has that already.

    Limits:
        English only. A source is found by its look, so an odd name may be cut short.
    """
    reader = _Reader(text)
    sentences = find_sentences(text) if sentences is None else sentences
    for paragraph in _paragraphs(text, sentences):
        reader.read(paragraph)
    turns = (
        Attribution(turn.said, turn.cue, turn.source, turn.claimant, direct=True)
        for turn in (*find_posts(text), *find_turns(text))
    )
    withdrawn = find_withdrawn(text, sentences)
    found = [*(_disowned(one, withdrawn) for one in reader.found), *turns]
    return tuple(sorted(found, key=lambda one: (one.content, one.cue)))


def _disowned(one: Attribution, withdrawn: Sequence[Span]) -> Attribution:
    """Return what an earlier version of the text is said to have said as denied."""
    if any(one.source.start == span.start for span in withdrawn):
        return replace(one, manner=Manner.DENIES)
    return one


# ---------------------------------------------------------------------------------------------
# Paragraphs and their sentences, quotations kept whole
# ---------------------------------------------------------------------------------------------

_MARKS = "\"“”„‟«»'`‘’"
_LONGEST_SEGMENT = 600
_ANY_CUE_WORD = re.compile(r"[A-Za-z]+|:")


@dataclass(frozen=True, slots=True)
class _Segment:
    """A sentence, or several that one quotation joins."""

    tokens: Sequence[Token]
    """Only the first few where the sentence has neither a quotation nor a cue."""
    quoted: Sequence[Span]
    span: Span


def _paragraphs(text: str, sentences: Sequence[Span]) -> Iterator[list[_Segment]]:
    quoted = [span for span in find_quoted(text) if not _has_lost_its_end(text, span)]
    masked = _mask(text, quoted)
    starts = [span.start for span in quoted]
    ends = iter(find_paragraphs(text))
    end = 0
    paragraph: list[_Segment] = []
    for span in _segments(sentences, quoted):
        if span.start >= end:
            if paragraph:
                yield paragraph
            paragraph = []
            end = next((p.end for p in ends if p.end > span.start), len(text))
        inside = quoted[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        paragraph.extend(_segment(masked, span, inside))
    if paragraph:
        yield paragraph


def _segment(masked: str, span: Span, quoted: Sequence[Span]) -> Iterator[_Segment]:
    words = _ANY_CUE_WORD.findall(masked, span.start, span.end)
    if not quoted and _CUE_WORDS.isdisjoint(words):
        yield _Segment(tokenize(masked, span.start, min(span.end, span.start + 60))[:8], (), span)
        return
    tokens = tokenize(masked, span.start, span.end)
    if len(tokens) <= _LONGEST_SEGMENT:
        yield _Segment(tokens, quoted, span)
        return
    starts = [span.start for span in quoted]
    for at in range(0, len(tokens), _LONGEST_SEGMENT):
        part = tokens[at : at + _LONGEST_SEGMENT]
        here = Span(part[0].start, part[-1].end)
        inside = quoted[bisect_left(starts, here.start) : bisect_left(starts, here.end)]
        yield _Segment(part, inside, here)


_DEED = re.compile(
    r"(?:claim|declar)\w* (?:(?:full|sole|joint|some) )?"
    r"(?:responsibility|credit|victory|asylum|damages|compensation|(?:\w+ )?lives|bankruptcy)"
    r"(?= (?:for|in|of|over|on|to|from|against|after|as|and|at|with|by)\b|[^\w\s]|\s*\Z)"
)
"""What somebody did by saying so, and no statement."""
_CUE_WORDS = cues.CUES | cues.STATEMENTS | HEADLINE_CUES | {"according", "According", ":"}


def _has_lost_its_end(text: str, quoted: Span) -> bool:
    """`"It works, Ann Lee said.` with no closing mark, and no new one in the next paragraph."""
    closed = text[quoted.end : quoted.end + 3].lstrip()[:1] in set(_MARKS)
    if closed:
        return False
    following = text[quoted.end : quoted.end + 200].lstrip()[:1]
    return following not in set(_MARKS) or not following


def _mask(text: str, quoted: Sequence[Span]) -> str:
    pieces = []
    at = 0
    for span in quoted:
        if span.end <= at:  # it lies within the run of marks that closed the one before
            continue
        start, end = max(at, span.start), span.end
        while start > at and (text[start - 1] in _MARKS or text[start - 1] == " "):
            start -= 1
            if text[start] in _MARKS and (start == at or text[start - 1] not in _MARKS):
                break
        while end < len(text) and text[end] == " " and text[end + 1 : end + 2] in set(_MARKS):
            end += 1
        while end < len(text) and text[end] in _MARKS:
            end += 1
        mark = SPEECH if _ends_as_speech(text, span) else QUOTE
        pieces += [text[at:start].translate(_NO_MASKS), mark * (end - start)]
        at = end
    pieces.append(text[at:].translate(_NO_MASKS))
    return "".join(pieces)


_NO_MASKS = str.maketrans(dict.fromkeys(MASKS, " "))
_SHORT_TITLE = 2


def _ends_as_speech(text: str, quoted: Span) -> bool:
    """Tell speech from a title or a few quoted words, which may end in a comma too."""
    last = text[quoted.end - 1]
    return last in ",?!" and text.count(" ", quoted.start, quoted.end) >= _SHORT_TITLE


def _segments(sentences: Sequence[Span], quoted: Sequence[Span]) -> Iterator[Span]:
    """Join the sentences that a quotation runs across."""
    at = 0
    current: Span | None = None
    for sentence in sentences:
        while at < len(quoted) and quoted[at].end <= sentence.start:
            at += 1
        inside = at < len(quoted) and quoted[at].start < sentence.start
        if current is not None and inside:
            current = Span(current.start, sentence.end)
            continue
        if current is not None:
            yield current
        current = sentence
    if current is not None:
        yield current


# ---------------------------------------------------------------------------------------------
# Sentences: source, cue, content
# ---------------------------------------------------------------------------------------------


class _Reader:
    """Reads a text paragraph by paragraph and remembers who spoke."""

    def __init__(self, text: str) -> None:
        self.found: list[Attribution] = []
        self._text = text
        self._speakers = Speakers(full_names(text))
        self._announced: tuple[Span, Span, Claimant] | None = None

    def read(self, paragraph: Sequence[_Segment]) -> None:
        self._speakers.turn_page()
        announced, self._announced = self._announced, None
        if announced is not None and not any(segment.quoted for segment in paragraph):
            source, cue, claimant = announced
            content = Span(paragraph[0].span.start, paragraph[-1].span.end)
            self.found.append(Attribution(content, cue, source, claimant, direct=True))
            return
        for segment in paragraph:
            self._read(segment)

    def _read(self, segment: _Segment) -> None:
        tokens = segment.tokens
        frames = find_frames(tokens)
        here: list[Attribution] = []
        if not frames or _opens_with_subject(frames):
            self._see_subject(tokens)
        for frame in frames:
            here.extend(self._attributions(segment, frame))
        here.extend(self._rest(segment, here))
        self.found.extend(here)

    def _attributions(self, segment: _Segment, frame: Frame) -> Iterator[Attribution]:
        tokens = segment.tokens
        source = Span(tokens[frame.source[0]].start, tokens[frame.source[1] - 1].end)
        cue = Span(tokens[frame.cue[0]].start, tokens[frame.cue[1] - 1].end)
        manner = cues.manner(cue.slice(self._text))
        if manner is None or _DEED.match(self._text, cue.start):
            return
        claimant = self._claimant(segment, frame, source)
        for start, end in frame.contents:
            if tokens[start].text == ":" and start + 1 == len(tokens):
                self._announced = (source, cue, claimant)
            for content, direct in _contents(segment, start, end):
                yield Attribution(content, cue, source, claimant, direct, manner)

    def _claimant(self, segment: _Segment, frame: Frame, source: Span) -> Claimant:
        tokens = segment.tokens
        words = source.slice(self._text)
        if frame.source == frame.cue:
            return Claimant(words, ClaimantKind.ANONYMOUS)
        anonymous = any(token.lower in {"anonymity", "anonymously"} for token in tokens)
        if frame.source[1] <= frame.cue[0] and owns_what_follows(tokens, frame.source[1]):
            words = without_possessive(words)
        same = _SAME.fullmatch(words)
        if same is not None:
            words = self._named_before(same["kind"], source) or words
        return self._speakers.spoke(words, source, anonymous=anonymous)

    def _named_before(self, kind: str, source: Span) -> str | None:
        """Return the name that stood last with the word: "the agency QPN" for "the same agency"."""
        named = re.compile(rf"\b{kind} (?P<name>[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){{0,3}})")
        found = [match["name"] for match in named.finditer(self._text, 0, source.start)]
        return found[-1] if found else None

    def _rest(self, segment: _Segment, here: Sequence[Attribution]) -> Iterator[Attribution]:
        """The quotations that no cue took, where the speaker is plain."""
        last = self._speakers.last()
        if last is None or not segment.quoted:
            return
        claimant, source = last
        alone = not any(token.word for token in segment.tokens)
        if alone or any(one.direct for one in here):
            for quote in segment.quoted:
                if not any(one.content.overlaps(quote) for one in here):
                    yield Attribution(quote, source, source, claimant, direct=True)

    def _see_subject(self, tokens: Sequence[Token]) -> None:
        start = 0
        while start < len(tokens) and tokens[start].lower in CONJUNCTIONS:
            start += 1
        end = start
        while end < len(tokens) and tokens[end].capital and end - start < 5:  # noqa: PLR2004
            end += 1
        if start < end < len(tokens) and (
            tokens[end].lower in _BEFORE_VERB
            or tokens[end].lower.endswith("ed")
            or tokens[end].text == ","
            or (end - start > 1 and tokens[end].word and tokens[end].lower not in _NO_VERB)
        ):
            span = Span(tokens[start].start, tokens[end - 1].end)
            self._speakers.seen(span.slice(self._text), span)
            return
        for last in range(start + 1, min(start + 4, len(tokens) - 1)):
            verb = tokens[last + 1].word and tokens[last + 1].lower not in _NO_VERB
            if tokens[start].lower in DETERMINERS and verb and not tokens[last].capital:
                span = Span(tokens[start].start, tokens[last].end)
                self._speakers.seen_in_role(span.slice(self._text), span)


def _opens_with_subject(frames: Sequence[Frame]) -> bool:
    """Tell `My neighbour knows it and she says that`, where nothing is said before "she"."""
    return all(start > 0 for frame in frames for start, _ in frame.contents) and all(
        frame.source[0] > 0 for frame in frames
    )


_SAME = re.compile(
    r"the same (?:\w+ )?(?P<kind>agency|newspaper|paper|daily|broadcaster|station)", re.IGNORECASE
)
_BEFORE_VERB = AUXILIARIES | ADVERBS
_NO_VERB = CONJUNCTIONS | DETERMINERS | PREPOSITIONS | {"or", "than"}
_PUNCTUATION = frozenset(", : . ; - – — )".split())


def _contents(segment: _Segment, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """The words of a token range, without punctuation around; quotations alone are direct."""
    tokens = segment.tokens
    while start < end and tokens[start].text in _PUNCTUATION:
        start += 1
    while start < end and tokens[end - 1].text in _PUNCTUATION:
        end -= 1
    if start >= end:
        return
    if any(token.word for token in tokens[start:end]):
        yield Span(tokens[start].start, tokens[end - 1].end), False
        return
    for quote in segment.quoted:
        if tokens[start].start <= quote.start < tokens[end - 1].end:
            yield quote, True
