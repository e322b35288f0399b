"""Articles a second that all signals together read, on one core.

    python tests/benchmarks/assess_speed.py

1,000 generated plain-text articles of 600 words, each with a title, byline, date, quotations and
attributions; the quickest of three passes, for other programs share the machine. On 2026-11-21,
Python 3.11, the command above printed

    ingest: 327 articles a second
    signals/1: 335 articles a second, 13 signals together

FLOOR is what the casebook asks for.
"""

import random
import sys
import time

from factcheck import ingest
from factcheck.assess import SIGNALS, VERSION, assess
from factcheck.assess.interface import Page
from factcheck.models import Article, Source

ARTICLES, WORDS, PASSES = 1_000, 600, 3
FLOOR = 300.0
FIRST = "Ann Tom Ruth Omar Lena Paul Mina Jack Ines Karl Rosa Igor".split()
LAST = "Lee Hale Olsen Haddad Berg Moreau Park Stone Vidal Weber Silva Petrov".split()
ROLE = "mayor, engineer, teacher, shipping agent, nurse, farmer, harbour master, driver".split(", ")
PLACE = "Harlow Marlow Eastport Norwick Lindale Averton Calder Brixby".split()
THING = "bridge, school, ferry, clinic, road, market, library, dam, tram line, museum".split(", ")
DONE = "was closed, was repaired, has opened, will be sold, costs too much, was flooded".split(", ")
WHEN = "on Monday, in May, last week, in 2019, after the storm, on 3 June 2021".split(", ")
BODY = "council, police, ministry, union, company, court, hospital, port authority".split(", ")


def sentence(draw: random.Random) -> str:
    """One sentence of a local news story."""
    person = f"{draw.choice(FIRST)} {draw.choice(LAST)}"
    what = f"the {draw.choice(THING)} in {draw.choice(PLACE)} {draw.choice(DONE)}"
    when, body = draw.choice(WHEN), draw.choice(BODY)
    shapes = (
        f"The {body} said that {what} {when}.",
        f"{what[0].upper()}{what[1:]} {when}, and nobody was hurt.",
        f'"We knew that {what}," said {person}, a {draw.choice(ROLE)} in {draw.choice(PLACE)}.',
        f"According to the {body}, {draw.randint(2, 900)} people use it every day.",
        f"{person} told the {body} that {what}, which it had not expected {when}.",
        f"It has been open since {draw.randint(1850, 2020)} and is visited by many families.",
        f"“Nobody asked us,” {person} said {when}. “We will ask them.”",
        f"The {body} plans to spend {draw.randint(2, 90)} million on it by the end of the year.",
    )
    return draw.choice(shapes)


def article(number: int) -> Article:
    """One article, the same for the same number."""
    draw = random.Random(number)
    head = f"Council in {draw.choice(PLACE)} to decide on {draw.choice(THING)}"
    paragraphs: list[str] = []
    words = 0
    while words < WORDS:
        paragraph = " ".join(sentence(draw) for _ in range(draw.randint(1, 4)))
        paragraphs.append(paragraph)
        words += len(paragraph.split())
    byline = f"By {draw.choice(FIRST)} {draw.choice(LAST)}\n\n{draw.randint(1, 28)} June 2021"
    text = "\n\n".join([head, byline, *paragraphs]) + "\n"
    read = ingest.read(Source(f"{number}.txt", f"/articles/{number}.txt", text.encode()))
    if not isinstance(read, Article):
        raise TypeError(read.reason)
    return read


def seconds(articles: list[Article]) -> float:
    """Processor time that all signals take for all articles."""
    started = time.process_time()
    for one in articles:
        assess(one)
    return time.process_time() - started


def main() -> int:
    """Print the figures; 1 if all signals together are slower than the floor."""
    started = time.process_time()
    articles = [article(number) for number in range(ARTICLES)]
    print(f"ingest: {ARTICLES / (time.process_time() - started):.0f} articles a second")
    rate = ARTICLES / min(seconds(articles) for _ in range(PASSES))
    print(f"signals/{VERSION}: {rate:.0f} articles a second, {len(SIGNALS)} signals together")
    pages = [Page(one) for one in articles]
    for signal in SIGNALS:
        started = time.process_time()
        for page in pages:
            signal.observe(page)
        spent = (time.process_time() - started) / ARTICLES * 1_000
        print(f"  {signal.id:22}{spent:8.3f} ms an article")
    print(f"floor: {FLOOR:.0f} articles a second")
    return int(rate < FLOOR)


if __name__ == "__main__":
    sys.exit(main())
