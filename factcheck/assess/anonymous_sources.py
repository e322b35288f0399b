"""Rests on people it does not name.

Nobody can weigh what a source says whose name, and so whose record and motive, is kept back. Many
newsrooms ask that the reason be given, as "on condition of anonymity" does; it is noted all the
same. It is innocent where the person is named a few lines before or after, and where an
institution speaks: the police, a ministry, a company's spokesman.

Notes: "A senior official, who spoke on condition of anonymity, said the talks had failed."
Quiet: "The deputy minister, Ann Lee, said the talks had failed."
Source: W3C Credible Web Community Group, Credibility Signals, draft of 2019 ("anonymous sources"),
https://credweb.org/signals; Associated Press, News Values and Principles, "Anonymous sources",
https://www.ap.org/about/news-values-and-principles/
"""

import re
from collections.abc import Iterable, Iterator

from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
    clear,
    not_checked,
    noted,
)
from factcheck.models import Span
from factcheck.text.outlet_mentions import outlet_at
from factcheck.text.words import stem

_SAY = (
    r"(?:said|says?|told|tells?|telling|confirm(?:s|ed)?|claim(?:s|ed)?|add(?:s|ed)?|explain(?:s"
    r"|ed)?"
    r"|reveal(?:s|ed)?|describe[sd]?|indicate[sd]?|stated|acknowledged|admit(?:s|ted)?|allege[sd]?"
    r"|warn(?:s|ed)?|insist(?:s|ed)?|conceded|suggest(?:s|ed)?|disclosed|cautioned|denied|put it)"
)
_HEAD = (
    r"officials?|aides?|diplomats?|advis[eo]rs?|officers?|employees?|executives?|inspectors?"
    r"|managers?|engineers?|sources?|insiders?|informants?|whistle-?blowers?|workers?|staffers?"
)
_UNHEARD_WORDS = frozenset(
    """condition anonymously anonymity anonymous named identified quoted unnamed unidentified name
    names record authorized authorised authorization authorisation background withheld""".split()
)
_UNHEARD = re.compile(
    r"\b(?:(?:on|under)(?: the)? condition (?:of anonymity|that (?:he|she|they) not be (?:named"
    r"|identified)|that (?:his|her|their) names? not be \w+)"
    r"|(?:spoke|speaking|speak|talked|said|told)(?: (?:to|with))?(?: \w+){0,3}"
    r" (?:anonymously|off the record)"
    r"|(?:would not|did not|didn['’]t|wouldn['’]t) give (?:his|her|their) (?:full )?names?"
    r"|(?:asked|asking|asks|requested|requesting|wanted|wished|wishing|preferred|preferring"
    r"|declined|declining|refused|refusing|agreed)"
    r" (?:not )?(?:to (?:not )?(?:be|remain|stay|go)(?: publicly)? (?:named|identified|quoted"
    r"|anonymous|unnamed|unidentified)"
    r"|to (?:give|have|provide) (?:his|her|their) (?:full )?names?\b(?! (?:to|on|for))"
    r"|for anonymity|anonymity|that (?:his|her|their) names? (?:not be|be withheld))"
    r"|(?:did not|didn['’]t|does not|do not|doesn['’]t|don['’]t) (?:want|wish) (?:to be"
    r" (?:publicly )?(?:named|identified|(?:called|mentioned|quoted) by name)"
    r"|to (?:give|provide|share) (?:his|her|their) (?:full )?names?"
    r"|(?:his|her|their) names? (?:to be )?(?:used|published"
    r"|printed|disclosed))"
    r"|(?:was|were|been|is|are) (?:granted|given|promised) anonymity"
    r"|insisted on anonymity|insisting on anonymity"
    r"|(?:not|wasn['’]t|weren['’]t|isn['’]t|aren['’]t|un) ?authori[sz]ed to (?:speak|talk|discuss"
    r"|comment|disclose|release|brief|be quoted)"
    r"|(?:lacked|without|had no) authori[sz]ation to (?:speak|talk|discuss|comment)"
    r"|(?:speaking|spoke|speak) on (?:deep )?background"
    rf"|(?:{_HEAD}),? whose (?:name|identity)(?: is| was| has been)? (?:being )?withheld)\b"
)
_COUNT = (
    r"(?:[Aa] (?:second|third|number of|handful of|few|couple of)|[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo"
    r"|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Mm]ultiple|[Nn]umerous|[Cc]urrent and former"
    r"|[Ff]ormer and current)"
)
_ROLE = (
    r"(?:officials?|aides?|diplomats?|advis[eo]rs?|executives?|officers?|staffers?|employees?"
    r"|lawmakers?|legislators?|politicians?|operatives?|strategists?|commanders?|agents?"
    r"|investigators?|negotiators?|envoys?|bankers?|traders?|servants?|managers?"
    r"|consultants?|lobbyists?|confidante?s?|associates?|individuals?)"
)
_SOURCE = r"(?:[Ss]ources?|[Ii]nsiders?|[Tt]ipsters?|[Ii]nformants?|[Ww]histle-?blowers?)"
_WORD = r"[\w.&'’/-]{1,25}"
_TAIL = (
    r"(?:,? (?:(?:close to|familiar with|briefed on|with (?:\w+ )?knowledge of|involved in|with|in"
    r"|within|inside|at|from|near|to|of)\b[^,.;:!?\"“”\n]{1,70}?|who\b[^.;:!?\"“”\n]{1,120}?),?)"
)
_HEAD_WORDS = frozenset(
    """official officials aide aides diplomat diplomats adviser advisers advisor advisors executive
    executives officer officers staffer staffers employee employees lawmaker lawmakers legislator
    legislators politician politicians operative operatives strategist strategists commander
    commanders agent agents investigator investigators negotiator negotiators envoy envoys banker
    bankers trader traders servant servants manager managers consultant consultants lobbyist
    lobbyists confidant confidants confidante confidantes associate associates individual
    individuals source sources insider insiders tipster tipsters informant informants whistleblower
    whistleblowers whistle""".split()
)
_SPEAKING = re.compile(
    rf"(?P<head>{_ROLE}|{_SOURCE})(?:{_TAIL}| (?:also|later|then|has|have|had))?"
    rf" (?P<say>{_SAY})\b"
)
_CITED = re.compile(
    rf"(?:\b[Aa]ccording to|\b[Cc]iting|\b[Qq]uoting|\b(?:told|confirmed|reported)(?: to)?"
    rf"(?: {_WORD}){{1,4}}? by|[,\"”'’] (?:said|says|explained|added|recalled))"
    rf" (?P<count>{_COUNT} )?(?P<words>(?:{_WORD},? ){{0,5}}?)(?P<head>{_ROLE}|{_SOURCE})\b"
)
_BRIEFED_WORDS = frozenset({"familiar", "briefed", "knowledge", "close"})
_BRIEFED = re.compile(
    r"\b(?:(?:[Pp]eople|[Pp]ersons?|[Oo]fficials?|[Ii]ndividuals?|[Ss]omeone|[Ee]xecutives?"
    r"|[Aa]ides|[Ss]ources?) (?:who (?:is|are|was|were) )?(?:directly |closely )?(?:familiar with"
    r"|briefed on|with (?:\w+ ){0,2}knowledge of)"
    r"|(?:[Pp]erson|[Pp]eople|[Ss]omeone) close to)"
    r" (?:the |his |her |their |its |that |this )?[\w'’-]{1,25}"
)
_PRESENT_WORDS = frozenset(
    """people person persons someone somebody participant participants attendee attendees""".split()
)
_CLAUSE = r"(?:(?! who | which )[^,.;:!?\"“”\n]){0,110}?"
_THERE = (
    r"(?:who (?:(?:was|were|had been|has been|have been) (?:\w+ )?(?:in|at|inside|present|there"
    r"|involved|on)\b|(?:had |have |has )?(?:attended|took part|taken part|participated|witnessed"
    r"|saw|seen|sat|heard|read|viewed|reviewed|signed|received|voted|helped|worked|knows?)\b"
    r"|works? (?:with|for|at|on|in)\b|spoke\b|asked\b)"
    r"|(?:in the room|present|at the (?:meeting|table|session|talks|vote|hearing))\b)"
)
"""What puts somebody where others were not."""
_WITNESS = (
    rf"(?:{_COUNT} (?:{_WORD} ){{0,2}}?(?:people|persons?|participants?|attendees?)"
    r"|[Ss]ome(?:one|body))"
)
_PRESENT = re.compile(
    rf"\b{_WITNESS},? {_THERE}{_CLAUSE},? (?P<say>{_SAY})\b"
    rf"|(?:\b[Aa]ccording to|\b[Cc]iting|\b[Qq]uoting|(?<=[,\"”'’] )(?:said|says|recalled))"
    rf" {_WITNESS},? {_THERE}(?: (?!who |which )[^\s,.;:!?\"“”]+){{0,8}}"
)
_OURS_WORDS = frozenset(
    """source sources contact contacts informant informants insider insiders friend neighbour
    neighbor colleague cousin acquaintance""".split()
)
_OURS = re.compile(
    rf"\b(?:(?:[Oo]ur|[Mm]y) (?:own )?(?:{_WORD} ){{0,2}}?"
    r"(?:sources?|contacts?|informants?|insiders?)"
    rf"|[Mm]y (?:{_WORD} )?(?:friend|neighbou?r|colleague|cousin)"
    rf"|[Aa]n? (?:{_WORD} )?(?:friend|neighbou?r|colleague|cousin|acquaintance) of (?:mine|ours))"
    rf"(?:,? (?:who|in|at|inside|within|from|close)\b[^,.;:!?\"“”\n]{{1,60}}?)?,?"
    rf" (?:{_SAY}|swears?|swore|heard)\b"
)
"""Sources that a writer calls his own, and friends who know it from somewhere."""
_KNOWN = re.compile(r"\b(?:the|these|those|his|her|their|its|other) $", re.IGNORECASE)
_BODY = re.compile(
    r" the (?:[A-Z][\w'’-]+ )*(?:Committee|Commission|Court|Senate|House|Parliament|Council|Inquiry"
    r"|Police|Ministry|Congress|Board|Tribunal|Assembly|Bureau|Department|Agency|Authority)\b"
)
"""Who is told things that a reader is not."""
_PAPER = re.compile(r" the [A-Z][\w'’-]+")
_KEPT_WORDS = frozenset({"unnamed", "unidentified", "anonymous"})
_KEPT = re.compile(rf"\w+ (?:{_WORD} ){{0,3}}?(?:{_ROLE}|{_SOURCE})\b")
_LEADING = re.compile(
    rf"(?s:.*\s|^[\"“‘(]?|.*[\"“‘(])(?P<count>{_COUNT}) (?P<words>(?:{_WORD},? ){{0,5}})$"
)
_BEFORE = re.compile(rf"(?P<words>(?:{_WORD} ){{0,2}})$")
_FUNCTION = re.compile(
    r"\b(?:that|which|who|of|for|to|as|than|the|his|her|its|their|our|my|is|was|were|are|be|been"
    r"|by|from|with|when|and|but|or|said|says|told)\b",
    re.IGNORECASE,
)
_NO_SOURCE = re.compile(
    r"\b(?:open|energy|power|food|water|light|heat|income|revenue|funding|data|primary|secondary"
    r"|historical|written|named|the|these|those|news|media|other|main|such|both|renewable)$",
    re.IGNORECASE,
)
_AS_PERSON = re.compile(r"\b(?:as|is|was|were|are|be|been|being|like|become|became|of|for|to) $")
_APPOSED = re.compile(r"(?:[A-Z][\w.'’-]+|\b[Hh]e|\b[Ss]he|\b[Tt]hey|\b[Ii]),? (?:\d+, )?$")
_OPENING = re.compile(
    r"(?:In|On|At|After|Before|By|Last|Earlier|During|For|From|Since|Until|Late|Early|Speaking"
    r"|Meanwhile|However|Yesterday|Asked|According)\b"
)
_NAMED_NEXT = re.compile(
    r",? (?:named|called|identified as|who gave (?:his|her) name as)\b|,? (?:[A-Z][a-z]+\.? )?[A-Z]"
    r"[\w'’-]+ [A-Z][\w'’-]+"
)
_TOLD = re.compile(r"t[eo]l[dl](?:s|ing)?")
_PRESS = re.compile(
    r" (?:(?:us|me)\b(?! to\b)"
    r"|(?:the |local |state |foreign |our )?(?:reporters?|journalists?|media)"
    r"|this (?:newspaper|news|reporter|correspondent|publication|website|paper|magazine|site)"
    r"|(?:the )?(?:newspaper|paper|magazine|website|agency|channel|network|broadcaster))\b"
)
_NAME = re.compile(
    r"[A-Z][\w'’-]+(?: (?:[A-Z]\.|[A-Z][\w'’-]+|de|al|van|von|bin)){0,3} [A-Z][\w'’-]+"
)
_GENERIC = frozenset(
    {"one", "another", "two", "three", "four", "five", "six", "several", "multiple", "numerous"}
    | {"senior", "top", "high", "ranking", "level", "former", "current", "and", "second", "third"}
    | {"officials", "official", "unnamed", "american", "with", "who", "the", "for", "number", "few"}
)
_AROUND = 80
_BEFORE_HEAD, _AFTER_HEAD = 120, 220
_NEAR = 3
_FAR = 1_000


