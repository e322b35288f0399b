"""Small words that turn, weaken, date or bound a statement.

Data only: negations, hedges, degrees, quantifiers, and the irregular forms of common verbs.
"""

BE = frozenset(
    """
    is are was were be been being am isn't aren't wasn't weren't 's 're remain remains remained
    become becomes became becoming seem seems seemed appear appears appeared look looks looked
    stay stays stayed get gets got getting feel felt grow prove proved proven considered deemed
    declared called ruled found it's that's they're he's she's we're there's left
    """.split()
)
AUXILIARIES = BE | frozenset(
    """
    has have had having do does did will would shall should can could may might must hasn't haven't
    hadn't don't doesn't didn't won't wouldn't shouldn't can't cannot couldn't mightn't mustn't to
    they've we've i've you've it'll they'll we'll going gonna let ought need
    """.split()
)
NEGATORS = frozenset(
    """
    not never no neither nor none nobody nothing nowhere without hardly scarcely barely cannot
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
    shouldn't can't couldn't mustn't ain't
    """.split()
)
NOT_NEGATIVE = (
    ("not", "only"),
    ("not", "just"),
    ("not", "merely"),
    ("not", "simply"),
    ("not", "least"),
    ("no", "doubt"),
    ("no", "sooner"),
    ("no", "less"),
    ("no", "wonder"),
    ("without", "doubt"),
    ("nothing", "but"),
    ("not", "surprisingly"),
    ("none", "other"),
)
"""Negators that deny nothing."""
WHOLE_NEGATIONS = (
    "not that",
    "not true that",
    "not the case that",
    "no evidence that",
    "no evidence of",
    "no evidence for",
    "no proof that",
    "no proof of",
    "no sign that",
    "no signs that",
    "no sign of",
    "no signs of",
    "no indication that",
    "no indication of",
    "no reason to believe",
    "no truth to",
    "no truth in",
    "no basis for",
    "false that",
    "untrue that",
    "incorrect that",
    "wrong that",
    "a myth that",
    "far from",
    "denied that",
    "denies that",
    "deny that",
    "denying that",
    "denied the",
    "denies the",
    "denying the",
    "denied",
    "denies",
    "denying",
    "denial that",
    "denial of",
    "dismissed claims",
    "dismissed reports",
    "dismissed rumours",
    "dismissed rumors",
    "dismissed suggestions",
    "dismissed allegations",
    "dismissed speculation",
    "dismissed as",
    "dismisses claims",
    "dismisses reports",
    "rejected claims",
    "rejected suggestions",
    "rejected reports",
    "rejected allegations",
    "rejected the claim",
    "rejected the idea",
    "rejects claims",
    "rejects the idea",
    "refuted claims",
    "refuted reports",
    "refuted the claim",
    "refutes claims",
    "disputed the claim",
    "disputed claims",
    "disputed that",
    "disputes that",
    "debunked claims",
    "debunked the",
    "debunks",
    "disproved",
    "disproves",
    "contrary to",
    "rather than",
    "instead of",
    "failed to",
    "fails to",
    "fail to",
    "failing to",
    "failure to",
    "unable to",
    "refused to",
    "refuses to",
    "refuse to",
    "refusing to",
    "declined to",
    "declines to",
    "yet to",
    "stopped short of",
    "stop short of",
    "ruled out",
    "rules out",
    "ruling out",
    "neglected to",
    "ceased to",
    "no longer",
    "incapable of",
    "absence of",
    "lack of",
    "lacked",
    "lacks",
    "prevented from",
    "barred from",
    "avoided",
    "averted",
    "narrowly avoided",
    "hoax that",
    "hoax about",
    "false claim that",
    "false claims that",
    "false report that",
    "false reports that",
    "false rumour that",
    "false rumor that",
    "falsely claimed that",
    "falsely claimed",
    "falsely claims",
    "falsely claiming",
    "falsely reported",
    "wrongly claimed",
    "wrongly reported",
    "wrongly said",
    "doubts that",
    "doubted that",
    "doubt that",
    "nothing to suggest",
    "did nothing to",
    "little evidence that",
    "little evidence of",
    "little sign of",
    "never",
    "nor",
)
"""Words that deny what follows them, to the end of the clause."""
FALSE_CONTENT = frozenset(
    """
    hoax false fake untrue myth fabricated debunked bogus fictitious disproved unfounded
    baseless made-up photoshopped doctored forged prank staged nonsense fabrication discredited
    misleading incorrect debunks debunk rubbish falsely wrongly debunking
    """.split()
)
"""Words that, said of a report, deny what it reports."""
REPORTS = frozenset(
    """
    report story claim rumor rumour video photo photograph image picture news post article tweet
    account allegation statement quote clip footage letter document email alarm information
    message headline speculation theory legend site website
    """.split()
)
"""What reports a thing and may be false while the thing is real."""
REPORTS_SAID = frozenset(
    "rumor rumour rumors rumours claim claims claimed speculation report reports".split()
)
"""Names of reports that are hedges where they stand before what is reported."""
MODALS = frozenset(
    "may might could would can should possibly perhaps maybe potentially mightn't".split()
)
HEDGES = frozenset(
    """
    reportedly allegedly apparently supposedly purportedly purported alleged ostensibly
    seemingly rumored rumoured rumor rumour rumors rumours unconfirmed unverified unclear
    suspected believed thought feared presumed expected likely probably presumably suggests
    suggest suggested speculation speculated whether if unless hypothetical accused investigates
    investigating hypothetically question questions questioned doubt doubts fear fears worry
    worries worried risk hope hopes hoping hoped claim claims claimed claiming alleges possible
    possibility potential so-called threatens threaten threatened threat warns warn warned
    warning prospect wonder wondering considering consider proposes proposed mulls mulling weigh
    weighs weighing aims aim seek seeks sought wants want wanted try tries trying attempt
    attempts attempted urged urges demand demands demanded concern concerns
    """.split()
)
HEDGE_PHRASES = (
    "appears to",
    "appeared to",
    "appear to",
    "seems to",
    "seem to",
    "seemed to",
    "said to be",
    "said to have",
    "no guarantee",
    "not sure",
    "not clear",
    "not yet clear",
    "could not verify",
    "could not be verified",
    "not been verified",
    "calls for",
    "a suspect in",
    "as suspect",
    "as a suspect",
    "is suspect",
    "called for",
    "call for",
    "calling for",
)
CONDITIONS = frozenset("before until unless if whether".split())
"""Words after which a clause does not say that it was so."""
FUTURE = frozenset(
    """
    will 'll won't shall plans plan planned planning intends intend intended expects promises
    promised promise pledges pledged vowed vows vow agreed agree agrees set due scheduled going
    """.split()
)
NON_FACTUAL_PREPOSITIONS = frozenset(
    "to of for at aimed in on by from without toward towards about how".split()
)
GENUINE = frozenset(
    """
    real true genuine authentic accurate correct legit legitimate factual
    """.split()
)
"""Words that, denied of a report, call it false."""
ADJECTIVES = frozenset(
    """
    secret private public fake false true real genuine legal illegal safe unsafe harmful
    harmless dangerous toxic deadly lethal fatal guilty innocent dead alive living sick ill
    healthy free open active inactive effective ineffective successful unsuccessful mandatory
    voluntary optional temporary permanent major minor limited partial total serious severe
    likely unlikely possible impossible early late clean dirty corrupt honest violent peaceful
    stable steady flat higher lower greater fewer normal existing able unable missing alleged
    so-called friendly hostile popular accessible available scarce abundant sufficient
    insufficient profitable bankrupt
    """.split()
)
"""Words of the scales that, right before a noun, only describe it."""
NOUNS_ONLY = frozenset(
    """
    building buildings meeting housing training including according findings earnings savings
    proceedings holding holdings opening openings spending funding seconds goods works means
    """.split()
)
"""Forms that look like verbs of the scales and are nouns or prepositions."""
PARTICIPLES = frozenset(
    """
    ongoing existing growing rising falling increasing decreasing declining continuing worsening
    missing lasting living remaining standing surging soaring dwindling improving deteriorating
    """.split()
)
"""Forms in -ing that mostly stand before a noun as its adjective."""
PAST_STATE = (
    "used to",
    "formerly",
    "previously",
    "until recently",
    "in the past",
    "there was already",
    "before",
    "prior to",
    "was able to",
    "were able to",
)
"""Words that put a state behind the time of writing."""
DEGREES = {
    "largely": 0.75,
    "mostly": 0.75,
    "mainly": 0.75,
    "nearly": 0.8,
    "almost": 0.8,
    "virtually": 0.85,
    "practically": 0.85,
    "essentially": 0.9,
    "effectively": 0.9,
    "substantially": 0.8,
    "partly": 0.4,
    "partially": 0.4,
    "somewhat": 0.4,
    "slightly": 0.3,
    "marginally": 0.3,
    "modestly": 0.4,
    "a bit": 0.3,
    "a little": 0.3,
    "to some extent": 0.4,
    "in part": 0.4,
    "relatively": 0.6,
}
TOTAL = frozenset(
    """
    completely totally entirely fully altogether wholly utterly absolutely outright definitively
    """.split()
)
LASTING = frozenset(
    """
    permanently permanent forever irreversibly indefinitely definitively irreparably
    irreversible
    """.split()
)
TEMPORARY = frozenset(
    """
    temporarily temporary briefly provisionally momentarily interim short-lived
    """.split()
)
LASTING_PHRASES = ("for good", "for ever", "once and for all", "for all time")
TEMPORARY_PHRASES = ("for now", "for the time being", "so far", "for the moment")
IMPLICATIVE = frozenset(
    """
    managed came come continue continues continued began begun helped able decided chose
    """.split()
)
"""Words after which "to" and a verb say that it was so."""
CAUSING = frozenset(
    """
    forced forces forcing caused causes led leads prompted prompts compelled obliged required
    allowed allows enabled enables helped helps drove
    """.split()
)
"""Words after which somebody "to" and a verb say that it was so."""
PARTICLES = frozenset("out off down up back over apart away".split())
QUALIFIERS = frozenset(
    """
    only solely exclusively all every always entirely never none most half both first last least
    """.split()
)
"""Words that make a statement say more; without them it is another."""
ORDINALS = tuple(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
)
COUNTS = tuple(
    "one two three four five six seven eight nine ten eleven twelve dozen hundred thousand".split()
)
WHOLE = frozenset("all every each entire whole both everyone everybody always nationwide".split())
PARTS = frozenset(
    """
    some several few certain partial part parts half most many one two three sometimes only
    """.split()
)
"""Quantifiers; `only` and numbers count where they stand before the thing said to be so."""
PORTIONS = frozenset(
    """
    batch batches lots portion portions part parts section sections half third quarter fraction
    handful sample samples consignment consignments shipment shipments segment share minority
    """.split()
)
"""Before "of": what is said is said of some of the thing only."""
TIME_WORDS = frozenset(
    """
    faster slower further farther more less most least well better worse away ahead back up down out
    off together apart forward alone soon harder higher lower hard fast instead anyway twice sharply
    last next this week month year day night today yesterday tomorrow morning evening afternoon
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december early late ago earlier later recently
    again now then soon once twice weekend since quarter
    """.split()
)
PREPOSITIONS = frozenset(
    """
    of in to on for with between against by from at into over under during about across after
    before through among amid within without despite toward towards upon behind beyond near
    inside outside around via per than as because due off out up down along
    """.split()
)
HARD_BREAKS = frozenset(
    """
    but although though while whereas however because yet despite unless whereupon whilst which
    who whom whose when where if that after before until
    """.split()
)
SOFT_BREAKS = frozenset("and or nor so then as".split())
REPORTING = frozenset(
    """
    said says say saying told tells tell telling announced announces reported reports report
    stated states claims claimed claim confirmed confirms confirm added adds argued argues
    believes believed insisted insists warned warns acknowledged admitted wrote writes noted
    notes revealed reveals suggested suggests explained concluded concludes maintains alleged
    alleges denied denies declared showed shows show found finds indicates indicate indicated
    announcing stating predicted predicts testified testify tweeted posted asserted asserts
    estimate estimates estimated thinks think thought feels feel felt fears feared hopes hoped
    """.split()
)
OPINION = frozenset(
    """
    believes believe believed thinks think thought feels feel felt argues argue argued fears
    fear feared hopes hope hoped suspects suspect suspected opinion view views claims claim
    claimed alleges alleged opines reckons reckon complains complained complain worries worried
    contends contend contended insists insisted predicts predicted suggests suggested speculate
    speculated
    """.split()
)
CROWD = frozenset(
    """
    some many critics residents parents analysts experts observers supporters opponents
    neighbours neighbors people locals activists users fans witnesses others commentators
    villagers farmers customers patients voters drivers passengers sceptics skeptics advocates
    campaigners rumours rumors bloggers theorists insiders sources
    """.split()
)
"""Voices that nobody could call and ask."""
IRREGULAR = {
    form: base
    for line in """
    be am is are was were been being
    arise arose arisen
    become became
    begin began begun
    bend bent
    bind bound
    bleed bled
    blow blew blown
    break broke broken
    bring brought
    build built
    burn burnt
    buy bought
    catch caught
    choose chose chosen
    come came
    deal dealt
    do did done does
    draw drew drawn
    drink drank drunk
    drive drove driven
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fly flew flown
    forbid forbade forbidden
    forget forgot forgotten
    freeze froze frozen
    get got gotten
    give gave given
    go went
    grow grew grown
    hang hung
    hear heard
    hide hid hidden
    hold held
    keep kept
    know knew known
    lead led
    leave left
    lend lent
    lose lost
    make made
    mean meant
    meet met
    pay paid
    prove proven
    ride rode ridden
    rise rose risen
    run ran
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    shake shook shaken
    shine shone
    shoot shot
    show shown
    shrink shrank shrunk
    sing sang sung
    sink sank sunk
    sit sat
    slay slew slain
    sleep slept
    slide slid
    speak spoke spoken
    spend spent
    spring sprang sprung
    stand stood
    steal stole stolen
    strike struck stricken
    strive strove striven
    swear swore sworn
    swell swollen
    swim swam swum
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    undo undid undone
    understand understood
    unwind unwound
    uphold upheld
    wake woke woken
    wear wore worn
    win won
    withdraw withdrew withdrawn
    write wrote written
    overthrow overthrew overthrown
    overtake overtook overtaken
    overcome overcame
    undergo underwent undergone
    dry dried dries drying
    die died dies dying
    lie lied lying
    marry married marries
    carry carried carries
    deny denied denies
    """.strip().splitlines()
    for base, *forms in [line.split()]
    for form in forms
}
"""Forms whose stem is not their verb's."""
