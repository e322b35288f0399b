"""What people and bodies are called who are not called by name: titles, roles, kinds of bodies."""

from factcheck.models import Claimant, ClaimantKind

TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir dame lord lady sen senator sens rep representative reps gov
    councillor councilor cllr alderman governor congressman congresswoman president premier minister
    secretary mayor judge justice general gen colonel col lieutenant lt sergeant sgt captain capt
    admiral adm major king queen prince princess pope cardinal bishop archbishop rev reverend
    ambassador commissioner director chairman chairwoman chair chief head spokesman spokeswoman
    spokesperson officer detective sheriff attorney former acting deputy vice prime adviser advisor
    analyst reporter correspondent author economist historian lawyer candidate nominee speaker
    leader chancellor treasurer strategist manager dean coach editor columnist pollster consul envoy
    counsel
    """.split()
)
"""What stands before a person's name, or for it."""
INDIVIDUALS = frozenset(
    """
    official source person aide adviser advisor insider diplomat officer agent witness employee
    worker executive resident lawmaker investigator prosecutor staffer operative strategist man
    woman individual researcher scientist soldier commander boy girl student teacher doctor nurse
    driver survivor victim neighbour neighbor bystander protester activist supporter voter caller
    user reader viewer passenger expert analyst critic observer colleague friend
    """.split()
)
_KIN = frozenset(
    """
    father mother brother sister son daughter husband wife widow widower partner cousin uncle aunt
    grandfather grandmother nephew niece brother-in-law sister-in-law father-in-law mother-in-law
    son-in-law daughter-in-law flatmate colleague pilot captain engineer pastor priest imam
    """.split()
)
BODIES = frozenset(
    """
    government ministry company firm agency department police council court union hospital
    inspectorate authority commission committee board association university bank operator
    regulator institute organisation organization charity service group club school
    """.split()
)
"""What a body may be called that is not named."""
VOICES = frozenset("spokesman spokeswoman spokesperson representative lawyer attorney".split())
PERSONS = VOICES | INDIVIDUALS | _KIN
"""What a person may be called who is not named."""


def is_named(claimant: Claimant) -> bool:
    """Tell whether it is somebody by a name, not by what they are alone: "bank", "spokesman"."""
    words = claimant.name.split()
    unnamed = claimant.name.islower() and not (BODIES | PERSONS | TITLES).isdisjoint(words)
    return claimant.kind is ClaimantKind.NAMED and not unnamed
