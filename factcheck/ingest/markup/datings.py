"""When it was published and changed, by the tags and by what the page shows near its headline.

Tags are more exact; what the page shows is what its readers were told. Where the two are a day
apart, the tag's time is another zone's, and the day that is shown is the day of publication.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from factcheck.ingest.markup.days import (
    Day,
    find_days,
    find_months,
    in_address,
    language_of_days,
    months_named,
    read_stamp,
    single_day,
)
from factcheck.ingest.markup.linked_data import articles, is_article, text_of
from factcheck.ingest.markup.parsing import Element, Line, Markup
from factcheck.ingest.markup.phrases import BAR, LINED
from factcheck.ingest.markup.publishers import host_of
from factcheck.ingest.markup.sight import ALSO, Sight
from factcheck.models import Field, Metadatum

_PUBLISHED_METAS = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "og:article:published_time",
    "article:published",
    "published_time",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.available",
    "dc.date.created",
    "dcterms.created",
    "publish-date",
    "publish_date",
    "publishdate",
    "published_at",
    "pubdate",
    "pub_date",
    "publication_date",
    "publicationdate",
    "og:pubdate",
    "og:article:time",
    "sw-pubdate",
    "cxenseparse:publishtime",
    "cxenseparse:recs:publishtime",
    "vr:published-time",
    "bt:pubdate",
    "rnews:datepublished",
    "shareaholic:article_published_time",
    "dc.date",
    "dcterms.date",
    "date",
    "article.published",
    "article.created",
    "datecreated",
    "createdate",
    "created",
    "date_published",
    "published",
    "displaydate",
    "originalpublicationdate",
    "article_date_original",
    "dcsext.articlefirstpublished",
    "dc.created",
    "date.created",
    "date_created",
    "created_time",
    "article:created_time",
    "article:create_at",
    "article:publish_date",
    "article-publish-date",
    "article.pubdate",
    "news_publish_date",
    "og:release_date",
    "release_date",
    "releasedate",
    "publishtime",
    "publish_time",
    "publication-date",
    "publicationtime",
    "dateofpublication",
    "eprints.datestamp",
    "pdate",
    "pagedate",
    "timestamp",
)
_MODIFIED_METAS = (
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "og:modified_time",
    "og:article:modified_time",
    "article:modified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "last_modified",
    "modified_time",
    "revision_date",
    "dateupdate",
    "updated",
)
_UPDATED = re.compile(
    r"updat|aktualis|geändert|geaendert|bearbeitet|modif|mis à jour|mise à jour|maj\b|actualiz"
    r"|aggiornat|bijgewerkt"
    r"|atualiz|uppdaterad|opdater|oppdater|aktualiz|letzte änderung|revis|edited|amended|changed"
    r"|aggiornament|gewijzigd|ändrad|endret|ændret|обновл|измен[её]н|оновлен|güncel|ενημ[εέ]ρω"
    r"|τροποποι|päivite|muokat|upraven|frissít|módosít|actualitza|ostatnia zmiana|zmodyfikowan",
    re.IGNORECASE,
)
_SAID = (
    r"\bpubli(?!cs?\b|k\b|kum)|opubli|posted|veröffentlich|erschienen|erstellt|gepostet|pubblicat"
    r"|gepubliceerd|geplaatst"
    r"|udgivet|offentliggjort|eingestellt|geschrieben am|written on|dodano|utworzon|release date"
    r"|date of release|mis en ligne|публик|δημοσ[ιί]ε|yay[ıi]n|julkais|vydáno|zveřejněn"
    r"|megjelen|közzétév|发布"
)
_PUBLISHED = re.compile(
    rf"{_SAID}|datum:|date:|fecha:|stand:?\s|vom\s|le\s+\d|am\s+\d|on\s+\w+\s+\d|时间|日期",
    re.IGNORECASE,
)
_PLAINLY = re.compile(_SAID, re.IGNORECASE)
"""Words for publication itself, of which a bare day or the day of a state may be another."""
_NOT_DATED = re.compile(
    r"copyright|©|\(c\)\s|gültig|valid until|deadline|anmeldeschluss|geburt|geboren|born|joined"
    r"|registriert|mitglied seit"
    r"|beigetreten|member since|event|veranstaltung|termin|uhr bis|\bbis\s+\d|kommentar|comment"
    r"|abgerufen|retrieved|zeitraum|dauer|frist\b|closes|closing|expires|until\W|embargo|sperrfrist"
    r"|received|accepted|eingereicht|angenommen|reçu|accepté|recibido|aceptado|print edition"
    r"|issue of"
    r"|(?:dvd|cd|blu-?ray|theatrical|cinema|album|game|vinyl) release"
    r"|today is|heute ist|hoy es|date limite|plazo|fecha límite|scadenza|prazo",
    re.IGNORECASE,
)
_ISSUED = re.compile(r",?\s+(?:print |printed )?(?:issue|edition)\b", re.IGNORECASE)
"""What follows the day of the number of a magazine that an article is in."""
_OPENING, _PLACE = 90, 40
"""Letters of a paragraph in which its dateline stands, and of the place before the day."""
_STRETCHED = re.compile(r"\b\d{1,2}\.?(?: [^\W\d]{3,12})?\s?[-–—]\s?$")
_TO = re.compile(r"\s?(?:[-–—]|to|until|till|bis|al?|au)\s?", re.IGNORECASE)
"""What stands between the first day of a stretch and its last."""
_SENTENCE = re.compile(r"[a-zß-ÿ]{3,} [a-zß-ÿ]{2,}|\b(?:am|on|le|el|il|op|since|seit)\s*$")
_CLOSED = re.compile(r"\W?[\s\d:.]{0,6}(?:[)\]|:–—]|\s-\s|\.\s|,? \()")
_SIGNED = re.compile(
    r"(?:von|by|par|por|di|door|av|posted|published|publié|publicado|geschrieben|veröffentlicht"
    r"|erstellt)\s",
    re.IGNORECASE,
)
_GIVEN = (
    "content",
    "datetime",
    "data-datetime",
    "data-date",
    "data-timestamp",
    "data-time",
    "data-published",
    "title",
)
"""Attributes that give the date that an element shows in words."""
_PROPERTIES = {
    "schema:datepublished": "datepublished",
    "schema:datecreated": "datecreated",
    "schema:datemodified": "datemodified",
    "datepublished": "datepublished",
    "datemodified": "datemodified",
    "dc:date": "datecreated",
    "dc:created": "datecreated",
    "dcterms:created": "datecreated",
    "dcterms:issued": "datepublished",
    "dcterms:modified": "datemodified",
}
_LAST_CHANGED = re.compile(
    r"(?:zuletzt|last|letzte|dernière|última|ultima|laatst|senast|sist|ostatni\w*)\W{0,3}"
    r"(?:\w{1,12}\W{1,3}){0,6}?(?:updat|aktualis|geändert|änderung|modif|edited|bearbeitet"
    r"|mise à jour|aggiorn|actualiz|gewijzigd|bewerkt|ändrad|endret|changed|reviewed)"
    r"|(?:zuletzt|last) (?:geändert|aktualisiert|bearbeitet|updated|modified|edited|changed)"
    r"|diese seite wurde zuletzt|this page was last",
    re.IGNORECASE,
)
_BEFORE, _AFTER, _FAR = 5, 14, 60
_LONGEST = 170
_MOST_DAYS, _LABEL = 4, 40
"""Days of a line that are read, and letters before a day that may say what it is."""
_BESIDE, _NEXT = 5, 2
_SEEN, _ADDRESS, _ALONE, _OWN_LINE = 40, 60, 65, 75
"""Ranks from which on a day is one that readers see; of the address; of what no other confirms; of
a line with nothing else."""
_SEVERAL = re.compile(r"[^\W\d_]{2,}(?: [\w.]+){0,12}")
"""The words of an item of news."""
_CREATED = ("datePublished", "dateCreated")


@dataclass(frozen=True, slots=True)
class _Found:
    field: Field
    value: str
    place: str
    rank: int
    """Lower is believed first; the ranks are listed in `find_datings`."""
    order: int = 0
    swapped: str | None = None
    """The value with day and month in each other's place, where it can be read so."""

    plain: bool = False
    """The page says in words that it is the day of publication."""

    @property
    def day(self) -> date | None:
        """The day without its time; None where only the month is known."""
        try:
            return date.fromisoformat(self.value[:10])
        except ValueError:
            return None


