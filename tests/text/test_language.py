import pytest

from factcheck.text.language import is_english, is_foreign

ENGLISH = [
    "The council voted on Monday to close the bridge for nine months.",
    "Read more",
    "DEA",
    "",
    "2019",
    "Rosa Icela Rodríguez Velázquez",
    "The café’s naïve résumé aren’t ours.",
    "He said “no comment” and left for São Paulo with José and François.",
]
OTHER = [
    "Le conseil a voté lundi la fermeture du pont pour neuf mois.",
    "Der Rat hat am Montag beschlossen, die Brücke für neun Monate zu schließen.",
    "El consejo votó el lunes para cerrar el puente durante nueve meses.",
    "Il consiglio ha votato lunedì per chiudere il ponte per nove mesi.",
    "O conselho votou na segunda-feira para fechar a ponte por nove meses.",
    "De raad heeft maandag besloten de brug negen maanden te sluiten.",
    "Rådet har på måndagen beslutat att stänga bron.",
    "Rada zagłosowała w poniedziałek za zamknięciem mostu na dziewięć miesięcy.",
    "Совет проголосовал за закрытие моста на девять месяцев.",
    "议会周一投票决定关闭大桥九个月。",
    "صوت المجلس يوم الاثنين على إغلاق الجسر",
    "Meclis pazartesi günü köprünün dokuz ay kapatılması için oy kullandı.",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_and_what_shows_no_language_count_as_english(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize("text", OTHER)
def test_another_language_does_not_however_short_or_long(text: str) -> None:
    assert not is_english(text)
    assert not is_english(" ".join([text] * 10))


def test_an_english_article_may_quote_another_language() -> None:
    assert is_english(" ".join(ENGLISH * 4 + OTHER[:4]))


def test_a_huge_text_is_judged_by_samples() -> None:
    assert is_english((ENGLISH[0] + " ") * 100_000)
    assert not is_english((OTHER[0] + " ") * 100_000)


@pytest.mark.parametrize("text", OTHER)
def test_another_language_is_foreign_where_it_shows_twice(text: str) -> None:
    assert is_foreign(" ".join([text] * 2))
    assert is_foreign("Die Bank wurde nicht von Unbekannten angegriffen.")


@pytest.mark.parametrize(
    "text",
    [
        *ENGLISH,
        "Two men riding horses down sandy beaches near water.",
        "Ann Lee, Rue de la Paix, Hotel El Dorado, Los Angeles",
        "“No comment”, he said of the “Stadtwerke von der Heide und Söhne” affair in the city.",
    ],
)
def test_names_and_english_without_small_words_are_not_foreign(text: str) -> None:
    assert not is_foreign(text)
