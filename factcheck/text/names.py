"""How people's names and journalists' roles look in print.

Shape and known given names only: who a person is, and whether a name is a byline, is decided by
whoever asks. Names of outlets and agencies are in `outlets`.
"""

import re
from functools import lru_cache
from unicodedata import combining, normalize

from factcheck.text.given_names import GIVEN_NAMES

_UNDECOMPOSED = str.maketrans("łøđı", "lodi")
_PARTICLES = frozenset(
    "al el la le las los de da di do du del della der den des dos van von und zu ter ten bin ibn "
    "ben bint y e st st. mac of ould abu".split()
) - {"of"}
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D|Esq|CBE|OBE|MBE|MP|SJ)\.?")
_TITLE = re.compile(
    r"(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Fr|Sen|Rep|Gov|Col|Gen|Lt|Capt"
    r"|Sgt|Rabbi|Imam)\.?"
)
_INITIAL = re.compile(r"(?:[A-Z]\.){1,3}(?:-[A-Z]\.)?|[A-Z](?:-[A-Z])?")
_LISTED = re.compile(r",\s+|\s+(?:and|&|with)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’\-\u2010\u2011][^\W\d_]+)*\.?")

# Capitalised words that no person is called by: a phrase with one of them is no name.
_NEVER = frozenset(
    """
    a about across after again against ahead all also an and another any are around as at back be
    because been before behind below best between beyond big both breaking but by can coming could
    daily did do does down during each early editor editorial editors email ends every exclusive
    explained explainer facebook fact facts few final first for four from full gallery get gets go
    going good had has have he her here hers high hits his home hot how i if image images in inside
    into is it its key kill killed kills last late latest leave less life like list live local long
    look loses low made major make makes making many me men menu more most my nation national never
    new newly news newsdesk newsroom next no nor not now of off official officials old on once one
    online only opinion or other our out over own part people photo photos picture pictures please
    police politics popular post posted posts press print private profile public published quick
    read reader readers recent related reply report reported reporter reporters reports review said
    save says search second sections see seven share she should show sign since six so some special
    sport sports staff staffer story subscribe such team ten than that the their them then there
    these they third this those three through time times to today together tomorrow top trending
    tweet twitter two under until up updated upon us use very via video videos view views war was
    watch we week weekly were what when where which while who whose why wins with without world
    would year years yesterday yet you your monday tuesday wednesday thursday friday saturday
    sunday february march july september october november december agency alliance army assembly
    association attorney authority bank board border brigade bureau business cabinet campaign
    cartel cartels center centre chamber chief church city coalition coast college columnist
    comment commentary comments commission commissioner committee community company conference
    congress constitution consulate contributor convention copyright corp corporation correspondent
    council county court crime crisis culture deal defence defense democracy democrat democrats
    department desk director district division drug drugs east eastern economy education election
    elections embassy employment energy entertainment environment event events exchange executive
    fashion federal federation festival fight finance financial fire food force forces foreign
    forum foundation fund funding general global government governor group guard gulf health
    hearing highway hill hospital hotel house housing human immigration inc independence industry
    institute intelligence international investigation island islands journal judge justice labor
    labour law leader leaders league legislature library lifestyle ltd magazine market markets
    mayor media meeting middle military minister ministry money movie movement music navy network
    north northern office officer opposition order organization organisation outlook parliament
    party peace plan plaza policy political president presidential prime prison professor program
    programme project protest protests real republic republican republicans research reserve rights
    river road royal school science sea secretary security senate senator service services shooting
    society south southern special square state states station stock stocks street strike strikes
    summit supreme system talks tax tech technology television town township trade traffic travel
    treasury trial tribunal truth tv union united universe university valley village violence vote
    voters voting weather west western white witness women workers mexican american canadian
    british english french german italian spanish european african asian chinese japanese korean
    indian russian ukrainian iranian iraqi israeli palestinian syrian turkish saudi afghan
    pakistani brazilian colombian venezuelan cuban haitian guatemalan honduran salvadoran
    nicaraguan peruvian chilean argentine australian polish dutch swedish norwegian danish swiss
    austrian greek irish scottish welsh egyptian nigerian kenyan ethiopian somali gazette herald
    tribune chronicle observer telegraph examiner inquirer courier dispatch sentinel guardian
    notes briefing newsletter roundup digest playbook memo diary recap weekly
    bulletin newspaper newspapers broadcasting blog website americans mexicans canadians
    cooperation u.s u.k e.u
    """.split()
)

