"""Attribution: who is said to say what.

Direct speech, reported speech, "according to", block quotations and embedded posts. The table of
verbs is in `cues`, the reading of a source's name and kind in `claimants`, the finding of phrases
in `clauses`; what a claimant's word is worth is the business of the stages.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.models import Claimant, ClaimantKind, Span
from factcheck.text import cues
from factcheck.text.claimants import Speakers, full_names
from factcheck.text.clauses import (
    ADVERBS,
    agrees,
    AUXILIARIES,
    BE,
    BREAKS,
    CONJUNCTIONS,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    MASKS,
    QUOTE,
    REACH,
    SPEECH,
    SUBJECT_PRONOUNS,
    TIMES,
    Token,
    cue_start,
    has_verb,
    name_before_apposition,
    source_after,
    subject_before,
    tokenize,
)
from factcheck.text.cues import Manner
from factcheck.text.lines import find_paragraphs
from factcheck.text.quotation import find_quoted
from factcheck.text.sentences import find_sentences


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

    The innermost attribution whose content covers more than half of the passage decides.
    """
    found = attribution_of(attributions, span)
    return found.claimant if found else None


def attribution_of(attributions: Sequence[Attribution], span: Span) -> Attribution | None:
    """Return the innermost attribution whose content covers more than half of a passage."""
    covering = [
        one
        for one in attributions
        if 2 * (min(one.content.end, span.end) - max(one.content.start, span.start))
        > span.end - span.start
    ]
    return min(covering, key=lambda one: one.content.end - one.content.start, default=None)


def find_attributions(text: str) -> tuple[Attribution, ...]:
    """Return who is said to say what, in the order of the contents.

    A quotation on its own, after one whose speaker is known, belongs to that speaker. Quotations
    and opinions whose source is not named near them are left out, and so are statements that
    somebody is said not to have made.

    Limits:
        English only. A source is found by its look, so an odd name may be cut short.
    """
    reader = _Reader(text)
    for paragraph in _paragraphs(text):
        reader.read(paragraph)
    found = [*reader.found, *_posts(text), *_turns(text)]
    return tuple(sorted(found, key=lambda one: (one.content, one.cue)))


# ---------------------------------------------------------------------------------------------
# Paragraphs and their sentences, quotations kept whole
# ---------------------------------------------------------------------------------------------

_MARKS = "\"“”„‟«»'`‘’"
_LONGEST_SEGMENT = 600
_LOWER_WORD = re.compile(r"[a-z]+|:")


@dataclass(frozen=True, slots=True)
class _Segment:
    """A sentence, or several that one quotation joins."""

    tokens: Sequence[Token]
    """None where the sentence has neither a quotation nor a cue."""
    quoted: Sequence[Span]
    span: Span


def _paragraphs(text: str) -> Iterator[list[_Segment]]:
    quoted = [span for span in find_quoted(text) if not _has_lost_its_end(text, span)]
    masked = _mask(text, quoted)
    starts = [span.start for span in quoted]
    ends = iter(find_paragraphs(text))
    end = 0
    paragraph: list[_Segment] = []
    for span in _segments(find_sentences(text), quoted):
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
    words = _LOWER_WORD.findall(masked, span.start, span.end)
    if (
        not quoted
        and _CUE_WORDS.isdisjoint(words)
        and not _HEADLINE.search(masked, span.start, span.end)
    ):
        yield _Segment(tokenize(masked, span.start, min(span.end, span.start + 60))[:8], (), span)
        return
    tokens = tokenize(masked, span.start, span.end)
    if len(tokens) <= _LONGEST_SEGMENT:
        yield _Segment(tokens, quoted, span)
        return
    for at in range(0, len(tokens), _LONGEST_SEGMENT):
        part = tokens[at : at + _LONGEST_SEGMENT]
        here = Span(part[0].start, part[-1].end)
        yield _Segment(part, [q for q in quoted if q.overlaps(here)], here)


