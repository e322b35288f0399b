"""How names of news outlets and agencies look in print.

A list of widely known ones and the shapes that mastheads take. Which outlet an article came from,
or drew on, is decided by whoever asks.
"""

import re
from functools import lru_cache

AGENCIES: frozenset[str] = frozenset(
    """
    aap|accesswire|adnkronos|afp|afp-jiji|africanews agency|agence france presse|
    agence france-presse|agencia brasil|agência brasil|agerpres|agi|algeria press service|anp|apa|
    ats|austria press agency|bns|bta|bulgarian news agency|central news agency|china news service|
    colprensa|ctk|czech news agency|čtk|dapd|dha|elta|emirates news agency|epd|estadão conteúdo|
    europa press|fars news agency|folhapress|ghana news agency|iha|isna|jordan news agency|
    kathpress|keystone-ats|keystone-sda|kna|kuna|kuwait news agency|lapresse|
    maghreb arabe presse|mediafax|mehr news agency|mti|news agency of nigeria|
    norwegian news agency|ntb|nzpa|pap|petra news agency|philippine news agency|
    polish press agency|qatar news agency|ritzau|saudi press agency|sda|stt|
    swiss news agency|tanjug|tasnim|tasnim news agency|télam|telam|tt|tt news agency|
    turkish news agency|united news of bangladesh|vietnam news agency|
    anadolu|anadolu agency|ani|ansa|antara|ap|asian news international|associated press|
    australian associated press|belga|bernama|bloomberg|bloomberg news|business wire|businesswire|
    canadian press|capitol news service|catholic news agency|cnn newsource|cnn wire|dpa|efe|
    einpresswire|globe newswire|globenewswire|ians|inter press service|interfax|ips|irna|
    jiji press|kaiser health news|kcna|kff health news|kyodo|kyodo news|lusa|mcclatchy|
    news service of florida|newsfile|notimex|pa|pa media|pr newswire|prensa latina|
    press association|press trust of india|prnewswire|pti|religion news service|reuters|
    ria novosti|ruptly|sputnik|stacker|states newsroom|storyful|tass|the canadian press|
    thomson reuters|tribune news service|ukrinform|uni|unian|united press international|upi|wafa|
    xinhua|xinhua news agency|yonhap|yonhap news agency
    """.replace("\n    ", "")
    .strip()
    .split("|")
)

