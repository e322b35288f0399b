import time

import pytest

from factcheck.text.authors import find_authors, names_someone_in_full
from factcheck.text.names import names_a_person


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("By Ann Lee", ["Ann Lee"]),
        ("Ann Lee and Bo Ek, Riverton Gazette", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee, Bo Ek und Cy Om", ["Ann Lee", "Bo Ek", "Cy Om"]),
        ("A. LEE / B. J. EK", ["A. LEE", "B. J. EK"]),
        ("Ann Lee, Staff Writer", ["Ann Lee"]),
        ("Martin King, Jr.", ["Martin King, Jr."]),
        ("Harold S.", ["Harold S."]),
        ("Joseph", ["Joseph"]),
        ("der Michel", ["der Michel"]),
        ("Petra", ["Petra"]),
        ("Les Brown", ["Les Brown"]),
        ("Der Hafenbote", []),
        ("HAFEN ZEITUNG", []),
        ("Harbour Editorial Writers", []),
        ("Harbour Reporting", []),
        ("Ann Lee (@annlee), https://x.example/ann", ["Ann Lee"]),
        ("Staff", []),
        ("Editor", []),
        ("admin", []),
        ("Die Redaktion", []),
        ("Web Desk", []),
        ("Reuters", []),
        ("Agencia EFE", []),
        ("det/dpa", []),
        ("Ministry of Health", []),
        ("Wikimedia Foundation", []),
        ("Politics", []),
        ("https://x.example/ann", []),
        ("@annlee", []),
        ("", []),
    ],
)
def test_a_byline_lists_names_and_nothing_else(byline: str, authors: list[str]) -> None:
    assert list(find_authors(byline)) == authors


@pytest.mark.parametrize("byline", ["A" * 100_000, "a@b " * 25_000, f"Ann{' ' * 100_000}Lee"])
def test_a_byline_without_end_takes_no_more_than_its_length(byline: str) -> None:
    begun = time.process_time()
    find_authors(byline)
    names_someone_in_full(byline)
    names_a_person(byline)
    assert time.process_time() - begun < 5
