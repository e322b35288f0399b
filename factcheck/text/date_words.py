"""The words dates are written in, and the words that put a date in the future.

Reading whole dates from a text is the business of `dates`.
"""

import re

from factcheck.models import Interval

YEAR = r"(?:1\d{3}|20\d\d|2100)"
MONTH = (
    r"(?:[Jj]anuary|JANUARY|J(?:an|AN)\b\.?|[Ff]ebruary|FEBRUARY|F(?:eb|EB)\b\.?|March|MARCH"
    r"|M(?:ar|AR)\b\.?|[Aa]pril|APRIL|A(?:pr|PR)\b\.?|M(?:ay|AY)\b|[Jj]une|JUNE|J(?:un|UN)\b\.?"
    r"|[Jj]uly|JULY|J(?:ul|UL)\b\.?|[Aa]ugust|AUGUST|A(?:ug|UG)\b\.?|[Ss]eptember|SEPTEMBER"
    r"|S(?:ept?|EPT?)\b\.?|[Oo]ctober|OCTOBER|O(?:ct|CT)\b\.?|[Nn]ovember|NOVEMBER|N(?:ov|OV)\b\.?"
    r"|[Dd]ecember|DECEMBER|D(?:ec|EC)\b\.?)"
)
"""Case matters: "may" and "march" are verbs."""
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
    r"|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)\b\.?)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?(?!\d)"

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def month_number(name: str) -> int:
    """Return 1 for January, Jan. and JAN."""
    return _NAMES.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """Return 0 for Monday, as `date.weekday` does."""
    return _DAY_NAMES.index(name[:3].lower())


def joined(*parts: Interval | None) -> Interval:
    """Return the interval from the first day of these to the last; None among them adds nothing."""
    ends = [day for part in parts if part for day in (part.earliest, part.latest) if day]
    return Interval(min(ends), max(ends))


