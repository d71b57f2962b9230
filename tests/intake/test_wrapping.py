import textwrap

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.intake.wrapping import unwrap

STORY = (
    "The ferry that links the two islands sank on Tuesday with 250,000 litres of oil aboard, the harbour master of the "
    "larger one said, and nobody could say by the evening how much of it had reached the beaches."
)


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_a_wrapped_story_runs_on_with_every_offset_kept(width):
    wrapped = f"Ferry sinks\n\n{textwrap.fill(STORY, width)}\n\nNobody was hurt.\n"
    assert unwrap(wrapped) == f"Ferry sinks\n\n{STORY}\n\nNobody was hurt.\n"
    assert len(unwrap(wrapped)) == len(wrapped)


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry sinks between the islands in the night of Tuesday\nBy Ann Ode\n{STORY}\n",
        "Ferry sinks between the islands in the night of Tuesday\nThe Quay, 30 May 2024\n",
        "The ferry sank on Tuesday with all its cars and much oil.\nNobody was hurt, it says.\n",
        "12 cars\n3 vans\nand one bus\n",
        f"- {textwrap.fill(STORY, 72)}\n".replace("\n", "\n- ").removesuffix("- "),
        "# The ferry that sank between the islands on a Tuesday in\nmay and its crew\n",
        "| The ferry that sank between the islands on a Tuesday in |\n| may |\n",
        "The ferry that sank between the islands on a Tuesday in  \nmay and its crew\n",
        "",
        "\n\n",
        "one",
    ],
)
def test_lines_of_their_own_stay(text):
    assert unwrap(text) == text


LINE = st.text(alphabet="abc 12.,“”%$-#>", max_size=120).map(lambda words: f"A{words}z")


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.one_of(LINE, st.just("")), min_size=1, max_size=12))
def test_a_file_whose_lines_begin_anew_is_read_character_for_character(article, suffix, lines):
    text = "Head\r\n" + "\r\n".join(lines)
    read = article(text.encode(), f"a{suffix}")
    assert read.text == text.replace("\r\n", "\n")


@given(st.text(alphabet="aA .\n-#", max_size=400))
def test_nothing_but_line_ends_changes(text):
    after = unwrap(text)
    assert len(after) == len(text)
    assert all(new == old or (old, new) == ("\n", " ") for old, new in zip(text, after, strict=True))
