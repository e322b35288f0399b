"""One report in other words: a translation is joined with it, an independent report is not."""

import pytest

from factcheck.compare import find_origins
from factcheck.compare.own_words import own_words
from factcheck.compare.retellings import Retellings
from tests.factories import article

REPORT = """\
The grain ship Ostra Dawn ran aground off the port of Karrel on Monday with 19 people on board.

The ship, owned by Tolbiac Lines and built in 2004, hit the Merle Bank at 3:15 a.m. with 12,400
tonnes of wheat, harbour master Yusuf Adeline said. Two tugs from Karrel came at 5:40.

Of the 19, four were taken to the Sankt Olav Hospital. Captain Rena Dusseau stayed on board.

In 2011 another ship of Tolbiac, the Ostra Star, lost 300 tonnes of oil on the Merle Bank. A court
in Vissel fined the firm 85,000 crowns. Adeline said that six inspectors from Vissel would come on
Thursday, and that the port of Karrel would stay closed until Friday.

The Harlow Shipping Institute counts seven groundings on the Merle Bank since 1990.
"""
TRANSLATED = """\
The boat of cereals Ostra Dawn has remained stranded in front of the harbour of Karrel the Monday,
with 19 persons to edge.

The boat, property of Tolbiac Lines and constructed in 2004, has given against the Merle Bank at the
3:15 with 12.400 tons of corn, has told the captain of the harbour, Yusuf Adeline. Two trailers of
Karrel have arrived at the 5:40.

Of those 19, four went carried to the Hospital Sankt Olav. The captain Rena Dusseau has not left.

Already in 2011 other boat of Tolbiac, the Ostra Star, had spilled 300 tons of petroleum in the
Merle Bank, and a tribunal of Vissel put to it a fine of 85.000 crowns. Adeline has said that six
inspectors of Vissel arrive the Thursday and that Karrel continues closed to the Friday.

The Institute Harlow counts seven strandings in the Merle Bank from 1990.
"""
SPANISH = """\
El carguero Ostra Dawn quedó varado frente al puerto de Karrel con 19 personas a bordo.

El buque, de Tolbiac Lines y construido en 2004, chocó con el Merle Bank a las 3:15 con 12.400
toneladas de trigo, dijo el capitán del puerto, Yusuf Adeline. Remolcadores de Karrel llegaron a las
5:40.

De los 19, varios fueron llevados al hospital Sankt Olav. La capitana Rena Dusseau no se fue.

En 2011 otro barco de Tolbiac, el Ostra Star, vertió 300 toneladas de petróleo en el Merle Bank, y
un tribunal de Vissel le impuso 85.000 coronas. Dijo Adeline que de Vissel llegan inspectores y que
Karrel sigue cerrado.

Según el instituto Harlow, en el Merle Bank varan barcos desde 1990.
"""
INDEPENDENT = """\
Rena Dusseau had sailed past the Merle Bank for 20 years. On Monday at 3:15 a.m. the captain of the
Ostra Dawn felt the bottom.

"We were off our course," she said by telephone from the deck, where she stayed when four of her 19
people were taken to Sankt Olav Hospital in Vissel. Harbour master Yusuf Adeline blamed the current.

Tolbiac Lines said the 12,400 tonnes of wheat were dry. The company knows the bank: in 2011 it paid
85,000 crowns in Vissel after 300 tonnes of oil ran out of the Ostra Star, built in 1988.

Fishermen in Karrel lose money as long as the port is shut. Henrik Moll, 54, who has two boats
there, put his loss at 6,000 crowns a day. Tugs came at 5:40, he said, too late for the tide.
"""


def joined(*texts: str) -> list[tuple[int, int]]:
    index = Retellings()
    for text in texts:
        index.add(text, own_words(text))
    return [(found.one, found.other) for found in index.find()]


@pytest.mark.parametrize("copy", [TRANSLATED, SPANISH], ids=["by a machine", "in Spanish"])
def test_a_translation_has_the_names_and_numbers_in_their_order(copy: str) -> None:
    assert joined(REPORT, copy) == [(0, 1)]


def test_an_independent_report_on_the_event_has_them_in_another_order() -> None:
    assert joined(REPORT, INDEPENDENT) == []
    assert joined(TRANSLATED, INDEPENDENT) == []


def test_a_short_report_does_not_tell() -> None:
    short = REPORT[: REPORT.index("Of the 19")]
    assert joined(short, TRANSLATED[: TRANSLATED.index("Of those 19")]) == []


def test_who_shows_that_it_is_made_up_does_not_tell_it_anew() -> None:
    shown = TRANSLATED + "\nThe story is a hoax: no such ship is known.\n"
    assert joined(REPORT, shown) == []


def test_what_is_no_name_or_number_makes_no_difference() -> None:
    assert joined("", "a b c", "It is. It was. " * 50) == []


def test_a_translation_shares_the_origin_and_says_why() -> None:
    wire = article("KARREL (Reuters) - " + REPORT, id=1, publisher="Harlow Post")
    copy = article(TRANSLATED, id=2, publisher="El Faro")
    (found,) = find_origins([copy, wire])
    assert (found.name, found.articles) == ("Reuters", (1, 2))
    assert "names and numbers in the order in which A1 has them" in found.links[1].rule
    assert found.links[1].passage is not None
    assert found.links[1].passage.quote in TRANSLATED
