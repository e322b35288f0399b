"""News sentences of our own making, with claims whose answer follows from how they were made.

Natural sets have few numbers that are compared, dates, units, plans, pauses and parts of a whole.
Each frame here states something with invented names, and asks what follows, what cannot be true
beside it, and what is left open. None is a sentence of the tests.
"""

import random
from collections.abc import Callable, Iterator

from examples import DISCUSSES, REFUTES, SUPPORTS, UNRELATED, Example

FIRST = "Anna Boris Carla David Elena Farid Greta Hugo Ines Jonas Karim Lena Mateo Nadia Oscar Petra Quentin Rosa Samuel Tara Umar Vera Walter Yara Zoe Amina Bruno Chloe Diego Esther".split()  # noqa: E501 - a list of words
LAST = "Abbott Brandt Castell Dorsey Egger Fontana Garrick Holm Ivers Jansen Keller Lindqvist Marsh Novak Okoro Pelham Quist Reyes Salgado Thorne Ulrich Varga Weller Yilmaz Zeller Amadi Bianchi Cole Duarte".split()  # noqa: E501
PLACES = "Alderby Brennfurt Calverton Dunmore Estrella Fairhaven Gorlitz Hartwick Ivanica Jorvik Kestrel Lomax Maribel Norden Ostrava Pinecrest Quarles Rostov Sandholm Tavira Ulmen Veracruz Westbrook Yarrow Zadar".split()  # noqa: E501
MONTHS = (
    "January February March April May June July August September October November December".split()
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
VOICES = (
    "police",
    "the council",
    "the ministry",
    "a spokeswoman",
    "officials",
    "the agency",
    "the company",
    "organisers",
    "the hospital",
    "the union",
    "investigators",
    "the mayor",
)
TAILS = ("", "", " {d}", ", after a review that took {k} weeks", ", the first such figure in years",
         ", according to a report seen by the local paper", ", despite heavy rain", " late on {d}",
         ", and further details are expected", ", {v} said", ", {v} said on {d}",
         ", as critics had asked")  # fmt: skip
WORDS = {
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
    11: "eleven",
    12: "twelve",
    20: "twenty",
    30: "thirty",
    40: "forty",
}
OPEN = (DISCUSSES, UNRELATED)
LESS = (DISCUSSES, REFUTES)

COUNTED = (
    "houses were destroyed by the fire", "passengers were injured in the crash", "jobs will be cut",
    "pupils fell ill after lunch", "cows were vaccinated", "people were arrested at the rally",
    "trees were felled for the road", "soldiers were killed in the attack", "cases were confirmed",
    "tickets were sold for the concert", "workers joined the strike", "ballots were rejected",
    "flights were cancelled", "patients received the treatment", "families lost their homes",
    "schools took part in the trial", "ships were turned away from the port", "cars were recalled",
    "people signed the petition", "refugees crossed the border", "shops stayed shut",
)  # fmt: skip
MOVED = (
    "unemployment",
    "the price of bread",
    "the number of visitors",
    "rent in the city",
    "traffic on the bridge",
    "the water level",
    "membership of the party",
    "output of the mine",
    "the number of burglaries",
    "the company's profit",
    "the cost of the tunnel",
)
SHARES = (
    ("half", "50 percent"),
    ("a quarter", "25 percent"),
    ("three quarters", "75 percent"),
    ("a third", "33 percent"),
    ("a fifth", "20 percent"),
    ("one in ten", "10 percent"),
)
SPANS = (
    ("90 minutes", "an hour and a half"),
    ("24 months", "two years"),
    ("48 hours", "two days"),
    ("ten years", "a decade"),
    ("14 days", "two weeks"),
    ("60 minutes", "an hour"),
    ("100 years", "a century"),
    ("12 months", "a year"),
)
SHARED = (
    "{X} of voters backed the plan",
    "{X} of the harvest was lost",
    "{X} of the staff will go",
)
TIMES = (
    "The trial lasted {x}",
    "The repair took {x}",
    "The ban runs for {x}",
    "The talks went on for {x}",
    "The flight was {x} late",
    "The strike has gone on for {x}",
)
LENGTHS = (
    "The tunnel will be {x} long",
    "The river rose by {x}",
    "The fire spread over {x}",
    "The ship was {x} off the coast",
    "The wall is {x} high",
)
SUMS = ("The project cost {x}", "The fine was {x}", "The bank lost {x}", "The town owes {x}")
LOADS = ("The cargo weighed {x}", "The police seized {x} of cocaine", "The whale weighed {x}")
UNITS = (
    ("days", "weeks", TIMES), ("hours", "days", TIMES), ("months", "years", TIMES),
    ("minutes", "hours", TIMES), ("miles", "metres", LENGTHS), ("kilometres", "metres", LENGTHS),
    ("metres", "centimetres", LENGTHS), ("million dollars", "billion dollars", SUMS),
    ("million euros", "thousand euros", SUMS), ("million dollars", "million euros", SUMS),
    ("tonnes", "kilos", LOADS), ("kilos", "grams", LOADS),
)  # fmt: skip
DEEDS = (  # base, past, gerund, opposite in the past
    (
        "sell its stake in the port",
        "sold its stake in the port",
        "selling its stake in the port",
        "kept its stake in the port",
    ),
    (
        "close the plant",
        "closed the plant",
        "closing the plant",
        "kept the plant open",
    ),
    (
        "approve the budget",
        "approved the budget",
        "approving the budget",
        "rejected the budget",
    ),
    (
        "raise interest rates",
        "raised interest rates",
        "raising interest rates",
        "cut interest rates",
    ),
    (
        "lift the ban on fishing",
        "lifted the ban on fishing",
        "lifting the ban on fishing",
        "upheld the ban on fishing",
    ),
    (
        "withdraw its troops",
        "withdrew its troops",
        "withdrawing its troops",
        "sent in more troops",
    ),
    (
        "sign the treaty",
        "signed the treaty",
        "signing the treaty",
        "walked away from the treaty",
    ),
    (
        "pay the workers",
        "paid the workers",
        "paying the workers",
        "left the workers unpaid",
    ),
    (
        "build the stadium",
        "built the stadium",
        "building the stadium",
        "scrapped the stadium",
    ),
    (
        "release the prisoners",
        "released the prisoners",
        "releasing the prisoners",
        "kept the prisoners locked up",
    ),
    (
        "publish the report",
        "published the report",
        "publishing the report",
        "withheld the report",
    ),
    (
        "back the reform",
        "backed the reform",
        "backing the reform",
        "opposed the reform",
    ),
    (
        "win the contract",
        "won the contract",
        "winning the contract",
        "lost the contract",
    ),
    (
        "dismiss the director",
        "dismissed the director",
        "dismissing the director",
        "kept the director in office",
    ),
    (
        "open the border",
        "opened the border",
        "opening the border",
        "shut the border",
    ),
    (
        "ban phones in class",
        "banned phones in class",
        "banning phones in class",
        "allowed phones in class",
    ),
    (
        "accept the offer",
        "accepted the offer",
        "accepting the offer",
        "turned down the offer",
    ),
    (
        "join the alliance",
        "joined the alliance",
        "joining the alliance",
        "left the alliance",
    ),
    (
        "cut its staff",
        "cut its staff",
        "cutting its staff",
        "took on more staff",
    ),
    (
        "find the cause of the fire",
        "found the cause of the fire",
        "finding the cause of the fire",
        "gave up looking for the cause of the fire",
    ),
)
ACTORS = (
    "The government",
    "The council",
    "The company",
    "Parliament",
    "The bank",
    "The ministry",
    "The regional court",
    "The school board",
    "The airline",
    "The city",
    "The army",
    "The club",
)
TURNED = (
    ("beat", "lost to"),
    ("replaced", "was replaced by"),
    ("accused", "was accused by"),
    ("hired", "was hired by"),
    ("sued", "was sued by"),
    ("succeeded", "was succeeded by"),
)
STOPPED = (
    ("The factory", "closed", "close"),
    ("The ferry service", "stopped", "stop"),
    ("The school", "shut", "shut"),
    ("The programme", "ended", "end"),
    ("The railway line", "closed", "close"),
    ("The newspaper", "ceased to appear", "cease to appear"),
    ("Cooperation between the two agencies", "ended", "end"),
    ("The aid", "stopped", "stop"),
)
FOR_NOW = (
    "for three weeks",
    "until the spring",
    "for the time being",
    "temporarily",
    "for administrative reasons until May",
    "while repairs are made",
    "for a few days",
)
FOR_GOOD = ("for good", "permanently", "for ever", "and will not reopen", "once and for all")
GROUPS = (
    ("members of the board", "voted for the merger"),
    ("districts", "have clean water"),
    ("patients", "recovered"),
    ("teachers", "took part in the strike"),
    ("bridges", "are safe"),
    ("students", "passed the exam"),
    ("banks", "raised their fees"),
    ("islands", "were hit by the storm"),
    ("suspects", "have been charged"),
)


SMALL = {"The", "A", "None", "All", "Every", "At", "Fewer", "More", "Only", "Half", "No"}


class Frame:
    """Chance and the words it picks."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def one(self, words: tuple[str, ...] | list[str]) -> str:
        """Return one of them."""
        return self.chance.choice(words)

    def name(self) -> str:
        """Return an invented name."""
        return f"{self.one(FIRST)} {self.one(LAST)}"

    def tail(self) -> str:
        """Return what a sentence goes on with, often nothing."""
        return (
            self.one(TAILS)
            .format(d=f"on {self.one(DAYS)}", v=self.one(VOICES), k=self.chance.randint(2, 9))
            .replace("on on", "on")
        )

    def said(self, sentence: str) -> str:
        """Return a sentence as a newspaper has it: with a tail or a voice."""
        if self.chance.random() < 0.3:
            return f"{self.one(VOICES).capitalize()} said that {low(sentence)}{self.tail()}."
        return f"{sentence}{self.tail()}."

    def number(self) -> int:
        """Return a number of any size."""
        return self.chance.choice(
            [self.chance.randint(2, 12), self.chance.randint(13, 99),
             self.chance.randint(2, 99) * 10, self.chance.randint(11, 99) * 100]
        )  # fmt: skip

    def shown(self, number: int) -> str:
        """Return a number in words or digits."""
        if number in WORDS and self.chance.random() < 0.6:
            return WORDS[number]
        return f"{number:,}"


Found = Iterator[tuple[str, str, tuple[int, ...]]]


def low(sentence: str) -> str:
    """Return a sentence with its first letter small, where it is an article's."""
    is_small = sentence.split(maxsplit=1)[0] in SMALL
    return sentence[0].lower() + sentence[1:] if is_small else sentence


def counts(f: Frame) -> Found:
    """Yield claims on one of two numbers."""
    thing, other = f.chance.sample(COUNTED, 2)
    n, m = f.number(), f.number()
    place = f.one(PLACES)
    form = f.chance.randrange(3)
    first = f"{f.shown(n).capitalize()} {thing} in {place}"
    if form == 0:
        passage = f.said(first)
    elif form == 1:
        passage = f"In {place}, {f.shown(n)} {thing} and {f.shown(m)} {other}{f.tail()}."
    else:
        passage = (
            f"{f.shown(m).capitalize()} {other} in {place}, while {f.shown(n)} {thing}{f.tail()}."
        )
    less, more = (
        max(int(n * f.chance.choice([0.3, 0.5, 0.8])), 1),
        int(n * f.chance.choice([1.3, 2, 4])) + 2,
    )
    yield f"{f.shown(n).capitalize()} {thing} in {place}.", passage, (SUPPORTS,)
    yield (
        f"{f.shown(f.chance.choice([less, more, n + 1])).capitalize()} {thing} in {place}.",
        passage,
        (REFUTES,),
    )
    yield f"At least {f.shown(less)} {thing} in {place}.", passage, (SUPPORTS,)
    yield f"More than {f.shown(more)} {thing} in {place}.", passage, (REFUTES,)
    yield f"Fewer than {f.shown(more)} {thing} in {place}.", passage, (SUPPORTS,)
    yield f"Fewer than {f.shown(less)} {thing} in {place}.", passage, (REFUTES,)
    yield f"No {thing} in {place}.", passage, (REFUTES,)
    if form and m != n:
        yield f"{f.shown(m).capitalize()} {thing} in {place}.", passage, (REFUTES,)
    if form == 0:
        yield f"{f.shown(n).capitalize()} {other} in {place}.", passage, OPEN
        at_least = f.said(f"At least {f.shown(n)} {thing} in {place}")
        yield f"{f.shown(more).capitalize()} {thing} in {place}.", at_least, OPEN
        yield f"Fewer than {f.shown(less)} {thing} in {place}.", at_least, (REFUTES,)
        yield f"More than {f.shown(less)} {thing} in {place}.", at_least, (SUPPORTS,)


def changes(f: Frame) -> Found:
    """Yield claims on something that rose or fell, a little or a lot."""
    what, place, n = f.one(MOVED), f.one(PLACES), f.chance.randint(20, 900)
    much = f.chance.random() < 0.5
    up = f.chance.random() < 0.5
    step = (
        n * f.chance.choice([1.0, 1.4, 2.0] if up else [0.5, 0.6, 0.8])
        if much
        else n * f.chance.choice([0.01, 0.02, 0.04])
    )
    new = round(n + step if up else n - step)
    by = round(abs(new - n) / n * 100, 1)
    verb, wrong = ("rose", "fell") if up else ("fell", "rose")
    subject = f"{what[0].upper()}{what[1:]} in {place}"
    forms = [f"{subject} {verb} from {n} to {new}", f"{subject} {verb} by {by:g} percent"]
    if not much:
        forms.append(f"{subject} {verb} slightly")
    passage = f.said(f.one(forms))
    yield f"{subject} {verb}.", passage, (SUPPORTS,)
    yield f"{subject} {wrong}.", passage, (REFUTES,)
    yield f"{subject} did not change.", passage, (REFUTES,)
    yield f"{subject} did not {'fall' if up else 'rise'}.", passage, (SUPPORTS,)
    strong = f.one(["soared", "surged", "jumped"] if up else ["collapsed", "plunged", "slumped"])
    yield f"{subject} {strong}.", passage, (SUPPORTS,) if much else LESS
    weak = f"{verb} only slightly"
    yield f"{subject} {weak}.", passage, LESS if much else (SUPPORTS,)
    if up and "percent" not in passage and "slightly" not in passage:
        yield f"{subject} more than doubled.", passage, (SUPPORTS,) if new > 2 * n else (REFUTES,)


def units(f: Frame) -> Found:
    """Yield claims on a measure in the same unit, another, or an equal one."""
    if f.chance.random() < 0.4:
        equal, frames = f.chance.choice(((SHARES, SHARED), (SPANS, TIMES)))
        frame = f.one(frames)
        (one, two), (third, _) = f.chance.sample(equal, 2)
        said = {x: frame.format(x=x, X=x.capitalize()) for x in (one, two, third)}
        yield f"{said[one]}.", f.said(said[two]), (SUPPORTS,)
        yield f"{said[two]}.", f.said(said[one]), (SUPPORTS,)
        yield f"{said[third]}.", f.said(said[two]), (REFUTES,)
        return
    unit, wrong, frames = f.chance.choice(UNITS)
    if f.chance.random() < 0.5:
        unit, wrong = wrong, unit
    frame = f.one(frames)
    n = f.shown(f.chance.randint(2, 40))
    passage = f.said(frame.format(x=f"{n} {unit}"))
    yield f"{frame.format(x=f'{n} {unit}')}.", passage, (SUPPORTS,)
    yield f"{frame.format(x=f'{n} {wrong}')}.", passage, (REFUTES,)


def dates(f: Frame) -> Found:
    """Yield claims on when something was done."""
    month, year, day = f.chance.randrange(12), f.chance.randint(1950, 2024), f.chance.randint(1, 28)
    _, past, _, _ = f.chance.choice(DEEDS)
    actor, place = f.one(ACTORS), f.one(PLACES)
    whole = f"{actor} of {place} {past}" if f.chance.random() < 0.3 else f"{actor} {past}"
    form = f.chance.randrange(3)
    when = (f"on {day} {MONTHS[month]} {year}", f"in {MONTHS[month]} {year}", f"in {year}")[form]
    passage = f"{whole} {when}{f.tail()}."
    yield f"{whole} in {year}.", passage, (SUPPORTS,)
    yield f"{whole} in {year + f.chance.choice([-9, -2, -1, 1, 2, 10])}.", passage, (REFUTES,)
    yield f"{whole} before {year + f.chance.randint(1, 9)}.", passage, (SUPPORTS,)
    yield f"{whole} after {year + f.chance.randint(0, 9)}.", passage, (REFUTES,)
    if form < 2:
        yield f"{whole} in {MONTHS[month]} {year}.", passage, (SUPPORTS,)
        yield (
            f"{whole} in {MONTHS[(month + f.chance.randint(1, 11)) % 12]} {year}.",
            passage,
            (REFUTES,),
        )
    weekday = f.chance.randrange(7)
    spoken = f"{whole} on {DAYS[weekday]}, {f.one(VOICES)} said."
    yield f"{whole} on {DAYS[(weekday + f.chance.randint(1, 6)) % 7]}.", spoken, (REFUTES,)
    yield f"{whole} on {DAYS[weekday]}.", spoken, (SUPPORTS,)


def deeds(f: Frame) -> Found:
    """Yield claims on what was done, planned, refused, or only thought of."""
    base, past, doing, opposite = f.chance.choice(DEEDS)
    actor = f.one(ACTORS)
    done = f"{actor} {past}"
    yield f"{done}.", f.said(f"{actor} {opposite}"), (REFUTES,)
    yield f"{actor} {opposite}.", f.said(done), (REFUTES,)
    yield f"{actor} did not {base}.", f.said(f"{actor} {opposite}"), (SUPPORTS,)
    yield f"{actor} did not {base}.", f.said(done), (REFUTES,)
    real = f.one(
        ["has {p}", "managed to {b}", "was forced to {b}", "finally {p}", "was able to {b}"]
    )
    if not real.startswith("has"):
        yield f"{done}.", f.said(f"{actor} {real.format(p=past, b=base)}"), (SUPPORTS,)
    plan = f.one(
        [
            "plans to {b}",
            "is considering {g}",
            "may {b}",
            "has been asked to {b}",
            "has promised to {b}",
            "threatened to {b}",
            "is expected to {b}",
            "could soon {b}",
            "was urged to {b}",
            "is debating whether to {b}",
        ]
    )
    planned = f"{actor} {plan.format(b=base, g=doing)}"
    yield f"{done}.", f.said(planned), (DISCUSSES,)
    doubt = f.one(["It is not clear whether {d}", "Reports that {d} could not be confirmed"])
    yield f"{done}.", f.said(doubt.format(d=low(done))), (DISCUSSES,)
    yield f"{planned}.", f.said(f"{actor} has no plans to {base} and never had"), (REFUTES,)
    yield f"{actor} will {base}.", f.said(f"{actor} has ruled out {doing}"), (REFUTES,)
    not_done = f.one(
        ["refused to {b}", "failed to {b}", "stopped short of {g}", "decided against {g}"]
    )
    yield f"{done}.", f.said(f"{actor} {not_done.format(b=base, g=doing)}"), (REFUTES,)
    voice = f.one(VOICES)
    quote = f.one(
        [
            "“{A} never {p}”, {v} said.",
            "“It is nonsense that {a} {p}”, said {v}.",
            "“{A} did not {b}”, {v} told reporters.",
            "{V} denied that {a} {p}.",
        ]
    )
    said = quote.format(
        A=actor, a=low(actor + " ")[:-1], p=past, b=base, v=voice, V=voice.capitalize()
    )
    yield f"{done}.", said, (REFUTES,)
    yield f"{actor} did not {base}.", said, (SUPPORTS,)
    title = f"{actor} '{past}'\n"
    yield f"{done}.", f"{title}{f.said(f'{actor} {opposite}')}", (REFUTES,)
    yield f"{done}.", f"Has {low(actor + ' ')}{past}?\n{f.said(f'Yes: {low(done)}')}", (SUPPORTS,)
    yield f"{done}.", f"{title}{f.said(f'Nobody could yet say whether {low(done)}')}", (DISCUSSES,)
    who, other = f.chance.sample(VOICES, 2)
    claim = f"{who.capitalize()} said that {low(done)}."
    yield claim, f"{done}, {who} said{f.tail()}.", (SUPPORTS,)
    yield claim, f"{done}, {other} said{f.tail()}.", OPEN
    yield claim, f"{who.capitalize()} denied that {low(done)}{f.tail()}.", (REFUTES,)


def roles(f: Frame) -> Found:
    """Yield claims in which names change places."""
    a, b = f.name(), f.name()
    job = f.one(["mayor", "coach", "chief executive", "finance minister", "head of the agency"])
    place = f.one(PLACES)
    verb, back = f.chance.choice(TURNED)
    passage = f.said(f"{a} {verb} {b} in {place}")
    yield f"{a} {verb} {b}.", passage, (SUPPORTS,)
    yield f"{b} {verb} {a}.", passage, LESS if verb in {"accused", "hired", "sued"} else (REFUTES,)
    yield f"{b} {back} {a}.", passage, (SUPPORTS,)
    named = f.said(f"{a} was named {job} of {place}, ahead of {b}")
    yield f"{a} was named {job} of {place}.", named, (SUPPORTS,)
    yield f"{b} was named {job} of {place}.", named, (REFUTES,)
    yield (
        f"{a} was named {job} of {f.one([p for p in PLACES if p != place])}.",
        named,
        (DISCUSSES, REFUTES, UNRELATED),
    )
    freed = f.said(f"{a} was convicted and {b} was cleared by the court in {place}")
    yield f"{a} was convicted.", freed, (SUPPORTS,)
    yield f"{b} was convicted.", freed, (REFUTES,)
    yield f"{b} was cleared.", freed, (SUPPORTS,)
    yield f"{a} was cleared.", freed, (REFUTES,)


def stops(f: Frame) -> Found:
    """Yield claims on what ended for good or for now."""
    what, past, base = f.chance.choice(STOPPED)
    now, ever = f.one(FOR_NOW), f.one(FOR_GOOD)
    paused = f.said(f"{what} {past} {now}")
    ended = f.said(f"{what} {past} {ever}")
    yield f"{what} {past} {f.one(FOR_GOOD)}.", paused, (REFUTES,)
    yield f"{what} {past} {f.one(FOR_GOOD)}.", ended, (SUPPORTS,)
    yield f"{what} {past} {f.one(FOR_NOW[2:4])}.", ended, (REFUTES,)
    yield f"{what} {past} {f.one(FOR_NOW[2:4])}.", paused, (SUPPORTS,)
    calm = f"{what} has not {past}; the break is short and administrative, "
    calm += f"{f.one(VOICES)} said."
    yield f"{what} has {past} {ever}.", calm, (REFUTES,)
    yield (
        f"{what} will {base} {ever}.",
        f.said(f"{what} will {base} {now} and then start again"),
        (REFUTES,),
    )
    yield f"{what} will start again.", paused, (SUPPORTS, DISCUSSES)
    yield f"{what} will start again.", ended, (REFUTES,)


def parts(f: Frame) -> Found:
    """Yield claims on all, some or none of a group."""
    who, did = f.chance.choice(GROUPS)
    n = f.chance.randint(5, 40)
    k = f.chance.randint(2, n - 1)
    place = f.one(PLACES)
    some = f.said(
        f.one(
            [
                f"{f.shown(k).capitalize()} of the {f.shown(n)} {who} in {place} {did}",
                f"Only some {who} in {place} {did}",
                f"Half of the {who} in {place} {did}",
            ]
        )
    )
    all_ = f.said(
        f.one(
            [f"All {f.shown(n)} {who} in {place} {did}", f"Every one of the {who} in {place} {did}"]
        )
    )
    none = f.said(f"None of the {who} in {place} {did}")
    whole = f.one([f"All {who} in {place} {did}.", f"All of the {who} in {place} {did}."])
    few = f"Some {who} in {place} {did}."
    zero = f"None of the {who} in {place} {did}."
    yield whole, some, (REFUTES,)
    yield whole, all_, (SUPPORTS,)
    yield whole, none, (REFUTES,)
    yield few, some, (SUPPORTS,)
    yield few, all_, (SUPPORTS,)
    yield few, none, (REFUTES,)
    yield zero, none, (SUPPORTS,)
    yield zero, some, (REFUTES,)
    elsewhere = f.one([p for p in PLACES if p != place])
    yield whole.replace(place, elsewhere), all_, OPEN
    yield f"Not all {who} in {place} {did}.", some, (SUPPORTS,)
    yield f"Not all {who} in {place} {did}.", all_, (REFUTES,)


FRAMES: dict[str, tuple[Callable[[Frame], Found], int]] = {
    "counts": (counts, 4000), "changes": (changes, 2500), "units": (units, 2500),
    "dates": (dates, 2500), "deeds": (deeds, 7000), "roles": (roles, 3000),
    "stops": (stops, 3000), "parts": (parts, 3500),
}  # fmt: skip


def made(chance: random.Random) -> list[Example]:
    """Return the rows of every frame."""
    f = Frame(chance)
    rows = []
    for name, (frame, wanted) in FRAMES.items():
        found: dict[tuple[str, str], Example] = {}
        while len(found) < wanted:
            several = list(frame(f))
            for claim, passage, allowed in chance.sample(several, min(3, len(several))):
                found[claim, passage] = Example("passage", claim, passage, allowed, f"frame+{name}")
        rows += found.values()
    return rows
