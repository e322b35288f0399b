import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck import ingest
from factcheck.content import ARTICLE_AT_MOST
from factcheck.models import Article, Field, Response, Skipped, Source
from tests.ingest.webpages import HEADLINE, TEXT, linked, page


def take(content: str | bytes, name: str = "page.html", *, charset: str = "") -> Article | Skipped:
    """What comes of a saved page."""
    raw = content.encode() if isinstance(content, str) else content
    response = None
    if charset:
        media = (("Content-Type", f"text/html; charset={charset}"),)
        response = Response("https://x.example/a", "https://x.example/a", 200, media)
    return ingest.read(Source(name, f"/pages/{name}", raw, response))


def article(content: str | bytes, name: str = "page.html", *, charset: str = "") -> Article:
    """The article on a page that has one."""
    found = take(content, name, charset=charset)
    assert isinstance(found, Article), found
    return found


def reason(content: str | bytes, name: str = "page.html") -> str:
    """Why a page is skipped."""
    found = take(content, name)
    assert isinstance(found, Skipped), found.text
    return found.reason


def test_the_text_is_the_headline_and_the_paragraphs_and_nothing_else() -> None:
    found = article(page(above='<p class="byline">By Ann Lee</p>'))
    assert found.text.startswith(f"{HEADLINE}\n\n")
    for paragraph in TEXT:
        assert paragraph in found.text
    for other in ("Home", "Otto Wrong", "Karl Other", "Well done", "All rights"):
        assert other not in found.text
    assert (found.media_type, found.encoding) == ("text/html", "utf-8")


def test_the_headline_has_its_place_in_the_text() -> None:
    found = article(page())
    title = found.best(Field.TITLE)
    assert title is not None
    assert title.span is not None
    assert title.span.slice(found.text) == HEADLINE == found.title
    assert title.found_in == "headline of the page"


def test_a_correction_in_the_foot_of_an_article_is_part_of_its_text() -> None:
    note = "This article was amended on 9 March 2026. An earlier version said that 43 had died."
    told = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    foot = f"<footer><p><em>{note}</em></p></footer>"
    content = BARE.format(
        HEADLINE, f"<article><h1>{HEADLINE}</h1><div>{told}{foot}</div></article>"
    )
    assert article(content).text.endswith(f"\n\n{note}")


def test_reading_a_page_again_gives_the_same_article() -> None:
    assert take(page(linked(headline=HEADLINE))) == take(page(linked(headline=HEADLINE)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "iso-8859-15"])
