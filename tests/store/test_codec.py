from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store.shelf import reading

from factdesk.model import Claims, Figure, Grain, Moment, Name, Quote, Span, Statement
from factdesk.store import codec

spans = st.builds(Span, st.integers(0, 10**6), st.integers(0, 10**6))


def by_type():
    st.register_type_strategy(Span, spans)
    st.register_type_strategy(date, st.dates())
    return {kind: st.builds(kind) for kind in (Figure, Moment, Quote, Name, Statement)}


@given(st.data())
def test_any_claim_comes_back_as_it_was(data):
    for kind, values in by_type().items():
        value = data.draw(values)
        stored = codec.dumps(value)
        if "NaN" not in stored:
            assert codec.loads(kind, stored) == value


def test_defaults_take_no_room():
    assert codec.dumps(Claims()) == "{}"
    assert codec.dumps(Statement(Span(1, 2), "t", "v")) == '{"span":[1,2],"topic":"t","value":"v"}'


def test_a_whole_reading_comes_back():
    claims = reading().claims
    assert codec.loads(Claims, codec.dumps(claims)) == claims


@pytest.mark.parametrize("stored", ['{"span":[1,2],"topic":"t","value":"v","dropped":3}'])
def test_a_field_the_model_dropped_is_ignored(stored):
    assert codec.loads(Statement, stored) == Statement(Span(1, 2), "t", "v")


def test_days_keep_their_type():
    moment = Moment(Span(0, 1), date(2024, 1, 1), None, Grain.DAY)
    back = codec.loads(Moment, codec.dumps(moment))
    assert back.start + timedelta(days=1) == date(2024, 1, 2)
    assert {field.name for field in fields(back)} >= {"grain", "relative"}