_HEADLINE = re.compile(r"\b[A-Z][a-z]+s? [A-Z]")
_CUE_WORDS = cues.CUES | cues.STATEMENTS | {"according", ":", "view"}


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
        start, end = span.start, span.end
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


@dataclass(frozen=True, slots=True)
class _Frame:
    """An attribution before its claimant is known; everything in token ranges."""

    contents: tuple[tuple[int, int], ...]
    cue: tuple[int, int]
    source: tuple[int, int]


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
        frames = _cut(tokens, _find_frames(tokens))
        here: list[Attribution] = []
        for frame in frames:
            here.extend(self._attributions(segment, frame))
        here.extend(self._rest(segment, here))
        if not frames:
            self._see_subject(tokens)
        self.found.extend(here)

    def _attributions(self, segment: _Segment, frame: _Frame) -> Iterator[Attribution]:
        tokens = segment.tokens
        source = Span(tokens[frame.source[0]].start, tokens[frame.source[1] - 1].end)
        cue = Span(tokens[frame.cue[0]].start, tokens[frame.cue[1] - 1].end)
        manner = cues.manner(cue.slice(self._text))
        if manner is None:
            return
        claimant = self._claimant(segment, frame, source)
        for start, end in frame.contents:
            if tokens[start].text == ":" and start + 1 == len(tokens):
                self._announced = (source, cue, claimant)
            for content, direct in _contents(segment, start, end):
                yield Attribution(content, cue, source, claimant, direct, manner)

    def _claimant(self, segment: _Segment, frame: _Frame, source: Span) -> Claimant:
        tokens = segment.tokens
        words = source.slice(self._text)
        if frame.source == frame.cue:
            return Claimant(words, ClaimantKind.ANONYMOUS)
        anonymous = any(token.lower in {"anonymity", "anonymously"} for token in tokens)
        return self._speakers.spoke(words, source, anonymous=anonymous)

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
            tokens[end].lower in AUXILIARIES | ADVERBS
            or tokens[end].lower.endswith("ed")
            or tokens[end].text == ","
        ):
            span = Span(tokens[start].start, tokens[end - 1].end)
            self._speakers.seen(span.slice(self._text), span)


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


def _cut(tokens: Sequence[Token], frames: Sequence[_Frame]) -> list[_Frame]:
    """End a content where the next speaker, or the next cue of the same one, begins."""
    found = []
    for number, frame in enumerate(frames):
        begins = [
            other.cue[0] if other.source == frame.source else min(other.cue[0], other.source[0])
            for other in frames[number + 1 : number + 6]
        ]
        contents = [
            (start, min([end, *(_stop(tokens, b) for b in begins if start < _stop(tokens, b))]))
            for start, end in frame.contents
        ]
        found.append(replace(frame, contents=tuple(contents)))
    return found


def _stop(tokens: Sequence[Token], begin: int) -> int:
    """Where a clause before this one ends: at its comma, or nowhere."""
    before = begin - 1
    if before > 0 and tokens[before].lower in {"and", "but", "while", "though", "although"}:
        before -= 1
    return before if before >= 0 and tokens[before].text in {",", ";"} else len(tokens)


def _find_frames(tokens: Sequence[Token]) -> list[_Frame]:
    headline = _headline(tokens)
    if headline is not None:
        return [headline]
    frames: list[_Frame] = []
    for at, token in enumerate(tokens):
        if token.text in cues.CUES or token.lower in {"according", ":"}:
            frame = _frame(tokens, at, frames)
        elif token.text in cues.STATEMENTS:
            frame = _statement(tokens, at)
        else:
            continue
        if frame is None and token.text in cues.STATEMENTS:
            frame = _statement(tokens, at)
        if frame is not None:
            frames.append(frame)
    return frames


_HEADLINE_CUES = frozenset(
    "says say warns claims denies insists tells admits announces argues vows predicts reports".split()
)