def find_datings(markup: Markup, sight: Sight, address: str) -> Iterator[Metadatum]:
    """Yield dates of publication, best first, then dates of change, best first.

    The precedence of publication: the day that most kinds of place give; of equals JSON-LD of the
    article (10), tags of the head (20), microdata (30), a date beside the headline (40), JSON-LD of
    the page (45), an element marked as a date (50), the address (60). Of days shown alike, one that
    the page says in words to be of publication goes first. Failing these a labelled line
    anywhere (70), a dateline (80), what scripts carry (85). The day right beside the headline is
    what readers are told, and goes before tags unless the address or another such day is with them.
    """
    told = language_of_days(markup.language, host_of(address), (x.text for x in markup.lines))
    markup = replace(markup, language=told or markup.language)
    found = [
        *_linked(markup, sight),
        *_tagged(markup),
        *_shown(markup, sight),
        *_addressed(address),
        *_carried(markup),
    ]
    open_ = told is None and any(one.swapped is not None for one in found)
    spoken = months_named(line.text for line in markup.lines) if open_ else frozenset()
    found = list(_read_alike(found, spoken, told=told is not None))
    published = sorted(
        (one for one in found if one.field is Field.PUBLISHED),
        key=lambda one: (one.rank, not one.plain, one.order),
    )
    modified = sorted(
        (one for one in found if one.field is Field.MODIFIED), key=lambda one: (one.rank, one.order)
    )
    published = _agreed(_without_today(_without_lists(published), modified), modified)
    for one in (*published, *modified):
        yield Metadatum(one.field, one.value, one.place)
    if not published:
        for one in modified[:1]:
            yield Metadatum(Field.PUBLISHED, one.value, f"{one.place}, for want of another date")


