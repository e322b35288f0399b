"""Whether a statement is found again that somebody put in other words, among 20,000 others.

    python -m tests.benchmarks.paraphrases --data ../shared/data

Each claim below stands beside a sentence that says the same in other words. The sentences are
hidden among 20,000 of FNC-1's bodies and of PolNeAR's articles, read at run time, and each claim
asks for its own: by the sentence encoder; by full-text search (FTS5, BM25) for any of its words, or
any of those that `search_terms` adds; by the encoder and the latter in one order (`fuse`); and as
`factcheck search` does, with the encoder and all of its words. Found is what stands among the first
ten.

On 2026-11-22 the command above printed, besides how long it took on a busy machine,

    without a name: 48 pairs, which share 0% of their words
        encoder                   39 of 48 (81%)
        any own word               0 of 48 (0%)
        any search term            5 of 48 (10%)
        encoder, any search term  39 of 48 (81%)
        as search does            39 of 48 (81%)
    with a name: 24 pairs, which share 10% of their words
        encoder                   24 of 24 (100%)
        any own word              21 of 24 (88%)
        any search term           11 of 24 (46%)
        encoder, any search term  24 of 24 (100%)
        as search does            24 of 24 (100%)

Most of the nine that are missed are of no particular matter, and what stands before them is real
news that is nearer to it: for "The actor was found dead in his apartment" a dozen reports that one
was. (The encoder with one scale for a batch, a day before, found 40.)
"""

import argparse
import csv
import gzip
import random
import sqlite3
import sys
import tarfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.compare import search_terms
from factcheck.learned.encoder import encode
from factcheck.learned.nearest import blocks_of, nearest
from factcheck.store.marks import TOKENIZER
from factcheck.store.search import all_of, any_of
from factcheck.text.ranks import fuse
from factcheck.text.sentences import find_sentences
from factcheck.text.similarity import overlap
from factcheck.text.words import content_stems, find_words

DISTRACTORS, FIRST = 20_000, 10
SHORTEST, LONGEST = 30, 400
FLOORS = {
    ("without a name", "encoder"): 0.75,
    ("with a name", "encoder"): 0.95,
    ("with a name", "encoder, any search term"): 0.95,
    ("with a name", "as search does"): 0.95,
}
"""Shares found that the figures must not fall under."""

