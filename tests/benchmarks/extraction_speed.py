"""How fast articles are read, part by part, beside quantulum3 and spaCy where there is a Python that has them.

Run ``python tests/benchmarks/extraction_speed.py [PYTHON]``; ``PYTHON`` is an interpreter with quantulum3 or with spaCy
and an English model. Processor time of one process on one core, the best of several rounds, on the same text; peers go
through it once, without their import and loading.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from factdesk.extract import dates, figures, names, quotes, statements
from factdesk.extract.names.words import Words
from factdesk.intake.load import from_text
from factdesk.model import Article

T = TypeVar("T")

_ROUNDS = 5
_ARTICLES = 60
_PEOPLE = ("Orla Venn", "Tomas Brill", "Hedda Marsh", "Ilya Quent", "Ruth Adair", "Sami Holt", "Petra Lund")
_TOWNS = ("Brenfield", "Port Alder", "Sandby Cove", "Nether Hallow", "Corrin Bay")
_STORY = """{town} harbour to close after storm

By {other}

The port of {town} will close for {n} weeks after a storm tore {n}0 metres from its sea wall, the harbour master said \
on Tuesday.

"We have lost {n} cranes and at least 1,{n}50 containers," {person}, {n}5, the harbour master, told reporters. "It \
could have been worse."

Insurers put the damage at ${n}.4 million, up from about $1.{n} million in March 2016, and {n} percent of the region's \
exports pass through the port. The mayor, {other}, said that the town would ask for help from the government.

{surname} said nobody had been hurt. But two fishermen, who asked not to be named, said they had warned of the state \
of the wall since last autumn, and that the letters they wrote to the council were never answered.

The council denied that. "Nobody wrote to us," a spokeswoman said, adding that the wall was inspected twice a year. \
According to the shipping line Alder Freight, the next ferry will not sail before 12 May.

Engineers from the Ministry of Transport spent most of the day on the quay and left without a word to the people who \
had gathered there. Some of them have worked on the docks for decades, and their fathers before them. They said the \
wind had come from the wrong side, as it does once in a generation, and had taken the roof of the old customs house.

Most of the fleet was at sea when it struck. Boats that could not make for the open water were driven against the \
stones and broke up one after the other, and what was left of them lay on the beach in the morning among crates of \
oranges and the planks of the old pier. Children carried home what they could before the police closed the road.

The harbour has been the living of the town for as long as anybody can remember. When the mines inland were shut, the \
men came down to the coast and learned to mend nets, and when the herring went, they learned to load containers. There \
is talk of moving the terminal further up the bay, where the water is deeper and the land belongs to the state, but \
the plan has been argued over for years and no government has yet found the money or the courage to begin.

"I never saw the like of it," said {other}. He was "proud of everyone" who had come out at night to help.

"""
_PEER = """
import json, sys, time
name = sys.argv[1]
texts = json.load(sys.stdin)
if name == "quantulum3":
    from quantulum3 import parser
    run = parser.parse
else:
    import spacy
    run = spacy.load(min((m for m in spacy.util.get_installed_models() if m.startswith("en_")), key=len))
run("They walked 3 miles on Monday.")
start = time.process_time()
for text in texts:
    run(text)
print(time.process_time() - start)
"""


def _articles() -> list[Article]:
    """Stories that differ in their people, places and numbers."""
    found = []
    for number in range(_ARTICLES):
        person, other = _PEOPLE[number % len(_PEOPLE)], _PEOPLE[(number * 3 + 1) % len(_PEOPLE)]
        text = _STORY.format(
            town=_TOWNS[number % len(_TOWNS)], person=person, surname=person.split()[1], other=other, n=number % 7 + 2
        )
        found.append(from_text(text, id=str(number)))
    return found


def _round(articles: list[Article]) -> dict[str, float]:
    """Seconds that each part takes for all articles, in the order in which one leans on the other."""
    seconds: defaultdict[str, float] = defaultdict(float)

    def timed(part: str, find: Callable[..., T], *given: object) -> T:
        start = time.process_time()
        found = find(*given)
        seconds[part] += time.process_time() - start
        return found

    for article in articles:
        moments = timed("dates", dates.find, article)
        words = timed("words", Words.of, article)
        people = timed("names", names.find, article, words)
        said = timed("quotes", quotes.find, article, people, moments, words)
        timed("figures", figures.find, article, moments, said)
        timed("statements", statements.find, article, people, words)
    return seconds


def _peer(python: str, name: str, texts: list[str]) -> float | None:
    """Seconds that a peer takes for all texts, or None where ``python`` does not have it."""
    done = subprocess.run(
        [python, "-c", _PEER, name], input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    return float(done.stdout) if done.returncode == 0 else None


def main() -> None:
    """Print one line a part, then one line a peer."""
    articles = _articles()
    rounds = [_round(articles) for _ in range(_ROUNDS)]
    best = {part: min(round_[part] for round_ in rounds) for part in rounds[0]}
    best["figures and dates"] = best["figures"] + best["dates"]
    best["words to quotes"] = best["words"] + best["names"] + best["quotes"]
    best["all"] = min(sum(round_.values()) for round_ in rounds)
    kilobytes = sum(len(article.text.encode()) for article in articles) / 1000
    for part, seconds in best.items():
        print(f"{part:20}{kilobytes / seconds:10,.0f} KB/s{len(articles) / seconds:10,.0f} articles/s")
    for python in sys.argv[1:]:
        for name in ("quantulum3", "spacy"):
            if theirs := _peer(python, name, [article.text for article in articles]):
                ratios = " and ".join(f"{theirs / best[part]:.1f} in {part}" for part in ("figures and dates", "all"))
                print(f"{name:20}{kilobytes / theirs:10,.1f} KB/s; times as fast here: {ratios}")


if __name__ == "__main__":
    main()
