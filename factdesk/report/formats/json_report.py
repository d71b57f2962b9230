"""JSON: the whole report as one object."""

from __future__ import annotations

import json

from factdesk.report.records import report_record
from factdesk.report.report import Format, Report


def write(report: Report) -> bytes:
    """One UTF-8 object, indented, keys in a fixed order."""
    return (json.dumps(report_record(report), ensure_ascii=False, indent=2) + "\n").encode()


FORMAT = Format("json", ".json", "The whole report for programs", write)
