"""What every rule promises: a name, the convention behind it, and examples that it speaks and keeps quiet on."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from factdesk.check.rule import Docket, Example, Rule
from factdesk.check.run import all_rules, judge
from factdesk.extract.claims import read
from factdesk.intake.load import from_text
from factdesk.match.background import Background
from factdesk.match.pairs import matches
from factdesk.model import Article, Judgement, Verdict

RULES = all_rules()
ALARMS = {Verdict.CONFLICT, Verdict.NOT_FOUND}


def article(name: str, text: str, published: str | None) -> Article:
    return from_text(text, id=name, published=date.fromisoformat(published) if published else None)


def judgements(example: Example) -> list[Judgement]:
    """All that the house says of an example, from its words on."""
    readings = [read(article("draft", example.draft, example.published))]
    if example.source is not None:
        readings.append(read(article("source", example.source, example.source_published or example.published)))
    background = Background.of(readings)
    pairs = [(one, one) for one in readings] + ([(readings[0], readings[1])] if len(readings) > 1 else [])
    found = tuple(match for a, b in pairs for match in matches(a, b, background))
    return list(judge(Docket({r.article.id: r for r in readings}, found, draft="draft")))


def alarms(rule: Rule, example: Example) -> list[Judgement]:
    return [one for one in judgements(example) if one.rule == rule.id and one.verdict in ALARMS]


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, kind), 1)
    ]


def test_ids_are_unique() -> None:
    assert [name for name, count in Counter(rule.id for rule in RULES).items() if count > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_what_it_is(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    assert rule.summary
    assert "\n" not in rule.summary
    assert len(rule.convention) > 10
    assert rule.fires
    assert len(rule.quiet) > len(rule.fires)


@pytest.mark.parametrize(("rule", "example"), examples("fires"))
def test_a_rule_fires(rule: Rule, example: Example) -> None:
    found = alarms(rule, example)
    assert found
    texts = {"draft": example.draft, "source": example.source}
    for one in found:
        assert one.why
        assert "\n" not in one.why
        for mark in (one.a, one.b):
            assert mark is None or mark.span.of(texts[mark.article] or "") == mark.surface


@pytest.mark.parametrize(("rule", "example"), examples("quiet"))
def test_a_rule_keeps_quiet(rule: Rule, example: Example) -> None:
    assert alarms(rule, example) == []