WITHOUT_A_NAME = (
    (
        "The central bank raised interest rates for the third time this year.",
        "Borrowing became dearer again on Thursday as policymakers tightened money once more.",
    ),
    (
        "Thousands of people had to leave their homes because of the flood.",
        "Rising waters drove whole neighbourhoods out, and residents were bussed to school gyms.",
    ),
    (
        "The prime minister has resigned.",
        "The head of government stepped down on Sunday night after losing his party's backing.",
    ),
    (
        "A plane crashed shortly after take-off, and nobody survived.",
        "All aboard the airliner perished when it came down minutes out of the runway.",
    ),
    (
        "Doctors removed the wrong kidney from a patient.",
        "Surgeons took out a man's healthy organ by mistake.",
    ),
    (
        "The company will lay off a tenth of its employees.",
        "One in ten workers at the manufacturer is to lose their job.",
    ),
    (
        "Police arrested a teenager over the bomb threat against the school.",
        "A boy of sixteen is in custody for phoning in a warning of explosives in the classrooms.",
    ),
    (
        "The drought has ruined the wheat harvest.",
        "Months without rain left farmers with hardly any grain to bring in.",
    ),
    (
        "The two countries have broken off diplomatic relations.",
        "Both governments called their ambassadors home and shut the embassies.",
    ),
    (
        "The vaccine protects children against the disease.",
        "Youngsters who got the jab hardly ever fell ill in the trial.",
    ),
    (
        "The mayor took bribes from builders.",
        "Property developers paid city hall's top politician under the table, prosecutors allege.",
    ),
    (
        "Fewer tourists are visiting the island.",
        "Hoteliers complain that holidaymakers are staying away from the resort's beaches.",
    ),
    (
        "The footballer moves to a Spanish club for a record fee.",
        "No striker has ever cost more than the Madrid side is paying for its new signing.",
    ),
    (
        "Smoking will be banned in all restaurants.",
        "Diners are no longer going to be allowed to light up a cigarette at the table.",
    ),
    (
        "The court ruled that the election was invalid.",
        "Judges threw out the result of the vote and ordered a new ballot.",
    ),
    (
        "Hackers stole the data of millions of customers.",
        "Intruders got into the retailer's computers and made off with shoppers' card numbers.",
    ),
    (
        "The nuclear power station will be closed earlier than planned.",
        "Operators are bringing forward the date on which the reactor is switched off for good.",
    ),
    (
        "Unemployment has fallen to its lowest level in a decade.",
        "Not for ten years have so few people been out of work.",
    ),
    (
        "The singer cancelled her tour because she was ill.",
        "Concert dates were called off after the star came down with pneumonia.",
    ),
    (
        "Soldiers opened fire on protesters.",
        "Troops shot at a crowd of demonstrators in the square.",
    ),
    (
        "The painting in the museum turned out to be a forgery.",
        "Experts found that the canvas on show in the gallery was a fake.",
    ),
    (
        "Rents have doubled in the capital within ten years.",
        "Tenants in the country's biggest city pay twice what an apartment cost them a decade ago.",
    ),
    (
        "The minister copied parts of his doctoral thesis.",
        "Passages of the politician's dissertation were plagiarised, the university found.",
    ),
    (
        "A cargo ship ran aground and blocked the canal.",
        "A freighter stuck fast on the bank is keeping all other vessels from the waterway.",
    ),
    (
        "The airline lost the luggage of hundreds of passengers.",
        "Suitcases belonging to scores of travellers went missing on the carrier's flights.",
    ),
    (
        "The ceasefire was broken after a few hours.",
        "The truce had barely begun when shelling started again.",
    ),
    (
        "A whale was found dead on the beach with plastic in its stomach.",
        "Bags and bottles filled the belly of the giant mammal washed up on the shore.",
    ),
    (
        "Parents must pay a fine if their children miss school.",
        "Mothers and fathers of truants face a penalty under the new law.",
    ),
    (
        "The oil spill threatens seabirds along the coast.",
        "Crude leaking from the stricken tanker may kill gulls and puffins on the shoreline.",
    ),
    (
        "The king will give up the throne in favour of his daughter.",
        "The monarch means to abdicate so that the princess can be crowned.",
    ),
    (
        "The bridge collapsed because it had been badly maintained.",
        "Years of neglected repairs brought the river crossing down, engineers say.",
    ),
    (
        "The drug does not help against the virus.",
        "Patients on the pill got over the infection no faster than those on a placebo.",
    ),
    (
        "Prices in the shops rose faster than wages.",
        "Pay has not kept up with what families spend on groceries.",
    ),
    (
        "The actor was found dead in his apartment.",
        "The film star's body was discovered by a cleaner at his flat.",
    ),
    (
        "The government wants to raise the retirement age.",
        "People would have to work longer before drawing a pension under the cabinet's plans.",
    ),
    (
        "A wolf killed a dozen sheep near the village.",
        "A predator tore twelve ewes and lambs to pieces in a meadow beside the hamlet.",
    ),
    (
        "The football match was abandoned because of racist chants.",
        "The referee sent both teams off for good after monkey noises from the stands.",
    ),
    (
        "Scientists discovered a new species of frog in the rainforest.",
        "Biologists came upon a tiny amphibian in the jungle that nobody had described before.",
    ),
    (
        "The candidate lied about her military service.",
        "She never wore the uniform of the army, whatever she told voters.",
    ),
    (
        "The factory poisoned the river with chemicals.",
        "Toxic waste from the plant ended up in the stream and killed the fish.",
    ),
    (
        "Immigrants commit fewer crimes than people born in the country.",
        "Newcomers from abroad are convicted of offences less often than natives.",
    ),
    (
        "The earthquake left tens of thousands without shelter.",
        "Families sleep in the open after the tremor flattened their houses.",
    ),
    (
        "The newspaper will no longer appear in print.",
        "Readers are going to find the daily on the internet only.",
    ),
    (
        "The general was behind the attempted coup.",
        "A senior officer plotted the failed overthrow of the regime, investigators believe.",
    ),
    (
        "A fire destroyed the old cathedral's roof.",
        "Flames consumed the timbers above the nave of the medieval church.",
    ),
    (
        "Trains will be free for young people.",
        "Teenagers and students need not buy a ticket for the railway any more.",
    ),
    (
        "The firm hid its losses from shareholders.",
        "Investors were kept in the dark about how much money the business was burning.",
    ),
    (
        "The team doctor gave athletes banned substances.",
        "Runners were doped by their own physician.",
    ),
)
"""Claims and sentences that say the same with no word in common, and nothing to tell whose matter
it is; all made up."""

