"""Whether a document's statistics alone tell that a machine translated it.

Run by hand: python tests/benchmarks/translationese.py --data ../shared/data

The signal machine-translated notes artefacts that can be quoted. This asks whether counting habits
over a whole document earns a place beside them: a note where, on documents that were not learnt
from, at most 2 in 100 that people wrote are noted, and 10 in 100 machine translations or more.

Learnt from and measured on WMT21: news translated into English from Icelandic, Japanese and Russian
by people and by the systems of 2021, and English originals; beside them FNC-1 (a fifth of it learnt
from, the rest measured) and PolNeAR (only measured). Two kinds of evidence, neither of them
topical: `habits` are shares and means (the, it, of, -ing, contractions, commas, variety of words,
repetition nearby, length of words and sentences); `skeletons` are the tokens, one, two and three in
a row, once each word but those of closed classes has become a letter for its shape. A logistic
regression weighs each.

`new documents` learns from 60 in 100 outlets and measures on the others, on which nothing was
chosen: 976 machine translations of 88 documents, 136 translations by people, 22 originals. `new
language` learns from two languages and measures on the third, thrice. The bar is set on what is
learnt from, by cross-validation over outlets: at most 2 in 100 human translations above it and at
most 2 in 100 English texts. The English bar heeds the English texts alone. With hindsight the bar
is set on the very texts measured, which no tool could do. Intervals are of 95 %, from drawing
documents anew. On 2026-11-21 the command above printed

    habits
                                      new documents         new language             is    ja    ru
    AUC against human translations    0.63 (0.59 to 0.67)   0.65 (0.63 to 0.67)    0.63  0.68  0.63
    AUC against English originals     0.93 (0.87 to 0.97)   0.91 (0.88 to 0.94)    0.90  0.93  0.91
    noted: machine translations       10.0 (5.3 to 17.0)    7.6 (5.3 to 10.5)       0.0   0.7  19.3
    noted: human translations         5.9 (1.5 to 11.1)     6.1 (3.4 to 9.3)        0.0   0.0   9.8
    noted: English originals          0.0 (0.0 to 0.0)      0.0 (0.0 to 0.0)        0.0   0.0   0.0
    noted: FNC-1                      0.1 (0.0 to 0.2)      0.1 (0.0 to 0.2)        0.1   0.1   0.2
    noted: PolNeAR                    0.0 (0.0 to 0.0)      0.0 (0.0 to 0.1)        0.0   0.0   0.1
    English bar: machine translations 49.0 (40.5 to 57.5)   32.2 (27.0 to 37.9)    28.1  21.5  47.0
    English bar: human translations   37.5 (28.6 to 47.3)   22.2 (16.4 to 28.4)    10.6  11.1  29.0
    hindsight, human translations     5.5 (2.1 to 10.4)     6.7 (4.3 to 11.8)      10.0   7.4   4.4
    hindsight, English of all sets    59.0 (50.7 to 68.2)   45.8 (39.8 to 54.4)    37.4  42.7  53.2

    skeletons
                                      new documents         new language             is    ja    ru
    AUC against human translations    0.71 (0.66 to 0.75)   0.64 (0.61 to 0.68)    0.60  0.72  0.60
    AUC against English originals     0.90 (0.81 to 0.96)   0.82 (0.76 to 0.87)    0.84  0.84  0.79
    noted: machine translations       13.9 (8.6 to 20.1)    4.2 (2.6 to 6.1)        1.1   3.1   6.8
    noted: human translations         4.4 (0.8 to 9.2)      3.2 (1.2 to 5.4)        0.0   0.0   5.1
    noted: English originals          0.0 (0.0 to 0.0)      0.0 (0.0 to 0.0)        0.0   0.0   0.0
    noted: FNC-1                      0.2 (0.0 to 0.5)      0.4 (0.2 to 0.6)        0.4   0.7   0.2
    noted: PolNeAR                    0.0 (0.0 to 0.0)      0.1 (0.0 to 0.2)        0.1   0.1   0.0
    English bar: machine translations 52.7 (44.1 to 61.0)   17.3 (14.0 to 20.9)    15.5   6.1  31.7
    English bar: human translations   25.0 (17.5 to 33.3)   14.9 (10.3 to 19.9)     4.3   0.0  22.9
    hindsight, human translations     2.6 (1.0 to 21.3)     7.7 (5.7 to 19.6)      15.3   8.6   3.3
    hindsight, English of all sets    60.9 (51.2 to 69.3)   27.8 (22.2 to 33.0)    27.2  22.7  34.1

It earns no place. What tells translations from English writing is that they are translations: a bar
that stays quiet on English news notes human translations half to nine tenths as often as machines'.
Between the two the difference is small, and mostly the manner of one set's few translators and of
one source language: where the language is new, a bar that was right for the others lets more than
2 in 100 human translations through and finds less than 8 in 100 of the machines'. The habits' 19.3
for Russian come with 9.8 false alarms. So machine-translated keeps to artefacts that can be quoted,
and nothing of this is in the package.

The command fails where both splits find REACHED in 100 with at most MOST in 100 human translations
noted: then the paragraph above is out of date.
"""

