"""Attribution: who is said to say what.

Direct speech, reported speech and "according to". The table of verbs is in `cues`, the reading of
a source's name and kind in `claimants`; what a claimant's standing is worth is the business of
the stages.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.models import Claimant, ClaimantKind, Span
from factcheck.text import cues
from factcheck.text.claimants import PRONOUNS, read_claimant
from factcheck.text.cues import Manner
from factcheck.text.lines import find_lines
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
    best: Attribution | None = None
    for one in attributions:
        shared = min(one.content.end, span.end) - max(one.content.start, span.start)
        if shared * 2 > span.end - span.start and (
            best is None or _length(one.content) < _length(best.content)
        ):
            best = one
    return best.claimant if best else None


def _length(span: Span) -> int:
    return span.end - span.start


_QUOTE = "\ufffc"
_TOKEN = re.compile(rf"{_QUOTE}+|(?:[^\W\d_]\.)+(?!\w)|\w+(?:[-'’&.]\w+)*['’]?|[^\w\s]")
_MARKS = "\"“”„‟«»'`"
_REACH = 60
"""Most tokens that a source may stand from its cue."""


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        return self.text.lower().replace("’", "'")

    @property
    def is_quote(self) -> bool:
        return self.text[0] == _QUOTE

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class _Frame:
    """One attribution before its claimant is known."""

    contents: tuple[tuple[int, int], ...]
    """Token ranges."""
    cue: tuple[int, int]
    source: tuple[int, int]


_AUXILIARIES = frozenset(
    """
    has have had is are was were be been being did does do will would can could may might must
    should not n't never also later then once again still often already just recently repeatedly
    first himself herself themselves itself even now only previously reportedly
    hasn't haven't didn't doesn't don't won't wouldn't isn't wasn't
    """.split()
)
_TIMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight january
    february march april may june july august september october november december mon tue wed thu
    thur fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec
    """.split()
)
_PREPOSITIONS = frozenset(
    """
    in on at during after before by for from with to of about over under as into amid
    since through until within without despite unlike like
    """.split()
)
_OPENERS = _PREPOSITIONS | frozenset(
    """
    but and so yet or however meanwhile still also instead moreover furthermore nevertheless then
    now when while if because although though as once recently earlier later last this that next
    since whether where yesterday today finally first second third indeed
    """.split()
)
_BREAKS = frozenset(
    """
    that because while whereas if when as but although though since after before whether what how
    why where until unless than so which
    """.split()
)
_DETERMINERS = frozenset(
    """
    the a an this that these those his her its their our my your one two three four five several
    many some most other another both all few any no
    """.split()
)
_TO_WHOM = frozenset("reporters journalists lawmakers supporters them him her us me".split())


def find_attributions(text: str) -> tuple[Attribution, ...]:
    """Return who is said to say what, in the order of the contents.

    A quotation on its own, after one whose speaker is known, belongs to that speaker. Quotations
    and opinions whose source is not named near them are left out.
    """
    found: list[Attribution] = []
    speakers = _Speakers()
    quoted = find_quoted(text)
    masked = _mask(text, quoted)
    for paragraph in _paragraphs(text, masked, quoted):
        speakers.turn_page()
        for segment in paragraph:
            found.extend(_read(text, segment, speakers))
    return tuple(sorted(found, key=lambda one: (one.content, one.cue)))


def _mask(text: str, quoted: Sequence[Span]) -> str:
    pieces = []
    at = 0
    for span in quoted:
        start = span.start
        while start > at and text[start - 1] in _MARKS:
            start -= 1
        end = span.end
        while end < len(text) and text[end] in _MARKS:
            end += 1
        pieces += [text[at:start].replace(_QUOTE, " "), _QUOTE * (end - start)]
        at = end
    pieces.append(text[at:].replace(_QUOTE, " "))
    return "".join(pieces)


@dataclass(frozen=True, slots=True)
class _Segment:
    """A sentence, or several that one quotation joins."""

    tokens: tuple[_Token, ...]
    quoted: tuple[Span, ...]


