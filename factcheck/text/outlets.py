"""How names of news outlets and agencies look in print.

A list of widely known ones and the shapes that mastheads take. Which outlet an article came from,
or drew on, is decided by whoever asks.
"""

import re
from functools import lru_cache

AGENCIES: frozenset[str] = frozenset(
    """
    reuters|thomson reuters|associated press|ap|agence france-presse|agence france presse|afp|upi|
    united press international|bloomberg|bloomberg news|xinhua|xinhua news agency|tass|ria novosti|
    interfax|ani|asian news international|pti|press trust of india|ians|uni|dpa|efe|ansa|lusa|kyodo|
    kyodo news|jiji press|yonhap|yonhap news agency|anadolu|anadolu agency|pa|pa media|
    press association|canadian press|the canadian press|aap|australian associated press|notimex|
    prensa latina|bernama|antara|irna|kcna|belga|ukrinform|unian|petra|wafa|africanews agency|
    pr newswire|prnewswire|business wire|businesswire|globenewswire|globe newswire|accesswire|
    newsfile|einpresswire|states newsroom|stacker|kaiser health news|kff health news|tribune news service|
    mcclatchy|cnn wire|cnn newsource|inter press service|ips|sputnik|ruptly|afp-jiji|storyful|
    religion news service|catholic news agency|capitol news service|news service of florida
    """.replace("\n    ", "")
    .strip()
    .split("|")
)

_KNOWN = AGENCIES | frozenset(
    """
    npr|pbs|pbs newshour|bbc|bbc news|bbc world service|cnn|cnn international|fox news|nbc|nbc news|
    abc|abc news|cbs|cbs news|msnbc|cnbc|c-span|cbc|cbc news|ctv news|itv|itv news|sky news|
    channel 4 news|al jazeera|al jazeera english|al arabiya|deutsche welle|dw|france 24|rfi|rt|cgtn|
    nhk|euronews|voice of america|voa|voa news|radio free europe|radio free asia|univision|telemundo|
    the new york times|new york times|nyt|the washington post|washington post|
    the wall street journal|wall street journal|wsj|los angeles times|la times|usa today|
    the guardian|guardian|the observer|the times|the sunday times|the telegraph|the daily telegraph|
    daily mail|mailonline|mail online|daily mirror|the mirror|the sun|the independent|
    financial times|ft|the economist|evening standard|the i paper|metro|daily express|daily star|
    the scotsman|the herald|the irish times|irish independent|
    the atlantic|the new yorker|time|newsweek|politico|axios|the hill|vox|slate|salon|the intercept|
    propublica|the daily beast|daily beast|huffpost|the huffington post|huffington post|buzzfeed|
    buzzfeed news|vice|vice news|mother jones|the nation|national review|the week|reason|
    business insider|insider|forbes|fortune|quartz|the verge|wired|ars technica|techcrunch|
    breitbart|breitbart news|the daily caller|daily caller|newsmax|the federalist|infowars|
    the epoch times|the western journal|western journalism|zerohedge|the blaze|townhall|
    the chicago tribune|chicago tribune|the boston globe|boston globe|miami herald|
    the dallas morning news|dallas morning news|houston chronicle|san francisco chronicle|
    the philadelphia inquirer|the arizona republic|the denver post|the seattle times|
    san diego union-tribune|the san diego union-tribune|the plain dealer|el paso times|
    tampa bay times|the sacramento bee|the oregonian|star tribune|the baltimore sun|newsday|
    new york post|new york daily news|the texas tribune|texas tribune|borderreport|border report|
    the conversation|the diplomat|foreign policy|foreign affairs|insight crime|the globe and mail|
    toronto star|national post|the sydney morning herald|sydney morning herald|the age|
    the australian|the hindu|the times of india|times of india|hindustan times|the indian express|
    ndtv|india today|the wire|scroll.in|dawn|the straits times|south china morning post|scmp|
    the japan times|the korea herald|bangkok post|the jakarta post|gulf news|the national|haaretz|
    the jerusalem post|jerusalem post|the times of israel|times of israel|middle east eye|
    daily sabah|hurriyet|the moscow times|meduza|kyiv post|the kyiv independent|
    mail & guardian|daily maverick|the star|the east african|daily nation|premium times|punch|
    le monde|le figaro|libération|el país|el pais|el mundo|el universal|reforma|la jornada|milenio|
    proceso|animal político|animal politico|excélsior|excelsior|la prensa|clarín|clarin|la nación|
    folha de s.paulo|o globo|der spiegel|spiegel online|die zeit|die welt|bild|süddeutsche zeitung|
    frankfurter allgemeine zeitung|la repubblica|corriere della sera|la stampa|aftenposten|
    dagens nyheter|helsingin sanomat|gazeta wyborcza|mexico news daily|medium|substack|yahoo news|
    msn|google news|the associated press|thomson reuters foundation|bellingcat|snopes|politifact|
    full fact|factcheck.org|roll call|the dispatch|the bulwark|the free press|semafor|puck|
    the globe|stat|stat news|nature|science|the lancet|marketwatch|barron's|the street|espn|tmz|
    variety|the hollywood reporter|deadline|rolling stone|billboard|people|gawker|deadspin|cnet|
    engadget|gizmodo|mashable|zdnet|the next web|9to5mac|macrumors|the register
    """.replace("\n    ", "")
    .strip()
    .split("|")
)