def _without_lists(found: list[_Found]) -> list[_Found]:
    """Leave out days on lines of their own away from the headline where there are several.

    They are of events, or of other articles.
    """
    several = len({one.value for one in found if one.rank == _OWN_LINE}) > 1
    return [one for one in found if not (several and one.rank == _OWN_LINE)]


def _without_today(found: list[_Found], modified: list[_Found]) -> list[_Found]:
    """Leave out a day that only the page shows and that is after the change that it shows.

    It is the day on which the page was looked at.
    """
    changed = [one.day for one in modified if one.rank == _SEEN and one.day is not None]
    tagged = {one.day for one in found if one.rank < _SEEN or one.plain}
    return [
        one
        for one in found
        if not changed or one.day is None or one.day in tagged or one.day <= max(changed)
    ]


def _agreed(found: list[_Found], modified: list[_Found]) -> list[_Found]:
    """Put first the day that most kinds of place give, and of equals the one believed first.

    What readers see goes before a tag that is one day off, which is the same moment in another
    zone, and before one that holds the day of the last change.
    """
    strong = [one for one in found if one.rank < _ALONE and one.day is not None]
    if not strong:
        return found
    kinds: dict[date | None, set[int]] = {}
    for one in strong:
        kinds.setdefault(one.day, set()).add(_kind(one.rank))
    most = max(len(places) for places in kinds.values())
    chosen = next(one for one in strong if len(kinds[one.day]) == most)
    seen = next((one for one in strong if one.rank >= _SEEN), None)
    if seen is not None and chosen.rank < _SEEN and _is_same(seen.day, chosen.day):
        chosen = seen
    elif seen is not None and len(kinds[chosen.day]) == 1 and seen.day and chosen.day:
        changed = {one.day for one in modified if one.rank < _SEEN}
        if seen.rank == _SEEN and chosen.day in changed and seen.day < chosen.day:
            chosen = seen
    if (
        seen is not None
        and seen.rank == _SEEN
        and seen.order <= _BESIDE
        and chosen.rank < _SEEN
        and not kinds[chosen.day] & {4, 6}
    ):
        chosen = seen
    return [chosen, *(one for one in found if one is not chosen)]


