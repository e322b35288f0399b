"""Rubrics: rubrics/*.toml read into values, each with its source and its hash.

A rubric is either a scale that people rate on, or a set of weighted signals that a reliability
grade is summed from. The files are the only place where a scale's words or a signal's weight stand.
A file is read strictly: a key nobody knows is a spelling mistake in somebody's evidence.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

from factcheck.errors import RubricError

QUORUM = 2
"""How many reviewers open sealed verdicts where a rubric does not say, or is no longer there."""

_LARGEST = 1_000_000  # no place, point or grade comes near it; infinity and NaN do not pass


class Subject(StrEnum):
    """What a scale rates."""

    CLAIM = "claim"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Rating:
    """One step of a scale."""

    id: str
    """What people type: `supported`, `not_enough_evidence`, `B`."""
    label: str
    meaning: str
    value: float | None = None
    """Place on the scale for ordinal agreement; None where the scale has no order here."""
    needs_citation: bool = True
    """False for a rating that says evidence is lacking."""
    needs_origins: int = 0
    """Independent origins that the cited passages must come from."""
    percent: tuple[float, float] | None = None
    """The probabilities that a word of likelihood stands for, from and to."""
    also: tuple[str, ...] = ()
    """Other words the source allows for it; people may type them."""


@dataclass(frozen=True, slots=True)
class Weight:
    """How much a signal takes from a reliability grade when it is noted."""

    signal: str
    points: float
    because: str = ""
    """Why it weighs that much, and who else says that it matters."""


@dataclass(frozen=True, slots=True)
class Level:
    """A named stretch of a reliability grade, from `at_least` upwards."""

    label: str
    at_least: float
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Rubric:
    """One version of one scale or set of weights."""

    id: str
    """With its version: "averitec/1"."""
    title: str
    source: str
    """Author, work, year and link."""
    sha256: str
    """Digest of the file's bytes."""
    subject: Subject
    ratings: tuple[Rating, ...] = ()
    """In the file's order. Empty for a set of weights."""
    weights: tuple[Weight, ...] = ()
    levels: tuple[Level, ...] = ()
    """Highest first; the last begins at 0."""
    quorum: int = QUORUM
    """How many reviewers must have ruled before sealed verdicts open."""
    about: str = ""
    """What a reader should know before using it."""

    @property
    def name(self) -> str:
        """The id without its version: "averitec"."""
        return self.id.partition("/")[0]

    @property
    def version(self) -> int:
        """The version alone: 1."""
        return int(self.id.partition("/")[2])

    @property
    def ordinal(self) -> bool:
        """Whether two or more ratings have a place on the scale."""
        return sum(rating.value is not None for rating in self.ratings) > 1

    def rating(self, typed: str) -> Rating:
        """Return the rating that was typed: its id, its label or another word for it.

        Case, spaces, hyphens and underscores do not matter; nothing shorter is guessed at, because
        somebody signs for it.

        Raises:
            RubricError: If it is not on this scale, or this is no scale.
        """
        if not self.ratings:
            raise RubricError(
                f"{self.id} weighs signals and is nothing to rate on; "
                "`factcheck rubrics` lists the scales."
            )
        wanted = _plain(typed)
        for rating in self.ratings:
            if wanted in map(_plain, (rating.id, rating.label, *rating.also)):
                return rating
        known = ", ".join(rating.id for rating in self.ratings)
        raise RubricError(f"{typed!r} is no rating on {self.id}; choose one of: {known}.")


def load_rubrics(folder: Path | None = None) -> tuple[Rubric, ...]:
    """Return the rubrics that come with the program and those in a user's folder, by name.

    The same file in both counts once.

    Raises:
        RubricError: If a file is malformed, the folder cannot be read, or two different files
            claim to be the same version of the same rubric.
    """
    found: dict[str, Rubric] = {}
    for name, rubric in (*_packaged(), *_in_folder(folder)):
        known = found.setdefault(rubric.id, rubric)
        if known.sha256 != rubric.sha256:
            raise RubricError(
                f"{name}: another file is {rubric.id} already; "
                f"give this one version = {rubric.version + 1}."
            )
    return tuple(sorted(found.values(), key=_by_name_and_version))


def load_rubric(typed: str, folder: Path | None = None) -> Rubric:
    """Return one rubric: `averitec` gives its newest version, `averitec/1` exactly that one.

    Raises:
        RubricError: If there is none such, with the known ones.
    """
    rubrics = load_rubrics(folder)
    wanted = typed.strip().casefold()
    found = [rubric for rubric in rubrics if wanted in (rubric.id, rubric.name)]
    if not found:
        known = ", ".join(rubric.id for rubric in rubrics)
        raise RubricError(f"There is no rubric {typed!r}; the known ones are {known}.")
    return found[-1]