_REACH = 120
_STOP = re.compile(r"[.!?;]\s+(?=[\"“‘(]?[A-Z])|\n")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|[A-Z][a-z]{1,4})$")
_BEFORE_NOUN = (
    r"\s{1,3}(?:the\s|a\s)?(?:end\sof\s|start\sof\s|beginning\sof\s|middle\sof\s|close\sof\s"
    r"|early\s|mid-?\s?|late\s|year\s|at\sleast\s|about\s|around\s|fiscal\s|summer\s|spring\s"
    r"|fall\s|autumn\s|winter\s|of\s|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s){0,3}$"
)
_LEANING = re.compile(rf"\b(?:by|until|till|before|ahead\sof|through){_BEFORE_NOUN}", re.IGNORECASE)
_FORWARD = re.compile(
    rf"\b(?:no\slater\sthan|(?:scheduled|slated|due|set|planned)\s(?:for|on|in|to)|effective"
    rf"|expir\w+(?:\s(?:in|on|at))?|deadline(?:\s(?:is|of))?|next|upcoming|coming|starting"
    rf"|beginning|onwards?\sfrom){_BEFORE_NOUN}",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|won['’]t|shall|would|could|might|may|must|should|going\sto|is\sto|are\sto|to\sbe"
    r"|scheduled|slated|due|expects?|expected|expecting|plans?|planned|planning|set\s(?:to|for)"
    r"|aims?|aiming|hopes?|hoping|intends?|goals?|targets?|deadline|promised?|promises|pledge[sd]?"
    r"|vow(?:s|ed)?|forecasts?|project(?:s|ed|ions?)|predict(?:s|ed|ions?)|propos(?:es|ed|al)"
    r"|upcoming|looming|likely\sto|eventually|bid\s(?:for|to)|run(?:ning)?\sfor|wants?\sto"
    r"|(?:ready|preparing|prepares?|waiting|waits?)\s(?:to|for)"
    r"|(?:work|head|build|push|steer|count)(?:s|ed|ing)?\s(?:down\s)?towards?)\b|['’]ll\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|been|has|have|won|lost|began|became|fell|rose|grew|took|went|came|made"
    r"|ran|held|killed|led|left|cut|paid|saw|gave|fought|broke|spent|sold|built|"
    r"(?!expected|scheduled|planned|proposed|intended|needed|vowed|pledged|promised|projected"
    r"|slated|added|asked|forecasted|united|supposed|need|indeed|speed|seed|feed|bleed|breed|exceed"
    r"|proceed|succeed|limited|related|hundred|sacred|kindred|shed\b|wicked|naked|embed)"
    r"[a-z]{2,14}ed)\b"
)
_PUT_OFF = re.compile(
    r"\b(?:postponed|delayed|deferred|adjourned|extended|prolonged|rescheduled|put\s(?:off|back)"
    r"|pushed\sback|remanded|suspended)\b"
)
_WAS = re.compile(
    r"\b(?:was|were|had|did|won|lost|began|became|fell|rose|grew|took|went|came|ran|led|died"
    r"|born)\b"
)
_BEHIND = re.compile(
    rf"\b(?:[Ss]ince|[Bb]ack\sin|born(?:\s(?:in|on))?|copyright)(?:\sas)?{_BEFORE_NOUN}"
)
_EVENT = re.compile(
    r"(?:['’]s)?\s{1,3}(?:(?:[A-Z]\w{1,15}|presidential|general|midterm|primary|parliamentary"
    r"|summer"
    r"|winter|federal|local|state|men['’]s|women['’]s)\s){0,3}"
    r"(?:[Ee]lections?|[Mm]idterms?|[Rr]ace|[Cc]ampaign|[Pp]rimar(?:y|ies)|Olympics?|Games|Cup"
    r"|[Cc]hampionships?|Agenda|[Aa]genda|[Bb]udget|[Tt]argets?|[Gg]oals?|[Dd]eadline|[Ss]eason"
    r"|[Tt]ournament|[Nn]omination|[Tt]icket|[Vv]ote|[Rr]eferendum|[Cc]ensus|models?|edition"
    r"|[Cc]onvention|[Ss]ummit|[Rr]e-?election|[Bb]allot|[Cc]ontest|[Cc]andidates?|[Cc]andidacy"
    r"|[Nn]ominee|[Hh]opefuls?|[Pp]lan|[Bb]id)\b"
)
_FICTION = re.compile(
    r"\b(?:film|movie|novels?|fiction|sci-fi|dystopian?|episode|series|game|thriller|sequel"
    r"|comic)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\(@\w{1,30}\),?\s{1,3}\Z")
"""The date of an embedded post is when it was written, whatever the post says before."""
_SAID = re.compile(
    r"\b(?:said|announced|reported|tweeted|wrote|confirmed|testified"
    r"|told\s(?:\w{1,20}\s){0,2}\w{1,20})"
    r"(?:\s(?:on|in|late|early|earlier|back|a\sstatement)){0,3}\s{1,3}\Z"
)
"""A date right after these is that of the saying, whatever is said."""
_SETTING = re.compile(
    rf"\b(?:set|takes\splace|unfolds|imagines|imagined){_BEFORE_NOUN[:-1]}(?:in\s)", re.IGNORECASE
)


_ONWARD = re.compile(
    r"(?i:\b(?:from|as of|starting(?: in| on)?|beginning(?: in| on)?))(?: the)?(?: start| end)?"
    r"(?: of)?\s{1,3}\Z"
)
_MAY = re.compile(r"\b(?:may|must|shall|can|will|should|is to|are to)\b")
_TERM = re.compile(
    r"\b(?:has|have|lasts?|runs?|valid|(?:take|come|go)(?:es|s)? (?:effect|into (?:force|effect))"
    r"|(?:contract|lease|licen[cs]e|mandate|term) ends|matures?|(?:jailed|banned|suspended|barred))"
    r"(?: \w+){0,2} (?:until|till|to|on|in|from)(?: the end of)?\s{1,3}\Z"
    r"|\b[Tt]he next [A-Z][\w ]{2,30},? in\s{1,3}\Z"
)
"""What lasts until a date, or begins on it, in the present tense: it proves nothing."""


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a date say that it lay ahead when they were written.

    In doubt it does: a plan, a promise or a vote named by its year may be of any time. Fiction set
    in a year counts as ahead too, for it proves nothing about the day of writing.
    """
    before = _same_sentence(text[max(0, start - _REACH) : start + 1])
    stop = _STOP.search(text, end, end + _REACH)
    after = text[end : stop.start() if stop else min(len(text), end + _REACH)]
    clause = before + after
    if _SIGNED.search(before) or _SAID.search(before) or _BEHIND.search(before):
        return False
    onward = _ONWARD.search(before) and _MAY.search(after) and not _WAS.search(after)
    if onward or _FORWARD.search(before) or _TERM.search(before):
        return True
    if _LEANING.search(before):
        put_off = _AHEAD.search(before) or _PUT_OFF.search(before)
        return not _PAST.search(clause) or put_off is not None
    if _SETTING.search(before) and _FICTION.search(clause):
        return True
    if _leads_ahead(before) or re.match(r",?\s{1,3}(?:will|shall|would|is\sto|are\sto)\b", after):
        return True
    return _EVENT.match(after) is not None and not _PAST.search(clause)


_PART = re.compile(r"[,;:“”\"«»–—]")
_GONE = re.compile(
    rf"{_PAST.pattern}|{_WAS.pattern}|\b(?:met|sent|kept|heard|found|brought|caught|drew|drove|flew"
    r"|sank|struck|sought|threw|shot|fled|froze|hit|stood|sat|shook|spoke|stole|swept|tore|taught"
    r"|thought|knew|burst|shut|ago)\b"
)
_REPORTED = frozenset(
    """
    announced reported confirmed warned explained claimed added stated insisted argued noted
    admitted acknowledged denied called asked repeated declared suggested signalled hinted believed
    """.split()
)


def looks_behind(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a date say that it was over when they were written.

    In doubt it does not. That something was announced says nothing of when it is to be.
    """
    before = _same_sentence(text[max(0, start - _REACH) : start + 1])
    if _SAID.search(before) or _BEHIND.search(before):
        return True
    stop = _STOP.search(text, end, end + _REACH)
    after = text[end : stop.start() if stop else min(len(text), end + _REACH)]
    clause = _PART.split(before)[-1] + " … " + _PART.split(after, maxsplit=1)[0]
    return any(match[0] not in _REPORTED for match in _GONE.finditer(clause))


def _leads_ahead(before: str) -> bool:
    """Whether the last thing said before a date is of what will be, not of what was."""
    plans = list(_AHEAD.finditer(before))
    return bool(plans) and _WAS.search(before, plans[-1].end()) is None


def _same_sentence(words: str) -> str:
    """Cut what stands before the last character down to the last sentence begun in it."""
    begin = 0
    for stop in _STOP.finditer(words):
        if stop[0][0] != "." or not _ABBREVIATED.search(words, 0, stop.start()):
            begin = stop.end()
    return words[begin:-1]
