"""Plain text: a correction request for each finding that asks for one, to paste into mails."""

from __future__ import annotations

from factdesk.report.correction import request
from factdesk.report.report import Format, Report
from factdesk.report.sections import Section, embargo, sections
from factdesk.text import one_line

_RULE = "-" * 72


def write(report: Report) -> bytes:
    """Discrepancies, then queries, each a mail of its own with a rule between them; what was waived is not asked."""
    slug, warning = one_line(report.story.slug), embargo(report)
    found = sections(report)
    asked = [request(row, slug, warning) for row in (*found[Section.DISCREPANCIES], *found[Section.QUERIES])]
    return (f"\n{_RULE}\n\n".join(asked) or f"{slug}: there is nothing to ask.\n").encode()


FORMAT = Format("mail", ".txt", "Correction requests to paste into mails", write)
