"""Copies are found by what they say in their own voice, and nothing else joins two articles."""

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.compare.own_words import own_words
from factcheck.compare.reprints import Reprint, Reprints

BRIDGE = """The old iron bridge over the Sill will be shut to lorries from the first of June, the
county said on Thursday, after divers found that two of its piers have been hollowed out by the
current. Cars may go on crossing in one direction at a time.

Engineers had warned for nine years that the river bed was being scoured away below the eastern
pier. A survey last autumn was put off twice because the water stood too high, and then a third
time because the boat that was to carry the divers had been sold.

The diversion by way of Carrick adds forty minutes to the trip between the quarry and the railway.
Its owner expects to lay off a dozen drivers before the summer is over, and the bakery at the foot
of the bridge has already cut its deliveries to the far bank by half.

The county has asked the government for a third of the cost of a new bridge, which it puts at
eleven million. No answer has come. Work could not begin before the spring after next, because eels
pass below the piers from March and may not be disturbed."""
BRIDGE_ANEW = """Heavy goods vehicles are to be kept off the Sill crossing. An inspection has shown
that its supports are no longer sound, officials announced on Thursday, and only light traffic
will be let through, with signals at either end.

For haulage firms it is a blow. They face a long way round through the hills, and at the quarry,
where twelve people who drive for a living may lose their posts, nobody hid his anger. "They knew,"
said one of them at the gate. The bakery has taken its vans off the route.

A replacement would cost eleven million. Whether the state helps to pay for it is open, and because
of the spawning season the builders would have to wait for two more springs in any case."""
STORKS = """A flock of storks has come back to the marsh at Quay for the first time since the war.
Boys from the village school counted nineteen nests on the chimneys of the brickworks, and the owner
has put off all repairs until the young have flown.

The parish means to hold a fair for them on the green in August. Two of the birds carry rings that
were put on in another country, a warden found, and one of those rings is twenty-six years old,
which would make its bearer the oldest ever seen so far to the north.

Farmers are less glad. The birds walk behind the ploughs in such numbers that one man has given up
ploughing by day. He does it by lamplight now, and his neighbours complain about the noise."""
SAID = (
    '"We have looked at every other way to save the money, and there is none that does not hurt'
    " somebody, so we ask the people of the valley to bear with us for a year more, and we promise"
    " that not a day of it will be wasted, that the books will be open to all who want to read"
    ' them, and that nobody in this house will have a rise until it is over," the chair said.'
)


def joined(*texts: str) -> list[tuple[int, int]]:
    """The pairs of articles that are one report."""
    index = Reprints()
    for text in texts:
        index.add(text)
    groups: list[set[int]] = []
    for found in index.find():
        both = {found.one, found.other}
        touched = [group for group in groups if group & both]
        groups = [group for group in groups if not group & both]
        groups.append(both.union(*touched))
    return sorted(pair for group in groups for pair in combinations(sorted(group), 2))


def only(*texts: str) -> Reprint:
    index = Reprints()
    for text in texts:
        index.add(text)
    (found,) = index.find()
    return found


def edited(text: str, every: int) -> str:
    """A text in which one word in so many is another."""
    words = text.split(" ")
    return " ".join("altered" if n % every == every - 1 else word for n, word in enumerate(words))


