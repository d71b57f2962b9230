"""JSON Lines: one finding a line, for pipelines."""

from __future__ import annotations

from factdesk.report.records import item_records
from factdesk.report.report import Format, Report
from factdesk.text import json_text


def write(report: Report) -> bytes:
    """One UTF-8 object a line, in draft order."""
    return "".join(f"{json_text(record)}\n" for record in item_records(report)).encode()


FORMAT = Format("jsonl", ".jsonl", "One finding a line", write)
