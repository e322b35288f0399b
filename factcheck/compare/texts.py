"""What one text does to one claim, with nothing else known of either: no casebook, no articles.

The windows and passages of many rows are judged together, which is faster than row by row.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from sys import getsizeof
from typing import TYPE_CHECKING

from factcheck.compare.analysis import MOST, READ
from factcheck.compare.asides import is_credit
from factcheck.compare.cross_check import cross_check
from factcheck.compare.evidence import NEAREST
from factcheck.compare.interface import Encoder, Engine, Judgement, Pair
from factcheck.compare.nearness import Near, encode_each, near
from factcheck.compare.overall import of_whole
from factcheck.compare.shares import FIRM, likeliest, share_of, stance_of
from factcheck.compare.wholes import pooled, window_pairs
from factcheck.models import UNREAD, Article, Claim, Scores, Span, Stance
from factcheck.text.language import is_foreign
from factcheck.text.sentences import find_sentences

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_REMEMBERED = 100_000_000
"""Bytes of texts and vectors that are kept, for texts that come again with another claim."""


@dataclass(frozen=True, slots=True)
class TextStance:
    """What a text does to a claim."""

    stance: Stance
    scores: Scores | None
    """None for an engine that gives no probabilities."""
    span: Span | None
    """The passage that weighs most for the stance; None where nothing bears on the claim."""
    quote: str
    """The text at the span; empty without one."""

    @property
    def likeliest(self) -> Stance:
        """The likeliest of the four stances, where `stance` may be unsure.

        Of an engine that gives no probabilities, what is mixed discusses.
        """
        if self.scores is not None:
            return likeliest(self.scores)
        return Stance.DISCUSSES if self.stance is Stance.MIXED else self.stance


_UNJUDGED = TextStance(Stance.UNSURE, None, None, "")


def judge_batches(
    batches: Iterable[Sequence[tuple[str, str]]],
    engine: Engine,
    encoder: Encoder,
    *,
    passage: bool = False,
) -> Iterator[list[TextStance]]:
    """Yield what each text does to its claim, a batch before the next is asked for.

    A text in another language than English is unsure, without scores.

    Args:
        batches: Pairs of a claim and a text, judged together; some tens are as fast as more.
        engine: What judges. One that cannot judge wholes goes by the passages it finds.
        encoder: What tells which sentences of a text lie near the claim.
        passage: Judge each text as one passage instead of an article.
    """
    reader = _Reader(encoder)
    for batch in batches:
        foreign = [is_foreign(text[:READ]) for _, text in batch]
        read = [row for row, is_left in zip(batch, foreign, strict=True) if not is_left]
        if passage:
            found = _as_passages(read, engine)
        elif engine.judges_wholes:
            found = _as_articles(read, engine, reader)
        else:
            found = (_by_passages(claim, text, engine) for claim, text in read)
        yield [_UNJUDGED if is_left else next(found) for is_left in foreign]


def _as_passages(batch: Sequence[tuple[str, str]], engine: Engine) -> Iterator[TextStance]:
    pairs = [Pair(claim, text[:READ].strip()) for claim, text in batch]
    judged = iter(engine.judge([pair for pair in pairs if pair.passage]))
    for (_, text), pair in zip(batch, pairs, strict=True):
        if not pair.passage:
            yield TextStance(Stance.UNRELATED, UNREAD if engine.judges_wholes else None, None, "")
            continue
        found = next(judged)
        start = len(text) - len(text.lstrip())
        span = Span(start, start + len(text.strip()))
        bears = found.stance is not Stance.UNRELATED
        quote = span.slice(text) if bears else ""
        yield TextStance(found.stance, found.scores, span if bears else None, quote)


def _by_passages(claim: str, text: str, engine: Engine) -> TextStance:
    """Judge by an engine of passages: by the strongest of what it finds in the text."""
    article = Article(0, "", "", "", "", "", text)
    (found,) = cross_check(Claim(0, claim), [article], engine).stances
    if not found.evidence:
        return TextStance(found.stance, None, None, "")
    first = found.evidence[0].passage
    return TextStance(found.stance, None, first.span, first.quote)


# ---------------------------------------------------------------------------------------------
# Articles
# ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Laid:
    """A text laid beside a claim."""

    claim: str
    text: str
    sentences: tuple[Span, ...]
    closeness: Near
    pairs: tuple[tuple[Pair, tuple[Span, ...]], ...]


class _Reader:
    """Texts with their sentences and vectors, the last ones remembered."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: OrderedDict[str, tuple[tuple[Span, ...], NDArray[np.float32]]] = OrderedDict()
        self._size = 0

    def lay(self, batch: Sequence[tuple[str, str]]) -> list[_Laid]:
        """Return each text beside its claim; all that is new goes to the encoder at once."""
        new = [text for text in dict.fromkeys(text for _, text in batch) if text not in self._known]
        cut = [find_sentences(text[:READ])[:MOST] for text in new]
        claims = list(dict.fromkeys(claim for claim, _ in batch))
        said = [[span.slice(text) for span in spans] for text, spans in zip(new, cut, strict=True)]
        vectors, *found = encode_each(self._encoder, [claims, *said])
        for text, spans, rows in zip(new, cut, found, strict=True):
            self._known[text] = spans, rows
            self._size += _bytes(text, rows)
        at = dict(zip(claims, vectors, strict=True))
        laid = [self._lay(claim, text, at[claim]) for claim, text in batch]
        while self._size > _REMEMBERED:
            text, (_, rows) = self._known.popitem(last=False)
            self._size -= _bytes(text, rows)
        return laid

    def _lay(self, claim: str, text: str, vector: "NDArray[np.float32]") -> _Laid:
        self._known.move_to_end(text)
        sentences, rows = self._known[text]
        closeness = near(vector, rows)
        pairs = window_pairs(claim, text, sentences, closeness)
        return _Laid(claim, text, sentences, closeness, tuple(pairs))


