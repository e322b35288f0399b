"""What makes a verdict complete: a name, a rating on the scale, a reason, and passages cited.

The rules are checked before a verdict is kept, and again by whoever replays it. How a kept verdict
stands among the others is the business of `standings`.
"""

from collections.abc import Iterable, Mapping, Sequence

from factcheck.errors import VerdictError
from factcheck.models import Kind, Origin, OriginKind, Passage, Verdict, format_id
from factcheck.review.reviewer import known_as
from factcheck.rubric import Rating, Rubric, Subject

_GIVE = 'give --cite A1:"..." with words of an article'
_STATE = "say who published it with `factcheck ingest FILE --publisher NAME`, "
_FOR_EXAMPLE = {Subject.CLAIM: "a claim, such as C1", Subject.ARTICLE: "an article, such as A1"}


def check_verdict(draft: Verdict, rubric: Rubric, origins_of: Mapping[int, int]) -> None:
    """Refuse a verdict that lacks what its rubric asks of it.

    Args:
        draft: The verdict as it would be kept; its rating is a rating's id.
        rubric: The rubric it names.
        origins_of: Article id to the id of its origin, without the articles whose origin is not
            known (see `known_origins`).

    Raises:
        VerdictError: If it is unsigned, rates the wrong thing, has a rating that is not on the
            rubric, no reason, no passage where one is needed, or too few independent origins.
    """
    if not known_as(draft.reviewer):
        raise VerdictError(
            "A verdict needs a named reviewer: give --reviewer NAME before the command, "
            "or set FACTCHECK_REVIEWER."
        )
    _check_rubric(draft, rubric)
    _check_subject(draft, rubric)
    rating = _rating(draft, rubric)
    if not draft.rationale.strip():
        raise VerdictError('A verdict needs a reason: give --because "...".')
    problem = citation_problem(rating, draft.cited, origins_of, _GIVE)
    if problem:
        raise VerdictError(problem)


def citation_problem(
    rating: Rating, cited: Sequence[Passage], origins_of: Mapping[int, int], how: str
) -> str | None:
    """Return what the cited passages lack for this rating and what to do; None if nothing.

    Args:
        rating: The rating that would be given.
        cited: What it would rest on.
        origins_of: Article id to the id of its origin, where that is known.
        how: How a passage is cited where the reviewer is: "give ...".
    """
    if rating.needs_citation and not cited:
        return f"{rating.label!r} needs at least one cited passage: {how}."
    articles = sorted({passage.article for passage in cited})
    origins = {origins_of[article] for article in articles if article in origins_of}
    if len(origins) >= rating.needs_origins:
        return None
    unknown = any(article not in origins_of for article in articles)
    return (
        f"{rating.label!r} needs passages from {rating.needs_origins} independent origins; "
        f"{_origins_in_words(articles, origins_of)}. "
        f"Cite another origin, {_STATE if unknown else ''}or rate it lower."
    )


def known_origins(origins: Iterable[Origin]) -> dict[int, int]:
    """Return article id to origin id, leaving out the articles whose origin is not known.

    Two articles of unknown origin may have the same one: they confirm nothing.
    """
    return {
        article: origin.id
        for origin in origins
        if origin.kind is not OriginKind.UNKNOWN and origin.id is not None
        for article in origin.articles
    }


def _check_rubric(draft: Verdict, rubric: Rubric) -> None:
    if not rubric.ratings:
        raise VerdictError(
            f"{rubric.id} weighs signals and is nothing to rate on: "
            "`factcheck rubrics` lists the scales."
        )
    if draft.rubric != rubric.id:
        raise VerdictError(
            f"The verdict is on {draft.rubric}, not on {rubric.id}: give --rubric {draft.rubric}."
        )
    if draft.rubric_sha256 != rubric.sha256:
        raise VerdictError(
            f"{rubric.id} is not the file that the verdict was given on: "
            "a changed rubric needs a new version; rule again on that."
        )


def _check_subject(draft: Verdict, rubric: Rubric) -> None:
    if (draft.claim is None) == (draft.article is None):
        raise VerdictError("A verdict rules on one claim or one article: give C1 or A1, not both.")
    given = Subject.ARTICLE if draft.claim is None else Subject.CLAIM
    if given is not rubric.subject:
        raise VerdictError(
            f"{rubric.id} rates {rubric.subject}s, not {given}s: "
            f"name {_FOR_EXAMPLE[rubric.subject]}, or choose another --rubric."
        )


def _rating(draft: Verdict, rubric: Rubric) -> Rating:
    for rating in rubric.ratings:
        if rating.id == draft.rating:
            return rating
    known = ", ".join(rating.id for rating in rubric.ratings)
    raise VerdictError(f"{draft.rating!r} is no rating on {rubric.id}: choose one of {known}.")


def _origins_in_words(articles: Sequence[int], origins_of: Mapping[int, int]) -> str:
    by_origin: dict[int | None, list[str]] = {}
    for article in articles:
        names = by_origin.setdefault(origins_of.get(article), [])
        names.append(format_id(Kind.ARTICLE, article))
    unknown = by_origin.pop(None, [])
    cited = [
        f"{format_id(Kind.ORIGIN, origin)} ({', '.join(names)})"
        for origin, names in sorted(by_origin.items(), key=lambda item: item[0] or 0)
    ]
    parts = [f"those cited are from {' and '.join(cited)}"] if cited else []
    if unknown:
        parts.append(f"the origin of {' and '.join(unknown)} is not known")
    return ", and ".join(parts)