import argparse
import csv
import gzip
import json
import math
import random
import re
import sys
import tarfile
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from statistics import fmean, pstdev

from factcheck.text.words import STOPWORDS

MOST, REACHED = 2.0, 10.0
"""In 100: false alarms allowed, and machine translations to be noted."""
FOLDS, EPOCHS, RATE, DECAY = 5, 10, 0.03, 0.6
OUTLETS = 8
"""A feature of fewer outlets is a topic, not a habit."""
WEIGHT_OF_ENGLISH = 0.3
DRAWS = 300
LANGUAGES = ("is", "ja", "ru")

_CLOSED = STOPWORDS | frozenset(
    """able according across actually against ago almost along already always amid among another
    anyone anything around away back became become behind beside besides beyond came certain come
    currently despite different due else enough especially even everyone everything except
    finally first furthermore get gets getting go goes going gone got hence home including inside
    instead known last later least less let like long made make makes many meanwhile moreover near
    nearly necessary never new next no-one nobody none nothing often old onto outside past perhaps
    possible really recently regarding second several sometimes somebody someone something soon
    still take taken takes there therefore today together tomorrow took two three upon use used
    using usually various well went without yes yesterday""".split()
)
_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+(?:[.,:]\d+)*|[.!?]+|[,;:()]|\n+")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_SHAPES = (
    ("ing", "-ing"),
    ("ed", "-ed"),
    ("ly", "-ly"),
    ("tion", "-tion"),
    ("ment", "-tion"),
    ("'s", "-'s"),
    ("s", "-s"),
)
_CONTRACTED = re.compile(r"(?:n't|'re|'ve|'ll|'d|'m)$|^(?:it|he|she|that|there|let)'s$")
_NEAR, _WINDOW = 8, 60
_TELLING = "the a it of in to and that which also this with".split()

Vector = dict[str, float]
Evidence = Callable[[str], Vector]


class Maker(Enum):
    """Who put a text into the English it has."""

    AUTHOR = "English"
    PEOPLE = "people"
    MACHINE = "machine"


@dataclass(frozen=True)
class Text:
    """A document, in one of the ways it was put into English."""

    text: str
    maker: Maker
    language: str
    """The one it was written in; for news without translations, the name of the set."""
    document: str
    outlet: str


def bucket(name: str, of: int) -> int:
    """Give a name its place among so many, the same in every run."""
    return int(sha256(f"translationese/{name}".encode()).hexdigest(), 16) % of


def is_wmt(text: Text) -> bool:
    """Tell whether it is of WMT21."""
    return text.language not in {"FNC-1", "PolNeAR"}


def is_new(text: Text) -> bool:
    """Tell whether it is only measured: 40 in 100 outlets, and most of what is not of WMT21."""
    return text.language == "PolNeAR" or bucket(text.outlet, 5) < (2 if is_wmt(text) else 4)