def _headline(tokens: Sequence[Token]) -> _Frame | None:
    """`Ann Lee Says It Works`, where every word has its capital."""
    words = [token for token in tokens if token.word]
    if len(words) < 4 or any(not t.capital and len(t.text) > 4 for t in words):  # noqa: PLR2004
        return None
    for at in range(1, min(len(tokens) - 1, 8)):
        if tokens[at].lower in _HEADLINE_CUES and tokens[at].capital:
            named = all(t.capital for t in tokens[:at])
            return _Frame(((at + 1, len(tokens)),), (at, at + 1), (0, at)) if named else None
    return None


def _frame(tokens: Sequence[Token], at: int, frames: Sequence[_Frame]) -> _Frame | None:
    token = tokens[at]
    if token.text == ":":
        return _speaker_and_colon(tokens, at, frames)
    if token.lower == "according":
        return _according(tokens, at)
    start = cue_start(tokens, at)
    before = {t.lower for t in tokens[start:at]}
    if token.text in cues.PARTICIPLES and not before & AUXILIARIES:
        return _participle(tokens, at, frames)
    if before & BE and token.text not in cues.PARTICIPLES:
        return _unsourced(tokens, at, start)
    return _verb(tokens, at, (start, at + 1), frames)


def _speaker_and_colon(tokens: Sequence[Token], at: int, frames: Sequence[_Frame]) -> _Frame | None:
    """`Ann Lee: "It works."`."""
    names = tokens[:at]
    if frames or not 0 < len(names) <= 5 or not all(t.capital for t in names):  # noqa: PLR2004
        return None
    if at + 1 >= len(tokens) or not tokens[at + 1].quote:
        return None
    return _Frame(((at + 1, len(tokens)),), (at, at + 1), (0, at))


