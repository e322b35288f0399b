"""The words by which a full-text index is asked for articles that may bear on a claim."""

import re
from collections.abc import Iterator

from factcheck.compare.claim import ClaimReading, Topic, read_claim
from factcheck.compare.lexicon import FORMS, GROUP_WORDS, base_forms
from factcheck.text.words import find_words

MOST = 40
"""Words asked for at most."""
_OWN_FORMS = 3


def search_terms(claim_text: str) -> tuple[str, ...]:
    """Return single words in lower case, the claim's own first, then words for the same things.

    Each is a word an article may use, not a stem; an index that stems finds more by them. Words
    that tell little come last. Empty for a claim without content.
    """
    claim = read_claim(claim_text)
    topics = sorted(claim.topics, key=lambda t: -t.weight)
    terms: dict[str, None] = {}
    for topic in topics:
        if topic.weight >= 1:
            terms.update(dict.fromkeys(_own(claim, topic)))
    for rank in range(max((len(_related(t)) for t in topics), default=0)):
        for topic in topics:
            terms.update(dict.fromkeys(_related(topic)[rank : rank + 1]))
    for topic in topics:
        terms.update(dict.fromkeys(_own(claim, topic)))
    return tuple(term for term in terms if term)[:MOST]


def _own(claim: ClaimReading, topic: Topic) -> Iterator[str]:
    """Yield a word as the claim has it, its base form, and its irregular forms."""
    lower = claim.words[topic.place].lower.removesuffix("'s")
    yield from _plain(lower)
    for base in base_forms(lower)[1:_OWN_FORMS]:
        yield from _plain(base)
    for base in base_forms(lower):
        yield from FORMS.get(base, ())
    if topic.stem and topic.stem != lower and topic.weight > 1 and topic.stem.isalpha():
        yield topic.stem


def _related(topic: Topic) -> tuple[str, ...]:
    words = [w for c in sorted(topic.concepts) for w in GROUP_WORDS.get(c, ()) if " " not in w]
    return tuple(part for word in words for part in _plain(word))


def _plain(word: str) -> Iterator[str]:
    for span in find_words(word):
        lower = span.slice(word).lower()
        parts = re.split(r"\D", lower) if lower[:1].isdigit() else lower.replace(".", "").split("-")
        yield from filter(None, parts)