def test_a_page_is_read_in_the_encoding_it_is_in(encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    content = page(headline="<h1>Brücke über den Fluß wird neu gebaut</h1>", title="Brücke")
    content = content.replace('charset="utf-8"', f'charset="{declared}"')
    raw = content.replace("“", '"').replace("”", '"').encode(encoding)
    assert article(raw).title == "Brücke über den Fluß wird neu gebaut"


@pytest.mark.parametrize(
    ("declared", "real"), [("iso-8859-1", "utf-8"), ("utf-8", "cp1252"), ("klingon", "utf-8")]
)
def test_a_page_that_lies_about_its_encoding_is_read_by_its_bytes(declared: str, real: str) -> None:
    content = page(headline="<h1>Brücke über den Fluß wird neu gebaut</h1>", title="Brücke")
    raw = content.replace('charset="utf-8"', f'charset="{declared}"').encode(real)
    assert article(raw).title == "Brücke über den Fluß wird neu gebaut"


def test_what_the_server_declares_goes_before_what_the_page_declares() -> None:
    content = page(headline="<h1>Głos wolny w mieście</h1>", title="Głos").replace("“", "")
    raw = content.replace("”", "").replace("©", "").encode("iso-8859-2")
    assert article(raw.replace(b"utf-8", b"cp1252"), charset="iso-8859-2").title == (
        "Głos wolny w mieście"
    )


def test_text_that_was_encoded_twice_is_noticed_and_put_right() -> None:
    content = page(headline="<h1>Brücke über den Fluß für Fußgänger</h1>", title="Brücke")
    found = article(content.encode().decode("cp1252", "replace").encode())
    assert found.title == "Brücke über den Fluß für Fußgänger"
    assert found.encoding == "utf-8 (encoded twice)"


@pytest.mark.parametrize("declared", ["windows-1252", "none", "punycode"])
def test_a_page_in_utf_8_with_one_broken_byte_is_in_utf_8(declared: str) -> None:
    content = page(headline="<h1>Brücke über den Fluß für Fußgänger</h1>", title="Brücke")
    raw = content.replace("utf-8", declared).encode()
    found = article(raw.replace(b"</body>", b"\xff</body>"))
    assert (found.title, found.encoding) == ("Brücke über den Fluß für Fußgänger", "utf-8")


def test_soft_hyphens_and_nul_are_not_part_of_the_text() -> None:
    found = article(page().replace("harbour", "har\u00adbo\x00ur"))
    assert "harbour bridge" in found.text
    assert not {"\u00ad", "\x00"} & set(found.text)


ENTRY = '<div class="entry"><h3>{}</h3><p>{}</p></div>'
UPDATES = (
    (
        "13:40",
        "That is all from us. The bridge is shut to lorries, and the ferry sails every hour.",
    ),
    ("12:15 Ann Lee", "The mayor has corrected the figure: two piers are cracked, and not three."),
    ("11.02", "The mayor says that three piers are cracked. Divers are at work below the bridge."),
    (
        "9:31 a.m.",
        "Drivers have been told to turn back at the crossing of Quay Street and Hill Row.",
    ),
)


def test_the_entries_of_a_live_blog_keep_their_times_in_the_page_s_order() -> None:
    entries = "".join(ENTRY.format(*one) for one in UPDATES)
    shown = f"<h1>{HEADLINE}</h1><p>Ann Lee</p><p>4 March 2021</p>{entries}<p>It is closed.</p>"
    text = article(BARE.format(HEADLINE, f"<main>{shown}</main>")).text
    told = "\n\n".join(line for one in UPDATES for line in one)
    assert text == f"{HEADLINE}\n\nAnn Lee\n\n4 March 2021\n\n{told}\n\nIt is closed."


def test_two_entries_are_enough_where_the_page_calls_itself_a_live_blog() -> None:
    entries = "".join(ENTRY.format(*one) for one in UPDATES[:2])
    called = '<script type="application/ld+json">{"@type": "LiveBlogPosting"}</script>'
    shown = f"{called}<main><h1>{HEADLINE}</h1>{entries}</main>"
    text = article(BARE.format(HEADLINE, shown)).text
    assert text == "\n\n".join((HEADLINE, *(line for one in UPDATES[:2] for line in one)))


def test_times_that_stand_beside_nothing_of_the_text_are_no_part_of_it() -> None:
    trains = "".join(f"<li>{hour}:40</li>" for hour in range(6, 20))
    assert "9:40" not in article(page(below=f"<aside><ul>{trains}</ul></aside>")).text


# ---------------------------------------------------------------------------------------------
# What is no article
# ---------------------------------------------------------------------------------------------

BARE = "<!doctype html><html><head><title>{0}</title></head><body>{1}</body></html>"
LOGIN = '<form>Name <input name="u"> Password <input type="password"></form>'
ENTRIES = "".join(
    f'<h3><a href="/{n}">The council of Riverton votes on bridge number {n} again</a></h3>'
    for n in range(30)
)
CONSENT = (
    "<h2>We value your privacy</h2><p>We and our 847 partners store and/or access information on a"
    " device, such as unique IDs in cookies to process personal data. You may manage your choices"
    " below or at any time in the privacy policy.</p><p>We and our partners process data to provide"
    " use of precise geolocation data, personalised advertising and content.</p>"
)
EINWILLIGUNG = (
    "<p>Wir und unsere bis zu 190 Partner verarbeiten personenbezogene Daten, auch mit Cookies. Mit"
    " einem Klick auf „Zustimmen“ erteilen Sie Ihre Einwilligung in diese Verarbeitung.</p>"
    "<p>Informationen auf Ihrem Gerät werden gespeichert, um Werbung zu messen. Sie können Ihre"
    " Einwilligung jederzeit in der Datenschutzerklärung widerrufen.</p>"
)
TEASERS = "".join(
    f'<div class="item"><h2><a href="/n/{n}">Council votes on bridge {n}</a></h2>'
    f"<p>It is the bridge that lorries have kept off since the flood of {2000 + n}.</p>"
    f"<span>{n} hours ago</span></div>"
    for n in range(1, 9)
)
FRONT = (
    "<!doctype html><html><head><title>The Riverton Gazette - News from the river</title>{0}</head>"
    f"<body><nav>Home News Sport</nav><h1>{{1}}</h1>{TEASERS}</body></html>"
)
WEBSITE = '<meta property="og:type" content="website">'
NONE = {
    "error page": [
        BARE.format("404 Not Found", "<h1>404 - Page not found</h1><p>Go back home.</p>"),
        BARE.format("Seite nicht gefunden | Blatt", "<h1>Seite nicht gefunden</h1><p>Schade.</p>"),
        BARE.format("Just a moment...", "<h1>Just a moment...</h1><p>Checking your browser.</p>"),
        BARE.format("Access Denied", "<h1>Access Denied</h1><p>Reference 18.2f.</p>"),
    ],
    "login page": [
        BARE.format("Sign in - The Gazette", f"<h1>Sign in</h1>{LOGIN}"),
        BARE.format("Anmelden", f"<h1>Anmelden</h1><p>Bitte melden Sie sich an.</p>{LOGIN}"),
    ],
    "consent wall": [
        BARE.format(
            "We value your privacy",
            "<h1>We value your privacy</h1><p>We and our 812 partners store information on your"
            " device. By clicking accept all cookies you give your consent. You can withdraw your"
            " consent at any time. Cookie settings can be found below on this page of ours.</p>",
        ),
        BARE.format(
            "The Riverton Gazette", f"<div id=cmp>{CONSENT}<button>Accept all</button></div>"
        ),
        BARE.format("Das Blatt", f"<h1>Brücke wird neu gebaut</h1>{EINWILLIGUNG}"),
    ],
    "index of other pages": [
        BARE.format("The Riverton Gazette", ENTRIES),
        FRONT.format('<meta property="og:type" content="website">', "The Riverton Gazette"),
        FRONT.format('<meta property="og:site_name" content="The Riverton Gazette">', "Local news"),
    ],
    "empty shell": [
        BARE.format(
            "Gazette",
            "<noscript>You need to enable JavaScript.</noscript><div id=root></div>"
            "<script src=a.js></script><script src=b.js></script>",
        )
    ],
    "no text": ["<html></html>", "<!doctype html><html><body><p>  </p></body></html>"],
}


@pytest.mark.parametrize(("kind", "content"), [(k, one) for k, v in NONE.items() for one in v])
def test_what_is_no_article_is_skipped_with_its_reason(kind: str, content: str) -> None:
    assert kind in reason(content)


DATED = '<meta property="article:published_time" content="2026-03-11T09:00:00Z">'


@pytest.mark.parametrize(
    ("head", "words", "taken"),
    [
        (DATED, "<h1>Bridge</h1><p>The bridge was shut on Monday, the mayor said.</p>", True),
        (DATED, "<h1>Bridge</h1><p>By Ann Lee</p><p>Shut on Monday.</p>", False),
        (DATED, "<p>The bridge was shut on Monday, the mayor said.</p>", False),
        ("", "<h1>Oops</h1><p>We could not find what you are looking for here.</p>", False),
    ],
    ids=["a brief", "no sentence of some length", "no headline", "nobody says by whom or when"],
)
def test_a_brief_of_one_sentence_is_an_article(head: str, words: str, *, taken: bool) -> None:
    content = f"<html><head><title>Bridge</title>{head}</head><body>{words}</body></html>"
    found = ingest.read(Source("a.html", "/a.html", content.encode()))
    assert isinstance(found, Article if taken else Skipped)


def test_the_server_s_word_that_it_is_an_error_is_taken() -> None:
    answer = Response("https://x.example/a", "https://x.example/a", 503, ())
    found = ingest.read(Source("a", "https://x.example/a", page().encode(), answer))
    assert isinstance(found, Skipped)
    assert "503" in found.reason


@pytest.mark.parametrize(
    "content",
    [
        page(below='<div class="cookie">We use cookies. Accept all cookies. Consent.</div>'),
        page(above=f"<header>{LOGIN}</header>"),
        page(below=ENTRIES),
        page(
            headline="<h1>Page not found: how archives lose the web</h1>",
            title="Page not found: how archives lose the web",
        ),
        page(head=WEBSITE),
        page(head=WEBSITE, below=TEASERS, headline="<h1>The bridge</h1>"),
        page(head=WEBSITE, above=TEASERS),
        page(above=CONSENT),
        page(below=CONSENT),
    ],
)
def test_an_article_beside_a_form_a_banner_or_a_list_is_taken(content: str) -> None:
    assert TEXT[0] in article(content).text


CONSENT_LAW = (
    "The bill would make consent the test of the law. Consent must be given freely, the minister"
    " said, and consent can be withdrawn at any time. The vote was 61 to 40. A second vote on the"
    " law of consent is due in May, before the summer recess."
)
BANNER_FINE = (
    "The site told its readers that “we and our 847 partners” store cookies on a device, and hid"
    " the button to reject all. That is no consent, the watchdog said. It fined the owner 40,000"
    " crowns, and gave it until May to ask for consent in plain words."
)


NO_QUOTES = (
    "The owner told its readers that we use cookies on your device to store personal data. The"
    " watchdog ruled that consent was not asked for, and fined it over its cookies. The button to"
    " reject all was hidden, it said, and consent given so was no consent at all. The owner said"
    " that it would change its cookies, and its privacy notice, by the end of May."
)


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Cookie fine for site's owner", NO_QUOTES),
        ("Consent bill passes first vote", CONSENT_LAW),
        ("Watchdog fines site over cookie banner", BANNER_FINE),
    ],
)
def test_a_short_article_on_consent_is_no_wall(headline: str, words: str) -> None:
    found = take(BARE.format(headline, f"<h1>{headline}</h1><p>{words}</p>"))
    assert isinstance(found, Article)
    assert words in found.text


