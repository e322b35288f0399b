"""Texts judged against claims with no casebook: nothing is kept, and nothing kept is asked.

Joins the readers and the cross-check's engines for whoever has only texts.
"""

from collections.abc import Iterable, Iterator, Sequence

from factcheck import compare, gather, ingest
from factcheck.compare import EngineName, TextStance, texts
from factcheck.models import Article, Skipped, Source

__all__ = ["EngineName", "TextStance", "judge_batches", "read_articles"]


def judge_batches(
    batches: Iterable[Sequence[tuple[str, str]]], engine: EngineName, *, passage: bool = False
) -> Iterator[list[TextStance]]:
    """Yield what each text does to the claim it is given with, batch by batch, in order.

    A batch is asked for when those before it are answered. With `passage` each text is judged as
    one passage instead of an article.
    """
    from factcheck.learned import encoder  # noqa: PLC0415 - loads numpy

    return texts.judge_batches(batches, compare.engine(engine), encoder, passage=passage)


def read_articles(paths: Sequence[str]) -> Iterator[Article | Skipped]:
    """Yield the articles at paths, those in folders and containers too, or why there is none.

    Nothing is fetched: an address is skipped.

    Raises:
        InputError: If a path does not exist or may not be looked at.
    """
    gatherer = gather.Gatherer(gather.Policy(offline=True))
    for place in gather.locate(paths):
        for found in gatherer.read(place):
            for source in ingest.unpack(found) if isinstance(found, Source) else [found]:
                if isinstance(source, Source):
                    yield ingest.read(source)
                elif isinstance(source, Skipped):
                    yield source