def _read_alike(found: list[_Found], spoken: frozenset[int], *, told: bool) -> Iterator[_Found]:
    """Give days such as 03/04/2021 the order that another place confirms.

    Where none does and the page does not tell its order, the month that is `spoken` of in words
    decides if only one of the two is; failing that the year alone is certain.
    """
    sure = {one.value[:10] for one in found if one.swapped is None and one.day is not None}
    months = {one.value for one in found if one.place == "address" and one.day is None}
    for one in found:
        if one.swapped is not None and one.value[:10] not in sure and one.swapped not in sure:
            named = [x for x in (one.value, one.swapped) if x[:7] in months]
            if len(named) == 1:
                yield replace(one, value=named[0], swapped=None)
                continue
        if one.swapped is None or told or one.value in sure:
            swaps = one.swapped in sure and one.value not in sure
            yield replace(one, value=one.swapped or "", swapped=None) if swaps else one
        elif one.swapped in sure:
            yield replace(one, value=one.swapped, swapped=None)
        elif len(named := [x for x in (one.value, one.swapped) if int(x[5:7]) in spoken]) == 1:
            yield replace(one, value=named[0], swapped=None)
        else:
            days = map(date.fromisoformat, (one.value, one.swapped))
            readings = " or ".join(f"{day.day} {day:%B}" for day in days)
            yield replace(one, value=one.value[:4], place=f"{one.place}: {readings}", swapped=None)


def _stamped(words: str, markup: Markup) -> tuple[str, str | None] | None:
    """What a tag says, and how it could be read, too."""
    value = read_stamp(words, markup.language)
    if value is None:
        return None
    day = single_day(words, markup.language)
    return value, _swapped(day) if day and day.iso == value else None


def _swapped(day: Day) -> str | None:
    return f"{day.year:04}-{day.day:02}-{day.month:02}" if day.open else None


def _is_same(seen: date | None, tagged: date | None) -> bool:
    """Tell whether two days are one day apart."""
    if seen is None or tagged is None:
        return False
    return abs((seen - tagged).days) == 1


def _kind(rank: int) -> int:
    """The kind of place of a rank: JSON-LD, tags, microdata, what is shown, the address."""
    return {10: 1, 11: 1, 45: 1, 46: 1, 20: 2, 30: 3, 31: 3, 40: 4, 50: 4, 55: 4, 60: 6}.get(
        rank, 7
    )


def _linked(markup: Markup, sight: Sight) -> Iterator[_Found]:
    for order, node in enumerate(articles(markup.nodes, sight.title)):
        named = is_article(node)
        for key in _CREATED:
            value = read_stamp(text_of(node.get(key)) or "", markup.language)
            if value is not None:
                rank = (10 if named else 45) + (key != "datePublished")
                yield _Found(Field.PUBLISHED, value, f"JSON-LD {key}", rank, order)
                break
        value = read_stamp(text_of(node.get("dateModified")) or "", markup.language)
        if value is not None:
            yield _Found(Field.MODIFIED, value, "JSON-LD dateModified", 10 if named else 45, order)


