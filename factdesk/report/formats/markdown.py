"""Markdown: the memo to paste into a ticket or a mail."""

from __future__ import annotations

import re

from factdesk.report.report import Format, Report
from factdesk.report.rows import Row, label, outlet_and_date
from factdesk.report.sections import Section, embargo, header, line, method, sections, tally, working
from factdesk.text import one_line

_SPECIAL = re.compile(r"([\\`*_\[\]~])")


def write(report: Report) -> bytes:
    """The report as UTF-8 Markdown."""
    out = [f"# Discrepancy report: {_safe(one_line(report.draft.title or report.story.slug))}", ""]
    if report.embargo:
        out += [f"> **{embargo(report)}**", ""]
    out += [f"- **{name}:** {_safe(value) or '…'}" for name, value in header(report)]
    out += [
        "",
        f"**{tally(report)}**",
        "",
        "Signed off: writer ________  editor ________  checker ________",
    ]
    for name, found in sections(report).items():
        out += ["", f"## {name}", ""]
        out += [part for row in found for part in _item(row, name)] or ["None."]
    out += ["", "## Sources", ""]
    out += [_source(number, report, key) for number, key in enumerate(report.sources, 1)] or ["None."]
    out += ["", "## Method and limits", ""]
    out += [f"- {_safe(text)}" for text in method(report)]
    return ("\n".join(out) + "\n").encode()


def _item(row: Row, name: Section) -> list[str]:
    out = [f"- **{_safe(line(row))}** {_safe(working(row))}"]
    if name is not Section.CONFIRMED:
        out.append(f"  - draft: {_safe(row.draft_text)}")
        if row.source_text:
            side = "source" if row.source_title else "elsewhere"
            out.append(f"  - {side}: {_safe(row.source_text)}")
    elif row.independent_sources:
        out.append(f"  - independent sources: {row.independent_sources}")
    if row.decision:
        out.append(f"  - decided: {row.decision}, {_safe(row.decided_by)}, {_safe(row.decided_at)}")
    if row.note:
        out.append(f"  - note: {_safe(row.note)}")
    if row.previous_wording:
        out.append(f"  - previously: {_safe(row.previous_wording)}")
    return out


def _source(number: int, report: Report, key: str) -> str:
    article = report.sources[key]
    groups = report.independent or {}
    twins = [label(report.sources[k]) for k in report.sources if k != key and groups.get(k, k) == groups.get(key, key)]
    copy = f" (same text as {_safe(twins[0])})" if twins else ""
    return f"{number}. **{_safe(label(article))}** {_safe(outlet_and_date(article))}{copy}".rstrip()


def _safe(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words).replace("&", "&amp;").replace("<", "&lt;")


FORMAT = Format("md", ".md", "Markdown memo", write)
