"""The hedge table, one row after the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.check.hedges import rule
from factdesk.config import Tolerances
from factdesk.model import Bound, Figure, FigureKind, Severity, Span, Verdict

CARDINAL = FigureKind.CARDINAL


def figure(low, high=None, *, bound=Bound.EXACT, step=1.0, unit=None, kind=CARDINAL):
    return Figure(Span(0, 1), low, high if high is not None else low, kind, unit, bound, step=step)


def verdict(a, b):
    return rule(a, b).verdict


QUIET = [
    (figure(24), figure(24), Verdict.AGREE),
    (figure(350, step=10, bound=Bound.ABOUT), figure(350, step=10), Verdict.AGREE),
    (figure(5, bound=Bound.AT_LEAST), figure(5, bound=Bound.AT_LEAST), Verdict.AGREE),
    (figure(12, 120, bound=Bound.RANGE), figure(12, 120, bound=Bound.RANGE), Verdict.AGREE),
    (figure(6.2, step=0.1, unit="mile"), figure(10, step=10, unit="kilometre"), Verdict.AGREE),
    (figure(6, unit="mile"), figure(10, step=10, unit="kilometre"), Verdict.AGREE),
    (figure(120, step=10, unit="mile per hour"), figure(193, unit="kilometre per hour"), Verdict.AGREE),
    (figure(3, unit="month"), figure(90, step=10, unit="day"), Verdict.AGREE),
    (figure(0.5, step=0, kind=FigureKind.FRACTION), figure(50, step=10, unit="percent"), Verdict.AGREE),
    (figure(5), figure(5, bound=Bound.AT_LEAST), Verdict.COMPATIBLE),
    (figure(200, step=100), figure(195), Verdict.COMPATIBLE),
    (figure(4, unit="percent"), figure(4.1, step=0.1, unit="percent"), Verdict.COMPATIBLE),
    (figure(200, step=100, bound=Bound.ABOUT), figure(215), Verdict.COMPATIBLE),
    (figure(13, bound=Bound.ABOUT), figure(13.9, step=0.1), Verdict.COMPATIBLE),
    (figure(275_000, step=1000, bound=Bound.ABOUT), figure(265_000, step=1000), Verdict.COMPATIBLE),
    (
        figure(400_000, step=100_000, bound=Bound.ABOUT),
        figure(360_000, step=10_000, bound=Bound.ABOUT),
        Verdict.COMPATIBLE,
    ),
    (figure(14, bound=Bound.NEARLY), figure(13.9, step=0.1), Verdict.COMPATIBLE),
    (figure(14, bound=Bound.NEARLY), figure(14), Verdict.COMPATIBLE),
    (figure(200, step=100, bound=Bound.MORE_THAN), figure(249), Verdict.COMPATIBLE),
    (figure(200, step=100, bound=Bound.MORE_THAN), figure(200, step=100), Verdict.COMPATIBLE),
    (figure(3, bound=Bound.AT_LEAST), figure(24), Verdict.COMPATIBLE),
    (figure(3, bound=Bound.AT_LEAST), figure(1, bound=Bound.AT_LEAST), Verdict.COMPATIBLE),
    (figure(15000, step=1000, bound=Bound.AT_MOST), figure(9000, step=1000), Verdict.COMPATIBLE),
    (figure(60, 100, bound=Bound.RANGE), figure(90, 130, bound=Bound.RANGE), Verdict.COMPATIBLE),
    (figure(12, 120, bound=Bound.RANGE), figure(36), Verdict.COMPATIBLE),
    (figure(103, unit="euro"), figure(136, unit="US dollar"), Verdict.COMPATIBLE),
]

LOUD = [
    (figure(24), figure(25)),
    (figure(250_000, step=10_000), figure(275_000, step=1000)),
    (figure(13), figure(13.9, step=0.1)),
    (figure(4.5, step=0.1, unit="month"), figure(4, unit="month")),
    (figure(30, step=10, kind=FigureKind.AGE), figure(31, kind=FigureKind.AGE)),
    (figure(8.6, step=0.1), figure(8.7, step=0.1)),
    (figure(200, step=100, bound=Bound.ABOUT), figure(260, step=10)),
    (figure(275_000, step=1000, bound=Bound.ABOUT), figure(250_000, step=10_000)),
    (figure(400_000, step=100_000, bound=Bound.ABOUT), figure(300_000, step=100_000, bound=Bound.ABOUT)),
    (figure(300, step=100, bound=Bound.NEARLY), figure(310, step=10)),
    (figure(300, step=100, bound=Bound.NEARLY), figure(250, step=10)),
    (figure(300, step=100, bound=Bound.MORE_THAN), figure(290, step=10, bound=Bound.AT_MOST)),
    (figure(5, bound=Bound.AT_LEAST), figure(1)),
    (figure(20, bound=Bound.AT_MOST), figure(21)),
    (figure(60, 100, bound=Bound.RANGE), figure(130, 150, bound=Bound.RANGE)),
    (figure(200, step=100, unit="metre"), figure(200, step=100, unit="foot")),
    (figure(3, unit="percent"), figure(3, unit="percentage point")),
]


@pytest.mark.parametrize(("a", "b", "expected"), QUIET)
def test_what_the_words_allow_is_no_conflict(a, b, expected):
    assert verdict(a, b) is expected


@pytest.mark.parametrize(("a", "b"), LOUD)
def test_what_the_words_exclude_is_a_conflict(a, b):
    assert verdict(a, b) is Verdict.CONFLICT


@pytest.mark.parametrize(("a", "b"), [(a, b) for a, b, _ in QUIET] + LOUD)
def test_the_order_of_the_two_does_not_matter(a, b):
    assert verdict(a, b) is verdict(b, a)


def test_a_figure_ten_times_off_must_be_fixed():
    ruling = rule(figure(3e6, step=1e6), figure(3e9, step=1e9))
    assert (ruling.severity, ruling.working) == (Severity.MUST_FIX, "differs by a factor of 1,000")


def test_another_value_is_to_be_fixed_and_says_by_how_much():
    ruling = rule(figure(250_000, step=10_000), figure(275_000, step=1000))
    assert (ruling.severity, ruling.working) == (Severity.FIX, "differs by 9 %")


def test_digits_cut_off_are_a_query():
    cut = rule(figure(50.76, step=0.01), figure(50.7, step=0.1))
    assert (cut.verdict, cut.severity) == (Verdict.CONFLICT, Severity.QUERY)
    assert "cut off" in cut.working


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (figure(50.76, step=0.01), figure(50.9, step=0.1)),
        (figure(50.76, step=0.01), figure(50.5, step=0.1)),
        (figure(48), figure(40, step=10)),
        (figure(50.76, step=0.01), figure(50.7, step=0.1, bound=Bound.NEARLY)),
    ],
)
def test_other_digits_are_no_cut(a, b):
    ruling = rule(a, b)
    assert (ruling.verdict, ruling.severity) == (Verdict.CONFLICT, Severity.FIX)


def test_far_above_more_than_is_a_query():
    ruling = rule(figure(100, step=100, bound=Bound.MORE_THAN), figure(180, step=10))
    assert (ruling.verdict, ruling.severity) == (Verdict.COMPATIBLE, Severity.QUERY)


def test_a_house_can_set_how_far_about_reaches():
    about, other = figure(200, step=100, bound=Bound.ABOUT), figure(270, step=10)
    assert rule(about, other, Tolerances(about=0.4)).verdict is Verdict.COMPATIBLE


def test_currencies_cannot_be_compared_and_are_named():
    assert rule(figure(103, unit="euro"), figure(136, unit="US dollar")).working == "cannot compare euro with US dollar"


amounts = st.builds(
    figure,
    st.floats(-1e12, 1e12),
    bound=st.sampled_from(Bound),
    step=st.sampled_from([0, 0.1, 1, 10, 1000]),
    unit=st.sampled_from([None, "metre", "mile", "percent"]),
)


@given(amounts, amounts)
def test_every_pair_has_a_verdict_and_a_reason(a, b):
    ruling = rule(a, b)
    assert ruling.working
    assert ruling.verdict is rule(b, a).verdict
