"""Frames: the source, the cue and the content of what one sentence reports, in token ranges.

Each way of reporting speech is one small function here. Who the source is, and how sentences hang
together, is the business of `attribution`; where phrases begin and end, of `clauses`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.text import cues
from factcheck.text.clauses import (
    AUXILIARIES,
    BE,
    BREAKS,
    CONJUNCTIONS,
    DETERMINERS,
    NOUN_PHRASE,
    OPENERS,
    PREPOSITIONS,
    REACH,
    SPEECH,
    SUBJECT_PRONOUNS,
    TIMES,
    Token,
    agrees,
    cue_start,
    has_verb,
    name_before_apposition,
    source_after,
    subject_before,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """An attribution before its claimant is known; everything in token ranges."""

    contents: tuple[tuple[int, int], ...]
    cue: tuple[int, int]
    source: tuple[int, int]


HEADLINE_CUES = frozenset(
    """
    Says Say Warns Claims Denies Insists Tells Admits Announces Argues Vows Predicts Reports
    """.split()
)


def find_frames(tokens: Sequence[Token]) -> list[Frame]:
    """Return what a sentence reports, in the order of its cues, no content inside the next."""
    return _cut(tokens, _find_frames(tokens))


def _cut(tokens: Sequence[Token], frames: Sequence[Frame]) -> list[Frame]:
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


def _find_frames(tokens: Sequence[Token]) -> list[Frame]:
    headline = _headline(tokens)
    if headline is not None:
        return [headline]
    frames: list[Frame] = []
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


def _headline(tokens: Sequence[Token]) -> Frame | None:
    """`Ann Lee Says It Works`, where every word has its capital."""
    if not any(token.text in HEADLINE_CUES for token in tokens):
        return None
    words = [token for token in tokens if token.word]
    if len(words) < 4 or any(not t.capital and len(t.text) > 4 for t in words):  # noqa: PLR2004
        return None
    for at in range(1, min(len(tokens) - 1, 8)):
        if tokens[at].text in HEADLINE_CUES:
            named = all(t.capital for t in tokens[:at])
            return Frame(((at + 1, len(tokens)),), (at, at + 1), (0, at)) if named else None
    return None


def _frame(tokens: Sequence[Token], at: int, frames: Sequence[Frame]) -> Frame | None:
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


def _speaker_and_colon(tokens: Sequence[Token], at: int, frames: Sequence[Frame]) -> Frame | None:
    """`Ann Lee: "It works."`."""
    names = tokens[:at]
    if frames or not 0 < len(names) <= 5 or not all(t.capital for t in names):  # noqa: PLR2004
        return None
    if at + 1 >= len(tokens) or not tokens[at + 1].quote:
        return None
    return Frame(((at + 1, len(tokens)),), (at, at + 1), (0, at))


def _according(tokens: Sequence[Token], at: int) -> Frame | None:
    """`According to Ann Lee, it works` and `It works, according to Ann Lee`."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower != "to":
        return None
    end = at + 3
    limit = min(len(tokens), at + REACH)
    while end < limit and not _ends_according(tokens, end):
        end += 1
    if at == 0 and end + 1 >= len(tokens):
        end = _next_phrase(tokens, at + 3)
    if not any(token.word for token in tokens[at + 2 : end]):
        return None
    cue, source = (at, at + 2), (at + 2, end)
    before = at
    while before > 0 and (tokens[before - 1].lower in OPENERS or tokens[before - 1].text == ","):
        before -= 1
    after = (end, len(tokens))
    if before == 0 or tokens[before - 1].text == "(":
        return Frame((after,), cue, source) if end + 1 < len(tokens) else None
    contents = [(_clause_start(tokens, at), at)]
    goes_on = end + 1 < len(tokens) and tokens[end + 1].lower in AUXILIARIES
    if end < len(tokens) and tokens[end].text == "," and has_verb(tokens[end:]) and not goes_on:
        contents = [after] if tokens[at - 2].lower in BREAKS else [*contents, after]
    return Frame(tuple(contents), cue, source)


