"""Ages against birth dates."""

from __future__ import annotations

import pytest
from check.examples import judged

from factdesk.check.rules.age_birth import RULE
from factdesk.model import Kind


def test_an_age_that_the_birth_date_rules_out() -> None:
    (one,) = judged(RULE, "Ingrid Moe, 48, leads the choir. Moe was born on 2 June 1976 in Bodø.")
    assert one.kind is Kind.AGE
    assert one.why == "48, but born 2 June 1976: 47 on 30 May 2024"


@pytest.mark.parametrize(
    "text",
    [
        "Ingrid Moe, 47, leads the choir. Moe was born on 2 June 1976 in Bodø.",
        "Ingrid Moe, 48, leads the choir. Moe was born on 2 May 1976 in Bodø.",
        "Ingrid Moe, 47, leads the choir. She was born in 1976 in Bodø.",
        "Ingrid Moe, 47, leads the choir. Her rival Tor Lie was born in 1950.",
        "Ingrid Moe, 47, met Tor Lie in Bodø. He was born in 1950.",
        "Ingrid Moe, then 20, left Bodø. Moe was born in 1950.",
        "Ingrid Moe, who has died aged 47, was born on 2 June 1976.",
        "Ingrid Moe died in 1999 at the age of 47. Moe was born in 1952.",
        "Ingrid Moe, 47, and Tor Lie, 74, sang. Both were born in Bodø. Lie was born in 1950.",
        "Ingrid Moe, 47, leads the choir. The choir was born in 1950.",
    ],
)
def test_an_age_that_can_be(text: str) -> None:
    assert judged(RULE, text) == []
