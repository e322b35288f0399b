import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.furniture import FurnitureKind, find_furniture, is_furniture

PAGE = """\
Skip to main content
Home
News
Sport

Council votes to rebuild bridge

Share

The council voted on Tuesday. 12 lorries had crossed it.

12

Toggle caption

What's Your Reaction?
love love
0
love

More than one firm has left the harbour. More articles at Ann Lee’s Blog

RELATED: Storm closes port
Leave a comment
"""


def test_furniture_is_found_in_order_and_nothing_else() -> None:
    found = find_furniture(PAGE)
    assert [(item.kind, item.span.slice(PAGE)) for item in found] == [
        (FurnitureKind.NAVIGATION, "Skip to main content"),
        (FurnitureKind.NAVIGATION, "Home"),
        (FurnitureKind.NAVIGATION, "News"),
        (FurnitureKind.NAVIGATION, "Sport"),
        (FurnitureKind.REACTIONS, "12"),
        (FurnitureKind.CAPTION, "Toggle caption"),
        (FurnitureKind.REACTIONS, "What's Your Reaction?"),
        (FurnitureKind.REACTIONS, "love love"),
        (FurnitureKind.REACTIONS, "0"),
        (FurnitureKind.REACTIONS, "love"),
        (FurnitureKind.RELATED, "More articles at Ann Lee’s Blog"),
        (FurnitureKind.RELATED, "RELATED: Storm closes port"),
        (FurnitureKind.COMMENTS, "Leave a comment"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Spread it!",
        "Share this article",
        "Share on Facebook",
        "Facebook Twitter WhatsApp Email",
        "1.2k shares",
        "Click to share on X (Opens in new window)",
        "Follow us on Twitter",
        "0 Comments",
        "No comments:",
        "LEAVE A COMMENT:",
        "Join the discussion! Leave a comment.",
        "Your email address will not be published. Required fields are marked *",
        "Log in to comment",
        "Hide the caption",
        "Image 1 of 12",
        "Video loading…",
        "RELATED CONTENT",
        "You may also like",
        "READ MORE: Storm closes port",
        "Most read",
        "« Previous Post",
        "Sign up for our newsletter",
        "Get the latest news delivered to your inbox.",
        "Subscribe to continue reading",
        "We use cookies to improve this site.",
        "Privacy Policy | Terms of Use",
        "- Advertisement -",
        "Story continues below advertisement",
        "Skip to content",
        "Back to top",
        "Home > News > Local",
        "Source link",
        "Read the full story here",
        "[Continue reading →]",
        "Filed under: Uncategorized",
        "Tags: harbour, bridge",
        "Powered by WordPress",
    ],
)
def test_a_line_of_the_pages_own_is_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fall as bridge stays closed",
        "Share to fall by a tenth",
        "No comment from the mayor",
        "Join the debate over the bridge, minister says",
        "Support our troops, senator urges",
        "Become a member of the union, workers told",
        "More than words",
        "More by accident than design",
        "Next: The beggar then walks into a shop.",
        "Home truths",
        "Facebook removes posts",
        "Related deaths rise",
        "Powered by wind",
        "Published in The Riverton Gazette on March 4, 2021",
        "Posted by Jane Smith on March 4, 2021",
        "By Jane Smith",
        "© 2021 The Riverton Gazette. All rights reserved.",
        "The mayor invited residents to leave a comment.",
        "Is it safe?",
        "Share",
        "12",
    ],
)
def test_an_honest_line_is_not(line: str) -> None:
    assert not is_furniture(line)
    assert find_furniture(f"{line}\n\nThe council of Riverton voted on Tuesday.") == ()


@given(st.text(max_size=200))
def test_furniture_lies_within_the_text_and_does_not_overlap(text: str) -> None:
    found = find_furniture(text)
    for item, after in pairwise(found):
        assert item.span.end <= after.span.start
    assert all(item.span.slice(text).strip() for item in found)


def test_a_hostile_line_is_read_in_no_time() -> None:
    """Every pattern is tried on lines made to make it try again and again."""
    began = time.process_time()
    for unit in ("share ", "home > ", "tags: ", "read more ", "0 comments ", "a | ", "love "):
        find_furniture((unit * 40)[:219] + "\n" + unit * 20_000)
    assert time.process_time() - began < 2


STORY = "The council of Riverton voted on Tuesday to rebuild the harbour bridge, which is closed."


def kinds_of(text: str) -> dict[str, FurnitureKind]:
    return {item.span.slice(text): item.kind for item in find_furniture(text)}


def test_what_readers_say_below_a_text_is_none_of_it() -> None:
    text = (
        f"{STORY}\n\nReaders' comments\n\ngull77: About time.\n\n**Old Gull:** Nobody asked us.\n"
        "And nobody will.\n\n© 2021 The Riverton Gazette\n"
    )
    assert kinds_of(text) == {
        "Readers' comments": FurnitureKind.COMMENTS,
        "gull77: About time.": FurnitureKind.READERS,
        "**Old Gull:** Nobody asked us.": FurnitureKind.READERS,
        "And nobody will.": FurnitureKind.READERS,
    }


@pytest.mark.parametrize("heading", ["Reactions", "Comments"])
def test_a_section_of_a_story_is_no_comment(heading: str) -> None:
    text = (
        f"{STORY}\n\n{heading}\n\nThe mayor did not answer calls.\n\nAnn Lee: It is a disgrace.\n"
    )
    assert kinds_of(text) == {}
