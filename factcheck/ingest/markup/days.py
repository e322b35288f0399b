"""Days as pages of many languages print them, in short strings such as tags and lines of credits.

Dates in the sentences of an English text are the business of `text.dates`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from factcheck.models import Span

_MONTHS = (
    (
        "january jan jän jänner jaenner januar janvier janv enero ene gennaio gen januari oca "
        "ιανουαριου ιαν "
        "janeiro styczeń stycznia sty styczen ocak ledna leden январь января янв tammikuuta "
        "január ianuarie januára januara januarja ιανουαρίου січня януари يناير gener jaanuar"
    ),
    (
        "february feb febr februar feber février févr fév fevrier febrero febbraio februari şub "
        "φεβρουαριου φεβ "
        "fevereiro fev luty lutego lut şubat února únor февраль февраля фев helmikuuta február "
        "februarie februára februara februarja φεβρουαρίου лютого февруари فبراير febrer "
        "veebruar"
    ),
    (
        "march mar märz maerz mrz mär mars marzo maart mrt março marzec marca mart března maret "
        "μαρτιου μαρ "
        "březen март марта мар maaliskuuta március maret martie marta μαρτίου березня مارس març "
        "märts marts"
    ),
    (
        "april apr avril avr abril abr aprile kwiecień kwietnia kwi kwiecien nisan nis dubna duben "
        "απριλιου απρ "
        "апрель апреля апр huhtikuuta április aprilie apríla aprila απριλίου квітня أبريل ابريل "
        "aprill"
    ),
    (
        "may mai mayo maggio mag mei maio maja maj mayıs května květen май мая toukokuuta május "
        "maig μαιου μαϊ μαΐ "
        "mája μαΐου травня مايو"
    ),
    (
        "june jun juni juin junio giugno giu junho czerwiec czerwca cze haziran haz června červen "
        "ιουνιου ιουν "
        "июнь июня июн kesäkuuta június iunie júna juna junija ιουνίου червня юни يونيو juny "
        "juuni"
    ),
    (
        "july jul juli juillet juil julio luglio lug julho lipiec lipca lip temmuz tem července "
        "ιουλιου ιουλ "
        "červenec июль июля июл heinäkuuta július iulie júla jula julija ιουλίου липня юли "
        "يوليو juliol juuli"
    ),
    (
        "august aug août aout agosto ago augustus agustus sierpień sierpnia sie sierpien ağustos "
        "ağu srpna αυγουστου αυγ "
        "srpen август августа авг augusti elokuuta augusztus agustus augusta avgusta αυγούστου "
        "серпня أغسطس اغسطس agost"
    ),
    (
        "september sept sep septembre septiembre settembre set setembro wrzesień września wrz eyl "
        "σεπτεμβριου σεπ "
        "wrzesien eylül září сентябрь сентября сен setiembre syyskuuta szeptember septembrie "
        "septembra σεπτεμβρίου вересня септември سبتمبر setembre"
    ),
    (
        "october oct oktober okt octobre octubre ottobre ott outubro out październik eki οκτωβριου "
        "οκτ "
        "października paź ekim října říjen октябрь октября окт lokakuuta október octombrie "
        "októbra oktobra οκτωβρίου жовтня октомври أكتوبر اكتوبر oktoober"
    ),
    (
        "november nov novembre noviembre novembro listopad listopada lis kasım kas listopadu "
        "ноябрь νοεμβριου νοε "
        "ноября ноя marraskuuta noiembrie novembra νοεμβρίου ноември نوفمبر"
    ),
    (
        "december dec dezember dez décembre déc decembre diciembre dic dicembre desember ara "
        "δεκεμβριου δεκ "
        "dezembro grudzień grudnia gru aralık prosince prosinec декабрь декабря дек joulukuuta "
        "decembrie decembra δεκεμβρίου грудня декември ديسمبر detsember"
    ),
)
MONTHS: dict[str, int] = {
    name: number for number, line in enumerate(_MONTHS, 1) for name in line.split()
}
_NAME = r"(?P<n>[^\W\d_]{3,12})\.?"
_YEAR = r"(?P<y>(?:19[5-9]|20[0-4])\d)"
_SHORT_YEAR = r"(?P<y>(?:(?:19[5-9]|20[0-4])\d|\d\d))"
_M, _D, _A, _B = r"(?P<m>[01]?\d)", r"(?P<d>[0-3]?\d)", r"(?P<a>[0-3]?\d)", r"(?P<b>[0-3]?\d)"
_OF, _TH, _COMMA = (
    r"(?:de |del |of |di )?",
    r"(?:st|nd|rd|th|er|º|°|ª|\.)?",
    r"(?:,\s{0,3}|\s{1,3})",
)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("iso", rf"(?<![\d/-]){_YEAR}[-/.]{_M}[-/.]{_D}(?![\d-]|[./]\d)"),
        ("iso", rf"(?<!\d){_YEAR}\s?[年년]\s?{_M}\s?[月월]\s?{_D}\s?[日일]"),
        ("iso", rf"(?<!\d){_YEAR}(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)"),
        ("dots", rf"(?<![\d.]){_A}\.\s?{_B}\.\s?{_SHORT_YEAR}(?![\d.]*\d)"),
        ("dots", rf"(?<![\d|])(?P<a>[0-3]\d) \| (?P<b>[01]\d) \| {_YEAR}(?!\d)"),
        ("slashes", rf"(?<![\d/]){_A}(?P<sep>[/-]){_B}(?P=sep){_SHORT_YEAR}(?![\d/])"),
        ("dmy", rf"(?<!\d){_D}{_TH}[\s/-]{{0,3}}{_OF}{_NAME}[\s,/-]{{0,3}}{_OF}{_YEAR}(?!\d)"),
        ("mdy", rf"(?<![^\W\d_]){_NAME}\s{{0,3}}{_D}{_TH}{_COMMA}{_YEAR}(?!\d)"),
        ("mdy", rf"(?<![^\W\d_]){_NAME} {_D} \d\d:\d\d:\d\d [A-Z]{{3,4}} {_YEAR}(?!\d)"),
        ("dmy", rf"(?<!\d){_YEAR}\. {_NAME} {_D}(?!\d)"),
    )
)
_MONTH_ONLY = re.compile(rf"(?<![^\W\d_]){_NAME}\s{{1,3}}(?:de )?{_YEAR}(?!\d)", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"en-(?:us|ph)|es-(?:us|pr|pa)", re.IGNORECASE)
_STAMP = re.compile(
    rf"{_YEAR}-(?P<m>[01]\d)-(?P<d>[0-3]\d)"
    r"(?:[T ]+(?P<t>[0-2]\d:[0-5]\d(?::[0-5]\d)?)(?:\.\d{1,9})?\s?(?P<z>Z|[+-]\d\d:?\d\d)?)?"
)
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?")
"""Seconds or milliseconds since 1970, of days from 2001 on."""
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or a month where `day` is None, and where it stands in a string."""

    year: int
    month: int
    day: int | None
    span: Span
    open: bool = False
    """Day and month could change places; they stand as the language has it."""

    @property
    def iso(self) -> str:
        """As metadata keeps it."""
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


