"""Texts from outside may be made to hurt: matching them ends soon, where a bad pattern would take hours."""

import random
import time

import pytest
from spoken import matched, spoken

from factdesk.match import names, statements
from factdesk.model import Article, Claims, Name, NameKind, Reading, Span, Statement

WORDS = [f"word{number}" for number in range(3000)]
QUOTES = {
    "one quote again and again": "“The harbour pumps failed twice before anyone rang.” " * 800,
    "one quote without an end": "“" + " ".join(random.Random(1).choices(WORDS, k=8000)) + "”",
    "two words for ever": "“" + "pumps failed " * 4000 + "”",
    "nothing but marks": "“” " * 5000,
    "nested marks": "“" + "‘abc " * 5000 + "”",
    "open brackets": "“" + "[" * 20000 + "”",
}


@pytest.mark.parametrize("text", QUOTES.values(), ids=QUOTES)
def test_quotes(text):
    before = time.process_time()
    matched(spoken(text), spoken(text, article="b"))
    one = spoken(text)
    matched(one, one)
    assert time.process_time() - before < 60


def test_a_thousand_people_of_one_name():
    people = [f"{word.title()} Smith" for word in WORDS[:1000]]
    text = "\n".join(people)
    starts = [text.index(person) for person in people]
    found = tuple(Name(Span(at, at + len(p)), p, NameKind.PERSON) for at, p in zip(starts, people, strict=True))
    one, two = (Reading(Article(name, text), Claims(names=found)) for name in "ab")
    before = time.process_time()
    assert len(list(names.match(one, two, None))) == len(people)
    assert time.process_time() - before < 60


def test_a_thousand_statements_of_one_plan():
    text = "trip " * 1000
    made = tuple(Statement(Span(5 * n, 5 * n + 4), "plan: meeting", ("off", "on")[n % 2]) for n in range(1000))
    one, two = (Reading(Article(name, text), Claims(statements=made)) for name in "ab")
    before = time.process_time()
    list(statements.match(one, two, None))
    assert time.process_time() - before < 60
