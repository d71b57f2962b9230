"""The headline, standfirst or caption gives another figure than the body.

Headlines are rewritten last and checked least: NPR and AP ask for a separate check of every number above the text.
"""

from __future__ import annotations

from functools import partial

from factdesk.check.figures import judged
from factdesk.check.rule import Example, Rule

RULE = Rule(
    id="headline-body",
    summary="A figure in the headline, standfirst or a caption differs from the body.",
    convention="NPR accuracy checklist: does the headline say what the story says?",
    judge=partial(judged, rule="headline-body"),
    fires=(
        Example("# Ferry fire kills 14 people\n\nA fire on a ferry killed 41 people on Tuesday, the coastguard said."),
    ),
    quiet=(
        Example(
            "# Ferry fire kills 14 people\n\nA fire on a ferry killed fourteen people on Tuesday, the coastguard said."
        ),
        Example(
            "# Ferry fire kills at least 14\n\nA fire on a ferry killed 15 people on Tuesday, the coastguard said."
        ),
        Example(
            "# Ferry fire kills 14 people\n\nA fire on a ferry killed 14 people. In 1998 a ferry fire killed 41 people."
        ),
    ),
)
