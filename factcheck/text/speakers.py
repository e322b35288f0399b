"""Speakers: who has spoken in a text so far, for "he said" and "the official said"."""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from factcheck.models import Claimant, ClaimantKind, Span
from factcheck.text.claimants import BODY_NAME, read_claimant
from factcheck.text.given_names import GIVEN_NAMES
from factcheck.text.roles import BODIES, PERSONS, TITLES

_MEMORY = 20
_BEFORE_TITLE = frozenset("former acting deputy vice prime general miss".split())


class _Heard(NamedTuple):
    """Somebody who spoke, or whom a sentence is about."""

    claimant: Claimant
    source: Span
    printed: str
    """The words that named it, in small letters."""
    may_go_on: bool = True
    """A quotation on its own may be this one's."""


class Speakers:
    """Who has spoken so far, for "he said" and "the official said"."""

    def __init__(self, names: dict[str, str]) -> None:
        """Begin a text that prints these full names (see `full_names`)."""
        self._names = names
        self._here: deque[_Heard] = deque(maxlen=_MEMORY)
        self._before: deque[_Heard] = deque()
        self._silent = 0

    def turn_page(self) -> None:
        """Begin the next paragraph; who spoke two silent paragraphs ago is forgotten."""
        if self._here:
            self._before, self._silent = self._here, 0
        else:
            self._silent += 1
            if self._silent > 1:
                self._before = deque()
        self._here = deque(maxlen=_MEMORY)

    def last(self) -> tuple[Claimant, Span] | None:
        """Return who spoke last, a person rather than a paper, and where that is named."""
        heard = [one for one in self._here or self._before if one.may_go_on]
        people = [one for one in heard if not _is_thing(one.claimant)]
        return (people or heard)[-1][:2] if heard else None

    def spoke(self, words: str, source: Span, *, anonymous: bool = False) -> Claimant:
        """Return who a source is, and remember it.

        Args:
            words: The source as printed.
            source: Where it stands.
            anonymous: The sentence says that it spoke on condition of anonymity.
        """
        claimant = self._resolve(words, anonymous=anonymous)
        self._here.append(_Heard(claimant, source, words.lower()))
        return claimant

    def seen(self, words: str, source: Span) -> None:
        """Remember somebody whom a sentence is about, and whom the next may call "he"."""
        claimant = self._expand(read_claimant(words))
        if claimant.kind is ClaimantKind.NAMED and " " in claimant.name:
            self._here.append(_Heard(claimant, source, words.lower()))

    def seen_in_role(self, words: str, source: Span) -> None:
        """Remember whom a sentence is about by an office or a bond: "the mayor", "my neighbour"."""
        noun = words.lower().split()[-1]
        if noun in (TITLES - _BEFORE_TITLE) | PERSONS | BODIES:
            claimant = self._resolve(words, anonymous=False)
            self._here.append(_Heard(claimant, source, words.lower(), may_go_on=False))

    def _resolve(self, words: str, *, anonymous: bool) -> Claimant:
        heard = [*self._before, *self._here]
        lower = " ".join(words.lower().split())
        kinds = _PRONOUN_KINDS.get(lower)
        if kinds is not None:
            return self._meant(lower, kinds) or read_claimant(words)
        definite = re.fullmatch(r"(?:the|this|that|both) (?:\w+ )?(\w+?)s?", lower)
        if definite is not None and not words.rsplit(maxsplit=1)[-1][0].isupper():
            noun = re.compile(rf"\b{re.escape(definite[1])}s?\b")
            for one in reversed(heard):
                if noun.search(one.printed) or noun.search(one.claimant.name.lower()):
                    return one.claimant
            name = self._names.get(definite[1].capitalize())
            if name is not None and definite[1] in BODIES and lower.startswith("the "):
                return Claimant(name, ClaimantKind.NAMED)
        return self._expand(read_claimant(words, anonymous=anonymous))

    def _meant(self, pronoun: str, kinds: Sequence[ClaimantKind]) -> Claimant | None:
        """Return who was heard last of those that a pronoun may stand for."""
        heard = [
            one
            for one in (*self._before, *self._here)
            if one.claimant.kind in kinds and one.claimant.name.lower() not in _PRONOUN_KINDS
        ]
        if pronoun == "it":
            heard = [one for one in heard if not _is_person(one)]
        elif pronoun in {"he", "she"}:
            heard = [one for one in heard if not _is_thing(one.claimant)]
            heard = [one for one in heard if not _may_be_body(one)] or heard
        return heard[-1].claimant if heard else None

    def _expand(self, claimant: Claimant) -> Claimant:
        if claimant.kind is ClaimantKind.NAMED and " " not in claimant.name:
            return replace(claimant, name=self._names.get(claimant.name, claimant.name))
        return claimant


def _is_person(heard: _Heard) -> bool:
    """Tell whether a name or the words it stood in are a person's."""
    claimant = heard.claimant
    if claimant.kind is ClaimantKind.DOCUMENT or BODY_NAME.search(claimant.name):
        return False
    words = {*claimant.name.lower().split(), *heard.printed.split()}
    first, *others = claimant.name.split()
    full = bool(others) and others[-1][0].isupper() and words.isdisjoint(BODIES)
    named = full or first.lower() in GIVEN_NAMES or claimant.kind is ClaimantKind.ANONYMOUS
    return named or not words.isdisjoint(TITLES | PERSONS)


def _may_be_body(heard: _Heard) -> bool:
    """Tell a body's name, or one word that may be one, from those of people."""
    name = heard.claimant.name
    lone = " " not in name and name[0].isupper()
    body = BODY_NAME.search(name) or not BODIES.isdisjoint(name.lower().split())
    return not _is_person(heard) and bool(lone or body)


def _is_thing(claimant: Claimant) -> bool:
    """Tell whether it is no person, nor people: a document, "the same agency", "the ministry"."""
    words = claimant.name.lower().split()
    person = any(word in TITLES | PERSONS for word in words)
    return claimant.kind is ClaimantKind.DOCUMENT or (
        claimant.kind is ClaimantKind.NAMED
        and claimant.name == claimant.name.lower()
        and not person
    )


_ONE = (ClaimantKind.NAMED, ClaimantKind.ANONYMOUS)
_PRONOUN_KINDS = {
    "he": _ONE,
    "she": _ONE,
    "they": (ClaimantKind.COLLECTIVE,),
    "it": (ClaimantKind.DOCUMENT, ClaimantKind.NAMED),
}
