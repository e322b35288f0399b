"""Clean articles, made up: bodies of many kinds in layouts of many outlets.

A layout is given four facts and leaves out what it is not given, so that a defect can be planted in
a clean page and the clean page stand beside it. Every body is clean of what the signals note.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Facts:
    """What the head of an article says; None is left out."""

    title: str | None
    byline: str | None
    publisher: str | None
    date: str | None
    """As a layout prints it."""


@dataclass(frozen=True, slots=True)
class Story:
    """An article without its head."""

    title: str
    paragraphs: tuple[str, ...]


STORIES = (
    Story(
        "Riverton votes to rebuild harbour bridge",
        (
            "The council of Riverton voted on Tuesday to rebuild the harbour bridge, which has been"
            " closed to lorries since a crack was found in one of its piers.",
            "“We cannot wait for another winter,” the mayor, Olga Brandt, told the meeting. Two"
            " members voted against the plan and one was absent.",
            "By contrast, the harbour board had asked for a tunnel. Its chairman, Tom Hale, said the"
            " board would study the decision and comment next week.",
            "Work is expected to begin in spring and to take eighteen months, according to papers"
            " published by the council.",
        ),
    ),
    Story(
        "Two countries agree to share river data",
        (
            "Officials from Norland and Estavia signed an agreement in the border town of Velm on"
            " Friday to share data on the level of the river Osk.",
            "The agreement builds upon an exchange of letters last year. It gives both weather"
            " services access to eleven gauges.",
            "Key points",
            "- Readings are exchanged every ten minutes.",
            "- Each side pays for its own gauges.",
            "- Warnings are issued in both languages.",
            "Norland’s environment minister, Ida Voll, said the gauges “would have saved houses”"
            " in the flood of 2019. Estavia’s foreign ministry called the deal a first step.",
        ),
    ),
    Story(
        "‘It just kept raining’: a valley counts its losses",
        (
            "The phone rang at three in the morning. By the time Marta Oliveira found her boots, the"
            " water was in the kitchen.",
            "“It just kept raining…” she said, standing in what used to be her bakery. She has run it"
            " for thirty years.",
            "More than 200 houses in the valley were damaged on Sunday night, the fire service said."
            " Nobody was killed, and eleven people were taken to hospital.",
            "Oliveira does not know if she will open again. “Ask me in a month,” she said.",
        ),
    ),
    Story(
        "Central bank holds rate at 4.25%",
        (
            "VELM (Reuters) - Norland’s central bank left its key rate unchanged at 4.25% on"
            " Thursday, as expected by all 14 economists polled, and said it saw inflation near its"
            " target by the end of next year.",
            "“The risks are balanced,” Governor Erik Dahl told reporters. The krona rose 0.3%"
            " against the euro after the decision.",
            "Six of the seven members of the board backed the decision. The seventh, Lena Moe,"
            " wanted a cut of a quarter of a point.",
            "The bank meets again in six weeks.",
        ),
    ),
    Story(
        "Why our town should keep its night bus",
        (
            "I have taken the night bus for eleven years, and I have never once sat in it alone.",
            "Those who would end it say that it costs too much. It costs each of us the price of a"
            " loaf of bread a year. Is that too much for a nurse’s way home?",
            "The company that runs it has offered to buy smaller buses. The council has not answered."
            " It should, and it should say yes!",
            "A town that goes to sleep at ten is not a town; it is a dormitory.",
        ),
    ),
    Story(
        "Study finds swifts sleep on the wing for months",
        (
            "Swifts can stay in the air for as long as ten months without landing, according to a"
            " study of 19 birds published in the journal Current Ornithology on Wednesday.",
            "Researchers at the University of Lund fitted the birds with loggers that weigh less than"
            " a coin. The loggers recorded movement and light.",
            "“We had suspected it, but nobody had seen it,” said Dr. Karin Holm, who led the work. "
            "“They eat, mate and sleep up there.”",
            "What the birds do in a storm is less clear. Holm and her colleagues wrote on the"
            " university’s blog that they hope to find out with a new type of logger.",
            "Other birds that sleep in flight include frigatebirds and some albatrosses.",
        ),
    ),
    Story(
        "United lose lead and captain in Velm",
        (
            "United let a two-goal lead slip in the last ten minutes and lost their captain to a red"
            " card in a 2-2 draw at Velm on Saturday night.",
            "Jonas Berg scored twice before the break. He was sent off in the 81st minute for a foul"
            " on the goalkeeper, and Velm needed four minutes to draw level.",
            "“I have no words,” the coach, Piet Maas, said. “We had it, and we gave it away.”",
            "United are fourth, two points behind Norrby, whom they meet on May 3.",
        ),
    ),
    Story(
        "Court orders ministry to publish prison report",
        (
            "A court in the capital on Monday ordered the justice ministry to publish a report on"
            " deaths in prisons that it had kept back for two years.",
            "The ministry had argued that publication would endanger staff. Judge Amina Sow wrote in"
            " her ruling that names could be left out.",
            "“The public has a right to know how people die in the care of the state,” she wrote.",
            "The ministry said it would study the ruling. It has 30 days to appeal.",
            "In 2022 the same court ordered the publication of a report on police custody; that"
            " report appeared a year later.",
        ),
    ),
    Story(
        "How to read a seed packet",
        (
            "Spring is here, and with it the racks of seed packets. Most of what is printed on them"
            " is worth reading, and some of it is not.",
            "1. The date. Seeds keep for two years if they are dry.",
            "2. The depth. Sow at twice the width of the seed.",
            "3. The picture. Ignore the picture.",
            "Share what is left over with a neighbour, or save it in a jar with a spoon of rice.",
        ),
    ),
    Story(
        "Port strike enters third week as talks stall",
        (
            "Dock workers in the three largest ports of Estavia stayed away from work on Monday, the"
            " fifteenth day of a strike that has left 40 ships at anchor.",
            "The union wants pay to rise by 9% over two years. Employers have offered 5%. Talks"
            " broke off on Saturday after eleven hours.",
            "Olaf Prins, who speaks for the employers, said a new offer would come “when the union"
            " is ready to move”. The union’s leader, Hanna Vik, told a rally that it was not.",
            "Supermarkets say they have fruit for a week. One chain has begun to fly in bananas.",
            "Will it end before the summer? “It will end when it ends,” Vik said.",
        ),
    ),
)


def _lines(*parts: str | None) -> str:
    return "\n\n".join(part for part in parts if part)


def _body(story: Story) -> str:
    return "\n\n".join(story.paragraphs)


def _plain(f: Facts, s: Story) -> str:
    return _lines(f.publisher, f.title, f.byline and f"By {f.byline}", f.date, _body(s))


def _one_line(f: Facts, s: Story) -> str:
    credits = " | ".join(p for p in (f.byline and f"By {f.byline}", f.date, f.publisher) if p)
    return _lines(f.title, credits, _body(s))


def _suffix(f: Facts, s: Story) -> str:
    title = f"{f.title} - {f.publisher}" if f.title and f.publisher else f.title or f.publisher
    return _lines(
        title, f.byline and f"Written by {f.byline}", f.date and f"Published {f.date}", _body(s)
    )


def _piped(f: Facts, s: Story) -> str:
    title = f"{f.title} | {f.publisher}" if f.title and f.publisher else f.title or f.publisher
    credits = ", ".join(p for p in (f.byline and f"{f.byline}, Staff Writer", f.date) if p)
    return _lines(title, credits, _body(s))


def _copyright(f: Facts, s: Story) -> str:
    return _lines(
        f.date,
        f.title,
        f.byline and f"BY {f.byline.upper()}",
        _body(s),
        f.publisher and f"© 2021 {f.publisher}. All rights reserved.",
    )


def _markdown(f: Facts, s: Story) -> str:
    return _lines(
        f.title and f"# {f.title}",
        f.byline and f"**By {f.byline}**",
        f.date and f"*{f.date}*",
        f.publisher and f"*{f.publisher}*",
        _body(s),
    )


def _labelled(f: Facts, s: Story) -> str:
    pairs = (("Title", f.title), ("Author", f.byline), ("Date", f.date), ("Publisher", f.publisher))
    head = "\n".join(f"{name}: {value}" for name, value in pairs if value)
    return _lines(head, _body(s))


def _noted(f: Facts, s: Story) -> str:
    note = f"{f.byline} is a reporter at {f.publisher}." if f.byline and f.publisher else None
    return _lines(
        f.title,
        _body(s),
        note or (f.byline and f"— {f.byline}") or f.publisher and f"Copyright 2021 {f.publisher}",
        f.date and f"Published on {f.date}",
    )


def _posted(f: Facts, s: Story) -> str:
    on, by = f.date and f"on {f.date}", f.byline and f"by {f.byline}"
    posted = " ".join(p for p in ("Posted", on, by) if p) if on or by else None
    return _lines(f.publisher, f.title, posted, _body(s))


def _stacked(f: Facts, s: Story) -> str:
    head = [f.publisher, f.title, f.byline and "By", f.byline, f.date and "Updated", f.date]
    return _lines("\n".join(p for p in head if p), _body(s))


def _captioned(f: Facts, s: Story) -> str:
    return _lines(
        f.publisher,
        f.title,
        "A crane over the old town, seen from the harbour.",
        "Photo: Ines Roth / AFP via Getty Images",
        f.byline and f"{f.byline} in Velm",
        f.date,
        _body(s),
    )


def _crowded(f: Facts, s: Story) -> str:
    return "\n".join(
        p
        for p in (
            f.publisher,
            "News",
            f.title,
            "The decision was long awaited.",
            f.byline and f"By {f.byline}",
            f.date and f"{f.date}, 10:30 AM",
            *s.paragraphs,
        )
        if p
    )


Layout = Callable[[Facts, Story], str]

LAYOUTS: tuple[Layout, ...] = (
    _plain,
    _one_line,
    _suffix,
    _piped,
    _copyright,
    _markdown,
    _labelled,
    _noted,
    _posted,
    _stacked,
    _captioned,
    _crowded,
)

BYLINES = (
    "Jane Smith",
    "Oluwaseun Adeyemi",
    "Priya Natarajan",
    "J. K. Holloway",
    "Ana María López",
    "Tom O’Brien and Bob Lee",
    "Hélène Dupont-Martin",
)
DATES = (
    "March 4, 2021",
    "4 March 2021",
    "Thursday, March 4, 2021",
    "Mar. 4, 2021",
    "2021-03-04",
)
PUBLISHERS = ("The Riverton Gazette", "Coast Herald", "Reuters", "Norland Daily News")


@dataclass(frozen=True, slots=True)
class Specimen:
    """A clean page and how it was made, so that it can be made again with a defect."""

    layout: Layout
    facts: Facts
    story: Story

    @property
    def text(self) -> str:
        """The page."""
        return self.layout(self.facts, self.story)

    def without(self, *names: str) -> str:
        """The page without some of its facts."""
        return self.layout(replace(self.facts, **dict.fromkeys(names)), self.story)

    def having(self, **facts: str) -> str:
        """The page with other facts."""
        return self.layout(replace(self.facts, **facts), self.story)

    def telling(self, *paragraphs: str) -> str:
        """The page with another body."""
        return self.layout(self.facts, replace(self.story, paragraphs=paragraphs))


def specimens() -> Iterator[Specimen]:
    """Every layout with four of the stories, no two with the same facts."""
    number = 0
    for i, layout in enumerate(LAYOUTS):
        for j in range(4):
            story = STORIES[(i * 3 + j * 7 + j) % len(STORIES)]
            facts = Facts(
                story.title,
                BYLINES[number % len(BYLINES)],
                PUBLISHERS[(number // 2) % len(PUBLISHERS)],
                DATES[number % len(DATES)],
            )
            yield Specimen(layout, facts, story)
            number += 1