def observe(page: Page) -> Observation:
    """Note each place where a person speaks whose name is kept back and not given nearby."""
    if not page.english:
        return not_checked("The rules for unnamed sources know English only.")
    found = _merge(
        span
        for span in (*_find(page), *_ours(page), *_present(page))
        if not page.in_quotation(span.start)
    )
    if not found:
        return clear("No unnamed source was found.")
    return noted(*(Sighting("A source speaks who is not named.", span) for span in found))


def _find(page: Page) -> Iterator[Span]:
    text = page.text
    for words, pattern in ((_UNHEARD_WORDS, _UNHEARD), (_BRIEFED_WORDS, _BRIEFED)):
        for at in page.places(words):
            for around in pattern.finditer(text, max(0, at - _AROUND), at + _AROUND):
                if " close to" not in around[0] or _is_reported(page, at):
                    yield Span(*around.span())
    for at in page.places(_KEPT_WORDS):
        kept = _KEPT.match(text, at)
        if kept is not None and _is_reported(page, at):
            yield Span(*kept.span())
    for at in page.places(_HEAD_WORDS):
        speaking = _SPEAKING.match(text, at)
        span = _speaker(page, speaking) if speaking else None
        if span is not None:
            yield span
        end = page.end_of_word(at)
        cited = _CITED.search(text, max(0, at - _BEFORE_HEAD), end)
        if cited is not None and cited.end() == end and _is_cited(page, cited):
            yield Span(cited.start() + (text[cited.start()] in ",\"”'’") * 2, end)


