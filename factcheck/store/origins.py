"""Origins: the independent sources that the articles' reporting comes from.

Kept by content, like the comparisons: an origin found again keeps its id, and so does each link.
"""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from factcheck.models import Kind, Origin, OriginKind, OriginLink, Passage, Run, Span, format_id
from factcheck.store import columns
from factcheck.store.digests import digest
from factcheck.store.quotes import Quotes
from factcheck.store.runs import ORIGINS, Newest, Runs


class Origins(Runs):
    """The tables origins, origin_links, tracings and traced_links."""

    def are_origins_found(self, version: str, seen: Newest | None = None) -> bool:
        """Tell whether the latest `origins` run is of this version and saw all known now.

        Or all that was `seen` by another.
        """
        newest = seen or self.newest()
        row = self._row(
            "SELECT 1 FROM tracings JOIN runs ON runs.id = tracings.run"
            " WHERE tracings.id = (SELECT max(id) FROM tracings) AND runs.version = ?"
            " AND coalesce(newest_article, 0) >= ? AND coalesce(newest_metadata, 0) >= ?"
            " AND coalesce(newest_withdrawal, 0) >= ?",
            version,
            newest.article,
            newest.metadatum,
            newest.withdrawal,
        )
        return row is not None

    def save_origins(
        self,
        run: Run,
        origins: Sequence[Origin],
        *,
        actor: str,
        at: datetime,
        seen: Newest | None = None,
    ) -> tuple[Origin, ...]:
        """Save what an `origins` run found, and return the origins that hold now.

        An origin found before keeps its id; that of a new name, or of an old name whose first
        article is another, has a new one. `seen` is how far the casebook reached when the articles
        were loaded, if that was not just now. What another process has saved meanwhile is not saved
        again.

        Raises:
            QuoteError: If a quote is not its article's text at its span.
        """
        if run.stage != ORIGINS:
            raise ValueError(f"a {run.stage} run has no part in this")
        with self.transaction():
            seen = seen or self.newest()
            if self.are_origins_found(run.version, seen):
                return self.origins()
            tracing = self._insert(
                "tracings",
                run=run.id,
                newest_article=seen.article or None,
                newest_metadata=seen.metadatum or None,
                newest_withdrawal=seen.withdrawal or None,
            )
            quotes = Quotes(self._text)
            links = [
                self._keep_link(link, origin_id, quotes)
                for origin in origins
                for origin_id in [self._keep_origin(origin, run)]
                for link in origin.links
            ]
            for position, link_id in enumerate(links):
                self._insert("traced_links", tracing=tracing, position=position, link=link_id)
            self._record(actor, "traced", format_id(Kind.RUN, run.id), at)
            return self.origins()

    def origins(self) -> tuple[Origin, ...]:
        """Return the origins of the latest `origins` run, in its order.

        Articles withdrawn since are left out, and so is an origin that nothing else rests on.
        """
        rows = self._rows(
            f"""
            SELECT origin_links.*, origins.name, origins.kind, origins.run
            FROM traced_links
            JOIN origin_links ON origin_links.id = traced_links.link
            JOIN origins ON origins.id = origin_links.origin
            WHERE traced_links.tracing = (SELECT max(id) FROM tracings)
                AND origin_links.article NOT IN ({columns.WITHDRAWN_ARTICLES})
            ORDER BY traced_links.position
            """
        )
        links: dict[int, list[OriginLink]] = {}
        for row in rows:
            links.setdefault(row["origin"], []).append(_link(row))
        heads = {row["origin"]: row for row in rows}
        return tuple(
            Origin(
                id=origin_id,
                name=heads[origin_id]["name"],
                kind=OriginKind(heads[origin_id]["kind"]),
                links=tuple(found),
                run=heads[origin_id]["run"],
            )
            for origin_id, found in links.items()
        )

    def _keep_origin(self, origin: Origin, run: Run) -> int:
        """Return the row of an origin, written if it is new."""
        first = min(origin.articles)
        known = self._row(
            "SELECT id FROM origins WHERE name = ? AND kind = ? AND first_article = ?",
            origin.name,
            origin.kind,
            first,
        )
        if known:
            return int(known["id"])
        return self._insert(
            "origins", name=origin.name, kind=origin.kind.value, first_article=first, run=run.id
        )

    def _keep_link(self, link: OriginLink, origin_id: int, quotes: Quotes) -> int:
        """Return the row of a link, written if it is new."""
        values: columns.Columns = {"origin": origin_id, "rule": link.rule}
        if link.passage:
            values |= columns.passage_columns(link.passage)
            values["quoted_article"] = link.passage.article
        values["article"] = link.article
        content = digest(values)
        known = self._row("SELECT id FROM origin_links WHERE sha256 = ?", content)
        if known:
            return int(known["id"])
        if link.passage:
            quotes.check(link.passage)
        return self._insert("origin_links", sha256=content, **values)


def _link(row: sqlite3.Row) -> OriginLink:
    passage = None
    if row["quote"] is not None:
        passage = Passage(row["quoted_article"], Span(row["start"], row["end"]), row["quote"])
    return OriginLink(row["article"], row["rule"], passage)
