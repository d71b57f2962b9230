"""Frozen values as compact JSON and back, led by their types: fields that hold their default are left out.

A field that a newer model adds is its default in what was stored before; one that it dropped is ignored.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Hashable
from dataclasses import MISSING, Field, fields
from datetime import date
from enum import Enum
from functools import cache, partial
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from factdesk.model import Span

V = TypeVar("V")


def dumps(value: Any) -> str:
    """``value`` as JSON: a dataclass, a tuple of them, an enumeration, a date or plain values."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def loads(kind: type[V], stored: str | bytes) -> V:
    """The value of type ``kind`` that ``dumps`` wrote."""
    value: V = _reader(cast("Hashable", kind))(json.loads(stored))
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if hasattr(value, "__dataclass_fields__"):
        pairs = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: _plain(held) for field, held in pairs if held != _default(field)}
    return value


def _default(field: Field[Any]) -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """How a stored value of a type is read."""
    if kind is Span:
        return _span
    if kind is date:
        return date.fromisoformat
    if get_origin(kind) is tuple:
        return partial(_tuple, _reader(get_args(kind)[0]))
    if get_origin(kind) is types.UnionType:
        return partial(_optional, _reader(next(part for part in get_args(kind) if part is not type(None))))
    if hasattr(kind, "__dataclass_fields__"):
        hints = get_type_hints(kind)
        return partial(_record, kind, {field.name: _reader(hints[field.name]) for field in fields(kind)})
    return kind if isinstance(kind, type) and issubclass(kind, Enum) else _same


def _same(stored: Any) -> Any:
    return stored


def _span(stored: list[int]) -> Span:
    return Span(*stored)


def _optional(read: Callable[[Any], Any], stored: Any) -> Any:
    return None if stored is None else read(stored)


def _tuple(read: Callable[[Any], Any], stored: list[Any]) -> tuple[Any, ...]:
    return tuple(read(item) for item in stored)


def _record(kind: type[V], readers: dict[str, Callable[[Any], Any]], stored: dict[str, Any]) -> V:
    return kind(**{name: readers[name](held) for name, held in stored.items() if name in readers})