def _tagged(markup: Markup) -> Iterator[_Found]:
    for field, names in ((Field.PUBLISHED, _PUBLISHED_METAS), (Field.MODIFIED, _MODIFIED_METAS)):
        for order, (name, content) in enumerate(markup.meta(*names)):
            stamp = _stamped(content, markup)
            if stamp is not None:
                yield _Found(field, stamp[0], f"meta {name}", 20, order, stamp[1])


def _shown(markup: Markup, sight: Sight) -> Iterator[_Found]:
    for order, element in enumerate(markup.elements):
        yield from _of_element(markup, sight, element, order)
    if sight.place is None:
        first, last = 0, min(len(markup.lines), _FAR)
    else:
        first, last = max(0, sight.place - _BEFORE), sight.place + _AFTER
    for number, line in enumerate(markup.lines):
        distance = sight.distance(number)
        right_beside = distance is not None and -1 <= distance <= _NEXT
        aside = sight.is_aside(line)
        others = aside and sight.is_below(number) and not _SIGNED.match(line.text)
        if first < number <= last and not others:
            yield from _of_dateline(line, markup)
        if (aside and not right_beside) or len(line.text) > _LONGEST:
            yield from _of_foot(line, markup)
            beside = distance is not None and abs(distance) <= _BESIDE
            if distance is not None and beside and not sight.is_below(number):
                yield from _of_box(line, markup, distance)
            continue
        near = first <= number <= last and sight.place is not None and not sight.is_below(number)
        if _is_news(markup, number):
            continue
        yield from _of_line(markup, line, number, near=near, distance=distance)


def _is_news(markup: Markup, number: int) -> bool:
    """Tell whether a line is one of a list of news: a day and what was new then, as the next."""
    beside = (markup.lines[n] for n in (number - 1, number + 1) if 0 <= n < len(markup.lines))
    return _is_item(markup.lines[number].text, markup.language) and any(
        _is_item(line.text, markup.language) for line in beside
    )


def _is_item(words: str, language: str | None) -> bool:
    """Tell whether words begin with a day and go on to something that is no credit."""
    days = find_days(words, language) if words[:1].isdigit() else []
    if not days or days[0].span.start:
        return False
    rest = words[days[0].span.end :].lstrip(" :,–-")
    labelled = _UPDATED.search(words) or _PUBLISHED.search(words) or LINED.match(rest)
    return _SEVERAL.match(rest) is not None and not labelled


def _of_element(markup: Markup, sight: Sight, element: Element, order: int) -> Iterator[_Found]:
    prop = element.attributes.get("itemprop", "").lower() or _PROPERTIES.get(
        element.attributes.get("property", "").split(" ")[0].lower(), ""
    )
    given = next((element.attributes[name] for name in _GIVEN if element.attributes.get(name)), "")
    if prop in ("datepublished", "datecreated", "datemodified", "dateupdated"):
        value = read_stamp(given, markup.language) or read_stamp(element.text, markup.language)
        if value is not None:
            field = Field.MODIFIED if prop in ("datemodified", "dateupdated") else Field.PUBLISHED
            rank = 30 + (prop == "datecreated") + 37 * sight.is_aside(element)
            yield _Found(field, value, f"microdata {prop}", rank, order)
        return
    marked = element.tag == "time" or re.search(
        r"date|datum|time(?!line)|publish|posted|fecha", element.marks
    )
    if not marked or sight.is_aside(element) or len(element.text) > _LONGEST:
        return
    if ALSO.match(element.text):
        return
    said = f"{_before(markup, element.line, element.text)} {element.text}"
    updated = _UPDATED.search(said) or re.search(r"updat|modif", element.marks)
    if updated and not _PLAINLY.search(said):
        stamp = _stamped(given, markup) or _first(element.text, markup)
        if stamp:
            place = "element marked as a date of change"
            yield _Found(Field.MODIFIED, stamp[0], place, 50, order, stamp[1])
        return
    stamp = _stamped(given, markup) or _first(element.text, markup)
    if stamp is None:
        return
    distance = sight.distance(element.line)
    if distance is None:
        yield _Found(Field.PUBLISHED, stamp[0], "element marked as a date", 55, order, stamp[1])
    elif not _NOT_DATED.search(said):
        near = -_BEFORE * 3 <= distance <= 3 * _AFTER
        place = "time element" if element.tag == "time" else "element marked as a date"
        rank = 50 if near else 65
        plainly = _PLAINLY.search(said) is not None
        yield _Found(Field.PUBLISHED, stamp[0], place, rank, abs(distance), stamp[1], plainly)


