"""What a casebook says, put together for a report: read, never written.

Which capture stands for which article, and what counts beside a claim, is decided here.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from factcheck import __version__, review
from factcheck.assess.grade import grade
from factcheck.models import (
    Agreement,
    Article,
    Claim,
    Contested,
    Grade,
    Kind,
    Note,
    Origin,
    Passage,
    Recapture,
    Stance,
    Verdict,
    VerdictStanding,
)
from factcheck.report.interface import Report
from factcheck.rubric import load_rubric, load_rubrics
from factcheck.store import Store

RELIABILITY = "reliability"
"""The rubric that grades are summed on."""


class Telling:
    """The casebook as one reviewer reads it."""

    def __init__(self, store: Store, reviewer: str, clock: Callable[[], datetime]) -> None:
        self.store = store
        self.reviewer = reviewer
        self.clock = clock

    def report(  # noqa: PLR0913 (each narrows or widens it)
        self,
        *,
        claim_ids: Sequence[int] | None = None,
        article_ids: Sequence[int] | None = None,
        among: Sequence[int] | None = None,
        rubric: str = RELIABILITY,
        contested: Sequence[Contested] = (),
        captures: bool = False,
    ) -> Report:
        """Put together what the casebook says on some claims and articles; None is all of them.

        Claims bring the articles that were compared with them, and name those with nothing on them
        as `beside`; articles bring the claims they have a stance on. Contested matters are given.
        Nothing is found anew but, where it is asked for, what newer captures of articles changed.
        """
        docket = self.docket(claim_ids, article_ids, among)
        whole = claim_ids is None and article_ids is None and among is None
        by_claims = bool(claim_ids) and article_ids is None and among is None
        shown = {article.id for article in docket.articles}
        return Report(
            made_at=self.clock(),
            database=str(self.store.path),
            reviewer=self.reviewer,
            program=f"factcheck {__version__}",
            articles=docket.articles,
            notes=docket.notes,
            claims=docket.claims,
            stances=tuple(each for each in docket.stances if each.article in shown),
            disagreements=docket.disagreements,
            origins=tuple(o for o in self.store.origins() if shown & set(o.articles)),
            verdicts=docket.standings,
            grades=self.grades(docket.notes, rubric),
            captures=self._recaptures(docket, article_ids or ()) if captures else (),
            contested=tuple(contested),
            open=review.find_open_matters(docket),
            recaptured={
                id_of(each): tuple(n for n in docket.not_compared(id_of(each)) if n in shown)
                for each in docket.claims
            },
            outdated=docket.outdated,
            past=docket.past,
            runs=self.store.runs(),
            rubrics=docket.rubrics,
            beside=self._beside(docket) if by_claims else (),
            withdrawn=self.store.withdrawn() if whole else (),
        )

    def docket(
        self,
        claim_ids: Sequence[int] | None = None,
        article_ids: Sequence[int] | None = None,
        among: Sequence[int] | None = None,
    ) -> review.Docket:
        """Return what the casebook holds on some claims and articles, as `report` chooses them."""
        known = self.store.claims(claim_ids)
        stances = self.store.stances(
            [id_of(claim) for claim in known], among=among, articles=article_ids
        )
        if article_ids is not None and claim_ids is None:
            met_in = {each.claim for each in stances}
            known = tuple(claim for claim in known if claim.id in met_in)
        claim_numbers = [id_of(claim) for claim in known]
        past: tuple[Article, ...] = ()
        if article_ids is None and among is not None:
            article_ids = among
        elif article_ids is None:
            # Whatever was said of an earlier capture, the newest stands in its place.
            met = {each.article for each in stances}
            met.update(place.passage.article for c in known for place in c.appearances)
            past = self.store.captures(sorted(met.difference(self.store.article_ids())))
            if claim_ids:
                newest = review.newest_captures(past)
                counting = {n: newest[n] for n in newest if newest[n].withdrawn is None}
                met.difference_update(newest.keys() - counting.keys())
                article_ids = sorted({id_of(counting[n]) if n in counting else n for n in met})
        articles = self.store.articles(article_ids)
        shown = {id_of(article) for article in articles}
        return review.Docket(
            articles,
            self.store.notes(article_ids),
            known,
            stances,
            tuple(
                each
                for each in self.store.disagreements(claim_numbers, among=among)
                if {each.left.passage.article, each.right.passage.article} <= shown
            ),
            self._standings(claim_numbers, sorted(shown)),
            load_rubrics(),
            tuple(each for each in past if each.id not in shown),
            self.store.outdated(article_ids),
        )

    def _beside(self, docket: review.Docket) -> tuple[int, ...]:
        """Return the articles that have nothing on the claims, none of which an open verdict cites.

        What bears on a claim in an earlier capture of an article does so in its newest.
        """
        open_ = [each for each in docket.standings if each.verdict.claim and not each.hidden]
        bearing = {passage.article for passage in _cited(docket.claims, open_)}
        bearing |= {each.article for each in docket.stances if each.stance != Stance.UNRELATED}
        earlier = bearing.difference(map(id_of, docket.articles))
        newest = review.newest_captures(self.store.captures(sorted(earlier)))
        bearing |= {id_of(article) for article in newest.values()}
        return tuple(id_of(each) for each in docket.articles if each.id not in bearing)

    def show(self, kind: Kind, number: int) -> Report:
        """Put together what is needed to show one thing, by its kind and number.

        With an article comes what changed in it and in its other captures.

        Raises:
            UnknownIdError: If there is no such thing.
        """
        claim: int | None = None
        articles: list[int] | None = None
        match kind:
            case Kind.ARTICLE:
                articles = [id_of(self.store.article(number))]
            case Kind.CLAIM:
                claim = id_of(self.store.claim(number))
            case Kind.NOTE:
                articles = [self.store.note(number).article]
            case Kind.DISAGREEMENT:
                apart = self.store.disagreement(number)
                claim = apart.claim
                articles = [apart.left.passage.article, apart.right.passage.article]
            case Kind.VERDICT:
                verdict = self.store.verdict(number)
                claim = verdict.claim
                articles = None if verdict.article is None else [verdict.article]
            case _:
                pass
        report = self.report(
            claim_ids=None if claim is None else [claim],
            article_ids=articles,
        )
        if kind is Kind.ARTICLE:
            report = replace(report, captures=self._recaptures_of(number))
        return report

    def _standings(
        self, claims: Sequence[int], articles: Sequence[int]
    ) -> tuple[VerdictStanding, ...]:
        # A verdict on an article was given on its capture of that day, and stays with the article.
        return self._stand(self.store.verdicts(claims, self.store.capture_ids(articles)))

    def _stand(self, verdicts: Sequence[Verdict]) -> tuple[VerdictStanding, ...]:
        met = {passage.article for each in verdicts for passage in each.cited}
        met |= {each.article for each in verdicts if each.article is not None}
        return review.find_standings(
            verdicts, load_rubrics(), self.store.captures(sorted(met)), reader=self.reviewer
        )

    def _recaptures(self, docket: review.Docket, asked_for: Sequence[int]) -> tuple[Recapture, ...]:
        """Lay the captures of an article beside each other, where there are several of one."""
        again = {id_of(each) for each in docket.articles if each.supersedes is not None}
        captures = self.store.captures(sorted(again.union(asked_for)))
        return review.find_recaptures(captures, _cited(docket.claims, docket.standings))

    def _recaptures_of(self, article: int) -> tuple[Recapture, ...]:
        """Lay all captures of one article beside each other, whoever cites them."""
        captures = self.store.captures([article])
        if len(captures) == 1:
            return ()
        known = self.store.claims()
        standings = self._standings([id_of(each) for each in known], [article])
        return review.find_recaptures(captures, _cited(known, standings))

    def agreement(self, claim_ids: Sequence[int] | None, rubric: str) -> tuple[Agreement, ...]:
        """Measure how far reviewers agree on claims (or articles) rated on one scale."""
        scale = load_rubric(rubric)
        standings = self._standings(
            [id_of(claim) for claim in self.store.claims(claim_ids)],
            [] if claim_ids else self.store.article_ids(),
        )
        # The same dice each time: the same verdicts give the same interval.
        return review.agree(standings, scale, random.Random(0))  # noqa: S311 (no secret)

    def grades(self, notes: Sequence[Note], rubric: str = RELIABILITY) -> tuple[Grade, ...]:
        """Return each assessed article's reliability grade."""
        weights = load_rubric(rubric)
        by_article: dict[int, list[Note]] = {}
        for note in notes:
            by_article.setdefault(note.article, []).append(note)
        return tuple(grade(weights, found, each) for each, found in by_article.items())

    def ruled_over(self) -> int:
        """Return how many verdicts do not stand, for the same reviewer has ruled again since."""
        return sum(each.superseded for each in self._stand(self.store.verdicts()))


def _cited(known: Sequence[Claim], standings: Sequence[VerdictStanding]) -> tuple[Passage, ...]:
    """Return the passages that verdicts rest on and claims stand in."""
    return (
        *(passage for each in standings for passage in each.verdict.cited),
        *(place.passage for claim in known for place in claim.appearances),
    )


def id_of(kept: Article | Claim | Note | Origin) -> int:
    """Return the id that the store gave."""
    if kept.id is None:
        raise ValueError("not from the store")
    return kept.id
