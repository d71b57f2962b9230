"""Settings: house rules, tolerances, keys and theme, read from ``config.toml``."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class QuoteProfile(StrEnum):
    """What a house allows inside quotation marks."""

    STRICT = "strict"
    """Nothing changes (AP)."""
    ELLIPSIS = "ellipsis"
    """Deletions marked by an ellipsis, order and sense kept (Reuters)."""
    LIGHT = "light"
    """Also slips of speech and grammar."""


@dataclass(frozen=True, slots=True)
class Tolerances:
    """How far two figures may lie apart before they conflict; shares, not percent."""

    rounding: float = 0.05
    """One figure may be the other rounded only while they differ by at most this share."""
    about: float = 0.10
    """Reach of "about", "some", "roughly"."""
    nearly: float = 0.10
    """Reach of "nearly" below its figure."""
    more_than: float = 0.50
    """How far above "more than X" a value still counts as the same figure."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a house can set. The defaults are the documented ones."""

    editor: str = ""
    """Who decides; the login name where empty."""
    quotes: QuoteProfile = QuoteProfile.ELLIPSIS
    tolerances: Tolerances = field(default_factory=Tolerances)
    theme: str = "dark"
    keys: dict[str, str] = field(default_factory=dict)
    """Action id to key."""