def _ours(page: Page) -> Iterator[Span]:
    """Whom a writer calls his own: "our source in the ministry", "a friend of mine"."""
    for at in page.places(_OURS_WORDS):
        ours = page.around(at, _OURS, back=_AROUND, ahead=_AFTER_HEAD)
        if ours is not None:
            yield Span(*ours.span())


def _present(page: Page) -> Iterator[Span]:
    """People only said to have been there, or to know: "two people who were in the room"."""
    for at in page.places(_PRESENT_WORDS):
        found = page.around(at, _PRESENT, back=_BEFORE_HEAD, ahead=_AFTER_HEAD)
        if found is None or _NAMED_NEXT.match(page.text, found.end()):
            continue
        if found["say"] is None or _is_unnamed(page, found):
            yield Span(*found.span())


def _is_unnamed(page: Page, found: re.Match[str]) -> bool:
    """Tell whether such people speak to the public and are not somebody named right before them."""
    sentence = page.sentences[page.sentence_number(found.start())]
    before = page.text[max(sentence.start, found.start() - _BEFORE_HEAD) : found.start()]
    if _KNOWN.search(before) or (_APPOSED.search(before) and not _OPENING.match(before)):
        return False
    if _TOLD.fullmatch(found["say"]) is None or _is_press(page.text, found.end()):
        return True
    heard = _PAPER.match(page.text, found.end())
    return heard is not None and _BODY.match(page.text, found.end()) is None