def _next_phrase(tokens: Sequence[Token], start: int) -> int:
    """Where a new noun phrase begins, if the comma after "According to Ann Lee" is missing."""
    for at in range(start, min(len(tokens), start + REACH)):
        before = tokens[at - 1]
        begins = tokens[at].lower in DETERMINERS | SUBJECT_PRONOUNS
        if begins and before.word and before.lower not in PREPOSITIONS | DETERMINERS | {"and"}:
            return at
    return len(tokens)


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


def _participle(tokens: Sequence[Token], at: int, frames: Sequence[Frame]) -> Frame | None:
    """`..., adding that it works`: said by whoever spoke, or acted, before."""
    if at == 0 or tokens[at - 1].lower not in _BETWEEN:
        return None
    if tokens[at].lower in cues.ALSO_NOUNS and tokens[at - 1].text != ",":
        return None
    source = frames[-1].source if frames else _first_subject(tokens, at)
    content = _content_after(tokens, at)
    if source is None or content is None:
        return None
    return Frame((content,), (at, at + 1), source)


_PEOPLE = frozenset(
    "officials lawmakers leaders authorities prosecutors researchers scientists police".split()
)
_NO_SPEAKER = OPENERS | {"i", "we", "you", "according"}


def _first_subject(tokens: Sequence[Token], stop: int) -> tuple[int, int] | None:
    """Whom a sentence is about, by its first words: up to its first verb, or its first names."""
    start = 0
    while start < stop and tokens[start].lower in CONJUNCTIONS:
        start += 1
    if start == stop or tokens[start].lower in _NO_SPEAKER:
        return None
    if tokens[start].lower in SUBJECT_PRONOUNS:
        return start, start + 1
    end = _first_verb(tokens, start, stop)
    if end is None:
        end = start
        while end < stop and (tokens[end].capital or tokens[end].lower in {"the", "of"}):
            end += 1
        if end < stop and tokens[end].lower in _PEOPLE:
            end += 1
    phrase = tokens[start:end]
    named = any(token.capital and token.lower != "the" for token in phrase)
    participle = len(phrase) == 1 and phrase[0].lower.endswith(("ed", "ing"))
    if not named or participle or phrase[-1].lower.endswith("'s"):
        return None
    return start, end


