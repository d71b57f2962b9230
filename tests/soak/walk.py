"""Walks through FactDesk in a real terminal, as an editor does: ``python tests/soak/walk.py [WIDTH …] [STORY …]``.

It needs tmux. A STORY is a draft and its sources, ``draft.txt:sources``; without one the sample stories are walked
through, at 56, 80, 120 and 200 columns. The keys are read from the help of each screen: a key without a check fails,
and so does a check without a key. Then 100 findings are reviewed with one key each, undone to the start and redone;
the draft is edited and read again; and FactDesk or its window is closed at every point of the way: nothing is lost.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import keys_lead  # noqa: F401 - its checks are what it is there for
from keys_do import CHECKS, Walk
from screen import Screen, desk

from factdesk.config import Settings
from factdesk.desk.desk import Desk
from factdesk.desk.values import State
from factdesk.model import Kind

SIZES = {56: 20, 80: 24, 120: 36, 200: 32}
SAMPLES = Path(__file__).parents[2] / "sample_articles"
SETTINGS = Settings(editor="Robin")
STANDS = {
    "home": "DRAFTS|SOURCES",
    "review": r"\d+ open",
    "article": r"Claim \d+ of",
    "search": r"\d+ places",
    "people": r"People .* names? ·",
}
LEAVING = ("Go back.", "Close FactDesk; everything is kept.")
LATE = ("Start a story from a draft and its sources.", "Stop the work under way.")
"""What puts another story in the first place."""
POINTS: dict[str, tuple[str, ...]] = {
    "after a decision": ("f",),
    "after a walk": ("j", "j"),
    "in a note": ("c", "half a no"),
    "in the filter": ("F", "space"),
    "in the export": ("e",),
    "in a merge": ("M", "/some/where"),
    "over related articles": ("R",),
    "in the help": ("?",),
    "in the palette": (":", "fi"),
    "in a search": ("/", "the"),
    "over the names": ("P",),
    "in the draft": ("enter", "j"),
    "in a check": ("r",),
    "at home": ("esc",),
    "in a form at home": ("esc", "d"),
    "in a new story": ("esc", "N", "/some/draft"),
    "in pasted text": ("esc", "p", "The harbour mas"),
}

COLOURS = ("red", "green", "blue", "grey", "white")
THINGS = (
    *("bells", "boats", "casks", "chairs", "clocks", "drums", "flags", "lamps", "masts", "nets"),
    *("oars", "pails", "ropes", "sacks", "sails", "saws", "spades", "stoves", "tents", "tyres"),
)


class Tale:
    """A story in a store of its own, beside the sample stories."""

    def __init__(self, folder: Path, draft: Path, sources: Path) -> None:
        self.store = folder / "desk.db"
        self.draft = Path(shutil.copy(draft, folder / f"story-{draft.stem}{draft.suffix}"))
        self.slug = self.draft.stem
        self.editor = folder / "editor.sh"
        with closing(Desk.open(self.store, SETTINGS)) as opened:
            list(opened.ingest([SAMPLES / "quake" / "sources"]))
            list(opened.start(self.draft, [sources], self.slug))
        self.edits('sed -i "$ s/$/ That was all./" "$last"')

    def edits(self, command: str) -> None:
        """What the editor does to the file; it also notes how it was called."""
        self.editor.write_text(f'#!/bin/sh\necho "$@" > "$HOME/editor-called"\nfor last; do :; done\n{command}\n')
        self.editor.chmod(0o700)

    @contextmanager
    def walked(self, width: int) -> Iterator[Walk]:
        """The review of the story, on a terminal."""
        with desk(self.store, ["review", self.slug], (width, SIZES[width]), self.editor) as screen:
            screen.until(r"\d+ open|ALL CLEAR")
            yield Walk(screen, self.store, self.slug, self.draft)


# ---- the keys of the help


def help_of(screen: Screen) -> dict[tuple[str, ...], str]:
    """Every key that the help names, with its sentence."""
    screen.press("?")
    screen.until("─ KEYS ─")
    found: dict[tuple[str, ...], str] = {}
    before = ""
    while (seen := screen.still()) != before:
        for keys, sentence in _read(seen):
            found[keys] = max(found.get(keys, ""), sentence, key=len)
        before = seen
        screen.press(*"jjj")
    screen.press("esc")
    screen.until("", gone="─ KEYS ─")
    return found


def _read(seen: str) -> list[tuple[tuple[str, ...], str]]:
    """The keys and sentences in sight; a sentence may go over several lines."""
    lines = seen.split("\n")
    top = next(number for number, line in enumerate(lines) if "─ KEYS ─" in line)
    left = lines[top].index("─ KEYS ─") + 1
    right = lines[top].index("╮", left)
    found: list[tuple[tuple[str, ...], str]] = []
    for line in lines[top + 1 :]:
        cells = line.ljust(right)[left : right - 3]
        if not cells.strip():
            break
        keys, words = tuple(cells[1:14].split()), re.split(r"  +", cells[16:].strip())[0]
        words = words[: words.rindex(".") + 1] if "." in words else words
        if keys:
            found.append((keys, words))
        elif found:
            found[-1] = found[-1][0], f"{found[-1][1]} {words}"
    return found


def to(screen: Screen, name: str) -> None:
    """From the review to another screen."""
    match name:
        case "home":
            screen.press("esc")
        case "article":
            screen.press("enter")
        case "people":
            screen.press("P")
        case "search":
            screen.press("/")
            screen.until("A number finds")
            screen.type("the")
            screen.until(STANDS["search"])
            screen.press("enter")
    screen.until(STANDS[name])


def every_key(tale: Tale, width: int, name: str) -> None:
    """Each key of a screen does what the help says."""
    with tale.walked(width) as walk:
        to(walk.screen, name)
        told = help_of(walk.screen)
        checks = {sentence for screen, sentence in CHECKS if screen == name}
        assert set(told.values()) == checks, f"without check or key: {set(told.values()) ^ checks}"
        for keys, sentence in sorted(told.items(), key=lambda line: line[1] in LATE):
            for key in keys if sentence not in LEAVING else ():
                walk.screen.until(STANDS[name])
                CHECKS[name, sentence](walk, key)
    for keys, sentence in told.items():
        for key in keys if sentence in LEAVING else ():
            with tale.walked(width) as walk:
                to(walk.screen, name)
                CHECKS[name, sentence](walk, key)
    print(f"  {name}: {sum(map(len, told))} keys do what the help says", flush=True)


# ---- a day's work


def hundred(folder: Path, width: int) -> None:
    """100 findings, one key each; undone to the start and redone, every state as it was."""
    things = [f"{colour} {thing}" for colour in COLOURS for thing in THINGS]
    for name, more in (("draft", 0), ("log", 700)):
        lines = [f"The yard holds {more + 11 + n} {thing}." for n, thing in enumerate(things)]
        (folder / f"{name}.txt").write_text("\n\n".join(["Sheds", *lines, ""]))
    tale = Tale(folder, folder / "draft.txt", folder / "log.txt")
    with tale.walked(width) as walk:
        number = len(walk.items())
        assert number >= 100, number
        states = [walk.decisions()]
        for count in range(1, 101):
            walk.screen.press("fsa"[count % 3])
            walk.screen.until(rf"\b{count} done")
            states.append(walk.decisions())
            assert len(states[-1]) == count
        for state in reversed(states[:-1]):
            walk.screen.press("u")
            walk.screen.until(rf"\b{len(state)} done")
            assert walk.decisions() == state
        walk.screen.press("u")
        walk.screen.until("Nothing is left to undo")
        for state in states[1:]:
            walk.screen.press("U")
            walk.screen.until(rf"\b{len(state)} done")
            assert walk.decisions() == state
    print("  100 findings with one key each; undo and redo restore every state", flush=True)


def edited(tale: Tale, width: int) -> None:
    """What the editor mends is resolved; what was decided about the rest stays."""
    with tale.walked(width) as walk:
        walk.screen.press("g", "s", "a")
        walk.screen.until("2 done")
        decided = walk.decisions()
        left = [i.finding for i in walk.items() if i.state is State.OPEN and i.finding.key not in decided]
        wrong = min(left, key=lambda finding: (finding.kind is not Kind.FIGURE, len(finding.marks) < 2))
        here, right = wrong.marks[0], wrong.marks[1].surface if wrong.kind is Kind.FIGURE and wrong.marks[1:] else ""
        text = tale.draft.read_text()
        mended = text[: here.span.start] + right + text[here.span.end :]
        tale.store.with_name("mended").write_text(mended)
        tale.edits('cp "$HOME/mended" "$last"')
        walk.screen.press("o")
        walk.screen.until("The draft was saved; read again")
        waiting = {item.finding.key for item in walk.items() if item.state in (State.OPEN, State.REOPENED)}
        assert wrong.key not in waiting, "what was mended is still open"
        assert decided.items() <= walk.decisions().items(), "a decision was lost"
        walk.screen.press("u", "u")
        walk.kept(lambda _: not walk.decisions(), "decisions of the version before are undone")
    print("  edited in $EDITOR: the mended finding is resolved, decisions stay", flush=True)


def closed(tale: Tale, width: int) -> None:
    """Closed by a key or with its window at any point, it has lost nothing and goes on where one was."""
    for last in ("^q", ""):
        for name, keys in POINTS.items():
            with tale.walked(width) as walk:
                before = walk.decisions()
                for key in keys:
                    walk.screen.press(key)
                    walk.screen.still()
                expected = len(before) + (name == "after a decision")
                walk.screen.leave(last)
                assert len(walk.decisions()) == expected, name
                if name == "in a note":
                    assert any(i.review and i.review.note == "half a no" for i in walk.items()), "the note is lost"
                    walk.ask(lambda opened: opened.undo(tale.slug))
    print(f"  closed at {len(POINTS)} points by a key and by a lost window: nothing is lost", flush=True)


def main() -> int:
    """Every story at every width."""
    widths = [int(word) for word in sys.argv[1:] if word.isdigit()] or list(SIZES)
    given = [tuple(map(Path, word.split(":"))) for word in sys.argv[1:] if not word.isdigit()]
    stories = given or [(SAMPLES / name / "draft.md", SAMPLES / name / "sources") for name in ("putin-visit", "quake")]
    for width in widths:
        for draft, sources in stories:
            print(f"{draft.parent.name}/{draft.name} at {width} columns", flush=True)
            for part in (*STANDS, edited, closed):
                with tempfile.TemporaryDirectory() as name:
                    tale = Tale(Path(name), draft.resolve(), sources.resolve())
                    part(tale, width) if callable(part) else every_key(tale, width, part)
        with tempfile.TemporaryDirectory() as name:
            hundred(Path(name), width)
    return 0


if __name__ == "__main__":
    sys.exit(main())
