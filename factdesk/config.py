"""Settings: house rules, tolerances, limits, keys and theme, read from ``config.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Any

from factdesk.errors import ConfigError


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
class Limits:
    """What one document may cost. Each limit is told of by the name that it has in ``[limits]``."""

    megabytes: int = 256
    """Of a file as it comes in."""
    unpacked: int = 256
    """Megabytes of all that is unpacked from one archive or office file."""
    files: int = 2_000
    """In one archive; mails in one mailbox."""
    depth: int = 3
    """Archives within archives."""
    characters: int = 20_000_000
    """Of one canonical text."""
    seconds: int = 120
    """For opening a document, for reading its claims and for comparing it with another, each."""
    memory: int = 4_096
    """Megabytes that the same may take."""

    def hint(self, setting: str, instead: str = "split it") -> str:
        """What to do where a limit is reached."""
        return f"{instead}, or raise {setting} under [limits] in config.toml"


LIMITS = Limits()
MEGABYTE = 1024 * 1024
_MOST = 1_000_000_000
"""The largest limit."""


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
    limits: Limits = field(default_factory=Limits)


def documented() -> str:
    """The default ``config.toml``, every setting with what it means."""
    return (files("factdesk") / "config.toml").read_text(encoding="utf-8")


def load(path: Path) -> Settings:
    """The settings in a file, the defaults where there is none; raises ``ConfigError``."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read as text", "check its rights and its encoding (UTF-8)") from error
    return parse(text, str(path))


def parse(text: str, name: str = "config.toml") -> Settings:
    """The settings in TOML text; ``name`` is what messages call it. Raises ``ConfigError``."""
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{name} is not TOML: {error}", "`factdesk config` prints a correct one") from error
    reader = _Reader(name, given)
    reader.know({setting.name for setting in fields(Settings)})
    return Settings(
        editor=reader.text("editor"),
        quotes=reader.profile("quotes"),
        tolerances=_tolerances(reader.section("tolerances")),
        limits=_limits(reader.section("limits")),
        theme=reader.text("theme", Settings().theme),
        keys=reader.section("keys").texts(),
    )


def _tolerances(reader: _Reader) -> Tolerances:
    defaults = asdict(Tolerances())
    reader.know(set(defaults))
    return Tolerances(**{name: reader.share(name, default) for name, default in defaults.items()})


def _limits(reader: _Reader) -> Limits:
    defaults = asdict(Limits())
    reader.know(set(defaults))
    return Limits(**{name: reader.count(name, default) for name, default in defaults.items()})


@dataclass(frozen=True, slots=True)
class _Reader:
    """One table of the file, with words for whatever is wrong in it."""

    name: str
    given: Mapping[str, Any]

    def _wrong(self, key: str, wanted: str) -> ConfigError:
        return ConfigError(f"{self.name}: {key} must be {wanted}", "`factdesk config` prints the defaults")

    def know(self, keys: set[str]) -> None:
        """Refuse what nobody reads: mostly a slip of the pen."""
        for key in self.given:
            if key not in keys:
                raise ConfigError(f"{self.name}: there is no setting {key}", f"known are {', '.join(sorted(keys))}")

    def section(self, key: str) -> _Reader:
        value = self.given.get(key, {})
        if not isinstance(value, dict):
            raise self._wrong(key, f"a table: [{key}]")
        return _Reader(f"{self.name}, [{key}]", value)

    def text(self, key: str, default: str = "") -> str:
        value = self.given.get(key, default)
        if not isinstance(value, str):
            raise self._wrong(key, 'words in quotation marks: "…"')
        return value

    def texts(self) -> dict[str, str]:
        return {key: self.text(key) for key in self.given}

    def profile(self, key: str) -> QuoteProfile:
        value = self.text(key, QuoteProfile.ELLIPSIS)
        if value not in set(QuoteProfile):
            raise self._wrong(key, f"one of {', '.join(QuoteProfile)}")
        return QuoteProfile(value)

    def share(self, key: str, default: float) -> float:
        value = self.given.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise self._wrong(key, "a share between 0 and 1: 0.05 is 5 percent")
        return float(value)

    def count(self, key: str, default: int) -> int:
        value = self.given.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= _MOST:
            raise self._wrong(key, f"a whole number from 1 to {_MOST:,}")
        return value