def _paragraphs(text: str, masked: str, quoted: Sequence[Span]) -> Iterator[list[_Segment]]:
    starts = [span.start for span in quoted]
    paragraph: list[_Segment] = []
    previous_end = 0
    for span in _segments(find_sentences(text), quoted):
        if paragraph and re.search(r"\n", text[previous_end : span.start]):
            yield paragraph
            paragraph = []
        tokens = tuple(
            _Token(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(masked, span.start, span.end)
        )
        first = bisect_right(starts, span.start - 1)
        last = bisect_right(starts, span.end - 1)
        paragraph.append(_Segment(tokens, tuple(quoted[first:last])))
        previous_end = span.end
    if paragraph:
        yield paragraph


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


class _Speakers:
    """Who has spoken so far, for "he said" and "the official said"."""

    def __init__(self) -> None:
        self._here: list[tuple[Claimant, Span]] = []
        self._before: list[tuple[Claimant, Span]] = []
        self._full: dict[str, str] = {}

    def turn_page(self) -> None:
        """Begin the next paragraph."""
        if self._here:
            self._before = self._here
        self._here = []

    def heard(self, claimant: Claimant, source: Span) -> None:
        self._here.append((claimant, source))

    def last(self) -> tuple[Claimant, Span] | None:
        heard = self._here or self._before
        return heard[-1] if heard else None

    def resolve(self, words: str, *, anonymous: bool) -> Claimant:
        lower = words.lower().strip()
        heard = [c for c, _ in (*self._before, *self._here)]
        if lower in {"he", "she", "who"}:
            named = [c for c in heard if c.kind in (ClaimantKind.NAMED, ClaimantKind.ANONYMOUS)]
            return named[-1] if named else read_claimant(words)
        if lower in {"they", "it"}:
            kinds = (
                (ClaimantKind.COLLECTIVE,)
                if lower == "they"
                else (ClaimantKind.DOCUMENT, ClaimantKind.NAMED)
            )
            fitting = [c for c in heard if c.kind in kinds]
            return fitting[-1] if fitting else read_claimant(words)
        if lower.startswith("the ") and len(lower.split()) == 2:  # noqa: PLR2004
            noun = lower.split()[1]
            fitting = [
                c for c in heard if re.search(rf"\b{re.escape(noun)}\b", c.name, re.IGNORECASE)
            ]
            if fitting:
                return fitting[-1]
        claimant = read_claimant(words, anonymous=anonymous)
        return self._full_name(claimant)

    def _full_name(self, claimant: Claimant) -> Claimant:
        if claimant.kind is not ClaimantKind.NAMED:
            return claimant
        names = claimant.name.split()
        if len(names) == 1:
            return replace(claimant, name=self._full.get(names[0], claimant.name))
        self._full.setdefault(names[-1], claimant.name)
        return claimant


def _read(text: str, segment: _Segment, speakers: _Speakers) -> list[Attribution]:
    tokens = segment.tokens
    frames = _trim_frames(tokens, _find_frames(tokens))
    found: list[Attribution] = []
    anonymous = any(t.lower == "anonymity" for t in tokens)
    for frame in frames:
        source = Span(tokens[frame.source[0]].start, tokens[frame.source[1] - 1].end)
        cue = Span(tokens[frame.cue[0]].start, tokens[frame.cue[1] - 1].end)
        claimant = speakers.resolve(source.slice(text), anonymous=anonymous)
        speakers.heard(claimant, source)
        manner = cues.manner(cue.slice(text))
        for start, end in frame.contents:
            content, direct = _content(segment, start, end)
            if content is not None:
                found.append(Attribution(content, cue, source, claimant, direct, manner))
    found.extend(_rest(segment, found, speakers))
    return found


def _content(segment: _Segment, start: int, end: int) -> tuple[Span | None, bool]:
    tokens = segment.tokens
    while start < end and tokens[start].text in {",", ":", ".", ";", "-", "–", "—"}:
        start += 1
    while start < end and tokens[end - 1].text in {",", ":", ".", ";", "-", "–", "—"}:
        end -= 1
    if start >= end:
        return None, False
    if end - start == 1 and tokens[start].is_quote:
        inside = [q for q in segment.quoted if tokens[start].start <= q.start < tokens[start].end]
        if inside:
            return Span(inside[0].start, inside[-1].end), True
    return Span(tokens[start].start, tokens[end - 1].end), False


def _rest(
    segment: _Segment, found: Sequence[Attribution], speakers: _Speakers
) -> Iterator[Attribution]:
    """The quotations that no cue claimed, where the speaker is plain."""
    last = speakers.last()
    if last is None:
        return
    claimant, source = last
    alone = all(not t.is_word for t in segment.tokens)
    if not alone and not any(one.direct for one in found):
        return
    for quote in segment.quoted:
        if not any(one.content.overlaps(quote) for one in found):
            yield Attribution(quote, source, source, claimant, direct=True)


def _trim_frames(tokens: Sequence[_Token], frames: list[_Frame]) -> list[_Frame]:
    """End a content where the next speaker, or the next cue of the same one, begins."""
    trimmed = []
    for number, frame in enumerate(frames):
        following = frames[number + 1 :]
        contents = []
        for start, end in frame.contents:
            stop = end
            for other in following:
                begin = min(other.cue[0], other.source[0])
                if other.source == frame.source:
                    begin = other.cue[0]
                if start < begin < stop and (
                    tokens[begin - 1].text in {",", ";"}
                    or (
                        tokens[begin - 1].lower in {"and", "but", "while"}
                        and tokens[begin - 2].text in {",", ";"}
                    )
                ):
                    stop = begin if tokens[begin - 1].text in {",", ";"} else begin - 1
            if start < stop:
                contents.append((start, stop))
        if contents:
            trimmed.append(replace(frame, contents=tuple(contents)))
    return trimmed


def _find_frames(tokens: Sequence[_Token]) -> list[_Frame]:
    frames: list[_Frame] = []
    for at, token in enumerate(tokens):
        if token.lower == "according" and at + 1 < len(tokens) and tokens[at + 1].lower == "to":
            frame = _according(tokens, at)
        elif token.text == ":":
            frame = _colon(tokens, at, frames)
        elif token.text in cues.CUES:
            frame = _verb(tokens, at, frames)
        else:
            continue
        if frame is not None:
            frames.append(frame)
    return frames


def _according(tokens: Sequence[_Token], at: int) -> _Frame | None:
    end = at + 2
    while end < len(tokens) and end - at < _REACH:
        if tokens[end].text in {",", ";", ".", "—"} or tokens[end].is_quote:
            break
        end += 1
    if end == at + 2:
        return None
    before = at
    while before > 0 and (tokens[before - 1].lower in _OPENERS or tokens[before - 1].text == ","):
        before -= 1
    if before == 0:
        if end >= len(tokens) - 1:
            return None
        return _Frame(((end, len(tokens)),), (at, at + 2), (at + 2, end))
    return _Frame(((0, at),), (at, at + 2), (at + 2, end))


def _colon(tokens: Sequence[_Token], at: int, frames: list[_Frame]) -> _Frame | None:
    """`Ann Lee: "It works."`."""
    if at + 1 >= len(tokens) or not tokens[at + 1].is_quote:
        return None
    if any(start <= at < end for f in frames for start, end in f.contents):
        return None
    names = tokens[:at]
    if not 0 < len(names) <= 5 or not all(t.is_capital for t in names):  # noqa: PLR2004
        return None
    return _Frame(((at + 1, len(tokens)),), (at, at + 1), (0, at))


def _verb(tokens: Sequence[_Token], at: int, frames: list[_Frame]) -> _Frame | None:
    verb = tokens[at].lower
    start = _cue_start(tokens, at)
    cue = (start, at + 1)
    if verb in cues.PARTICIPLES and start == at:
        return _participle(tokens, at, frames)
    inverted = _inverted(tokens, at, cue)
    if inverted is not None:
        return inverted
    source = _subject(tokens, start, strict=verb not in cues.SPEECH or verb in cues.ALSO_NOUNS)
    if source is None:
        return None
    return _postposed(tokens, at, cue, source) or _plain(tokens, at, cue, source)


def _cue_start(tokens: Sequence[_Token], at: int) -> int:
    start = at
    while start > 0 and (
        tokens[start - 1].lower in _AUXILIARIES
        or (tokens[start - 1].lower.endswith("ly") and not tokens[start - 1].is_capital)
    ):
        start -= 1
    return start


def _participle(tokens: Sequence[_Token], at: int, frames: list[_Frame]) -> _Frame | None:
    """`..., adding that it works`: said by whoever spoke, or acted, before."""
    if at == 0 or tokens[at - 1].lower in _DETERMINERS | _PREPOSITIONS:
        return None
    if tokens[at - 1].text != "," and tokens[at - 1].lower not in {"and", "statement", "by"}:
        return None
    if frames:
        source = frames[-1].source
    else:
        end = 0
        while end < at and (tokens[end].is_capital or tokens[end].lower in {"the", "of"}):
            end += 1
        if end == 0 or tokens[0].lower in _OPENERS:
            return None
        source = (0, end)
    content = _object(tokens, at)
    if content is None:
        return None
    return _Frame((content,), (at, at + 1), source)


def _inverted(tokens: Sequence[_Token], at: int, cue: tuple[int, int]) -> _Frame | None:
    """`"It works," said Ann Lee, an engineer.`."""
    start = cue[0]
    if start == 0 or at + 1 >= len(tokens):
        return None
    before = start - 1
    if tokens[before].text in {",", "—", "-", "–"} and before > 0:
        before -= 1
    after_quote = tokens[before].is_quote
    if not after_quote and (
        tokens[start - 1].text != "," or tokens[at].lower not in {"said", "says"}
    ):
        return None
    end = _noun_phrase(tokens, at + 1)
    if end is None:
        return None
    if not after_quote and _has_verb(tokens, end):
        return None
    contents: list[tuple[int, int]] = [(0, start)]
    rest = end
    while rest < len(tokens) and not tokens[rest].is_quote:
        rest += 1
    if rest < len(tokens):
        contents.append((rest, rest + 1))
    return _Frame(tuple(contents), cue, (at + 1, end))


def _has_verb(tokens: Sequence[_Token], start: int) -> bool:
    return any(
        t.lower in _AUXILIARIES or (t.lower.endswith("ed") and not t.is_capital)
        for t in tokens[start:]
    )


def _noun_phrase(tokens: Sequence[_Token], start: int) -> int | None:
    """Where a source that begins here ends, with its apposition; None if none begins here."""
    first = tokens[start]
    if first.lower in PRONOUNS - {"who", "it"}:
        return start + 1
    if not first.is_capital and first.lower not in _DETERMINERS and not first.lower.endswith("s"):
        if first.lower not in {"former", "senior", "acting", "one", "top"}:
            return None
    end = start
    limit = min(len(tokens), start + _REACH)
    while end < limit:
        token = tokens[end]
        if token.is_quote or token.text in {".", ";", ":", "!", "?", "—", "–"}:
            break
        if token.text == ",":
            following = tokens[end + 1].lower if end + 1 < limit else "."
            if (
                following in _OPENERS - {"of"}
                or following in cues.CUES
                or following in {"adding", "referring", "speaking", "noting", "calling", "who", "."}
            ):
                break
        elif token.lower in {"in", "during", "after", "before", "when", "as", "while"} and (
            end + 1 < limit and tokens[end + 1].lower in {"a", "an", "the", "his", "her"} | _TIMES
        ):
            break
        elif token.lower in _TIMES or (
            token.lower == "on" and end + 1 < limit and tokens[end + 1].lower in _TIMES
        ):
            break
        elif token.lower in {"told", "said"}:
            break
        end += 1
    while end > start and not tokens[end - 1].is_word:
        end -= 1
    return end if end > start else None


def _subject(tokens: Sequence[_Token], end: int, *, strict: bool) -> tuple[int, int] | None:
    """Find the noun phrase that ends where a cue begins."""
    if end == 0:
        return None
    stop = max(0, end - _REACH)
    last = end - 1
    if tokens[last].lower == "who":
        inner = last - 1 if last and tokens[last - 1].text == "," else last
        found = _subject(tokens, inner, strict=False) if inner > 0 else None
        return found
    if tokens[last].text == ")":
        while last > stop and tokens[last].text != "(":
            last -= 1
        return _subject(tokens, last, strict=strict)
    if tokens[last].text == ",":
        return _with_apposition(tokens, stop, last)
    if not tokens[last].is_word or tokens[last].lower in _OPENERS | _BREAKS | {"to"}:
        return None
    start = end
    while start > stop:
        token = tokens[start - 1]
        if token.is_quote or token.text in {",", ";", ":", "—", "–", "(", ".", "?", "!", "-"}:
            break
        if token.lower in _BREAKS and not (token.lower == "that" and start - 1 == last):
            break
        if token.text in cues.CUES and token.text not in cues.ALSO_NOUNS and start - 1 < last:
            break
        if token.lower in {"and", "or"} and (
            start < end
            and (
                tokens[start].lower in PRONOUNS
                or any(t.lower in _AUXILIARIES for t in tokens[max(stop, start - 8) : start - 1])
            )
        ):
            break
        if token.lower in _AUXILIARIES and token.lower not in {"then", "may", "first"}:
            break
        start -= 1
    return _narrow(tokens, start, end, strict=strict)


def _narrow(
    tokens: Sequence[_Token], start: int, end: int, *, strict: bool
) -> tuple[int, int] | None:
    """Drop what opens the clause before its subject: "On Tuesday officials said"."""
    while start < end and (
        tokens[start].lower in _OPENERS - _PREPOSITIONS or not tokens[start].is_word
    ):
        start += 1
    if start == end:
        return None
    if tokens[start].lower in _PREPOSITIONS or tokens[start].lower in {"last", "earlier"}:
        for at in range(start + 1, end):
            token, before = tokens[at], tokens[at - 1]
            plain = before.lower not in _PREPOSITIONS | _DETERMINERS
            if plain and (
                token.lower in PRONOUNS | _DETERMINERS
                or (token.is_capital and token.lower not in _TIMES and not before.is_capital)
                or (before.lower in _TIMES and not token.text.isdigit())
            ):
                start = at
                break
        else:
            return None
    if end - start == 1 and tokens[start].lower in _TIMES:
        return None
    words = tokens[start:end]
    if strict and not (
        any(t.is_capital for t in words)
        or words[0].lower in PRONOUNS | _DETERMINERS
        or words[-1].lower.endswith("s")
    ):
        return None
    if words[0].lower in {"i", "we", "you", "there"}:
        return None
    return start, end


def _with_apposition(tokens: Sequence[_Token], stop: int, comma: int) -> tuple[int, int] | None:
    """`Ann Lee, an engineer, said`: from the first part of the sentence that can be a name."""
    starts = [stop]
    for at in range(stop, comma):
        if tokens[at].is_quote or tokens[at].text in {";", ":", "—", "–"}:
            starts = [at + 1]
        elif tokens[at].text == ",":
            starts.append(at + 1)
    for number, start in enumerate(starts[:-1]):
        end = starts[number + 1] - 1
        if start >= end:
            continue
        narrowed = _narrow(tokens, start, end, strict=True)
        if narrowed is None or _has_verb(tokens[start:end], 0):
            continue
        return narrowed[0], comma
    return None


def _postposed(
    tokens: Sequence[_Token], at: int, cue: tuple[int, int], source: tuple[int, int]
) -> _Frame | None:
    """`It works, Ann Lee said on Tuesday.`."""
    begin = source[0]
    if begin == 0 or tokens[at].lower in cues.OBJECT:
        return None
    before = begin - 1
    if tokens[before].text == "," and before > 0 and tokens[before - 1].is_quote:
        before -= 1
    after_quote = tokens[before].is_quote
    if not after_quote and (tokens[before].text != "," or before == 0):
        return None
    rest = _skip_adjunct(tokens, at)
    closed = (
        rest >= len(tokens) or tokens[rest].text in {".", ",", ";", ":"} or tokens[rest].is_quote
    )
    if not closed:
        return None
    if not after_quote and rest < len(tokens) and tokens[rest].is_quote:
        return None
    if not after_quote and rest < len(tokens) and tokens[rest].text in {",", ":"}:
        following = tokens[rest + 1] if rest + 1 < len(tokens) else None
        if following is not None and following.is_quote:
            return None
    opening = 0
    contents = [(opening, begin)]
    if rest + 1 < len(tokens):
        follow = rest + 1 if not tokens[rest].is_quote else rest
        if tokens[follow].is_quote:
            contents.append((follow, follow + 1))
        elif not after_quote and tokens[rest].text == ",":
            contents.append((rest + 1, len(tokens)))
    return _Frame(tuple(contents), cue, source)


def _skip_adjunct(tokens: Sequence[_Token], at: int) -> int:
    """Step over whom it was said to, when and where: the index of what comes after."""
    rest = at + 1
    if tokens[at].lower in cues.TELLING:
        while rest < len(tokens) and (tokens[rest].is_word):
            if tokens[rest].lower == "that":
                break
            rest += 1
        return rest
    if rest < len(tokens) and (
        tokens[rest].lower in _PREPOSITIONS | _TIMES | {"last", "this", "when", "earlier", "later"}
    ):
        while rest < len(tokens) and tokens[rest].is_word and tokens[rest].lower != "that":
            rest += 1
    return rest


def _object(tokens: Sequence[_Token], at: int) -> tuple[int, int] | None:
    """The content after a cue: from "that", the quotation or the clause to the sentence's end."""
    rest = at + 1
    verb = tokens[at].lower
    limit = min(len(tokens), rest + 14)
    for near in range(rest, limit):
        if tokens[near].lower == "that" and (
            near == rest
            or verb in cues.TELLING
            or tokens[rest].lower in _PREPOSITIONS | _TIMES | {"last", ","}
        ):
            return near, len(tokens)
        if tokens[near].text in {":"} or (
            tokens[near].is_quote and near > rest and tokens[near - 1].text == ","
        ):
            return near, len(tokens)
    if rest >= len(tokens):
        return None
    if verb in cues.TELLING:
        rest = _after_listener(tokens, rest)
    elif tokens[rest].lower in _TIMES:
        rest += 1
    elif tokens[rest].lower == "on" and rest + 1 < len(tokens) and tokens[rest + 1].lower in _TIMES:
        rest += 2
    elif (
        tokens[rest].lower == "in"
        and rest + 2 < len(tokens)
        and tokens[rest + 2].lower
        in {"statement", "interview", "email", "tweet", "report", "speech"}
    ):
        rest += 3
    if rest >= len(tokens):
        return None
    if verb in cues.THAT - cues.SPEECH and not tokens[rest].is_quote:
        return None
    return rest, len(tokens)


def _after_listener(tokens: Sequence[_Token], rest: int) -> int:
    if tokens[rest].is_capital:
        while rest < len(tokens) and tokens[rest].is_capital:
            rest += 1
        return rest
    if tokens[rest].lower in _DETERMINERS:
        return min(rest + 2, len(tokens))
    return rest + 1


def _plain(
    tokens: Sequence[_Token], at: int, cue: tuple[int, int], source: tuple[int, int]
) -> _Frame | None:
    """`Ann Lee said that it works.`."""
    content = _object(tokens, at)
    if content is None:
        return None
    return _Frame((content,), cue, source)
