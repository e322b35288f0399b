"""Rubrics: rubrics/*.toml read into values, each with its source and its hash.

A rubric is either a scale that people rate on, or a set of weighted signals that a reliability
grade is summed from. The files are the only place where a scale's words or a signal's weight stand.
"""

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Weight:
    """How much a signal takes from a reliability grade when it is noted."""

    signal: str
    points: float


@dataclass(frozen=True, slots=True)
class Level:
    """A named stretch of a reliability grade, from `at_least` upwards."""

    label: str
    at_least: float


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
    """Empty for a set of weights."""
    weights: tuple[Weight, ...] = ()
    levels: tuple[Level, ...] = ()
    quorum: int = 2
    """How many reviewers must have ruled before sealed verdicts open."""
