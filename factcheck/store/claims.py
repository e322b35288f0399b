"""Claims and where they stand, and the statements suggested as claims."""

import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from factcheck.errors import InputError
from factcheck.models import Appearance, Claim, Kind, Run, Suggestion, format_id
from factcheck.store import columns
from factcheck.store.digests import canonical
from factcheck.store.ledger import as_utc
from factcheck.store.quotes import Quotes
from factcheck.store.runs import CLAIMS, Newest, Runs
from factcheck.store.search import any_of

_SUGGESTED = "FROM present_suggestions WHERE article IN (SELECT value FROM json_each(?))"
_ALIKE = str.maketrans("“”„«»‘’‚‐‑–—", '"""""\'\'\'----')


class Claims(Runs):
    """The tables suggestions, claims and appearances."""

    def without_suggestions(
        self, version: str, ids: Sequence[int] | None = None
    ) -> tuple[int, ...]:
        """Return the articles that no `claims` run of this version has covered as known now."""
        return self._uncovered(CLAIMS, version, ids, self.newest())

    def save_suggestions(  # noqa: PLR0913 - what a run found is all of this
        self,
        run: Run,
        articles: Sequence[int],
        suggestions: Sequence[Suggestion],
        *,
        actor: str,
        at: datetime,
        seen: Newest | None = None,
    ) -> tuple[Suggestion, ...]:
        """Save what a `claims` run suggests from the articles it covered, as `save_notes` does."""
        with self.transaction():
            new = self._cover(run, CLAIMS, articles, seen or self.newest())
            quotes = Quotes(self._text)
            saved = [
                self._insert_suggestion(suggestion, run, quotes)
                for suggestion in suggestions
                if suggestion.passage.article in new
            ]
            if new:
                subject = format_id(Kind.RUN, run.id)
                self._record(actor, "suggested", subject, at, articles=len(new))
            return tuple(self.suggestion(suggestion_id) for suggestion_id in saved)

    def suggestions(
        self, article_ids: Sequence[int] | None = None, limit: int | None = None
    ) -> tuple[Suggestion, ...]:
        """Return the present suggestions, the worthiest first; at most `limit` of them."""
        rows = self._rows(
            f"SELECT * {_SUGGESTED} ORDER BY worth DESC, id LIMIT ?",
            columns.ids(self.article_ids(article_ids)),
            -1 if limit is None else limit,
        )
        return tuple(_suggestion(row) for row in rows)

    def count_suggestions(self, article_ids: Sequence[int] | None = None) -> int:
        """Return how many present suggestions there are."""
        known = columns.ids(self.article_ids(article_ids))
        [row] = self._rows(f"SELECT count(*) AS rows {_SUGGESTED}", known)
        count: int = row["rows"]
        return count

    def suggestion(self, suggestion_id: int) -> Suggestion:
        """Return one suggestion, present or past.

        Raises:
            UnknownIdError: If there is none with this id.
        """
        sql = "SELECT * FROM suggestions WHERE id = ?"
        return _suggestion(self._one(Kind.SUGGESTION, sql, suggestion_id))

    def save_claim(self, claim: Claim, *, at: datetime) -> tuple[Claim, bool]:
        """Return the claim as kept, and whether it is new.

        The same words again (but for case, white space, quotation marks, dashes and the full
        stop) are the claim that is there; appearances it lacks are added to it.

        Raises:
            InputError: If it has no reviewer or no words.
            QuoteError: If an appearance is not its article's text.
        """
        if not wording(claim.text):
            raise InputError("A claim needs words; put them between quotation marks.")
        with self.transaction():
            same = self._row("SELECT id FROM claims WHERE wording = ?", wording(claim.text))
            if same:
                for appearance in claim.appearances:
                    self.add_appearance(same["id"], appearance, actor=claim.reviewer, at=at)
                return self.claim(same["id"]), False
            reviewer = self._sign(claim.reviewer, at)
            claim_id = self._insert(
                "claims",
                text=claim.text,
                wording=wording(claim.text),
                reviewer=reviewer,
                added_at=as_utc(claim.added_at or at),
            )
            self._record(reviewer, "added", format_id(Kind.CLAIM, claim_id), at, text=claim.text)
            for appearance in claim.appearances:
                self.add_appearance(claim_id, appearance, actor=reviewer, at=at)
            return self.claim(claim_id), True

    def claims_with(self, terms: Sequence[str], limit: int) -> tuple[int, ...]:
        """Return the claims that have any of these words, likeliest first, as `candidates` does."""
        query = any_of(terms)
        if not query or limit <= 0:
            return ()
        rows = self._rows(
            "SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?"
            f" AND rowid NOT IN ({columns.WITHDRAWN_CLAIMS}) ORDER BY rank, rowid LIMIT ?",
            query,
            limit,
        )
        return tuple(row["rowid"] for row in rows)

    def add_appearance(
        self, claim_id: int, appearance: Appearance, *, actor: str, at: datetime
    ) -> Claim:
        """Tie a claim to one more place; one it has already changes nothing.

        Raises:
            UnknownIdError: If there is no such claim or article.
            QuoteError: If the quote is not the article's text at its span.
        """
        with self.transaction():
            passage = appearance.passage
            claim = self.claim(claim_id)
            if any(known.passage == passage for known in claim.appearances):
                return claim
            Quotes(self._text).check(passage)
            reviewer = self._sign(actor, at)
            self._insert(
                "appearances",
                claim=claim_id,
                reviewer=reviewer,
                **columns.passage_columns(passage),
                **columns.claimant_columns(appearance.claimant),
            )
            found = format_id(Kind.ARTICLE, passage.article)
            self._record(reviewer, "tied", format_id(Kind.CLAIM, claim_id), at, article=found)
            return self.claim(claim_id)

    def claims(self, ids: Sequence[int] | None = None) -> tuple[Claim, ...]:
        """Return all claims but those withdrawn, or those asked for, by id.

        Each has its appearances as they were added.

        Raises:
            UnknownIdError: If one asked for is not there.
        """
        wanted = self.claim_ids(ids)
        listed = columns.ids(wanted)
        places: defaultdict[int, list[Appearance]] = defaultdict(list)
        for row in self._rows(
            "SELECT * FROM appearances WHERE claim IN (SELECT value FROM json_each(?)) ORDER BY id",
            listed,
        ):
            appearance = Appearance(columns.passage_of(row), columns.claimant_of(row))
            places[row["claim"]].append(appearance)
        rows = self._rows(
            f"SELECT claims.*, {columns.WITHDRAWAL} FROM claims"
            " LEFT JOIN present_withdrawals AS withdrawn ON withdrawn.claim = claims.id"
            " WHERE claims.id IN (SELECT value FROM json_each(?)) ORDER BY claims.id",
            listed,
        )
        return tuple(_claim(row, places[row["id"]]) for row in rows)

    def claim(self, claim_id: int) -> Claim:
        """Return one claim.

        Raises:
            UnknownIdError: If there is none with this id.
        """
        return self.claims([claim_id])[0]

    def claim_ids(self, ids: Sequence[int] | None = None) -> tuple[int, ...]:
        """Return the ids of all claims but those withdrawn, or those given, each once and in order.

        Raises:
            UnknownIdError: If one given is not there.
        """
        if ids is None:
            sql = f"SELECT id FROM claims WHERE id NOT IN ({columns.WITHDRAWN_CLAIMS}) ORDER BY id"
            return tuple(row["id"] for row in self._rows(sql))
        return self._known_ids(Kind.CLAIM, "claims", ids)

    def _insert_suggestion(self, suggestion: Suggestion, run: Run, quotes: Quotes) -> int:
        quotes.check(suggestion.passage)
        return self._insert(
            "suggestions",
            run=run.id,
            **columns.passage_columns(suggestion.passage),
            **columns.claimant_columns(suggestion.claimant),
            worth=float(suggestion.worth),
            reasons=canonical(list(suggestion.reasons)),
        )


def wording(text: str) -> str:
    """Return a claim's words without what makes no other claim of it."""
    plain = unicodedata.normalize("NFKC", text.translate(_ALIKE)).casefold()
    return " ".join(plain.split()).rstrip(". ")


def _suggestion(row: sqlite3.Row) -> Suggestion:
    return Suggestion(
        id=row["id"],
        passage=columns.passage_of(row),
        claimant=columns.claimant_of(row),
        worth=row["worth"],
        reasons=columns.words(row["reasons"]),
        run=row["run"],
    )


def _claim(row: sqlite3.Row, appearances: Sequence[Appearance]) -> Claim:
    return Claim(
        id=row["id"],
        text=row["text"],
        appearances=tuple(appearances),
        reviewer=row["reviewer"],
        added_at=columns.moment(row["added_at"]),
        withdrawn=columns.withdrawal_of(row),
    )
