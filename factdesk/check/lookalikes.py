"""A difference that nobody can see, because letters of another script look the same, is said in words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from factdesk.model import Judgement, Verdict
from factdesk.text import words

_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
"""Scripts that share shapes (Unicode Technical Standard 39, confusables), as the names of their letters begin."""


def told(judgement: Judgement) -> Judgement:
    """The same judgement; its reason names the first letter in each passage that a word borrows from another script."""
    if judgement.verdict is not Verdict.CONFLICT:
        return judgement
    marks = (judgement.a, judgement.b) if judgement.b else (judgement.a,)
    notes = [next(borrowed(mark.surface), "") for mark in marks if not mark.surface.isascii()]
    return replace(judgement, why="; ".join([judgement.why, *filter(None, notes)])) if any(notes) else judgement


def borrowed(surface: str) -> Iterator[str]:
    """What to say of each word that mixes scripts: “а” in “pаid” is a Cyrillic letter."""
    for span in words(surface):
        word = span.of(surface)
        scripts = [(letter, _script(letter)) for letter in word if not word.isascii()]
        known = [script for _, script in scripts if script]
        rare = min(set(known), key=known.count, default="")
        if len(set(known)) > 1:
            letter = next(letter for letter, script in scripts if script == rare)
            yield f"“{letter}” in “{word}” is a {rare.title()} letter"


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return next((script for script in _SCRIPTS if name.startswith(script)), "")