PARAGRAPHS = BRIDGE.split("\n\n")
COPIES = {
    "exact": BRIDGE,
    "retitled": "You will not believe what they found below this bridge\n\n" + BRIDGE,
    "trimmed": "\n\n".join(PARAGRAPHS[:2]),
    "its beginning gone": "\n\n".join(PARAGRAPHS[2:]),
    "edited": edited(BRIDGE, 12),
    "wrapped anew": " ".join(BRIDGE.split()),
    "in capitals": BRIDGE.upper(),
    "with remarks in between": "\n\n".join(
        f"{paragraph}\n\nNow think about that for a moment, dear readers, and tell us what you make"
        " of it; we for our part are not at all surprised any more."
        for paragraph in PARAGRAPHS
    ),
    "with another's article below": BRIDGE + "\n\n" + STORKS,
    "among buttons": "Share this!\n\nFacebook\nTwitter\n\n" + BRIDGE + "\n\nLeave a comment",
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_a_copy_is_found(copy: str) -> None:
    assert joined(BRIDGE, copy) == [(0, 1)]
    assert joined(copy, BRIDGE) == [(0, 1)]


FURNITURE = """Sign up for our newsletter and get the best of the week delivered to your inbox

Your email address will not be published. Required fields are marked *

Read more: Ten things that your bridge would tell you if it could speak to you

We want to hear from you! As always, leave us your thoughts on what the river has done to all of us!

Do you love bridges? Then do not forget to like us wherever you are, and to tell all your friends of
the little page for friends of bridges, which is read from here to the sea and back again."""
CAPTION = """Lorries wait on the eastern bank of the river Sill as the ferryman, who has worked for
forty-one years, ties up his boat for the night on Wednesday, with the old iron bridge behind him
and the lights of the quarry, where all have gone home by now, on the far side of the water.

Ann Lee / AFP via Getty Images"""
LETTER = """Here is what the county wrote in its letter:

We are writing to you because you live within three miles of the bridge and will be touched by what
we have to do there from the beginning of June.

We know that you were told something else last year, and we are sorry for that. You may put in your
claims at any of our offices until the last day of September, and we will answer within a week."""
EXCERPT = """The report of the divers begins:

The eastern pier stands in four metres of water on a bed of gravel. Where the drawings of the
builder show oak piles under a sill of stone, there are now holes into which a man may swim.

The western pier is in better health. One of its faces has lost the mortar up to the height of a
child, and roots of the willow have got into the joints, but its feet are whole and stand dry."""
POSTS = """The ferry will go on Sunday as on any other day and nobody has to bring a bicycle on it
— Sill Ferry (@sillferry) June 1, 2024

We have been told that lorries are queueing as far as the chapel and that there is no more bread
— Sill Parish (@sillparish) June 2, 2024"""
DEBUNKED = f"""No, the bridge over the Sill is not about to be shut. This is a hoax that has been
going round since Thursday, when a page known for satire put it out with a photograph of another
bridge. The county has denied it.

{BRIDGE}

The ferryman laughs at it. Nobody has dived there this year, he says, and whoever made the fake
cannot have seen the river, in which eels have not been caught for a generation or two."""
APART = {
    "another matter": (BRIDGE, STORKS),
    "the same event, told anew": (BRIDGE, BRIDGE_ANEW),
    "a quotation": (f"{BRIDGE_ANEW}\n\n{SAID}", f"{STORKS}\n\n{SAID}"),
    "a quotation under two short texts": (f"{SAID}\n\nIt rained.", f"{STORKS[:300]}\n\n{SAID}"),
    "furniture": (f"{BRIDGE_ANEW[:320]}\n\n{FURNITURE}", f"{STORKS[:320]}\n\n{FURNITURE}"),
    "a caption": (f"{CAPTION}\n\n{BRIDGE_ANEW[:330]}", f"{CAPTION}\n\n{STORKS[:330]}"),
    "a letter in full": (f"{BRIDGE_ANEW[:330]}\n\n{LETTER}", f"{STORKS[:330]}\n\n{LETTER}"),
    "an excerpt": (f"{BRIDGE_ANEW}\n\n{EXCERPT}", f"{STORKS}\n\n{EXCERPT}"),
    "posts": (f"{BRIDGE_ANEW[:330]}\n\n{POSTS}", f"{STORKS[:330]}\n\n{POSTS}"),
    "what one of them says is a hoax": (BRIDGE, DEBUNKED),
    "a little of a long text": (BRIDGE, f"{PARAGRAPHS[0]}\n\n{STORKS}\n\n{BRIDGE_ANEW}"),
    "nothing": ("", ""),
    "a phrase": ("No comment was given.", "No comment was given!"),
}


@pytest.mark.parametrize("texts", APART.values(), ids=APART)
def test_what_is_no_copy_is_not_joined(texts: tuple[str, str]) -> None:
    assert joined(*texts) == []


def story(chance: random.Random, words: int) -> str:
    """A text that shares no run of words with another."""
    return " ".join(f"w{chance.randrange(5000)}" for _ in range(words))


def test_what_many_articles_of_a_site_end_in_joins_none_of_them() -> None:
    chance = random.Random(1)
    ending = story(chance, 110)
    assert joined(*(f"{story(chance, 160)}\n\n{ending}" for _ in range(20))) == []


def test_a_story_in_very_many_papers_is_one_report() -> None:
    chance = random.Random(2)
    wire = story(chance, 200).split()
    papers = [" ".join(wire[: chance.randrange(120, 201)]) for _ in range(40)]
    assert len(joined(*papers, story(chance, 200))) == 40 * 39 / 2


def test_a_digest_does_not_join_the_two_that_it_was_put_together_from() -> None:
    assert joined(BRIDGE, STORKS, f"{BRIDGE}\n\n{STORKS}\n\n{BRIDGE_ANEW}") == [(0, 2)]


def test_what_shows_a_copy_stands_in_both_and_is_counted_on_the_shorter() -> None:
    copy = "Our comment\n\n" + COPIES["trimmed"]
    found = only(BRIDGE, copy)
    here, there = found.passages
    assert " ".join(here.slice(BRIDGE).split()) == " ".join(there.slice(copy).split())
    assert len(here.slice(BRIDGE).split()) > 30
    assert found.of == own_words(copy).count
    assert found.shared == found.of - len(["Our", "comment"])


@given(st.lists(st.sampled_from([*COPIES.values(), STORKS, BRIDGE_ANEW, ""]), max_size=6))
@settings(max_examples=30)
def test_the_order_of_the_articles_makes_no_difference(texts: list[str]) -> None:
    count = len(texts)
    back = sorted((count - 1 - b, count - 1 - a) for a, b in joined(*reversed(texts)))
    assert joined(*texts) == back


@given(st.text(max_size=300))
def test_own_words_stand_where_they_are_said_to(text: str) -> None:
    own = own_words(text)
    words = [(n, word) for n, word in enumerate(own.words) if isinstance(word, str)]
    assert len(words) == own.count
    assert all(own.span(n, n).slice(text).casefold() == word for n, word in words)


@pytest.mark.parametrize(
    "text",
    ["a " * 200_000, '"' * 100_000, "—a (@b) " * 40_000, "x" * 400_000, "\n".join("ab" * 20_000)],
    ids=["words", "marks", "signatures", "one word", "lines"],
)
def test_a_hostile_text_is_read_in_passing(text: str) -> None:
    assert joined(text, BRIDGE, BRIDGE) == [(1, 2)]
