"""How a room finds what stands behind its door: one file, one value, no list to keep."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import Any


def values(package: ModuleType, name: str) -> tuple[Any, ...]:
    """The value called ``name`` of every module in ``package``, in the order of the module names."""
    found = []
    for info in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        if hasattr(module, name):
            found.append(getattr(module, name))
    return tuple(found)
