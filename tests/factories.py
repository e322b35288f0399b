"""Values for tests, complete by default; each keyword overrides one field."""

from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from factcheck.models import (
    Appearance,
    Article,
    Claim,
    Evidence,
    Field,
    Metadatum,
    Note,
    Passage,
    Span,
    Stance,
    State,
    Verdict,
)

NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)


def article(text: str = "A headline\n\nBy Ann Lee\n\nA first sentence.", **fields: Any) -> Article:
    """An article as a reader would return it; `title=...` and the like become metadata."""
    known = {
        name: Metadatum(Field(name), fields.pop(name), "stated by the test")
        for name in list(fields)
        if name in set(Field)
    }
    values: dict[str, Any] = {
        "id": 1,
        "file": "article.txt",
        "address": "/articles/article.txt",
        "sha256": sha256(text.encode()).hexdigest(),
        "media_type": "text/plain",
        "encoding": "utf-8",
        "text": text,
        "metadata": tuple(known.values()),
        "captured_at": NOON,
    }
    return Article(**(values | fields))


def passage(of: Article, quote: str) -> Passage:
    """The one place where a quote stands in an article."""
    assert of.text.count(quote) == 1
    start = of.text.index(quote)
    return Passage(of.id or 0, Span(start, start + len(quote)), quote)


def evidence(of: Article, quote: str, **fields: Any) -> Evidence:
    """A passage that supports, in the article's own voice."""
    values: dict[str, Any] = {
        "passage": passage(of, quote),
        "stance": Stance.SUPPORTS,
        "claimant": None,
        "rule": "stated by the test",
    }
    return Evidence(**(values | fields))


def claim(text: str = "The bridge has closed.", **fields: Any) -> Claim:
    """A claim with no appearance."""
    values: dict[str, Any] = {"id": 1, "text": text, "reviewer": "ann", "added_at": NOON}
    return Claim(**(values | fields))


def appearance(of: Article, quote: str, **fields: Any) -> Appearance:
    """A claim's place in an article, in the article's own voice."""
    return Appearance(**({"passage": passage(of, quote), "claimant": None} | fields))


def note(of: Article, quote: str | None = None, **fields: Any) -> Note:
    """A machine's note, with its span where a quote is given."""
    found = passage(of, quote) if quote is not None else None
    values: dict[str, Any] = {
        "id": 1,
        "article": of.id,
        "signal": "blog",
        "state": State.NOTED,
        "explanation": "Stated by the test.",
        "span": found.span if found else None,
        "quote": quote,
    }
    return Note(**(values | fields))


def verdict(**fields: Any) -> Verdict:
    """Ann's verdict on claim 1, with nothing cited."""
    values: dict[str, Any] = {
        "id": 1,
        "claim": 1,
        "article": None,
        "reviewer": "ann",
        "rubric": "averitec/1",
        "rubric_sha256": "0" * 64,
        "rating": "supported",
        "confidence": None,
        "rationale": "Two articles say so.",
        "cited": (),
        "at": NOON,
    }
    return Verdict(**(values | fields))