def _according(tokens: Sequence[Token], at: int) -> _Frame | None:
    """`According to Ann Lee, it works` and `It works, according to Ann Lee`."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower != "to":
        return None
    end = at + 3
    limit = min(len(tokens), at + REACH)
    while end < limit and not _ends_according(tokens, end):
        end += 1
    cue, source = (at, at + 2), (at + 2, end)
    before = at
    while before > 0 and (tokens[before - 1].lower in OPENERS or tokens[before - 1].text == ","):
        before -= 1
    after = (end, len(tokens))
    if before == 0 or tokens[before - 1].text == "(":
        return _Frame((after,), cue, source) if end + 1 < len(tokens) else None
    contents = [(_clause_start(tokens, at), at)]
    if end < len(tokens) and tokens[end].text == "," and has_verb(tokens[end:]):
        contents = [after] if tokens[at - 2].lower in BREAKS else [*contents, after]
    return _Frame(tuple(contents), cue, source)


def _ends_according(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.text in {";", ".", "—", ":", "–"} or token.quote:
        return True
    if token.text != ",":
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else token
    if following.lower in {"a", "an", "the", "who", "which"}:
        close = next(
            (i for i in range(at + 1, min(len(tokens), at + 20)) if tokens[i].text == ","), 0
        )
        return not close or (following.lower in {"a", "an", "the"} and has_verb(tokens[at:close]))
    return True


def _clause_start(tokens: Sequence[Token], end: int) -> int:
    start = end
    while start > 0 and tokens[start - 1].text != ";":
        start -= 1
    return start


_BETWEEN = frozenset(
    ", and statement by tweet letter interview speech email report while upon in — – when".split()
)


def _participle(tokens: Sequence[Token], at: int, frames: Sequence[_Frame]) -> _Frame | None:
    """`..., adding that it works`: said by whoever spoke, or acted, before."""
    if at == 0 or tokens[at - 1].lower not in _BETWEEN:
        return None
    if tokens[at].lower in cues.ALSO_NOUNS and tokens[at - 1].text != ",":
        return None
    source = frames[-1].source if frames else _first_subject(tokens, at)
    content = _content_after(tokens, at)
    if source is None or content is None:
        return None
    return _Frame((content,), (at, at + 1), source)


def _first_subject(tokens: Sequence[Token], stop: int) -> tuple[int, int] | None:
    start = 0
    while start < stop and tokens[start].lower in CONJUNCTIONS:
        start += 1
    if start < stop and tokens[start].lower in SUBJECT_PRONOUNS:
        return start, start + 1
    end = start
    while end < stop and (tokens[end].capital or tokens[end].lower in {"the", "of"}):
        end += 1
    if end == start or tokens[start].lower in OPENERS | {"i", "we", "you"}:
        return None
    return start, end


def _unsourced(tokens: Sequence[Token], at: int, start: int) -> _Frame | None:
    """`It is alleged that it works`."""
    if tokens[at].lower not in cues.UNSOURCED or start == 0 or tokens[start - 1].lower != "it":
        return None
    if at + 1 >= len(tokens) or tokens[at + 1].lower != "that":
        return None
    words = (start - 1, at + 1)
    return _Frame(((at + 1, len(tokens)),), words, words)


def _statement(tokens: Sequence[Token], at: int) -> _Frame | None:
    """`Ann Lee's claim that it works`, `in Ann Lee's view, it works`."""
    owner = at - 1
    while owner > 0 and at - owner < 4 and not tokens[owner].lower.endswith("'s"):  # noqa: PLR2004
        owner -= 1
    if owner < 0 or not tokens[owner].lower.endswith(("'s", "s'")) or at + 1 >= len(tokens):
        return None
    start = owner
    while start > 0 and owner - start < 6 and tokens[start - 1].capital:  # noqa: PLR2004
        start -= 1
    if start > 0 and tokens[start - 1].lower in {"the", "a"}:
        start -= 1
    view = start > 0 and tokens[start - 1].lower == "in" and tokens[at].lower in {"view", "opinion"}
    if view and start > 1 and tokens[start - 2].text == ",":
        return _Frame(((0, start - 2),), (at, at + 1), (start, owner + 1))
    if view and tokens[at + 1].text == ",":
        return _Frame(((at + 1, len(tokens)),), (at, at + 1), (start, owner + 1))
    if tokens[at + 1].lower != "that":
        return None
    return _Frame(((at + 1, len(tokens)),), (at, at + 1), (start, owner + 1))


def _verb(
    tokens: Sequence[Token], at: int, cue: tuple[int, int], frames: Sequence[_Frame]
) -> _Frame | None:
    verb = tokens[at].lower
    inverted = _inverted(tokens, at, cue) if verb in cues.QUOTING else None
    if inverted is not None:
        return inverted
    if cue[0] == 0 or tokens[cue[0] - 1].lower == "to":
        return None
    if _is_no_verb(tokens, at, cue[0] - 1):
        return None
    strict = verb not in cues.BARE or verb in cues.ALSO_NOUNS
    source = subject_before(tokens, cue[0], strict=strict)
    conjoined = tokens[cue[0] - 1].lower in {"and", "but"} and verb not in cues.ALSO_NOUNS
    if source is None and conjoined:
        source = frames[-1].source if frames else _first_subject(tokens, cue[0])
    if source is None:
        return None
    if source[0] > 0 and tokens[source[0] - 1].lower == "what" and verb not in cues.OBJECT:
        return None
    source = _beyond_glue(tokens, source)
    postposed = _postposed(tokens, at, cue, source) if verb in cues.QUOTING else None
    if postposed is not None:
        return postposed
    content = _lost_quotation(tokens, source, at) or _content_after(tokens, at)
    return _Frame((content,), cue, source) if content is not None else None


_AFTER_NOUN = AUXILIARIES | PREPOSITIONS - {"on", "in", "at", "during", "like"}


def _is_no_verb(tokens: Sequence[Token], at: int, subject: int) -> bool:
    """Tell a noun or participle ("the claim", "a site called") from the verb it looks like."""
    verb = tokens[at].lower
    if verb in cues.ALSO_NOUNS:
        following = tokens[at + 1].lower if at + 1 < len(tokens) else "."
        return not agrees(tokens[subject], verb) or following in _AFTER_NOUN
    if verb not in cues.OBJECT | cues.DENYING:
        return False
    if at + 1 < len(tokens) and tokens[at + 1].lower in {"of", "as", "by", "for", "in"}:
        return True
    plain = not tokens[subject].capital and tokens[subject].lower not in SUBJECT_PRONOUNS
    indefinite = any(t.lower in {"a", "an"} for t in tokens[max(0, subject - 3) : subject])
    return plain and indefinite and verb == "called"


def _lost_quotation(
    tokens: Sequence[Token], source: tuple[int, int], at: int
) -> tuple[int, int] | None:
    """`"It works, Ann Lee, an engineer, said the group.`: words moved, the closing mark lost."""
    if tokens[0].text in _MARKS and source[0] > 2 and not has_verb(tokens[at + 1 :]):  # noqa: PLR2004
        return 0, source[0]
    return None


def _beyond_glue(tokens: Sequence[Token], source: tuple[int, int]) -> tuple[int, int]:
    """Where words are run together the phrase is not to be trusted: take the sentence's name."""
    start, end = source
    for at in range(start + 1, end):
        if tokens[at].start == tokens[at - 1].end and tokens[at].lower in {"and", "but"}:
            first = _first_subject(tokens, at)
            names = all(token.capital or token.lower == "the" for token in tokens[at:end])
            return first if names and first is not None else (at + 1, end)
    return source


