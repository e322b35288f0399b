"""Who wrote it, by what stands below the text: notes on the author, and names that sign it.

A name below a text may also be somebody the text is about, so it counts only where a heading says
otherwise, or where the text has not spoken of the person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.ingest.markup.credits import TITLED, read_credit
from factcheck.ingest.markup.parsing import Markup
from factcheck.ingest.markup.sight import Sight
from factcheck.ingest.markup.titles import plain
from factcheck.text.authors import AGENCY
from factcheck.text.names import has_known_given_name, is_person_name

_HEADED = (
    r"(?:about (?:the )?(?:author|writer)s?|über (?:den|die) (?:autor|verfasser)(?:in|en|:in|\*in)?"
    r"|(?:zum|zur|der|die|unser|unsere) (?:gast)?(?:autor|verfasser)(?:in|en)?|zur person"
    r"|(?:sobre|acerca de) (?:el|la|los) autor(?:a|es)?|o autor(?:ze|ce)"
    r"|à propos de (?:l['’]auteure?|l['’]autrice)|l['’](?:auteure?|autrice|autore)"
    r"|sull['’]autore|over de auteur|de auteur|om (?:författaren|forfatteren))"
)
HEADING = re.compile(rf"\W*(?:{_HEADED}|authors?|autor(?:in|en|es|a)?)\W*", re.IGNORECASE)
"""What heads a note on the author."""
_SAME_LINE = re.compile(
    rf"\W*{_HEADED}\s?[:.–—-]\s?(?:(?:I['’]m|I am|my name is)\s)?", re.IGNORECASE
)
_BOX = re.compile(
    r"author-?_?(?:bio|box|card|info|block|profile|desc|about)|about-?_?(?:the-?)?author"
    r"|autor-?_?(?:box|info|bio|profil)|bio-?box"
)
_NOT_BOX = re.compile(r"comment|kommentar|related|teaser|book|buch")
_OF = re.compile(r"\W*(?:über|about|von|by|sobre|par|por|à propos de)\s", re.IGNORECASE)
_NAME = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:von|van|de|der|den|di|da|del|la|le|zu|[A-ZÀ-Þ][\w.'’-]*)){1,4}?"
_BEGUN = re.compile(
    rf"(?:(?:Dr|Prof)\. )*({_NAME})(?=,|\.\s| \||\s?\(|\s[–—-]\s|$|"
    r" (?:ist|is|war|was|arbeitet|schreibt"
    r"|lebt|leitet|studier\w{1,3}|hat|has|writes|covers|works|reports|teaches|est|es|è|är|er|jest"
    r"|écrit|escribe|scrive|schrijft|werkt)\b)"
)
_TRADE = re.compile(
    rf"({_NAME})(?:, (?:an?|the) [^.“”]{{4,80}},)?(?:,? (?:\(\S+\) )?(?:is|was|ist|war|est|es|è|är"
    rf"|er"
    r"|jest) (?:an? |the |eine? |une? |una |en |currently )?(?:[\w.,'’&/-]+ ){0,6}?(?:reporter"
    r"|journalist\w*|correspondent|writer|columnist|editor|contributor|freelancer?|author"
    r"|autor(?:in)?|redakteur(?:in)?|korrespondent(?:in)?|periodista|giornalista|redactora?"
    r"|columnista|professor(?:in)?|lecturer|fellow|researcher|historian)\b| (?:covers"
    r"|writes (?:about|for|on)|reports (?:on|for|from)"
    r"|schreibt (?:für|über)|écrit (?:sur|pour)|escribe (?:sobre|en)|scrive (?:di|per)) )"
)
_REACHED = re.compile(
    rf"(?:(?i:(?:contact|reach|e-?mail|follow) (?:the )?(?:(?:staff|senior) )?(?:reporter|writer"
    rf"|columnist|author)) ({_NAME})(?=,|\.|:| at\b| on\b| via\b|$)"
    rf"|(?i:follow|folgen sie|suivez|sigue a|segui) ({_NAME}) (?:on|auf|sur|en|su) (?:Twitter|X"
    r"|Facebook|Instagram|Bluesky|Mastodon|Threads)\b)"
)
_SAYS = re.compile(
    r"\b(?:said|says|told|added|sagte?|erklärte|a déclaré|dijo|ha detto)\b", re.IGNORECASE
)
"""How a text quotes somebody, which a note on its author does not."""
_BRACKETED = re.compile(r"\((?:von |by |par |text: ?)?([A-ZÀ-Þ][^()\d]{4,40})\)\W*$", re.IGNORECASE)
CONTACT = re.compile(
    r"\b(?:(?:presse)?kontakt(?:e|person)?|ansprechpartner\w*|ansprechperson\w*|contacts?|contacto"
    r"|telefon|phone|tel|fax|mobil|teléfono|téléphone)\b\s?[.:]|\b(?:presse|media|press) ?"
    r"(?:kontakt|contact)|ansprechpartner|rückfragen",
    re.IGNORECASE,
)
"""What stands beside the names of people to turn to, who need not be authors."""
_AGENCY = re.compile(rf"\s?[/,]\s?(?:{AGENCY})(?=\W*$)", re.IGNORECASE)
_DEGREE = re.compile(r",? (?:CSc|DrSc|Ph\.?D|MBA|LL\.?M|M\.?Sc|M\.?A)\.?$")
_CLOSING = re.compile(
    r"\b(?:wünsch(?:t|en)|grüß(?:t|en|e)|grüssen|ihr(?:e)?|eu(?:re?|er)|yours|sincerely|regards"
    r"|blessings|cordialement|saludos|saluti|hilsen|hälsningar|groeten)\b[^.!?]{0,24}$",
    re.IGNORECASE,
)
"""How a letter closes above its signature."""
_DASH = re.compile(r"[–—-]{1,2}\s?")
_PARAGRAPH, _SHORT = 20, 60
"""Words of a paragraph, letters of a line with a name alone."""
_NEXT, _AFTER = 2, 4
"""Lines below the text in which a name stands, and one behind a dash."""
_LONGEST_NOTE = 400
_SIGNING = frozenset({"p", "div", "em", "address", "td", "section", "article", "body"})


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs below the text."""

    names: tuple[str, ...]
    place: str
    distance: int
    """Lines below the headline."""


