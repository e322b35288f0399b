"""A whole report on an invented matter: has the ferry to Tern Island stopped?

Three articles disagree; every part of a report is filled, each with its awkward case.
"""

from datetime import UTC, date, datetime, timedelta

from factcheck.models import (
    ArticleStance,
    Claimant,
    ClaimantKind,
    Confidence,
    Contested,
    Disagreement,
    DisagreementType,
    Evidence,
    Grade,
    GradePart,
    Happened,
    Interval,
    Note,
    NoteRuling,
    OpenMatter,
    Origin,
    OriginKind,
    OriginLink,
    Ruling,
    Run,
    Span,
    Stance,
    State,
    VerdictStanding,
    Withdrawal,
)
from factcheck.report import Report
from factcheck.review import find_recaptures
from factcheck.rubric import Rating, Rubric, Subject
from tests.factories import appearance, article, claim, evidence, note, passage, verdict

MADE = datetime(2026, 11, 21, 14, 5, tzinfo=UTC)

COURIER = article(
    """Tern Island ferry halted for good, council told

By Mara Quill
12 March 2024

The ferry to Tern Island has stopped altogether since January, the harbour board told councillors on
Monday.

“The service is finished,” said Oskar Brandt, who chairs the board. “There is no boat and no crew.”

About 400 islanders now depend on a private launch, according to the board's own figures.
""",
    id=1,
    file="courier.txt",
    address="https://courier.example/tern-island",
    title="Tern Island ferry halted for good, council told",
    byline="Mara Quill",
    publisher="The Sallow Courier",
    published="2024-03-12",
    language="en",
    captured_at=MADE - timedelta(hours=2),
)
BLOG = article(
    """“No boat, no crew” – Island ferry stalled again

Share this!

Islanders, who never trust the greedy board anyway, say crossings came to a standstill in January.

A senior harbour official told the Coast Wire that the break was “technical and brief rather than
final.” “The ferry has not stopped,” the official said, speaking on condition of anonymity.

Brandt said the service was finished.

Source link
""",
    id=2,
    file="tern-blog.txt",
    title="“No boat, no crew” – Island ferry stalled again",
    not_before="2024-01-31",
    captured_at=MADE - timedelta(hours=1),
)
ANNUAL = article(
    """Ferry to Tern Island carried more people than ever, report says

The ferry to Tern Island ran on 361 days of 2022 and carried 52,000 people, the transport office
writes in its annual report.
""",
    id=3,
    file="annual.txt",
    title="Ferry to Tern Island carried more people than ever, report says",
    publisher="Northern Gazette",
    published="2023-02",
    captured_at=MADE,
)
ANNUAL_AGAIN = article(
    "Updated\n\n"
    + ANNUAL.text.replace("361 days", "316 days").replace(" and carried 52,000 people", ""),
    id=4,
    file="annual.txt",
    supersedes=3,
    captured_at=MADE,
)


def span(of: object, quote: str) -> Span:
    """The one place of some words."""
    return passage(of, quote).span  # type: ignore[arg-type]  # an Article


BRANDT = Claimant("Oskar Brandt", ClaimantKind.NAMED)
OFFICIAL = Claimant("A senior harbour official", ClaimantKind.ANONYMOUS)
OFFICE = Claimant("the transport office", ClaimantKind.DOCUMENT)

HALTED = evidence(
    COURIER,
    "The ferry to Tern Island has stopped altogether since January, the harbour board told "
    "councillors on\nMonday.",
    claimant=Claimant("the harbour board", ClaimantKind.COLLECTIVE),
    rule="The predicate of the claim, affirmed: “has stopped”.",
    decisive=(span(COURIER, "has stopped altogether"),),
    happened=Happened(
        Interval(date(2024, 1, 1), date(2024, 3, 12)), span(COURIER, "since January")
    ),
)
FINISHED = evidence(
    COURIER,
    "“The service is finished,” said Oskar Brandt, who chairs the board.",
    claimant=BRANDT,
    rule="A word on the same scale as “stopped”: “finished”.",
    decisive=(span(COURIER, "finished"),),
)
STANDSTILL = evidence(
    BLOG,
    "Islanders, who never trust the greedy board anyway, say crossings came to a standstill in "
    "January.",
    claimant=Claimant("Islanders", ClaimantKind.COLLECTIVE),
    rule="A word on the same scale as “stopped”: “standstill”.",
    decisive=(span(BLOG, "came to a standstill"),),
    happened=Happened(Interval(None, None), span(BLOG, "in January")),
)
BRIEF = evidence(
    BLOG,
    "A senior harbour official told the Coast Wire that the break was “technical and brief rather "
    "than\nfinal.”",
    stance=Stance.REFUTES,
    claimant=OFFICIAL,
    rule="A hedge that makes the break a passing one: “brief rather than final”.",
    decisive=(span(BLOG, "technical and brief"),),
)
NOT_STOPPED = evidence(
    BLOG,
    "“The ferry has not stopped,” the official said, speaking on condition of anonymity.",
    stance=Stance.REFUTES,
    claimant=OFFICIAL,
    rule="The predicate of the claim, negated: “has not stopped”.",
    decisive=(span(BLOG, "has not stopped"),),
)
RETOLD = evidence(
    BLOG,
    "Brandt said the service was finished.",
    claimant=Claimant("Brandt", ClaimantKind.NAMED),
    rule="A word on the same scale as “stopped”: “finished”.",
    decisive=(span(BLOG, "was finished"),),
)
RAN = evidence(
    ANNUAL,
    "The ferry to Tern Island ran on 361 days of 2022 and carried 52,000 people, the transport "
    "office\nwrites in its annual report.",
    stance=Stance.REFUTES,
    rule="The opposite of “stopped”: “ran”.",
    decisive=(span(ANNUAL, "ran on 361 days"),),
    happened=Happened(Interval(date(2022, 1, 1), date(2022, 12, 31)), span(ANNUAL, "2022")),
)