def _first_verb(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    """Where a verb ends a short phrase that can be a subject."""
    for at in range(start + 1, min(stop, start + _LONGEST_SUBJECT)):
        token, before = tokens[at], tokens[at - 1]
        if not token.word or (token.lower in PREPOSITIONS and token.lower != "of"):
            return None
        past = token.lower.endswith("ed") and not token.capital
        if token.lower in AUXILIARIES or past:
            return at if before.capital or before.lower in _PEOPLE else None
    return None


_LONGEST_SUBJECT = 9


def _unsourced(tokens: Sequence[Token], at: int, start: int) -> Frame | None:
    """`It is alleged that it works`."""
    if tokens[at].lower not in cues.UNSOURCED or start == 0 or tokens[start - 1].lower != "it":
        return None
    if at + 1 >= len(tokens) or tokens[at + 1].lower != "that":
        return None
    words = (start - 1, at + 1)
    return Frame(((at + 1, len(tokens)),), words, words)


def _statement(tokens: Sequence[Token], at: int) -> Frame | None:
    """`Ann Lee's claim that it works`, `in Ann Lee's view, it works`."""
    owner = at - 1
    while owner > 0 and at - owner < 4 and not tokens[owner].lower.endswith("'s"):  # noqa: PLR2004
        owner -= 1
    if owner < 0 or not tokens[owner].lower.endswith(("'s", "s'")) or at + 1 >= len(tokens):
        return None
    start = owner
    while start > 0 and owner - start < 6 and tokens[start - 1].capital:  # noqa: PLR2004
        if tokens[start - 1].lower in OPENERS:
            break
        start -= 1
    if start > 0 and tokens[start - 1].lower in {"the", "a"}:
        start -= 1
    view = start > 0 and tokens[start - 1].lower == "in" and tokens[at].lower in {"view", "opinion"}
    if view and start > 1 and tokens[start - 2].text == ",":
        return Frame(((0, start - 2),), (at, at + 1), (start, owner + 1))
    if view and tokens[at + 1].text == ",":
        return Frame(((at + 1, len(tokens)),), (at, at + 1), (start, owner + 1))
    if tokens[at + 1].lower != "that":
        return None
    return Frame(((at + 1, len(tokens)),), (at, at + 1), (start, owner + 1))


def _verb(
    tokens: Sequence[Token], at: int, cue: tuple[int, int], frames: Sequence[Frame]
) -> Frame | None:
    verb = tokens[at].lower
    inverted = _inverted(tokens, at, cue) if verb in cues.QUOTING else None
    if inverted is not None:
        return inverted
    source = _source(tokens, at, cue[0], frames)
    if source is None:
        return None
    postposed = _postposed(tokens, at, cue, source) if verb in cues.QUOTING else None
    if postposed is not None:
        return postposed
    content = _lost_quotation(tokens, source, at) or _content_after(tokens, at)
    return Frame((content,), cue, source) if content is not None else None


def _source(
    tokens: Sequence[Token], at: int, start: int, frames: Sequence[Frame]
) -> tuple[int, int] | None:
    """The subject of the verb at `at`, whose auxiliaries begin at `start`."""
    verb = tokens[at].lower
    if start == 0 or tokens[start - 1].lower == "to" or _is_no_verb(tokens, at, start - 1):
        return None
    strict = verb not in cues.BARE or verb in cues.ALSO_NOUNS
    source = subject_before(tokens, start, strict=strict)
    conjoined = tokens[start - 1].lower in {"and", "but"} and verb not in cues.ALSO_NOUNS
    if source is None and conjoined:
        source = frames[-1].source if frames else _first_subject(tokens, start)
    if source is None:
        return None
    before = tokens[source[0] - 1].lower if source[0] else ""
    aside = at + 1 < len(tokens) and tokens[at + 1].text == ","
    if before in {"which", "whom", "that"} and aside:
        return None
    what = before == "what"
    return None if what and verb not in cues.OBJECT else _beyond_glue(tokens, source)


_TAKE_THING = cues.OBJECT | cues.DENYING
_AFTER_NOUN = AUXILIARIES | PREPOSITIONS - {"on", "in", "at", "during", "like"}


def _is_no_verb(tokens: Sequence[Token], at: int, subject: int) -> bool:
    """Tell a noun or participle ("the claim", "a site called") from the verb it looks like."""
    verb = tokens[at].lower
    following = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    if verb in cues.ALSO_NOUNS:
        return not agrees(tokens[subject], verb) or following in _AFTER_NOUN
    if verb in cues.DOUBTING:
        return following in {"a", "an", "him", "her", "them", "several", "two"}
    if verb not in _TAKE_THING:
        return False
    if following in {"of", "as", "by", "for", "in"}:
        return True
    plain = not tokens[subject].capital and tokens[subject].lower not in SUBJECT_PRONOUNS
    return verb == "called" and plain and _names_only(tokens, subject, at + 1)


def _names_only(tokens: Sequence[Token], subject: int, start: int) -> bool:
    """Tell `a site called Harbor News` and `the site called Harbor News was` from a speaker."""
    end = start
    while end < len(tokens) and tokens[end].capital:
        end += 1
    indefinite = any(t.lower in {"a", "an"} for t in tokens[max(0, subject - 3) : subject])
    return indefinite or (end < len(tokens) and tokens[end].lower in AUXILIARIES)


_OPENING_MARKS = frozenset("\"“„«'‘")


def _lost_quotation(
    tokens: Sequence[Token], source: tuple[int, int], at: int
) -> tuple[int, int] | None:
    """`"It works, Ann Lee, an engineer, said the group.`: words moved, the closing mark lost."""
    if tokens[0].text in _OPENING_MARKS and source[0] > 2 and not has_verb(tokens[at + 1 :]):  # noqa: PLR2004
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


def _inverted(tokens: Sequence[Token], at: int, cue: tuple[int, int]) -> Frame | None:
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
    begin = at + 1
    end = source_after(tokens, begin, any_word=after_quote)
    to_us = begin < len(tokens) and tokens[begin].lower in _TO_US
    if after_quote and (end is None or to_us):
        begin = _past_adjuncts(tokens, begin)
        end = source_after(tokens, begin)
        if end is not None and not any(token.capital for token in tokens[begin:end]):
            return None
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
    return Frame(tuple(contents), cue, (begin, end))


_TO_US = frozenset({"us", "our"})


def _past_adjuncts(tokens: Sequence[Token], at: int) -> int:
    """Step over `to our paper by telephone` in `"It works," said to our paper by telephone Lee`."""
    while at + 1 < len(tokens) and tokens[at].lower in PREPOSITIONS | _TO_US:
        if tokens[at].lower in PREPOSITIONS:
            at += 2 if tokens[at + 1].lower in DETERMINERS else 1
        elif tokens[at].lower != "us":
            at += 1
        at += 1
        while at < len(tokens) and tokens[at].word and not tokens[at].quote:
            same = tokens[at].capital == tokens[at - 1].capital
            if not same or tokens[at].lower in PREPOSITIONS | DETERMINERS:
                break
            at += 1
        if at < len(tokens) and tokens[at].text == ",":
            at += 1
    return at


def _says_at_last(tokens: Sequence[Token], start: int, at: int, end: int) -> bool:
    """Tell `It works, said Ann Lee.` from `Ann Lee, an engineer, said it works.`."""
    return (
        tokens[at].lower in {"said", "says", "say", "wrote"}
        and has_verb(tokens[:start])
        and name_before_apposition(tokens, start - 1) is None
        and not has_verb(tokens[at + 1 : end])
        and (tokens[at + 1].capital or tokens[at + 1].lower in NOUN_PHRASE)
        and (end >= len(tokens) or not (tokens[end].word or tokens[end].quote))
    )


def _speech_start(tokens: Sequence[Token], quote: int) -> int:
    """Where what is said begins: at the quotation, or before where that is only a part of it."""
    before = quote - 1
    return quote if before >= 0 and not tokens[before].word else 0


def _postposed(
    tokens: Sequence[Token], at: int, cue: tuple[int, int], source: tuple[int, int]
) -> Frame | None:
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
    if not closed and tokens[rest].lower == "that":
        closed = _is_main_clause(tokens[:before])
        rest = len(tokens)
    if not closed or begin <= 1:
        return None
    contents = [(0, begin)]
    if rest + 1 < len(tokens) and tokens[rest].text in {",", ";"} and has_verb(tokens[rest:]):
        contents.append((rest + 1, len(tokens)))
    elif not _may_be_said(tokens[:before]):
        return None
    return Frame(tuple(contents), cue, source)


def _is_main_clause(tokens: Sequence[Token]) -> bool:
    """Tell `The plant stays open,` from `Asked why it stays open,` and `While it stays open,`."""
    first = tokens[0].lower if tokens else ""
    opening = first in OPENERS or first in BREAKS or first.endswith(("ed", "ing", "ly"))
    return not opening and has_verb(tokens)


def _may_be_said(tokens: Sequence[Token]) -> bool:
    """Tell whether the words before "Ann Lee said" are a statement, no mere opening."""
    return tokens[0].lower not in PREPOSITIONS or has_verb(tokens) or len(tokens) > 12  # noqa: PLR2004


def _after_quotation(
    tokens: Sequence[Token], around: tuple[int, int], cue: tuple[int, int], source: tuple[int, int]
) -> Frame | None:
    quote, rest = around
    contents = [(_speech_start(tokens, quote), source[0])]
    if rest < len(tokens) and tokens[rest].word:
        clause = tokens[rest].lower in NOUN_PHRASE
        if clause or tokens[quote].text[0] != SPEECH:
            return None
    following = rest
    while following < len(tokens) and following < rest + 2 and not tokens[following].quote:
        following += 1
    if following < len(tokens) and _is_speech(tokens, following):
        contents.append((following, following + 1))
    return Frame(tuple(contents), cue, source)


_WHEN = frozenset("last this when earlier later afterward afterwards recently here".split())
_ADJUNCT = PREPOSITIONS | TIMES | _WHEN | {","}


def _after_adjunct(tokens: Sequence[Token], at: int) -> int:
    """Step over whom it was said to, when and where: the index of what comes after."""
    rest = at + 1
    while rest < len(tokens) and tokens[rest].lower.endswith("ly"):
        rest += 1
    if rest < len(tokens) and tokens[at].lower in cues.TELLING:
        rest = _at_end_of_phrase(tokens, _after_listener(tokens, rest))
    if rest < len(tokens) and tokens[rest].lower in _ADJUNCT:
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
    adjunct = tokens[at].lower in cues.TELLING or tokens[rest].lower in _ADJUNCT
    for near in range(rest, min(len(tokens), rest + 16)):
        token = tokens[near]
        before_speech = token.quote and tokens[near - 1].text in {",", ":"}
        if (before_speech or token.text == ":") and (adjunct or near == rest):
            return near, _speech_end(tokens, near)
        if near == rest and _is_speech(tokens, near):
            return near, len(tokens)
        if token.lower in {"that", "whether"}:
            return (near, len(tokens)) if near == rest or adjunct else None
        if not token.word and token.text != ",":
            return None
    return None


def _is_speech(tokens: Sequence[Token], at: int) -> bool:
    """Tell a quotation from a title: `told CNN's "Morning Show"`."""
    before = tokens[at - 1].lower if at else ""
    return tokens[at].quote and not before.endswith("'s") and before not in {"on", "to", "show"}


def _speech_end(tokens: Sequence[Token], start: int) -> int:
    """Where a quotation after a comma or colon ends, with those that follow in the sentence."""
    quotes = [i for i in range(start, len(tokens)) if tokens[i].quote]
    if not quotes:
        return len(tokens)
    first = quotes[0]
    if first - start > 1:
        return len(tokens)
    return first + 1


_PARTS_OF_DAY = frozenset("morning afternoon evening night".split())


def _after_time(tokens: Sequence[Token], rest: int) -> int:
    if tokens[rest].lower in TIMES:
        part = rest + 1 < len(tokens) and tokens[rest + 1].lower in _PARTS_OF_DAY
        return rest + 1 + part
    if tokens[rest].lower not in {"on", "in", "at", "during", "to", "through"}:
        return rest
    for near in range(rest + 1, min(len(tokens), rest + 8)):
        if tokens[near].lower in SUBJECT_PRONOUNS:
            return near
    end = rest + 1
    while end < len(tokens) and (tokens[end].capital or tokens[end].lower in _OCCASIONS):
        end += 1
    return end


_OCCASIONS = DETERMINERS | frozenset(
    "with of to statement interview email tweet report speech letter conference news press call"
    " briefing reporters lawmakers journalists post message memo hearing video television".split()
)


def _after_listener(tokens: Sequence[Token], rest: int) -> int:
    if tokens[rest].lower in DETERMINERS:
        rest += 1
    paper = rest < len(tokens) and tokens[rest].lower in _PAPERS
    if paper and rest + 1 < len(tokens) and tokens[rest + 1].capital:
        rest += 1
    if rest < len(tokens) and tokens[rest].capital:
        while rest < len(tokens) and tokens[rest].capital:
            rest += 1
        return rest
    rest += 1
    while rest < len(tokens) and tokens[rest].lower in _GATHERINGS:
        rest += 1
    return rest


_PAPERS = frozenset(
    "daily weekly newspaper paper tabloid magazine agency broadcaster network station".split()
)
_GATHERINGS = frozenset("conference briefing hearing meeting committee".split())


def _at_end_of_phrase(tokens: Sequence[Token], rest: int) -> int:
    """Step on to the stop that ends "told a packed public meeting", if no clause begins here."""
    end = rest
    while end < len(tokens) and tokens[end].word and tokens[end].lower not in _BREAKS_LISTENER:
        end += 1
    stopped = end == len(tokens) or tokens[end].lower in _AFTER_LISTENER
    clause = end - rest > _LONGEST_LISTENER or has_verb(tokens[rest:end])
    return rest if clause or not stopped else end


_LONGEST_LISTENER = 4
_AFTER_LISTENER = TIMES | frozenset(", . ; on in at during after".split())
_BREAKS_LISTENER = PREPOSITIONS | TIMES | {"that", "not"}


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