def parse_rubric(content: bytes, name: str) -> Rubric:
    """Read one rubric file.

    Args:
        content: The file's bytes.
        name: What a person calls the file; every error begins with it.

    Raises:
        RubricError: If a key is missing, unknown, or says something that cannot be; the message
            names the file and the key.
    """
    try:
        values = tomllib.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise RubricError(f"{name}: not readable as TOML: {error}.") from error
    table = _Table(name, "", values)
    rubric = Rubric(
        id=f"{_identifier(table)}/{_at_least(table, 'version', 1)}",
        title=table.text("title"),
        source=_source(table.table("source")),
        sha256=sha256(content).hexdigest(),
        subject=_subject(table),
        ratings=tuple(map(_rating, table.tables("rating"))),
        weights=tuple(map(_weight, table.tables("weight"))),
        levels=tuple(map(_level, table.tables("level"))),
        quorum=_at_least(table, "quorum", 1, default=QUORUM),
        about=table.text("about", default=""),
    )
    table.close()
    _check_kind(table, rubric)
    _check_scale(table, rubric)
    _check_weights(table, rubric)
    return rubric


def _by_name_and_version(rubric: Rubric) -> tuple[str, int]:
    return rubric.name, rubric.version


@cache
def _packaged() -> tuple[tuple[str, Rubric], ...]:
    folder = files("factcheck.rubrics")
    inside = sorted(folder.iterdir(), key=lambda entry: entry.name)
    return tuple(
        (entry.name, parse_rubric(entry.read_bytes(), entry.name))
        for entry in inside
        if entry.name.endswith(".toml")
    )


def _in_folder(folder: Path | None) -> list[tuple[str, Rubric]]:
    if folder is None:
        return []
    if not folder.is_dir():
        raise RubricError(f"{folder}: no such folder of rubrics; check the name.")
    try:
        contents = [(str(path), path.read_bytes()) for path in sorted(folder.glob("*.toml"))]
    except OSError as error:
        raise RubricError(f"{error.filename}: cannot be read: {error.strerror}.") from error
    return [(name, parse_rubric(content, name)) for name, content in contents]


# What the tables of a file hold


def _identifier(table: "_Table") -> str:
    name = table.text("id")
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name):
        raise table.error("id", 'must be small letters, figures and hyphens, as in "averitec"')
    return name


def _subject(table: "_Table") -> Subject:
    typed = table.text("subject")
    if typed not in set(Subject):
        raise table.error("subject", f"must be one of: {', '.join(Subject)}")
    return Subject(typed)


def _source(table: "_Table") -> str:
    author, work = table.text("author"), table.text("work")
    year, link = table.take("year", int), table.text("link")
    if not link.startswith(("https://", "http://")):
        raise table.error("link", "must be an address that begins with https://")
    table.close()
    return f"{author}, {work}, {year}, {link}"


def _rating(table: "_Table") -> Rating:
    rating = Rating(
        id=table.text("id"),
        label=table.text("label"),
        meaning=table.text("meaning"),
        value=table.number("value"),
        needs_citation=table.take("needs_citation", bool, default=True),
        needs_origins=_at_least(table, "needs_origins", 0, default=0),
        percent=_percent(table),
        also=table.texts("also"),
    )
    if rating.needs_origins and not rating.needs_citation:
        raise table.error("needs_origins", "asks for cited passages, but needs_citation is false")
    table.close()
    return rating


def _percent(table: "_Table") -> tuple[float, float] | None:
    ends = table.take("percent", list, default=None)
    if ends is None:
        return None
    match ends:
        case [int() | float() as low, int() | float() as high] if 0 <= low < high <= 100:  # noqa: PLR2004
            return float(low), float(high)
    raise table.error("percent", "must be two numbers from 0 to 100, the lower first: [20, 45]")


def _weight(table: "_Table") -> Weight:
    weight = Weight(
        signal=table.text("signal"),
        points=table.number("points") or 0.0,
        because=table.text("because"),
    )
    if weight.points <= 0:
        raise table.error("points", "must be a number above 0")
    table.close()
    return weight


def _level(table: "_Table") -> Level:
    at_least = table.number("at_least")
    if at_least is None or not 0 <= at_least <= 100:  # noqa: PLR2004
        raise table.error("at_least", "must be a number from 0 to 100")
    level = Level(table.text("label"), at_least, table.text("meaning", default=""))
    table.close()
    return level


