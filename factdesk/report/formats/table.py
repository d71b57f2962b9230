"""CSV: the source log, one row a finding, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import fields

from factdesk.report.report import Format, Report
from factdesk.report.rows import Row, rows

COLUMNS = tuple(f.name.replace("_", " ") for f in fields(Row))
"""The columns, in the order newsroom source logs use."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


def write(report: Report) -> bytes:
    """UTF-8 with a byte order mark, so that spreadsheets read it as such."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows(report):
        writer.writerow([_cell(getattr(row, f.name)) for f in fields(Row)])
    return out.getvalue().encode("utf-8-sig")


def _cell(value: str | int | None) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe before anything that could start one."""
    words = "" if value is None else str(value)
    return f"'{words}" if words.startswith(_FORMULA) else words


FORMAT = Format("csv", ".csv", "Source log for spreadsheets", write)
