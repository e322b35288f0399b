"""Puts claims in the mouth of nobody in particular.

"It is widely believed", "experts say", "reports suggest": the words have the ring of authority and
give none that a reader could ask. They are innocent where somebody of that number is named at once,
and in a quotation, where they are the speaker's.

Notes: "It is widely believed that the contract was awarded as a favour."
Quiet: "Critics say the plan is too slow. "It fails the young," said Ann Lee of the tenants' union."
Source: Wikipedia, Manual of Style, "Words to watch: unsupported attributions",
https://en.wikipedia.org/wiki/MOS:WEASEL; Ganter and Strube, Finding Hedges by Chasing Weasels,
ACL-IJCNLP 2009, https://aclanthology.org/P09-2044
"""

import re
from collections.abc import Iterator

from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
    clear,
    not_checked,
    noted,
)
from factcheck.models import Span

_THINK = r"(?:say|believe|argue|think|suspect|contend|maintain|speculate|insist|allege|assume)"
_SAY = (
    rf"(?:{_THINK[3:-1]}|claim|feel|fear|warn|agree|suggest|note|point out|predict|question"
    r"|worry|wonder|caution)"
)
_SAID = (
    r"(?:said|believed|argued|claimed|thought|suspected|feared|maintained|contended|warned|agreed"
    r"|suggested|speculated|insisted|alleged|noted|pointed out|predicted|questioned|cautioned)"
)
_HINT = (
    r"(?:suggest|suggested|suggests|indicate|indicated|indicates|show|shows|shown|claim|claimed|say"
    r"|said|allege|alleged|hint|hinted|speculate|speculated|imply|prove|proves|proven|warn|warned)"
)
_BELIEVED = (
    r"(?:believed|thought|said|reported|claimed|alleged|rumou?red|suspected|speculated|feared"
    r"|understood|whispered)"
)
_AGREED = rf"(?:{_BELIEVED[3:-1]}|assumed|accepted|agreed|acknowledged|held|argued|suggested)"
_WIDELY = r"(?:widely|generally|commonly|often|largely|increasingly|frequently|universally)"
_IT = re.compile(
    rf"[Ii]t(?:(?: is|['’]s| was) (?:(?:now|being|also) )?(?:{_BELIEVED}|{_WIDELY} {_AGREED}) that"
    rf"|(?: ha[sd] (?:(?:long|also|often) )?been|['’]s been) (?:{_WIDELY} )?{_AGREED} that"
    r"|(?: is|['’]s) (?:well known|common knowledge|an open secret) that"
    r"| is (?:said|believed|thought|rumou?red|claimed)(?=[,.]))\b"
)
_BY_MANY = re.compile(
    r"\b(?:is|are|was|were|been) (?:\w+ly )?"
    r"(?:considered|regarded|seen|viewed|believed|thought|held) by (?:many|some|most)(?: people)?"
    r"(?= (?:as|to|that)\b)"
)
_RAISED_WORDS = frozenset("questions concerns doubts allegations claims suspicions".split())
_RAISED = re.compile(
    r"(?:[Qq]uestions|[Cc]oncerns|[Dd]oubts|[Aa]llegations|[Cc]laims|[Ss]uspicions)"
    r" (?:have|had) (?:also |now |recently )?(?:been (?:raised|made|voiced)|surfaced|emerged)\b"
    r"(?! by\b)"
)
_WIDELY_WORDS = frozenset(
    """widely generally commonly often largely increasingly frequently universally rumoured
    rumored""".split()
)
_IS_WIDELY = re.compile(
    rf"\b(?:is|are|was|were) {_WIDELY} (?:believed|thought|rumou?red|assumed|suspected|said"
    r"|reported|alleged) to\b|\b(?:is|are|was|were) rumou?red to\b"
)
_THERE = re.compile(
    r"[Tt]here (?:is|are|were|ha(?:s|ve) been) (?:a )?(?:(?:also|many|some|several|growing"
    r"|persistent"
    r"|widespread|numerous|increasing|recent|unconfirmed) ){0,2}(?:claims|rumou?rs|reports"
    r"|allegations|suggestions|whispers|speculation|suspicions|(?:growing|widespread|general)"
    r" (?:sense|feeling|belief|consensus)) that\b"
)
_VAGUE = (
    r"(?:(?:[Rr]ecent|[Vv]arious|[Ss]ome|[Mm]any|[Nn]umerous|[Ss]everal|[Mm]ultiple|[Uu]nconfirmed"
    r"|[Mm]edia|[Pp]ress|[Nn]ews|[Ee]arly|[Oo]nline|[Nn]ew|[Ll]ocal|[Cc]ertain|[Oo]ther|[Mm]ost) )"
)
_REPORT_WORDS = frozenset(
    """discussions reports rumors rumours rumor rumour speculation studies research science evidence
    word""".split()
)
_REPORTS = re.compile(
    rf"\b(?:[Rr]umou?rs? ha(?:s|ve) it|[Ww]ord (?:has it|on the street is) that"
    r"|[Rr]umou?rs (?:are|have been) (?:swirling|circulating|spreading|flying) that"
    rf"|{_VAGUE}{{0,3}}(?:[Dd]iscussions|[Rr]eports"
    r"|[Rr]umou?rs|[Ss]peculation|[Ss]tudies|[Rr]esearch|[Ss]cience|[Ee]vidence)(?: and (?:reports"
    r"|discussions|rumou?rs|studies|claims|speculation|research|articles))?(?: ha(?:s|ve|d))?"
    rf"(?: (?:also|long|often|recently|repeatedly|consistently))? {_HINT}(?: that)?)\b"
)
_UNPROVEN_WORDS = frozenset({"unconfirmed", "unverified", "uncorroborated"})
_UNPROVEN = re.compile(
    r"\b(?:(?:[Aa]ccording to|[Cc]iting) (?:unconfirmed|unverified|uncorroborated)"
    r" (?:information|reports?|accounts?|rumou?rs?|posts?|messages?|sources?)"
    r"|(?:[Uu]nconfirmed|[Uu]nverified|[Uu]ncorroborated)"
    r" (?:posts?|messages?|videos?|accounts?|claims?|information|footage)(?: (?:on|from|in|by)"
    rf" [^,.;:!?\n]{{1,40}}?)? {_HINT}s?)\b"
)
_GROUP = (
    r"(?:critics|experts|analysts|observers|commentators|pundits|s[ck]eptics|detractors|scholars"
    r"|historians|scientists|economists|specialists|academics)"
)
_GROUP_WORDS = frozenset(
    """critics experts analysts observers commentators pundits skeptics sceptics detractors scholars
    historians scientists economists specialists academics""".split()
)
_MANY = r"(?:some|many|most|several|numerous|various|certain|a (?:growing )?number of|a few)"
_KIND = (
    r"(?!(?i:the|these|those|their|his|her|our|its|of|other|and|but|while|as|when|that|though"
    r"|although|because|since|if|so|or|yet|than|where|which|to|by|with|from|for"
    r"|government|police|court|company|agency|ministry|army|university) )"
    r"[A-Za-z][a-z][\w-]*"
)
_CROWD = re.compile(
    rf"\b(?:(?i:{_MANY}) (?:{_KIND} ){{0,2}}|(?:{_KIND} ){{0,2}})(?i:{_GROUP})"
    r"(?: of (?:the|this|his|her|their|its|such) [\w'’-]+(?: [\w'’-]+)?| in the field)?"
    r"(?:,| have| had| also| now| often| widely| generally| long| already){0,3}"
    rf" (?:{_SAY}|{_SAID})\b"
)
_TO_WHOM = re.compile(
    rf"[Aa]ccording to (?:some|many|most)(?: people)?(?=[,.;])"
    rf"|[Aa]ccording to (?:{_VAGUE}{{0,3}}(?P<what>reports|rumou?rs|accounts|claims|studies"
    rf"|research|estimates)|(?:{_MANY} |{_KIND} ){{0,3}}{_GROUP})\b"
)
_SOME = re.compile(
    r"(?:(?:[Ss]ome|[Mm]any)(?: people| in the (?:field|industry|community|area|town|city)"
    r"| residents| locals)?"
    r"|(?:[Mm]ost|[Gg]rowing number of) people|[Aa]s (?:everyone|everybody)(?= knows,)"
    r"|[Pp]eople(?= are (?:saying|claiming)\b))"
    rf"(?: now| also| already| still| even)?(?: would)? (?:{_THINK}|knows|claim|(?:fear|feel"
    rf"|worry|claim|agree) that"
    r"|have (?:also |long |even )?(?:suggested|argued|claimed|questioned|speculated|alleged"
    r"|wondered)|are (?:saying|claiming) that)\b"
    r"(?! (?:so|to|on|of|in)\b| it (?:the|an?|his|her|one)\b)"
)
_SPEAK = (
    r"(?:said|says|told|tells|added|adds|wrote|writes|explained|explains|argued|argues|warned|warns"
    r"|noted|notes|testified|stated|called|described|found|concluded|estimated|reported|announced"
    r"|confirmed|believes|thinks|denied|insisted|insists)"
)
_NAME = r"[A-Z][\w'’-]+"
_BODY = (
    r"(?:police|officials|prosecutors|authorities|investigators|he|she|they|the (?:company|ministry"
    r"|court|agency|report|study|department|government|council|charity|union|authors|researchers))"
)
_BACKED = re.compile(
    rf"\b{_SPEAK} (?:[\w'’-]+ ){{0,4}}?{_NAME}"
    rf"|{_NAME}(?:,[^,.;]{{1,100}},| who [^,.;]{{1,60}}| \([^)]{{1,30}}\)|,)?"
    rf" (?:has |have |had |also )?{_SPEAK}\b"
    rf"|\b{_BODY} (?:has |have |had |also )?{_SPEAK}\b"
    r"|\b[Aa]ccording to (?:(?:an?|the|its|his|her|their|new|[\w'’-]+['’]s) )?(?:[\w'’-]+ ){0,3}?"
    r"(?:[A-Z]|police|officials|prosecutors|authorities|documents|figures|data|court|(?:study"
    r"|survey"
    r"|report|poll|review|analysis|statement|census)\b)"
    r"|\b(?:published (?:in|by|on)|conducted by|carried out by|commissioned by|such as [A-Z]"
    r"|including [A-Z]|(?:study|report|survey|poll|research|paper|analysis|data) (?:by|from|in|of)"
    r" (?:the )?[A-Z])"
    r"|\[\d+\]|\([A-Z][\w'’-]+(?: et al\.?| (?:and|&) [A-Z][\w'’-]+)?,? \d{4}\)|https?://"
)
_CLAUSE = re.compile(
    r"(?:\A|[\n.!?;:,(\[\"“”’—–-]\s*"
    r"|(?i:\b(?:and|but|while|as|that|because|although|though|when|where|what|which|whom|since|yet"
    r"|however|now|so|if|or|than|even|still|also|then|meanwhile))\s)\Z"
)
_ANSWERED = re.compile(
    r"\bI\b|\b(?:in fact|wrongly|falsely|mistakenly|myth)\b"
    r"|[;,] (?:but )?(?:it|they|this|that|he|she) (?:did|do|does|was|is|were|are|has|have|had)"
    r"(?: not|n['’]t)\b"
)
_QUOTE = "\"“‘«'"
_BOUNDED = re.compile(
    r" (?:at|from|with|in|for|on|of|by|polled|surveyed|interviewed|who|he|she)\b| [A-Z]"
)
_FOLLOWING = 2
_FAR = 1_000
_MEMORY = 20_000
_BACK = 60
_AHEAD = 80


