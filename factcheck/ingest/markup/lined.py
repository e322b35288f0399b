"""Who wrote it, by lines that say by whom, and by names alone on a line beside the headline.

Prose, books, pictures and other articles name people in the same words, and a name alone may be
whom the text is about: what stands around a line tells.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.ingest.markup.beside import ABOVE, BELOW, is_headed, is_of_another_day
from factcheck.ingest.markup.credits import LED, TEXT, Credit, read_credit
from factcheck.ingest.markup.days import find_days
from factcheck.ingest.markup.marked import NOT_MARKED
from factcheck.ingest.markup.parsing import Markup
from factcheck.ingest.markup.phrases import (
    ALONE,
    ALONE_LONGEST,
    BAR,
    CHANGED,
    LABEL_LONGEST,
    LABELLED,
    LINED,
    LONGEST,
    OTHER_HAND,
    VERB,
)
from factcheck.ingest.markup.ranks import Found, far, ranked
from factcheck.ingest.markup.sight import ALSO, Sight
from factcheck.ingest.markup.signatures import CONTACT
from factcheck.ingest.markup.titles import plain
from factcheck.text.names import ROLE, has_known_given_name, is_person_name, is_plain_name

_HANDLED = re.compile(r"(?:^|[\s|,·•–-])(?:by|von|par|por)\s(?=[\w.-]{2,24}\W*$)", re.IGNORECASE)
_AT = re.compile(r"(?:^|[—–|-]\s?)([^—–|@:]{2,40}?)\s@\s\d{1,2}[:.h]\d\d")
"""How old blog software signs: "Filed under: Cats — Ann Lee @ 9:12"."""
_SIGNER = re.compile(
    r"\W*(?:autor(?:in|en)?|authors?|verfasser(?:in)?|auteure?s?|autore)\s?:", re.IGNORECASE
)
_DATED_BY = re.compile(
    r"(?:^|[\s|,·•–-])(?:[bB]y|BY|[vV]on|[pP]ar|[pP]or|[dD]i|[dD]oor|[aA]v|[aA]f"
    r"|[pP]rzez)[:\s]\s?(?=[A-ZÀ-Þ])"
)
_LABELLED_BY = re.compile(
    r"\s(?:[tT]ext[eo]?|[tT]esto|[tT]ekst|[wW]ords|[sS]tory|[aA]utor(?:in|a)?|[aA]uthor|[aA]uteur"
    r"|[aA]utore):\s?(?=[A-ZÀ-Þ])"
)
"""A label in the middle of a line that says by whom."""
_LABELS_OF_HAN = re.compile(r"\s+(?=[\u4e00-\u9fff]{2,4}[:：(])")
"""Where the labels of a line in Chinese begin: "2021年3月4日 来源：日报 作者：李安 评论(3)"."""
_PORTRAIT = re.compile(
    r"(?:auth?or|autor|byline|auteur|autore)[_-]*(?:photo|ima?ge?|foto|bild|pic)"
)
_READ = re.compile(
    r"\b\d{1,3} ?min\w*\.? (?:read|de lect|lese|lees)|\blese(?:zeit|dauer)\b|\bleestijd\b"
    r"|\btiempo de lectura",
    re.IGNORECASE,
)
"""How long a text takes to read, as it stands beside who wrote it."""
_OWNED = re.compile(r"©|\(c\)\s|copyright", re.IGNORECASE)
_SHARED = re.compile(
    r"shared|geteilt|partag|compartid|condivis|photo|foto:|bild:|video|image", re.IGNORECASE
)
_TEXT = re.compile(rf"\b(?:{TEXT}|story|article|report(?:ing)?|bericht)\b", re.IGNORECASE)
_NOT_ALONE = frozenset({"blockquote", "figcaption", "h1", "h2", "h3"})
_NOT_BY = frozenset({"blockquote", "figcaption", "h1"})
_BOOK = re.compile(
    r"(?:seiten(?:zahl)?|verlag|isbn|(?:original)?titel|genre|preis|pages|publisher|format|reihe"
    r"|erscheinungs\w+|title|originaltitel|editore|pagine|prezzo|collana|éditeur"
    r"|(?:nombre de )?pages"
    r"|parution|páginas|precio|editora|preço|uitgever|wydawca|förlag|yayınevi"
    r"|издательство|εκδόσεις)\b\s?:"
    r"|\W*(?:[€$£]\s?\d{1,4}(?:[.,]\d\d)?|\d{1,4}[.,]\d\d\s?(?:€|euro?\b|zł|kr\b|usd|gbp|chf))\W*$"
    r"|(?=.{1,100}$).*(?:, \d{2,4} (?:pages|pp\.|seiten|páginas|pagine|stron|blz|sidor|sider)\b"
    r"|\bisbn\b)",
    re.IGNORECASE,
)
"""What stands beside a book's author."""
_LED = re.compile(rf"\W*{LED}", re.IGNORECASE)
_SPOKEN = re.compile(
    r" (?:ist|sind|war|wird|hat|haben|kommt|gibt|geht|kann|soll|is|are|was|has|have|will|can"
    r"|est|sont|a été|peut|es|son|fue|ha|han|è|sono) .* "
)
"""A verb in the middle of a line."""
_WRITES = re.compile(
    r",? (?:writes|reports|schreibt|berichtet|skriver|schrijft|écrit|scrive|escribe|escreve)"
    r" ((?:[A-ZÀ-Ž][\w.'’-]*|(?:von|van|de|der|den|di|da|del|la)(?= )| (?=\S)){3,12})\W*$"
)
_STANDFIRST = 4
"""Lines below the headline among which its standfirst is."""
_SENTENCES = 15
"""Words of a line of the text."""