def _inverted(tokens: Sequence[Token], at: int, cue: tuple[int, int]) -> _Frame | None:
    """`"It works," said Ann Lee, an engineer.`."""
    start = cue[0]
    before = start - 1
    if before > 0 and tokens[before].text in {",", "—", "-", "–"}:
        before -= 1
    if before < 0:
        return None
    after_quote = tokens[before].quote
    if not after_quote and tokens[start - 1].text != ",":
        return None
    end = source_after(tokens, at + 1, any_word=after_quote)
    if end is None:
        return None
    if not after_quote and not _says_at_last(tokens, start, at, end):
        return None
    contents = [(_speech_start(tokens, before) if after_quote else 0, start)]
    rest = end
    while rest < len(tokens) and not tokens[rest].quote:
        rest += 1
    if after_quote and rest < len(tokens):
        contents.append((rest, rest + 1))
    return _Frame(tuple(contents), cue, (at + 1, end))


def _says_at_last(tokens: Sequence[Token], start: int, at: int, end: int) -> bool:
    """Tell `It works, said Ann Lee.` from `Ann Lee, an engineer, said it works.`."""
    return (
        tokens[at].lower in {"said", "says", "say", "wrote"}
        and has_verb(tokens[:start])
        and name_before_apposition(tokens, start - 1) is None
        and not has_verb(tokens[at + 1 : end])
        and (tokens[at + 1].capital or tokens[at + 1].lower in DETERMINERS | SUBJECT_PRONOUNS)
        and (end >= len(tokens) or not tokens[end].word)
    )


def _speech_start(tokens: Sequence[Token], quote: int) -> int:
    """Where what is said begins: at the quotation, or before where that is only a part of it."""
    before = quote - 1
    return quote if before >= 0 and not tokens[before].word else 0


