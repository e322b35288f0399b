"""What texts do to a claim, with no casebook: files, and rows as JSON lines."""

import csv
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.json_lines import MOST, arriving, read_row
from tests.casebooks import Desk

CLAIM = "The old iron bridge is open."
SHUT = "The council met on Monday. The old iron bridge is shut, the mayor said."
OPEN = "The old iron bridge is open, the mayor said on Monday."
APART = "Farmers in the valley expect a poor harvest this year."
KEYS = ["id", "stance", "scores", "start", "end", "quote"]


def row(number: Any, text: str, claim: str = CLAIM) -> bytes:
    """One line of input."""
    return json.dumps({"id": number, "claim": claim, "text": text}).encode() + b"\n"


def answers(stdout: str) -> list[dict[str, Any]]:
    """The lines of output, read."""
    return [json.loads(line) for line in stdout.splitlines()]


def judged(folder: Path, given_: bytes, *options: str) -> list[dict[str, Any]]:
    """What comes of rows that are all good, by the rules unless told otherwise."""
    result = Desk(folder).run("stance", "--jsonl", *(options or RULES), input=given_)
    assert (result.exit_code, result.stderr) == (0, "")
    return answers(result.stdout)


RULES = ("--stance", "rules")


# ---------------------------------------------------------------------------------------------
# JSON lines
# ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("options", [("--stance", "model"), (), ("--passage",)])
def test_an_answer_has_probabilities_and_the_words_that_weigh_most(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    texts = [OPEN, f"  \U0001f309 {SHUT}", APART, "", SHUT * 20]
    given_ = b"".join(row(number, text) for number, text in enumerate(texts))
    found = judged(tmp_path, given_, *(options or ("--stance", "both")))
    assert [each["id"] for each in found] == list(range(len(texts)))
    for each, text in zip(found, texts, strict=True):
        assert list(each) == KEYS
        shares = each["scores"]
        assert list(shares) == ["supports", "refutes", "discusses", "unrelated"]
        assert sum(shares.values()) == pytest.approx(1, abs=1e-4)
        assert shares[each["stance"]] == max(shares.values())
        if each["stance"] == "unrelated":
            assert (each["start"], each["end"], each["quote"]) == (None, None, None)
        else:
            assert each["quote"] == text[each["start"] : each["end"]] != ""
    assert found[3]["stance"] == "unrelated"


def test_the_rules_give_no_probabilities(tmp_path: Path) -> None:
    [shut, apart] = judged(tmp_path, row("a", SHUT) + row("b", APART))
    assert shut == {
        "id": "a",
        "stance": "refutes",
        "scores": None,
        "start": 27,
        "end": 71,
        "quote": SHUT[27:71],
    }
    assert apart == dict.fromkeys(KEYS) | {"id": "b", "stance": "unrelated"}


def test_a_text_with_voices_for_and_against_discusses(tmp_path: Path) -> None:
    [both] = judged(tmp_path, row(1, f"{OPEN} But residents said: “The old iron bridge is shut.”"))
    assert both["stance"] == "discusses"


def test_a_passage_is_quoted_whole(tmp_path: Path) -> None:
    [found] = judged(tmp_path, row(1, f"\n {SHUT} "), *RULES, "--passage")
    assert found["quote"] == SHUT


@pytest.mark.parametrize(
    "number", ['"a"', "7", "-0.50", "1e400", "9" * 5000, '"\\ud800 \\u2028é"', '""']
)
def test_an_id_comes_back_as_it_was(tmp_path: Path, number: str) -> None:
    line = f'{{"id": {number}, "claim": "{CLAIM}", "text": ""}}'
    result = Desk(tmp_path).run("stance", "--jsonl", *RULES, input=line)
    back = result.stdout.partition('"id": ')[2].partition(', "stance"')[0]
    if number.startswith('"'):
        assert json.loads(back) == json.loads(number)
    else:
        assert back == number


def test_line_ends_are_line_feeds_alone(tmp_path: Path) -> None:
    text = "One line\u2028and another.\u0085 The old iron bridge is open."
    plain = json.dumps({"id": 2, "claim": CLAIM, "text": text}, ensure_ascii=False).encode()
    given_ = b"\xef\xbb\xbf" + row(1, OPEN).replace(b"\n", b"\r\n") + b"\n  \n" + plain
    assert [each["id"] for each in judged(tmp_path, given_)] == [1, 2]


def test_what_is_not_a_key_of_ours_is_passed_over(tmp_path: Path) -> None:
    line = json.dumps({"id": 1, "label": 3, "text": OPEN, "claim": CLAIM}).encode()
    assert judged(tmp_path, line)[0]["stance"] == "supports"


def test_no_rows_have_no_answers(tmp_path: Path) -> None:
    assert judged(tmp_path, b"\n\n") == []


BAD = [
    (b"{", "is not JSON (Expecting property name enclosed in double quotes, character 2)"),
    (b"\xff{}", "is not UTF-8"),
    (b"[1, 2]", "is no object with id, claim and text"),
    (b'{"id": NaN}', "is not JSON (NaN is no number)"),
    (b'{"claim": "a", "text": "b"}', 'has no "id"'),
    (b'{"id": null, "claim": "a", "text": "b"}', 'has an "id" that is neither'),
    (b'{"id": true, "claim": "a", "text": "b"}', 'has an "id" that is neither'),
    (b'{"id": 1, "text": "b"}', 'has no "claim"'),
    (b'{"id": 1, "claim": "a"}', 'has no "text"'),
    (b'{"id": 1, "claim": " \\n", "text": "b"}', 'has no words in its "claim"'),
    (b'{"id": 1, "claim": 5, "text": "b"}', 'has a "claim" that is no string'),
    (b'{"id": 1, "claim": "a", "text": ["b"]}', 'has a "text" that is no string'),
    (b'{"id": 1, "claim": "a", "text": "\\ud800"}', "has half a character (a lone surrogate)"),
    (b"[" * 100_000, "is nested too deeply"),
]


@pytest.mark.parametrize(("line", "reason"), BAD, ids=range(len(BAD)))
def test_a_line_that_is_no_row_is_told_by_its_number_and_the_others_are_answered(
    tmp_path: Path, line: bytes, reason: str
) -> None:
    given_ = row("before", OPEN) + line + b"\n" + row("after", SHUT)
    result = Desk(tmp_path).run("stance", "--jsonl", *RULES, input=given_)
    assert [each["id"] for each in answers(result.stdout)] == ["before", "after"]
    told, last = result.stderr.splitlines()
    assert told.startswith(f"Line 2 {reason}")
    assert told.endswith("; it gets no answer.")
    assert last == "Error: 1 of 3 lines are no rows; the rest is answered."
    assert result.exit_code == 1


class Arriving(BytesIO):
    """A stream that gives what has arrived, a piece at a time."""

    def __init__(self, pieces: list[bytes]) -> None:
        super().__init__()
        self.pieces: Iterator[bytes] = iter([piece for piece in pieces if piece])

    def read1(self, size: int | None = -1, /) -> bytes:  # noqa: ARG002 (never more than a piece)
        """Return the next piece, nothing at the end."""
        return next(self.pieces, b"")


@given(st.lists(st.binary(max_size=6) | st.just(b"\n" * (MOST + 1)), max_size=12))
def test_lines_are_the_same_however_they_arrive(pieces: list[bytes]) -> None:
    batches = list(arriving(Arriving(pieces)))
    whole = b"".join(pieces).split(b"\n")
    assert [line for batch in batches for line in batch] == (whole if whole[-1] else whole[:-1])
    assert all(1 <= len(batch) <= MOST for batch in batches)


@given(st.text(), st.text(min_size=1).filter(str.strip), st.text() | st.integers())
def test_a_row_is_read_as_it_was_written(text: str, claim: str, number: str | int) -> None:
    read = read_row(row(number, text, claim))
    assert (json.loads(read.id), read.claim, read.text) == (number, claim, text)


@pytest.fixture
def process() -> Iterator["subprocess.Popen[bytes]"]:
    """The command in a process of its own, waiting for rows."""
    # Whoever runs the tests in the background has interrupts ignored, and children inherit that.
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "from factcheck.cli import main; main()"
    )
    command = [sys.executable, "-c", code, "stance", "--jsonl", *RULES]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as running:
        yield running
        running.kill()


