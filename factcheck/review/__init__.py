"""What people rule: when a verdict is complete, how verdicts stand, what still waits for a person.

There is no terminal, store or clock in this room. `verdicts` holds the rules, `standings` what is
ruled over, sealed or stale, `recaptures` what newer captures changed, `agreement` what several
reviewers make together, `queue` and `walk` the way through what waits, `citations` what is typed
there and for a verdict to cite words, `open_matters` what a report must leave open.
"""

from factcheck.review.agreement import (
    agree,
    bootstrap,
    krippendorff_alpha,
    measure_agreement,
    percent_agreement,
)
from factcheck.review.citations import read_citation
from factcheck.review.open_matters import find_open_matters
from factcheck.review.queue import Docket, NoteItem, QueueItem, RatingItem, build_queue
from factcheck.review.recaptures import find_recaptures
from factcheck.review.standings import find_standings, newest_captures
from factcheck.review.verdicts import check_verdict, known_origins
from factcheck.review.walk import Decision, Expects, NoteDecision, RatingDecision, Walk

__all__ = [
    "Decision",
    "Docket",
    "Expects",
    "NoteDecision",
    "NoteItem",
    "QueueItem",
    "RatingDecision",
    "RatingItem",
    "Walk",
    "agree",
    "bootstrap",
    "build_queue",
    "check_verdict",
    "find_open_matters",
    "find_recaptures",
    "find_standings",
    "known_origins",
    "krippendorff_alpha",
    "measure_agreement",
    "newest_captures",
    "percent_agreement",
    "read_citation",
]
