"""Dates and periods in prose, read from the article's own date."""

from __future__ import annotations

from factdesk.extract.dates.finder import find

__all__ = ["find"]