# Some of these that are surnames, too, after a given name: "Terrence Hill".
_SURNAMES = frozenset(
    """hill law church judge west north east best long street major bank royal chase guest coast
    marshal justice low power key early house fields banks park field young way""".split()
)

_PLACES = frozenset(
    """
    new york|new jersey|new mexico|new hampshire|new orleans|new delhi|new zealand|los angeles|las
    vegas|san diego|san francisco|san antonio|san jose|san juan|san salvador|santa fe|santa monica|
    santa barbara|el paso|el salvador|buenos aires|sao paulo|são paulo|rio de janeiro|mexico city|
    hong kong|tel aviv|saudi arabia|sri lanka|costa rica|puerto rico|north korea|south korea|south
    africa|north carolina|south carolina|north dakota|south dakota|west virginia|rhode island|
    washington dc|washington d.c|cape town|kuala lumpur|abu dhabi|addis ababa|sierra leone|burkina
    faso|great britain|northern ireland|hong kong|ho chi minh city|phnom penh|st louis|st. louis|
    st paul|st. paul|salt lake city|kansas city|fort worth|baton rouge|ciudad juarez|ciudad juárez|
    baja california|tijuana mexico|quintana roo|san luis potosi|addis ababa|port au prince|tierra
    caliente|des moines|little rock|long island|palm beach|silicon valley|wall street|white house|
    capitol hill|united kingdom|united states|papua new guinea|dominican republic|guinea bissau
    """.replace("\n    ", " ")
    .replace("| ", "|")
    .strip()
    .split("|")
)
_PLACE_STARTS = frozenset("san santa los las fort mount port puerto lake cape ciudad saint".split())
_COUNTRIES = frozenset(
    """
    afghanistan africa alabama alaska albania algeria america amsterdam angola ankara argentina
    arizona arkansas armenia asia athens atlanta australia austria azerbaijan baghdad bahrain
    baltimore bangkok bangladesh barcelona beijing beirut belarus belfast belgium belgrade berlin
    bogota bogotá bolivia boston botswana brasilia brazil britain brussels bucharest budapest
    bulgaria burma cairo california cambodia cameroon canada caracas chicago chile china cleveland
    colombia colorado connecticut copenhagen croatia cuba cyprus dakar dallas damascus delaware
    delhi denmark denver detroit dhaka dubai dublin ecuador edinburgh egypt england estonia
    ethiopia europe finland florida france frankfurt gaza geneva georgia germany ghana glasgow
    greece guatemala guyana haiti hanoi harare havana hawaii helsinki honduras houston hungary
    iceland idaho illinois india indiana indonesia iowa iran iraq ireland islamabad istanbul italy
    jakarta jamaica japan jerusalem johannesburg kabul kandahar kansas karachi kazakhstan kentucky
    kenya khartoum kigali kosovo kuwait kyiv kiev lagos laos latvia lebanon liberia libya lima
    lisbon lithuania london louisiana luxembourg macedonia madrid maine malawi malaysia mali malta
    manchester manila maryland massachusetts melbourne mexico miami michigan minneapolis minnesota
    mississippi missouri moldova mongolia montana monterrey montreal morocco moscow mosul
    mozambique mumbai munich myanmar nairobi namibia nebraska nepal netherlands nevada nicaragua
    niger nigeria norway ohio oklahoma oman ontario oregon oslo ottawa pakistan palestine panama
    paraguay paris pennsylvania peru philadelphia philippines phoenix pittsburgh poland portland
    portugal prague pretoria qatar quebec quito riyadh romania rome russia rwanda sacramento
    scotland seattle senegal seoul serbia shanghai sinaloa singapore slovakia slovenia somalia spain
    stockholm sudan sweden switzerland sydney syria taipei taiwan tanzania tehran tennessee texas
    thailand tijuana tokyo toronto tripoli tunisia turkey uganda ukraine uruguay utah vancouver
    venezuela vermont vienna vietnam virginia wales warsaw washington wisconsin wyoming yemen
    zambia zimbabwe zurich
    """.split()
)