_KNOWN = AGENCIES | frozenset(
    """
    9to5mac|abc|abc news|aftenposten|al arabiya|al jazeera|al jazeera english|animal politico|
    animal político|ars technica|axios|bangkok post|barron's|bbc|bbc news|bbc world service|
    bellingcat|bild|billboard|border report|borderreport|boston globe|breitbart|breitbart news|
    business insider|buzzfeed|buzzfeed news|c-span|cbc|cbc news|cbs|cbs news|cgtn|channel 4 news|
    chicago tribune|clarin|clarín|cnbc|cnet|cnn|cnn international|corriere della sera|ctv news|
    dagens nyheter|daily beast|daily caller|daily express|daily mail|daily maverick|daily mirror|
    daily nation|daily sabah|daily star|dallas morning news|dawn|deadline|deadspin|der spiegel|
    deutsche welle|die welt|die zeit|dw|el mundo|el pais|el paso times|el país|el universal|
    engadget|espn|euronews|evening standard|excelsior|excélsior|factcheck.org|financial times|
    folha de s.paulo|forbes|foreign affairs|foreign policy|fortune|fox news|france 24|
    frankfurter allgemeine zeitung|ft|full fact|gawker|gazeta wyborcza|gizmodo|google news|
    guardian|gulf news|haaretz|helsingin sanomat|hindustan times|houston chronicle|huffington post|
    huffpost|hurriyet|india today|infowars|insider|insight crime|irish independent|itv|itv news|
    jerusalem post|kyiv post|la jornada|la nación|la prensa|la repubblica|la stampa|la times|
    le figaro|le monde|libération|los angeles times|macrumors|mail & guardian|mail online|
    mailonline|marketwatch|mashable|medium|meduza|metro|mexico news daily|miami herald|
    middle east eye|milenio|mother jones|msn|msnbc|national post|national review|nature|nbc|
    nbc news|ndtv|new york daily news|new york post|new york times|newsday|newsmax|newsweek|nhk|
    npr|nyt|o globo|pbs|pbs newshour|people|politico|politifact|premium times|proceso|propublica|
    puck|punch|quartz|radio free asia|radio free europe|reason|reforma|rfi|roll call|rolling stone|
    rt|salon|san diego union-tribune|san francisco chronicle|science|scmp|scroll.in|semafor|
    sky news|slate|snopes|south china morning post|spiegel online|star tribune|stat|stat news|
    substack|sydney morning herald|süddeutsche zeitung|tampa bay times|techcrunch|telemundo|
    texas tribune|the age|the arizona republic|the associated press|the atlantic|the australian|
    the baltimore sun|the blaze|the boston globe|the bulwark|the chicago tribune|the conversation|
    the daily beast|the daily caller|the daily telegraph|the dallas morning news|the denver post|
    the diplomat|the dispatch|the east african|the economist|the epoch times|the federalist|
    the free press|the globe|the globe and mail|the guardian|the herald|the hill|the hindu|
    the hollywood reporter|the huffington post|the i paper|the independent|the indian express|
    the intercept|the irish times|the jakarta post|the japan times|the jerusalem post|
    the korea herald|the kyiv independent|the lancet|the mirror|the moscow times|the nation|
    the national|the new york times|the new yorker|the next web|the observer|the oregonian|
    the philadelphia inquirer|the plain dealer|the register|the sacramento bee|
    the san diego union-tribune|the scotsman|the seattle times|the star|the straits times|
    the street|the sun|the sunday times|the sydney morning herald|the telegraph|the texas tribune|
    the times|the times of india|the times of israel|the verge|the wall street journal|
    the washington post|the week|the western journal|the wire|thomson reuters foundation|time|
    times of india|times of israel|tmz|toronto star|townhall|univision|usa today|variety|vice|
    vice news|voa|voa news|voice of america|vox|wall street journal|washington post|
    western journalism|wired|wsj|yahoo news|zdnet|zerohedge
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
    newswire tv radio media broadcasting clarion recorder digest sun-times post-dispatch
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
    r"(?:the )?(?:latest|breaking|top|world|local|national|international|us|u\.s\.|uk|business"
    r"|sports?"
    r"|political|politics|today'?s|more|all|other|crime|tech(?:nology)?|health|science|related"
    r"|entertainment|celebrity|trending|good|bad|big|fake|morning|evening|weekly|daily|live|metro"
    r"|city|state|europe|africa|asia|americas?"
    r"|middle east|opinion|in the|on the|mexico|china|india|canada|social|mass|mainstream|news|our"
    r"|blog) (?:news|media|world|today|report|review|watch|online|post|tv|radio|magazine|blog)"
    r"|fake news|social media|blog post|guest post|book review|special report|press release"
    r"|white house press|associated press writer",
    re.IGNORECASE,
)
_AGENCY_SHAPE = re.compile(
    r"(?:[Tt]he )?(?!(?:The|An?|This|Our|Latest|Live|Breaking|Secret|Help|Press|News|High) )"
    r"(?:[A-ZÀ-Þ][\w&'’-]* (?:of (?:the )?)?){1,4}"
    r"(?:(?:News|Press|Wire|Telegraph|Telegraphic) (?:Agency|Service|Association|Bureau)"
    r"|News ?[Ww]ire|Wire(?: Service)?|Presse-?[Aa]gentur|Nachrichtenagentur)"
)
_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?((?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|info|co|uk|us|eu|de|fr|ca"
    r"|au|in"
    r"|mx|news|media|press|blog|tv|io|nz|za|ng|ke|ie|es|br|ar|cl|it|nl|se|no|ch|at|ru|ua|cn|jp|kr"
    r"|il|edu|gov|int|today|online|site|world|live))(?:/\S{0,300})?",
    re.IGNORECASE,
)
_CALL_SIGN = re.compile(
    r"[KW][A-Z]{2,3}[- ]?(?:TV|FM|AM|DT|LP)(?: \d{1,2}(?:\.\d)?)?|[KWC][A-Z]{2,3} (?:News|Radio)"
    r"|(?:ABC|NBC|CBS|FOX|Fox|CW|PBS|Channel|News|Action News) ?\d{1,2}(?: News)?|\d{1,2}News"
)
"""American stations: "KTRV-TV", "NBC4", "Channel 9 News"."""
_RIGHTS = re.compile(r"copyright\b|©|\(c\)")
_TOKEN = re.compile(r"[^\W\d_][\w.&/'’-]*|&|\d{1,3}")
_INTRODUCING = frozenset(
    "by from in on at for with source published posted updated special edited reported via".split()
)
_AMPERSAND = "&"
_MOST_TOKENS, _FEW_TOKENS = 6, 4
_SMALL = frozenset("of by the and in for on de la el y du le".split())
_BLOG = re.compile(
    r"(?:[\w.&'’-]{1,40} ){1,6}(?:we)?blog|(?:the )?(?:[\w.&'’-]{1,40} ){0,3}blog (?:of"
    r"|by) .{2,60}",
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


def has_agency_shape(words: str) -> bool:
    """Tell whether it is called what news agencies are: "Quay News Agency", "Pan-Harlow Wire"."""
    return _AGENCY_SHAPE.fullmatch(words.strip()) is not None


@lru_cache(maxsize=4096)
def is_outlet(words: str, *, loosely: bool = False) -> bool:
    """Tell whether the words read as the name of an outlet: known, or of a masthead's shape.

    Args:
        words: A phrase that stands alone, not a stretch of a sentence.
        loosely: Take shapes that a headline can have, too, as in "The Border Monitor"; for places
            where only an outlet's name is to be expected.
    """
    if is_known_outlet(words) or is_domain(words) or _CALL_SIGN.fullmatch(words.strip()):
        return True
    plain = _plain(words)
    if not plain or _NOT.fullmatch(plain) or _RIGHTS.match(plain):
        return False
    return is_blog_name(words) or _has_outlet_shape(words.split(), plain, loosely=loosely)


def _has_outlet_shape(tokens: list[str], plain: str, *, loosely: bool) -> bool:
    if not 1 < len(tokens) <= _MOST_TOKENS or not all(_is_title_case(t) for t in tokens):
        return False
    if (tokens[0][0].islower() and tokens[0] != "the") or tokens[0].lower() in _INTRODUCING:
        return False
    named = plain.removeprefix("the ").split()
    opened = named[0] in _OPENING
    last = {named[-1], *named[-1].split("-")}
    if loosely:
        return not last.isdisjoint(_LOOSE) or opened
    short = len(named) <= _FEW_TOKENS
    return short and (not last.isdisjoint(_STRICT) or (opened and len(named) < _FEW_TOKENS))


def is_domain(words: str) -> bool:
    """Tell whether it is an address of a site: "example.com", "https://www.example.org/a"."""
    return _DOMAIN.fullmatch(words.strip()) is not None


def is_blog_name(words: str) -> bool:
    """Tell whether it names a blog: "Ann Lee's Blog", "Blog of the Border"."""
    plain = _plain(words)
    capitalised = words[:1].isupper() and all(_is_title_case(token) for token in words.split())
    return capitalised and _BLOG.fullmatch(plain) is not None and not _NOT.fullmatch(plain)


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").lower().split()).strip(" .,:;|")


def _is_title_case(token: str) -> bool:
    return token.lower() in _SMALL or (
        _TOKEN.fullmatch(token.strip("\"'“”‘’()")) is not None
        and (token.strip("\"'“”‘’(")[:1].isupper() or token[:1].isdigit() or token == _AMPERSAND)
    )
