import pytest

from factcheck import ingest
from factcheck.models import Article, Field, Metadatum, Source
from factcheck.text.authors import find_authors
from tests.ingest.webpages import HEADLINE, TEXT, linked, page

ADDRESS = "https://gazette.example/world/bridge"


def read(content: str, address: str = ADDRESS) -> Article:
    """The article on a page found at an address."""
    found = ingest.read(Source("page.html", address, content.encode()))
    assert isinstance(found, Article), found
    return found


def person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


# ---------------------------------------------------------------------------------------------
# Authors
# ---------------------------------------------------------------------------------------------

AUTHORS = {
    "Ann Lee": [
        page(linked(author=person("Ann Lee"))),
        page(linked(author="Ann Lee")),
        page(linked(author={"@type": ["Person", "Organization"], "name": "Ann Lee"})),
        page(above='<p class="byline">By Ann Lee</p>'),
        page(above='<p class="byline">By Ann Lee, Riverton Gazette</p><p>4 min read</p>'),
        page(above='<div class="meta"><span class="author vcard"><a rel="author" href="/a">Ann Lee'
             "</a></span> | 4 March 2021</div>"),
        page(above='<p>By <span itemprop="author">Ann Lee</span> | Updated 5 March 2021</p>'),
        page(above='<p class="byline">By <b><a href="/a">Ann Lee</a></b> for the Gazette</p>'),
        page(above="<p>Von Ann Lee</p>"),
        page(above="<p>Par Ann Lee | 4 mars 2021</p>"),
        page(above='<p><a href="/authors/ann-lee">Ann Lee</a></p>'),
        page(above="<div>By</div><div>Ann Lee</div>"),
        page('<meta name="author" content="Lee, Ann">', above="<p>Ann Lee</p><p>4 March 2021</p>"),
        page('<meta name="parsely-author" content="Ann Lee">'),
        page(below="<p>Text: Ann Lee</p>"),
        page(linked(author=person("Ann Lee")), above='<p class="byline">By Gazette Staff</p>'),
        page(linked(author={"@id": "#p"}) + linked(**{"@id": "#p", **person("Ann Lee")})),
    ],
    # lines that sign in words of other languages, or as other software does
    "Lena Ek": [
        page(above=f"<p>{line}</p>")
        for line in (
            "Text: Lena Ek",
            "Ein Gastbeitrag von Lena Ek",
            "Von unserer Redakteurin Lena Ek",
            "Door Lena Ek",
            "Escribe: Lena Ek",
            "Tekst: Lena Ek",
            "Penulis: Lena Ek",
            "Senior Harbour Correspondent Lena Ek, 4 March 2021",
            "By Lena Ek Tuesday, 4 March 2021",
            "By Lena Ek 4:39PM BST 4 March 2021",
            "Filed under: Bridges — Lena Ek @ 9:12",
        )
    ] + [
        page(above='<p class="byline">Lena Ek, Senior Correspondent</p>'),
        page(above='<span property="schema:author">Lena Ek</span>'),
        page(above='<span class="skribent">Lena Ek</span>'),
        page(above='<div data-component="byline-block">Lena Ek</div>'),
        page(above="<p>Lena Ek</p><p>4 March 2021</p>"),
        page(
            '<meta property="article:author" content="https://gazette.example/who/lena">',
            below='<aside class="vcard"><a rel="author" href="/who/lena">Lena Ek</a></aside>',
        ),
        page(below="<h4>About the author</h4><p>Lena Ek writes about harbours.</p>"),
        page(below="<p>Über die Autorin: Lena Ek arbeitet in Riverton.</p>"),
        page(below='<div class="author-bio">Lena Ek is a reporter in Velm.</div>'),
        page(below="<p>Lena Ek</p>"),
        page(below="<p>Share</p><p>– Lena Ek</p>"),
    ],
    "Anna Meier, Jonas Kern": [page(above='<p class="byline">Anna Meier Jonas Kern</p>')],
    "jsmith82": [
        page(above="<p>4 March 2021, 16:20 by jsmith82</p>"),
        page(below="<p>Posted by jsmith82 at 12:53</p>"),
    ],
    "Ann Lee, Bo Ek": [
        page(linked(author=[person("Ann Lee"), person("Bo Ek")])),
        page(above='<p class="byline">By Ann Lee and Bo Ek</p>'),
        page(above='<ul><li class="author">Ann Lee</li><li class="author">Bo Ek</li></ul>'),
        page(linked(author="Ann Lee; Bo Ek")),
        page(linked(author=person("Ann Lee")), above="<p>By Ann Lee and Bo Ek</p>"),
        page(
            linked(author=person("Ann Lee")),
            above="<p>Ann Lee and Bo Ek</p><p>4 March 2021</p>",
            below="<p>Our reporter at the bridge, Ann Lee, has spoken to three of the men who were"
            " at work on the pier when the crack was found, and who saw it.</p>",
        ),
    ],
    "Joseph": [page(above='<span class="author vcard"><span class="fn">Joseph</span></span>')],
}  # fmt: skip
NOBODY = [
    page(),
    page(linked(author={"@type": "Organization", "name": "The Riverton Gazette"})),
    page(linked(author=person("The Riverton Gazette"))),
    page(linked(author={"@type": "NewsMediaOrganization", "name": "Harbour Press"})),
    page('<meta name="author" content="https://facebook.example/gazette">'),
    page('<meta name="article:author" content="https://facebook.example/annlee">'),
    page('<meta name="twitter:creator" content="@gazette">'),
    page('<meta name="author" content="Walter Webmaster">'),
    page(above='<p class="author">World</p>'),
    # words that begin as "di" and "da" do; people the text is about; links in sentences
    page(above="<p>Die Rede von Otto Brandt</p>"),
    page(above="<p>Das Buch von Otto Brandt</p>"),
    page(above="<p>Olga Brandt</p>"),
    page(below="<p>Olga Brandt</p>"),
    page(below="<h4>About the author</h4><p>The harbour is a hundred years old.</p>"),
    page(below="<h4>About the harbour</h4><p>Otto Wessel writes to the council every year.</p>"),
    # people to turn to
    page(below="<p>Contact:</p><p>Lena Ek</p><p>Phone: 555 0100</p>"),
    page(above="<p>4 March 2021</p><p>Lena Ek</p><p>Tel.: 555 0100</p>"),
    page(below="<p>Posted by the harbour, where lorries wait.</p>"),
    page(
        above="<p>It was "
        '<a href="/author/otto-wessel">Otto Wessel</a> who had first asked for a new bridge, in '
        "a letter to the council that was read out at its meeting in the old town hall last year, "
        "and again this spring by his daughter.</p>"
    ),
    page(above='<div class="related"><p class="byline">By Otto Wrong</p></div><p>Read on</p>'),
    page(above='<p class="byline">Published 4 March 2021 at 10:00</p>'),
    page(linked(author=[{"@type": "Person"}, {"name": ""}, None, 7])),
]
DESKS = {
    "Staff": page(above='<p class="byline">By Staff</p>'),
    "admin": page(above='<p>Posted by <span class="author vcard">admin</span></p>'),
    "Editor": page(above='<p class="byline">By Editor</p>'),
    "Redaktion": page(linked(author=person("Redaktion")), above='<p class="autor">Redaktion</p>'),
    "det/dpa": page(above="<p>Von: det/dpa</p>"),
    "Harbour Editorial Writers": page(above='<p class="byline">By Harbour Editorial Writers</p>'),
}