def _speaker(page: Page, found: re.Match[str]) -> Span | None:
    """Return the words of a source that speaks, None where it is named or no source."""
    text = page.text
    if _TOLD.fullmatch(found["say"]) and not _is_press(text, found.end()):
        return None
    sentence = page.sentences[page.sentence_number(found.start())]
    low = max(0, found.start() - _BEFORE_HEAD, sentence.start)
    before = text[low : found.start()]
    leading = _LEADING.match(before)
    is_source = re.fullmatch(_SOURCE, found["head"]) is not None
    if leading is None or _FUNCTION.search(leading["words"]):
        return _sources(found, before) if is_source else None
    start = low + leading.start("count")
    if _is_mismatched(leading["count"], found["head"]) or _is_person(found, text[low:start]):
        return None
    span = Span(start, found.end())
    if is_source:
        return None if _NO_SOURCE.search(leading["words"].rstrip()) else span
    return None if _is_named(page, span) else span


def _is_person(found: re.Match[str], before: str) -> bool:
    """Tell whether the words describe somebody named right before them."""
    if _AS_PERSON.search(before):
        return True
    between = found.string[found.end("head") : found.start("say")]
    if "," not in between and not between.startswith(" who "):
        return False
    return _APPOSED.search(before) is not None and not _OPENING.match(before)


