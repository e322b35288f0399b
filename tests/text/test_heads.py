import pytest

from factcheck.text.heads import find_head

MATTER = "---\ntitle: The pier\ntags: [pier, tide]\n---"
MAIL = """From: Ann Lee <ann@quay.example>
To: desk@gazette.example
Cc:
Date: Mon, 2 Nov 2026 08:14:55 +0100
Subject: The pier,
 once more
X-Mailer: Quayside 4"""
OUTLOOK = "Von: Ann Lee\nGesendet: Montag, 2. November 2026 08:14\nAn: Redaktion\nBetreff: Der Pier"


@pytest.mark.parametrize("head", [MATTER, MAIL, OUTLOOK])
def test_what_stands_above_a_text_for_software_is_found(head: str) -> None:
    text = f"{head}\n\nThe pier is shut, the mayor said.\n"
    found = find_head(text)
    assert found is not None
    assert found.slice(text) == head


@pytest.mark.parametrize(
    "text",
    [
        "From: the mayor\n\nTo all who use the pier.\n",
        "From: London\nDate: 5 November 2026\n\nThe pier is shut.\n",
        "Date: 5 November 2026\nSubject: the pier\n\nThe pier is shut.\n",
        "The pier is shut.\n\nFrom: Ann Lee\nTo: Bo Ek\nSubject: the pier\n",
        "---\nThe pier is shut\n---\n",
    ],
)
def test_other_labels_are_a_text_s_own(text: str) -> None:
    assert find_head(text) is None
