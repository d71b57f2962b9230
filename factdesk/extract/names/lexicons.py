"""The word lists that names are told by."""

from __future__ import annotations

from factdesk import wordlists
from factdesk.model import NameKind

_ROOM = "factdesk.extract"

NICKNAMES = wordlists.table(_ROOM, "nicknames")
_LONG_NAMES = wordlists.table(_ROOM, "first_names")
FIRST_NAMES = {nick: _LONG_NAMES.get(name, "") for nick, name in NICKNAMES.items()} | _LONG_NAMES
TITLES = wordlists.table(_ROOM, "titles")
HONORIFICS = wordlists.entries(_ROOM, "honorifics")
ROLES = wordlists.table(_ROOM, "roles")
PARTICLES = wordlists.entries(_ROOM, "name_particles")
NATIONALITIES = wordlists.table(_ROOM, "nationalities")
CALENDAR = wordlists.entries(_ROOM, "calendar_words")
STARTERS = wordlists.entries(_ROOM, "sentence_starters")
ORGANISATION_WORDS = wordlists.entries(_ROOM, "organisation_words")
OUTLET_WORDS = wordlists.entries(_ROOM, "outlet_words")
OUTLET_STARTS = wordlists.entries(_ROOM, "outlet_starts")
OUTLETS = wordlists.entries(_ROOM, "outlets")
SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})
"""What may follow a family name."""
COMMON_ACRONYMS = wordlists.entries(_ROOM, "common_acronyms")
PLACES = wordlists.entries(_ROOM, "places")
_PLACE_WORDS = wordlists.table(_ROOM, "place_words")
PLACE_ENDS = frozenset(word for word, where in _PLACE_WORDS.items() if where != "first")
PLACE_STARTS = frozenset(word for word, where in _PLACE_WORDS.items() if where != "last")

_WHOLE = (
    (PLACES, NameKind.PLACE),
    (wordlists.entries(_ROOM, "organisations"), NameKind.ORGANISATION),
    (OUTLETS, NameKind.OUTLET),
)
KNOWN: dict[str, NameKind] = {name.removesuffix("."): kind for names, kind in _WHOLE for name in names}
"""Names that are known whole, as they stand without "The" and without a last point."""
KNOWN_STARTS = frozenset(name.partition(" ")[0] for name in KNOWN)
"""The first word of each."""
TITLE_WORDS = wordlists.entries(_ROOM, "title_words")
"""Words that stand inside a title and end none: "Foreign", "State"."""
