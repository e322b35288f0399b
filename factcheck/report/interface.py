"""What a report holds, and what a format is.

One module per format beside this one; `report.FORMATS` lists them. A format turns a `Report` into
text and knows nothing of the store, the terminal or the clock.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from factcheck.models import (
    Article,
    ArticleStance,
    Claim,
    Contested,
    Disagreement,
    Grade,
    Note,
    OpenMatter,
    Origin,
    Recapture,
    Run,
    VerdictStanding,
)

if TYPE_CHECKING:
    from factcheck.rubric import Rubric


class Part(StrEnum):
    """The parts of a report that a command may print alone."""

    ARTICLES = "articles"
    NOTES = "notes"
    CLAIMS = "claims"
    STANCES = "stances"
    DISAGREEMENTS = "disagreements"
    ORIGINS = "origins"
    VERDICTS = "verdicts"
    GRADES = "grades"
    CAPTURES = "captures"
    CONTESTED = "contested"
    OPEN = "open"
    WITHDRAWN = "withdrawn"
    RUNS = "runs"


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the casebook says on some claims and articles at one moment."""

    made_at: datetime
    database: str
    reviewer: str
    program: str
    """Name and version of the program: "factcheck 0.1.0"."""
    articles: tuple[Article, ...] = ()
    notes: tuple[Note, ...] = ()
    claims: tuple[Claim, ...] = ()
    stances: tuple[ArticleStance, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    origins: tuple[Origin, ...] = ()
    verdicts: tuple[VerdictStanding, ...] = ()
    grades: tuple[Grade, ...] = ()
    captures: tuple[Recapture, ...] = ()
    contested: tuple[Contested, ...] = ()
    open: tuple[OpenMatter, ...] = ()
    withdrawn: tuple[Article | Claim, ...] = ()
    """What people took out, where all of the casebook is told; of none of it is anything else."""
    beside: tuple[int, ...] = ()
    """Articles with nothing on the claims that it was asked for by: for people, named alone."""
    past: tuple[Article, ...] = ()
    """Earlier captures, told of nowhere, from which something that is told was taken."""
    recaptured: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """By claim, the articles of which only earlier captures were compared with it: uncounted."""
    outdated: tuple[int, ...] = ()
    """Articles of which something was stated since they were assessed."""
    runs: tuple[Run, ...] = ()
    rubrics: "tuple[Rubric, ...]" = ()
    """What the verdicts were given on: a quorum and a rating's place on its scale stand there."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the reader wants it."""

    width: int = 80
    colour: bool = False
    """ANSI colour and style; off, the text is plain."""
    parts: tuple[Part, ...] = field(default_factory=lambda: tuple(Part))
    """What to print; the others are left out."""
    casebook: str = ""
    """The database file that commands to be typed next must name; "" where they need not."""


Format = Callable[[Report, Look], str]
"""Renders a report as text, ending in a newline."""