def find_lined(markup: Markup, sight: Sight, own: set[str], sites: list[str]) -> Iterator[Found]:
    """Yield who lines beside the headline or below the text say that they are by."""
    above = ""
    for number, line in enumerate(markup.lines):
        words = line.text
        label, above = above, words if len(words) <= LABEL_LONGEST else ""
        if len(words) > LONGEST or sight.is_aside(line) or line.tag in _NOT_BY:
            continue
        distance = sight.distance(number)
        near = distance is not None and -ABOVE <= distance <= BELOW
        near = near and not sight.is_below(number)
        words = words if LINED.match(words) else _part(words) or words
        starts = LINED.match(words)
        credit = _read_line(markup, words, starts, label, sites, near=near)
        if not credit.by or _is_of_another(markup, number, words):
            continue
        if starts is None and line.tag == "li":
            credit = replace(credit, people=_listed(markup, number, credit, sites))
        place, short = "line that says by whom", _is_short(words, starts)
        if all(name.islower() for name in credit.singles) and not VERB.match(words):
            timed = find_days(line.text, markup.language) or _READ.search(line.text)
            short = short and bool(credit.people or timed)
        if near and distance is not None:
            yield from ranked(credit, place, 20, far(distance) + 1, org=True, single=short)
        elif (distance is None or distance > 0) and short:
            said = _SIGNER.match(words) or _SIGNER.match(label) or VERB.match(words)
            if _is_of_other_article(markup, number, own, part=words is not line.text):
                continue
            if credit.people or (credit.singles and said):
                yield from ranked(credit, place, 50, distance or 0)


def _is_of_other_article(markup: Markup, number: int, own: set[str], *, part: bool) -> bool:
    """Tell whether a line below the text says by whom another article or a comment is.

    It stands below another headline, in a list, or with another day than the article's `own`.
    """
    above = markup.lines[number - 1] if number else None
    listed = markup.lines[number].tag == "li" and (part or (above and above.tag == "li"))
    return bool(listed or is_headed(markup, number) or is_of_another_day(markup, own, number))


def _listed(markup: Markup, number: int, credit: Credit, sites: list[str]) -> tuple[str, ...]:
    """The people of all items of a list that a label such as "Authors" heads."""
    people = [*credit.people]
    for line in markup.lines[number + 1 :]:
        more = read_credit(line.text, sites, names_only=True).people if line.tag == "li" else ()
        if not people or not more or len(line.text) > LONGEST:
            break
        people += [name for name in more[:1] if name not in people]
    return tuple(people)


def _read_line(  # noqa: PLR0913 (a line is read by what stands around it)
    markup: Markup,
    words: str,
    starts: re.Match[str] | None,
    label: str,
    sites: list[str],
    *,
    near: bool,
) -> Credit:
    """Who a line says it is by, in its own words or those of a label above it."""
    if starts is not None:
        return read_credit(words, sites)
    if near and (posted := _AT.search(words)) is not None:
        return read_credit(f"by {posted[1]}", sites)
    handled = (_LABELLED_BY.search(words) or _HANDLED.search(words)) if near else None
    dated = _DATED_BY.search(words) if near else None
    named = handled or dated
    before = words[: named.start() + 1] if named else ""
    if OTHER_HAND.search(before) or CHANGED.match(before):
        return Credit()
    if named and find_days(words, markup.language):
        return read_credit(words[handled.start() :] if handled else words, sites)
    if label and ALONE.fullmatch(label) and len(words) <= ALONE_LONGEST:
        return read_credit(f"by {words}", sites)
    return Credit()


def _part(words: str) -> str | None:
    """The part of a line that says by whom: "Category: Bridges | Author: Ann Lee"."""
    parts = [part for one in BAR.split(words) for part in _LABELS_OF_HAN.split(one)]
    return next((part for part in parts if LINED.match(part)), None) if len(parts) > 1 else None


