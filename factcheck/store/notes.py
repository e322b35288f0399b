"""Reliability notes, machines' and people's, and what people ruled on them."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from factcheck.models import (
    Kind,
    Note,
    NoteRuling,
    Passage,
    Ruling,
    Run,
    State,
    format_id,
)
from factcheck.store import columns
from factcheck.store.digests import canonical
from factcheck.store.ledger import as_utc
from factcheck.store.quotes import Quotes
from factcheck.store.runs import ASSESS, Newest, Runs

_RULED = """
    SELECT notes.*, note_rulings.ruling, note_rulings.reviewer AS ruling_reviewer,
        note_rulings.reason AS ruling_reason, note_rulings.at AS ruling_at
    FROM notes LEFT JOIN note_rulings
        ON note_rulings.id = (SELECT max(id) FROM note_rulings WHERE note = notes.id)
"""
"""Every note with the latest ruling on itself; the view present_notes counts its twins' too."""


class Notes(Runs):
    """The tables notes and note_rulings."""

    def unassessed(self, version: str, ids: Sequence[int] | None = None) -> tuple[int, ...]:
        """Return the articles with no assessment by this version of what is known of them now.

        Of the present captures, or of those given. What a reviewer stated since (a date, a
        publisher) makes an article wait again.
        """
        return self._uncovered(ASSESS, version, ids, self.newest())

    def outdated(self, ids: Sequence[int] | None = None) -> tuple[int, ...]:
        """Return the articles of which something was stated since they were last assessed.

        Of the present captures, or of those given.
        """
        rows = self._rows(
            """
            SELECT wanted.value AS id FROM json_each(?) AS wanted
            JOIN coverage ON coverage.article = wanted.value
            JOIN runs ON runs.id = coverage.run AND runs.stage = ?
            GROUP BY wanted.value
            HAVING max(coalesce(coverage.metadata, 0)) < (
                SELECT coalesce(max(id), 0) FROM metadata WHERE article = wanted.value
            )
            ORDER BY wanted.value
            """,
            columns.ids(self.article_ids(ids)),
            ASSESS,
        )
        return tuple(row["id"] for row in rows)

    def save_notes(  # noqa: PLR0913 - what a run found is all of this
        self,
        run: Run,
        articles: Sequence[int],
        notes: Sequence[Note],
        *,
        actor: str,
        at: datetime,
        seen: Newest | None = None,
    ) -> tuple[Note, ...]:
        """Save what an `assess` run says of the articles it covered, and return it as kept.

        `seen` is how far the casebook reached when they were loaded, if that was not just now. An
        article that was covered meanwhile (by another process) is left out, with its notes.

        Raises:
            QuoteError: If a quote is not its article's text at its span.
        """
        with self.transaction():
            new = self._cover(run, ASSESS, articles, seen or self.newest())
            quotes = Quotes(self._text)
            saved = [
                self._insert_note(note, quotes, run=run.id) for note in notes if note.article in new
            ]
            if new:
                subject = format_id(Kind.RUN, run.id)
                self._record(actor, "assessed", subject, at, articles=len(new))
            return self._notes(saved)

    def notes(self, article_ids: Sequence[int] | None = None) -> tuple[Note, ...]:
        """Return the notes that hold now, each with the latest ruling on it.

        Of the present captures, or of the articles given, article by article in the order they
        were saved. Those of the latest assessment hold, and every reviewer's. A ruling counts for
        the same note of a later assessment too: same article, signal, state and span.
        """
        rows = self._rows(
            "SELECT * FROM present_notes WHERE article IN (SELECT value FROM json_each(?))"
            " ORDER BY article, id",
            columns.ids(self.article_ids(article_ids)),
        )
        return tuple(_note(row) for row in rows)

    def note(self, note_id: int) -> Note:
        """Return one note, present or past, with the latest ruling on it.

        Raises:
            UnknownIdError: If there is none with this id.
        """
        self._one(Kind.NOTE, "SELECT id FROM notes WHERE id = ?", note_id)
        return self._notes([note_id])[0]

    def save_note(self, note: Note, *, at: datetime) -> Note:
        """Save a reviewer's own note. The same words on the same place again are the same note.

        Raises:
            QuoteError: If its quote is not the article's text at its span.
            InputError: If it has no reviewer.
        """
        with self.transaction():
            reviewer = self._sign(note.reviewer or "", at)
            same = self._row(
                "SELECT id FROM notes WHERE article = ? AND reviewer = ? AND signal = ?"
                " AND state = ? AND explanation = ? AND start IS ? AND end IS ?",
                note.article,
                reviewer,
                note.signal,
                note.state,
                note.explanation,
                note.span.start if note.span else None,
                note.span.end if note.span else None,
            )
            if same:
                return self.note(same["id"])
            note_id = self._insert_note(note, Quotes(self._text), reviewer=reviewer)
            self._record(reviewer, "noted", format_id(Kind.NOTE, note_id), at)
            return self.note(note_id)

    def save_ruling(self, note_id: int, ruling: NoteRuling) -> Note:
        """Save a ruling on a note, and return the note with it.

        The ruling it has already, by the same reviewer for the same reason, is not said twice.

        Raises:
            UnknownIdError: If there is no such note.
        """
        with self.transaction():
            note = self.note(note_id)
            reviewer = self._sign(ruling.reviewer, ruling.at)
            if note.ruling and _said(note.ruling) == (ruling.ruling, reviewer, ruling.reason):
                return note
            self._insert(
                "note_rulings",
                note=note_id,
                ruling=ruling.ruling.value,
                reviewer=reviewer,
                reason=ruling.reason,
                at=as_utc(ruling.at),
            )
            subject = format_id(Kind.NOTE, note_id)
            self._record(reviewer, ruling.ruling.value, subject, ruling.at)
            return self.note(note_id)

    def _insert_note(
        self, note: Note, quotes: Quotes, *, run: int | None = None, reviewer: str | None = None
    ) -> int:
        if note.span is not None and note.quote is not None:
            quotes.check(Passage(note.article, note.span, note.quote))
        return self._insert(
            "notes",
            article=note.article,
            signal=note.signal,
            state=note.state.value,
            explanation=note.explanation,
            start=note.span.start if note.span else None,
            end=note.span.end if note.span else None,
            quote=note.quote,
            searched=canonical(list(note.searched)),
            run=run,
            reviewer=reviewer,
        )

    def _notes(self, note_ids: Sequence[int]) -> tuple[Note, ...]:
        """Return these notes, present ones with what the view says of them."""
        listed = columns.ids(note_ids)
        found: dict[int, Note] = {}
        for table in (f"({_RULED})", "present_notes"):
            rows = self._rows(
                f"SELECT * FROM {table} WHERE id IN (SELECT value FROM json_each(?))", listed
            )
            found.update((row["id"], _note(row)) for row in rows)
        return tuple(found[note_id] for note_id in note_ids)


def _said(ruling: NoteRuling) -> tuple[Ruling, str, str]:
    return ruling.ruling, ruling.reviewer, ruling.reason


def _note(row: sqlite3.Row) -> Note:
    return Note(
        id=row["id"],
        article=row["article"],
        signal=row["signal"],
        state=State(row["state"]),
        explanation=row["explanation"],
        span=columns.span_of(row),
        quote=row["quote"],
        searched=columns.words(row["searched"]),
        reviewer=row["reviewer"],
        run=row["run"],
        ruling=_ruling(row),
    )


def _ruling(row: sqlite3.Row) -> NoteRuling | None:
    if row["ruling"] is None:
        return None
    return NoteRuling(
        Ruling(row["ruling"]),
        row["ruling_reviewer"],
        row["ruling_reason"],
        columns.moment(row["ruling_at"]),
    )
