import pytest

from factcheck.text.lines import find_lines
from factcheck.text.translations import find_machine_statements, says_machine, says_translated

MACHINE = """
English service (automatically translated)
Machine translation
This text was translated by automat. The editors do not answer for mistakes.
[Automatic translation of the Spanish]
*Machine translation from the Czech, may contain errors*
Translated automatically by Newslingo
This is an automatic translation of an article in Danish.
Translated with DeepL
Translated from Spanish by Google Translate
translated from the original Polish into English using Google Translate.
Note: This article was translated from Turkish with the help of artificial intelligence.
English version: machine translation
What follows is a machine translation of the Finnish report.
The following text is an automatic translation.
Translation: DeepL
Traducción automática
This translation was generated automatically.
The text below was machine-translated.
Automatically translated from Norwegian | Original
Auto-translated by Facebook
Disclaimer: machine translated, not reviewed
You are reading a machine translation of this page.
This page was originally published in Spanish and translated with Google Translate.
"""

OTHERS = """
Machine translation is getting better, study finds
Machine translation: how it changed newsrooms
The court rejected a machine-translated statement.
Can machine translation be trusted?
This report was translated into English by Maria Lopez
Translated from the Spanish by Ann Lee
The company makes translation software for hospitals
Google Translate gets 110 new languages
The town council used Google to translate its letters, residents said.
Jobs lost to automatic translation
# Machine translation
Automatic translation of parliament's debates begins in May
Votes translated with the system into seats
"""


@pytest.mark.parametrize("line", MACHINE.strip().splitlines())
def test_a_line_says_that_a_machine_translated_the_text(line: str) -> None:
    assert says_machine(line)
    text = f"The harbour will close in November.\n\n{line}\n\nThe council decided on Monday."
    assert [span.slice(text) in line for span, _ in find_machine_statements(text, find_lines(text))]


@pytest.mark.parametrize("line", OTHERS.strip().splitlines())
def test_a_line_speaks_of_translation_and_says_nothing_of_its_text(line: str) -> None:
    assert not says_machine(line)
    assert not find_machine_statements(line, find_lines(line))


def test_a_note_does_not_count_in_a_text_about_machine_translation() -> None:
    text = "Machine translation\n\nThe council now reads machine translations of all its letters."
    assert not find_machine_statements(text, find_lines(text))


def test_a_line_says_by_whom_a_text_was_translated() -> None:
    assert says_translated("Translated from the Spanish by Ann Lee", anywhere=False)
    assert not says_translated("Her book was translated into Dutch.", anywhere=False)
    assert says_translated("Ann Lee | Translated from the Spanish", anywhere=True)