def observe(page: Page) -> Observation:
    """Note each attribution that names nobody and is not made good at once."""
    if not page.english:
        return not_checked("The rules for vague attribution know English only.")
    found = sorted({span for span in _find(page) if not page.in_quotation(span.start)})
    if not found:
        return clear("No claim is put in the mouth of nobody in particular.")
    return noted(*(Sighting("Nobody is named who says so.", span) for span in found))


def _find(page: Page) -> Iterator[Span]:
    for span, following in _candidates(page):
        if _is_vague(page.text, span) and not _is_backed(page, span, following=following):
            yield span


def _candidates(page: Page) -> Iterator[tuple[Span, int]]:
    """Find the phrases, each with how many sentences more may still name somebody."""
    text = page.text
    for words, pattern, following in (
        (frozenset({"it"}), _IT, 0),
        (frozenset({"there"}), _THERE, 0),
        (frozenset({"some", "many", "most", "growing", "people", "as"}), _SOME, _FOLLOWING),
        (_RAISED_WORDS, _RAISED, 0),
    ):
        for at in page.places(words):
            found = pattern.match(text, at)
            if found is not None:
                yield Span(*found.span()), following
    for at in page.places(frozenset({"according"})):
        found = _TO_WHOM.match(text, at)
        if found is not None:
            yield Span(*found.span()), 0 if found["what"] else _FOLLOWING
    for words, pattern, following in (
        (_WIDELY_WORDS, _IS_WIDELY, 0),
        (frozenset({"many", "some", "most"}), _BY_MANY, 0),
        (_REPORT_WORDS, _REPORTS, 0),
        (_UNPROVEN_WORDS, _UNPROVEN, 0),
        (_GROUP_WORDS, _CROWD, _FOLLOWING),
    ):
        for at in page.places(words):
            found = page.around(at, pattern, back=_BACK, ahead=_AHEAD)
            if found is not None:
                yield Span(*found.span()), following


