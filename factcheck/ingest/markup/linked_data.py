"""JSON-LD blocks, as forgiving as search engines are, and which object is the article.

Blocks that are no JSON for a slip of punctuation are repaired; others are passed over.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

Node = dict[str, Any]
"""One object of a JSON-LD block."""

_LONGEST = 2_000_000
_MOST = 400
_DEEPEST = 12
_COMMENTED = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?:-->|//\s*\]\]>|\]\]>"
    r"|/\*\]\]>\*/)\s*;?\s*$"
)
_TRAILING = re.compile(r",(\s*[}\]])")
_ARTICLE = re.compile(
    r"(?:^|[:/])(?:\w*(?:Article|BlogPosting|Posting)|Report|Review|LiveBlogPosting|CriticReview"
    r"|Blog"
    r"Post|OpinionNewsArticle|ClaimReview|Recipe)$"
)
_WEAK = re.compile(
    r"(?:^|[:/])(?:WebPage|ItemPage|VideoObject|AboutPage|CreativeWork|PodcastEpisode|\w*Page)$"
)


def read_nodes(block: str) -> list[Node]:
    """Return the objects of one block, each before those nested in it; none if it is no JSON."""
    if not block.strip() or len(block) > _LONGEST:
        return []
    text = _COMMENTED.sub("", _COMMENTED.sub("", block)).strip().rstrip(";")
    for attempt in (text, _TRAILING.sub(r"\1", text)):
        try:
            return list(_flat(json.loads(attempt, strict=False), 0))[:_MOST]
        except (ValueError, RecursionError):
            continue
    return []


def _flat(value: object, depth: int) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for key, inner in value.items():
            if key in ("comment", "review", "itemListElement", "hasPart", "mentions", "isPartOf"):
                continue
            if isinstance(inner, (dict, list)):
                yield from _flat(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value[:_MOST]:
            yield from _flat(inner, depth + 1)


def types(node: Node) -> list[str]:
    """Return what an object says it is."""
    found = node.get("@type")
    listed = found if isinstance(found, list) else [found]
    return [one for one in listed if isinstance(one, str)]


def is_article(node: Node) -> bool:
    """Tell whether an object says that it is an article of any kind."""
    return any(_ARTICLE.search(one) for one in types(node))


def articles(nodes: list[Node], headline: str = "") -> list[Node]:
    """Return the objects that may be the page's article: those called so, then pages and works.

    Where one of them has the headline of the page, articles with another are teasers.
    """
    named = [node for node in nodes if is_article(node)]
    own = [node for node in named if headline and text_of(node.get("headline")) == headline]
    named = own + [node for node in named if not own or not node.get("headline")]
    weak = [node for node in nodes if any(_WEAK.search(one) for one in types(node))]
    return named + weak


def resolve(nodes: list[Node], value: object) -> list[Node | str]:
    """Return what a property holds as a list; a reference by `@id` is looked up."""
    listed = value if isinstance(value, list) else [value]
    found: list[Node | str] = []
    for one in listed[:_MOST]:
        if isinstance(one, str) and one.lstrip().startswith("{"):
            found += read_nodes(one)[:1]
        elif isinstance(one, str):
            found.append(one)
        elif isinstance(one, list):
            found += [inner for inner in one if isinstance(inner, (str, dict))]
        elif isinstance(one, dict):
            if "@id" in one and "name" not in one:
                same = [n for n in nodes if n.get("@id") == one["@id"] and "name" in n]
                found.append(same[0] if same else one)
            else:
                found.append(one)
    return found


def text_of(value: object) -> str | None:
    """Return a property that should be words, in one line."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if not isinstance(value, str) or not value.strip():
        return None
    return " ".join(value.split())
