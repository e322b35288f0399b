"""Consent walls: pages that hold nothing but the question whether they may keep cookies.

An article on such pages names the same things, and quotes them; it does not say "we and our
partners", and most of it is of something else.
"""

import re

_ASKS = re.compile(
    r"\bwe(?:,| and| &)(?: (?:some of|selected))? our (?:\w+ |[\d.,]+ ){0,4}partners\b"
    r"|\b(?:we(?: and [^.]{3,40})?|this (?:web ?)?site|our (?:web ?)?sites?) uses? "
    r"(?:\w+ ){0,3}(?:cookies|tracking)\b"
    r"|\bwe value your privacy\b|\bby clicking\b.{0,40}\b(?:you (?:give|agree|consent|accept))\b"
    r"|\bwir(?: verwenden| nutzen| setzen)\b.{0,40}\bcookies\b|\bcookies\b.{0,60}\bwir\b"
    r"|\bwir (?:und|sowie) unsere (?:\w+ |[\d.]+ ){0,4}partner\b"
    r"|\b(?:unserer website|unsere seite|.{3,30}) (?:wie gewohnt )?mit werbung\b.{0,30}\b(?:cookies"
    r"|tracking|weiterlesen)\b"
    r"|\bnous et nos (?:\w+ |[\d.]+ ){0,3}partenaires\b|\bnous utilisons des cookies\b"
    r"|\bnosotros y (?:a )?nuestros (?:\w+ |[\d.]+ ){0,3}(?:socios|proveedores)\b"
    r"|\butilizamos (?:\w+ ){0,2}cookies\b|\bnoi e (?:i )?nostri (?:\w+ |[\d.]+ ){0,3}partner\b"
    r"|\butilizziamo (?:\w+ ){0,2}cookie\b|\bwij en onze (?:\w+ |[\d.]+ ){0,3}partners\b",
    re.IGNORECASE,
)
"""What the owner of a page says on it in the first person."""
_MATTER = re.compile(
    r"cookies?\b|consent|your (?:privacy|choices|preferences|device|data)|privacy (?:policy|notice"
    r"|settings)|(?:on|to) (?:a|your) device|personal(?:i[sz]ed)? (?:data|ads|advertising|content)"
    r"|legitimate interest|geolocation|unique (?:ids?|identifiers)|our (?:[\d.,]+ )?partners"
    r"|(?:accept|reject|allow|decline) all|manage (?:your |my )?(?:choices|options|settings)"
    r"|before you continue"
    r"|bevor sie|zustimm|einwillig|personenbezogen|privatsphäre|datenschutz|werbung|gerät"
    r"|(?:akzeptieren|ablehnen)\b|tracking|unsere (?:[\d.]+ )?partner|berechtigte[sn]? interesse"
    r"|partenaires|consentement|vie privée|données|tout (?:accepter|refuser)|appareil"
    r"|consentimiento|privacidad|datos|dispositivo|aceptar|socios"
    r"|consenso|privacy|dati\b|dispositivo|accett|toestemming|gegevens|apparaat",
    re.IGNORECASE,
)
"""What such a page speaks of in nearly every paragraph."""
_QUOTED = re.compile(r"“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|\"[^\"\n]*\"")
_REPORTED = re.compile(
    r"\b(?:said|says|told|ruled|fined|sagte|erklärte|teilte|urteilte|a déclaré|a dit|dijo|afirmó"
    r"|dichiarato|zei|zegt)\b",
    re.IGNORECASE,
)
"""What is told of others, whatever its matter: a wall speaks for its owner alone."""
_LONGEST = 6000
_REST = 30
"""Words in other paragraphs below which there is nothing else on the page."""


def is_consent_wall(body: str) -> bool:
    """Tell whether a page's text asks for consent in the first person, and does nothing else."""
    if len(body) > _LONGEST:
        return False
    said = _QUOTED.sub("", body)
    if _ASKS.search(said) is None:
        return False
    others = [
        line
        for line in said.split("\n")
        if _MATTER.search(line) is None or _REPORTED.search(line) is not None
    ]
    return sum(len(line.split()) for line in others) < _REST