@pytest.mark.parametrize(
    ("byline", "content"), [(byline, one) for byline, pages in AUTHORS.items() for one in pages]
)
def test_who_wrote_it_is_found_where_pages_say_it(byline: str, content: str) -> None:
    found = read(content)
    assert found.byline == byline
    assert find_authors(found.byline or "") == tuple(byline.split(", "))


def test_a_page_by_an_agency_is_the_agency_s_before_its_reporter_s() -> None:
    found = read(
        page(
            linked(author={"@type": "Organization", "name": "Quay News Agency"}),
            above='<p class="byline">By Quay News Agency</p>',
            below="<p>(Reporting by Ann Lee in Riverton; Editing by Bo Ek)</p>",
        )
    )
    bylines = [one.value for one in found.metadata if one.field is Field.BYLINE]
    assert bylines[:2] == ["Quay News Agency", "Ann Lee"]


@pytest.mark.parametrize("content", NOBODY)
def test_nobody_is_made_an_author_who_is_none(content: str) -> None:
    assert read(content).byline is None


@pytest.mark.parametrize(("byline", "content"), DESKS.items())
def test_a_desk_is_a_byline_and_no_author(byline: str, content: str) -> None:
    found = read(content)
    assert found.byline == byline
    assert find_authors(byline) == ()


