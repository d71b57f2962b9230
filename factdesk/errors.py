"""What can go wrong in a way that the user can mend."""

from __future__ import annotations


class FactDeskError(Exception):
    """A problem in one line, with a hint at what to do next. The command line exits with status 2 on it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


class UnreadableError(FactDeskError):
    """A document that cannot be read as what it claims to be."""


class StoreError(FactDeskError):
    """A store that cannot be opened, or that a newer FactDesk wrote."""


class ConfigError(FactDeskError):
    """A setting that cannot be understood."""


def fault(where: str, error: Exception) -> FactDeskError:
    """What to tell the user of an error that nobody foresaw."""
    return FactDeskError(
        f"{where} set off a fault in FactDesk ({type(error).__name__}: {error})",
        "please report it; with FACTDESK_DEBUG=1 it shows where",
    )
