import tomllib
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import RubricError
from factcheck.rubric import Rubric, Subject, load_rubric, load_rubrics, parse_rubric

SCALE = """
id = "toss"
version = 1
title = "Heads or tails"
subject = "claim"
[source]
author = "Ann Lee"
work = "On coins"
year = 2020
link = "https://example.org/coins"
[[rating]]
id = "heads"
label = "Heads"
meaning = "The head is up."
value = 2
[[rating]]
id = "on_edge"
label = "On edge"
meaning = "Neither is up."
needs_citation = false
also = ["undecided"]
[[rating]]
id = "tails"
label = "Tails"
meaning = "The tail is up."
value = 1
"""

WEIGHTS = """
id = "smudges"
version = 3
title = "How clean a page is"
subject = "article"
[source]
author = "Ann Lee"
work = "On pages"
year = 2020
link = "https://example.org/pages"
[[weight]]
signal = "ink"
points = 2.5
because = "It blots."
[[weight]]
signal = "jam"
points = 4
because = "It sticks."
[[level]]
label = "clean"
at_least = 90
[[level]]
label = "smeared"
at_least = 0
meaning = "Wash it."
"""

SIGNALS = {
    "byline-missing",
    "byline-incomplete",
    "date-missing",
    "title-missing",
    "publisher-missing",
    "truncated",
    "machine-translated",
    "blog",
    "secondhand",
    "anonymous-sources",
    "unattributed-claims",
    "loaded-language",
    "site-furniture",
}

PACKAGED = {rubric.id: rubric for rubric in load_rubrics()}


def parse(text: str, name: str = "coins.toml") -> Rubric:
    return parse_rubric(text.encode(), name)


def error_of(text: str) -> str:
    with pytest.raises(RubricError) as caught:
        parse(text)
    message = str(caught.value)
    assert message.startswith("coins.toml: ")
    assert "\n" not in message
    return message


# The files that come with the program


def test_these_rubrics_come_with_the_program() -> None:
    assert {
        name: (rubric.subject.value, len(rubric.ratings)) for name, rubric in PACKAGED.items()
    } == {
        "admiralty-information/1": ("claim", 6),
        "admiralty-source/1": ("article", 6),
        "averitec/1": ("claim", 4),
        "icd203-confidence/1": ("claim", 3),
        "icd203-likelihood/1": ("claim", 7),
        "politifact/1": ("claim", 6),
        "reliability/1": ("article", 0),
    }


def test_a_file_is_named_by_its_id_and_version() -> None:
    folder = files("factcheck.rubrics")
    names = {entry.name for entry in folder.iterdir() if entry.name.endswith(".toml")}
    assert names == {f"{rubric.name}-{rubric.version}.toml" for rubric in PACKAGED.values()}


@pytest.mark.parametrize("rubric", PACKAGED.values(), ids=PACKAGED)
def test_a_rubric_is_the_digest_of_its_bytes(rubric: Rubric) -> None:
    file = files("factcheck.rubrics") / f"{rubric.name}-{rubric.version}.toml"
    assert rubric.sha256 == sha256(file.read_bytes()).hexdigest()


@pytest.mark.parametrize("rubric", PACKAGED.values(), ids=PACKAGED)
def test_every_sentence_reads_as_one_line(rubric: Rubric) -> None:
    said = [rubric.title, rubric.source, rubric.about]
    said += [words for rating in rubric.ratings for words in (rating.label, rating.meaning)]
    said += [weight.because for weight in rubric.weights]
    said += [level.meaning for level in rubric.levels]
    for words in said:
        assert words
        assert words == " ".join(words.split())


@pytest.mark.parametrize(
    ("rubric", "without"),
    [
        ("averitec/1", {"not_enough_evidence"}),
        ("politifact/1", set()),
        ("admiralty-source/1", {"F"}),
        ("admiralty-information/1", {"6"}),
        ("icd203-likelihood/1", set()),
        ("icd203-confidence/1", {"low"}),
    ],
)
def test_only_a_rating_that_says_evidence_is_lacking_needs_no_citation(
    rubric: str, without: set[str]
) -> None:
    ratings = PACKAGED[rubric].ratings
    assert {rating.id for rating in ratings if not rating.needs_citation} == without


def test_only_confirmed_needs_two_origins() -> None:
    asking = {
        (rubric.id, rating.label, rating.needs_origins)
        for rubric in PACKAGED.values()
        for rating in rubric.ratings
        if rating.needs_origins
    }
    assert asking == {("admiralty-information/1", "Confirmed", 2)}


