"""Runs, and which articles each has covered: how the casebook knows what is still to be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from factcheck.models import Kind, Run, format_id
from factcheck.store import columns
from factcheck.store.articles import Articles
from factcheck.store.ledger import as_utc

ASSESS = "assess"
CLAIMS = "claims"
COMPARE = "compare"
ORIGINS = "origins"


@dataclass(frozen=True, slots=True)
class Newest:
    """How far the casebook reached at one moment: the ids of what was newest in it."""

    article: int = 0
    metadatum: int = 0
    withdrawal: int = 0
    """The newest that withdrew an article or put one back; those of claims are no part."""


class Runs(Articles):
    """The tables runs and coverage."""

    def newest(self) -> Newest:
        """Return how far the casebook reaches now.

        Ask before loading what a stage is to look at, and hand it over with what the stage found:
        what comes in while it works is then no part of what it saw.
        """
        row = self._row(
            "SELECT (SELECT max(id) FROM articles) AS article,"
            " (SELECT max(id) FROM metadata) AS metadatum,"
            " (SELECT max(id) FROM withdrawals WHERE article IS NOT NULL) AS withdrawal"
        )
        return Newest(*(kept or 0 for kept in row)) if row else Newest()

    def begin_run(  # noqa: PLR0913 - a run is all of this
        self,
        stage: str,
        version: str,
        *,
        actor: str,
        at: datetime,
        rubric: str | None = None,
        rubric_sha256: str | None = None,
    ) -> Run:
        """Write down that a stage begins: `assess`, `claims`, `compare` or `origins`."""
        with self.transaction():
            run_id = self._insert(
                "runs",
                stage=stage,
                version=version,
                rubric=rubric,
                rubric_sha256=rubric_sha256,
                started_at=as_utc(at),
            )
            subject = format_id(Kind.RUN, run_id)
            self._record(actor, "began", subject, at, stage=stage, version=version)
            return Run(run_id, stage, version, at, rubric, rubric_sha256)

    def runs(self) -> tuple[Run, ...]:
        """Return every run, oldest first."""
        return tuple(
            Run(
                id=row["id"],
                stage=row["stage"],
                version=row["version"],
                started_at=columns.moment(row["started_at"]),
                rubric=row["rubric"],
                rubric_sha256=row["rubric_sha256"],
            )
            for row in self._rows("SELECT * FROM runs ORDER BY id")
        )

    def _uncovered(
        self, stage: str, version: str, ids: Sequence[int] | None, seen: Newest
    ) -> tuple[int, ...]:
        """Return the articles this version of a stage has not seen with what was known then."""
        wanted = self.article_ids(ids)
        rows = self._rows(
            """
            SELECT wanted.value AS id FROM json_each(?) AS wanted
            WHERE NOT EXISTS (
                SELECT 1 FROM coverage JOIN runs ON runs.id = coverage.run
                WHERE coverage.article = wanted.value AND runs.stage = ? AND runs.version = ?
                    AND coalesce(coverage.metadata, 0) >= (
                        SELECT coalesce(max(id), 0) FROM metadata
                        WHERE article = wanted.value AND id <= ?
                    )
            )
            ORDER BY wanted.value
            """,
            columns.ids(wanted),
            stage,
            version,
            seen.metadatum,
        )
        return tuple(row["id"] for row in rows)

    def _cover(self, run: Run, stage: str, articles: Sequence[int], seen: Newest) -> frozenset[int]:
        """Write down that a run covers these, and return those that no other has meanwhile."""
        if run.stage != stage:
            raise ValueError(f"a {run.stage} run has no part in this")
        new = frozenset(self._uncovered(stage, run.version, articles, seen))
        for article_id in sorted(new):
            newest = self._row(
                "SELECT max(id) AS id FROM metadata WHERE article = ? AND id <= ?",
                article_id,
                seen.metadatum,
            )
            self._insert(
                "coverage",
                run=run.id,
                article=article_id,
                metadata=newest["id"] if newest else None,
            )
        return new

    def _newest_of(self, among: Sequence[int] | None, seen: Newest) -> Newest:
        """Return the newest article and metadatum of a choice of articles, among those seen."""
        if among is None:
            return seen
        row = self._row(
            "SELECT max(id) AS metadatum FROM metadata"
            " WHERE article IN (SELECT value FROM json_each(?)) AND id <= ?",
            columns.ids(among),
            seen.metadatum,
        )
        return Newest(max(among, default=0), (row["metadatum"] if row else None) or 0)
