"""Who a credit names, in the languages that news pages are written in.

"By Ann Lee and Bo Ek, Riverton Gazette | 4 min read" names two people. An organisation, a section,
a desk, an account or an address is no person; which of them may stand for a byline is decided in
`ranks`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from html import unescape

from factcheck.ingest.markup.days import find_days, find_months
from factcheck.ingest.markup.titles import plain
from factcheck.text.authors import (
    AGENCIES,
    AGENCY,
    CERTAIN_DESK,
    DESK,
    ORGANISATION,
    SECTIONS,
    is_initials,
)
from factcheck.text.names import (
    ROLE,
    has_known_given_name,
    is_given_name,
    is_handle,
    is_person_name,
    is_place,
)
from factcheck.text.outlets import is_agency, is_domain, is_known_outlet, is_outlet

POSTED = (
    r"(?:lähettänyt|kirjoittanut|julkaissut|vystavil[ai]?|vložil[ai]?|přidal[ai]?|zveřejnil[ai]?"
    r"|uverejnil[ai]?|pridal[ai]?|bejegyezte|közzétette|beküldte|objavi(?:la|o|l)|postavi(?:la|o)"
    r"|gönderen|yayınlayan|opublikował[ai]?|napisał[ai]?|dodał[ai]?|postitas|iesūtīja|parašė"
    r"|paskelbė|birt af|отправил[а]?|опубликовал[а]?|опублікував|опублікувала|разместил[а]?"
    r"|αναρτήθηκε από|(?:di(?:posting|poskan|tulis|catat)) oleh|được đăng bởi|người đăng"
    r"|publicat per|gepost door|投稿者|发帖者|發佈者|张贴者|張貼者|게시자|작성자|글쓴이)"
)
"""What blog software puts before the name of who posted an article, where no "by" follows."""
BY = r"(?:by|von|par|por|di|da|a cura di|av|af|door|przez)"
"""Words that announce an author."""
KIND = (
    r"(?:(?:gast|meinungs)?(?:artikel|beitrag|bericht|kommentar|kolumne|text)|analyse|interview"
    r"|essay|reportage|protokoll|rezension|glosse|rezept|story|words|article|post|guest post"
    r"|articolo|intervista|servizio|enquête|récit|art[ií]culo|artigo|reportagem|entrevista"
    r"|cr[oó]nica"
    r"|reporting|report|recipe|review|opinion|analysis|column|comment|commentary|texte|testo|texto"
    r"|nota|chronique|tribune|columna|reportaje)"
)
"""What an article is called beside its author's name."""
TEXT = r"(?:text[eo]?|testo|teksti?|words|текст)"
"""The text of an article, as credits tell it from its pictures."""
_AND = r"(?:\s(?:und|and|et|y|e|och|og|en|i)\s|\s?[&+]\s?)"
WORK = rf"(?:(?:photos?|fotos?|images?|pictures?|video){_AND})?{KIND}(?:{_AND}[\w-]+)?"
"""The same, with the pictures that its author took."""
WRITTEN = (
    r"(?:written|posted|published|reported|submitted|created|authored|compiled|contributed"
    r"|geschrieben|veröffentlicht|verfasst|erstellt|gepostet|eingestellt|gespeichert|eingetragen"
    r"|aufgezeichnet|publié|posté|écrit|rédigé|proposé|soumis|envoyé|propos recueillis"
    r"|publicado|escrito|redactado|enviado|publicada|postado|scritto|pubblicato|postato|inviato"
    r"|geplaatst|geschreven|gepost|ingediend|skrevet|skriven|publisert|publicerad|indsendt"
    r"|upplagd|inlagd|lagt inn|sendt|napisane|opublikowane|dodane|dodał|objavljeno)"
)
"""What software and editors say was done to it, among it what the large blog hosts say."""
LED = (
    r"(?:das (?:interview|gespräch) führten?|die fragen stellten?"
    r"|mit [^|:]{4,40} sprach(?:en)?(?: für [^|:]{2,30})?)"
)
"""How an interviewer is named."""
AUTHOR = (
    r"(?:authors?|autor:in(?:nen)?|autor(?:in|en|es|i|ka|a|e|/in|\*in|\(in\))?|auteure?s?|autrice"
    r"|autore|verfasser(?:in)?|redakteur(?:in)?|journalist(?:in|e)?|giornalista|reporter(?:in)?"
    r"|(?:text(?:e|o)?|testo|teksti?|words)(?:\s?(?:und|&|and|et|y|e|och|og|en|i|ja|/|\+)\s?\w+)?"
    r"|(?:foto|photo)s?\s?(?:und|&|and|/|\+)\s?text|bericht|verantwortlich|redaktion|escriben?"
    r"|penulis|kirjoittaja|toimittaja|författare|forfatter|skribent|szerző|írta|napisał[ai]?"
    r"|opublikował[ai]?|opracował[ai]?|nap[ií]?sal[ai]?|autorzy|авторы?(?: (?:статьи|текста"
    r"|материала))?|текст"
    r"|yazar|yazan|muhabir|haber|oprac\.?|post author|author name|byline"
    r"|συντάκτης|συντάκτρια|κείμενο|γρ[άα]φει(?: [οη])?)"
)
"""Labels before an author's name."""
OWN = (
    r"(?:von unser(?:er|em|en) (?:redakteur|mitarbeiter|reporter|korrespondent|volontär"
    r"|autor)(?:in)?"
    r"|van onze (?:\w{1,20} )?(?:verslaggever|verslaggeefster|correspondente?|redact(?:eur|rice))"
    r"|from (?:our|the) (?:\w{2,20} ){0,2}(?:reporter|correspondent)"
    r"|d['’e] ?notre (?:correspondante?|envoyée? spéciale?)"
    r"|d(?:al nostro|alla nostra) (?:inviat[oa]|corrispondente)"
    r"|de nuestr[oa] (?:corresponsal|enviad[oa] especial))"
)
"""How outlets announce one of their own."""
_BY = re.compile(
    rf"(?:\W*(?:(?:ein(?:e)?|an?|un|une)\s)?{WORK}\s?)?"
    rf"(?:\W*(?:{WRITTEN}|verantwortlich|przez|autor)\s?)?(?:(?:am|on|le|el|il|op"
    rf"|at)\s[^|]{{4,30}}?"
    rf"\s)?\W*\b(?:{BY}|vom|durch|oleh|de la redacción)\b(?!-)[\s:|]*"
    rf"|\W*{POSTED}(?!\w)[\s:：|]*"
    r"|\W*(?:escribe|escriben|napisał[ai]?|nap[ií]?sal[ai]?|kirjoittanut|írta)[\s:|]+"
    rf"|\W*{LED}\b[\s:|]*|\W*{OWN}\b[\s:|]*"
    rf"|\W*(?:scris|postat|publicat) de\s"
    rf"|\W*(?:το[υύ]|τη[ςσ]|των)\s(?=[Α-ΩΆ-Ώ])",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"\W*(?:(?:(?:über den |über die |about the |sobre el |à propos de l')?{AUTHOR}"
    r"|written|protokoll|beitrag|(?:gast|buch)?autor(?:in)?|artikel|nombre|text und interview|de"
    r"|ein gastbeitrag von)(?!\w)\s?(?::|：|\||–|-)|(?:作者|记者|撰文)\s?[:：]?"
    r"|author\b|autor(?:in|en)?\b|авторы?\b|γρ[άα]φει(?: [οη])?\b|posted by|name:)\s?(?:\|\s?)*",
    re.IGNORECASE,
)
_DROPPED = re.compile(
    r"\breport(?:s|ing|ed)? (?:from|for|in)\b.*|(?:https?://|www\.)\S*|\S+@\S+\.\S+|(?<!\w)[@#][\w.-]+|\([^()]{0,80}\)|\[[^\[\]]{0,60}\]"
    r"|\b\d{1,2}[:.h]\d\d(?::\d\d)?(?: ?(?:uhr|h|am|pm|a\.m\.|p\.m\.|gmt|[cm]es?t|est|edt"
    r"|utc))*\b"
    r"|(?-i:\b(?:GMT|UTC|BST|IST|CES?T|MES?Z|EES?T|WES?T|AE[SD]T|[ECMP][SD]T)\b)"
    r"|\b\d{1,3} ?(?:min(?:ute[ns]?|uti|utos)?|sec)\b\.?(?: (?:read|lesezeit|de lecture"
    r"|de lectura))?|[©®™]|\b(?:uhr|updated|aktualisiert|lesezeit|lesedauer|reading time|leestijd"
    r"|tiempo de lectura|temps de lecture|tempo di lettura)\b:?",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*[|;•·●/\\]\s*|\s+(?:[Aa]nd|AND|[Uu]nd|et|y|e|och|og|en|i|ve|with|mit|avec|con|com|met|med)\s+"
    r"|\s*[&+]\s*|,\s+(?:and|und|et|y)\s+|,\s*|\s+[-–—]+\s+",
)
_NEXT_LABEL = re.compile(rf"\s+(?!{AUTHOR}|{BY}:)[^\W\d_]{{3,20}}:(?=\s)", re.IGNORECASE)
"""What a line goes on to after the names: "Ann Lee Published: 4 March", "Ann Lee Photos: Bo Ek"."""
PICTURED = re.compile(
    r"\W*(?:(?:photo|foto)(?:s|grafi\w*|graph\w*)?|fotos?|fot\.|φωτογραφί\w+|bild(?:er|rechte)?"
    r"|billed\w*|beeld|kuvat?|images?|pictures?|video|kamera|illustra\w+|grafik\w*|фото)(?:\s(?!of\b)|:|\||$)"
    r"(?!\s*(?:und|&|and|et|y|e|och|og|en|/|\+) (?:te[xk]st|testo|words))",
    re.IGNORECASE,
)
"""How a credit of pictures begins, whose makers are no authors of the text."""
_AFTER = re.compile(
    r"(?<!\b[Vv][ao]n)\s+(?:für|for|of|from|aus|at|in|bei|reporting|special to|der|pour|para|is|ist"
    r"|illustrationen?|illustrations?|fotos?|photos?|bilder|grafik|mit|ha|has|schreibt|sagt|says"
    r"|writes|under|um|unter|@|—|–)\s.*$"
    r"|\s+(?:am|on|le|el|il|op)\s+\w*\s?\d.*$"
    r"|\s+(?:am|on|le|el|il|op|at|um|à|a|o|às|kl|klo|alle|alle ore|a las|saat|vom|del|du)$"
    r"|\s+(?:leave a|no comments?|schreibe? einen?|kommentare?|deja un|laisser un|lascia un)\b.*$"
    r"|\s+(?:twitter|facebook"
    r"|instagram|follow|folgen|profil|alle|more|mehr|view|zur|all|email|e-mail|kontakt"
    r"|contact)\b.*$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:[\w'’-]+ ){0,2}(?:department|ministry|office|bureau|institute|council|committee|agency"
    r"|commission|association|society|cent(?:re|er)|federation|university|authority|board)"
    r" (?:of|for) .+",
    re.IGNORECASE,
)
"""What bodies are called whose names have an "and" in them."""
TITLED = re.compile(
    r"\s*(?:(?:RAin|RAe?|StB|WP|Ing|Mgr|Bc|MUDr|JUDr|PhDr|RNDr|MVDr|PaedDr|Mag|DI|Dipl\.-\w{2,9}"
    r"|Dott(?:\.ssa)?|Avv|Arch|Drs|Lic|Licda?)\.? )+(?:(?:Dr|Prof)\. )*(?=[A-ZÀ-Ž])"
)
"""Degrees and trades that other languages than English put before a name."""
_EDGE = " \t,.;:|–—-•·*\"'“”„»«()[]<>/\\!?=_"
_ROLE = re.compile(
    r"\b(?:redakteur\w*|redaktionsmitglied\w*|chefredakteur\w*|journalist\w*|reporter\w*"
    r"|korrespondent\w*"
    r"|correspondent|autor(?:in)?|author|editor|writer|columnist|kolumnist\w*|chef\w*|leiter\w*"
    r"|director|direktor\w*|manager|ceo|founder|gründer\w*|professor\w*|producer|blogger\w*"
    r"|freelance\w*|contributor|analyst\w*|experte|expertin|ressort\w*|volontär\w*"
    r"|mitarbeiter\w*|geschäftsführer\w*|vorsitzende\w*|sprecher\w*|präsident\w*|minister\w*"
    r"|engineer|scientist|researcher|lecturer|fellow|associate|partner|attorney|lawyer|counsel|solicitor|barrister|paralegal|scholar"
    r"|consultant|strategist|economist|developer|designer|officer|coordinator|specialist"
    r"|advis[eo]r)\b",
    re.IGNORECASE,
)
_WHOLE_ROLE = re.compile(
    rf"(?<!\w)(?:(?:visiting|research|(?:non-?)?resident|adjunct|distinguished) )*{ROLE.pattern}",
    re.IGNORECASE,
)
_NAME_TOKEN = re.compile(r"(?:[^\W\d_][^\W\d_.'’`´-]*[.'’`´-]?)+", re.UNICODE)
_POST = re.compile(
    r"(?!(?:von|van|de|del|della|di|da|do|dos|du|des|den|der|ter|ten|zu|al|el|la|le|bin|ibn)\b)"
    r"(?:[a-zß-ÿ][\w-]{4,30} ){1,2}(?=[A-ZÀ-Ž])"
)
_OF_OFFICE = re.compile(r"\s(?:für|for|of|pour|para|per|voor|för)\s")
"""What follows a trade rather than one name: "Fachanwältin für Mietrecht"."""
_INVERTED = re.compile(r"\s*([^\W\d_][\w'’-]+), ([^\W\d_][\w.'’-]+(?: [A-Z]\.)?)\s*")
_PARTICLES = frozenset(
    """
    von van der den de del della di da dos das la le du zu zur vom ter ten al el bin ibn y e st. und
    af av
    """.split()
)
_LONGEST = 160
_LONGEST_IDEOGRAMS = 8
_MOST_TOKENS, _MOST_LETTERS = 5, 40
_MOST_PIECES, _MOST_UNKNOWN = 12, 2
_LONGEST_SINGLE, _LONGEST_PEN_NAME = 24, 3
_LATEST = 60
"""Place in a credit up to which a "by" inside it begins the names."""
_TELLING = 5
"""Letters of a site's name that the beginning of another name is compared with."""
NO_NAME = frozenset(
    """
    ab abo about aktualisiert aktuell alle allgemein am an and archiv artikel at auch auf aus auto
    bei beitrag beiträge bericht bild bilder bildung by category comment comments copyright das date
    datum dem den der der-autor des die dienstag dieser digital donnerstag drucken ein eine
    email endlich er erschienen es facebook filed folge google instagram linkedin pinterest rss
    telegram whatsapp xing youtube for freitag friday from für galerie gast
    gesellschaft gesponserte gestern gesundheit here heute hier home how ihr im in inhalte innen
    interview is ist sponsored werbung
    jetzt just kategorie kolumne kommentar kommentare kommentieren kontakt kultur last leben
    lesen leser letzte life link links login mehr meinung menu menü mit mittwoch monday montag
    more nach neu new news nicht noch oder on panorama pdf people politik post posted posts print
    publicado published publiziert quelle read real reise samstag saturday service share sie so
    social sonntag source sport stand startseite suche sunday tag tags teil teilen the thema
    día dia jour giorno dzień
    themen themen-specials this thursday today tuesday twitter um umwelt unsere update updated
    veröffentlicht video videos vor warum was wednesday weiter wenn wer what when who why wie
    written wir wirtschaft wissen wo zu zum zur änderung über
    """.split()
)
"""Words that stand beside names on pages, and in none."""
_INNER = re.compile(r"(?:^|\s|\|)(?:by|von|par|por|BY|VON|By|Von|Par|Por)[:\s|]+(?=[A-ZÀ-Þ])")
_NAMED = re.compile(r"\W*(?:[A-ZÀ-Þ][\w.'’-]* ?){1,3}")


