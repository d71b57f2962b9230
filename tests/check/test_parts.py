"""Counts that differ because one is part of the other, and counts that only differ."""

import pytest
from check.examples import judged

from factdesk.check.rules.figure_value import RULE
from factdesk.model import Verdict


@pytest.mark.parametrize(
    ("draft", "source", "why"),
    [
        (
            "The avalanche at Norheim killed 12 skiers, nine of them Danes, and two guides, the court in Voss heard.",
            "The court in Voss heard that the avalanche at Norheim killed 14 people, nine of them Danes.",
            "12 + 2 = 14",
        ),
        (
            "The court in Voss heard that the avalanche at Norheim killed 14 people.",
            "The avalanche at Norheim killed 12 skiers and two guides, the court in Voss heard.",
            "12 + 2 = 14",
        ),
        (
            "The crash near Oban involved two express trains and a goods train.",
            "The crash near Oban involved three trains.",
            "2 + 1 = 3",
        ),
        (
            "The blast at the Brora mill injured 40 people.",
            "About 31 people injured at the Brora mill are still in hospital.",
            "those in hospital",
        ),
        (
            "Two women and a boy were held after the fire at the Brora mill, police said.",
            "Three people were held after the fire at the Brora mill, police said.",
            "2 + 1 = 3",
        ),
        (
            "Five wagons of the Brora mail derailed near Oban.",
            "The Alba hit the last two wagons of the Brora mail, which derailed near Oban.",
            "some of them",
        ),
        (
            "Eight bodies were recovered on Tuesday after the landslide at Voss.",
            "The landslide at Voss left 11 people dead on Tuesday.",
            "found then",
        ),
        (
            "Two Norse guides who survived the avalanche at Voss appeared in court.",
            "The owners are charged with the manslaughter of 12 skiers and three guides in the avalanche at Voss.",
            "survivors",
        ),
    ],
)
def test_a_part_does_not_contradict_the_whole(draft, source, why):
    (told,) = [j for j in judged(RULE, draft, source) if j.verdict is not Verdict.AGREE]
    assert told.verdict is Verdict.COMPATIBLE
    assert why in told.why


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "A 38-calibre revolver was found on the quay at Voss, police said.",
            "The man aimed a 45-calibre revolver at them on the quay at Voss, police said.",
        ),
        (
            "The ferry fire killed 12 pupils and two teachers, the coastguard said.",
            "The ferry fire killed 15 people, the coastguard said.",
        ),
        (
            "The ferry fire killed 12 people and injured two, the coastguard said.",
            "The ferry fire killed 14 people, the coastguard said.",
        ),
        (
            "The ferry fire killed 12 people and a report is due, the coastguard said.",
            "The ferry fire killed 13 people, the coastguard said.",
        ),
    ],
)
def test_figures_that_do_not_add_up_stay_a_conflict(draft, source):
    assert Verdict.CONFLICT in [judgement.verdict for judgement in judged(RULE, draft, source)]