@pytest.mark.parametrize(
    ("rubric", "from_low_to_high"),
    [
        ("averitec/1", []),
        (
            "politifact/1",
            ["pants_on_fire", "false", "mostly_false", "half_true", "mostly_true", "true"],
        ),
        ("admiralty-source/1", ["E", "D", "C", "B", "A"]),
        ("admiralty-information/1", ["5", "4", "3", "2", "1"]),
        (
            "icd203-likelihood/1",
            [
                "almost_no_chance",
                "very_unlikely",
                "unlikely",
                "roughly_even_chance",
                "likely",
                "very_likely",
                "almost_certain",
            ],
        ),
        ("icd203-confidence/1", ["low", "moderate", "high"]),
    ],
)
def test_the_order_of_a_scale(rubric: str, from_low_to_high: list[str]) -> None:
    placed = [(r.value, r.id) for r in PACKAGED[rubric].ratings if r.value is not None]
    assert [name for _, name in sorted(placed)] == from_low_to_high
    assert PACKAGED[rubric].ordinal == bool(from_low_to_high)


def test_likelihood_words_cover_1_to_99_percent_without_a_gap() -> None:
    ranges = [rating.percent for rating in PACKAGED["icd203-likelihood/1"].ratings]
    assert ranges == [(1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)]


def test_the_reliability_rubric_weighs_every_signal() -> None:
    assert {weight.signal for weight in PACKAGED["reliability/1"].weights} == SIGNALS


def test_no_single_signal_costs_a_grade_its_upper_half() -> None:
    assert all(weight.points < 50 for weight in PACKAGED["reliability/1"].weights)


# Finding one


def test_a_name_gives_the_newest_version_and_an_id_exactly_that_one(tmp_path: Path) -> None:
    for version in (1, 2, 10):
        text = SCALE.replace("version = 1", f"version = {version}")
        (tmp_path / f"toss-{version}.toml").write_text(text)
    assert load_rubric("toss", tmp_path).id == "toss/10"
    assert load_rubric("toss/2", tmp_path).id == "toss/2"
    assert load_rubric(" Toss ", tmp_path).version == 10


def test_the_default_scale_is_found() -> None:
    assert load_rubric("averitec") == PACKAGED["averitec/1"]


@pytest.mark.parametrize("typed", ["averitek", "averitec/9", "averitec/", "", "/1"])
def test_an_unknown_rubric_lists_the_known(typed: str) -> None:
    with pytest.raises(RubricError, match=r"the known ones are .*averitec/1, .*politifact/1"):
        load_rubric(typed)


def test_a_users_folder_adds_to_what_comes_with_the_program(tmp_path: Path) -> None:
    (tmp_path / "toss-1.toml").write_text(SCALE)
    (tmp_path / "read-me.txt").write_text("not a rubric")
    found = load_rubrics(tmp_path)
    assert {rubric.id for rubric in found} == {*PACKAGED, "toss/1"}
    assert [rubric.id for rubric in found] == sorted(rubric.id for rubric in found)


def test_the_same_file_in_both_counts_once(tmp_path: Path) -> None:
    content = (files("factcheck.rubrics") / "averitec-1.toml").read_bytes()
    (tmp_path / "mine.toml").write_bytes(content)
    assert load_rubrics(tmp_path) == load_rubrics()


def test_a_published_version_cannot_be_redefined(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(SCALE)
    (tmp_path / "b.toml").write_text(SCALE.replace("Heads or tails", "Tails or heads"))
    with pytest.raises(RubricError, match=r"b\.toml: another file is toss/1 .* version = 2"):
        load_rubrics(tmp_path)


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RubricError, match="no such folder of rubrics; check the name"):
        load_rubrics(tmp_path / "absent")


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    with pytest.raises(RubricError, match=r"folder\.toml: cannot be read"):
        load_rubrics(tmp_path)


# Finding a rating


@pytest.mark.parametrize(
    ("rubric", "typed", "found"),
    [
        ("averitec/1", "supported", "supported"),
        ("averitec/1", "Supported", "supported"),
        ("averitec/1", "not enough evidence", "not_enough_evidence"),
        ("averitec/1", "NOT-ENOUGH_evidence", "not_enough_evidence"),
        ("averitec/1", "  nee ", "not_enough_evidence"),
        ("averitec/1", "Conflicting Evidence/Cherrypicking", "conflicting_evidence"),
        ("averitec/1", "cherrypicking", "conflicting_evidence"),
        ("politifact/1", "pants on fire", "pants_on_fire"),
        ("admiralty-source/1", "b", "B"),
        ("admiralty-source/1", "usually reliable", "B"),
        ("admiralty-information/1", "1", "1"),
        ("admiralty-information/1", "confirmed", "1"),
        ("icd203-likelihood/1", "highly improbable", "very_unlikely"),
    ],
)
def test_a_rating_is_found_as_people_type_it(rubric: str, typed: str, found: str) -> None:
    assert PACKAGED[rubric].rating(typed).id == found


