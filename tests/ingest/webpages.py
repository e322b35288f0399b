"""Web pages, made up: an article in the markup of many sites, and pages that hold none."""

TEXT = tuple(
    """
The council of Riverton voted on Tuesday to rebuild the harbour bridge, which has been closed to \
lorries since a crack was found in one of its piers.
“We cannot wait for another winter,” the mayor, Olga Brandt, told the meeting. Two members voted \
against the plan and one was absent.
Work is expected to begin in spring and to take eighteen months, according to papers published by \
the council.
""".strip().splitlines()
)
HEADLINE = "Riverton votes to rebuild harbour bridge"


def page(
    head: str = "",
    above: str = "",
    below: str = "",
    *,
    title: str = f"{HEADLINE} | The Riverton Gazette",
    headline: str = f"<h1>{HEADLINE}</h1>",
    attributes: str = 'lang="en"',
) -> str:
    """An article's page with what is given in its head, and above and below its text."""
    paragraphs = "\n".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    return f"""<!doctype html>
<html {attributes}><head><meta charset="utf-8"><title>{title}</title>{head}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article>{headline}{above}
{paragraphs}
{below}</article></main>
<aside class="sidebar"><h3>Most read</h3><p class="author">By Otto Wrong</p>
<time datetime="2019-01-01">1 January 2019</time></aside>
<section id="comments"><div class="comment"><span class="author">Karl Other</span>
<time datetime="2022-02-02T10:00">2 February 2022</time><p>Well done, council!</p></div></section>
<footer>© 2023 The Riverton Gazette</footer></body></html>"""


def linked(**properties: object) -> str:
    """A block of JSON-LD for the article."""
    import json  # noqa: PLC0415

    block = {"@context": "https://schema.org", "@type": "NewsArticle", **properties}
    return f'<script type="application/ld+json">{json.dumps(block)}</script>'