def _is_of_another(markup: Markup, number: int, words: str) -> bool:
    """Tell whether a line is prose, or of who shared or pictured something or wrote a book."""
    if ALSO.match(markup.lines[number].text):
        return True
    if (_SHARED.search(words) and not _TEXT.search(words)) or _is_sentence(words):
        return True
    around = markup.lines[max(0, number - 3) : number + 4]
    return any(_BOOK.match(one.text) for one in around)


def _is_sentence(words: str) -> bool:
    """Tell whether a line is prose that begins as a credit does: "Von Olga ist zu hören, dass"."""
    return words.endswith((".", "?", "!")) and _SPOKEN.search(words) is not None


def _is_short(words: str, starts: re.Match[str] | None) -> bool:
    """Tell whether hardly anything but a name stands on a line."""
    if starts is not None and (VERB.match(words) or _LED.match(words)):
        return True
    rest = len(words) - (starts.end() if starts else 0)
    return rest <= ALONE_LONGEST and not words.rstrip().endswith((".", "?", "!"))


def find_alone(markup: Markup, sight: Sight, known: set[str], sites: list[str]) -> Iterator[Found]:
    """Yield full names alone on a line beside the headline, with a date or an address.

    Of those that are known as authors the text may speak, too.
    """
    if sight.place is None:
        return
    pictured = {
        one.line
        for one in markup.elements
        if NOT_MARKED.search(one.marks) and not _PORTRAIT.search(one.marks)
    }
    for number in range(max(0, sight.place - 4), min(len(markup.lines), sight.place + 10)):
        line = markup.lines[number]
        if number == sight.place or line.tag in _NOT_ALONE or sight.is_below(number):
            continue
        if (
            line.tag == "dd"
            or sight.is_aside(line)
            or number in pictured
            or _is_in_list(markup, number)
        ):
            continue
        people = _read_alone(line.text, markup.language, sites)
        others = [name for name in people if plain(name) not in known]
        if not people or any(_speaks_of(markup, sight, name, number) for name in others):
            continue
        around = " ".join(one.text for one in markup.lines[max(0, number - 2) : number + 3])
        if CONTACT.search(around) is None and (
            find_days(around, markup.language) or "@" in around or _READ.search(around)
        ):
            yield Found(people, "name alone beside the headline", 45, abs(number - sight.place))


def _read_alone(words: str, language: str | None, sites: list[str]) -> tuple[str, ...]:
    """The people whom a line names and says nothing else of; nobody where it says more."""
    dated = bool(find_days(words, language))
    if len(words) > ALONE_LONGEST:
        parts = [part for part in BAR.split(words) if is_plain_name(part)]
        words = parts[0] if dated and len(parts) == 1 and len(words) <= LONGEST else ""
    credit = Credit() if _OWNED.search(words) else read_credit(words, sites)
    if credit.by or not credit.people:
        return ()
    before, _, after = words.partition(credit.people[0])
    if ROLE.match(after.lstrip(" ,")):
        return credit.people[:1]  # what follows a post is a town
    if not all(map(has_known_given_name, credit.people)):
        return ()
    said = before.split()[-1:]
    label = LABELLED.match(before)
    labelled = label is not None and ROLE.search(label[1]) is None
    if said and not dated and (said[0].islower() or labelled):
        return ()  # "Interview mit Otto Brandt", "Guest: Otto Brandt"
    return credit.people


def _speaks_of(markup: Markup, sight: Sight, name: str, own: int) -> bool:
    """Tell whether the text speaks of somebody, who then stands on a line as its subject."""
    last = f" {plain(name.rpartition(' ')[2])} "
    return any(
        last in f" {plain(line.text)} " and not line.text.startswith(name)
        for number, line in enumerate(markup.lines)
        if number >= (sight.place or 0) and number != own
        if len(line.text.split()) >= _SENTENCES and not sight.is_aside(line)
    )


def find_standing(markup: Markup, sight: Sight) -> Iterator[Found]:
    """Yield whom the standfirst ends in, as in "the quay is closed, writes Ann Lee"."""
    if sight.place is None:
        return
    for number in range(sight.place + 1, min(len(markup.lines), sight.place + _STANDFIRST)):
        line = markup.lines[number]
        writes = _WRITES.search(line.text)
        if writes is None or sight.is_aside(line) or sight.is_below(number):
            continue
        name = writes[1]
        if is_person_name(name) and not _speaks_of(markup, sight, name, number):
            yield Found((name,), "standfirst that says who writes", 46, number - sight.place)


def _is_in_list(markup: Markup, number: int) -> bool:
    """Tell whether a line is one of several names in a list, which is of people, not by them."""
    beside = [
        line
        for line in (*markup.lines[max(0, number - 1) : number], *markup.lines[number + 1 :][:1])
        if line.tag == "li"
    ]
    return markup.lines[number].tag == "li" and any(is_person_name(one.text) for one in beside)
