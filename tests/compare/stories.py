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
    Story(
        "permanence",
        "The ferry line between Quay and Ostia has been cancelled.",
        (
            (
                "Ferry gone\n\nThe ferry line between Quay and Ostia has been cancelled, its owner "
                "said on Monday."
            ),
            (
                "Ferry stops\n\nThe ferry line between Quay and Ostia has been suspended until the "
                "harbour is dredged, the port said."
            ),
        ),
        ("2024-03-05", "2024-03-05"),
    ),
    Story(
        "degree",
        "The harvest in the Orr valley was destroyed by hail.",
        (
            (
                "Harvest lost\n\nThe harvest in the Orr valley was destroyed by hail on Friday "
                "night."
            ),
            (
                "Hail\n\nThe harvest in the Orr valley was partly destroyed by hail, the farmers' "
                "union said."
            ),
        ),
        ("2024-07-06", "2024-07-06"),
    ),
    Story(
        "number",
        "The storm left 5,000 homes without power.",
        (
            ("Storm\n\nThe storm left 5,000 homes without power, the grid operator said."),
            ("Storm\n\nThe storm left 21,000 homes without power on Friday."),
        ),
        ("2024-07-06", "2024-07-06"),
    ),
    Story(
        "contradiction",
        "The ministry knew of the leak.",
        (
            ("Leak\n\nThe ministry knew of the leak months ago, documents show."),
            ("Leak\n\nThe ministry did not know of the leak, its spokesman said."),
        ),
        ("2024-07-06", "2024-07-07"),
    ),
    Story(
        "contradiction",
        "Masks reduce the spread of the virus.",
        (
            ("Masks\n\nMasks reduce the spread of the virus, a trial in Ostia found."),
            (
                "Masks\n\nMasks do not reduce the spread of the virus, a review of 12 trials "
                "concluded."
            ),
        ),
        ("2021-07-06", "2023-07-07"),
    ),
    Story(
        "contradiction",
        "The striker Max Orr has signed for Quay United.",
        (
            (
                "Orr signs\n\nThe striker Max Orr has signed for Quay United, the club said on "
                "Friday."
            ),
            (
                "Orr stays\n\nMax Orr has not signed for Quay United, his agent told reporters on "
                "Friday."
            ),
        ),
        ("2021-07-06", "2021-07-06"),
    ),
    Story(
        "time",
        "Water levels in the Orr reservoir are falling.",
        (
            ("Drought\n\nWater levels in the Orr reservoir are falling, the water company said."),
            ("Rain\n\nWater levels in the Orr reservoir are rising after weeks of rain."),
        ),
        ("2021-07-06", "2022-01-06"),
    ),
    Story(
        "scope",
        "All hospitals in Norland have run out of the vaccine.",
        (
            ("Vaccine\n\nAll hospitals in Norland have run out of the vaccine, doctors said."),
            ("Vaccine\n\nSome hospitals in Norland have run out of the vaccine."),
        ),
        ("2021-07-06", "2021-07-06"),
    ),
    Story(
        "attribution_only",
        "The election in Norland was rigged.",
        (
            ("Rigged\n\nThe election in Norland was rigged. Ballots were found in the river."),
            ("Protest\n\nSupporters of the loser claim the election in Norland was rigged."),
        ),
        ("2021-07-06", "2021-07-06"),
    ),
    Story(
        "cannot_compare",
        "The ceasefire in Ostia is holding.",
        (
            ("Quiet\n\nThe ceasefire in Ostia is holding, observers said."),
            ("Shells\n\nThe ceasefire in Ostia has broken down, residents said on Monday."),
        ),
        ("", ""),
    ),
    Story(
        "contradiction",
        "The defendant was found guilty of fraud.",
        (
            ("Guilty\n\nThe defendant was found guilty of fraud by a jury in Harlow on Tuesday."),
            ("Cleared\n\nA jury in Harlow cleared the defendant of fraud on Tuesday."),
        ),
        ("2021-07-06", "2021-07-06"),
    ),
    Story(
        "contradiction",
        "The video of the shark is real.",
        (
            ("Shark\n\nThe video of the shark in the flooded street is real, its owner said."),
            ("Shark\n\nThe video of the shark in the flooded street is fake, experts said."),
        ),
        ("2021-07-06", "2021-07-06"),
    ),
    Story(
        "contradiction",
        "Norland's unemployment rate rose in May.",
        (
            (
                "Jobs\n\nNorland's unemployment rate rose to 6 percent in May, the labour office "
                "said."
            ),
            ("Jobs\n\nUnemployment in Norland fell in May to its lowest level in ten years."),
        ),
        ("2021-06-06", "2021-06-06"),
    ),
    Story(
        "permanence",
        "The museum has closed for good.",
        (
            ("Closed\n\nThe museum of glass in Quay has closed for good, the mayor said."),
            ("Closed\n\nThe museum of glass in Quay has closed temporarily for repairs."),
        ),
        ("2021-06-06", "2021-06-06"),
    ),
    Story(
        "degree",
        "Relations between Norland and Ostia have broken down.",
        (
            (
                "Rupture\n\nRelations between Norland and Ostia have broken down, the foreign "
                "minister said."
            ),
            ("Tension\n\nRelations between Norland and Ostia are strained, diplomats said."),
        ),
        ("2021-06-06", "2021-06-06"),
    ),
    Story(
        "contradiction",
        "The mill was closed by order of the council.",
        (
            (
                "Mill shut\n\nThe mill was closed by order of the council, a worker who asked not"
                " to be named said."
            ),
            "Mill at rest\n\nThe mill was not closed by order of the council. It is being mended.",
        ),
        ("2022-05-01", "2022-05-01"),
    ),
)

AGREEING = (
    Story(
        "",
        "2.1 million jars were recalled.",
        (
            (
                "Recall\n\nThe recall was widened from two countries to five: some 2.1 million jars"
                " were recalled, the company said."
            ),
            "Jars\n\nThe 2.1 million jars were recalled in five countries. Shops took them back.",
        ),
        ("2022-05-01", "2022-05-03"),
    ),
    Story(
        "",
        "The ferry line between Quay and Ostia has been cancelled.",
        (
            (
                "Ferry gone\n\nThe ferry line between Quay and Ostia has been cancelled, its owner "
                "said on Monday. The last boat sailed on Sunday."
            ),
            (
                "End of a line\n\nAfter 90 years the ferry line between Quay and Ostia was scrapped"
                " on Monday."
            ),
        ),
        ("2024-03-05", "2024-03-06"),
    ),
    Story(
        "",
        "The storm left 5,000 homes without power.",
        (
            ("Storm\n\nThe storm left 5,000 homes without power, the grid operator said."),
            ("Storm\n\nAbout 5,100 homes were without power after the storm."),
        ),
        ("2024-07-06", "2024-07-06"),
    ),
    Story(
        "",
        "The choir of Harlow won the contest.",
        (
            ("Choir\n\nThe choir of Harlow won the contest in Ostia on Sunday."),
            ("Band\n\nThe brass band of Quay lost its drum on the way home."),
        ),
        ("2021-07-06", "2021-07-06"),
    ),
)
"""Stories in which nothing differs."""