def test_a_letter_with_a_linked_headline_over_each_part_is_an_article() -> None:
    told = " ".join(TEXT)[:150] + "."
    part = (
        f"<h2><a href='/n'>The council has voted on its budget</a></h2><p>{told}</p><p>{told}</p>"
    )
    found = take(BARE.format("Morning briefing", f"<h1>Morning briefing</h1>{part * 6}"))
    assert isinstance(found, Article)


def test_a_short_article_run_together_is_taken_apart() -> None:
    """Trafilatura gives all of it as one line, the headline and the byline in front."""
    paragraphs = (
        "The ferry will not sail on Monday, the harbour master said in a notice on the pier.",
        "Islanders are short of bread and fuel, the shopkeeper Mary Orr told this paper on Sunday.",
        "It may sail again.",
    )
    told = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    meta = "<p class='meta'>3 March 2025 | Ann Lee</p>"
    small = f"<html><body><article><h1>Ferry stays in port</h1>{meta}{told}</article></body></html>"
    found = take(small)
    assert isinstance(found, Article)
    assert found.text.split("\n\n")[0] == "Ferry stays in port"
    assert found.text.endswith("\n\n".join(paragraphs))
    assert found.text.count("Ferry stays") == 1


# ---------------------------------------------------------------------------------------------
# Bad input
# ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("attribute", ['a%d="x>" ', "a%d ", "a%d='x'", "a%d=x "])
def test_a_tag_with_thousands_of_attributes_is_skipped(attribute: str) -> None:
    attributes = "".join(attribute % number for number in range(30_000))
    assert "thousands of attributes" in reason(f"<html><body><p {attributes}>{TEXT[0]}</p>")