# What mastheads end in, and hardly any headline does.
_STRICT = frozenset(
    """
    times post herald tribune gazette chronicle observer news telegraph examiner inquirer courier
    dispatch sentinel guardian ledger enquirer argus bugle weekly magazine blog journal newspaper
    newspapers intelligencer bulletin echo beacon banner advertiser register messenger mercury
    newswire tv radio media broadcasting clarion reporter recorder digest sun-times post-dispatch
    post-gazette times-picayune union-tribune news-press star-telegram journal-constitution
    herald-tribune times-union news-gazette press-democrat post-standard
    """.split()
)
_LOOSE = _STRICT | frozenset(
    """
    star sun mail standard press record review mirror globe world today daily monthly express
    independent republic citizen advocate bee leader monitor nation outlook pioneer reformer
    transcript union voice watch wire network online insider spectator statesman eagle patriot
    quarterly report post-bulletin gleaner vanguard republican democrat service channel podcast
    """.split()
)
_OPENING = frozenset("daily radio journal diario noticias canal".split())
_NOT = re.compile(
    r"(?:the )?(?:latest|breaking|top|world|local|national|international|us|u\.s\.|uk|business|sports?"
    r"|political|politics|today'?s|more|all|other|crime|tech(?:nology)?|health|science|related"
    r"|entertainment|celebrity|trending|good|bad|big|fake|morning|evening|weekly|daily|live|metro|city|state|europe|africa|asia|americas?"
    r"|middle east|opinion|in the|on the|mexico|china|india|canada|social|mass|mainstream|news|our"
    r"|blog) (?:news|media|world|today|report|review|watch|online|post|tv|radio|magazine|blog)"
    r"|fake news|social media|blog post|guest post|book review|special report|press release"
    r"|white house press|associated press writer",
    re.IGNORECASE,
)
_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?((?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|info|co|uk|us|eu|de|fr|ca|au|in"
    r"|mx|news|media|press|blog|tv|io|nz|za|ng|ke|ie|es|br|ar|cl|it|nl|se|no|ch|at|ru|ua|cn|jp|kr"
    r"|il|edu|gov|int|today|online|site|world|live))(?:/\S{0,300})?",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W\d_][\w.&'’-]*|&|\d{1,3}")
_SMALL = frozenset("of the and in for on de la el y du le".split())
_BLOG = re.compile(
    r"(?:[\w.&'’-]{1,40} ){1,6}(?:we)?blog|(?:the )?(?:[\w.&'’-]{1,40} ){0,3}blog (?:of|by) .{2,60}",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def is_known_outlet(words: str) -> bool:
    """Tell whether it names a widely known outlet or agency, with or without "The"."""
    plain = _plain(words)
    return plain in _KNOWN or plain.removeprefix("the ") in _KNOWN


def is_agency(words: str) -> bool:
    """Tell whether it names a news agency."""
    return _plain(words).removeprefix("the ") in AGENCIES


@lru_cache(maxsize=4096)
def is_outlet(words: str, *, loosely: bool = False) -> bool:
    """Tell whether the words read as the name of an outlet: known, or of a masthead's shape.

    Args:
        words: A phrase that stands alone, not a stretch of a sentence.
        loosely: Take shapes that a headline can have, too, as in "The Border Monitor"; for places
            where only an outlet's name is to be expected.
    """
    if is_known_outlet(words) or is_domain(words):
        return True
    plain = _plain(words)
    if _NOT.fullmatch(plain):
        return False
    if is_blog_name(words):
        return True
    tokens = words.split()
    if not 2 <= len(tokens) <= 6 or not all(_is_title_case(token) for token in tokens):  # noqa: PLR2004
        return False
    if tokens[0][0].islower() and tokens[0] != "the":
        return False
    ends = plain.split()[-1]
    starts = plain.removeprefix("the ").split()[0]
    if loosely:
        return ends in _LOOSE or starts in _OPENING
    most = 5 if plain.startswith("the ") else 4
    return len(tokens) <= most and (ends in _STRICT or starts in _OPENING and len(tokens) <= 3)  # noqa: PLR2004


def is_domain(words: str) -> bool:
    """Tell whether it is an address of a site: "example.com", "https://www.example.org/a"."""
    return _DOMAIN.fullmatch(words.strip()) is not None


def is_blog_name(words: str) -> bool:
    """Tell whether it names a blog: "Ann Lee's Blog", "Blog of the Border"."""
    plain = _plain(words)
    return bool(_BLOG.fullmatch(plain)) and not _NOT.fullmatch(plain) and words[:1].isupper()


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").lower().split()).strip(" .,:;|")


def _is_title_case(token: str) -> bool:
    return token.lower() in _SMALL or (
        _TOKEN.fullmatch(token.strip("\"'“”‘’()")) is not None
        and (token.strip("\"'“”‘’(")[:1].isupper() or token[:1].isdigit() or token == "&")
    )