def find_signatures(markup: Markup, sight: Sight, sites: list[str]) -> Iterator[Signature]:
    """Yield who notes and signatures below the text name, in full names only."""
    yield from _noted(markup, sight)
    yield from _boxed(markup, sight)
    yield from _described(markup, sight)
    yield from _signed(markup, sight, sites)


def _noted(markup: Markup, sight: Sight) -> Iterator[Signature]:
    """Notes below a heading such as "About the author", or on a line with it."""
    for number, line in enumerate(markup.lines):
        distance = sight.distance(number)
        if distance is None or distance <= 0 or sight.is_aside(line):
            continue
        headed = number > 0 and HEADING.fullmatch(markup.lines[number - 1].text)
        same = _SAME_LINE.match(line.text)
        name = _beginning(line.text[same.end() :] if same else line.text if headed else "")
        if name is not None:
            yield Signature((name,), "note on the author below the text", distance)


def _boxed(markup: Markup, sight: Sight) -> Iterator[Signature]:
    """Boxes that are marked as notes on the author."""
    for element in markup.elements:
        distance = sight.distance(element.line)
        if distance is None or distance <= 0 or sight.is_aside(element):
            continue
        if _BOX.search(element.marks) is None or _NOT_BOX.search(element.marks):
            continue
        opened = HEADING.match(element.text) or _OF.match(element.text)
        name = _beginning(element.text[opened.end() :] if opened else element.text)
        if name is not None:
            yield Signature((name,), "box on the author below the text", distance)


def _described(markup: Markup, sight: Sight) -> Iterator[Signature]:
    """A last paragraph on somebody who writes: "Ann Lee is a reporter at the Gazette"."""
    if sight.body is None or sight.place is None:
        return
    below = [
        number
        for number in range(sight.place + 1, len(markup.lines))
        if not sight.is_aside(markup.lines[number])
    ]
    long = [n for n in below if len(markup.lines[n].text.split()) >= _PARAGRAPH][-_NEXT:]
    for number in below:
        words = markup.lines[number].text
        trade = _TRADE.match(words) or _REACHED.match(words)
        if trade is None or len(words) > _LONGEST_NOTE or _SAYS.search(words):
            continue
        name = next(one for one in trade.groups() if one)
        if (
            not is_person_name(name)
            or not has_known_given_name(name)
            or number < max(sight.body, *long[:1])
            or markup.lines[number].tag not in _SIGNING
        ):
            continue
        last = f" {plain(name.split()[-1])} "
        if not any(last in f" {plain(markup.lines[n].text)} " for n in below if n != number):
            yield Signature((name,), "note on the author below the text", number - sight.place)


def _beginning(words: str) -> str | None:
    """The name with which a note on its bearer begins."""
    match = _BEGUN.match(words.lstrip(" |:–—-"))
    if match is None or not is_person_name(match[1]) or not has_known_given_name(match[1]):
        return None
    return match[1]


def _signed(markup: Markup, sight: Sight, sites: list[str]) -> Iterator[Signature]:
    """A name alone right below the last paragraph, or in brackets at its end."""
    if sight.place is None:
        return
    body = [
        number
        for number in range(sight.place + 1, len(markup.lines))
        if len(markup.lines[number].text.split()) >= _PARAGRAPH
        and not sight.is_aside(markup.lines[number])
        and not markup.lines[number].text.startswith("©")
    ]
    if not body:
        return
    said = " ".join(f" {plain(one.text)} " for one in markup.lines[sight.place : body[-1]])
    last = markup.lines[body[-1]].text
    bracketed = _BRACKETED.search(last)
    signing = [(bracketed[1], body[-1])] if bracketed is not None else []
    said += f" {plain(last[: bracketed.start()] if bracketed else last)} "
    for number in range(body[-1] + 1, min(body[-1] + 1 + _AFTER, len(markup.lines))):
        line = markup.lines[number]
        closed = any(_CLOSING.search(one.text) for one in markup.lines[body[-1] + 1 : number])
        near = number - body[-1] <= _NEXT or closed or _DASH.match(line.text) is not None
        if sight.is_aside(line) or line.tag not in _SIGNING or not near:
            continue
        if len(line.text) <= _SHORT:
            signing.append((line.text, number))
    around = markup.lines[body[-1] + 1 : body[-1] + 3 + _AFTER]
    if any(CONTACT.search(line.text) for line in around):
        return
    for signed, number in signing:
        words = _DEGREE.sub("", TITLED.sub("", _AGENCY.sub("", signed), count=1))
        names = read_credit(words.strip("() "), sites).people
        if (
            names
            and plain(words) == plain(" ".join(names))
            and all(map(has_known_given_name, names))
        ):
            spoken_of = any(f" {plain(name.split()[-1])} " in said for name in names)
            if not spoken_of:
                yield Signature(names, "signature below the text", number - sight.place)
            return