WITH_A_NAME = (
    (
        "Kestrel Air went bankrupt.",
        "The carrier Kestrel, unable to pay its debts, has filed for insolvency.",
    ),
    (
        "Mayor Tullio Brandt embezzled public money.",
        "Brandt used taxpayers' funds for himself, according to the audit of town hall.",
    ),
    (
        "The dam on Lake Orrin is in danger of bursting.",
        "Engineers fear that the wall which holds back the Orrin may give way.",
    ),
    (
        "Sundvik's hospital closed its maternity ward.",
        "Women in Sundvik have nowhere left in town to give birth.",
    ),
    (
        "The Larkhill tram line will cost twice as much as planned.",
        "Larkhill's new railway is going to be double its original price.",
    ),
    (
        "Novelist Ines Caldera has died.",
        "Caldera, who wrote five bestselling books, passed away in her sleep at 81.",
    ),
    (
        "Tests found lead in the drinking water of Pell County.",
        "What comes out of the tap in Pell contains the toxic metal, a laboratory says.",
    ),
    (
        "Striker Jonas Weld was suspended for betting on matches.",
        "The league barred Weld from playing because he gambled on games.",
    ),
    (
        "The town of Morrow will take in 300 refugees.",
        "Some 300 asylum seekers are to be housed in Morrow by autumn.",
    ),
    (
        "Judge Alba Noor dismissed the charges against the protesters.",
        "The case over the demonstration was thrown out by Noor.",
    ),
    (
        "Fisheries on the Skarv coast have collapsed.",
        "Boats off Skarv come home with empty nets; the cod is gone.",
    ),
    (
        "Volta's electric bus caught fire while charging.",
        "A Volta coach went up in flames as it was plugged in at the depot.",
    ),
    (
        "Governor Petra Hale pardoned a convicted murderer.",
        "A killer serving life walks free after Hale granted him clemency.",
    ),
    (
        "The Tarn glacier is melting faster than expected.",
        "Ice on the Tarn shrinks at a pace that took researchers by surprise.",
    ),
    (
        "Ostrava Steel polluted the air with dust for years.",
        "Neighbours of Ostrava's mill long breathed particles that its chimneys gave off.",
    ),
    (
        "Senator Grigor Lund will not run again.",
        "Lund announced that this term in office would be his last.",
    ),
    (
        "The Belford museum returned stolen statues to Nigeria.",
        "Looted sculptures are on their way home to Nigeria from Belford's collection.",
    ),
    (
        "Police shot a burglar in Harwick.",
        "An officer in Harwick fired at a man who was breaking into a house.",
    ),
    (
        "Half of Elmet's teachers are on strike.",
        "Lessons were cancelled as one in two of the staff in Elmet's schools walked out.",
    ),
    (
        "The Cormorant ferry sank because its doors had been left open.",
        "Water poured in through hatches nobody had shut, and the Cormorant went down.",
    ),
    (
        "Pharma maker Liskon concealed side effects of its painkiller.",
        "Liskon knew that its pills harm the heart and told no regulator.",
    ),
    (
        "A court ordered Dunmore to tear down its new stadium.",
        "Dunmore's arena must be demolished, judges decided.",
    ),
    (
        "General Idris Mbeka seized power in a coup.",
        "Troops loyal to Mbeka toppled the president overnight.",
    ),
    (
        "House prices in Vestry fell by a fifth.",
        "Homes in Vestry are worth 20 percent less than they were.",
    ),
)
"""The same as news mostly has it, with a name in common; all made up."""

GROUPS = {"without a name": WITHOUT_A_NAME, "with a name": WITH_A_NAME}