@pytest.mark.parametrize("typed", ["", "suport", "true", "supported refuted", "not"])
def test_a_rating_that_is_not_there_lists_those_that_are(typed: str) -> None:
    with pytest.raises(RubricError) as caught:
        PACKAGED["averitec/1"].rating(typed)
    assert str(caught.value) == (
        f"{typed!r} is no rating on averitec/1; choose one of: "
        "supported, refuted, not_enough_evidence, conflicting_evidence."
    )


def test_nobody_rates_on_a_set_of_weights() -> None:
    with pytest.raises(RubricError, match=r"reliability/1 weighs signals .* `factcheck rubrics`"):
        PACKAGED["reliability/1"].rating("small reservations")


@pytest.mark.parametrize("rubric", PACKAGED.values(), ids=PACKAGED)
def test_every_rating_is_found_by_each_of_its_names(rubric: Rubric) -> None:
    for rating in rubric.ratings:
        for typed in (rating.id, rating.label, rating.label.upper(), *rating.also):
            assert rubric.rating(typed) == rating


# Reading a file


def test_a_scale_is_read_whole() -> None:
    rubric = parse(SCALE + "\n")
    assert (rubric.id, rubric.name, rubric.version) == ("toss/1", "toss", 1)
    assert rubric.source == "Ann Lee, On coins, 2020, https://example.org/coins"
    assert rubric.subject is Subject.CLAIM
    assert rubric.quorum == 2
    assert rubric.about == ""
    assert [(r.id, r.value, r.needs_citation) for r in rubric.ratings] == [
        ("heads", 2.0, True),
        ("on_edge", None, False),
        ("tails", 1.0, True),
    ]


def test_weights_are_read_whole() -> None:
    rubric = parse(WEIGHTS)
    assert [(w.signal, w.points, w.because) for w in rubric.weights] == [
        ("ink", 2.5, "It blots."),
        ("jam", 4.0, "It sticks."),
    ]
    assert [(level.label, level.at_least, level.meaning) for level in rubric.levels] == [
        ("clean", 90, ""),
        ("smeared", 0, "Wash it."),
    ]
    assert not rubric.ordinal


REQUIRED = [
    "id",
    "version",
    "title",
    "subject",
    "author",
    "work",
    "year",
    "link",
    "label",
    "meaning",
    "signal",
    "points",
    "because",
    "at_least",
]


@pytest.mark.parametrize("key", REQUIRED)
def test_a_missing_key_is_named(key: str) -> None:
    text = SCALE if f"\n{key} =" in SCALE else WEIGHTS
    lines = text.splitlines()
    lines.remove(next(line for line in lines if line.startswith(f"{key} =")))
    assert f"{key!r}" in error_of("\n".join(lines))


