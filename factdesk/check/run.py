"""Runs every rule over a docket."""

from __future__ import annotations

from functools import cache

from factdesk import doors
from factdesk.check import rules
from factdesk.check.lookalikes import told
from factdesk.check.rule import Docket, Rule
from factdesk.model import Judgement


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of the house, in the order of their files."""
    return doors.values(rules, "RULE")


def judge(docket: Docket) -> tuple[Judgement, ...]:
    """What all rules say of the docket, each pair of places judged once by each rule."""
    return tuple(told(judgement) for rule in all_rules() for judgement in rule.judge(docket))
