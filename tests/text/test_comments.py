import pytest

from factcheck.text.comments import begins_comments, is_comment, is_comments_heading


@pytest.mark.parametrize(
    "line",
    [
        "Comments",
        "Comments (12)",
        "3 comments",
        "Readers' comments",
        "Top comments",
        "Reactions (4)",
        "What our readers say",
        "**2 Comments**",
        "Kommentare",
        "Leserkommentare (7)",
    ],
)
def test_a_line_heads_comments(line: str) -> None:
    assert is_comments_heading(line)


@pytest.mark.parametrize(
    "line",
    ["Reactions", "Comment", "Kommentar", "Discussion", "The mayor comments on the vote", "12"],
)
def test_a_heading_may_be_a_storys_own(line: str) -> None:
    assert not is_comments_heading(line)


@pytest.mark.parametrize(
    "line",
    [
        "tidewatcher: About time too.",
        "**Old Gull:** Your winch is stronger than you think.",
        "> **Ph. Lorne**: Do you have the log?",
        "Mira Poole — 6 Mar — A pier that nobody can find?",
        "Agnes T. (4 March): I was there.",
    ],
)
def test_a_comment_is_a_name_and_what_it_says(line: str) -> None:
    assert is_comment(line)


@pytest.mark.parametrize(
    "line",
    [
        "The council voted on Tuesday to rebuild the bridge.",
        "Correction: the vote was on Monday.",
        "Editing by Ann Lee",
        "What comes next: the council will decide in May on the money for the new bridge.",
    ],
)
def test_a_line_of_a_story_is_no_comment(line: str) -> None:
    assert not is_comment(line)


def test_a_bare_heading_needs_accounts_under_it() -> None:
    assert begins_comments("Discussion", ["gull77: Hold on!", "Zora Kolar: Not here."])
    assert not begins_comments("Reactions", ["Ann Lee: It is a disgrace.", "Bob Low: It is not."])
    assert begins_comments("Discussion (2): gull77: at last. Hana D.: and the noise?", [])
    assert begins_comments("Kommentare", ["Harbour66", "31.10.2023, 19.18 Uhr"])
    assert not begins_comments("Comments", ["The mayor did not answer calls on Tuesday."])
