"""JSON: the whole report as one object."""

from __future__ import annotations

from factdesk.report.records import report_record
from factdesk.report.report import Format, Report
from factdesk.text import json_text


def write(report: Report) -> bytes:
    """One UTF-8 object, indented, keys in a fixed order."""
    return (json_text(report_record(report), indent=2) + "\n").encode()


FORMAT = Format("json", ".json", "The whole report for programs", write)
