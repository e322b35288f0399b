"""Runs, and which articles each has covered: how the casebook knows what is still to be done."""

from collections.abc import Sequence
from datetime import datetime

from factcheck.models import Kind, Run, format_id
from factcheck.store import columns
from factcheck.store.articles import Articles
from factcheck.store.ledger import as_utc

ASSESS = "assess"
CLAIMS = "claims"
COMPARE = "compare"
ORIGINS = "origins"


class Runs(Articles):
    """The tables runs and coverage."""

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

    def _uncovered(self, stage: str, version: str, ids: Sequence[int] | None) -> tuple[int, ...]:
        """Return the articles this version of a stage has not seen with what is known now."""
        wanted = self.article_ids(ids)
        rows = self._rows(
            """
            SELECT wanted.value AS id FROM json_each(?) AS wanted
            WHERE NOT EXISTS (
                SELECT 1 FROM coverage JOIN runs ON runs.id = coverage.run
                WHERE coverage.article = wanted.value AND runs.stage = ? AND runs.version = ?
                    AND coverage.metadata IS (
                        SELECT max(id) FROM metadata WHERE article = wanted.value
                    )
            )
            ORDER BY wanted.value
            """,
            columns.ids(wanted),
            stage,
            version,
        )
        return tuple(row["id"] for row in rows)

    def _cover(self, run: Run, stage: str, articles: Sequence[int]) -> frozenset[int]:
        """Write down that a run covers these, and return those that no other has meanwhile."""
        if run.stage != stage:
            raise ValueError(f"a {run.stage} run has no part in this")
        new = frozenset(self._uncovered(stage, run.version, articles))
        for article_id in sorted(new):
            newest = self._row("SELECT max(id) AS id FROM metadata WHERE article = ?", article_id)
            self._insert(
                "coverage",
                run=run.id,
                article=article_id,
                metadata=newest["id"] if newest else None,
            )
        return new

    def _newest(self, among: Sequence[int] | None) -> tuple[int | None, int | None]:
        """Return the newest article and the newest metadatum of the casebook, or of a choice."""
        if among is None:
            row = self._row(
                "SELECT (SELECT max(id) FROM articles) AS article,"
                " (SELECT max(id) FROM metadata) AS metadata"
            )
            return (row["article"], row["metadata"]) if row else (None, None)
        row = self._row(
            "SELECT max(id) AS metadata FROM metadata"
            " WHERE article IN (SELECT value FROM json_each(?))",
            columns.ids(among),
        )
        return max(among, default=None), row["metadata"] if row else None
