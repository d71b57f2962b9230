"""A correction request for one finding, ready to paste into a mail."""

from __future__ import annotations

from factdesk.report.rows import Row
from factdesk.report.sections import brief


def request(row: Row, slug: str, warning: str = "") -> str:
    """Plain text: a subject line, a warning such as an embargo, both passages, the working and what is asked."""
    body = [f"Subject: {slug}, ¶{row.paragraph}: {brief(row.draft_value)}", ""]
    body += [warning, ""] if warning else []
    body += [f"The draft says (¶{row.paragraph}):", f"    {row.draft_text}", ""]
    body += [f"{_place(row)} says:", f"    {row.source_text}", ""] if row.source_text else ["No source has this.", ""]
    body += [row.why, ""] if row.why else []
    body += [f"Note: {row.note}", ""] if row.note else []
    body.append("Please correct it, or say what it rests on.")
    return "\n".join(body) + "\n"


def _place(row: Row) -> str:
    if not row.source_title:
        return f"Elsewhere the draft (¶{row.source_paragraph})"
    return ", ".join(filter(None, (row.source_title, row.outlet_and_date, f"¶{row.source_paragraph}")))
