"""What pages print around names that tells who wrote a text from who had another hand in it.

Most patterns are for the beginning of a line or of a part of it; `OTHER_HAND` is for what stands
before a name, and `BAR` parts a line. Whom a line then names, `credits` reads.
"""

import re

from factcheck.ingest.markup.credits import AUTHOR, BY, KIND, LED, OWN, POSTED, TEXT, WORK, WRITTEN

LINED = re.compile(
    rf"\W{{0,3}}(?:(?:ein |eine |a |an |una? |une )(?:[\w-]+ )?{KIND} |(?:{WORK}|{WRITTEN})\s)?"
    rf"(?:{BY}(?=[\s:|])\s?[:|]?\s?(?=\S)|(?:by|von|par|por)(?-i:(?=[A-ZÀ-Þ])))"
    rf"|\W{{0,3}}(?:{LED}|{OWN})\s?:?\s(?=\S)|\W{{0,3}}{AUTHOR}\s?[:|：]\s?(?=\S)"
    rf"|\W{{0,3}}(?:(?:une?|una|uma?) )?{KIND} (?:de|do|da|del|della)\s(?-i:(?=[A-ZÀ-Þ]))"
    r"|(?:author|autor(?:in|en)?|авторы?|γρ[άα]φει(?: [οη])?|nap[ií]?sal[ai]?|(?:scris"
    r"|postat) de)\s(?-i:(?=[A-ZÀ-ÞΑ-ΩА-Я]))"
    rf"|{TEXT} (?-i:(?=[A-ZÀ-ÞА-Я]\w+ [A-ZÀ-ÞА-Я]))"
    rf"|\W{{0,3}}{POSTED}(?!\w)\s?[:：]?\s?(?-i:(?=[^\W\d_a-zß-ÿ]))"
    r"|(?:作者|记者|撰文)\s?[:：]?\s?(?=\S)",
    re.IGNORECASE,
)
"""How a line begins that says by whom."""
ALONE = re.compile(
    rf"\W*(?:(?:an? |ein |una? )?(?:{KIND}|{WRITTEN})\s)?(?:{BY}|{AUTHOR})\s?:?\W*", re.IGNORECASE
)
"""What announces a name that stands on the next line or in the next element."""
VERB = re.compile(rf"\W*{WRITTEN}", re.IGNORECASE)
"""How a line begins that says that somebody wrote or posted it."""
OTHER_HAND = re.compile(
    r"\b(?:reviewed|(?:copy)?edit(?!or)|translat|check|approv|present|host|produc|sponsor|narrat|upload"
    r"|photo|image|illustrat|design|shar|modifi|geprüft|übersetzt"
    r"|bearbeitet|geändert|redigiert|traduit|traducid|tradott|foto|bild|video)\w*"
    r"(?:\W+(?:by|von|par|por|di|de|av|af|door))?\W*$",
    re.IGNORECASE,
)
"""What others than authors did, before "by"."""
CHANGED = re.compile(
    r"\W*(?:last|zuletzt|dernière|última|ultima|laatst|senast|sist)\W+"
    r"(?:\w+ )?(?:modif|updat|edit|chang|geändert|bearbeitet|aktualisiert|mise|gewijzigd|ändrad"
    r"|endret)",
    re.IGNORECASE,
)
"""How a line begins that tells of the last change."""
LABELLED = re.compile(r"\W*([^:|]{2,30}):\s")
"""A label and its colon, whatever it says."""
BAR = re.compile(r"\s+[|•·/–—-]\s+")
"""What stands between the parts of a line."""
LONGEST, ALONE_LONGEST, LABEL_LONGEST = 160, 60, 24
"""Letters of a credit, of one with hardly anything but a name, and of a label above it."""