def test_a_row_is_answered_before_the_next_is_there(process: "subprocess.Popen[bytes]") -> None:
    assert process.stdin
    assert process.stdout
    assert process.stderr
    for number in (1, 2):
        process.stdin.write(row(number, OPEN))
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == number
    process.send_signal(signal.SIGINT)
    assert process.stderr.read() == b"Error: Stopped; 2 rows were answered.\n"
    assert process.wait() == 1


def test_it_ends_in_silence_where_nobody_reads_on(process: "subprocess.Popen[bytes]") -> None:
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdin.write(row(1, OPEN))
    process.stdin.flush()
    assert process.stdout.readline()
    process.stdout.close()
    process.stdin.write(row(2, OPEN))
    process.stdin.flush()
    assert process.stderr.read() == b""
    assert process.wait() == 1


# ---------------------------------------------------------------------------------------------
# Files
# ---------------------------------------------------------------------------------------------


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with a page, two texts and something that is no text."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(f"News from the river\n\n{SHUT}\n")
    rest = "Work on it began in spring, when the river was low and the council had found the money."
    words = "".join(f"<p>{each}</p>" for each in (OPEN, rest, rest.replace("Work", "The work")))
    page = f"<html><head><title>Open again</title></head><body><article>{words}</article></body>"
    (folder / "b.html").write_text(page)
    (folder / "c.txt").write_text(f"{APART}\n")
    (folder / "d.bin").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    return folder