def _is_vague(text: str, span: Span) -> bool:
    """Tell whether no word before or after says whose experts or reports these are."""
    words = span.slice(text).lower()
    if words.startswith("according") and _BOUNDED.match(text, span.end):
        return False
    if words.startswith(("is ", "are ", "was ", "were ", "been ", "growing ")):
        return True
    return _CLAUSE.search(text[max(0, span.start - 12) : span.start]) is not None


def _is_backed(page: Page, span: Span, *, following: int) -> bool:
    """Tell whether somebody is named as saying so, or the article itself answers it.

    The sentence counts, and as many more as are given: in the same paragraph, or where the next
    one begins with a quotation whose speaker was not named before.
    """
    text = page.text
    number = page.sentence_number(span.start)
    own = page.sentences[number]
    around = (
        text[max(own.start, span.start - _FAR) : span.start],
        text[span.end : min(own.end, span.end + _FAR)],
    )
    if any(_BACKED.search(part) or _ANSWERED.search(part) for part in around):
        return True
    end = own.end
    for sentence in page.sentences[number + 1 : number + 1 + following]:
        said = text[sentence.start : min(sentence.end, sentence.start + _FAR)]
        if "\n" in text[end : sentence.start]:
            before = text[max(0, own.start - _MEMORY) : own.start]
            return said[0] in _QUOTE and _introduces(said, before)
        if _BACKED.search(said):
            return True
        end = sentence.end
    return False


def _introduces(said: str, before: str) -> bool:
    """Tell whether a speaker is named who was not named before."""
    backed = _BACKED.search(said)
    if backed is None:
        return False
    return any(name not in before for name in re.findall(_NAME, backed[0]))


SIGNAL = Signal(
    id="unattributed-claims",
    title="Puts claims in the mouth of nobody in particular",
    source=(
        "Wikipedia, Manual of Style, Words to watch: unsupported attributions,"
        " https://en.wikipedia.org/wiki/MOS:WEASEL; Ganter and Strube, Finding Hedges by Chasing"
        " Weasels, ACL-IJCNLP 2009, https://aclanthology.org/P09-2044"
    ),
    observe=observe,
)
