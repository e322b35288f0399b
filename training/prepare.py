"""Read the public sets, hold parts back, add constructed pairs: build/training/*.jsonl.

    python training/prepare.py --data ../shared/data --build build/training

Rows are held back by what they share, not one by one: inference pairs by premise, FNC-1 by body,
Emergent by claim, with the FNC-1 bodies and headlines on those claims. The same seed gives the
same files.
"""

import argparse
import csv
import gzip
import hashlib
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import constructed
import written
from examples import DISCUSSES, LABELS, REFUTES, SUPPORTS, UNRELATED, Example, each_once, write

from factcheck.compare.nearness import Near, encode_each, near
from factcheck.compare.windows import find_windows
from factcheck.learned import encoder
from factcheck.models import Span
from factcheck.text.sentences import find_sentences

SEED = 20261121
NEUTRAL = (DISCUSSES, UNRELATED)
INFERENCE = {"entailment": (SUPPORTS,), "contradiction": (REFUTES,), "neutral": NEUTRAL}
STANCES = {
    "agree": SUPPORTS, "disagree": REFUTES, "discuss": DISCUSSES, "unrelated": UNRELATED,
    "for": SUPPORTS, "against": REFUTES, "observing": DISCUSSES,
    "supports": SUPPORTS, "refutes": REFUTES,
}  # fmt: skip
MEASURED_ONLY = {"sick"}
HELD = 0.10
HELD_OF_SMALL = 0.15
CLAIMS = 0.15
"""Share of Emergent's claims that are held back with the headlines on them..."""
TOPICS = 0.05
"""...and of those whose FNC-1 articles are too: their topic never occurs in training."""
SMALL = {"fm2", "healthver"}
MOST = {
    "breaking_nli": 1000, "conjnli": 6000, "help_part": 1500, "med": 1500, "mpe": 5000,
    "nli4ct": 1000,
}  # fmt: skip
"""Sets whose rows are alike, or long: a sample says as much."""
COPIES = {
    "fm2": 3, "healthver": 3, "check_covid": 2, "vitaminc_small": 3, "cb": 2,
}  # fmt: skip
BESIDE = 6000
"""Sentences beside headlines of their articles: as many as do some good."""
TURNED = {"fever": 0.6, "fm2": 0.6, "healthver": 0.3}
"""Share of a set's pairs that come a second time with the claim negated; 0.12 of the others."""

CONTRAST = "written+contrast"
"""Blocks in which every answer comes in the claim's words and in others; they count twice."""
SURROUNDED = {
    "written": 0.25, "fever": 0.12, "fm2": 0.5, "healthver": 0.3, "vitaminc_small": 0.5,
    "check_covid": 0.3, "mnli_dev_taxinli": 0.1, "lingnli": 0.05,
}  # fmt: skip
"""Share of a set's passages that come a second time among others that tell nothing."""

ASIDE = {"fever", "fm2", "vitaminc_small", "written+encyclopedic", "written+web"}
"""Sets, with the contrasts on web pages, whose claims stand beside passages on near matters..."""
ASIDES = 8000
"""...this many times."""

FEWER = {
    "lingnli": 16000, "mnli_dev_taxinli": 9000, "snli": 5000, "healthver": 5000, "fever": 4000,
    "fm2": 4000, "cad_nli": 3000, "fnc1+beside": 1500, "conjnli": 1500, "voiced": 1500,
    "emergent": 2400, "check_covid": 2300, "vitaminc_small": 2000, "fever+subject": 2000,
    "fever+negated": 1200, "lingnli+negated": 1200, "covidfact": 1000, "fever+joined": 900,
    "mpe": 800, "negation_nli": 800, "dnc_function_words": 700, "other": 600,
    "lingnli+joined": 500, "cb": 400,
}  # fmt: skip
"""Passages for the larger network and for a last run of the small one, by set: each counts once
and what was made from pairs is rare..."""
OF_A_SET, OF_THE_MADE, OF_OUR_OWN = 300, 150, 1800
"""...of the sets not named, of pairs made from theirs, and of each file of our own. Passages among
others, changed values and contrasts are taken as they are."""