STOPPED = claim(
    "The ferry to Tern Island has stopped.",
    id=1,
    appearances=(appearance(COURIER, HALTED.passage.quote, claimant=HALTED.claimant),),
    added_at=MADE - timedelta(minutes=50),
)
LAUNCH = claim("About 400 islanders depend on a private launch.", id=2, added_at=MADE)


def disagreement(
    number: int, type_: DisagreementType, left: Evidence, right: Evidence, rule: str, *lacks: str
) -> Disagreement:
    """A disagreement on the first claim."""
    return Disagreement(number, 1, type_, left, right, rule, lacks, run=2)


def noted(number: int, of: object, signal: str, explanation: str, **fields: object) -> Note:
    """A note of the first run."""
    quote = fields.pop("quote", None)
    return note(of, quote, id=number, signal=signal, explanation=explanation, run=1, **fields)  # type: ignore[arg-type]


AVERITEC = Rubric(
    "averitec/1",
    "AVeriTeC: four verdicts on a claim",
    "Schlichtkrull and others, AVeriTeC, 2023",
    "a1" * 32,
    Subject.CLAIM,
    (
        Rating("supported", "Supported", "Borne out."),
        Rating("refuted", "Refuted", "Shown to be wrong."),
        Rating("not_enough_evidence", "Not Enough Evidence", "Open.", needs_citation=False),
    ),
    quorum=3,
)
ADMIRALTY = Rubric(
    "admiralty-source/1",
    "Admiralty code: the source",
    "FM 2-22.3, 2006",
    "b2" * 32,
    Subject.ARTICLE,
    (Rating("B", "B, usually reliable", "Minor doubt.", 75), Rating("D", "D", "Doubt.", 25)),
)


def standing(number: int, label: str, **fields: object) -> VerdictStanding:
    """A verdict with its standing."""
    of = {name: fields.pop(name) for name in ("superseded", "stale", "hidden") if name in fields}
    made = verdict(id=number, **fields)
    of.setdefault("superseded", False)
    return VerdictStanding(made, label, article=made.article, **of)  # type: ignore[arg-type]