def find_days(words: str, language: str | None = None) -> list[Day]:
    """Return the days that a short string names, in its order.

    Args:
        words: A tag's value or a line.
        language: A language tag: in `en-US`, 03/04/2021 is the fourth of March.
    """
    found: list[Day] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(words):
            span = Span(*match.span())
            if any(span.overlaps(day.span) for day in found):
                continue
            day = _read(kind, match, language or "")
            if day is not None:
                found.append(day)
    return sorted(found, key=lambda day: day.span)


_WHOLE = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:19|20)\d\d(?![\d/])")
_LAST_LABEL = re.compile(r"\.([a-z]{2})$")
_ANYWHERE = frozenset("us ca ph io co tv me ai fm ly gg to cc ws eu am".split())
"""Endings of hosts that say nothing of how their country writes a day, or of which it is."""
_LABELLED = re.compile(
    r"\b(?:pubblicat|aggiorna|ultim[oa]|veröffentlich|erstellt|aktualis|geändert|datum|stand|vom|uhr"
    r"|publié|mise? à jour|publicad|actualiz|atualiz|fecha|gepubliceerd|geplaatst|gewijzigd|opubli"
    r"|dodano|uppdater|opdater|oppdater|publiser|publicera|julkais|vydáno|zveřejn|megjelen)",
    re.IGNORECASE,
)
"""What a page calls a date's day in the languages that put the day first."""
_LINE = 100
_UNTOLD = re.compile(r"en|en-(?:ca|001|150)|", re.IGNORECASE)


def language_of_days(language: str | None, host: str, lines: Iterable[str]) -> str | None:
    """Return the language tag by which a page's days such as 03/04/2021 are to be read.

    That is its own where it names a country or is not English; failing that, a date's label in
    another language tells, or days on the page that can be read in one way only, or the country of
    its host. None where nothing tells.
    """
    if language and _UNTOLD.fullmatch(language) is None:
        return language
    dated = [line for line in lines if _WHOLE.search(line)]
    if any(len(line) <= _LINE and _LABELLED.search(line) for line in dated):
        return "en-GB"
    days = [found for line in dated for found in _WHOLE.finditer(line)]
    by_day = any(int(day[1]) > 12 >= int(day[2]) for day in days)  # noqa: PLR2004
    by_month = any(int(day[2]) > 12 >= int(day[1]) for day in days)  # noqa: PLR2004
    if by_day != by_month:
        return "en-GB" if by_day else "en-US"
    country = _LAST_LABEL.search(host)
    return "en-GB" if country and country[1] not in _ANYWHERE else None