def _postposed(
    tokens: Sequence[Token], at: int, cue: tuple[int, int], source: tuple[int, int]
) -> _Frame | None:
    """`"It works," Ann Lee said on Tuesday` and the same without the marks."""
    begin = source[0]
    before = begin - 1
    if before > 0 and tokens[before].text == "," and tokens[before - 1].quote:
        before -= 1
    if before < 0 or not (tokens[before].quote or tokens[before].text == ","):
        return None
    rest = _after_adjunct(tokens, at)
    if tokens[before].quote:
        return _after_quotation(tokens, (before, rest), cue, source)
    closed = rest >= len(tokens) or (
        tokens[rest].text in {".", ",", ";", "?", "!"}
        and not (rest + 1 < len(tokens) and tokens[rest + 1].quote)
    )
    if not closed or begin <= 1:
        return None
    contents = [(0, begin)]
    if rest + 1 < len(tokens) and tokens[rest].text == "," and has_verb(tokens[rest:]):
        contents.append((rest + 1, len(tokens)))
    elif not _may_be_said(tokens[:before]):
        return None
    return _Frame(tuple(contents), cue, source)


def _may_be_said(tokens: Sequence[Token]) -> bool:
    """Tell whether the words before "Ann Lee said" are a statement, no mere opening."""
    return tokens[0].lower not in PREPOSITIONS or has_verb(tokens) or len(tokens) > 12  # noqa: PLR2004


def _after_quotation(
    tokens: Sequence[Token], around: tuple[int, int], cue: tuple[int, int], source: tuple[int, int]
) -> _Frame | None:
    quote, rest = around
    contents = [(_speech_start(tokens, quote), source[0])]
    if rest < len(tokens) and tokens[rest].word:
        clause = tokens[rest].lower in SUBJECT_PRONOUNS | DETERMINERS
        if clause or tokens[quote].text[0] != SPEECH:
            return None
    following = rest
    while following < len(tokens) and following < rest + 2 and not tokens[following].quote:
        following += 1
    if following < len(tokens) and tokens[following].quote:
        contents.append((following, following + 1))
    return _Frame(tuple(contents), cue, source)


_WHEN = frozenset("last this when earlier later afterward afterwards recently here".split())


def _after_adjunct(tokens: Sequence[Token], at: int) -> int:
    """Step over whom it was said to, when and where: the index of what comes after."""
    rest = at + 1
    while rest < len(tokens) and tokens[rest].lower.endswith("ly"):
        rest += 1
    if rest < len(tokens) and tokens[at].lower in cues.TELLING:
        rest = _after_listener(tokens, rest)
    if rest < len(tokens) and tokens[rest].lower in PREPOSITIONS | TIMES | _WHEN:
        while rest < len(tokens) and tokens[rest].word and tokens[rest].lower != "that":
            rest += 1
    return rest