def test_every_candidate_is_kept_with_its_place() -> None:
    content = page(linked(author=person("Ann Lee")), above='<p class="byline">By Bo Ek</p>')
    kept = [(m.value, m.found_in) for m in read(content).metadata if m.field is Field.BYLINE]
    assert kept[0] == ("Bo Ek", "byline element")
    assert ("Ann Lee", "JSON-LD author") in kept


# ---------------------------------------------------------------------------------------------
# Dates
# ---------------------------------------------------------------------------------------------

DATED = [
    page(linked(datePublished="2021-03-04")),
    page('<meta property="article:published_time" content="2021-03-04T00:00:00">'),
    page('<meta name="dc.date.issued" content="4 March 2021">'),
    page(above='<time datetime="2021-03-04">Thursday</time>'),
    page(above='<span itemprop="datePublished" content="2021-03-04">Thursday</span>'),
    page(above="<p>4 March 2021</p>"),
    page(above="<p>March 4, 2021</p>"),
    page(above="<p>Donnerstag, 4. März 2021, 10:00 Uhr</p>"),
    page(above="<p>Publié le 4 mars 2021</p>"),
    page(above="<p>4 de marzo de 2021</p>"),
    page(above="<p>04.03.2021</p>"),
    page(above="<p>2021年3月4日</p>"),
    page(above="<p>4. maaliskuuta 2021</p>"),
    page(above="<p>2021. március 4.</p>"),
    page('<meta name="date" content="Thu Mar 04 10:22:11 CET 2021">'),
    page(above='<abbr class="published" title="2021-03-04T10:00:00+01:00">Thursday</abbr>'),
    page(above='<span property="dc:date dc:created" content="2021-03-04T10:00">Thursday</span>'),
    page(above='<div class="widget"><p>4 March 2021</p></div>'),
    page(above=f"<p>(4. März 2021) {TEXT[0]}</p>"),
    page(above=f"<p>RIVERTON, March 4, 2021 – {TEXT[0]}</p>"),
    page(below='<footer class="page-footer">This page was last edited on 4 March 2021</footer>'),
    page(above="<p>Published: 4 March 2021 | Updated: 6 March 2021</p>"),
    # the same moment in another zone: what readers are told counts
    page(linked(datePublished="2021-03-05T02:30:00Z"), above="<p>March 4, 2021</p>"),
    # day and month as another place has them
    page('<meta name="date" content="03/04/2021">', above="<p>4 March 2021</p>"),
    page('<script>var data = {"publishedAt": "2021-03-04T10:00:00"};</script>'),
    # a change on the same line, a list of news, and the day on which the page was looked at
    page(above='<p><time itemprop="dateModified">2021-04-06</time> <span>2021-03-04</span></p>'),
    page(
        headline="<ul><li>03.06.2021 Quay closed</li><li>28.05.2021 Crane moved</li></ul>"
        f"<h1>{HEADLINE}</h1>",
        above="<p>Thursday, 4 March 2021, 7:03 pm</p>",
    ),
    page(
        headline=f"<div>Friday, 5 March 2021 07:05</div><h1>{HEADLINE}</h1>",
        above="<p>Updated on 04.03.2021</p>",
        below="<p>Created: 04.03.2021, 06:52</p>",
    ),
    page(
        above="<p>4.<i>mar</i>2021 <span>Af Lena Ek og redaktionens sekretær for havne og broer"
        ", Riverton</span></p>",
        attributes='lang="da"',
    ),
]


