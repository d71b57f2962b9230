"""Which files: to import as sources, or to start a story with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Static

from factdesk.tui import external
from factdesk.tui.screens.dialog import Dialog
from factdesk.tui.screens.form import hint


@dataclass(frozen=True, slots=True)
class Chosen:
    """Paths that exist."""

    draft: Path | None
    sources: tuple[Path, ...]


class PathsDialog(Dialog[Chosen]):
    """Paths, typed, pasted or dragged into the terminal."""

    def __init__(self, *, with_draft: bool, found: Sequence[Path] = ()) -> None:
        super().__init__(hint("OK", 1 + with_draft))
        self._with_draft = with_draft
        self._found = " ".join(_quoted(path) for path in found)

    @property
    def _title(self) -> str:
        return "NEW STORY" if self._with_draft else "IMPORT"

    def body(self) -> Iterable[Widget]:
        """One or two fields."""
        if self._with_draft:
            yield Static("The draft", markup=False)
            yield Input(id="draft-path", compact=True)
        yield Static("Its sources" if self._with_draft else "Files and folders", markup=False)
        yield Input(self._found, id="source-paths", compact=True)
        yield Static("Drag files and folders into the window, or paste their paths.", markup=False, classes="advice")

    def on_mount(self) -> None:
        """Name the dialog after what it is for, and wait in its first field."""
        self.query_one("#frame").border_title = self._title
        self.query(Input).first().focus()

    @on(Input.Submitted)
    def _choose(self, event: Input.Submitted) -> None:
        """Take the paths if they are there; on an early field, go to the next."""
        sources = external.paths_in(self.query_one("#source-paths", Input).value)
        if self._with_draft and event.input.id == "draft-path" and not sources:
            self.query_one("#source-paths").focus()
            return
        drafts = external.paths_in(self.query_one("#draft-path", Input).value) if self._with_draft else []
        missing = [path for path in (*drafts[:1], *sources) if not path.exists()]
        if self._with_draft and len(drafts) != 1:
            self.complain("A story has one draft")
        elif missing:
            self.complain(f"There is no {missing[0]}")
        elif not self._with_draft and not sources:
            self.complain("Name at least one file or folder")
        else:
            self.dismiss(Chosen(drafts[0] if drafts else None, tuple(sources)))


def _quoted(path: Path) -> str:
    return f'"{path}"' if " " in str(path) else str(path)
