"""What holds of the figures of any text at all."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.extract import figures
from factdesk.model import Article, Bound, Figure

_PIECES = st.sampled_from(
    [
        "one",
        "two",
        "hundred",
        "and",
        "thousand",
        "million",
        "half",
        "a",
        "third",
        "quarter",
        "dozen",
        "dozens",
        "few",
        "several",
        "3",
        "12",
        "4,500",
        "1.5m",
        "$",
        "£",
        "€",
        "%",
        "percent",
        "to",
        "-",
        "–",
        "from",
        "between",
        "of",
        "the",
        "people",
        "were",
        "killed",
        "at",
        "least",
        "more",
        "than",
        "up",
        "nearly",
        "km",
        "years",
        "old",
        "in",
        "2015",
        "May",
        ",",
        ".",
        "(",
        ")",
        '"',
        "'",
        "½",
        "minus",
        "point",
        "9/11",
        "0800",
        "+44",
        "Boeing",
        "737",
        "first",
        "İ",
        "\n",
    ]
)
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=40).map(" ".join), st.lists(_PIECES).map("".join))


def _find(text: str) -> tuple[Figure, ...]:
    return figures.find(Article("a", text))


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_spans_lie_in_the_text_in_order_and_never_overlap(text):
    found = _find(text)
    reached = 0
    for figure in found:
        assert reached <= figure.span.start < figure.span.end <= len(text)
        reached = figure.span.end


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_part_of_a_figure_lies_in_the_text_and_values_are_ordered(text):
    for figure in _find(text):
        assert figure.low <= figure.high
        assert figure.step >= 0
        for part in (figure.of, figure.hedge, figure.predicate, figure.place, figure.period, figure.whole):
            assert part is None or 0 <= part.start < part.end <= len(text)


@given(st.integers(0, 10**14))
def test_a_printed_whole_number_is_read_back(value):
    for printed in (f"{value:,}", f"{value:,} people", f"about {value:,} people"):
        figure = next(f for f in _find(f"There were {printed} there."))
        assert figure.low == figure.high == value


@given(st.decimals(min_value="0.01", max_value=99999, places=2))
def test_a_printed_decimal_is_read_back_with_its_step(value):
    (figure,) = _find(f"It cost ${value:,f} in all.")
    assert figure.low == float(value)
    assert figure.step == 0.01
    assert figure.unit == "dollar"


_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
_UNITS += ["seventeen", "eighteen", "nineteen"]
_TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _spell(value: int) -> str:
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if value >= scale:
            rest = value % scale
            return f"{_spell(value // scale)} {name}" + (
                f"{' and' if rest < 100 else ''} {_spell(rest)}" if rest else ""
            )
    if value >= 100:
        return f"{_UNITS[value // 100]} hundred" + (f" and {_spell(value % 100)}" if value % 100 else "")
    if value >= 20:
        return _TENS[value // 10] + (f"-{_UNITS[value % 10]}" if value % 10 else "")
    return _UNITS[value]


@given(st.integers(2, 10**15 - 1))
def test_a_number_in_words_is_read_back(value):
    (figure,) = _find(f"They counted {_spell(value)} votes.")
    assert figure.low == figure.high == value
    assert figure.bound is Bound.EXACT


def test_time_stays_linear_in_hostile_text():
    for piece in (
        "1",
        "1,",
        "one hundred and ",
        "1 ",
        "$",
        "a third of ",
        "12 of the ",
        "(1",
        "between 1 and ",
        "A 1 ",
    ):
        small, large = (_seconds(piece * (size // len(piece))) for size in (10_000, 80_000))
        assert large < 8 * small * 3 + 0.1, piece


def _seconds(text: str) -> float:
    start = time.process_time()
    _find(text)
    return time.process_time() - start