@pytest.mark.parametrize("content", DATED)
def test_when_it_was_published_is_found_where_pages_say_it(content: str) -> None:
    assert (read(content).published or "")[:10] == "2021-03-04"


@pytest.mark.parametrize("path", ["2021/03/04/bridge", "bridge-20210304", "04-03-2021/bridge"])
def test_an_address_dates_a_page_that_says_nothing(path: str) -> None:
    found = read(page(), f"https://gazette.example/{path}")
    best = found.best(Field.PUBLISHED)
    assert best == Metadatum(Field.PUBLISHED, "2021-03-04", "address")


def test_the_month_of_an_address_tells_the_order_of_a_day() -> None:
    found = read(page(above="<p>03/04/2021</p>"), "https://gazette.example/2021/03/bridge.html")
    assert found.published == "2021-03-04"


UNDATED = [
    page(),  # dates of other articles and of comments
    page(above='<div class="widget"><p>Event: 4 March 2021</p></div>'),
    page(below='<div class="comments"><p>Bo Ek (Thursday, 4 March 2021 15:31)</p></div>'),
    page(above=f"<p>On 4 March 2021 the harbour was full. {TEXT[0]}</p>"),
    page(above='<abbr class="published" title="Published by the harbour office">Thursday</abbr>'),
]


@pytest.mark.parametrize("content", UNDATED)
def test_other_dates_do_not_date_the_page(content: str) -> None:
    assert read(content).published is None


def test_times_are_kept_with_their_zone_and_changes_apart() -> None:
    block = linked(datePublished="2021-03-04T10:00:00+01:00", dateModified="2021-03-06")
    found = read(page(block))
    assert found.published == "2021-03-04T10:00:00+01:00"
    assert found.value(Field.MODIFIED) == "2021-03-06"


# ---------------------------------------------------------------------------------------------
# The rest
# ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "content"),
    [
        (HEADLINE, page()),
        (HEADLINE, page(headline=f'<h1><span class="kicker">World</span> {HEADLINE}</h1>')),
        (HEADLINE, page(headline=f"<h1>The Riverton Gazette</h1><h2>{HEADLINE}</h2>")),
        (HEADLINE, page(headline="", title=f"{HEADLINE} | The Riverton Gazette")),
        (HEADLINE, page(f'<meta property="og:title" content="{HEADLINE}">', headline="")),
        # the site's heading first, and the title names both
        (
            HEADLINE,
            page(
                headline=f"<h1>Notes from the quay</h1><h2>Saturday</h2><h3>{HEADLINE}</h3>",
                title=f"Notes from the quay: {HEADLINE}",
            ),
        ),
        # as pages written by hand have them, under titles of other words
        (HEADLINE, page(headline=f"<h2>{HEADLINE}</h2>", title="The Pier Society - Our Walks")),
        (
            HEADLINE,
            page(
                headline='<table><tr><td><font size="6">The Pier Society</font></td></tr></table>'
                f'<p><font size="5"><b>{HEADLINE}</b></font></p>',
                title="The Pier Society - Our Walks",
            ),
        ),
        # marks of a system that hide the label of a field, not the field
        (HEADLINE, page(headline=f'<h1><span class="field--label-hidden">{HEADLINE}</span></h1>')),
        ("Brücke &c", page(headline="<h1>Brücke &amp;c</h1>", title="Brücke &amp;c - Gazette")),
    ],
)
def test_the_headline_is_what_the_page_shows_without_the_site_s_name(
    title: str, content: str
) -> None:
    assert read(content).title == title