_MONTH_BESIDE_DAY = (
    re.compile(r"(?<!\d)[0-3]?\d(?:st|nd|rd|th|\.)? (?:of |de |di )?([^\W\d_]{3,12})"),
    re.compile(r"(?<![^\W\d_])([^\W\d_]{3,12})\.? [0-3]?\d(?!\d)"),
)


def months_named(lines: Iterable[str]) -> frozenset[int]:
    """Return the months that lines name beside a day: "on 6 March", "March 6"."""
    beside = (p.finditer(line) for line in lines for p in _MONTH_BESIDE_DAY)
    names = (match[1].lower() for matches in beside for match in matches)
    return frozenset(MONTHS[name] for name in names if name in MONTHS)


def find_months(words: str) -> list[Day]:
    """Return months with their years, where no day stands beside them."""
    return [
        Day(int(m["y"]), MONTHS[m["n"].lower()], None, Span(*m.span()))
        for m in _MONTH_ONLY.finditer(words)
        if m["n"].lower() in MONTHS
    ]


def read_stamp(words: str, language: str | None = None) -> str | None:
    """Return what a tag that holds a date says, as metadata keeps it: with its time if it has one.

    None where it holds no date, several, or one that cannot be.
    """
    words = words.strip()
    epoch = _EPOCH.fullmatch(words)
    if epoch is not None:
        return datetime.fromtimestamp(int(epoch[1]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    stamp = _STAMP.match(words)
    if stamp is None:
        day = single_day(words, language)
        return day.iso if day else None
    if _day(int(stamp["y"]), int(stamp["m"]), int(stamp["d"])) is None:
        return None
    time = stamp["t"]
    if time is None or (time.startswith("00:00") and not time.strip("0:")):
        return stamp[0][:10]
    zone = stamp["z"] or ""
    if zone and zone != "Z" and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{stamp[0][:10]}T{time}{zone}"


def single_day(words: str, language: str | None = None) -> Day | None:
    """Return the one day, or failing that the first month, of a tag that holds a date in words."""
    if len(words) > _LONGEST:
        return None
    days = find_days(words, language)
    if len({day.iso for day in days}) == 1:
        return days[0]
    months = find_months(words) if not days else []
    return months[0] if months else None


def _read(kind: str, match: re.Match[str], language: str) -> Day | None:
    groups = match.groupdict()
    year = int(groups["y"])
    if year < 100:  # noqa: PLR2004
        year += 2000
    either = False
    if kind in ("dmy", "mdy"):
        month = MONTHS.get(groups["n"].lower(), 0)
        day = int(groups["d"])
    elif kind == "iso":
        month, day = int(groups["m"]), int(groups["d"])
    else:
        day, month = int(groups["a"]), int(groups["b"])
        either = kind == "slashes" and day <= 12 and month <= 12 and day != month  # noqa: PLR2004
        swapped = kind == "slashes" and (month > 12 or (either and _MONTH_FIRST.match(language)))  # noqa: PLR2004
        if swapped:
            day, month = month, day
    if _day(year, month, day) is None:
        return None
    return Day(year, month, day, Span(*match.span()), either)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_Y4 = r"(?P<y>(?:199|20[0-4])\d)"
_FROM, _TO = "[/_.~-]", "(?=[/_.?#-]|$)"
_IN_ADDRESS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_FROM}{_Y4}[/_-]{_M}(?:[/_-]{_D})?{_TO}",
        rf"{_FROM}{_Y4}(?P<m>[01]\d)(?P<d>[0-3]\d){_TO}",
        rf"{_FROM}(?P<d>[0-3]\d)[/_.-](?P<m>[01]\d)[/_.-]{_Y4}{_TO}",
        rf"{_FROM}(?P<d>[0-3]\d)(?P<m>[01]\d){_Y4}{_TO}",
    )
)


def in_address(address: str) -> Day | None:
    """Return the day, or month, that an address names: "/2019/10/18/"; the last of several."""
    for pattern in _IN_ADDRESS:
        for match in reversed(list(pattern.finditer(address))):
            year, month, number = int(match["y"]), int(match["m"]), match["d"]
            if _day(year, month, int(number or 1)) is not None:
                return Day(year, month, int(number) if number else None, Span(*match.span()))
    return None