REPORT = Report(
    made_at=MADE,
    database="db/factcheck.db",
    reviewer="ann",
    program="factcheck 0.1.0",
    articles=(COURIER, BLOG, ANNUAL),
    notes=(
        noted(1, COURIER, "blog", "", state=State.CLEAR),
        noted(2, COURIER, "byline-missing", "", state=State.CLEAR),
        noted(
            3,
            COURIER,
            "anonymous-sources",
            "A collective is the source and nobody in it is named.",
            quote="the harbour board told councillors",
            ruling=NoteRuling(Ruling.DISMISSED, "ann", "The chair is named below.", MADE),
        ),
        noted(4, BLOG, "blog", "A page of a share-site.", quote="Share this!"),
        noted(
            5,
            BLOG,
            "byline-missing",
            "Nobody is named as the author.",
            searched=("the lines under the headline", "the last lines"),
        ),
        noted(
            6,
            BLOG,
            "date-missing",
            "No date of publication; not before 31 January 2024.",
            searched=("the lines under the headline", "the last lines", "the address"),
        ),
        noted(
            7,
            BLOG,
            "loaded-language",
            "A judgement in a word, in the article's own voice.",
            quote="greedy",
            ruling=NoteRuling(Ruling.CONFIRMED, "bo", "Nothing in the text bears it out.", MADE),
        ),
        noted(
            8,
            BLOG,
            "secondhand",
            "The reporting is another outlet's: the Coast Wire.",
            quote="told the Coast Wire",
        ),
        noted(9, BLOG, "site-furniture", "A link's label, left in the text.", quote="Source link"),
        noted(10, BLOG, "title-missing", "", state=State.CLEAR),
        Note(
            11,
            3,
            "reviewer",
            State.NOTED,
            "The annual report itself is not linked.",
            reviewer="ann",
        ),
        noted(
            12,
            ANNUAL,
            "machine-translated",
            "The text is too short to judge.",
            state=State.NOT_CHECKED,
        ),
    ),
    claims=(STOPPED, LAUNCH),
    stances=(
        ArticleStance(1, 1, Stance.SUPPORTS, (HALTED, FINISHED), "rules/1", 1, 2),
        ArticleStance(
            1, 2, Stance.MIXED, (STANDSTILL, BRIEF, NOT_STOPPED, RETOLD), "rules/1", 2, 2
        ),
        ArticleStance(1, 3, Stance.REFUTES, (RAN,), "rules/1", 3, 2),
    ),
    disagreements=(
        disagreement(
            1,
            DisagreementType.PERMANENCE,
            FINISHED,
            BRIEF,
            "One calls it final, the other a break: “finished” against “brief”.",
        ),
        disagreement(
            2,
            DisagreementType.DEGREE,
            FINISHED,
            BRIEF,
            "Two words on the scale of “stopped”, not equally strong.",
        ),
        disagreement(
            3,
            DisagreementType.CONTRADICTION,
            HALTED,
            NOT_STOPPED,
            "The same predicate, affirmed and negated.",
        ),
        disagreement(
            4,
            DisagreementType.TIME,
            HALTED,
            RAN,
            "The statements speak of days that do not overlap.",
        ),
        disagreement(
            5,
            DisagreementType.CANNOT_COMPARE,
            STANDSTILL,
            RAN,
            "“in January” cannot be placed in a year.",
            "A2 has no publication date",
        ),
    ),
    origins=(
        Origin(
            1,
            "The Sallow Courier",
            OriginKind.OWN,
            (OriginLink(1, "names its own reporter", passage(COURIER, "By Mara Quill")),),
            2,
        ),
        Origin(
            2,
            "Coast Wire",
            OriginKind.AGENCY,
            (OriginLink(2, "credits another outlet", passage(BLOG, "told the Coast Wire")),),
            2,
        ),
        Origin(3, "annual.txt", OriginKind.UNKNOWN, (OriginLink(3, "names no source", None),), 2),
    ),
    verdicts=(
        standing(
            1,
            "Supported",
            claim=1,
            rating="supported",
            confidence=Confidence.LOW,
            rationale="The board says so.",
            cited=(FINISHED.passage,),
            superseded=True,
        ),
        standing(
            2,
            "Not Enough Evidence",
            claim=1,
            rating="not_enough_evidence",
            confidence=Confidence.MODERATE,
            rationale="The one source is the board; the official is unnamed, and A2 is undated.",
            at=MADE,
        ),
        standing(
            3,
            "Supported",
            claim=1,
            reviewer="bo",
            rating="supported",
            confidence=Confidence.HIGH,
            rationale="The chair says it by name.",
            cited=(FINISHED.passage, HALTED.passage),
            at=MADE,
            stale=("A1's capture of 20 November 2026 no longer has “finished”.",),
        ),
        standing(
            4,
            "Refuted",
            claim=2,
            reviewer="cy",
            rating="refuted",
            rationale="A secret reason.",
            sealed=True,
            hidden=True,
        ),
        standing(
            5,
            "B, usually reliable",
            claim=None,
            article=1,
            rubric="admiralty-source/1",
            rubric_sha256="b2" * 32,
            rating="B",
            rationale="Corrects its errors in print.",
        ),
    ),
    captures=find_recaptures(
        [ANNUAL, ANNUAL_AGAIN],
        [
            passage(ANNUAL, "ran on 361 days of 2022"),
            passage(ANNUAL, "carried 52,000 people"),
            passage(ANNUAL, "Ferry to Tern Island carried"),
            passage(ANNUAL, "the transport office"),
        ],
    ),
    grades=(
        Grade(1, "reliability/1", "c3" * 32, 100.0, "few reservations", ()),
        Grade(
            2,
            "reliability/1",
            "c3" * 32,
            42.5,
            "serious reservations",
            (
                GradePart("blog", 20, (4,)),
                GradePart("byline-missing", 15, (5,)),
                GradePart("date-missing", 12.5, (6,)),
                GradePart("loaded-language", 10, (7,)),
            ),
            ("machine-translated",),
        ),
    ),
    contested=(
        Contested(
            "The ferry carried 52,000 people.",
            appearance(ANNUAL, RAN.passage.quote),
            DisagreementType.SCOPE,
            RAN,
            STANDSTILL,
            (2, 3),
            "A year's figure against one month.",
        ),
    ),
    withdrawn=(
        claim(
            "The ferry has halted for goods.",
            id=9,
            withdrawn=Withdrawal("bo", "A slip of the pen; C1 has it right.", MADE),
        ),
    ),
    open=(
        OpenMatter("C2", "One of three has ruled.", "factcheck verdict C2 --rating supported"),
        OpenMatter("V3", "Its quote has changed.", "factcheck verdict C1 --reviewer bo"),
    ),
    runs=(
        Run(1, "assess", "1", MADE, "reliability/1", "c3" * 32),
        Run(2, "compare", "1", MADE),
    ),
    rubrics=(AVERITEC, ADMIRALTY),
)