def distractors(data: Path) -> list[str]:
    """Sentences of real news, each once, drawn by the same dice each time."""
    found = dict.fromkeys(sentence for text in texts(data) for sentence in sentences(text))
    return random.Random(0).sample(list(found), DISTRACTORS)


def texts(data: Path) -> Iterator[str]:
    """The bodies of FNC-1, then PolNeAR's articles."""
    csv.field_size_limit(2**30)
    with gzip.open(
        data / "stance" / "fnc1_train_bodies.csv.gz", "rt", encoding="utf-8", newline=""
    ) as rows:
        yield from (row["articleBody"] for row in csv.DictReader(rows))
    with tarfile.open(data / "attribution" / "polnear_train.tar.gz") as files:
        for member in files:
            if member.isfile() and member.name.endswith(".txt"):
                content = files.extractfile(member)
                assert content is not None
                yield content.read().decode("utf-8")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text that are neither very short nor very long."""
    for span in find_sentences(text):
        if SHORTEST <= span.end - span.start <= LONGEST:
            yield " ".join(span.slice(text).split())


class Words:
    """Full-text search as the casebook has it, over sentences."""

    def __init__(self, held: Sequence[str]) -> None:
        self._index = sqlite3.connect(":memory:")
        self._index.execute(
            f"CREATE VIRTUAL TABLE held USING fts5 (text, tokenize = '{TOKENIZER}')"
        )
        self._index.executemany("INSERT INTO held (rowid, text) VALUES (?, ?)", enumerate(held))

    def __call__(self, query: str) -> list[int]:
        """Return the places of the likeliest sentences."""
        sql = "SELECT rowid FROM held WHERE held MATCH ? ORDER BY rank, rowid LIMIT ?"
        return [place for (place,) in self._index.execute(sql, (query, FIRST))]


def own_words(claim: str) -> list[str]:
    """The claim's words as printed."""
    return [span.slice(claim) for span in find_words(claim)]


def main() -> int:
    """Print how many were found each way; 1 if a share is under its floor."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    if not (data / "stance").is_dir() or not (data / "attribution").is_dir():
        print(f"Skipped: {data} has no stance and attribution folders.")
        return 0
    held = distractors(data) + [said for pairs in GROUPS.values() for _, said in pairs]
    started = time.perf_counter()
    vectors = encode(held)
    print(f"{len(held):,} sentences encoded in {time.perf_counter() - started:.0f} s")
    by_words, place, failed = Words(held), DISTRACTORS, False
    for group, pairs in GROUPS.items():
        shared = [overlap(content_stems(a), content_stems(b)) for a, b in pairs]
        print(f"{group}: {len(pairs)} pairs, sharing {sum(shared) / len(pairs):.0%} of their words")
        claims = [claim for claim, _ in pairs]
        near = nearest(encode(claims), blocks_of(vectors), FIRST)[0].tolist()
        for way, ranked in rankings(claims, near, by_words).items():
            missed = [c for n, c in enumerate(claims) if place + n not in ranked[n][:FIRST]]
            share = 1 - len(missed) / len(claims)
            failed = failed or share < FLOORS.get((group, way), 0)
            print(f"    {way:24} {len(claims) - len(missed):3} of {len(claims)} ({share:.0%})")
            if (group, way) in FLOORS:
                print("".join(f"        not found: {claim}\n" for claim in missed), end="")
        place += len(pairs)
    return int(failed)


def rankings(
    claims: Sequence[str], near: Sequence[Sequence[int]], words: Words
) -> dict[str, list[Sequence[int]]]:
    """Return what each way of searching finds for each claim."""
    any_own = [words(any_of(own_words(claim))) for claim in claims]
    any_term = [words(any_of(search_terms(claim))) for claim in claims]
    every = [words(all_of(" ".join(own_words(claim)))) for claim in claims]
    return {
        "encoder": list(near),
        "any own word": list(any_own),
        "any search term": list(any_term),
        "encoder, any search term": [fuse(*both) for both in zip(near, any_term, strict=True)],
        "as search does": [fuse(*both) for both in zip(every, near, strict=True)],
    }


if __name__ == "__main__":
    sys.exit(main())
