"""Two places give the same thing different figures.

Reuters: "errors involving numbers almost always merit corrections". Hedges and rounding follow the hedge table.
"""

from __future__ import annotations

from functools import partial

from factdesk.check.figures import judged
from factdesk.check.rule import Example, Rule

RULE = Rule(
    id="figure-value",
    summary="A count, share or measure differs from what a source or another place of the article says.",
    convention="Reuters Handbook of Journalism, Corrections: errors involving numbers almost always merit corrections",
    judge=partial(judged, rule="figure-value"),
    fires=(
        Example(
            "The ferry was carrying 214 passengers when it ran aground.",
            "The ferry carried 241 passengers, its owner said.",
        ),
        Example("The dam rises 200 feet above the valley.", "The dam rises 200 metres above the valley."),
    ),
    quiet=(
        Example("Two dozen villages were cut off by the flood.", "The flood cut off 24 villages."),
        Example("The tunnel is 6.2 miles long.", "The tunnel is 10 kilometres long."),
        Example("Nearly 300 villages lost power in the storm.", "The storm cut power to 293 villages."),
        Example("At least 40 buses were stranded on the motorway.", "On the motorway 52 buses were stranded."),
    ),
)
