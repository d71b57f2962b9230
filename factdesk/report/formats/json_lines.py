"""JSON Lines: one finding a line, for pipelines."""

from __future__ import annotations

import json

from factdesk.report.records import item_records
from factdesk.report.report import Format, Report


def write(report: Report) -> bytes:
    """One UTF-8 object a line, in draft order."""
    lines = (json.dumps(record, ensure_ascii=False) for record in item_records(report))
    return "".join(line + "\n" for line in lines).encode()


FORMAT = Format("jsonl", ".jsonl", "One finding a line", write)