def _at_least(table: "_Table", key: str, least: int, **default: int) -> int:
    number: int = table.take(key, int, **default)
    if number < least:
        raise table.error(key, f"must be {least} or more")
    return number


# What the tables must be to each other


def _check_kind(table: "_Table", rubric: Rubric) -> None:
    if rubric.ratings and (rubric.weights or rubric.levels):
        raise table.error("rating", "stands beside [[weight]] or [[level]]; a rubric is one kind")
    if not rubric.ratings and not (rubric.weights and rubric.levels):
        raise table.error("rating", "is missing; give [[rating]], or [[weight]] and [[level]]")


def _check_scale(table: "_Table", rubric: Rubric) -> None:
    words = [
        word
        for rating in rubric.ratings
        for word in {_plain(said) for said in (rating.id, rating.label, *rating.also)}
    ]
    _refuse_twice(table, "rating", words)
    values = [rating.value for rating in rubric.ratings if rating.value is not None]
    _refuse_twice(table, "value", [f"{value:g}" for value in values])
    if len(values) == 1:
        raise table.error("value", "stands on one rating alone; an order needs two")


def _check_weights(table: "_Table", rubric: Rubric) -> None:
    _refuse_twice(table, "signal", [weight.signal for weight in rubric.weights])
    _refuse_twice(table, "level", [_plain(level.label) for level in rubric.levels])
    starts = [level.at_least for level in rubric.levels]
    if any(higher <= lower for higher, lower in pairwise(starts)):
        raise table.error("level", "must be listed from the highest at_least to the lowest")
    if starts and starts[-1] != 0:
        raise table.error("level", "leaves grades without a name; the last needs at_least = 0")


def _refuse_twice(table: "_Table", key: str, words: Iterable[str]) -> None:
    seen: set[str] = set()
    for word in words:
        if word in seen:
            raise table.error(key, f"says {word!r} twice; each may stand once")
        seen.add(word)


def _plain(typed: str) -> str:
    return re.sub(r"[\s_/-]+", " ", typed).strip().casefold()


class _Table:
    """One table of a file, read key by key, so that no key is left over unnoticed."""

    def __init__(self, file: str, place: str, values: dict[str, Any]) -> None:
        self._file = file
        self._place = place
        self._values = dict(values)

    def take(self, key: str, kind: type, **default: object) -> Any:  # noqa: ANN401
        """Take a value of one kind; `default=` makes the key optional."""
        if key not in self._values:
            if "default" in default:
                return default["default"]
            raise self.error(key, "is missing; add it")
        value = self._values.pop(key)
        # TOML knows true from 1, Python does not.
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.error(key, f"must be {_KINDS[kind]}, not {value!r}")
        return value

    def text(self, key: str, **default: str) -> str:
        """Take words, without the white space around them; blank is as good as missing."""
        value: str = self.take(key, str, **default).strip()
        if not value and not default:
            raise self.error(key, "is blank; fill it in")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of words; none where the key is absent."""
        values = self.take(key, list, default=[])
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise self.error(key, "must be a list of words in quotation marks")
        return tuple(values)

    def number(self, key: str) -> float | None:
        """Take a number; None where the key is absent."""
        value = self._values.pop(key, None)
        if value is None:
            return None
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if not number or not -_LARGEST < value < _LARGEST:
            raise self.error(key, f"must be a number, not {value!r}")
        return float(value)

    def table(self, key: str) -> "_Table":
        """Take the table under `[key]`."""
        return _Table(self._file, f"[{key}] ", self.take(key, dict))

    def tables(self, key: str) -> "list[_Table]":
        """Take the tables under `[[key]]`; none where there are none."""
        values = self.take(key, list, default=[])
        if not all(isinstance(value, dict) for value in values):
            raise self.error(key, f"must be written as [[{key}]]")
        return [
            _Table(self._file, f"{key} {number} ", value) for number, value in enumerate(values, 1)
        ]

    def close(self) -> None:
        """Refuse the table if a key is left that nobody took."""
        for key in self._values:
            raise self.error(key, "is not a key of a rubric; correct or remove it")

    def error(self, key: str, problem: str) -> RubricError:
        """Return the error that names this file and this key."""
        return RubricError(f"{self._file}: {self._place}{key!r} {problem}.")


_KINDS: dict[type, str] = {
    str: "words in quotation marks",
    int: "a whole number",
    bool: "true or false",
    list: "a list",
    dict: "a table",
}
