"""A time line drawn: a point for each telling, values where they change, and no foreign markup."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from report import sample

from factdesk.model import Mark, Span, Telling, Timeline
from factdesk.report.drawing import drawing


def telling(low, high=None, day=1, surface=None, **more):
    surface = surface or f"{low:g}"
    mark = Mark("a", Span(0, len(surface)), surface)
    published = date(2024, 5, day) if day else None
    high = low if high is None else high
    return Telling(mark, published, "Nord", more.pop("slug", "Ferry"), low, high, surface, mark.span, **more)


def drawn(*tellings, concept="people killed"):
    return etree.fromstring(drawing(Timeline(concept, None, tellings)))


def texts(svg, kind=None):
    return [text.text for text in svg.iter("text") if text.get("class") == kind]


def test_a_value_is_written_where_it_changes_and_a_day_where_it_begins():
    svg = drawn(telling(16), telling(16), telling(24, day=2), telling(16, day=None), telling(12, draft=True))
    assert texts(svg) == ["16", "24", "16", "12"]
    assert texts(svg, "day") == ["1 May", "2 May", "draft"]
    assert [dot.get("class") for dot in svg.iter("circle")] == [None, None, None, None, "draft"]


@pytest.mark.parametrize(
    ("surface", "written"),
    [("€1,234,567", "€1,234,567"), ("€1,234,567,890,123", "€1,234,567,89…"), ("some 40 thousand", "some 40 thous…")],
)
def test_of_a_long_value_the_beginning_is_written(surface, written):
    assert texts(drawn(telling(16, surface=surface))) == [written]


def test_the_largest_value_stands_on_top_and_time_runs_to_the_right():
    dots = list(drawn(telling(16), telling(40), telling(10)).iter("circle"))
    assert [int(dot.get("cx")) for dot in dots] == sorted(int(dot.get("cx")) for dot in dots)
    top, *_, bottom = sorted(dots, key=lambda dot: int(dot.get("cy")))
    assert (top, bottom) == (dots[1], dots[2])


def test_of_many_tellings_only_the_first_and_the_last_day_are_written():
    assert texts(drawn(*(telling(day, day=day) for day in range(1, 29))), "day") == ["1 May", "28 May"]


def test_words_from_outside_are_words():
    hostile = Timeline(sample.NASTY, None, (telling(1, surface="<b>&\x1b", slug=sample.NASTY),))
    svg = etree.HTML(drawing(hostile)).find(".//svg")
    assert {element.tag for element in svg.iter()} == {"svg", "polyline", "circle", "title", "text"}
    assert "\x1b" not in etree.tostring(svg, encoding="unicode")


@given(st.lists(st.tuples(st.floats(0, 1e15), st.floats(0, 1e15)), min_size=1, max_size=40))
def test_every_point_lies_in_the_drawing(values):
    svg = drawn(*(telling(min(pair), max(pair)) for pair in values))
    assert all(0 <= int(dot.get("cx")) <= 560 and 0 <= int(dot.get("cy")) <= 96 for dot in svg.iter("circle"))
