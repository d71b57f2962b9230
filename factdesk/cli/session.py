"""What the options of every command stand for: the settings and the store."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factdesk.errors import FactDeskError

if TYPE_CHECKING:
    from factdesk.config import Settings
    from factdesk.desk.desk import Desk

F = TypeVar("F", bound=Callable[..., Any])

_BEFORE_CHANGES = "factdesk.before_changes"
"""The option's place in the context of a command."""


def store_option(command: F) -> F:
    """``--db PATH``: of the command, else of ``factdesk`` itself, else ``$FACTDESK_DB``."""
    option = click.option(
        "--db",
        type=click.Path(dir_okay=False, path_type=Path),
        callback=_inherited,
        help="The store; by default $FACTDESK_DB, or a file in your data folder.",
    )
    return option(command)


def changes_option(command: F) -> F:
    """``--before-changes``, which ``before_changes`` tells of."""
    option = click.option(
        "--before-changes",
        is_flag=True,
        expose_value=False,
        callback=lambda ctx, _, value: ctx.meta.update({_BEFORE_CHANGES: value}),
        help="Read Word files as they were before their tracked changes, not with all accepted.",
    )
    return option(command)


def before_changes() -> bool:
    """Whether the command that runs was asked for the version before tracked changes."""
    ctx = click.get_current_context(silent=True)
    return bool(ctx and ctx.meta.get(_BEFORE_CHANGES))


def _inherited(ctx: click.Context, _: click.Parameter, value: Path | None) -> Path | None:
    named: Path | None = value or ctx.find_root().params.get("db")
    return named or (Path(os.environ["FACTDESK_DB"]) if os.environ.get("FACTDESK_DB") else None)


def config_path() -> Path:
    """Where the settings are read from."""
    from platformdirs import user_config_path

    named = os.environ.get("FACTDESK_CONFIG")
    return Path(named) if named else user_config_path("factdesk", appauthor=False) / "config.toml"


def settings() -> Settings:
    """The settings in force."""
    from factdesk.config import load

    return load(config_path())


def store_path(db: Path | None) -> Path:
    """The user's store."""
    from platformdirs import user_data_path

    return db or user_data_path("factdesk", appauthor=False) / "factdesk.db"


@contextmanager
def open_existing(db: Path | None) -> Iterator[Desk]:
    """The desk on the user's store, which has to be there: nothing is made."""
    path = store_path(db)
    if not path.is_file():
        hint = "name the sources with --against, or read them in with `factdesk add`"
        raise FactDeskError(f"there is no store at {path}", hint)
    with open_desk(path) as desk:
        yield desk


@contextmanager
def open_desk(db: Path | None) -> Iterator[Desk]:
    """The desk on the user's store."""
    from factdesk.desk.desk import Desk

    desk = Desk.open(store_path(db), settings())
    try:
        yield desk
    finally:
        desk.close()