def _bytes(text: str, rows: "NDArray[np.float32]") -> int:
    return getsizeof(text) + getsizeof(rows) + rows.nbytes


def _as_articles(
    batch: Sequence[tuple[str, str]], engine: Engine, reader: _Reader
) -> Iterator[TextStance]:
    laid = reader.lay(batch)
    judged = iter(engine.judge([pair for one in laid for pair, _ in one.pairs]))
    scores = [pooled(list(islice(judged, len(one.pairs))), one.closeness) for one in laid]
    tried = [_tried(one, each) for one, each in zip(laid, scores, strict=True)]
    pairs = [
        Pair(one.claim, span.slice(one.text))
        for one, each, spans in zip(laid, scores, tried, strict=True)
        for span in spans
        if likeliest(each) in FIRM
    ]
    told = iter(engine.judge(pairs))
    for one, each, spans in zip(laid, scores, tried, strict=True):
        best = likeliest(each)
        weighed = list(islice(told, len(spans))) if best in FIRM else []
        stance = of_whole(each, {judgement.stance for judgement in weighed})
        if not spans:
            yield TextStance(stance, each, None, "")
            continue
        span = _heaviest(spans, weighed, best)
        yield TextStance(stance, each, span, span.slice(one.text))


def _tried(one: _Laid, scores: Scores) -> list[Span]:
    """Return the sentences of the windows that may be quoted, the nearest first."""
    if stance_of(scores, whole=True) is Stance.UNRELATED:
        return []
    read = {span for _, window in one.pairs for span in window}
    order = one.closeness.nearest(len(one.sentences))
    near_ = [one.sentences[place] for place in order if one.sentences[place] in read]
    near_ = [span for span in near_ if not is_credit(span.slice(one.text))] or near_
    return near_[: NEAREST if likeliest(scores) in FIRM else 1]


def _heaviest(spans: Sequence[Span], judged: Sequence[Judgement], stance: Stance) -> Span:
    """Return the sentence that by itself speaks most for the stance of the whole."""
    shares = [share_of(each.scores, stance) for each in judged if each.scores]
    return spans[shares.index(max(shares))] if shares else spans[0]