def test_files_are_judged_in_their_order_and_what_is_no_text_is_skipped(
    tmp_path: Path, texts: Path
) -> None:
    result = Desk(tmp_path).run("stance", CLAIM, str(texts), *RULES, "--format", "json")
    found = json.loads(result.stdout)
    assert found["claim"] == CLAIM
    assert [(each["file"], each["stance"]) for each in found["texts"]] == [
        ("a.txt", "refutes"),
        ("b.html", "supports"),
        ("c.txt", "unrelated"),
    ]
    assert found["texts"][0]["quote"] == SHUT[27:]
    assert result.stderr.startswith("Skipped d.bin: ")
    assert result.exit_code == 0


def test_csv_has_a_row_for_each_text(tmp_path: Path, texts: Path) -> None:
    result = Desk(tmp_path).run("stance", CLAIM, str(texts), *RULES, "--format", "csv")
    rows = list(csv.DictReader(result.stdout.splitlines()))
    assert [each["stance"] for each in rows] == ["refutes", "supports", "unrelated"]
    assert rows[0]["quote"] == SHUT[27:]
    assert rows[0]["scores_refutes"] == ""


@pytest.mark.parametrize("format_", ["table", "md"])
def test_a_person_is_told_that_a_machine_found_it(
    tmp_path: Path, texts: Path, format_: str
) -> None:
    result = Desk(tmp_path, width=140).run("stance", CLAIM, str(texts), *RULES, "--format", format_)
    assert CLAIM in result.stdout
    assert "What a machine found, for a person to check" in result.stdout
    assert "possible conflict" in result.stdout
    assert f"“{SHUT[27:]}”" in result.stdout
    assert "Probability" not in result.stdout


def test_probabilities_are_shown_where_there_are_some(tmp_path: Path, texts: Path) -> None:
    found = Desk(tmp_path, width=140).run("stance", CLAIM, str(texts / "b.html"), "--passage")
    assert "Probability" in found.stdout
    assert "%" in found.stdout


def test_standard_input_is_a_file_too(tmp_path: Path) -> None:
    given_ = f"News from the river\n\n{SHUT}\n"
    result = Desk(tmp_path).run("stance", CLAIM, "-", *RULES, "--format", "json", input=given_)
    assert json.loads(result.stdout)["texts"][0]["stance"] == "refutes"


WRONG = [
    (["stance"], 2, "Give a claim and the files to judge, or --jsonl alone."),
    (["stance", CLAIM], 2, "Give the files to judge, or - for standard input."),
    (["stance", CLAIM, "--jsonl"], 2, "Give a claim and the files to judge, or --jsonl alone."),
    (["stance", "  ", "-"], 1, "A claim needs words; say what is to be checked."),
    (["stance", CLAIM, "nowhere.txt"], 1, "There is no file or folder nowhere.txt"),
    (["stance", CLAIM, "https://news.example/1"], 1, "Nothing was judged"),
]


@pytest.mark.parametrize(("args", "code", "message"), WRONG)
def test_what_cannot_be_judged_is_an_error_that_says_what_to_do(
    tmp_path: Path, args: list[str], code: int, message: str
) -> None:
    result = Desk(tmp_path).run(*args)
    assert result.exit_code == code
    assert f"Error: {message}" in result.stderr
