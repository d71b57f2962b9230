"""Whatever stands in titles, outlets, texts and notes: no screen lets it steer the terminal; an embargo is in sight."""

import csv
import json
import re
from datetime import timedelta

import pytest
from textual.widgets import Static
from tui_story import NOON, opened

STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
EVIL = (
    "\x1b]52;c;ZXZpbA==\x07\x1b[2J\x9b2J\x90q\x7f\u202edehsilbup\u2066\u061c\r[bold]X"
    "\u200b\u2060\u2065\ufeff\ufff9\ufffb\U000e0041\U000e007f"
)


@pytest.fixture
def hostile(empty_desk, settings, tmp_path):
    """A desk on which everything that can be named is named so."""
    draft, source = tmp_path / "dam.md", tmp_path / "wire.jsonl"
    draft.write_text(f"# The {EVIL} dam\n\nThe dam held 40 million litres {EVIL}, Ana {EVIL} Brandt said.\n")
    text = f"The dam held 53 million litres {EVIL}. “It {EVIL} held,” said Ana Brandt."
    source.write_text(json.dumps({"text": text, **dict.fromkeys(("id", "title", "outlet", "author"), EVIL)}))
    list(empty_desk.start(draft, [source]))
    (key, *_) = (item.finding.key for item in empty_desk.queue("dam"))
    log = tmp_path / "log.csv"
    with log.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [("id", "decision", "decided by", "decided at", "note"), (key, "query", EVIL, "2024-05-14T11:00Z", EVIL)]
        )
    assert empty_desk.merge("dam", log).action
    for article in empty_desk.sources():
        empty_desk.amend(article.id, EVIL, EVIL, None)
    empty_desk.rename("dam", "the-dam")
    return empty_desk


@pytest.mark.parametrize("size", [(120, 40), (200, 50)], ids=str)
@pytest.mark.parametrize("story", [None, "the-dam"])
@pytest.mark.parametrize(
    "keys", [[], ["j"], ["J"], ["enter"], ["c"], ["F"], ["e"], ["slash", *"dam", "enter"]], ids=str
)
async def test_nothing_steers_the_terminal(hostile, settings, story, keys, size):
    app = opened(hostile, settings, story)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        shown = [strip.text for strip in app.screen._compositor.render_strips(app.size)]
        assert any("dam" in line for line in shown)
        assert [line for line in shown if STEERING.search(line)] == []
        assert STEERING.search(app.title) is None


async def test_the_export_of_a_held_story_says_so(desk, review):
    desk.embargo("ferry", NOON + timedelta(days=1))
    async with review.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        assert any("Embargo until" in str(line.render()) for line in review.screen.query(Static))