_SIGNED = re.compile(
    r"(?=[\w., ]{0,30}/)(?:[\w.]+(?:,? [\w.]+)?)(?:/\s?[\w.]+(?: [\w.]+)?){1,3}"
    r"|[a-z]{2,4}, (?:[a-z]{2,4}|[A-Z]{2,5})"
)
"""How desks and agencies sign: "det/dpa", "red, wien.example/Agenturen"."""
_AGENCY_IN = re.compile(
    rf"(?<![^\W_])(?:{AGENCY}|red|agenturen|[\w-]+\.(?:de|at|ch|com|net|fr"
    rf"|es|it|org)/[a-z]{{1,4}}$)(?![^\W_])",
    re.IGNORECASE,
)


class Who(Enum):
    """What a piece of a credit names."""

    PERSON = "a person in full"
    SINGLE = "one name"
    DESK = "a desk or an account"
    ORGANISATION = "an organisation"


@dataclass(frozen=True, slots=True)
class Credit:
    """Who a credit names, in its order."""

    people: tuple[str, ...] = ()
    singles: tuple[str, ...] = ()
    """One name alone, or a pen name."""
    desks: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    """The site itself among them."""
    by: bool = False
    """It says "by", "author" or the like."""


def read_credit(words: str, sites: Iterable[str] = (), *, names_only: bool = False) -> Credit:
    """Return who a credit names; nobody where it reads as something else.

    Args:
        words: A tag's value or a line of an element; blocks in it are set apart by " | ".
        sites: What the site and its publisher are called, which is never a person's name.
        names_only: The place holds nothing but names, so that a pen name of several words counts.
    """
    text, by = _unlabelled(words, names_only=names_only)
    text = _DROPPED.sub(" | ", text)
    if not text or (len(text) > _LONGEST and not by):
        return Credit()
    following = _NEXT_LABEL.search(text)
    if following and not _ROLE.search(following[0]):
        named = text[: following.start()]
        text = named if _is_name(named.strip(_EDGE).split()) else text
    whole = text.strip(_EDGE)
    if _SIGNED.fullmatch(whole) and (by or _AGENCY_IN.search(text)):
        return Credit(desks=(whole,), by=by)
    if _BODY.fullmatch(whole) and not has_known_given_name(whole):
        return Credit(organisations=(whole,), by=by)
    known = {plain(site).replace(" ", "") for site in sites if site}
    found: dict[Who, list[str]] = {who: [] for who in Who}
    unknown = 0
    pieces = [_bare(piece, by=by) for piece in _pieces(_inverted(text[:_LONGEST]))]
    for number, piece in enumerate(pieces[:_MOST_PIECES]):
        if PICTURED.match(piece):
            break
        name, who = _classify(
            piece, known, names_only=names_only, by=by and number == 0, first=number == 0
        )
        if who is not None:
            found[who] += [one for one in _apart(name, who) if one not in found[who]]
            continue
        unknown += 1
        if by or unknown > _MOST_UNKNOWN or found[Who.PERSON] or found[Who.SINGLE]:
            unknown -= bool(found[Who.PERSON] or found[Who.SINGLE])
            break
    if unknown and not (by or names_only or found[Who.PERSON]):
        return Credit(by=by)
    return Credit(
        tuple(found[Who.PERSON]),
        tuple(found[Who.SINGLE]),
        tuple(found[Who.DESK]),
        tuple(found[Who.ORGANISATION]),
        by,
    )


