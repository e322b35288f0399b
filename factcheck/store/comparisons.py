"""The cross-check: what each article does to each claim, and who stands against whom.

Findings are kept by their content. What a comparison finds again, word for word, is the row that
is there, with the id that people know; the comparison only says that it holds still.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from factcheck.models import (
    ArticleStance,
    Disagreement,
    DisagreementType,
    Evidence,
    Kind,
    Run,
    Stance,
    format_id,
)
from factcheck.store import columns
from factcheck.store.claims import Claims
from factcheck.store.digests import canonical, digest
from factcheck.store.quotes import Quotes
from factcheck.store.runs import COMPARE, Newest

_LATEST = """
    SELECT comparisons.id FROM comparisons
    WHERE comparisons.claim IN (SELECT value FROM json_each(?)) AND comparisons.id = (
        SELECT max(same.id) FROM comparisons AS same
        WHERE same.claim = comparisons.claim AND same.among = ?
    )
"""
_PRESENT = """
    SELECT id FROM present_comparisons WHERE claim IN (SELECT value FROM json_each(?))
"""


class Comparisons(Claims):
    """The tables comparisons, stances, disagreements, evidence and what ties them."""

    def is_compared(
        self,
        claim_id: int,
        engine: str,
        version: str,
        *,
        among: Sequence[int] | None = None,
        seen: Newest | None = None,
    ) -> bool:
        """Tell whether the latest comparison of a claim says what this one would.

        It does if it is by the same engine and version and among the same articles, and nothing
        is known since, or since what was `seen`: no new article or metadatum; with `among`, no new
        metadatum of those.
        """
        scope = _scope(among)
        newest = self._newest_of(among, seen or self.newest())
        row = self._row(
            """
            SELECT 1 FROM comparisons JOIN runs ON runs.id = comparisons.run
            WHERE comparisons.id = (SELECT max(id) FROM comparisons WHERE claim = ? AND among IS ?)
                AND engine = ? AND runs.version = ?
                AND coalesce(newest_article, 0) >= ? AND coalesce(newest_metadata, 0) >= ?
                AND coalesce(newest_withdrawal, 0) >= ?
            """,
            claim_id,
            scope,
            engine,
            version,
            newest.article,
            newest.metadatum,
            newest.withdrawal,
        )
        return row is not None

    def save_comparison(  # noqa: PLR0913 - a comparison is all of this
        self,
        run: Run,
        claim_id: int,
        stances: Sequence[ArticleStance],
        disagreements: Sequence[Disagreement],
        *,
        engine: str,
        actor: str,
        at: datetime,
        among: Sequence[int] | None = None,
        seen: Newest | None = None,
    ) -> None:
        """Save what a `compare` run found for one claim.

        A stance or disagreement found before, word for word, keeps its id. `among` names the
        articles where not the whole casebook was compared. `seen` is how far the casebook reached
        when they were loaded, if that was not just now. A comparison that another process has saved
        meanwhile is not saved again.

        Raises:
            UnknownIdError: If there is no such claim or article.
            QuoteError: If a quote is not its article's text at its span.
        """
        if run.stage != COMPARE:
            raise ValueError(f"a {run.stage} run has no part in this")
        with self.transaction():
            self.claim(claim_id)
            seen = seen or self.newest()
            if self.is_compared(claim_id, engine, run.version, among=among, seen=seen):
                return
            newest = self._newest_of(among, seen)
            comparison = self._insert(
                "comparisons",
                run=run.id,
                claim=claim_id,
                engine=engine,
                among=_scope(among),
                newest_article=newest.article or None,
                newest_metadata=newest.metadatum or None,
                newest_withdrawal=newest.withdrawal or None,
            )
            quotes = Quotes(self._text)
            for position, stance in enumerate(stances):
                self._insert(
                    "compared_stances",
                    comparison=comparison,
                    position=position,
                    stance=self._keep_stance(stance, claim_id, run, quotes),
                )
            for position, disagreement in enumerate(disagreements):
                self._insert(
                    "compared_disagreements",
                    comparison=comparison,
                    position=position,
                    disagreement=self._keep_disagreement(disagreement, claim_id, run, quotes),
                )
            subject = format_id(Kind.CLAIM, claim_id)
            self._record(
                actor, "compared", subject, at, run=format_id(Kind.RUN, run.id), engine=engine
            )

    def stances(
        self,
        claim_ids: Sequence[int] | None = None,
        *,
        among: Sequence[int] | None = None,
        articles: Sequence[int] | None = None,
    ) -> tuple[ArticleStance, ...]:
        """Return the stances of the latest comparison of each claim, in its order.

        A comparison of the whole casebook goes before one among chosen articles, unless `among`
        asks for exactly those. Of its stances those of `articles` are returned, of all if not
        given; those of articles withdrawn since are left out. `run` is the run that found a stance
        first.
        """
        asked = (
            "" if articles is None else " AND stances.article IN (SELECT value FROM json_each(?))"
        )
        rows = self._rows(
            f"SELECT stances.* FROM compared_stances JOIN stances"
            f" ON stances.id = compared_stances.stance WHERE comparison IN ({_chosen(among)})"
            f" AND stances.article NOT IN ({columns.WITHDRAWN_ARTICLES}){asked}"
            " ORDER BY claim, position",
            *self._choice(claim_ids, among),
            *([] if articles is None else [columns.ids(articles)]),
        )
        evidence: defaultdict[int, list[Evidence]] = defaultdict(list)
        for row in self._rows(
            "SELECT evidence.*, stance_evidence.stance AS of_stance FROM stance_evidence"
            " JOIN evidence ON evidence.id = stance_evidence.evidence"
            " WHERE stance_evidence.stance IN (SELECT value FROM json_each(?))"
            " ORDER BY stance_evidence.stance, stance_evidence.position",
            columns.ids([row["id"] for row in rows]),
        ):
            evidence[row["of_stance"]].append(_evidence(row))
        return tuple(_stance(row, evidence[row["id"]]) for row in rows)

    def disagreements(
        self, claim_ids: Sequence[int] | None = None, *, among: Sequence[int] | None = None
    ) -> tuple[Disagreement, ...]:
        """Return the disagreements of the latest comparison of each claim, as `stances` does."""
        rows = self._rows(
            f"SELECT disagreements.* FROM compared_disagreements JOIN disagreements"
            f" ON disagreements.id = compared_disagreements.disagreement"
            f" WHERE comparison IN ({_chosen(among)}) AND NOT EXISTS ("
            "SELECT 1 FROM evidence WHERE evidence.id IN (left_evidence, right_evidence)"
            f" AND evidence.article IN ({columns.WITHDRAWN_ARTICLES})) ORDER BY claim, position",
            *self._choice(claim_ids, among),
        )
        return self._disagreements(rows)

    def disagreement(self, disagreement_id: int) -> Disagreement:
        """Return one disagreement, present or past.

        Raises:
            UnknownIdError: If there is none with this id.
        """
        sql = "SELECT * FROM disagreements WHERE id = ?"
        return self._disagreements([self._one(Kind.DISAGREEMENT, sql, disagreement_id)])[0]

    def _choice(
        self, claim_ids: Sequence[int] | None, among: Sequence[int] | None
    ) -> tuple[str, ...]:
        """Return what `_chosen` leaves open."""
        listed = columns.ids(self.claim_ids(claim_ids))
        scope = _scope(among)
        return (listed,) if scope is None else (listed, scope)

    def _keep_stance(self, stance: ArticleStance, claim_id: int, run: Run, quotes: Quotes) -> int:
        """Return the row of a stance, written if it is new."""
        evidence = [self._keep_evidence(found, quotes) for found in stance.evidence]
        scores = columns.scores_columns(stance.scores)
        parts = [claim_id, stance.article, stance.stance, stance.engine, evidence]
        content = digest([*parts, scores] if scores else parts)
        known = self._row("SELECT id FROM stances WHERE sha256 = ?", content)
        if known:
            return int(known["id"])
        stance_id = self._insert(
            "stances",
            sha256=content,
            claim=claim_id,
            article=stance.article,
            stance=stance.stance.value,
            engine=stance.engine,
            run=run.id,
            **scores,
        )
        for position, evidence_id in enumerate(evidence):
            self._insert(
                "stance_evidence", stance=stance_id, position=position, evidence=evidence_id
            )
        return stance_id

    def _keep_disagreement(
        self, disagreement: Disagreement, claim_id: int, run: Run, quotes: Quotes
    ) -> int:
        """Return the row of a disagreement, written if it is new."""
        values: columns.Columns = {
            "claim": claim_id,
            "type": disagreement.type.value,
            "left_evidence": self._keep_evidence(disagreement.left, quotes),
            "right_evidence": self._keep_evidence(disagreement.right, quotes),
            "rule": disagreement.rule,
            "missing": canonical(list(disagreement.missing)),
        }
        content = digest(values)
        known = self._row("SELECT id FROM disagreements WHERE sha256 = ?", content)
        if known:
            return int(known["id"])
        return self._insert("disagreements", sha256=content, run=run.id, **values)

    def _keep_evidence(self, evidence: Evidence, quotes: Quotes) -> int:
        """Return the row of a piece of evidence, written if it is new."""
        values: columns.Columns = {
            **columns.passage_columns(evidence.passage),
            "stance": evidence.stance.value,
            **columns.claimant_columns(evidence.claimant),
            "rule": evidence.rule,
            "decisive": columns.spans_json(evidence.decisive),
            **columns.happened_columns(evidence.happened),
            **columns.scores_columns(evidence.scores),
        }
        content = digest(values)
        known = self._row("SELECT id FROM evidence WHERE sha256 = ?", content)
        if known:
            return int(known["id"])
        quotes.check(evidence.passage)
        words = [*evidence.decisive, *([evidence.happened.span] if evidence.happened else [])]
        quotes.check_spans(evidence.passage.article, words)
        return self._insert("evidence", sha256=content, **values)

    def _disagreements(self, rows: Sequence[sqlite3.Row]) -> tuple[Disagreement, ...]:
        """Return these disagreements with both their sides."""
        sides = [row[side] for row in rows for side in ("left_evidence", "right_evidence")]
        evidence = {
            row["id"]: _evidence(row)
            for row in self._rows(
                "SELECT * FROM evidence WHERE id IN (SELECT value FROM json_each(?))",
                columns.ids(sides),
            )
        }
        return tuple(
            Disagreement(
                id=row["id"],
                claim=row["claim"],
                type=DisagreementType(row["type"]),
                left=evidence[row["left_evidence"]],
                right=evidence[row["right_evidence"]],
                rule=row["rule"],
                missing=columns.words(row["missing"]),
                run=row["run"],
            )
            for row in rows
        )


def _scope(among: Sequence[int] | None) -> str | None:
    """Return a choice of articles as it is kept: each once and in order."""
    return None if among is None else columns.ids(sorted(set(among)))


def _chosen(among: Sequence[int] | None) -> str:
    """Return the query for the comparisons that count."""
    return _PRESENT if among is None else _LATEST


def _stance(row: sqlite3.Row, evidence: Sequence[Evidence]) -> ArticleStance:
    return ArticleStance(
        claim=row["claim"],
        article=row["article"],
        stance=Stance(row["stance"]),
        evidence=tuple(evidence),
        engine=row["engine"],
        id=row["id"],
        run=row["run"],
        scores=columns.scores_of(row),
    )


def _evidence(row: sqlite3.Row) -> Evidence:
    return Evidence(
        passage=columns.passage_of(row),
        stance=Stance(row["stance"]),
        claimant=columns.claimant_of(row),
        rule=row["rule"],
        decisive=columns.spans_of(row["decisive"]),
        happened=columns.happened_of(row),
        scores=columns.scores_of(row),
    )
