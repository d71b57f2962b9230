"""The small words that sentences are read by."""

from __future__ import annotations

from factdesk import wordlists

_ROOM = "factdesk.extract"
PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you"})
RELATIVES = frozenset({"who", "which", "that"})
LINKS = frozenset({"of", "for", "from", "with"})
"""Prepositions that go on with a noun phrase rather than leave it."""
ALONE = frozenset({"one", "another", "others", "some", "many", "most", "several", "few", "both", "all"})
"""Determiners that can be a noun phrase by themselves."""
TIMES = frozenset({"week", "month", "year", "night", "summer", "winter", "spring", "fall", "weekend"})
AUXILIARIES = wordlists.entries(_ROOM, "auxiliaries")
DETERMINERS = wordlists.entries(_ROOM, "determiners")
FUNCTION_WORDS = wordlists.entries(_ROOM, "function_words")
CLAUSE_OPENERS = wordlists.entries(_ROOM, "clause_openers")
PREPOSITIONS = wordlists.entries(_ROOM, "prepositions")
CALENDAR = wordlists.entries(_ROOM, "calendar_words")
COLLECTIVES = wordlists.entries(_ROOM, "collectives")
LEADS = wordlists.entries(_ROOM, "lead_words")
PAST_VERBS = wordlists.entries(_ROOM, "past_verbs")
VERBS = PAST_VERBS | {"be", "been", "will", "would", "could", "can", "may", "might", "must", "should"}
"""Verbs that no noun phrase holds."""
