"""Two places give the same sum of money differently.

AP Stylebook, "money": a sum is named with its currency. Reuters: million for billion is a withdrawal.
"""

from __future__ import annotations

from functools import partial

from factdesk.check.figures import judged
from factdesk.check.rule import Example, Rule

RULE = Rule(
    id="money",
    summary="A sum of money differs from what a source or another place of the article says.",
    convention="AP Stylebook, money; Reuters Handbook: million for billion is a withdrawal",
    judge=partial(judged, rule="money"),
    fires=(
        Example("The city will spend $4.1 million on the bridge.", "The city will spend $4.3 million on the bridge."),
        Example("The company paid a fine of $2 billion.", "The company paid a fine of $2 million."),
    ),
    quiet=(
        Example(
            "The city will spend nearly $5 million on the bridge.", "The city will spend $4.8 million on the bridge."
        ),
        Example("The museum bought the painting for £1.5m.", "The museum bought the painting for 1.5 million pounds."),
        Example("The museum paid £3m for the painting.", "The painting, valued at £3m, was insured for £5m."),
    ),
)