def share(*parts: str) -> float:
    """Return a number from 0 to 1 that is always the same for the same words."""
    plain = re.sub(r"[^a-z0-9]", "", "|".join(parts).lower())
    return int(hashlib.sha256(plain.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF


def lines(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a gzipped file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def table(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file, gzipped or not."""
    opened: Callable[..., object] = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="") as file:  # type: ignore[attr-defined]
        return list(csv.DictReader(file))  # both openers give text files


def inference(data: Path) -> tuple[list[Example], list[Example]]:
    """Return the inference pairs to train on and those held back."""
    kept, held = [], []
    for name in ("train.jsonl.gz", "train_more.jsonl.gz"):
        for row in lines(data / "nli" / name):
            source = row["src"].partition("(")[0].strip()
            source = {"fever_dev": "fever"}.get(source, source)
            premise, claim = _untokenised(row["premise"]), _untokenised(row["hypothesis"])
            example = Example("passage", claim, premise, INFERENCE[row["label"]], source)
            part = HELD_OF_SMALL if source in SMALL else HELD
            aside = source in MEASURED_ONLY or share("nli", row["premise"]) < part
            (held if aside else kept).append(example)
    return kept, held


def _untokenised(text: str) -> str:
    """Undo the spaces that some sets put before punctuation."""
    return re.sub(r" ([.,;:!?%)]|n't\b|'s\b|'(?:re|ve|ll|d|m)\b)", r"\1", text.strip())


def more_pairs(kept: list[Example], chance: random.Random) -> list[Example]:
    """Return constructed pairs made from the natural ones."""
    made: list[Example] = []
    by_source: dict[str, list[Example]] = defaultdict(list)
    for example in kept:
        by_source[example.source].append(example)
    names = constructed.names_in(by_source["fever"] + by_source["fm2"] + by_source["conjnli"])
    for source, rows in sorted(by_source.items()):
        if source in MOST or source in {"fracas", "nli4ct", "negation_nli"}:
            continue
        for row in rows:
            if chance.random() < TURNED.get(source, 0.12):
                made += filter(None, [constructed.turned(row)])
            if chance.random() < 0.5:
                made += filter(None, [constructed.revalued(row, chance)])
            if source in {"fever", "fm2", "conjnli", "lingnli"} and chance.random() < 0.15:
                made += filter(None, [constructed.renamed(row, names, chance)])
            if chance.random() < (0.25 if source in {"fever", "fm2"} else 0.1):
                made += constructed.voiced(row.claim, chance)
    made += _joined(kept, chance)
    made += _same_subject(by_source["fever"], chance)
    return made


def _joined(kept: list[Example], chance: random.Random) -> list[Example]:
    """Two claims on one passage as one: half supported is "discusses"."""
    on: dict[str, list[Example]] = defaultdict(list)
    for row in kept:
        if row.source in {"snli", "lingnli", "fever", "cad_nli", "mnli_dev_taxinli", "mpe"}:
            on[row.passage].append(row)
    made = []
    for rows in on.values():
        if len(rows) > 1 and chance.random() < 0.35:
            first, second = chance.sample(rows, 2)
            made += filter(None, [constructed.joined(first, second)])
    return made


def _same_subject(fever: list[Example], chance: random.Random) -> list[Example]:
    """A claim beside evidence of another claim on the same subject: it says nothing of this one.

    FEVER has no neutral pairs with evidence, so a shared subject alone would mean an answer.
    Evidence nearest to the claim among those of other claims with the same first two words, unless
    so near that it may answer.
    """
    on: dict[str, list[Example]] = defaultdict(list)
    for row in fever:
        on[" ".join(row.claim.split()[:2])].append(row)
    chosen = [row for rows in on.values() if len(rows) > 2 for row in rows if chance.random() < 0.6]
    claims = encoder.encode([row.claim for row in chosen])
    made = []
    texts = sorted({row.passage for row in fever})
    place = {text: n for n, text in enumerate(texts)}
    told: dict[str, list[str]] = defaultdict(list)
    for row in fever:
        told[row.passage].append(row.claim)
    vectors = encoder.encode([text[:400] for text in texts])
    for row, vector in zip(chosen, claims, strict=True):
        subject = " ".join(row.claim.split()[:2])
        others = sorted({o.passage for o in on[subject] if o.claim != row.claim} - {row.passage})
        likely = [(float(vectors[place[o]] @ vector), o) for o in others]
        likely = [(value, o) for value, o in likely if 0.2 < value < 0.6]
        if likely:
            passage = chance.choice(likely)[1]
            made.append(row.changed(passage=passage, allowed=(UNRELATED,), source="fever+subject"))
            other = row.changed(claim=chance.choice(told[passage]), allowed=(UNRELATED,))
            made += filter(None, [constructed.joined(row, other)])
    return made


def emergent(data: Path) -> tuple[list[dict[str, str]], set[str], set[str]]:
    """Return Emergent's rows, the claims held back, and the headlines whose topics are."""
    rows = table(data / "stance" / "emergent_dev.csv")
    away = {row["claimId"] for row in rows if share("emergent", row["claimId"]) < CLAIMS}
    topics = {
        _plain(row["articleHeadline"]) for row in rows if share("emergent", row["claimId"]) < TOPICS
    }
    return rows, away, topics


def articles(
    data: Path, chance: random.Random
) -> tuple[list[Example], list[Example], list[Example]]:
    """Return FNC-1 and Emergent rows: to train on, Emergent's held back, FNC-1's held back.

    What is trained on are windows; what is held back of FNC-1 are whole articles.
    """
    folder = data / "stance"
    claims, away, topics = emergent(data)
    bodies = {r["Body ID"]: r["articleBody"] for r in table(folder / "fnc1_train_bodies.csv.gz")}
    pairs = table(folder / "fnc1_train_stances.csv.gz")
    related = [r for r in pairs if r["Stance"] != "unrelated"]
    topic = {r["Body ID"] for r in related if _plain(r["Headline"]) in topics}
    held_bodies = {b for b in bodies if share("fnc", b) < HELD} - topic
    titles_held = {_plain(r["Headline"]) for r in related if r["Body ID"] in held_bodies | topic}
    kept, held, whole = [], [], []
    for row in claims:
        claim, text = row["claimHeadline"], row["articleHeadline"]
        allowed = (STANCES[row["articleHeadlineStance"]],)
        both = [Example(head, claim, text, allowed, "emergent") for head in ("passage", "article")]
        if row["claimId"] in away:
            held += both
        elif _plain(text) not in titles_held or share("keep", text) < 0.5:
            kept += both * 2
    titles_away = {_plain(r["articleHeadline"]) for r in claims if r["claimId"] in away}
    for row, windows, closeness in _read(bodies, pairs):
        body, title = row["Body ID"], row["Headline"]
        stance = STANCES[row["Stance"]]
        if body in topic or body in held_bodies:
            part = "fnc1 topic" if body in topic else "fnc1 body"
            whole.append(Example("article", title, bodies[body], (stance,), part))
        elif _plain(title) not in titles_away:
            rows = [Example("article", title, w, (stance,), "fnc1") for w in windows]
            kept += rows[: _copies(stance, closeness, chance)]
            if stance == REFUTES:
                kept += rows
    return kept, held, whole


def _copies(stance: int, closeness: float, chance: random.Random) -> int:
    """Return how many windows of a pair are trained on; few of the many that are plain."""
    if stance == UNRELATED:
        return int(chance.random() < (0.6 if closeness > 0.45 else 0.1))
    return 1 if stance == DISCUSSES and chance.random() < 0.5 else 2


def _read(
    bodies: dict[str, str], pairs: list[dict[str, str]]
) -> Iterator[tuple[dict[str, str], list[str], float]]:
    """Yield each pair with its windows and its closeness, as the package reads them."""
    rows = [Example("article", r["Headline"], bodies[r["Body ID"]], (), "fnc1") for r in pairs]
    for pair, (row, spans, near_) in zip(pairs, lay(rows), strict=True):
        windows = [
            " ".join(span.slice(row.passage) for span in window)
            for window in find_windows(row.passage, spans, near_.each)
        ]
        yield pair, windows, near_.most


def lay(rows: list[Example]) -> Iterator[tuple[Example, tuple[Span, ...], Near]]:
    """Yield each row with the sentences of its text and how near they lie to the claim."""
    cut = {row.passage: find_sentences(row.passage) for row in rows}
    claims = list(dict.fromkeys(row.claim for row in rows))
    said = [[span.slice(text) for span in spans] for text, spans in cut.items()]
    vectors, *found = encode_each(encoder, [claims, *said])
    claimed, told = dict(zip(claims, vectors, strict=True)), dict(zip(cut, found, strict=True))
    for row in rows:
        yield row, cut[row.passage], near(claimed[row.claim], told[row.passage])


def beside(data: Path, kept: list[Example], chance: random.Random) -> list[Example]:
    """Return sentences of FNC-1 articles beside headlines that those articles do not refute.

    An inference set has few neutrals that speak of the very same matter, so that a sentence near a
    claim passed for its contradiction. What one sentence does is not known here; only that in an
    article that agrees, discusses or has another matter it does not refute.
    """
    folder = data / "stance"
    bodies = {r["Body ID"]: r["articleBody"] for r in table(folder / "fnc1_train_bodies.csv.gz")}
    titles = {row.claim for row in kept if row.source == "fnc1"}
    pairs = table(folder / "fnc1_train_stances.csv.gz")
    chance.shuffle(pairs)
    held = {b for b in bodies if share("fnc", b) < HELD} | _topic_bodies(data, pairs)
    cut = {b: [s.slice(text) for s in find_sentences(text)] for b, text in bodies.items()}
    made: list[Example] = []
    for row in pairs:
        b, title, stance = row["Body ID"], row["Headline"], row["Stance"]
        if b in held or title not in titles or stance == "disagree" or len(cut[b]) < 4:
            continue
        if chance.random() > {"agree": 1.0, "discuss": 0.5, "unrelated": 0.05}[stance]:
            continue
        allowed = (UNRELATED,) if stance == "unrelated" else (SUPPORTS, DISCUSSES, UNRELATED)
        sentences = [s for s in cut[b] if 6 <= len(s.split()) <= 50]
        made += [
            Example("passage", title, sentence, allowed, "fnc1+beside")
            for sentence in chance.sample(sentences, min(2, len(sentences)))
        ]
    return made


def _topic_bodies(data: Path, pairs: list[dict[str, str]]) -> set[str]:
    _, _, topics = emergent(data)
    return {
        r["Body ID"]
        for r in pairs
        if r["Stance"] != "unrelated" and _plain(r["Headline"]) in topics
    }


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def of_our_own() -> tuple[list[Example], list[Example]]:
    """Return what was written for this project: to train on, and the rows of blocks held back."""
    kept, held = [], []
    for block in written.blocks():
        first = block[0]
        shared = first.claim if all(row.claim == first.claim for row in block) else first.passage
        (held if share("written", shared) < HELD_OF_SMALL else kept).extend(block)
    # Some passages stand with several claims, each in a block of its own.
    read = {row.passage for row in kept}
    return kept, [row for row in held if row.passage not in read]


def evened(rows: list[Example], chance: random.Random) -> list[Example]:
    """Return rows among which support and conflict are equal in number wherever they look alike.

    Whoever writes passages for a claim lets support speak in other words and conflict in the same
    ones, and a network learns that likeness means conflict. Rows are alike in the share of the
    claim's words that stand in the passage, and in the passage's length.
    """
    alike: dict[tuple[int, int], dict[int, list[Example]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        claim = set(re.findall(r"\w+", row.claim.lower()))
        shared = len(claim & set(re.findall(r"\w+", row.passage.lower()))) / max(len(claim), 1)
        words = len(row.passage.split())
        alike[min(int(shared * 6), 5), (words > 18) + (words > 40)][row.allowed[0]].append(row)
    chosen = []
    for by_answer in alike.values():
        least = min(len(by_answer[SUPPORTS]), len(by_answer[REFUTES]))
        for found in by_answer.values():
            chosen += chance.sample(found, min(len(found), least))
    return chosen


def other_values(own: list[Example], chance: random.Random) -> list[Example]:
    """Return rows of our own with a number, a unit, a day or a month changed in one text or both.

    What is counted or reckoned out no longer holds where one figure of it was moved.
    """
    made = []
    for row in own:
        made += filter(None, [constructed.revalued(row, chance) for _ in range(2)])
        if row.source.startswith(CONTRAST) and "amounts" not in row.source:
            made += filter(None, [constructed.moved(row, chance)])
    return each_once(made)


def among_others(rows: list[Example], chance: random.Random) -> list[Example]:
    """Return some of the passages among others of their set that tell nothing of their claims.

    Best are passages on the same people and things, of which only rows of our own are known to
    tell nothing; elsewhere, and where there are too few, any of the set.
    """
    silent: dict[str, list[str]] = defaultdict(list)
    of_a_set: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        of_a_set[row.source].append(row.passage)
        if row.allowed == (UNRELATED,):
            silent[row.claim].append(row.passage)
    made = []
    for row in rows:
        if chance.random() < SURROUNDED.get(row.source.partition("+")[0], 0):
            near = [text for text in silent[row.claim] if text != row.passage]
            chance.shuffle(near)
            others = [
                *near,
                *chance.sample(of_a_set[row.source], min(3, len(of_a_set[row.source]))),
            ]
            words = chance.randrange(50, 125)
            if len(row.passage.split()) < words - 15:
                others = others[: chance.randrange(1, 5)]
                made.append(constructed.surrounded(row, others, words, chance))
    return made


def near_matters(rows: list[Example], chance: random.Random) -> list[Example]:
    """Return claims beside passages on the nearest other matters, which tell nothing of them.

    A page that a search finds for a claim mostly names its subject and says something else. From
    one to four passages of other claims, none so near that it may answer, in a page's room.
    """
    wide = [r for r in rows if r.source in ASIDE or r.source.startswith(f"{CONTRAST}_pages")]
    texts = sorted({row.passage for row in wide if len(row.passage.split()) < 90})
    vectors = encoder.encode([text[:400] for text in texts])
    claims = chance.sample(sorted({row.claim for row in wide}), ASIDES)
    own = {(row.claim, row.passage) for row in wide}
    made = []
    for claim, vector in zip(claims, encoder.encode(claims), strict=True):
        likeness = vectors @ vector
        nearest = [texts[n] for n in (-likeness).argsort()[:40] if 0.2 < likeness[n] < 0.6]
        others = [text for text in nearest[:8] if (claim, text) not in own]
        chance.shuffle(others)
        if others:
            row = Example("passage", claim, others[0], (UNRELATED,), "aside")
            words = chance.randrange(40, 125)
            made.append(constructed.surrounded(row, others[1:4], words, chance))
    return made


def as_articles(rows: list[Example], chance: random.Random) -> list[Example]:
    """Return rows of our own that are read as articles are, too: news, passages among others.

    FNC-1 alone taught that an article on the matter of a claim supports it.
    """
    read_so = {"written+news": 1.0, f"{CONTRAST}_articles": 1.0}
    made = []
    for row in rows:
        if row.source.startswith("written"):
            usual = 0.25 if row.source.startswith(CONTRAST) else 0.0
            usual = 0.5 if row.source.endswith("+surrounded") else usual
            if chance.random() < read_so.get(row.source, usual):
                made.append(row.changed(head="article"))
    return made


def other_matters(kept: list[Example], chance: random.Random) -> list[Example]:
    """Return pairs of a claim with the passage of another: unrelated."""
    wide = [
        r
        for r in kept
        if r.head == "passage"
        and r.source
        in {"fever", "fm2", "healthver", "emergent", "check_covid", "mnli_dev_taxinli", "conjnli"}
    ]
    made = []
    for row in chance.sample(wide, 3000):
        other = chance.choice(wide)
        if not {w for w in row.claim.lower().split() if len(w) > 5} & set(
            other.passage.lower().split()
        ):
            made.append(row.changed(passage=other.passage, allowed=(UNRELATED,), source="other"))
    return made


def fewer(rows: list[Example], chance: random.Random) -> list[Example]:
    """Return the rows of a training that has no time for all of them: fewer passages."""
    by_source: dict[str, list[Example]] = defaultdict(list)
    chosen = [row for row in rows if row.head == "article" or _is_whole(row.source)]
    for row in each_once([row for row in rows if row.head == "passage"]):
        if not _is_whole(row.source):
            by_source[row.source].append(row)
    for source, found in by_source.items():
        usual = OF_THE_MADE if "+" in source else OF_A_SET
        most = OF_OUR_OWN if source.startswith("written") else FEWER.get(source, usual)
        chosen += chance.sample(found, min(most, len(found)))
    chance.shuffle(chosen)
    return chosen


def _is_whole(source: str) -> bool:
    return source.startswith(CONTRAST) or source.endswith(("+surrounded", "+value"))


def main() -> None:
    """Read the command line and write the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--build", type=Path, default=Path("build/training"))
    given = parser.parse_args()
    given.build.mkdir(parents=True, exist_ok=True)
    csv.field_size_limit(10**9)
    chance = random.Random(SEED)
    kept, held = inference(given.data)
    for source, most in MOST.items():
        rows = [r for r in kept if r.source == source]
        kept = [r for r in kept if r.source != source] + chance.sample(rows, most)
    fnc, emergent_held, whole = articles(given.data, chance)
    made = more_pairs(kept, chance)
    made += other_matters(kept + fnc, chance)
    own, own_held = of_our_own()
    made += near_matters(kept + own, chance)
    contrasts = [r for r in own if r.source.startswith(CONTRAST)]
    among = among_others(each_once(kept + own), chance)
    fnc += as_articles(own + among, chance)
    made += other_values(own, chance) + among
    kept += [r for r in kept for _ in range(COPIES.get(r.source, 1) - 1)]
    own = evened([r for r in own if not r.source.startswith(CONTRAST)], chance) + contrasts * 2
    rows = kept + own + made + fnc
    rows += chance.sample(beside(given.data, fnc, random.Random(SEED)), BESIDE)
    apart = random.Random(SEED)
    held += own_held + as_articles(own_held + among_others(own_held, apart), apart)
    chance.shuffle(rows)
    write(given.build / "train.jsonl", rows)
    write(given.build / "fewer.jsonl", fewer(rows, random.Random(SEED)))
    write(given.build / "held.jsonl", held + emergent_held)
    write(given.build / "held_articles.jsonl", whole)
    for name, part in (("train", rows), ("held", held + emergent_held), ("whole", whole)):
        print(name, len(part))
        counts = Counter((r.head, r.source, "/".join(LABELS[a] for a in r.allowed)) for r in part)
        for key, number in sorted(counts.items()):
            print("  ", *key, number)


if __name__ == "__main__":
    main()
