"""Every action of the desk in one table: what it is called, its key, and what it does.

Bindings, the key bar, the help, the command palette and ``[keys]`` in ``config.toml`` all read this table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from textual.binding import Binding

HOME, REVIEW, ARTICLE, SEARCH, PEOPLE = "home", "review", "article", "search", "people"
EVERYWHERE = (HOME, REVIEW, ARTICLE, SEARCH, PEOPLE)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a user can do."""

    id: str
    """What ``config.toml`` calls it."""
    key: str
    """Default keys, separated by commas; the first one is shown."""
    label: str
    """One or two words for the key bar."""
    help: str
    """One sentence for the help and the palette."""
    do: str
    """The Textual action it runs."""
    screens: tuple[str, ...] = EVERYWHERE
    rank: int = 0
    """1 is in the key bar at any width, 4 only on very wide screens, 0 never."""
    partner: str = ""
    """Id of the action that shares its place in the key bar: next and previous."""
    below: int = 0
    """Only screens narrower than this show it in the key bar; 0 for no such limit."""
    quiet: tuple[str, ...] = ()
    """Screens where the key bar has it only if there is much room."""

    def rank_on(self, screen: str) -> int:
        """Its rank in the key bar of a screen."""
        return 4 if screen in self.quiet else self.rank


ACTIONS: tuple[Action, ...] = (
    Action("next", "j,down", "Next", "Go to the next one.", "next", EVERYWHERE, 1, "previous", quiet=(HOME,)),
    Action("previous", "k,up", "Previous", "Go to the previous one.", "previous"),
    Action(
        "scroll-down", "J,shift+down", "Scroll", "Scroll the evidence down.", "scroll(1)", (REVIEW,), 4, "scroll-up"
    ),
    Action("scroll-up", "K,shift+up", "Scroll up", "Scroll the evidence up.", "scroll(-1)", (REVIEW,)),
    Action("page-down", "pagedown,ctrl+f", "Page down", "Go a page down.", "page(1)"),
    Action("page-up", "pageup,ctrl+b", "Page up", "Go a page up.", "page(-1)"),
    Action("first", "g,home", "First", "Go to the first one.", "first"),
    Action("last", "G,end", "Last", "Go to the last one.", "last"),
    Action("review", "enter", "Review", "Open the story, or read the source under the cursor.", "enter", (HOME,), 1),
    Action("import", "i", "Import", "Import files and folders as sources of the story.", "import", (HOME,), 1),
    Action("new-story", "N", "New", "Start a story from a draft and its sources.", "new_story", (HOME,), 2),
    Action("paste", "p", "Paste", "Make a source from pasted text.", "paste", (HOME,), 3),
    Action("attach", "t", "Take in", "Take the source into the story, or out of it.", "attach", (HOME, SEARCH), 4),
    Action(
        "details",
        "d",
        "Details",
        "Rename or hold back a story; correct a source's title, outlet and date.",
        "details",
        (HOME,),
        3,
    ),
    Action("remove", "x", "Remove", "Take the story or source off the shelf; u brings it back.", "remove", (HOME,), 4),
    Action("stop", "escape", "Stop", "Stop the work under way.", "stop", (HOME,)),
    Action("fix", "f", "Fix", "Decide: the draft must change.", "decide('fix')", (REVIEW,), 1),
    Action("stet", "s", "Stet", "Decide: it stands.", "decide('stet')", (REVIEW,), 1),
    Action("ask", "a", "Ask", "Decide: ask the writer.", "decide('query')", (REVIEW,), 1),
    Action("reopen", "x", "Reopen", "Take the decision back; the finding is open again.", "decide('')", (REVIEW,)),
    Action("comment", "c", "Note", "Write a note on the finding.", "comment", (REVIEW,), 2),
    Action("undo", "u", "Undo", "Undo what was done last, without end.", "undo", (HOME, REVIEW), 2, quiet=(HOME,)),
    Action("redo", "U", "Redo", "Redo what was undone.", "redo", (HOME, REVIEW)),
    Action("next-source", "]", "Source", "Show the next source.", "source(1)", (REVIEW,), 2, "previous-source"),
    Action("previous-source", "[", "Source back", "Show the previous source.", "source(-1)", (REVIEW,)),
    Action("side", "tab", "Source", "On a narrow screen, show the other side.", "side", (REVIEW,), 1, below=80),
    Action(
        "mark", "space", "Mark", "Mark the finding; a decision applies to all that are marked.", "mark", (REVIEW,), 2
    ),
    Action("mark-all", "*", "Mark all", "Mark all findings shown, or none.", "mark_all", (REVIEW,)),
    Action("filter", "F", "Filter", "Choose which findings the queue shows.", "filter", (REVIEW,), 4),
    Action(
        "narrow", "F,f2", "Narrow", "Narrow the search by speaker, outlet, day, unit or value.", "narrow", (SEARCH,), 4
    ),
    Action("order", "O", "Order", "Order the queue by weight or by place in the draft.", "order", (REVIEW,)),
    Action("open", "enter", "Open article", "Read the whole draft, every claim painted.", "enter", (REVIEW,), 4),
    Action("open-source", "v", "Open source", "Read the whole source at this passage.", "open_source", (REVIEW,)),
    Action("to-finding", "enter", "To finding", "Go to the finding of this claim.", "enter", (ARTICLE,), 2),
    Action(
        "next-problem",
        "]",
        "Open claim",
        "Go to the next claim that is open.",
        "problem(1)",
        (ARTICLE,),
        2,
        "previous-problem",
    ),
    Action("previous-problem", "[", "Open claim back", "Go to the one before it.", "problem(-1)", (ARTICLE,)),
    Action("headline", "h", "Headline", "Go to the headline.", "headline", (ARTICLE,)),
    Action("open-result", "enter", "Read", "Read the article at this place.", "enter", (SEARCH, PEOPLE), 1),
    Action(
        "search", "/", "Search", "Search all articles for quotes, figures, speakers and words.", "search", EVERYWHERE, 2
    ),
    Action(
        "next-hit", "n", "Match", "Go to the next match of the search.", "hit(1)", (REVIEW, ARTICLE), 4, "previous-hit"
    ),
    Action("previous-hit", "N", "Match back", "Go to the previous match of the search.", "hit(-1)", (REVIEW, ARTICLE)),
    Action("people", "P", "People", "The ledger of people, organisations and places.", "people", (HOME, REVIEW), 4),
    Action(
        "recheck",
        "r",
        "Recheck",
        "Read the draft and its sources again.",
        "recheck",
        (HOME, REVIEW),
        2,
        quiet=(REVIEW,),
    ),
    Action(
        "timeline", "L", "Time line", "What article after article says of this figure.", "timeline", (REVIEW, SEARCH)
    ),
    Action(
        "related", "R", "Related", "Articles of the store on this story, to be taken in.", "related", (HOME, REVIEW), 4
    ),
    Action("merge", "M", "Merge", "Take in decisions from a report that came back.", "merge", (HOME, REVIEW)),
    Action("export", "e", "Export", "Write the discrepancy report.", "export", (HOME, REVIEW), 2),
    Action("edit", "o", "Edit", "Open the draft in $EDITOR at this passage.", "edit", (HOME, REVIEW, ARTICLE)),
    Action("copy", "y", "Copy", "Copy the passage.", "copy", (REVIEW, ARTICLE, SEARCH)),
    Action("theme", "T", "Theme", "Next theme: dark, light, high contrast, no colour.", "theme"),
    Action("back", "escape", "Back", "Go back.", "back", (REVIEW, ARTICLE, SEARCH, PEOPLE), 3),
    Action("keys", "?", "Keys", "Show every key of this screen.", "keys", EVERYWHERE, 1),
    Action("quit", "q,ctrl+q", "Quit", "Close FactDesk; everything is kept.", "quit", EVERYWHERE, 3),
    Action("palette", "ctrl+p,:", "more", "Everything, by name.", "command_palette", EVERYWHERE, 1),
)

_SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "colon": ":",
    "asterisk": "*",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "escape": "esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "down": "↓",
    "up": "↑",
}


def on(screen: str) -> tuple[Action, ...]:
    """The actions of a screen, in the table's order."""
    return tuple(action for action in ACTIONS if screen in action.screens)


def bindings(screen: str) -> list[Binding]:
    """What a screen class has as ``BINDINGS``."""
    return [Binding(a.key, a.do, a.label, id=a.id, show=bool(a.rank)) for a in on(screen)]


def keys_of(action: Action, chosen: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of an action, as the user set them or by default."""
    return tuple(key.strip() for key in chosen.get(action.id, action.key).split(",") if key.strip())


def shown(key: str) -> str:
    """A key as people write it: ``?``, ``^p``, ``esc``."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+")
    return _SHOWN.get(key, key)


def problems(chosen: Mapping[str, str]) -> list[str]:
    """What is wrong with the user's own keys, in words: unknown actions, one key for two actions."""
    known = {action.id for action in ACTIONS}
    found = [f'There is no action "{name}"' for name in chosen if name not in known]
    for screen in EVERYWHERE:
        found += [clash for clash in _clashes(on(screen), chosen) if clash not in found]
    return found


def _clashes(actions: Iterable[Action], chosen: Mapping[str, str]) -> list[str]:
    """Pairs of actions on one screen that want the same key."""
    taken: dict[str, Action] = {}
    found = []
    for action in actions:
        for key in map(shown, keys_of(action, chosen)):
            other = taken.setdefault(key, action)
            if other.id != action.id:
                found.append(f'"{key}" is both "{other.id}" and "{action.id}"')
    return found