def _sources(found: re.Match[str], before: str) -> Span | None:
    """Return sources that are not counted: "Sources said", "police sources told"."""
    words = _BEFORE.search(before)
    near = words["words"].rstrip() if words else ""
    if not found["head"].endswith("s") or _NO_SOURCE.search(near):
        return None
    return Span(*found.span())


def _is_cited(page: Page, found: re.Match[str]) -> bool:
    words = found["words"]
    if found["count"] and _is_mismatched(found["count"], found["head"]):
        return False
    if _FUNCTION.search(words) or _NAMED_NEXT.match(page.text, found.end()):
        return False
    if re.fullmatch(_SOURCE, found["head"]):
        counted = found["count"] is not None or found["head"].endswith("s")
        return counted and not _NO_SOURCE.search(words.rstrip())
    return found["count"] is not None and not _is_named(page, Span(*found.span()))


def _is_mismatched(count: str, head: str) -> bool:
    """Tell whether "a" or "one" stands before a plural: the two do not belong together."""
    return count.strip().lower() in {"a", "an", "one", "another"} and head.endswith("s")


def _is_press(text: str, at: int) -> bool:
    return _PRESS.match(text, at) is not None or outlet_at(text, at + 1) is not None


def _is_reported(page: Page, at: int) -> bool:
    whole = page.sentences[page.sentence_number(at)]
    sentence = page.text[max(whole.start, at - _FAR) : min(whole.end, at + _FAR)]
    return re.search(rf"\b(?:{_SAY}|according|citing|cited|quoted)\b", sentence) is not None


def _is_named(page: Page, span: Span) -> bool:
    """Tell whether a named person of the same body or work speaks in a sentence close by."""
    text = page.text
    words = re.findall(r"[\w’'-]+", re.split(rf"\b{_SAY}\b", span.slice(text))[0])
    stems = {stem(word) for word in words if word.lower() not in _GENERIC and len(word) > 2}  # noqa: PLR2004
    bodies = {word for word in words if re.fullmatch(r"[A-Z]{2,6}", word)} - {"US", "UK"}
    number = page.sentence_number(span.start)
    for sentence in page.sentences[max(0, number - 1) : number + _NEAR + 1]:
        said = text[max(sentence.start, span.start - _FAR) : min(sentence.end, span.end + _FAR)]
        if re.search(rf"\b{_SAY}\b", said) is None:
            continue
        for name in _NAME.finditer(said):
            before = said[max(0, name.start() - 60) : name.start()]
            about = f"{before} {said[name.start() : name.end() + 120]}"
            if "pokes" in about:
                continue
            initials = "".join(re.findall(r"\b[A-Z]", about))
            if any(body in initials or body in about for body in bodies):
                return True
            if stems & {stem(word) for word in re.findall(r"[\w’'-]+", about)}:
                return True
    return False


def _merge(spans: Iterable[Span]) -> list[Span]:
    """Join spans that touch or overlap, in the order of the text."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end + 1:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


SIGNAL = Signal(
    id="anonymous-sources",
    title="Rests on people it does not name",
    source=(
        "W3C Credible Web Community Group, Credibility Signals, draft of 2019: anonymous sources,"
        " https://credweb.org/signals"
    ),
    observe=observe,
)
