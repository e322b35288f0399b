"""Verdicts: what named reviewers ruled, with the passages they rest on. All of it is history."""

from collections import defaultdict
from collections.abc import Sequence

from factcheck.models import Confidence, Kind, Passage, Verdict, format_id
from factcheck.store import columns
from factcheck.store.claims import Claims
from factcheck.store.ledger import as_utc
from factcheck.store.quotes import Quotes


class Verdicts(Claims):
    """The tables verdicts and citations."""

    def save_verdict(self, verdict: Verdict) -> Verdict:
        """Save a reviewer's verdict; an earlier one of theirs stays in the history.

        Whether the rubric allows it is for `review` to say, before.

        Raises:
            UnknownIdError: If there is no such claim or article.
            QuoteError: If a cited quote is not its article's text at its span.
            InputError: If it has no reviewer.
        """
        with self.transaction():
            if verdict.claim is not None:
                self.claim(verdict.claim)
            if verdict.article is not None:
                self.article(verdict.article)
            reviewer = self._sign(verdict.reviewer, verdict.at)
            verdict_id = self._insert(
                "verdicts",
                claim=verdict.claim,
                article=verdict.article,
                reviewer=reviewer,
                rubric=verdict.rubric,
                rubric_sha256=verdict.rubric_sha256,
                rating=verdict.rating,
                confidence=verdict.confidence.value if verdict.confidence else None,
                rationale=verdict.rationale,
                sealed=int(verdict.sealed),
                at=as_utc(verdict.at),
            )
            quotes = Quotes(self._text)
            for position, passage in enumerate(verdict.cited):
                quotes.check(passage)
                self._insert(
                    "citations",
                    verdict=verdict_id,
                    position=position,
                    **columns.passage_columns(passage),
                )
            self._record(reviewer, "ruled", format_id(Kind.VERDICT, verdict_id), verdict.at)
            return self.verdict(verdict_id)

    def verdicts(
        self,
        claim_ids: Sequence[int] | None = None,
        article_ids: Sequence[int] | None = None,
    ) -> tuple[Verdict, ...]:
        """Return every verdict ever given on these, oldest first; with neither, on anything.

        With both, on any of either. Sealed ones are among them: hiding them is the reader's part.
        """
        return self._verdicts(
            """
            (? IS NULL AND ? IS NULL)
            OR claim IN (SELECT value FROM json_each(?))
            OR article IN (SELECT value FROM json_each(?))
            """,
            *(None if ids is None else columns.ids(ids) for ids in (claim_ids, article_ids)),
            columns.ids(claim_ids or ()),
            columns.ids(article_ids or ()),
        )

    def verdict(self, verdict_id: int) -> Verdict:
        """Return one verdict.

        Raises:
            UnknownIdError: If there is none with this id.
        """
        self._one(Kind.VERDICT, "SELECT id FROM verdicts WHERE id = ?", verdict_id)
        return self._verdicts("id = ?", verdict_id)[0]

    def _verdicts(self, condition: str, *values: str | int | None) -> tuple[Verdict, ...]:
        """Return the verdicts that meet a condition, each with what it cites."""
        rows = self._rows(f"SELECT * FROM verdicts WHERE {condition} ORDER BY id", *values)
        cited: defaultdict[int, list[Passage]] = defaultdict(list)
        for row in self._rows(
            "SELECT * FROM citations WHERE verdict IN (SELECT value FROM json_each(?))"
            " ORDER BY verdict, position",
            columns.ids([row["id"] for row in rows]),
        ):
            cited[row["verdict"]].append(columns.passage_of(row))
        return tuple(
            Verdict(
                id=row["id"],
                claim=row["claim"],
                article=row["article"],
                reviewer=row["reviewer"],
                rubric=row["rubric"],
                rubric_sha256=row["rubric_sha256"],
                rating=row["rating"],
                confidence=Confidence(row["confidence"]) if row["confidence"] else None,
                rationale=row["rationale"],
                cited=tuple(cited[row["id"]]),
                at=columns.moment(row["at"]),
                sealed=bool(row["sealed"]),
            )
            for row in rows
        )
