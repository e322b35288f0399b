"""Who wrote a page and when, in the markup of content systems, and names that are no author's."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import ingest
from factcheck.models import Article, Source
from factcheck.text.authors import find_authors
from tests.ingest.webpages import page

PAGES = tomllib.loads((Path(__file__).parent / "systems.toml").read_text(encoding="utf-8"))["pages"]


@pytest.mark.parametrize("system", PAGES, ids=lambda system: str(system["system"]))
def test_a_page_says_by_whom_it_is_and_when_in_the_markup_of_its_system(
    system: dict[str, Any],
) -> None:
    content = page(system.get("head", ""), system.get("above", ""), system.get("below", ""))
    address = "https://gazette.example/world/bridge"
    found = ingest.read(Source("page.html", address, content.encode()))
    assert isinstance(found, Article)
    byline = system.get("byline")
    assert found.byline == byline
    assert list(find_authors(byline or "")) == system.get("authors", [byline] if byline else [])
    if "published" in system:
        assert (found.published or "")[:10] == system["published"]
