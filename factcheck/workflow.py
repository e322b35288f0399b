"""The whole flow on one page: load, hand to a stage, save; one transaction each, opened to save.

`Casebook` joins the store, the stages and the reviewer at work. It decides nothing about texts
(the stages do) and prints nothing (`cli` does). Time comes from the clock it was given.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from factcheck import assess, claims, compare, gather, ingest, review
from factcheck.errors import InputError, QuoteError
from factcheck.meaning import Meaning, Watch, fuse_hits
from factcheck.memory import RememberingEncoder, RememberingScorer
from factcheck.models import (
    Article,
    Claim,
    Confidence,
    Contested,
    Failure,
    Field,
    Hit,
    Kind,
    Note,
    NoteRuling,
    Passage,
    Ruling,
    Run,
    Skipped,
    Source,
    State,
    Suggestion,
    Verdict,
    Withdrawal,
    format_id,
    subject_id,
)
from factcheck.reading import Outcome, one_article, read_all
from factcheck.rubric import Rubric, load_rubric
from factcheck.telling import Telling, id_of
from factcheck.text.commands import undo_withdrawal
from factcheck.text.days import say_day
from factcheck.text.quotation import find_quote
from factcheck.text.ranks import fuse
from factcheck.verifying import Unconfirmed, name_reader, verify

if TYPE_CHECKING:
    from factcheck.compare import Encoder, Engine, EngineName, Known
    from factcheck.ingest import Stated

T = TypeVar("T")

CLAIM_SCALE = "averitec"
ARTICLE_SCALE = "admiralty-source"
"""The scales that verdicts are given on, unless another is named."""

BATCH = 100  # articles read, assessed and saved in one transaction: what Ctrl-C can cost
CANDIDATES = 200  # articles judged per claim, the likeliest by its words and by its meaning
NEAREST = 400  # sentences nearest to a claim whose articles may be among them
CONTESTED_AMONG = 500  # articles searched for contested matters when no claim says what to look for


@dataclass(frozen=True, slots=True)
class Taken:
    """An article that the casebook has now, and whether it was new to it."""

    article: int
    is_new: bool
    changed: tuple[Field, ...] = ()
    """What another value is known of now, because the reviewer stated it."""
    is_withdrawn: bool = False


class Work(Generic[T]):
    """Work in steps, done as it is iterated; it knows beforehand how many there will be."""

    def __init__(self, length: int, steps: Iterator[T]) -> None:
        self._length = length
        self._steps = steps

    def __len__(self) -> int:
        """Return how many steps there are in all, as far as is known now."""
        return self._length

    def __iter__(self) -> Iterator[T]:
        """Do the next step; a second loop goes on where the first stopped."""
        for done, step in enumerate(self._steps, 1):
            # A place may turn out to be a list of others, or to hold several articles.
            self._length = max(self._length, done)
            yield step


class Casebook(Telling):
    """The casebook as one reviewer works on it."""

    # ---- articles in ------------------------------------------------------------------------

    def ingest(
        self,
        places: Sequence[gather.Located],
        stated: "Stated | None" = None,
        policy: gather.Policy | None = None,
        jobs: int = 1,
        *,
        again: bool = False,
    ) -> Work[Taken | gather.Known | Skipped]:
        """Take what lies at each place into the casebook, each in a transaction of its own.

        There are more steps than places where a place turns out to be a list of others, or a
        container of several articles. With several jobs that many processes read ahead; the order
        stays the same. Pages that a list names are fetched only if they never were, or `again`.

        Raises:
            InputError: If what is stated is one article's and there are several, or is no date;
                nothing is kept.
        """
        gatherer = gather.Gatherer(policy, fetched=frozenset if again else self.store.fetched)
        read = read_all(_unpacked(places, gatherer), stated, jobs)
        if stated and stated.is_of_one_article:
            read = iter(one_article(read))
        return Work(len(places), (self._keep(each, stated) for each in read))

    def _keep(self, read: Outcome, stated: "Stated | None") -> Taken | gather.Known | Skipped:
        """Keep one article; what is stated of one that is known already is added to it."""
        if isinstance(read, Skipped) and read.is_gone:
            return self._was_there(read)
        if not isinstance(read, tuple):
            return read
        source, article = read
        now = self.clock()
        with self.store.transaction():
            article = self._under_its_address(article)
            kept, is_new = self.store.save_article(
                source, article, actor=self.reviewer, at=now, read_by=name_reader(article)
            )
            changed: list[Field] = []
            if not is_new:
                for metadatum in stated.metadata() if stated else ():
                    if kept.best(metadatum.field) != metadatum:
                        if kept.value(metadatum.field) != metadatum.value:
                            changed.append(metadatum.field)
                        kept = self.store.add_metadata(
                            id_of(kept), metadatum, actor=self.reviewer, at=now
                        )
        return Taken(id_of(kept), is_new, tuple(changed), kept.withdrawn is not None)

    def _under_its_address(self, article: Article) -> Article:
        """Return an article under its address without what tracks readers.

        A page that is kept under the whole of one goes on there: its captures stay together.
        """
        plain = gather.untracked(article.address)
        kept = self.store.addresses_of(plain)
        if article.address in kept:
            return article
        same = sorted(each for each in kept if gather.untracked(each) == plain)
        return replace(article, address=same[0] if same else plain)

    def _was_there(self, gone: Skipped) -> Skipped:
        """Say of a page that is gone which capture the casebook has of it, and from when."""
        find = self.store.last_captured_from
        last = find(gone.name) or find(gather.untracked(gone.name))
        if last is None or last.captured_at is None:
            return gone
        what, _, _ = gone.reason.partition("; ")
        had = f"{subject_id(last)} has it as it was on {say_day(last.captured_at)}"
        return replace(gone, reason=f"{what}; {had}, a web archive may have it as it was later")

    # ---- what machines find -----------------------------------------------------------------

    def assess(self, ids: Sequence[int] | None = None) -> Work[int]:
        """Write the notes on articles that lack them; each step is an article's id."""
        waiting = self.store.unassessed(assess.VERSION, ids)
        return Work(len(waiting), self._assess(waiting))

    def _assess(self, waiting: Sequence[int]) -> Iterator[int]:
        run: Run | None = None
        for batch in _batches(waiting):
            seen = self.store.newest()
            found = [
                note
                for article in self.store.articles(batch)
                for note in assess.assess(article, lenient=True)
            ]
            with self.store.transaction():
                run = run or self._begin("assess", assess.VERSION)
                self.store.save_notes(
                    run, batch, found, actor=self.reviewer, at=self.clock(), seen=seen
                )
            yield from batch

    def suggest(self, ids: Sequence[int] | None = None) -> Work[int]:
        """Find check-worthy statements where that was not done; each step is an article's id."""
        waiting = self.store.without_suggestions(claims.VERSION, ids)
        return Work(len(waiting), self._suggest(waiting))

    def _suggest(self, waiting: Sequence[int]) -> Iterator[int]:
        run: Run | None = None
        for batch in _batches(waiting):
            seen = self.store.newest()
            found = [
                suggestion
                for article in self.store.articles(batch)
                for suggestion in claims.suggest(article)
            ]
            with self.store.transaction():
                run = run or self._begin("claims", claims.VERSION)
                self.store.save_suggestions(
                    run, batch, found, actor=self.reviewer, at=self.clock(), seen=seen
                )
            yield from batch

    def compare(
        self,
        ids: Sequence[int] | None = None,
        among: Sequence[int] | None = None,
        stance: "EngineName" = "both",
    ) -> Work[int]:
        """Cross-check claims against the articles by an engine; each step is a claim's id.

        A claim has as many steps as it is laid against articles: the `CANDIDATES` likeliest to
        bear on it. It is judged once: one that this engine has compared since the last article
        came in is left as it is. An engine that reads for meaning takes one more step for each
        article, for the vectors that it lacks.

        Raises:
            InputError: If a claim or an article that is named was withdrawn.
            ModelError: As it is iterated, if the engine needs a model that cannot be loaded.
        """
        for claim in self.store.claims(ids or ()):
            _check_counts(claim)
        for number in among or ():
            self._counting(number)
        held = len(self.store.article_ids(among))
        each = held if among is not None else min(held, CANDIDATES)
        engine = self._engine(stance)
        waiting = [
            claim
            for claim in self.store.claims(ids)
            if not self.store.is_compared(id_of(claim), engine.name, compare.VERSION, among=among)
        ]
        reads = held if waiting and engine.judges_wholes else 0
        return Work(reads + len(waiting) * each, self._compare(waiting, engine, among, each))

    def _compare(
        self, waiting: Sequence[Claim], engine: "Engine", among: Sequence[int] | None, each: int
    ) -> Iterator[int]:
        self._find_origins()
        seen = self.store.newest()
        encoder = self._encoder if engine.judges_wholes else None  # rules need no network
        near: dict[str, tuple[int, ...]] = {}
        if encoder is not None and waiting:
            ids = self.store.article_ids(among)
            yield from (id_of(waiting[0]) for _ in self._meaning.read(ids))
            if among is None and len(ids) > CANDIDATES:
                near = self._meaning.articles([claim.text for claim in waiting], ids, NEAREST)
        run: Run | None = None
        for claim in waiting:
            articles = self._bearing_on(claim, among, near.get(claim.text, ()))
            found = compare.cross_check(claim, articles, engine, encoder)
            with self.store.transaction():
                run = run or self._begin("compare", compare.VERSION)
                self.store.save_comparison(
                    run,
                    id_of(claim),
                    found.stances,
                    found.disagreements,
                    engine=engine.name,
                    actor=self.reviewer,
                    at=self.clock(),
                    among=among,
                    seen=seen,
                )
            yield from [id_of(claim)] * each

    def contested(
        self, among: Sequence[int] | None = None, stance: "EngineName" = "both"
    ) -> tuple[Contested, ...]:
        """Return the matters on which the articles differ by an engine, found without any claim.

        Raises:
            ModelError: If the engine needs a model that cannot be loaded.
        """
        articles = self.store.articles(self.store.article_ids(among)[-CONTESTED_AMONG:])
        engine = self._engine(stance)
        encoder = self._encoder if engine.judges_wholes else None
        return compare.find_contested(articles, engine, encoder)

    def _engine(self, stance: "EngineName") -> "Engine":
        return compare.engine(stance, lambda scorer: RememberingScorer(scorer, self.store))

    def _bearing_on(
        self, claim: Claim, among: Sequence[int] | None, near: Sequence[int]
    ) -> tuple[Article, ...]:
        """Return the articles that may bear on a claim, by its words and by what is near it.

        All, where they are no more than are judged anyway: each is then accounted for.
        """
        held = self.store.article_ids(among)
        if among is not None or len(held) <= CANDIDATES:
            return self.store.articles(held)
        by_words = self.store.candidates(compare.search_terms(claim.text), CANDIDATES)
        found = set(fuse(by_words, near)[:CANDIDATES])
        stands_in = {place.passage.article for place in claim.appearances}
        newest = review.newest_captures(self.store.captures(sorted(stands_in)))
        found.update(id_of(newest[n]) for n in stands_in if newest[n].withdrawn is None)
        return self.store.articles(sorted(found))

    def _find_origins(self) -> None:
        if self.store.are_origins_found(compare.VERSION):
            return
        seen = self.store.newest()
        found = compare.find_origins(self.store.iter_articles())
        with self.store.transaction():
            run = self._begin("origins", compare.VERSION)
            self.store.save_origins(run, found, actor=self.reviewer, at=self.clock(), seen=seen)

    def _begin(self, stage: str, version: str) -> Run:
        return self.store.begin_run(stage, version, actor=self.reviewer, at=self.clock())

    # ---- what people rule -------------------------------------------------------------------

    def add_claim(
        self, text: str, article_id: int, quote: str, at: int | None = None
    ) -> tuple[Claim, bool]:
        """Add a claim where a quote stands; the same claim again gains an appearance.

        Raises:
            QuoteError: If the quote is absent from the article, or stands there more than once and
                `at` does not say which place is meant.
        """
        text = " ".join(text.split())
        if not text:
            raise InputError("A claim needs words; say what is to be checked.")
        with _naming(article_id):
            place = claims.locate(self._counting(article_id), quote, at)
        return self._save_claim(Claim(None, text, (place,), self.reviewer, self.clock()))

    def adopt(self, suggestion_id: int, text: str | None = None) -> tuple[Claim, bool]:
        """Make a claim of a suggestion, in its own words unless others are given."""
        found = self.store.suggestion(suggestion_id)
        self._counting(found.passage.article)
        words = " ".join((text or found.passage.quote).split())
        return self._save_claim(
            Claim(None, words, (claims.place(found),), self.reviewer, self.clock())
        )

    def _save_claim(self, claim: Claim) -> tuple[Claim, bool]:
        self._need_reviewer()
        with self.store.transaction():
            saved, is_new = self.store.save_claim(claim, at=self.clock())
            _check_counts(saved)
        return saved, is_new

    def nearly_same(self, claim: Claim) -> "tuple[Known, ...]":
        """Return the claims that say nearly what a claim says, or the opposite; nearest first.

        Raises:
            ModelError: If the sentence encoder cannot be loaded.
        """
        others = [each for each in self.store.claims() if each.id != claim.id]
        return self._known([claim.text], others)[0]

    def covered(self, suggestions: Sequence[Suggestion]) -> "list[tuple[Known, ...]]":
        """Return, for each suggestion, the claims that say nearly that, or the opposite.

        Raises:
            ModelError: If the sentence encoder cannot be loaded.
        """
        return self._known([each.passage.quote for each in suggestions], self.store.claims())

    def _known(
        self, statements: Sequence[str], among: Sequence[Claim]
    ) -> "list[tuple[Known, ...]]":
        if not among:
            return [() for _ in statements]
        return [
            compare.find_known(
                each,
                among,
                likeness,
                self.store.claims_with(compare.search_terms(each), len(among)),
            )
            for each, likeness in zip(
                statements, self._meaning.claims(statements, among), strict=True
            )
        ]

    def add_note(self, article_id: int, explanation: str, quote: str | None = None) -> Note:
        """Write a reviewer's own note on an article, on its whole or on a quote."""
        self._need_reviewer()
        self.store.article(article_id)
        place = self.cite(article_id, quote) if quote else None
        note = Note(
            None,
            article_id,
            "reviewer",
            State.NOTED,
            _reason(explanation),
            place.span if place else None,
            place.quote if place else None,
            reviewer=self.reviewer,
        )
        with self.store.transaction():
            return self.store.save_note(note, at=self.clock())

    def rule_on_note(self, note_id: int, ruling: Ruling, reason: str) -> Note:
        """Confirm or dismiss a machine's note; the note itself stays. A dismissal has a reason."""
        self._need_reviewer()
        note = self.store.note(note_id)
        if note.state is not State.NOTED or note.reviewer is not None:
            raise InputError(
                f"{format_id(Kind.NOTE, note_id)} is not something a machine noted; "
                "`factcheck assess` lists what can be confirmed or dismissed."
            )
        why = reason.strip() if ruling is Ruling.CONFIRMED else _reason(reason)
        with self.store.transaction():
            return self.store.save_ruling(
                note_id, NoteRuling(ruling, self.reviewer, why, self.clock())
            )

    def rule(  # noqa: PLR0913 (a verdict has that many parts)
        self,
        *,
        claim: int | None = None,
        article: int | None = None,
        rubric: str | None = None,
        rating: str,
        rationale: str,
        cited: Sequence[Passage] = (),
        confidence: Confidence | None = None,
        sealed: bool = False,
    ) -> Verdict:
        """Give this reviewer's verdict on a claim or an article.

        Raises:
            VerdictError: If it lacks what its rubric asks of it, in words that say what.
        """
        scale = load_rubric(rubric or (CLAIM_SCALE if article is None else ARTICLE_SCALE))
        draft = Verdict(
            None,
            claim,
            article,
            self.reviewer,
            scale.id,
            scale.sha256,
            scale.rating(rating).id,
            confidence,
            rationale.strip(),
            tuple(cited),
            self.clock(),
            sealed,
        )
        return self._save_verdict(draft, scale)

    def _save_verdict(self, draft: Verdict, scale: Rubric) -> Verdict:
        """Save a verdict if it is complete, and what it is on and cites counts."""
        if draft.claim is not None:
            _check_counts(self.store.claim(draft.claim))
        if draft.article is not None:
            self._counting(draft.article)
        for passage in draft.cited:
            self._counting(passage.article)
        self._find_origins()
        review.check_verdict(draft, scale, review.known_origins(self.store.origins()))
        with self.store.transaction():
            return self.store.save_verdict(draft)

    def cite(self, article_id: int, quote: str) -> Passage:
        """Return the passage of an article that a quote stands for.

        Raises:
            QuoteError: If the quote is absent from the article, or stands there more than once.
        """
        article = self._counting(article_id)
        with _naming(article_id):
            span = find_quote(article.text, quote)
        return Passage(article_id, span, span.slice(article.text))

    def queue(self, rubric: str) -> tuple[tuple[review.QueueItem, ...], dict[int, int]]:
        """Return what waits for this reviewer, and each article's origin where it is known."""
        self._find_origins()
        items = review.build_queue(self.docket(), load_rubric(rubric), self.reviewer)
        return items, review.known_origins(self.store.origins())

    def decide(self, decision: review.Decision, *, sealed: bool = False) -> None:
        """Save one decision of a review, at once, by the rules of `rule` and `rule_on_note`.

        Raises:
            VerdictError: If it is complete no longer.
            InputError: If what it is on or cites was withdrawn since it was shown.
        """
        if isinstance(decision, review.NoteDecision):
            self.rule_on_note(id_of(decision.note), decision.ruling, decision.reason)
            return
        signed = decision.signed(self.reviewer, self.clock(), sealed=sealed)
        self._save_verdict(signed, decision.rubric)

    def withdraw(
        self, subjects: Sequence[tuple[Kind, int]], reason: str, *, undo: bool = False
    ) -> tuple[tuple[Article | Claim, bool], ...]:
        """Take articles and claims out of what is compared and reported, or put them back.

        Returns each as it is now, and whether that is new. What was said of them stays. Any of
        several that cannot be withdrawn leaves all as they were; one that is withdrawn already
        keeps its reason.
        """
        self._need_reviewer()
        said = Withdrawal(self.reviewer, _reason(reason), self.clock())
        say = self.store.put_back if undo else self.store.withdraw
        with self.store.transaction():
            return tuple(say(kind, number, said) for kind, number in subjects)

    def _counting(self, article_id: int) -> Article:
        """Return an article that was not withdrawn."""
        article = self.store.article(article_id)
        _check_counts(article)
        return article

    def _need_reviewer(self) -> None:
        if not self.reviewer:
            raise InputError("Nobody is named as the reviewer; give --reviewer NAME.")

    # ---- what is looked for -----------------------------------------------------------------

    @cached_property
    def _encoder(self) -> "Encoder":
        from factcheck.learned import encoder  # noqa: PLC0415 - numpy takes a while

        return RememberingEncoder(encoder, encoder.NAME, self.store)

    @cached_property
    def _meaning(self) -> Meaning:
        return Meaning(self._encoder, self.store.articles)

    def search(self, query: str, limit: int = 20, watch: Watch = iter) -> tuple[Hit, ...]:
        """Find claims, then present articles, by their words and by their meaning, best first.

        At most `limit` of each. A query in the language of the full-text index asks for words
        alone. Vectors that are lacking are made now and kept; `watch` sees each article's id.

        Raises:
            ModelError: If the sentence encoder cannot be loaded.
        """
        by_words = self.store.search(query, limit)
        if not query.strip() or self.store.is_query(query):
            return by_words
        claims, ids = self.store.claims(), self.store.article_ids()
        by_meaning = self._meaning.search(query, claims, ids, limit, watch=watch)
        return fuse_hits(by_words, by_meaning, limit)

    def verify(self) -> Iterator[Failure | Unconfirmed]:
        """Re-derive everything that can be re-derived, and yield what does not hold."""
        return verify(self.store)


def _unpacked(
    places: Sequence[gather.Located], gatherer: gather.Gatherer
) -> Iterator[gather.Found]:
    for place in places:
        for found in gatherer.read(place):
            yield from ingest.unpack(found) if isinstance(found, Source) else [found]


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


@contextmanager
def _naming(article_id: int) -> Iterator[None]:
    """Say in which article a quote was looked for."""
    try:
        yield
    except QuoteError as error:
        raise type(error)(f"{format_id(Kind.ARTICLE, article_id)}: {error}") from error


def _check_counts(named: Article | Claim) -> None:
    """Refuse what was withdrawn."""
    if named.withdrawn is not None:
        subject, by = subject_id(named), named.withdrawn
        raise InputError(
            f"{subject} was withdrawn by {by.reviewer} ({by.why}); "
            f"`{undo_withdrawal(subject)}` puts it back."
        )


def _reason(typed: str) -> str:
    reason = typed.strip()
    if not reason:
        raise InputError('What you say needs a reason: give --because "...".')
    return reason