def _before(markup: Markup, number: int, words: str) -> str:
    """What a line says before some of its words; failing that, a label on the line above."""
    if number >= len(markup.lines) or not words:
        return ""
    before, found, _ = markup.lines[number].text.partition(words)
    if before.strip() or not found:
        return before[-_LABEL:] if found else ""
    above = markup.lines[number - 1].text if number else ""
    label = len(above) <= _LABEL and not any(char.isdigit() for char in above)
    return above if label and above.rstrip().endswith(":") else ""


def _first(words: str, markup: Markup) -> tuple[str, str | None] | None:
    """The first day of an element's words, which may stand in blocks: "18 | Jun | 2022"."""
    language = markup.language
    days = find_days(words, language) or find_days(words.replace(" | ", " "), language)
    return (days[0].iso, _swapped(days[0])) if days else None


def _of_line(
    markup: Markup, line: Line, number: int, *, near: bool, distance: int | None
) -> Iterator[_Found]:
    if not any(char.isdigit() for char in line.text) or ALSO.match(line.text):
        return
    days = find_days(line.text, markup.language)
    changed = _changed(markup, number) if len(days) > 1 else ()
    for day, before in _dating(markup, number, days):
        if day.iso in changed:
            continue
        updated = _UPDATED.search(before)
        published = _PUBLISHED.search(before)
        after_update = updated and (not published or published.start() < updated.start())
        signed = not day.span.start and LINED.match(line.text[day.span.end :])
        bare = signed or _rest(line.text, day) <= 60  # noqa: PLR2004
        if after_update:
            yield _Found(
                Field.MODIFIED,
                day.iso,
                "line that says when it was updated",
                40 if near else 70,
                number,
                _swapped(day),
            )
        elif near and (bare or published):
            yield _Found(
                Field.PUBLISHED,
                day.iso,
                "date beside the headline",
                40,
                _far(distance),
                _swapped(day),
                _PLAINLY.search(before) is not None,
            )
        elif published and len(line.text) <= 100:  # noqa: PLR2004
            yield _Found(
                Field.PUBLISHED,
                day.iso,
                "line that says when it was published",
                70,
                _far(distance),
                _swapped(day),
            )
        elif bare and len(line.text) <= 40:  # noqa: PLR2004
            yield _Found(
                Field.PUBLISHED,
                day.iso,
                "date on a line of its own",
                _OWN_LINE,
                _far(distance),
                _swapped(day),
            )
    if not days and near and len(line.text) <= 40:  # noqa: PLR2004
        for month in find_months(line.text)[:1]:
            yield _Found(
                Field.PUBLISHED, month.iso, "month beside the headline", 74, _far(distance)
            )


def _changed(markup: Markup, number: int) -> set[str]:
    """The days of a line that microdata says are of a change."""
    return {
        day.iso
        for element in markup.elements
        if element.line == number and element.attributes.get("itemprop") == "dateModified"
        for day in find_days(element.text, markup.language)
    }


def _rest(words: str, day: Day) -> int:
    """Letters that stand beside a day on a line; with bars, those of its own part."""
    bars = [0, *(bar.end() for bar in BAR.finditer(words)), len(words)]
    start = max(place for place in bars if place <= day.span.start)
    end = min(place for place in bars if place >= day.span.end)
    return end - start - (day.span.end - day.span.start)


