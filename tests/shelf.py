"""What a reviewer may hold of one story: a folder of many formats, and a page that is changed.

Everything is written by hand; `news.example` is served by the test's own town.
"""

import socket
from pathlib import Path

from tests.gather.town import Answer, Town, answer
from tests.ingest.archives import answer as archived
from tests.ingest.archives import packed, record, zipped
from tests.ingest.sheets import column, pdf
from tests.ingest.webpages import linked, page

VOTE = page(
    head=linked(
        headline="Riverton votes to rebuild harbour bridge",
        author={"@type": "Person", "name": "Jana Keller"},
        publisher={"@type": "Organization", "name": "The Riverton Gazette"},
        datePublished="2025-11-04T18:30:00+00:00",
    ),
    above="<p class='byline'>By Jana Keller</p><time datetime='2025-11-05'>5 November 2025</time>",
)
CONSENT = """<!doctype html><title>Before you continue - Riverton Today</title>
<h1>Before you continue</h1><p>We and our 412 partners store cookies on your device.
We value your privacy: accept all cookies, or open the cookie settings and choose there what
you allow us and our partners to know of you and for how long.</p><button>Accept all</button>"""
LETTER = """Lorries will wait until spring

By Theo Marsh
6 November 2025

The ferry cannot carry lorries, its master said on Thursday, and no other crossing is near.
Haulers told the council that each detour costs them forty minutes.
"""
STATEMENT = """# Statement on the harbour bridge

*7 November 2025*

The county will pay a third of the costs, its spokesman Paul Reyes said. A contract has not been
signed.
"""
LEAFLET = column(
    "What the inspectors found",
    "",
    "The crack in the third pier of the harbour bridge is forty",
    "centimetres long, the inspectors wrote in their report of",
    "October. They advise against any load above three tonnes.",
    "",
    "A second pier is to be inspected by divers in January, when",
    "the water is low, and the bridge stays closed until then.",
)
CLOSED = page(
    title="Bridge closed to lorries - Harbour Watch",
    headline="<h1>Bridge closed to lorries</h1>",
    above="<p>By Ada Quist | 14 October 2025</p>",
)
FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Riverton news</title><link>https://news.example/</link>
<item><title>Divers</title><link>https://news.example/divers</link></item>
<item><title>Tolls</title><link>http://other.example/tolls</link></item>
</channel></rss>
"""


def divers(when: str, ending: str) -> bytes:
    """The page that is changed between two captures."""
    text = f"""Divers will look at the second pier of the harbour bridge {when}, the engineer Mina
Okafor said. The water is too high now, and the current too strong."""
    return f"""<!doctype html><html lang="en"><head><title>Divers to inspect second pier</title>
<meta property="og:site_name" content="News Example">
<meta name="author" content="Ruth Adeyemi">
<meta property="article:published_time" content="2025-11-08T07:00:00+00:00"></head>
<body><article><h1>Divers to inspect second pier</h1><p class="byline">By Ruth Adeyemi</p>
<p>{text}</p>
<p>The county asked for the inspection after a crack was found in the third pier in October.</p>
<p>{ending}</p></article></body></html>""".encode()


EARLIER = divers("in January", "No lorry has crossed since, and the ferry takes cars alone.")
LATER = divers("in March", "No lorry has crossed since.")


def lay_out(folder: Path) -> None:
    """Put what the reviewer holds into a folder."""
    folder.mkdir()
    (folder / "vote.html").write_text(VOTE, "utf-8")
    (folder / "continue.html").write_text(CONSENT, "utf-8")
    (folder / "letter.txt").write_text(LETTER, "utf-8")
    (folder / "leaflet.pdf").write_bytes(pdf(LEAFLET, Title="What the inspectors found"))
    (folder / "pier.jpg").write_bytes(b"\xff\xd8\xff\xe0 no words in it")
    (folder / "news.rss").write_text(FEED, "utf-8")
    (folder / "county.zip").write_bytes(
        zipped({"statement.md": STATEMENT.encode(), "../statement.md": STATEMENT.encode()})
    )
    (folder / "october.warc.gz").write_bytes(
        packed(
            record(archived(CLOSED.encode()), "https://watch.example/closed"),
            record(archived(b"\x89PNG", media_type="image/png"), "https://watch.example/map"),
            record(archived(b"Gone.", status="404 Not Found"), "https://watch.example/old"),
        )
    )


def serve(town: Town) -> None:
    """Serve the page that changes: each time it is asked for, the next of its versions."""
    versions = iter([EARLIER, LATER])

    def next_version(connection: socket.socket) -> None:
        connection.sendall(answer(next(versions, LATER), content_type="text/html"))

    pages: dict[str, Answer] = {"news.example/divers": next_version}
    town.pages |= pages