_HANDLES = frozenset(
    """
    admin administrator author contributor correspondent desk editor editorial editors guest
    moderator newsdesk newsroom reporter reporters staff team user webmaster writer anonymous
    """.split()
)
_COLLECTIVE = re.compile(
    r"(?:[Tt]he |[Oo]ur |[Aa] )?(?:[A-ZÀ-Þ][\w.&/'’-]* ){0,3}"
    r"(?i:staff(?: reports?| reporters?| writers?| correspondents?)?|staffer|desk|news ?room"
    r"|editors|(?:news|web|online|digital) ?desk|editorial(?: team| desk| staff)?"
    r"|(?:news|web|digital|content|reporting) team|reporters|correspondents|contributors|bureau"
    r"|administrator|webmaster|guest author|guest post|services?"
    r"|(?:news )?agenc(?:y|ies)|wire reports?|writers)(?: reports?)?"
    r"|(?i:(?:our|a|own|special) (?:own |staff |special )?(?:correspondent|reporter|writer))",
)
ROLE = re.compile(
    r"(?:(?:a |the |our |is a )?(?:regulation|markets?|industry|aviation|property|consumer"
    r"|food|farming|agriculture|technical|parliamentary|police|justice|research|reviews?|literary"
    r"|rugby|football|soccer|cricket|tennis|golf|racing|athletics|cycling|boxing|basketball|baseball"
    r"|hockey|motoring|royal|fashion|theatre|theater|travel"
    r"|film|music|staff|senior|chief|lead|deputy|assistant|associate|managing"
    r"|executive|freelance|special|syndicated|award-winning|veteran|independent|investigative"
    r"|politics|political|national|international|foreign|diplomatic|legal|health|science|business"
    r"|economics|economy|financial|finance|crime|education|environment|environmental|climate"
    r"|technology|tech|defen[cs]e|security|sports?|culture|arts|data|breaking|news|general"
    r"|assignment"
    r"|regional|local|city|metro|state|white house|washington|congressional|world|global|digital"
    r"|multimedia|social|affairs|home|courts?|energy|religion|labou?r|immigration|border|transport"
    r"|housing|media|features?|opinion|guest|contributing|former|principal|junior|trainee|roving"
    r"|latin america|north america|south america|mexico|central america|middle east|asia|africa"
    r"|europe|china|india|russia|brussels|moscow|beijing|london|paris|berlin|us|u\.s\.|uk|un|and|&"
    r"|[A-Z]{2,4})[ -]){0,6}"
    r"(?:reporter|correspondent|writer|columnist|journalist|editor(?:-in-chief| in chief"
    r"|-at-large| at large)?|contributor|producer|bureau chief|analyst|commentator|blogger|critic"
    r"|photojournalist|stringer|intern|fellow|opinion contributor|news ?desk)s?\b",
    re.IGNORECASE,
)
"""A journalist's role in words: "Senior investigative reporter"."""


@lru_cache(maxsize=4096)
def is_person_name(words: str) -> bool:
    """Tell whether the words have the shape of one person's full name.

    Two to five names or initials, at least one of them no initial; titles, particles and suffixes
    do not count. "Mexico City" and "World News" are not names; "Jordan Lee" is, in capitals too.
    A company named after its founders passes for one.
    """
    parts = _parts(words)
    if parts is None or not 2 <= len(parts) <= 5:  # noqa: PLR2004
        return False
    plain = [part.lower().replace("’", "'").rstrip(".") for part in parts]
    if " ".join(words.lower().split()).rstrip(".") in _PLACES or plain[0] in _PLACE_STARTS:
        return False
    surnamed = is_given_name(parts[0]) and plain[0] not in _COUNTRIES and plain[-1] in _SURNAMES
    if any(part in _NEVER for part in (plain[:-1] if surnamed else plain)):
        return False
    if plain[0] in _COUNTRIES and plain[0] not in GIVEN_NAMES:
        return False
    if len(parts) == 2 and all(part in _COUNTRIES for part in plain):  # noqa: PLR2004
        return False
    return any(len(part) > 1 for part in plain) and not _INITIAL.fullmatch(parts[-1])


