"""Clean articles, made up: bodies of many kinds in layouts of many outlets.

A layout is given four facts and leaves out what it is not given, so that a defect can be planted in
a clean page and the clean page stand beside it. Every body is clean of what the signals note.
"""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Facts:
    """What the head of an article says; None is left out."""

    title: str | None
    byline: str | None
    publisher: str | None
    date: str | None
    """As a layout prints it."""


@dataclass(frozen=True, slots=True)
class Story:
    """An article without its head."""

    title: str
    paragraphs: tuple[str, ...]


def _stories() -> tuple[Story, ...]:
    path = Path(__file__).with_name("stories.toml")
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["stories"]
    return tuple(Story(e["title"], tuple(e["text"].strip().split("\n\n"))) for e in entries)


STORIES = _stories()


def _lines(*parts: str | None) -> str:
    return "\n\n".join(part for part in parts if part)


def _body(story: Story) -> str:
    return "\n\n".join(story.paragraphs)


def _plain(f: Facts, s: Story) -> str:
    return _lines(f.publisher, f.title, f.byline and f"By {f.byline}", f.date, _body(s))


def _one_line(f: Facts, s: Story) -> str:
    line = " | ".join(p for p in (f.byline and f"By {f.byline}", f.date, f.publisher) if p)
    return _lines(f.title, line, _body(s))


def _suffix(f: Facts, s: Story) -> str:
    title = f"{f.title} - {f.publisher}" if f.title and f.publisher else f.title or f.publisher
    return _lines(
        title, f.byline and f"Written by {f.byline}", f.date and f"Published {f.date}", _body(s)
    )


def _piped(f: Facts, s: Story) -> str:
    title = f"{f.title} | {f.publisher}" if f.title and f.publisher else f.title or f.publisher
    line = ", ".join(p for p in (f.byline and f"{f.byline}, Staff Writer", f.date) if p)
    return _lines(title, line, _body(s))


def _copyright(f: Facts, s: Story) -> str:
    return _lines(
        f.date,
        f.title,
        f.byline and f"BY {f.byline.upper()}",
        _body(s),
        f.publisher and f"© 2021 {f.publisher}. All rights reserved.",
    )


def _markdown(f: Facts, s: Story) -> str:
    return _lines(
        f.title and f"# {f.title}",
        f.byline and f"**By {f.byline}**",
        f.date and f"*{f.date}*",
        f.publisher and f"*{f.publisher}*",
        _body(s),
    )


def _labelled(f: Facts, s: Story) -> str:
    pairs = (("Title", f.title), ("Author", f.byline), ("Date", f.date), ("Publisher", f.publisher))
    head = "\n".join(f"{name}: {value}" for name, value in pairs if value)
    return _lines(head, _body(s))


def _noted(f: Facts, s: Story) -> str:
    note = f"{f.byline} is a reporter at {f.publisher}." if f.byline and f.publisher else None
    return _lines(
        f.title,
        _body(s),
        note or (f.byline and f"— {f.byline}") or (f.publisher and f"Copyright 2021 {f.publisher}"),
        f.date and f"Published on {f.date}",
    )


def _posted(f: Facts, s: Story) -> str:
    on, by = f.date and f"on {f.date}", f.byline and f"by {f.byline}"
    posted = " ".join(p for p in ("Posted", on, by) if p) if on or by else None
    return _lines(f.publisher, f.title, posted, _body(s))


def _stacked(f: Facts, s: Story) -> str:
    head = [f.publisher, f.title, f.byline and "By", f.byline, f.date and "Updated", f.date]
    return _lines("\n".join(p for p in head if p), _body(s))


def _captioned(f: Facts, s: Story) -> str:
    return _lines(
        f.publisher,
        f.title,
        "A crane over the old town, seen from the harbour.",
        "Photo: Ines Roth / AFP via Getty Images",
        f.byline and f"{f.byline} in Velm",
        f.date,
        _body(s),
    )


def _crowded(f: Facts, s: Story) -> str:
    return "\n".join(
        p
        for p in (
            f.publisher,
            "News",
            f.title,
            "The decision was long awaited.",
            f.byline and f"By {f.byline}",
            f.date and f"{f.date}, 10:30 AM",
            *s.paragraphs,
        )
        if p
    )


Layout = Callable[[Facts, Story], str]

LAYOUTS: tuple[Layout, ...] = (
    _plain,
    _one_line,
    _suffix,
    _piped,
    _copyright,
    _markdown,
    _labelled,
    _noted,
    _posted,
    _stacked,
    _captioned,
    _crowded,
)

BYLINES = (
    "Jane Smith",
    "Oluwaseun Adeyemi",
    "Priya Natarajan",
    "J. K. Holloway",
    "Ana María López",
    "Tom O’Brien and Bob Lee",
    "Hélène Dupont-Martin",
)
DATES = (
    "March 4, 2021",
    "4 March 2021",
    "Thursday, March 4, 2021",
    "Mar. 4, 2021",
    "2021-03-04",
)
PUBLISHERS = ("The Riverton Gazette", "Coast Herald", "Reuters", "Norland Daily News")


@dataclass(frozen=True, slots=True)
class Specimen:
    """A clean page and how it was made, so that it can be made again with a defect."""

    layout: Layout
    facts: Facts
    story: Story

    @property
    def text(self) -> str:
        """The page."""
        return self.layout(self.facts, self.story)

    def without(self, *names: str) -> str:
        """The page without some of its facts."""
        return self.layout(replace(self.facts, **dict.fromkeys(names)), self.story)

    def having(self, **facts: str) -> str:
        """The page with other facts."""
        return self.layout(replace(self.facts, **facts), self.story)

    def telling(self, *paragraphs: str) -> str:
        """The page with another body."""
        return self.layout(self.facts, replace(self.story, paragraphs=paragraphs))


def specimens() -> Iterator[Specimen]:
    """Every layout with four of the stories, no two with the same facts."""
    number = 0
    for i, layout in enumerate(LAYOUTS):
        for j in range(4):
            story = STORIES[(i * 3 + j * 7 + j) % len(STORIES)]
            facts = Facts(
                story.title,
                BYLINES[number % len(BYLINES)],
                PUBLISHERS[(number // 2) % len(PUBLISHERS)],
                DATES[number % len(DATES)],
            )
            yield Specimen(layout, facts, story)
            number += 1