@pytest.mark.parametrize(
    ("text", "old", "new", "message"),
    [
        (SCALE, "[source]", "[sources]", "'source' is missing; add it."),
        (SCALE, 'id = "toss"', "", "'id' is missing; add it."),
        (SCALE, 'id = "toss"', 'id = "Coin Toss"', "'id' must be small letters"),
        (SCALE, "version = 1", "version = 0", "'version' must be 1 or more"),
        (SCALE, "version = 1", 'version = "1"', "'version' must be a whole number, not '1'"),
        (SCALE, "version = 1", "version = true", "'version' must be a whole number, not True"),
        (SCALE, "version = 1", "version = 1\nquorum = 0", "'quorum' must be 1 or more"),
        (SCALE, "version = 1", "version = 1\nqourum = 3", "'qourum' is not a key of a rubric"),
        (SCALE, 'subject = "claim"', 'subject = "person"', "'subject' must be one of: claim, art"),
        (SCALE, 'title = "Heads or tails"', 'title = " "', "'title' is blank; fill it in"),
        (SCALE, "year = 2020", 'year = 2020\npage = "3"', "[source] 'page' is not a key"),
        (SCALE, "year = 2020", "", "[source] 'year' is missing"),
        (SCALE, '"https://example.org/coins"', '"???"', "[source] 'link' must be an address"),
        (SCALE, 'label = "On edge"', "", "rating 2 'label' is missing"),
        (SCALE, "value = 1", "value = 1\nvalues = 2", "rating 3 'values' is not a key"),
        (SCALE, "value = 1", 'value = "low"', "rating 3 'value' must be a number, not 'low'"),
        (SCALE, "value = 1", "value = nan", "rating 3 'value' must be a number, not nan"),
        (SCALE, "value = 1", "value = inf", "rating 3 'value' must be a number, not inf"),
        (SCALE, "value = 1", "value = true", "rating 3 'value' must be a number, not True"),
        (SCALE, "value = 1", "value = 2", "'value' says '2' twice"),
        (SCALE, "value = 1", "", "'value' stands on one rating alone"),
        (SCALE, 'id = "tails"', 'id = "heads"', "'rating' says 'heads' twice"),
        (SCALE, 'id = "tails"', 'id = "HEADS"', "'rating' says 'heads' twice"),
        (SCALE, '"undecided"', '"tails"', "'rating' says 'tails' twice"),
        (SCALE, '["undecided"]', '"undecided"', "rating 2 'also' must be a list"),
        (SCALE, '["undecided"]', "[1]", "rating 2 'also' must be a list of words"),
        (SCALE, "needs_citation = false", "needs_citation = 0", "must be true or false, not 0"),
        (
            SCALE,
            "needs_citation = false",
            "needs_origins = -1",
            "'needs_origins' must be 0 or more",
        ),
        (
            SCALE,
            "needs_citation = false",
            "needs_citation = false\nneeds_origins = 2",
            "rating 2 'needs_origins' asks for cited passages",
        ),
        (SCALE, "value = 1", "percent = [20, 5]", "'percent' must be two numbers from 0 to 100"),
        (SCALE, "value = 1", "percent = [20]", "'percent' must be two numbers from 0 to 100"),
        (SCALE, "value = 1", "percent = 20", "'percent' must be a list"),
        (SCALE, "[[rating]]", "[[ratings]]", "'ratings' is not a key of a rubric"),
        (SCALE, "[source]", "rating = 3\n[source]", "not readable as TOML"),
        (WEIGHTS, "[[weight]]", "[[signal]]", "'signal' is not a key of a rubric"),
        (WEIGHTS, "points = 4", "points = 0", "weight 2 'points' must be a number above 0"),
        (WEIGHTS, "points = 4", "", "weight 2 'points' must be a number above 0"),
        (WEIGHTS, "points = 4", f"points = 1{'0' * 400}", "weight 2 'points' must be a number"),
        (WEIGHTS, "points = 4", f"points = 1{'0' * 5000}", "not readable as TOML"),
        (WEIGHTS, 'signal = "jam"', 'signal = "ink"', "'signal' says 'ink' twice"),
        (WEIGHTS, "at_least = 90", "at_least = 101", "level 1 'at_least' must be a number from 0"),
        (WEIGHTS, "at_least = 90", "at_least = 0", "'level' must be listed from the highest"),
        (WEIGHTS, "at_least = 0", "at_least = 5", "'level' leaves grades without a name"),
        (WEIGHTS, 'label = "smeared"', 'label = "Clean"', "'level' says 'clean' twice"),
        (WEIGHTS, "[[level]]", "[[rating]]", "rating 1 'id' is missing"),
    ],
)
def test_a_mistake_is_named_by_file_and_key(text: str, old: str, new: str, message: str) -> None:
    assert old in text
    assert message in error_of(text.replace(old, new))


def test_a_rubric_is_of_one_kind() -> None:
    ratings = SCALE[SCALE.index("[[rating]]") :]
    levels = WEIGHTS[WEIGHTS.index("[[level]]") :]
    assert "a rubric is one kind" in error_of(WEIGHTS + ratings)
    assert "give [[rating]], or [[weight]] and [[level]]" in error_of(SCALE.replace(ratings, ""))
    assert "give [[rating]], or [[weight]] and [[level]]" in error_of(WEIGHTS.replace(levels, ""))


def test_a_list_that_is_not_of_tables_is_named() -> None:
    assert "'rating' must be written as [[rating]]" in error_of(
        "rating = [3]\n" + SCALE.partition("[[rating]]")[0]
    )


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"id = ", b"[" * 5000, b"a = " + b"[" * 50_000, b"id = 'a'\nid = 'b'"]
)
def test_what_is_not_toml_is_an_error_in_one_line(content: bytes) -> None:
    with pytest.raises(RubricError, match=r"^x\.toml: not readable as TOML: ") as caught:
        parse_rubric(content, "x.toml")
    assert "\n" not in str(caught.value)


KEYS = sorted({*REQUIRED, "source", "rating", "weight", "level", "value", "also", "percent"})


@given(
    st.sampled_from([SCALE, WEIGHTS]),
    st.sampled_from(KEYS),
    st.sampled_from(["3", "-1", "true", '""', '"x"', "[]", "[1, 2]", "{}", "1979-05-27", "nan"]),
)
def test_any_value_for_any_key_is_read_or_refused(text: str, key: str, value: str) -> None:
    lines = [f"{key} = {value}" if at.startswith(f"{key} =") else at for at in text.splitlines()]
    if not any(at.startswith(f"{key} =") for at in text.splitlines()):
        lines.insert(0, f"{key} = {value}")
    try:
        rubric = parse("\n".join(lines))
    except RubricError as error:
        assert str(error).startswith("coins.toml: ")  # noqa: PT017
    else:
        assert tomllib.loads("\n".join(lines))["version"] == rubric.version
