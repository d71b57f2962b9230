"""What makes two different values two things, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from factdesk.extract.claims import read
from factdesk.intake.load import from_text
from factdesk.match.background import Background
from factdesk.match.figures import match


def differing(one, other):
    """Surfaces of the matched figures of two articles that are not the same."""
    a, b = (read(from_text(text, id=name, published=date(2024, 5, 30))) for name, text in (("a", one), ("b", other)))
    found = {(pair.a.surface, pair.b.surface) for pair in match(a, b, Background.of([a, b]))}
    return {pair for pair in found if pair[0] != pair[1]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mary Dale took five wickets for Surrey at Hove.", "Anna Orr took three wickets for Surrey at Hove."),
        (
            "At Hove on Sunday Mary Dale scored 40 runs for Surrey.",
            "For Surrey Anna Orr and Mrs Jane Webb shared 91 runs at Hove on Sunday.",
        ),
        (
            "The heirs of Keld hold 40 percent of the shares in the mill.",
            "Two heirs of Ostra, who hold 55 percent of the shares in the mill, agreed.",
        ),
        ("Keld Corp sold 40 boats at the fair in Velm.", "Ostra Corp sold 55 boats at the fair in Velm."),
        (
            "Keld Corp said it sold 40 boats at the fair in Velm.",
            "Ostra Corp said it sold 55 boats at the fair in Velm.",
        ),
    ],
)
def test_what_one_person_or_firm_has_is_not_what_another_has(one, other):
    assert not differing(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mary Dale took five wickets for Surrey at Hove.", "Dale took three wickets for Surrey at Hove."),
        ("Keld Motor Corp sold 40 boats at the fair in Velm.", "KMC sold 55 boats at the fair in Velm."),
        (
            "The mayor, Mary Dale, said five cranes burned in the docks of Velm.",
            "Anna Orr said nine cranes burned in the docks of Velm.",
        ),
        ("Mary Dale took five wickets for Surrey at Hove.", "The captain took three wickets for Surrey at Hove."),
    ],
)
def test_one_holder_in_other_words_and_whoever_reports_it_tell_nothing_apart(one, other):
    assert differing(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The trial began three months before the merger of the mills.", "Eight months after the merger it ended."),
        ("Rain ended day two of the trial in Velm.", "Rain ended day four of the trial in Velm."),
        ("Round three of the talks began in Velm.", "Round five of the talks began in Velm."),
        ("They met in round three of the talks in Velm.", "They met in round five of the talks in Velm."),
        ("Keld cut the price of a ticket by $4 on Monday.", "On Monday Keld cut the price of a ticket to $9."),
        ("Ada Moe, 74, died in Velm.", "On Friday Ada Moe of Velm would have turned 77."),
    ],
)
def test_what_is_reckoned_from_elsewhere_or_only_names_is_no_other_value(one, other):
    assert not differing(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The trial began three months before the merger of the mills.", "The trial began five months before it."),
        ("Keld cut the price of a ticket to $4 on Monday.", "On Monday Keld cut the price of a ticket to $9."),
        ("Ada Moe, 74, died in Velm.", "On Friday Ada Moe, 77, was buried in Velm."),
    ],
)
def test_what_is_reckoned_alike_is_held_together(one, other):
    assert differing(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm hurt 12 people in Velm.", "The storm hit the coast. Elsewhere 5 people were hurt in Velm."),
        ("The raid on the camp killed 14 people.", "The raid hit the camp. In another raid 31 people were killed."),
        ("The storm at Velm hurt three people in the port.", "Two people from Orm village were hurt by the storm."),
        ("The storm killed 31 people.", "The storm was the worst since 1999, when 130 people were killed."),
        ("The flood wrecked 20 homes in Velm.", "Of the flood police said: eight more homes had lost roofs in Velm."),
        (
            "Keld sold 4.1 million phones in the three months to June.",
            "Phones of Keld sold well. In the same quarter of last year Keld sold a total of 4.4 million phones.",
        ),
        ("The Velm index fell by 600 points on Friday.", "The Velm index fell 1,600 points on Monday."),
        ("The coastguard saved 23 people from Velm island.", "Some 47 people had visited Velm island by Monday."),
        ("More than 100 fires are burning around Velm.", "Police of Velm said two fires burning near Orm are out."),
        ("More than 100 homes burned near Velm.", "Sixty homes burning in the hills south of Velm were saved."),
    ],
)
def test_another_happening_place_time_or_part_has_counts_of_its_own(one, other):
    assert not differing(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm hurt 12 people in Velm.", "In Velm the storm hurt 15 people."),
        ("The storm killed 31 people in Velm.", "In the storm 34 people were killed, the worst toll since 1999."),
        ("Keld sold 4.1 million phones in spring.", "In spring Keld sold 4.4 million phones."),
        ("The Velm index fell by 600 points on Friday.", "The Velm index fell 1,600 points on Friday."),
        ("The flood wrecked 20 homes in Velm.", "The flood wrecked more than 30 homes in Velm."),
    ],
)
def test_counts_of_one_happening_meet(one, other):
    assert differing(one, other)