def test_the_publisher_is_named_by_tags_and_last_by_the_address() -> None:
    block = linked(publisher={"@type": "Organization", "name": "Riverton Gazette"})
    found = read(page(block + '<meta property="og:site_name" content="Gazette Online">'))
    named = [(m.value, m.found_in) for m in found.metadata if m.field is Field.PUBLISHER]
    assert named[:2] == [
        ("Riverton Gazette", "JSON-LD publisher"),
        ("Gazette Online", "meta og:site_name"),
    ]
    assert ("gazette.example", "address") in named


@pytest.mark.parametrize(
    ("field", "value", "place", "content"),
    [
        (Field.LANGUAGE, "en", "lang of the page", page()),
        (Field.LANGUAGE, "de-AT", "lang of the page", page(attributes='lang="de-AT"')),
        (
            Field.LANGUAGE,
            "es-MX",
            "meta og:locale",
            page('<meta property="og:locale" content="es_MX">', attributes=""),
        ),
        (
            Field.CANONICAL,
            "https://other.example/x",
            "link rel=canonical",
            page('<link rel="canonical" href="https://other.example/x">'),
        ),
        (
            Field.CANONICAL,
            "https://gazette.example/x",
            "link rel=canonical",
            page('<link rel="canonical" href="/x">'),
        ),
        (Field.KIND, "news", "JSON-LD type", page(linked(headline=HEADLINE))),
        (Field.KIND, "live blog", "JSON-LD type", page(linked(**{"@type": "LiveBlogPosting"}))),
        (Field.KIND, "opinion", "label beside the headline", page(above="<p>Opinion</p>")),
        (Field.KIND, "sponsored", "label beside the headline", page(above="<p>Sponsored</p>")),
        (
            Field.KIND,
            "press release",
            "label beside the headline",
            page(above="<p>Pressemitteilung</p>"),
        ),
        (
            Field.TRANSLATION,
            "translated by the browser",
            "class of the page (translated-ltr)",
            page(attributes='lang="en" class="js translated-ltr"'),
        ),
        (
            Field.TRANSLATION,
            "Translated from the Spanish by Ann Lee",
            "visible text",
            page(below="<p>Translated from the Spanish by Ann Lee</p>"),
        ),
    ],
)
def test_what_sort_of_page_it_is(field: Field, value: str, place: str, content: str) -> None:
    assert read(content).best(field) == Metadatum(field, value, place)


def test_a_page_that_calls_itself_nothing_has_no_kind_and_no_translation() -> None:
    found = read(page())
    assert (found.best(Field.KIND), found.best(Field.TRANSLATION)) == (None, None)


def test_what_the_reviewer_states_goes_first() -> None:
    stated = ingest.Stated(byline="Bo Ek", published="2020-01-01")
    content = page(linked(author=person("Ann Lee"), datePublished="2021-03-04")).encode()
    found = ingest.read(Source("page.html", "/page.html", content), stated)
    assert isinstance(found, Article)
    assert (found.byline, found.published) == ("Bo Ek", "2020-01-01")


@pytest.mark.parametrize(
    ("title", "headline", "shown", "publisher"),
    [
        ("The Sober Pier: Bridge to be rebuilt", "Bridge to be rebuilt", "", "The Sober Pier"),
        (
            "Rivertonské listy | Bridge to be rebuilt",
            "Bridge to be rebuilt, says the council",
            "",
            "Rivertonské listy",
        ),
        (
            "Press notice 14 - Ministry of Piers",
            "Bridge to be rebuilt",
            "<p>Ministry of Piers</p>",
            "Ministry of Piers",
        ),
        (
            "Ministry of Piers - Press releases",
            "Bridge to be rebuilt",
            "<div>© Ministry of Piers | Accessibility</div>",
            "Ministry of Piers",
        ),
    ],
)
def test_the_title_element_names_the_site_at_either_end(
    title: str, headline: str, shown: str, publisher: str
) -> None:
    content = page(above=shown, title=title, headline=f"<h1>{headline}</h1>")
    found = read(content, "")
    assert (found.title, found.publisher) == (headline, publisher)