def test_a_long_attribute_and_a_long_script_are_no_crowd() -> None:
    data = f"<div data-props='{'{} ' * 100_000}'></div><script>{'if (i < n) {x = 1} ' * 20_000}"
    assert isinstance(take(page(below=f"{data}</script>")), Article)


def test_a_page_too_large_to_be_one_is_skipped() -> None:
    assert "larger than" in reason(b"<html>" + b"x" * ARTICLE_AT_MOST)


@pytest.mark.parametrize(
    "content",
    [
        page().replace("<article>", "<div>" * 30_000),
        page().replace("<p>", "<p><b><i><table><tr>").replace("</p>", ""),
        page(linked(author=[[[{"name": [{"@id": 1}]}]]], headline={"a": [1]}, datePublished=7)),
        page('<script type="application/ld+json">' + "[" * 100_000 + "</script>"),
        page('<script type="application/ld+json">{"@type": "NewsArticle", </script>'),
        page('<link rel="canonical" href="https://[bad"><meta property="og:url" content="::">'),
        page(above="&#x110000; &#0; &nosuch; &lt;b&gt; &amp;amp;"),
        "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + page(above="<p>&a;</p>"),
        page(attributes='lang="' + "x" * 5000 + '"'),
        "<html>" + "".join(map(chr, range(1, 256))) * 20,
        page()[:700],
    ],
)
def test_malformed_and_hostile_pages_are_read_or_skipped(content: str) -> None:
    found = take(content)
    if isinstance(found, Article):
        assert "root:" not in found.text
        assert all(m.span is None or m.span.slice(found.text) for m in found.metadata)


