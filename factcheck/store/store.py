"""The casebook's database, as one object that takes and gives the nouns of `models`."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from factcheck.models import (
    Appearance,
    Article,
    ArticleStance,
    Claim,
    Disagreement,
    Event,
    Failure,
    Hit,
    Metadatum,
    Note,
    NoteRuling,
    Origin,
    Run,
    Source,
    Suggestion,
    Verdict,
)


class Store:
    """One open casebook. Every write method joins the transaction it is called in."""

    # -- opening ------------------------------------------------------------------------------

    @classmethod
    def open(cls, path: Path | None, *, create: bool = True) -> Self:
        """Open the casebook at a path; None keeps it in memory.

        Raises:
            DatabaseError: If the file is no casebook, is newer than this program, is missing
                (without `create`) or cannot be opened.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Close it; what was not committed is gone."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all of the block or nothing of it; inside another one, join it."""
        yield

    # -- articles -----------------------------------------------------------------------------

    def save_article(
        self, source: Source, article: Article, *, actor: str, at: datetime
    ) -> tuple[Article, bool]:
        """Return the article as kept, and whether it is new.

        The same bytes from the same address are the article that is there already. Other bytes
        from that address are a new article that supersedes it.
        """
        raise NotImplementedError

    def articles(self, ids: Sequence[int] | None = None) -> tuple[Article, ...]:
        """Return the present captures, or those asked for (superseded ones too), by id."""
        raise NotImplementedError

    def iter_articles(self, ids: Sequence[int] | None = None) -> Iterator[Article]:
        """Yield what `articles` returns, a few in memory at a time."""
        raise NotImplementedError

    def article(self, article_id: int) -> Article:
        """Return one article.

        Raises:
            UnknownIdError: If there is none with this id.
        """
        raise NotImplementedError

    def snapshot(self, article_id: int) -> bytes:
        """Return the bytes an article was read from."""
        raise NotImplementedError

    def add_metadata(
        self, article_id: int, metadatum: Metadatum, *, actor: str, at: datetime
    ) -> Article:
        """Put a reviewer's statement before the other candidates of its field."""
        raise NotImplementedError

    # -- runs ---------------------------------------------------------------------------------

    def begin_run(  # noqa: PLR0913
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
        raise NotImplementedError

    def runs(self) -> tuple[Run, ...]:
        """Return every run, oldest first."""
        raise NotImplementedError

    # -- notes --------------------------------------------------------------------------------

    def unassessed(self, version: str, ids: Sequence[int] | None = None) -> tuple[int, ...]:
        """Return the articles with no assessment by this version of what is known of them now."""
        raise NotImplementedError

    def save_notes(
        self, run: Run, articles: Sequence[int], notes: Sequence[Note], *, actor: str, at: datetime
    ) -> tuple[Note, ...]:
        """Save what an `assess` run says of the articles it covered.

        An article that was covered meanwhile (by another process) is left out, with its notes.
        """
        raise NotImplementedError

    def notes(
        self, article_ids: Sequence[int] | None = None, *, history: bool = False
    ) -> tuple[Note, ...]:
        """Return the notes that hold now, each with the latest ruling on it; or all ever made."""
        raise NotImplementedError

    def note(self, note_id: int) -> Note:
        """Return one note, present or past, with the latest ruling on it."""
        raise NotImplementedError

    def save_note(self, note: Note, *, at: datetime) -> Note:
        """Save a reviewer's own note."""
        raise NotImplementedError

    def save_ruling(self, note_id: int, ruling: NoteRuling) -> Note:
        """Save a ruling on a note, and return the note with it."""
        raise NotImplementedError

    # -- suggestions --------------------------------------------------------------------------

    def without_suggestions(
        self, version: str, ids: Sequence[int] | None = None
    ) -> tuple[int, ...]:
        """Return the articles that no `claims` run of this version has covered."""
        raise NotImplementedError

    def save_suggestions(
        self,
        run: Run,
        articles: Sequence[int],
        suggestions: Sequence[Suggestion],
        *,
        actor: str,
        at: datetime,
    ) -> tuple[Suggestion, ...]:
        """Save what a `claims` run suggests from the articles it covered, as `save_notes` does."""
        raise NotImplementedError

    def suggestions(self, article_ids: Sequence[int] | None = None) -> tuple[Suggestion, ...]:
        """Return the present suggestions, article by article in the order they were saved."""
        raise NotImplementedError

    def suggestion(self, suggestion_id: int) -> Suggestion:
        """Return one suggestion, present or past."""
        raise NotImplementedError

    # -- claims -------------------------------------------------------------------------------

    def save_claim(self, claim: Claim, *, at: datetime) -> tuple[Claim, bool]:
        """Return the claim as kept, and whether it is new.

        The same words again (but for case, white space, quotation marks and the full stop) are
        the claim that is there; appearances it lacks are added to it.
        """
        raise NotImplementedError

    def add_appearance(
        self, claim_id: int, appearance: Appearance, *, actor: str, at: datetime
    ) -> Claim:
        """Tie a claim to one more place; one it has already changes nothing."""
        raise NotImplementedError

    def claims(self, ids: Sequence[int] | None = None) -> tuple[Claim, ...]:
        """Return the claims, by id."""
        raise NotImplementedError

    def claim(self, claim_id: int) -> Claim:
        """Return one claim."""
        raise NotImplementedError

    # -- comparisons --------------------------------------------------------------------------

    def is_compared(
        self, claim_id: int, engine: str, version: str, *, among: Sequence[int] | None = None
    ) -> bool:
        """Tell whether a comparison by this engine and version saw all that is known now."""
        raise NotImplementedError

    def save_comparison(  # noqa: PLR0913
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
    ) -> None:
        """Save what a `compare` run found for one claim.

        A stance or disagreement found before, word for word, keeps its id. `among` names the
        articles where not the whole casebook was compared.
        """
        raise NotImplementedError

    def stances(
        self, claim_ids: Sequence[int] | None = None, *, among: Sequence[int] | None = None
    ) -> tuple[ArticleStance, ...]:
        """Return the stances of the latest comparison of each claim.

        A comparison of the whole casebook goes before one among chosen articles, unless `among`
        asks for exactly those.
        """
        raise NotImplementedError

    def disagreements(
        self, claim_ids: Sequence[int] | None = None, *, among: Sequence[int] | None = None
    ) -> tuple[Disagreement, ...]:
        """Return the disagreements of the latest comparison of each claim, as `stances` does."""
        raise NotImplementedError

    def disagreement(self, disagreement_id: int) -> Disagreement:
        """Return one disagreement, present or past."""
        raise NotImplementedError

    # -- origins ------------------------------------------------------------------------------

    def are_origins_found(self, version: str) -> bool:
        """Tell whether an `origins` run of this version saw all that is known now."""
        raise NotImplementedError

    def save_origins(
        self, run: Run, origins: Sequence[Origin], *, actor: str, at: datetime
    ) -> tuple[Origin, ...]:
        """Save what an `origins` run found; an origin found before keeps its id."""
        raise NotImplementedError

    def origins(self) -> tuple[Origin, ...]:
        """Return the origins of the latest `origins` run, in its order."""
        raise NotImplementedError

    # -- verdicts -----------------------------------------------------------------------------

    def save_verdict(self, verdict: Verdict) -> Verdict:
        """Save a reviewer's verdict; an earlier one of theirs stays in the history."""
        raise NotImplementedError

    def verdicts(
        self,
        claim_ids: Sequence[int] | None = None,
        article_ids: Sequence[int] | None = None,
    ) -> tuple[Verdict, ...]:
        """Return every verdict ever given on these, oldest first; with neither, on anything."""
        raise NotImplementedError

    def verdict(self, verdict_id: int) -> Verdict:
        """Return one verdict."""
        raise NotImplementedError

    # -- looking ------------------------------------------------------------------------------

    def candidates(self, terms: Sequence[str], limit: int) -> tuple[int, ...]:
        """Return the present articles that have any of these words, likeliest first.

        Words are matched by their stem; give them as written.
        """
        raise NotImplementedError

    def search(self, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """Find articles and claims, best first, by words or an FTS5 query."""
        raise NotImplementedError

    # -- the record ---------------------------------------------------------------------------

    def reviewers(self) -> tuple[str, ...]:
        """Return everyone who ever signed something, in that order."""
        raise NotImplementedError

    def events(self, limit: int | None = None) -> tuple[Event, ...]:
        """Return the log, oldest first; with a limit, only that many of its last lines."""
        raise NotImplementedError

    def counts(self) -> dict[str, int]:
        """Return how many rows each table of the casebook has."""
        raise NotImplementedError

    def verify(self) -> Iterator[Failure]:
        """Re-derive every digest, quote and link of the log, and yield what does not hold."""
        raise NotImplementedError
