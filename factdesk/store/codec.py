"""Frozen values as compact JSON and back, led by their types.

A dataclass whose fields all have to be given is a list of them. Any other is an object without the fields that hold
their default: a field that a newer model adds is its default in what was stored before; one that it dropped is ignored.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import date
from enum import Enum
from functools import cache, partial
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

V = TypeVar("V")


def dumps(value: Any) -> str:
    """``value`` as JSON: a dataclass, a tuple of them, an enumeration, a date or plain values."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def loads(kind: type[V], stored: str | bytes) -> V:
    """The value of type ``kind`` that ``dumps`` wrote."""
    wanted: Any = kind
    value: V = _reader(wanted)(json.loads(stored))
    return value


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, Enum):
        return value and value.value
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    kind: Any = type(value)
    if _is_listed(kind):
        return [_plain(getattr(value, name)) for name, _ in _defaults(kind)]
    return {name: _plain(held) for name, default in _defaults(kind) if (held := getattr(value, name)) != default}


@cache
def _defaults(kind: type) -> tuple[tuple[str, Any], ...]:
    """Each field of a dataclass with its default; a field without one never equals it."""
    return tuple(
        (field.name, field.default_factory() if field.default_factory is not MISSING else field.default)
        for field in fields(kind)
    )


@cache
def _is_listed(kind: type) -> bool:
    return all(default is MISSING for _, default in _defaults(kind))


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """How a stored value of a type is read."""
    if kind is date:
        return date.fromisoformat
    if get_origin(kind) is tuple:
        return partial(_tuple, _reader(get_args(kind)[0]))
    if get_origin(kind) is types.UnionType:
        return partial(_optional, _reader(next(part for part in get_args(kind) if part is not type(None))))
    if hasattr(kind, "__dataclass_fields__"):
        hints = get_type_hints(kind)
        readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}
        if not _is_listed(kind):
            return partial(_record, kind, readers)
        deep = [(place, read) for place, read in enumerate(readers.values()) if read is not _same]
        return partial(_list, kind, deep)
    return kind if isinstance(kind, type) and issubclass(kind, Enum) else _same


def _same(stored: Any) -> Any:
    return stored


def _optional(read: Callable[[Any], Any], stored: Any) -> Any:
    return None if stored is None else read(stored)


def _tuple(read: Callable[[Any], Any], stored: list[Any]) -> tuple[Any, ...]:
    return tuple(read(item) for item in stored)


def _list(kind: type[V], deep: list[tuple[int, Callable[[Any], Any]]], stored: list[Any]) -> V:
    """Only the values that are more than they look like in JSON are read one by one."""
    for place, read in deep:
        stored[place] = read(stored[place])
    return kind(*stored)


def _record(kind: type[V], readers: dict[str, Callable[[Any], Any]], stored: dict[str, Any]) -> V:
    return kind(**{name: readers[name](held) for name, held in stored.items() if name in readers})
