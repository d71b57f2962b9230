"""A correction request for one finding, ready to paste into a mail."""

from __future__ import annotations

from factdesk.report.rows import Row


def request(row: Row, slug: str) -> str:
    """Plain text: a subject line, both passages, the working and what is asked."""
    place = ", ".join(filter(None, (row.source_title, row.outlet_and_date, f"¶{row.source_paragraph}")))
    body = [f"Subject: {slug}, ¶{row.paragraph}: {row.draft_value}", "", f"The draft says (¶{row.paragraph}):"]
    body += [f"    {row.draft_text}", ""]
    body += [f"{place} says:", f"    {row.source_text}", ""] if row.source_text else ["No source has this.", ""]
    body += [row.why, ""] if row.why else []
    body += [f"Note: {row.note}", ""] if row.note else []
    body.append("Please correct it, or say what it rests on.")
    return "\n".join(body) + "\n"
