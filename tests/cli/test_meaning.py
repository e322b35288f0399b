"""What is found in other words, on the command line."""

import json
from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.learned import encoder
from tests.casebooks import Desk

TEXTS = {
    "bridge": "Bridge\n\nThe bridge at Harlow was closed on Monday.\n",
    "ferry": "Ferry\n\nThe ferry to Quay runs every hour, and the mayor praised it.\n",
    "storks": "Storks\n\nTwo storks have come back to their nest on the brickworks.\n",
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Three articles, the first of which makes a claim."""
    desk = Desk(tmp_path_factory.mktemp("meaning"), width=120)
    for name, text in TEXTS.items():
        (desk.folder / f"{name}.txt").write_text(text)
        desk.ok(f"ingest '{desk.folder / name}.txt'")
    desk.ok("add-claim 'The bridge at Harlow is closed.' --article A1 --quote 'was closed'")
    return desk


def lines(printed: str) -> list[str]:
    return [line for line in printed.splitlines() if line[:1] in {"A", "C"}]


def test_search_finds_what_says_it_in_other_words_and_tells_how_each_was_found(desk: Desk) -> None:
    found = lines(desk.ok("search 'the crossing in Harlow has been shut'"))
    assert [line.split()[0] for line in found] == ["C1", "A1"]
    assert all(line.rstrip().endswith("meaning") for line in found)
    found = lines(desk.ok("search bridge closed"))
    assert [line.split()[0] for line in found[:2]] == ["C1", "A1"]
    assert all(line.rstrip().endswith("both") for line in found[:2])


@pytest.mark.parametrize("query", ["--words crossing shut", "'\"crossing shut\"'", "crossing OR x"])
def test_a_search_by_words_finds_words_alone(desk: Desk, query: str) -> None:
    result = desk.run("search", *query.replace("'", "").split(" ", 1))
    assert (result.exit_code, lines(result.stdout)) == (0, [])
    assert "Nothing found" in result.stderr
    assert ("Searched by words alone" in result.stderr) is ("--words" not in query)


@pytest.mark.parametrize(
    "query", ["Mayor: the crossing in Harlow has been shut", "the crossing has been shut (Harlow)"]
)
def test_a_sign_in_a_question_does_not_make_it_a_search_by_words(desk: Desk, query: str) -> None:
    result = desk.run("search", query)
    assert [line.split()[0] for line in lines(result.stdout)] == ["C1", "A1"]
    assert result.stderr == ""


def test_a_limit_is_of_claims_and_of_passages_each_as_the_help_says(desk: Desk) -> None:
    found = lines(desk.ok("search -n 1 the bridge at Harlow"))
    assert [line[0] for line in found] == ["C", "A"]
    assert "of each: so many claims, then so many passages" in " ".join(
        desk.ok("search --help").split()
    )


def test_what_nothing_is_near_to_finds_nothing(desk: Desk) -> None:
    assert "Nothing found" in desk.run("search", "quarterly earnings of chip makers").stderr


def test_a_claim_that_says_nearly_the_same_is_told_and_never_refused(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    (tmp_path / "a.txt").write_text("Bridge\n\nThe bridge was closed. The bridge was not closed.")
    desk.ok(f"ingest '{tmp_path / 'a.txt'}'")
    first = desk.run("add-claim", "The mayor has resigned.", "--article", "1", "--quote", "Bridge")
    assert first.stderr == ""
    place = ("--article", "1", "--quote", "The bridge was closed")
    same = desk.run("add-claim", "The mayor stepped down.", *place)
    assert same.exit_code == 0
    assert same.stdout.startswith("C2 added")
    assert same.stderr.startswith("C1 says nearly the same (0.")
    assert same.stderr.endswith("): The mayor has resigned.\n")
    against = desk.run("add-claim", "The mayor has not resigned.", *place)
    assert "C1 says otherwise of the same (0." in against.stderr
    other = desk.run("add-claim", "The museum is free on Sundays.", *place)
    assert other.stderr == ""


def test_suggestions_that_a_claim_covers_are_marked(desk: Desk) -> None:
    found = json.loads(desk.ok("claims --format json"))["suggestions"]
    claims = {each["quote"]: each["claim"] for each in found}
    assert set(claims.values()) <= {"C1", None}
    assert all(claim == "C1" for quote, claim in claims.items() if "Harlow" in quote)
    assert all(claim is None for quote, claim in claims.items() if "storks" in quote)


def test_without_a_model_words_still_work(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise ModelError("The model is not there.")

    monkeypatch.setattr(encoder, "encode", fail)
    found = desk.run("search", "Harlow", "bridge")
    assert [line.split()[0] for line in lines(found.stdout)] == ["C1", "A1"]
    assert found.stderr == "Searched by words alone: The model is not there.\n"
    text = "The brickworks has a nest."
    added = desk.run("add-claim", text, "--article", "3", "--quote", "nest on the brickworks")
    assert added.exit_code == 0
    assert "was not looked for: The model is not there." in added.stderr


def test_a_claim_is_compared_with_articles_that_share_no_word_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    texts = (
        "Clinic\n\nDoctors removed the wrong kidney from a patient.",
        "Theatre\n\nA man lost his healthy organ to a mix-up in surgery.",
        "Storks\n\nTwo storks have come back to their nest on the brickworks.",
    )
    for n, text in enumerate(texts):
        (tmp_path / f"{n}.txt").write_text(text)
        desk.ok(f"ingest '{tmp_path / str(n)}.txt'")
    claim = "Doctors removed the wrong kidney from a patient."
    desk.ok(f"add-claim '{claim}' --article A1 --quote '{claim}'")
    everything = json.loads(desk.ok("compare --stance model --format json"))
    assert [each["article"] for each in everything["stances"]] == ["A1", "A2", "A3"]
    monkeypatch.setattr("factcheck.workflow.CANDIDATES", 2)  # of a casebook that holds more
    for engine, laid in (("rules", ["A1"]), ("both", ["A1", "A2"])):
        found = json.loads(desk.ok(f"compare --stance {engine} --format json"))
        assert [each["article"] for each in found["stances"]] == laid