def test_the_title_of_a_post_is_its_headline_below_the_name_of_the_blog() -> None:
    found = read(
        page(
            title="Pier Notes: No ferry",
            headline="<h1>Pier Notes</h1><h3 class='post-title entry-title'>No ferry</h3>",
        )
    )
    assert (found.title, found.publisher) == ("No ferry", "Pier Notes")


def test_a_banner_is_no_headline_where_there_is_one_heading() -> None:
    banner = "<table><tr><td><b>Ministry of Inland Piers</b></td></tr></table>"
    heading = "<h2>Ministry sets facts right on the bridge</h2>"
    title = "Press release 44 - Ministry of Inland Piers"
    found = read(page(title=title, headline=banner + heading), "")
    assert found.title == "Ministry sets facts right on the bridge"
    assert found.publisher == "Ministry of Inland Piers"


@pytest.mark.parametrize(
    ("attributes", "above", "published"),
    [
        ('lang="en"', "<p>3/4/2025</p>", "2025"),
        ("", "<p>3/4/2025</p>", "2025"),
        ('lang="en"', "<p>13/4/2025</p>", "2025-04-13"),
        ('lang="en"', "<p>4/4/2025</p>", "2025-04-04"),
        ('lang="en-US"', "<p>3/4/2025</p>", "2025-03-04"),
        ('lang="en-GB"', "<p>3/4/2025</p>", "2025-04-03"),
        ('lang="it"', "<p>3/4/2025</p>", "2025-04-03"),
        ('lang="en"', "<p>Pubblicato: 3/4/2025</p>", "2025-04-03"),
    ],
)
def test_a_day_with_two_readings_is_as_exact_as_its_page_tells(
    attributes: str, above: str, published: str
) -> None:
    assert read(page(above=above, attributes=attributes)).published == published


@pytest.mark.parametrize(("other", "published"), [("3/24/2025", "2025-03-04"), ("24/3/2025", None)])
def test_another_day_of_the_page_tells_the_order_of_one(other: str, published: str | None) -> None:
    content = page(above="<p>3/4/2025</p>", below=f"<footer><p>Printed {other}</p></footer>")
    assert read(content).published == (published or "2025-04-03")


def test_the_only_month_that_a_page_speaks_of_tells_the_order_of_a_day() -> None:
    below = "<p>The order of 28 March sets the closure of the bridge for a month.</p>"
    assert read(page(above="<p>3/4/2025</p>", below=below)).published == "2025-03-04"
    both = below + "<p>It was to be opened again on April 20, the council said on Tuesday.</p>"
    assert read(page(above="<p>3/4/2025</p>", below=both)).published == "2025"


def test_both_readings_of_a_day_are_told() -> None:
    found = read(page(above="<p>3/4/2025</p>")).best(Field.PUBLISHED)
    assert found is not None
    assert found.found_in == "date beside the headline: 3 April or 4 March"


@pytest.mark.parametrize(
    "edition", ["(English version)", "[in English]", "(International edition)"]
)
def test_a_publisher_is_named_without_its_edition(edition: str) -> None:
    title = f"{HEADLINE} | Tarnow Kronika {edition}"
    assert read(page(title=title)).publisher == "Tarnow Kronika"
    named = f'<meta property="og:site_name" content="Tarnow Kronika {edition}">'
    assert read(page(named)).publisher == "Tarnow Kronika"
