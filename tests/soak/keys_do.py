"""What each key of the help must do: one check for each key of each screen, on the terminal and in the store."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from screen import Screen

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.desk.values import QueueItem
from factdesk.tui.queue import Filter, Order, shown

Check = Callable[["Walk", str], None]
CHECKS: dict[tuple[str, str], Check] = {}
"""By screen and by a sentence of the help."""


def does(sentence: str, *screens: str) -> Callable[[Check], Check]:
    """A check of the action that the help of these screens describes so."""

    def keep(check: Check) -> Check:
        CHECKS.update({(screen, sentence): check for screen in screens})
        return check

    return keep


class Walk:
    """A story under review at one width: the screen, and the store beside it."""

    def __init__(self, screen: Screen, store: Path, slug: str, draft: Path) -> None:
        self.screen, self.store, self.slug, self.draft = screen, store, slug, draft

    def ask(self, question: Callable[[Desk], object]) -> object:
        """What the store says."""
        with closing(Desk.open(self.store, Settings(editor="Robin"))) as opened:
            return question(opened)

    def kept(self, question: Callable[[Desk], object], what: str) -> None:
        """Wait until the store has it."""
        end = time.monotonic() + 30
        while not self.ask(question):
            assert time.monotonic() < end, f"the store never had it: {what}\n{self.screen.text()}"

    def items(self) -> list[QueueItem]:
        """The queue as it stands."""
        found: list[QueueItem] = []
        self.ask(lambda desk: found.extend(desk.queue(self.slug)))
        return found

    def decisions(self) -> dict[str, str]:
        """What is decided, by key of the finding."""
        return {i.finding.key: str(i.review.decision) for i in self.items() if i.review and i.review.decision}

    def keys(self, order: Order = Order.WEIGHT) -> list[str]:
        """The findings as the queue has them."""
        return [item.finding.key for item in shown(self.items(), Filter(), order)]

    def place(self, text: str = "") -> tuple[int, int]:
        """Where one stands, and of how many."""
        text = text or self.screen.text()
        head = "\n".join(text.split("\n")[:2])
        found = re.search(r"Claim (\d+) of (\d+)", text) or re.search(r"(\d+) of (\d+)", head)
        assert found, text
        return int(found[1]), int(found[2])

    def at(self, wanted: Callable[[int, int], bool]) -> str:
        """Wait until one stands where one should."""
        return self.screen.until(lambda text: re.search(r"\d+ of \d+", text) and wanted(*self.place(text)))

    def changes(self, *keys: str) -> tuple[str, str]:
        """What stood there before and after keys that change something."""
        before = self.screen.still()
        self.screen.press(*keys)
        self.screen.until(lambda text: text != before)
        return before, self.screen.still()

    def there_and_back(self, key: str, shows: str) -> str:
        """A key that opens something; escape leads back to what stood there."""
        before = self.screen.still().split("\n")[0].split("·")[0]
        self.screen.press(key)
        seen = self.screen.until(shows)
        self.screen.press("esc")
        self.screen.until(lambda text: text.startswith(before), gone=shows)
        return seen


# ---- everywhere


@does("Show every key of this screen.", "home", "review", "article", "search", "people")
def _(walk: Walk, key: str) -> None:
    walk.there_and_back(key, "─ KEYS ─")


@does("Everything, by name.", "home", "review", "article", "search", "people")
def _(walk: Walk, key: str) -> None:
    walk.there_and_back(key, "Search for commands")


@does("Next theme: dark, light, high contrast, no colour.", "home", "review", "article", "search", "people")
def _(walk: Walk, key: str) -> None:
    for theme in ("light", "high-contrast", "no-colour", "dark"):
        walk.screen.press(key)
        walk.screen.until(f"Theme: {theme}")


@does("Search all articles for quotes, figures, speakers and words.", "home", "review", "article", "people")
def _(walk: Walk, key: str) -> None:
    walk.there_and_back(key, "A number finds")


@does("Go back.", "review", "article", "search", "people")
def _(walk: Walk, key: str) -> None:
    walk.changes(key)


@does("Close FactDesk; everything is kept.", "home", "review", "article", "search", "people")
def _(walk: Walk, key: str) -> None:
    before = walk.decisions()
    walk.screen.press(key)
    walk.screen.ended()
    assert walk.decisions() == before


# ---- walking


@does("Go to the next one.", "review", "article")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g")
    walk.at(lambda place, _: place == 1)
    walk.screen.press(key)
    walk.at(lambda place, _: place == 2)


@does("Go to the previous one.", "review", "article")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("G")
    walk.at(lambda place, number: place == number)
    walk.screen.press(key)
    walk.at(lambda place, number: place == number - 1)


@does("Go to the first one.", "review", "article")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("G")
    walk.at(lambda place, number: place == number)
    walk.screen.press(key)
    walk.at(lambda place, _: place == 1)


@does("Go to the last one.", "review", "article")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g")
    walk.at(lambda place, _: place == 1)
    walk.screen.press(key)
    walk.at(lambda place, number: place == number)


@does("Go a page down.", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g")
    walk.at(lambda place, _: place == 1)
    walk.screen.press(key)
    walk.at(lambda place, _: place > 1)


@does("Go a page up.", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("G")
    walk.at(lambda place, number: place == number)
    walk.screen.press(key)
    walk.at(lambda place, number: place < number)


@does("Go a page down.", "article")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g")
    walk.at(lambda place, _: place == 1)
    walk.changes(key)


@does("Go a page up.", "article")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("G")
    walk.at(lambda place, number: place == number)
    walk.changes(key)


_LISTS = ("home", "search", "people")


@does("Go to the next one.", *_LISTS)
@does("Go to the last one.", *_LISTS)
@does("Go a page down.", *_LISTS)
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g")
    walk.changes(key)
    walk.screen.press("g")
    walk.screen.still()


@does("Go to the previous one.", *_LISTS)
@does("Go to the first one.", *_LISTS)
@does("Go a page up.", *_LISTS)
def _(walk: Walk, key: str) -> None:
    walk.screen.press("G")
    walk.changes(key)


# ---- deciding


@does("Decide: the draft must change.", "review")
@does("Decide: it stands.", "review")
@does("Decide: ask the writer.", "review")
def _(walk: Walk, key: str) -> None:
    decision = {"f": "fix", "s": "stet", "a": "query"}[key]
    first = walk.keys()[0]
    walk.screen.press("g")
    walk.at(lambda place, _: place == 1)
    walk.screen.press(key)
    walk.at(lambda place, _: place == 2)
    walk.screen.until(r"(Fix|Stet|Ask) ¶.*saved")
    assert walk.decisions() == {first: decision}
    walk.screen.press("u")
    walk.screen.until("Undone: ")
    walk.kept(lambda _: not walk.decisions(), "undone")


@does("Take the decision back; the finding is open again.", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g", "f", "k", key)
    walk.screen.until("Open again")
    assert not walk.decisions()


@does("Undo what was done last, without end.", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g", "f")
    walk.screen.until("1 done")
    walk.screen.press(key)
    walk.screen.until("Undone: fix")
    assert not walk.decisions()


@does("Redo what was undone.", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g", "s", "u")
    walk.screen.until("Undone: stet")
    walk.screen.press(key)
    walk.screen.until("Done again: stet")
    assert list(walk.decisions().values()) == ["stet"]
    walk.screen.press("u")
    walk.screen.until("Undone: stet")


@does("Write a note on the finding.", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g", key)
    walk.screen.until("─ NOTE ─")
    walk.screen.type("which notice")
    walk.screen.press("^s")
    walk.screen.until("Note on ¶.*saved")
    assert [i.review.note for i in walk.items() if i.review and i.review.note] == ["which notice"]
    walk.screen.press("u")
    walk.screen.until("Undone: note")


@does("Mark the finding; a decision applies to all that are marked.", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g", key, key)
    walk.screen.until("2 marked")
    walk.screen.press("s")
    walk.screen.until("Stet 2 findings")
    assert list(walk.decisions().values()) == ["stet", "stet"]
    walk.screen.press("u")
    walk.screen.until("Undone: stet")


@does("Mark all findings shown, or none.", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("g", key)
    walk.screen.until(f"{len(walk.items())} marked")
    walk.screen.press(key)
    walk.screen.until("open", gone="marked")


# ---- looking


@does("Scroll the evidence down.", "review")
@does("Scroll the evidence up.", "review")
def _(walk: Walk, key: str) -> None:
    back = {"J": "K", "shift+down": "shift+up", "K": "J", "shift+up": "shift+down"}[key]
    with_source(walk)
    before, _after = walk.changes(key)
    walk.screen.press(back)
    walk.screen.until(lambda text: text == before)
    draft_side(walk)


def with_source(walk: Walk, several: str = r"\d") -> bool:
    """Stand on the first finding with so many sources, its source in sight; False where there is none."""
    walk.screen.press("g")
    walk.at(lambda place, _: place == 1)
    if walk.screen.width < 80:
        walk.screen.press("tab")
        walk.screen.until("SOURCE")
    place, number = walk.place(walk.screen.still())
    while not re.search(rf"SOURCE 1 of {several}", walk.screen.still()):
        if place == number:
            return False
        place += 1
        walk.screen.press("j")
        walk.at(lambda now, _, wanted=place: now == wanted)
    return True


def draft_side(walk: Walk) -> None:
    if walk.screen.width < 80:
        walk.screen.press("tab")
        walk.screen.until("DRAFT")


@does("Show the next source.", "review")
@does("Show the previous source.", "review")
def _(walk: Walk, key: str) -> None:
    if with_source(walk, "[2-9]"):
        walk.screen.press(key)
        walk.screen.until(r"SOURCE [2-9] of")
    else:
        walk.screen.press(key)
        walk.screen.until("There is only one source|No source has this")
    draft_side(walk)


@does("On a narrow screen, show the other side.", "review")
def _(walk: Walk, key: str) -> None:
    if walk.screen.width < 80:
        walk.screen.press("g", key)
        walk.screen.until("SOURCE", gone="DRAFT")
    walk.screen.press(key)
    walk.screen.until("DRAFT")


@does("Choose which findings the queue shows.", "review")
def _(walk: Walk, key: str) -> None:
    number = len(walk.items())
    walk.screen.press("g", "f")
    walk.screen.until("1 done")
    for presses, left in ((("space", "enter"), number - 1), (("x", "enter"), number)):
        walk.screen.press(key)
        walk.screen.until("─ SHOW ─")
        walk.screen.press(*presses)
        walk.at(lambda _, now, wanted=left: now == wanted)
    walk.screen.press("u")
    walk.screen.until("Undone: fix")


@does("Order the queue by weight or by place in the draft.", "review")
def _(walk: Walk, key: str) -> None:
    walk.screen.press("G")
    last = walk.keys()[-1]
    drafted = walk.keys(Order.DRAFT).index(last) + 1
    walk.at(lambda place, number: place == number)
    walk.screen.press(key)
    walk.at(lambda place, _: place == drafted)
    walk.screen.press(key)
    walk.at(lambda place, number: place == number)