def _content_after(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The content after a cue: the quotation, or from "that" or the clause to the end."""
    rest = at + 1
    if rest >= len(tokens):
        return None
    verb = tokens[at].lower
    that = _that_or_quotation(tokens, at)
    if that is not None:
        return that
    if verb in cues.TELLING:
        rest = _after_listener(tokens, rest)
    elif verb in cues.OBJECT:
        return _object(tokens, rest)
    else:
        rest = _after_time(tokens, rest)
    if rest >= len(tokens) or tokens[rest].text in {",", ".", ";"}:
        return None
    if verb in cues.THAT and verb not in cues.BARE and not _takes_clause(tokens, at):
        return None
    return rest, len(tokens)


def _that_or_quotation(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    rest = at + 1
    adjunct = tokens[at].lower in cues.TELLING or tokens[rest].lower in (
        PREPOSITIONS | TIMES | _WHEN | {","}
    )
    for near in range(rest, min(len(tokens), rest + 16)):
        token = tokens[near]
        before_speech = token.quote and tokens[near - 1].text in {",", ":"}
        if (before_speech or token.text == ":") and (adjunct or near == rest):
            return near, _speech_end(tokens, near)
        if token.quote and near == rest:
            return near, len(tokens)
        if token.lower in {"that", "whether"}:
            return (near, len(tokens)) if near == rest or adjunct else None
        if not token.word and token.text != ",":
            return None
    return None


def _speech_end(tokens: Sequence[Token], start: int) -> int:
    """Where a quotation after a comma or colon ends, with those that follow in the sentence."""
    quotes = [i for i in range(start, len(tokens)) if tokens[i].quote]
    if not quotes:
        return len(tokens)
    first = quotes[0]
    if first - start > 1:
        return len(tokens)
    return first + 1


def _after_time(tokens: Sequence[Token], rest: int) -> int:
    if tokens[rest].lower in TIMES:
        return rest + 1
    if tokens[rest].lower not in {"on", "in", "at", "during", "to", "through"}:
        return rest
    for near in range(rest + 1, min(len(tokens), rest + 8)):
        if tokens[near].lower in SUBJECT_PRONOUNS:
            return near
    end = rest + 1
    while end < len(tokens) and (
        tokens[end].capital or tokens[end].lower in DETERMINERS | _OCCASIONS | {"with", "of", "to"}
    ):
        end += 1
    return end


_OCCASIONS = frozenset(
    "statement interview email tweet report speech letter conference news press call briefing"
    " reporters lawmakers journalists post message memo hearing video television".split()
)


def _after_listener(tokens: Sequence[Token], rest: int) -> int:
    if tokens[rest].lower in DETERMINERS:
        rest += 1
    if rest < len(tokens) and tokens[rest].capital:
        while rest < len(tokens) and tokens[rest].capital:
            rest += 1
        return rest
    return rest + 1


def _object(tokens: Sequence[Token], rest: int) -> tuple[int, int] | None:
    """What a verb such as "describe" or "accuse" is about, with what it says of it."""
    if tokens[rest].lower in {"on", "for", "upon", "off", "up", "out", "into"} | cues.CUES:
        return None
    if tokens[rest].text in {",", ".", ";"}:
        return None
    return rest, len(tokens)


_FACT_FINDERS = frozenset("report study survey poll analysis data investigation research".split())


def _takes_clause(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a clause without "that" follows a verb that usually takes a thing."""
    following = tokens[at + 1]
    source = {t.lower.removesuffix("s") for t in tokens[max(0, at - 12) : at]}
    finite = has_verb(tokens[at + 2 : at + 10])
    return finite and (
        following.lower in SUBJECT_PRONOUNS or bool(source & _FACT_FINDERS) or following.capital
    )


# ---------------------------------------------------------------------------------------------
# Embedded posts and transcripts
# ---------------------------------------------------------------------------------------------

_TURN = re.compile(
    r"^[ \t]*(?P<source>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3})(?P<cue>:)[ \t]+(?P<said>\S[^\n]*\S)",
    re.MULTILINE,
)
_FEWEST_TURNS = 3


def _turns(text: str) -> list[Attribution]:
    """The turns of a printed interview: lines that begin "LEE: "."""
    matches = list(_TURN.finditer(text))
    if len(matches) < _FEWEST_TURNS or len({m["source"] for m in matches}) == len(matches):
        return []
    return [
        Attribution(
            Span(*match.span("said")),
            Span(*match.span("cue")),
            Span(*match.span("source")),
            Claimant(match["source"].title(), ClaimantKind.NAMED),
            direct=True,
        )
        for match in matches
    ]


_POST = re.compile(
    r"^(?P<body>[^\n]{1,1000})\n+[ \t]*(?P<cue>[—–-]{1,2})[ \t]?(?P<source>[^\n()]{2,60}?)[ \t]?"
    r"\(@\w{1,30}\)[ \t][A-Z][a-z]{2,8} \d{1,2}, \d{4}[ \t]*$",
    re.MULTILINE,
)


def _posts(text: str) -> Iterator[Attribution]:
    """A post of a social network as pages embed it: its text, then "— Name (@name) date"."""
    for match in _POST.finditer(text):
        name = " ".join(match["source"].split())
        yield Attribution(
            Span(*match.span("body")),
            Span(*match.span("cue")),
            Span(*match.span("source")),
            Claimant(name, ClaimantKind.NAMED),
            direct=True,
        )
