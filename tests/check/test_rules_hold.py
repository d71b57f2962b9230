"""Whatever two texts say, every rule gives judgements whose marks are words of theirs."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.check.rule import Docket
from factdesk.check.run import judge
from factdesk.extract.claims import read
from factdesk.intake.load import from_text
from factdesk.match.background import Background
from factdesk.match.pairs import matches

PIECES = (
    *(
        "Ingrid Moe, 61,",
        "was born in 1950",
        "12 of 40 people (25 percent)",
        "doubled from 40 to 60",
        "a total of £10m",
    ),
    *("45 members:", "20 men and 9 women", "in all", "on Monday, 5 May 2020,", "fell from 8 percent to 6 percent"),
    *(
        "a 2 percent drop",
        "killed",
        "struck",
        "soon",
        "will",
        "1.",
        "2.",
        "3.",
        "\n\n",
        "# Five things",
        "“No,” he said",
        ".",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=80)


@settings(max_examples=120, deadline=None)
@given(TEXTS, TEXTS)
def test_marks_are_words_of_the_text(draft: str, source: str) -> None:
    texts = {"draft": draft, "source": source}
    readings = [read(from_text(text, id=name, published=date(2024, 5, 30))) for name, text in texts.items()]
    background = Background.of(readings)
    pairs = ((readings[0], readings[0]), (readings[0], readings[1]))
    found = tuple(match for a, b in pairs for match in matches(a, b, background))
    bodies = {reading.article.id: reading.article.text for reading in readings}
    for judgement in judge(Docket({r.article.id: r for r in readings}, found, draft="draft")):
        for mark in (judgement.a, judgement.b):
            assert mark is None or mark.span.of(bodies[mark.article]) == mark.surface
        assert "\n" not in judgement.why