TOKENS = st.sampled_from(
    '<p> </p> <div class="author"> <h1> </h1> <time datetime="2021-13-45"> <article> </article> By'
    ' Ann Lee, and 2021-03-04 <meta name="author" content="&quot;"> <script> </script> <html> <!--'
    ' --> <title> </title> <a href="/author/x"> © é \x00 <br> <table> <li> 3/4/2021 Von |'
    ' <script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"A"},{}]}'.split()
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.lists(TOKENS, max_size=60).map(" ".join) | st.binary(max_size=300).map(repr))
def test_no_page_makes_the_reader_fail(middle: str) -> None:
    found = take(f"<html><body>{middle}<p>{TEXT[0]}</p>")
    if isinstance(found, Article):
        for metadatum in found.metadata:
            assert metadatum.value.strip()
            if metadatum.span is not None:
                words = " ".join(metadatum.span.slice(found.text).split())
                assert words


def test_markup_is_taken_for_a_page_by_its_name_or_its_server_only() -> None:
    fragment = "<div><p>" + "</p><p>".join(TEXT) + "</p></div>"
    assert article(fragment, "saved.htm").media_type == "text/html"
    assert article(fragment, "saved", charset="utf-8").media_type == "text/html"
    assert article(fragment, "notes.md").media_type == "text/markdown"


COMMENTS = [
    "<h3>Diskusia</h3><p><b>gull77:</b> Hold on!</p><p><b>Zora Kolar:</b> Nobody came.</p>",
    '<div class="cm"><h3>Comments</h3><p><b>HarbourBev</b> My ferry never sailed.</p></div>',
    "<div><h4>Readers' comments</h4><p><i>Major T. Wick</i>: Hear, hear.</p></div>",
    "<p>Discussion (2): gull77: at last. Hana D.: and the noise, does nobody hear it?</p>",
    "<div>Comments (1)</div><p><b>Old Gull</b>: Our winch is stronger than you think it is.</p>",
]


@pytest.mark.parametrize("below", COMMENTS)
def test_what_readers_say_below_a_page_s_text_is_no_part_of_it(below: str) -> None:
    assert article(page(below=below)).text == article(page()).text


def test_a_heading_of_a_story_s_own_is_no_end_of_it() -> None:
    below = (
        "<h2>Reactions</h2><p>Ann Lee: The vote is a disgrace, and the town will remember it.</p>"
        "<p>Bob Low: It is the best thing that could have happened to the harbour.</p>"
    )
    assert "a disgrace" in article(page(below=below)).text
