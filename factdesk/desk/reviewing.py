"""What an action of the editor writes into the ledger, and the words in which a status line tells of it."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk.desk.values import Action
from factdesk.model import Decision
from factdesk.store.actions import Entry
from factdesk.store.findings import Placed

_VERBS = {Decision.FIX: "Fix", Decision.STET: "Stet", Decision.QUERY: "Ask", None: "Open again"}
_TOLD = {"do": "", "undo": "Undone: ", "redo": "Done again: "}
_LONGEST = 40
"""Characters of a claim that a status line shows."""


def words(decision: Decision | None, items: Sequence[Placed]) -> str:
    """As in: Fix ¶7 “4.1 percent”; Stet 3 findings."""
    return f"{_VERBS[decision]} {_named(items)}"


def note_words(item: Placed) -> str:
    """As in: Note on ¶7 “4.1 percent”."""
    return f"Note on {_named([item])}"


def _named(items: Sequence[Placed]) -> str:
    if len(items) > 1:
        return f"{len(items)} findings"
    (item,) = items
    claim = " ".join(item.finding.marks[0].surface.split())
    short = claim if len(claim) <= _LONGEST else f"{claim[: _LONGEST - 1].rstrip()}…"
    return f"¶{item.paragraph} “{short}”"


def action(slug: str, entry: Entry) -> Action:
    """An entry of the ledger as the faces see it."""
    told = _TOLD[entry.kind]
    said = entry.words[0].lower() + entry.words[1:] if told else entry.words
    return Action(entry.number, slug, told + said, entry.keys, entry.at)