def _pieces(text: str) -> Iterator[str]:
    """The pieces of a credit, without what a comma sets behind a post: "Partner, Disputes"."""
    start, posted = 0, False
    for end, after, comma in _ends(text):
        piece = text[start:end]
        if piece.strip(_EDGE) and not (posted and not has_known_given_name(piece)):
            yield piece
        role = _ROLE.search(piece)
        ends = role is not None and not piece[role.end() :].strip(_EDGE) and role[0][0].isupper()
        posted = comma and ends
        start = after


def _ends(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where pieces of a credit end, where the next begin, and whether a comma parts them."""
    for match in _SPLIT.finditer(text):
        yield match.start(), match.end(), match[0].strip() == ","
    yield len(text), len(text), False


def _unlabelled(words: str, *, names_only: bool) -> tuple[str, bool]:
    """A credit without dates and what says that it is one, and whether something said so."""
    text = " ".join(unescape(words).replace("\u00ad", "").replace("\u200b", "").split())
    if not text or len(text) > 2 * _LONGEST:
        return "", False
    text = _dateless(text)
    by = False
    for pattern in (_LABEL, _BY, _LABEL, _BY):
        match = pattern.match(text)
        if match is not None and match.end():
            by, text = True, text[match.end() :]
    about = _ABOUT.match(text) if names_only else None
    text = text[about.end() :] if about else text
    text, announced = _announced(text)
    by = by or announced
    inner = None if by or names_only else _INNER.search(text)
    if inner is None or inner.start() >= _LATEST or _NAMED.fullmatch(text[: inner.start()]):
        return text, by
    return text[inner.end() :], True


def _announced(text: str) -> tuple[str, bool]:
    """A credit without a label that no colon follows, and whether it surely was one.

    "Text Ann Lee", "Reportage de Ann Lee": what follows begins with a known given name, or goes on
    to who took the pictures.
    """
    label = _BARE_LABEL.match(text)
    if label is None:
        return text, False
    pictured = _PICTURED_IN.search(text, label.end())
    names = text[label.end() : pictured.start() if pictured else len(text)]
    sure = pictured is not None or has_known_given_name(names)
    return (names, sure) if sure or label["text"] else (text, False)


_BARE_LABEL = re.compile(
    rf"(?:(?P<text>{TEXT})|(?-i:de)|(?:(?:une?|una|uma?) )?{KIND} (?:de|do|da|del|della)) "
    r"(?-i:(?=[A-ZÀ-ÞА-Я]\w+ [A-ZÀ-ÞА-Я]))",
    re.IGNORECASE,
)
_PICTURED_IN = re.compile(
    r"\s(?:fotos?|fotografi\w*|photos?|photograph\w*|bild(?:er)?|beeld)\s(?-i:(?=[A-ZÀ-ÞА-Я]))",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:about|über|à propos de|sobre|acerca de)\s(?-i:(?=[A-ZÀ-Þ]))", re.IGNORECASE
)
"""How boxes on authors are headed."""
_WEEKDAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag"
    r"|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes"
    r"|miércoles|jueves|viernes|sábado|domingo|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]"
    r"|venerd[iì]|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:maan|dins"
    r"|woens|donder|vrij|zater|zon)dag|(?:mån|tis|ons|tors|fre|lör|sön|man|tirs|lør|søn)dag"
    r"|(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)(?=[.,]{0,2} \|))[.,]{0,2}(?![\w-])",
    re.IGNORECASE,
)


def _dateless(text: str) -> str:
    for day in reversed([*find_days(text)]):
        text = f"{text[: day.span.start]} | {text[day.span.end :]}"
    for month in reversed(find_months(text)):
        text = f"{text[: month.span.start]} | {text[month.span.end :]}"
    return _WEEKDAY.sub(" | ", text) if " | " in text else text


def _inverted(text: str) -> str:
    """Put "Lee, Ann" in the order in which names are spoken."""
    match = _INVERTED.fullmatch(text)
    if match is None or not is_person_name(f"{match[2]} {match[1]}") or is_place(match[2]):
        return text
    turned = _known_given(match[2]) and not _known_given(match[1])
    return f"{match[2]} {match[1]}" if turned else text


def _known_given(word: str) -> bool:
    return is_given_name(word.split(maxsplit=1)[0])


def _classify(
    piece: str, known: set[str], *, names_only: bool, by: bool, first: bool
) -> tuple[str, Who | None]:
    """The name in a piece of a credit, and what it is the name of; None if it is none."""
    name = _AFTER.sub("", piece.strip(_EDGE)).strip(_EDGE)
    if piece.strip(_EDGE)[-2:-1].isupper() and piece.rstrip().endswith("."):
        name += "."
    if not any(char.isalpha() for char in name):
        return name, None
    if _OF_OFFICE.match(piece.strip(_EDGE), len(name)) and " " not in name:
        return name, Who.SINGLE if _known_given(name) else None
    name = _without_place(_without_outlet(name))
    role = _WHOLE_ROLE.search(name) or _ROLE.search(name)
    if role is not None:
        around = (name[: role.start()].strip(_EDGE), name[role.end() :].strip(_EDGE))
        for words in sorted(around, key=lambda words: not has_known_given_name(words)):
            sure = first or has_known_given_name(words)
            if sure and _not_a_person(words, known) is None and _is_name(words.split()):
                return words, Who.PERSON
    other = _not_a_person(name, known)
    if other is not None:
        return name, other
    if role is not None:
        return name, Who.SINGLE if names_only and " " in name else None
    return name, _which_person(name, names_only=names_only, by=by)


def _bare(name: str, *, by: bool) -> str:
    """A name without degrees, and behind "by" without a post in lower case: "af redaktør Bo Ek"."""
    titled = TITLED.match(name)
    name = name[titled.end() :] if titled else name
    post = _POST.match(name.lstrip()) if by else None
    named = name.lstrip()[post.end() :].rstrip(_EDGE) if post else ""
    return named if " " in named and _is_name(named.split()) else name


def _apart(name: str, who: Who) -> list[str]:
    """The names of two people that nothing sets apart: "Anna Meier Jonas Kern"."""
    tokens = name.split()
    given = [_known_given(token) for token in tokens]
    apart = given == [True, False, True, False] and tokens[1].lower() not in _PARTICLES
    if who is Who.PERSON and apart:
        return [" ".join(tokens[:2]), " ".join(tokens[2:])]
    return [name]


def _without_outlet(name: str) -> str:
    """A person's name without the outlet that follows it: "Ann Lee Associated Press"."""
    tokens = name.split()
    for count in range(2, min(5, len(tokens))):
        rest = " ".join(tokens[count:])
        if is_known_outlet(rest) and is_person_name(" ".join(tokens[:count])):
            return " ".join(tokens[:count])
    return name


def _without_place(name: str) -> str:
    """A person's name without the city that follows it: "Ann Marie Lee Madrid"."""
    rest, _, place = name.rpartition(" ")
    return rest if " " in rest and is_place(place) and is_person_name(rest) else name


def _not_a_person(name: str, known: set[str]) -> Who | None:
    """What a name is, where it is a site's, a desk's or an organisation's."""
    tokens = name.split()
    bare = plain(name).replace(" ", "")
    desk = DESK.search(name) is not None
    if bare in known or any(len(site) >= _TELLING and _begins(name, site) for site in known):
        if desk and bare not in known:
            return Who.DESK
        # a site may be called after its only author
        person = len(tokens) > 1 and is_person_name(name) and _known_given(name)
        return None if person else Who.ORGANISATION
    signed = len(tokens) > 1 and tokens[0].isupper() and tokens[0].lower() in AGENCIES
    if signed or is_domain(name) or is_agency(name) or name.lower() in AGENCIES:
        return Who.ORGANISATION
    if is_handle(name) or (desk and (not _is_name(tokens) or CERTAIN_DESK.search(name))):
        return Who.DESK
    if len(tokens) > 1 and (ORGANISATION.search(name) or is_outlet(name, loosely=True)):
        return Who.ORGANISATION
    return Who.DESK if desk else None


def _which_person(name: str, *, names_only: bool, by: bool) -> Who | None:  # noqa: PLR0911
    """Whether a name is one person's in full, one name alone or a pen name; None if neither."""
    tokens = name.split()
    if len(tokens) > _MOST_TOKENS or len(name) > _MOST_LETTERS or is_place(name):
        return None
    if all(token.lower() in NO_NAME for token in tokens):
        return None
    if len(name) > _LONGEST_IDEOGRAMS and any(char > "\u2e7f" for char in name):
        return None
    if not names_only and _has_other_words(tokens):
        return None
    if len(tokens) > 1 and _is_name(tokens) and (names_only or by or tokens[-1][0].isupper()):
        return Who.PERSON
    if len(tokens) == 1 and is_initials(name):
        return Who.ORGANISATION
    if len(tokens) == 1:
        known = name.lower() in NO_NAME or name.lower() in SECTIONS
        initials = len(name) == 2 and name.islower() and not by  # noqa: PLR2004
        fits = 2 <= len(name) <= _LONGEST_SINGLE  # noqa: PLR2004
        return Who.SINGLE if fits and not known and not initials else None
    named = not any(token[0].islower() for token in tokens if token not in _PARTICLES)
    if len(tokens) <= _LONGEST_PEN_NAME and (
        (by and (named or names_only)) or (names_only and (name[0].isupper() or _is_pen_name(name)))
    ):
        return Who.SINGLE
    return None


def _has_other_words(tokens: list[str]) -> bool:
    """Tell whether words are among some that are in no name, but for "von der" and its like."""
    return any(
        token.lower().strip(".") in NO_NAME
        for before, token in zip(["", *tokens], tokens, strict=False)
        if before.lower() not in ("von", "van")
    )


def _begins(name: str, site: str) -> bool:
    """Tell whether the first words of a name are the site's, written together."""
    joined = ""
    for word in plain(name).split():
        joined += word
        if joined == site:
            return True
    return False


def _is_pen_name(name: str) -> bool:
    """Tell whether words that begin in lower case are an article and a name: "der Michel"."""
    return re.fullmatch(r"(?:der|die|das|the|le|la|el|il) [A-ZÀ-Þ][\w'’-]+", name) is not None


def _is_name(tokens: list[str]) -> bool:
    """Tell whether words have the look of a person's full name in any of the languages."""
    if is_person_name(" ".join(tokens)):
        return True
    counted = [token for token in tokens if token.lower() not in _PARTICLES]
    if not 2 <= len(counted) <= _MOST_TOKENS:  # noqa: PLR2004
        return False
    if _has_other_words(tokens):
        return False
    if not all(_NAME_TOKEN.fullmatch(token) for token in counted):
        return False
    lower = [token for token in counted if token[0].islower()]
    return not lower or (len(counted) == 2 and lower == [counted[1]])  # noqa: PLR2004
