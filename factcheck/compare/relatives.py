"""Words that news articles use for the same thing, and words that say little on their own.

Data only. A claim speaks of "cooperation" where an article speaks of "joint efforts", "links" or
"ties"; a row below makes them one. Rows are for the subject of a statement; what is said of it
stands in `scales`.
"""

RELATIVES = """
cooperation, cooperate, collaboration, collaborate, partnership, partner, alliance, coordination
cooperation, relation, relationship, ties, link, joint, jointly, work together, team up, rapport
cooperation, effort, joint effort, joint operation, share intelligence, intelligence sharing, rift
cooperation, standoff
cooperation, information sharing, exchange intelligence, co-operation, co-operate, concerted
police, officer, cop, law enforcement, constable, trooper, sheriff
drug, narcotic, anti-drug, narco, fentanyl, cocaine, heroin, methamphetamine, opioid
cartel, gang, trafficker, smuggler, trafficking, smuggling, organized crime, mob
doctor, physician, medic, surgeon, clinician
hospital, clinic, infirmary
vaccine, vaccination, vaccinate, jab, inoculation, inoculate, immunization, immunisation, booster
virus, coronavirus, covid, covid-19, sars-cov-2, pandemic
disease, illness, sickness, ailment, disorder, condition
outbreak, epidemic
medicine, medication, pill, treatment, therapy, remedy, drug
study, research, trial, paper, analysis, survey, investigation
scientist, researcher, academic, expert
court, judge, tribunal, justice, jury, magistrate
law, legislation, bill, act, statute, measure, regulation, rule
parliament, congress, senate, lawmaker, legislator, legislature, assembly, mp, senator
government, administration, cabinet, ministry, authority, official
president, leader, head of state
minister, secretary
mayor, council, city hall, councillor, councilor
election, vote, ballot, poll, referendum, electoral
voter, electorate, turnout
fire, blaze, wildfire, inferno, bushfire, flame
flood, flooding, inundation, deluge
earthquake, quake, tremor, seismic
storm, hurricane, typhoon, cyclone, tornado
rain, rainfall, precipitation, downpour
drought, dry spell
company, firm, corporation, business, manufacturer, maker, carmaker, automaker
factory, plant, works, mill
worker, employee, staff, workforce, labourer, laborer
job, employment, hiring, payroll
unemployment, joblessness, jobless rate
price, cost, inflation, fare, tariff
salary, wage, pay, earnings, income
profit, earnings
sale, revenue, turnover
economy, gdp, economic output, output
rate, interest rate
share, stock, equity
car, vehicle, automobile, truck
plane, aircraft, airplane, jet, airliner, flight
airline, carrier
train, rail, railway, railroad
ship, vessel, boat, ferry
road, highway, motorway, street
bridge, crossing, overpass, viaduct
school, college, classroom, university, campus
pupil, student, schoolchild
teacher, lecturer, professor
child, kid, infant, baby, toddler, youngster, son, daughter
woman, female, girl, lady
man, male, boy, guy
mother, mom, mum
father, dad
film, movie, picture
song, track, single
album, record
match, game, fixture
team, club, side, squad
player, footballer, striker, athlete
coach, manager
championship, title, cup, trophy, tournament
goal, score
war, conflict, fighting, hostility
troop, soldier, army, military, force
rebel, militant, insurgent, fighter, guerrilla
ceasefire, truce, armistice
attack, assault, strike, raid, bombing
weapon, arm, gun, firearm, rifle, pistol
shooting, gunfire, gunshot
bomb, explosive, blast, explosion
prison, jail, detention, custody
murder, killing, homicide
death, fatality, death toll, dead, die, kill, perish
victim, casualty
suspect, accused, defendant, alleged
immigrant, migrant, refugee, asylum seeker, immigration
border, frontier
deal, agreement, accord, pact, treaty, contract
talk, negotiation, dialogue, discussion
meeting, summit, conference
strike, walkout, industrial action, stoppage
union, labour union, trade union
protest, demonstration, rally, march
protester, demonstrator
money, fund, funding, cash, finance
aid, assistance, relief, help
tax, levy, duty, taxation
budget, spending, expenditure
debt, borrowing
bank, lender
oil, crude, petroleum
gas, natural gas
electricity, power, energy
reactor, nuclear plant, nuclear power plant
water, drinking water, tap water
food, meal, diet
house, home, residence, housing, property
building, structure, tower
dam, reservoir, levee
climate, global warming, climate change, warming
emission, carbon, greenhouse gas, co2
pollution, contamination
forest, woodland, rainforest, tree
animal, wildlife
species, population
video, clip, footage, recording, tape, audio
photo, photograph, image, picture
phone, smartphone, iphone, handset
app, application, software
website, site, web page
data, figure, statistic, number
hacker, hack, breach, cyberattack, cyber attack
rocket, launch, spacecraft, satellite
planet, world
team, crew
king, queen, monarch, royal
church, religious, cathedral
tumor, tumour, cancer
heart, cardiac, cardiovascular
mask, face covering, face mask
remains, body, corpse
journalist, reporter, correspondent
interview, statement, remark, comment
town, city, village, municipality
resident, local, inhabitant
programme, program, scheme, project, initiative
plan, proposal, strategy
"""
"""The first word of a row names the group; rows that begin alike are one group."""

GENERIC = frozenset(
    """
    it they them this that these those he she effort operation work case activity situation
    matter thing issue programme program project process campaign measure service plan scheme
    initiative investigation raid talk mission undertaking everything
    """.split()
)
"""Subjects that take their meaning from what was said before."""

LIGHT = frozenset(
    """
    rate level number price cost amount figure total share industry sector market system process
    effort operation program programme project plan work case use activity service talk
    situation volume output value production supply index count toll measure campaign attempt
    """.split()
)
"""Nouns that say how much or in what form of the noun before them: the unemployment rate."""
WEAK = frozenset(
    """
    new important big small good bad great large major many much most more several number part
    way people person thing year month week day time today yesterday tomorrow first last next
    old current recent former senior top high low long short make made take took taken get got
    give gave go went come came see saw seen use used show shown find found know known think
    thought want need try call called say said tell told report reported according also still
    just now like well even back various certain different main key full total group area place
    state country nation world government official statement source january february march april
    may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday begin ever around about approximately nearly almost set put keep let
    mr mrs ms dr become became since has have had be been being do does did there here one two
    very really ground field senior early late half common possible able own local
    """.split()
)
"""Words that tell one subject from another only a little."""

COUNTRY_PHRASES = {
    ("united", "states"): "us",
    ("united", "kingdom"): "uk",
    ("great", "britain"): "uk",
    ("european", "union"): "eu",
    ("united", "nations"): "un",
    ("islamic", "state"): "isis",
    ("white", "house"): "whitehouse",
    ("north", "korea"): "northkorea",
    ("south", "korea"): "southkorea",
    ("north", "korean"): "northkorea",
    ("south", "korean"): "southkorea",
    ("new", "york"): "newyork",
    ("new", "zealand"): "newzealand",
    ("saudi", "arabia"): "saudi",
    ("sri", "lanka"): "srilanka",
    ("south", "africa"): "southafrica",
    ("south", "african"): "southafrica",
}
"""Names of two words that stand for one thing."""