def _dating(markup: Markup, number: int, days: list[Day]) -> Iterator[tuple[Day, str]]:
    """Yield the days of a line that may date the page, each with what is said before it."""
    words = markup.lines[number].text
    for order, day in enumerate(days[:_MOST_DAYS]):
        before = _said_before(markup, number, days, order)
        other = _NOT_DATED.search(before) or _ISSUED.match(words, day.span.end)
        if not other and not _is_stretch(words, days, order):
            yield day, before


def _is_stretch(words: str, days: list[Day], order: int) -> bool:
    """Tell whether a day is one end of a stretch of days, as events and lives have: "6-7 June"."""
    if _STRETCHED.search(words[: days[order].span.start]):
        return True
    return any(
        _TO.fullmatch(words[one.span.end : other.span.start]) is not None
        for one, other in pairwise(days)
        if days[order] in (one, other)
    )


def _said_before(markup: Markup, number: int, days: list[Day], order: int) -> str:
    """What a line says before one of its days; of several, each may have a label of its own."""
    words, day = markup.lines[number].text, days[order]
    if not order:
        return _before(markup, number, words[day.span.start :])
    own = words[days[order - 1].span.end : day.span.start][-_LABEL:]
    return own if _PLAINLY.search(own) else words[: day.span.start][-_LABEL:]


def _far(distance: int | None) -> int:
    """Lines below the headline count as they are; those above, twice."""
    if distance is None:
        return 0
    return distance if distance >= 0 else -2 * distance


def _of_dateline(line: Line, markup: Markup) -> Iterator[_Found]:
    """The day with which a paragraph opens: "Riverton, 4 March 2021 - ", "(04.03.2021) "."""
    signed = len(line.text) <= _LONGEST and _SIGNED.match(line.text)
    for day in find_days(line.text[:_OPENING], markup.language)[:1]:
        before, after = line.text[: day.span.start], line.text[day.span.end :]
        opens = not _SENTENCE.search(before) and _CLOSED.match(after)
        if len(before) <= _PLACE and (signed or opens):
            yield _Found(Field.PUBLISHED, day.iso, "dateline", 80, 0, _swapped(day))


def _of_box(line: Line, markup: Markup, distance: int) -> Iterator[_Found]:
    """The day that a box right beside the headline shows, and little else."""
    days = find_days(line.text, markup.language) if len(line.text) <= _OPENING else []
    if len(days) == 1 and not _NOT_DATED.search(line.text) and not _UPDATED.search(line.text):
        yield _Found(
            Field.PUBLISHED, days[0].iso, "date in a box beside the headline", 76, _far(distance)
        )


def _of_foot(line: Line, markup: Markup) -> Iterator[_Found]:
    """A line beside the text that says when the page was last changed."""
    if len(line.text) > _LONGEST or _LAST_CHANGED.search(line.text) is None:
        return
    for day in find_days(line.text, markup.language)[:1]:
        yield _Found(Field.MODIFIED, day.iso, "line that says when it was last updated", 72)


def _addressed(address: str) -> Iterator[_Found]:
    day = in_address(address)
    if day is not None:
        yield _Found(Field.PUBLISHED, day.iso, "address", 60 if day.day else 90)


def _carried(markup: Markup) -> Iterator[_Found]:
    """Dates in the data that scripts carry, and in the description."""
    for order, (key, value) in enumerate(markup.stamps):
        created = key.lower().startswith(("created", "date_created", "datecreated"))
        stamp = read_stamp(value)
        if stamp is not None:
            yield _Found(Field.PUBLISHED, stamp, f"script data {key}", 85 + created, order)
    for name, content in markup.meta("description", "og:description"):
        days = {day.iso for day in find_days(content, markup.language)}
        if len(days) == 1:
            yield _Found(Field.PUBLISHED, days.pop(), f"meta {name}", 88)
