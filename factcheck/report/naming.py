"""How articles and voices are called in a report, the same in every section."""

from factcheck.models import Article, Claim, Claimant, ClaimantKind, Kind, format_id, subject_id
from factcheck.report.document import Ink, Line, Words, join, line
from factcheck.report.reading import Reading
from factcheck.report.wording import CLAIMANT_KINDS, say_date
from factcheck.text.commands import undo_withdrawal
from factcheck.text.roles import is_named

SHORT_TITLE = 48  # characters of a headline that tell which article it is

_OWNED = frozenset("a an another one some this that his her its their my our".split())
DETERMINERS = {"A", "An", "Another", "Many", "One", "Other", "Several", "Some", "The", "Two"}
"""Words that have a capital only because a sentence began with them."""


def id_words(kind: Kind, number: int | None) -> Words:
    """Return an id as people type it."""
    return Words(format_id(kind, number), Ink.ID)


def short_article(reading: Reading, article: int) -> Line:
    """Return an article's id with its short name."""
    name = short_name(reading, article)
    return line(id_words(Kind.ARTICLE, article), f" {name}" if name else "")


def short_name(reading: Reading, article: int) -> str:
    """Return an article's publisher, or else the start of its headline, or its file.

    "" for an article that the report leaves out, unless it is an earlier capture of another.
    """
    found = reading.named(article)
    if found is None:
        return ""
    return found.publisher or shortened(found.title or "") or found.file


def headline(subject: Article | Claim) -> str:
    """Return a claim's words, or an article's headline, or its file where it has none."""
    return subject.text if isinstance(subject, Claim) else subject.title or subject.file


def withdrawal_line(subject: Article | Claim) -> Line | None:
    """Tell who withdrew it and why, and what puts it back; None where nobody did."""
    by = subject.withdrawn
    if by is None:
        return None
    when = say_date(by.at.date().isoformat())
    undo = Words(undo_withdrawal(subject_id(subject)), Ink.COMMAND)
    said = f"Withdrawn by {by.reviewer}, {when}: {by.why}."
    return line(Words(said, Ink.ATTENTION), " ", undo, " puts it back.")


def article_ids(articles: tuple[int, ...]) -> Line:
    """Return article ids as a list."""
    return join(id_words(Kind.ARTICLE, article) for article in articles)


def shortened(text: str, limit: int = SHORT_TITLE) -> str:
    """Return a text cut at a word's end, with an ellipsis where words were left out."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", limit // 2, limit)
    return text[: cut if cut > 0 else limit] + "\u2026"


def say_claimant(claimant: Claimant | None) -> str:
    """Return whose words they are: the article's own, or a speaker's with what sort it is."""
    if claimant is None:
        return "in its own voice"
    if claimant.kind is ClaimantKind.NAMED:
        bare = not is_named(claimant) and claimant.name.split()[0] not in _OWNED
        return f"the {claimant.name}" if bare else claimant.name
    first, space, rest = claimant.name.partition(" ")
    name = first.lower() + space + rest if first in DETERMINERS else claimant.name
    return f"{name} ({CLAIMANT_KINDS[claimant.kind]})"