def translations(data: Path) -> Iterator[Text]:
    """Yield WMT21; where nearly all is of one outlet, each document counts as one."""
    makers = {
        "original_english": Maker.AUTHOR,
        "human_translation": Maker.PEOPLE,
        "machine_translation": Maker.MACHINE,
    }
    with gzip.open(data / "translation" / "wmt21.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            document = row["pair"] + row["doc"]
            outlet = re.sub(r"[._]\d+$", "", document)
            if outlet.endswith(("text", "yahoo-ja")):
                outlet = document
            maker = makers[row["kind"]]
            yield Text("\n\n".join(row["text"]), maker, row["origlang"], document, outlet)


def bodies(data: Path) -> Iterator[Text]:
    """Yield the bodies of FNC-1."""
    csv.field_size_limit(10**8)
    with gzip.open(data / "stance" / "fnc1_train_bodies.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = f"FNC-1 {row['Body ID']}"
            yield Text(row["articleBody"], Maker.AUTHOR, "FNC-1", name, name)


def politics(data: Path) -> Iterator[Text]:
    """Yield the articles of PolNeAR."""
    for split in ("train", "dev"):
        with tarfile.open(data / "attribution" / f"polnear_{split}.tar.gz") as archive:
            for member in archive:
                file = archive.extractfile(member) if "/text/" in member.name else None
                if file is not None:
                    text = file.read().decode()
                    yield Text(text, Maker.AUTHOR, "PolNeAR", member.name, member.name)


def skeleton(text: str) -> list[str]:
    """Return a text's tokens, with open-class words as shapes and without its quotation marks.

    A bar stands where a sentence or line ends.
    """
    found = ["|"]
    for one in _TOKEN.findall(text.replace("’", "'")):
        low = one.lower()
        if low in _CLOSED or one in ",;:()":
            found.append(low)
        elif one[0].isdigit():
            found.append("#")
        elif one[0] in ".!?":
            found += (one[0], "|")
        elif one[0] == "\n":
            if found[-1] != "|":
                found.append("|")
        elif one[0].isupper():
            found.append("Name's" if low.endswith("'s") else "Name")
        else:
            found.append(next((shape for end, shape in _SHAPES if low.endswith(end)), "word"))
    return found


def skeletons(text: str) -> Vector:
    """Return the share of each token, and of each two and three in a row."""
    tokens = skeleton(text)
    counts = Counter(tokens)
    counts.update(map(" ".join, pairwise(tokens)))
    counts.update(map(" ".join, zip(tokens, tokens[1:], tokens[2:], strict=False)))
    return {gram: count / len(tokens) for gram, count in counts.items()}


def habits(text: str) -> Vector:
    """Return shares and means that have little to do with what a text is about."""
    tokens = skeleton(text)
    words = _WORD.findall(text.replace("’", "'").lower())
    counts, shapes = Counter(words), Counter(tokens)
    lengths = [len(part.split()) for part in " ".join(tokens).split("|") if part.strip()]
    windows = [
        words[at : at + _WINDOW] for at in range(0, max(1, len(words) - _WINDOW), _WINDOW // 4)
    ]
    found = {word: counts[word] / len(words) for word in _TELLING}
    return found | {
        "closed": sum(count for word, count in counts.items() if word in _CLOSED) / len(words),
        "contracted": sum(1 for word in words if _CONTRACTED.search(word)) / len(words),
        "repeated nearby": sum(
            1
            for at, word in enumerate(words)
            if len(word) > 4 and word in words[at + 1 : at + _NEAR]
        )
        / len(words),
        "variety": fmean(len(set(window)) / len(window) for window in windows),
        "length of words": fmean(map(len, words)),
        "length of sentences": math.log(fmean(lengths)),
        "variation of sentences": pstdev(lengths) / fmean(lengths),
        "-ing": shapes["-ing"] / len(tokens),
        "commas": shapes[","] / len(tokens),
        "possessive names": shapes["Name's"] / len(tokens),
    }


class Model:
    """A logistic regression, learnt by stochastic descent with a step for each feature."""

    def __init__(self, texts: Sequence[Text], vectors: dict[Text, Vector]) -> None:
        self._scale(texts, vectors)
        self.weights = dict.fromkeys(self.scale, 0.0)
        self.constant = 0.0
        copies = Counter((text.document, text.maker) for text in texts)
        examples = [
            (
                self._scaled(vectors[text]),
                float(text.maker is Maker.MACHINE),
                (WEIGHT_OF_ENGLISH if text.language == "FNC-1" else 1.0)
                / copies[text.document, text.maker],
            )
            for text in texts
        ]
        self._learn(examples)

    def _scale(self, texts: Sequence[Text], vectors: dict[Text, Vector]) -> None:
        outlets: defaultdict[str, set[str]] = defaultdict(set)
        sums: defaultdict[str, float] = defaultdict(float)
        squares: defaultdict[str, float] = defaultdict(float)
        for text in texts:
            for name, value in vectors[text].items():
                outlets[name].add(text.outlet)
                sums[name] += value
                squares[name] += value * value
        every = len({text.outlet for text in texts})
        self.middle: Vector = {}
        self.scale: Vector = {}
        for name, seen in outlets.items():
            if len(seen) >= OUTLETS:
                # Rare features stay sparse: only what all texts have is measured from its mean.
                mean = sums[name] / len(texts) if len(seen) == every else 0.0
                self.middle[name] = mean
                self.scale[name] = math.sqrt(squares[name] / len(texts) - mean * mean) + 1e-4

    def _scaled(self, vector: Vector) -> list[tuple[str, float]]:
        return [
            (name, (value - self.middle[name]) / self.scale[name])
            for name, value in vector.items()
            if name in self.scale
        ]

    def _learn(self, examples: list[tuple[list[tuple[str, float]], float, float]]) -> None:
        draw = random.Random(21)
        weights, steps = self.weights, dict.fromkeys(self.scale, 1.0)
        mean = fmean(weight for _, _, weight in examples)
        for _ in range(EPOCHS):
            draw.shuffle(examples)
            for vector, wanted, weight in examples:
                score = self.constant + sum(weights[name] * value for name, value in vector)
                error = (wanted - 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))) * weight / mean
                self.constant += RATE * error / 10
                for name, value in vector:
                    slope = error * value
                    steps[name] += slope * slope
                    weights[name] += RATE * slope / math.sqrt(steps[name])
            for name in weights:
                weights[name] *= DECAY

    def score(self, vector: Vector) -> float:
        """Return how much a text looks like a machine's."""
        return self.constant + sum(self.weights[name] * v for name, v in self._scaled(vector))


def bar(scores: Iterable[float]) -> float:
    """Return the lowest bar that at most so many in 100 of the scores are above."""
    ranked = sorted(scores, reverse=True)
    return ranked[int(len(ranked) * MOST / 100)]


@dataclass(frozen=True)
class Measured:
    """Scores of texts that were not learnt from, with the bars set on those that were."""

    documents: dict[str, list[tuple[Text, float]]]
    bar: float
    english_bar: float

    def drawn(self, draw: random.Random) -> "Measured":
        """Return the same with as many documents, drawn with replacement."""
        names = list(self.documents)
        drawn = {str(at): self.documents[draw.choice(names)] for at in range(len(names))}
        return Measured(drawn, self.bar, self.english_bar)

    def scores(self, *, maker: Maker, sets: str = "") -> list[float]:
        """Return the scores of WMT21, or of another set, for one maker."""
        return [
            score
            for texts in self.documents.values()
            for text, score in texts
            if text.maker is maker and (text.language == sets or (not sets and is_wmt(text)))
        ]


def measure(learnt: list[Text], new: list[Text], vectors: dict[Text, Vector]) -> Measured:
    """Learn, set the bars by cross-validation over outlets, and score what is new."""
    crossed: dict[Text, float] = {}
    for fold in range(FOLDS):
        held = {text for text in learnt if bucket(f"fold {text.outlet}", FOLDS) == fold}
        model = Model([text for text in learnt if text not in held], vectors)
        crossed |= {text: model.score(vectors[text]) for text in held}
    english = bar(score for text, score in crossed.items() if text.maker is Maker.AUTHOR)
    people = bar(score for text, score in crossed.items() if text.maker is Maker.PEOPLE)
    model = Model(learnt, vectors)
    documents: defaultdict[str, list[tuple[Text, float]]] = defaultdict(list)
    for text in new:
        documents[text.document].append((text, model.score(vectors[text])))
    return Measured(documents, max(english, people), english)


def area(high: Sequence[float], low: Sequence[float]) -> float:
    """Return how often one of the first scores is above one of the second (AUC)."""
    ranked = sorted(low)
    below = (bisect_left(ranked, one) + bisect_right(ranked, one) for one in high)
    return sum(below) / (2 * len(ranked) * len(high))


Figure = Callable[[Sequence[Measured]], float]


def area_against(maker: Maker) -> Figure:
    """Return the figure: AUC of machine translations against what others wrote."""
    return lambda parts: fmean(
        area(part.scores(maker=Maker.MACHINE), part.scores(maker=maker)) for part in parts
    )


def noted(maker: Maker, sets: str = "", *, english: bool = False) -> Figure:
    """Return the figure: how many in 100 stand above the bar."""

    def share(parts: Sequence[Measured]) -> float:
        above = [
            score > (part.english_bar if english else part.bar)
            for part in parts
            for score in part.scores(maker=maker, sets=sets)
        ]
        return 100 * fmean(above)

    return share


def with_hindsight(*others: tuple[Maker, str]) -> Figure:
    """Return the figure: machine translations noted, with the bar set on what is measured."""

    def share(parts: Sequence[Measured]) -> float:
        above = []
        for part in parts:
            low = [s for maker, sets in others for s in part.scores(maker=maker, sets=sets)]
            highest = bar(low)
            above += [score > highest for score in part.scores(maker=Maker.MACHINE)]
        return 100 * fmean(above)

    return share


FIGURES: dict[str, tuple[Figure, str]] = {
    "AUC against human translations": (area_against(Maker.PEOPLE), ".2f"),
    "AUC against English originals": (area_against(Maker.AUTHOR), ".2f"),
    "noted: machine translations": (noted(Maker.MACHINE), ".1f"),
    "noted: human translations": (noted(Maker.PEOPLE), ".1f"),
    "noted: English originals": (noted(Maker.AUTHOR), ".1f"),
    "noted: FNC-1": (noted(Maker.AUTHOR, "FNC-1"), ".1f"),
    "noted: PolNeAR": (noted(Maker.AUTHOR, "PolNeAR"), ".1f"),
    "English bar: machine translations": (noted(Maker.MACHINE, english=True), ".1f"),
    "English bar: human translations": (noted(Maker.PEOPLE, english=True), ".1f"),
    "hindsight, human translations": (with_hindsight((Maker.PEOPLE, "")), ".1f"),
    "hindsight, English of all sets": (
        with_hindsight((Maker.AUTHOR, ""), (Maker.AUTHOR, "FNC-1"), (Maker.AUTHOR, "PolNeAR")),
        ".1f",
    ),
}
FOUND, WRONG = "noted: machine translations", "noted: human translations"


def interval(parts: Sequence[Measured]) -> dict[str, tuple[float, float]]:
    """Return the 95 % interval of each figure, had other documents been drawn."""
    draw = random.Random(7)
    seen = [
        {name: figure(again) for name, (figure, _) in FIGURES.items()}
        for again in ([part.drawn(draw) for part in parts] for _ in range(DRAWS))
    ]
    ranked = {name: sorted(one[name] for one in seen) for name in FIGURES}
    return {name: (r[DRAWS // 40], r[-1 - DRAWS // 40]) for name, r in ranked.items()}


def splits(texts: list[Text]) -> dict[str, list[tuple[list[Text], list[Text]]]]:
    """Return what is learnt from and what is measured, for new documents and new languages."""
    learnt = [text for text in texts if not is_new(text)]
    new = [text for text in texts if is_new(text)]
    by_language: list[tuple[list[Text], list[Text]]] = []
    for language in LANGUAGES:
        translated = [text for text in texts if text.maker is not Maker.AUTHOR]
        held = [text for text in translated if text.language == language]
        others = [text for text in translated if text.language != language]
        by_language.append(
            (
                others + [text for text in learnt if text.maker is Maker.AUTHOR],
                held + [text for text in new if text.maker is Maker.AUTHOR],
            )
        )
    return {"new documents": [(learnt, new)], "new language": by_language}


EVIDENCE: dict[str, Evidence] = {"habits": habits, "skeletons": skeletons}
TOGETHER = ("new documents", "new language")


def tell(rows: dict[str, list[Measured]]) -> None:
    """Print a line for each figure, with intervals where all languages are together."""
    print(f"{'':33}", *(f"{name:21}" for name in TOGETHER), *(f"{name:>5}" for name in LANGUAGES))
    intervals = {name: interval(rows[name]) for name in TOGETHER}
    for figure, (find, form) in FIGURES.items():
        cells = []
        for name in TOGETHER:
            low, high = intervals[name][figure]
            cells.append(f"{find(rows[name]):{form}} ({low:{form}} to {high:{form}})")
        alone = (f"{find([part]):{form}}" for part in rows["new language"])
        print(f"{figure:33}", *(f"{c:21}" for c in cells), *(f"{c:>5}" for c in alone))


def main() -> int:
    """Print the figures; 1 if one kind of evidence would earn a place."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    if not data.is_dir():
        print(f"skipped: no public data at {data}; see the docstring for what is measured")
        return 0
    texts = [*translations(data), *bodies(data), *politics(data)]
    earned = False
    for kind, evidence in EVIDENCE.items():
        vectors = {text: evidence(text.text) for text in texts}
        rows = {
            name: [measure(learnt, new, vectors) for learnt, new in parts]
            for name, parts in splits(texts).items()
        }
        print(f"\n{kind}")
        tell(rows)
        earned |= all(
            FIGURES[FOUND][0](parts) >= REACHED and FIGURES[WRONG][0](parts) <= MOST
            for parts in rows.values()
        )
    return int(earned)


if __name__ == "__main__":
    sys.exit(main())
