"""Small stories in two articles each, and how they differ; all of our own invention."""

from dataclasses import dataclass

from factcheck.models import Article
from tests.factories import article


@dataclass(frozen=True)
class Story:
    """A claim, the articles it is laid against, and the type of the strongest disagreement."""

    type: str
    claim: str
    texts: tuple[str, str]
    dates: tuple[str, str] = ("", "")

    @property
    def articles(self) -> list[Article]:
        """The two articles, with their first line as title."""
        return [
            article(
                text,
                id=number,
                file=f"{number}.txt",
                title=text.splitlines()[0],
                **({"published": day} if day else {}),
            )
            for number, (text, day) in enumerate(zip(self.texts, self.dates, strict=True), 1)
        ]


STORIES = (
    Story(
        "contradiction",
        "The city council approved the plan for a new stadium.",
        (
            (
                "Council backs it\n\nThe Harlow city council approved the plan for a new stadium"
                " on Tuesday by nine votes to four. Work starts in May."
            ),
            (
                "Stadium plan thrown out\n\nThe Harlow city council rejected the plan for a new"
                " stadium late on Tuesday. Fans were angry."
            ),
        ),
        ("2024-03-05", "2024-03-06"),
    ),
    Story(
        "time",
        "The Harlow bridge is closed to traffic.",
        (
            "Bridge shut\n\nThe Harlow bridge is closed to traffic after a crack was found.",
            "Cars return\n\nThe Harlow bridge is open to traffic again. Drivers welcomed the news.",
        ),
        ("2023-05-01", "2024-02-10"),
    ),
    Story(
        "time",
        "Harlow United is in profit.",
        (
            "In the black\n\nIn 2012 Harlow United was in profit, its accounts show.",
            "In the red\n\nIn 2018 Harlow United was at a loss, its accounts show.",
        ),
    ),
    Story(
        "cannot_compare",
        "The Harlow bridge is closed to traffic.",
        (
            "Bridge shut\n\nThe Harlow bridge is closed to traffic after a crack was found.",
            "Cars return\n\nThe Harlow bridge is open to traffic again. Drivers welcomed the news.",
        ),
        ("2023-05-01", ""),
    ),
    Story(
        "number",
        "The quake in Ostia killed 40 people.",
        (
            "Quake hits Ostia\n\nThe earthquake in Ostia killed 40 people, the ministry said.",
            "Ostia mourns\n\nThe earthquake in Ostia killed 12 people. Rescue teams are at work.",
        ),
        ("2022-05-01", "2022-05-01"),
    ),
    Story(
        "number",
        "The quake in Ostia killed people.",
        (
            "Quake hits Ostia\n\nThe earthquake in Ostia killed 40 people, the ministry said.",
            "Ostia mourns\n\nThe earthquake in Ostia killed 12 people. Rescue teams are at work.",
        ),
        ("2022-05-01", "2022-05-01"),
    ),
    Story(
        "scope",
        "All wards of St Anne's hospital have closed.",
        (
            "Hospital shuts\n\nAll wards of St Anne's hospital have closed. Patients were moved.",
            "Hospital cuts\n\nSome wards of St Anne's hospital have closed. Most patients stay.",
        ),
        ("2022-05-01", "2022-05-01"),
    ),
    Story(
        "permanence",
        "Norair has ended its flights to Ostia.",
        (
            "Norair leaves\n\nNorair has ended its flights to Ostia for good. Staff were told.",
            "Norair stops\n\nNorair has suspended its flights to Ostia. Passengers get a refund.",
        ),
        ("2022-05-01", "2022-05-01"),
    ),
    Story(
        "degree",
        "Trade between Norland and Ostia has collapsed.",
        (
            "Trade collapses\n\nTrade between Norland and Ostia has collapsed, economists said.",
            "Trade slows\n\nTrade between Norland and Ostia has slowed slightly this year.",
        ),
        ("2022-05-01", "2022-05-02"),
    ),
    Story(
        "attribution_only",
        "The flu vaccine causes fainting in children.",
        (
            "Vaccine worry\n\nThe flu vaccine causes fainting in children. Doctors are alarmed.",
            (
                "Parents worried\n\nSome parents believe that the flu vaccine causes fainting in"
                " children. A meeting is planned."
            ),
        ),
        ("2022-05-01", "2022-05-02"),
    ),
    Story(
        "contradiction",
        "The old bridge is safe.",
        (
            (
                "Is it?\n\nThe old bridge is safe, the mayor told reporters on Monday. “The old"
                " bridge is dangerous,” said Ann Lee, an engineer at the university."
            ),
            "Choir\n\nThe choir sang in the rain.",
        ),
    ),
    Story(
        "contradiction",
        "Coffee raises the risk of heart disease.",
        (
            "Coffee study\n\nCoffee raises the risk of heart disease, a study of nurses found.",
            "Coffee is fine\n\nCoffee lowers the risk of heart disease, say researchers in Ostia.",
        ),
        ("2019-05-01", "2022-05-02"),
    ),
    Story(
        "contradiction",
        "Norvale beat Quay in the cup final.",
        (
            "Cup final\n\nNorvale beat Quay 2-1 in the cup final on Sunday.",
            "Cup final\n\nQuay beat Norvale in the cup final on Sunday after extra time.",
        ),
        ("2019-05-06", "2019-05-06"),
    ),
    Story(
        "contradiction",
        "Ann Lee won the mayoral election.",
        (
            "Lee is mayor\n\nAnn Lee won the mayoral election on Sunday with 54 percent.",
            "Orr is mayor\n\nMax Orr won the mayoral election on Sunday.",
        ),
        ("2019-05-06", "2019-05-06"),
    ),
    Story(
        "contradiction",
        "There is a link between phone masts and cancer.",
        (
            "Masts\n\nThe study found a link between phone masts and cancer.",
            "No danger\n\nThe study found no link between phone masts and cancer.",
        ),
        ("2019-05-06", "2019-05-07"),
    ),
    Story(
        "contradiction",
        "The dam at Orr has burst.",
        (
            "Dam\n\nThe dam at Orr has burst, flooding two villages.",
            "Relief\n\nThe dam at Orr is holding, the water board said on Monday.",
        ),
        ("2019-05-06", "2019-05-06"),
    ),
    Story(
        "contradiction",
        "Police arrested the suspect.",
        (
            "Arrest\n\nPolice arrested the suspect in the bank robbery early on Friday.",
            "No arrest\n\nThe suspect in the bank robbery is still at large, police said.",
        ),
        ("2019-07-06", "2019-07-06"),
    ),
)