def has_known_given_name(words: str) -> bool:
    """Tell whether the words begin with a widely used given name, or with initials."""
    parts = _parts(words)
    if not parts:
        return False
    return _INITIAL.fullmatch(parts[0]) is not None or is_given_name(parts[0])


def is_given_name(word: str) -> bool:
    """Tell whether it is a widely used given name, with or without its accents."""
    plain = normalize("NFD", word.lower().rstrip(".").translate(_UNDECOMPOSED))
    bare = "".join(character for character in plain if not combining(character))
    return any(half in GIVEN_NAMES for half in bare.split("-"))


def names_a_person(words: str) -> bool:
    """Tell whether one at least of several names, as a byline lists them, is a person's in full."""
    return any(is_person_name(part) for part in _LISTED.split(" ".join(words.split())))


def is_plain_name(words: str) -> bool:
    """Tell whether it is a name beyond doubt: a known given name, perhaps a second, and a surname.

    Unlike "Donald Trump Speaks", which has the shape of a name, too.
    """
    if (
        not is_person_name(words)
        or not has_known_given_name(words)
        or "'s" in words.replace("’", "'")
    ):
        return False
    parts = _parts(words) or []
    return all(
        _INITIAL.fullmatch(part) or is_given_name(part.strip("\"'“”‘’")) for part in parts[1:-1]
    )


def is_single_name(words: str) -> bool:
    """Tell whether it is one name alone, "Joseph" or "Dr. Webb", or initials, "J.W."."""
    parts = _parts(words)
    if parts is not None and len(parts) == 2 and _is_initial_surname(parts):  # noqa: PLR2004
        return True
    if parts is None or len(parts) != 1:
        return False
    plain = parts[0].lower().rstrip(".")
    return plain not in _NEVER and plain not in _COUNTRIES


def _is_initial_surname(parts: list[str]) -> bool:
    """Tell whether it is a name whose surname is kept back: "Sarah M.", "S. M."."""
    first, last = (_INITIAL.fullmatch(part) is not None for part in parts)
    return last and (first or is_given_name(parts[0]))


def is_handle(words: str) -> bool:
    """Tell whether it names an account or a desk: "admin", "Web Desk", "Reuters Staff"."""
    plain = " ".join(words.split())
    return plain.lower() in _HANDLES or _COLLECTIVE.fullmatch(plain) is not None


def is_place(words: str) -> bool:
    """Tell whether it is a widely known country, state or city, by name."""
    plain = " ".join(words.lower().split()).rstrip(".")
    return plain in _PLACES or plain in _COUNTRIES


def _parts(words: str) -> list[str] | None:
    """The names that count, without titles, particles and suffixes; None if it is no name."""
    tokens = words.replace(",", " ").split()
    if not 1 <= len(tokens) <= 8:  # noqa: PLR2004
        return None
    if _TITLE.fullmatch(tokens[0]):
        tokens = tokens[1:]
    counted = []
    for place, token in enumerate(tokens):
        if place and _SUFFIX.fullmatch(token):
            continue
        if place and token.lower() in _PARTICLES:
            continue
        quoted = token.strip("\"'“”‘’")
        if quoted.startswith("(") and quoted.endswith(")"):
            quoted = quoted[1:-1]
        if not _is_capitalised(quoted):
            return None
        counted.append(quoted)
    return counted


def _is_capitalised(token: str) -> bool:
    if _INITIAL.fullmatch(token) or re.fullmatch(r"[A-Z]{2}", token):
        return True
    if _WORD.fullmatch(token) is None or token[0].lower() == token[0]:
        lowered = re.match(r"(?:al|el|d|de|da|ibn|bin)[-'’]", token)
        return lowered is not None and token[lowered.end() : lowered.end() + 1].isupper()
    return not token.endswith(".") or len(token) <= 3  # noqa: PLR2004
