"""HTML: one self-contained page that prints well, with every finding linked to its words in the annotated draft."""

from __future__ import annotations

from html import escape
from importlib.resources import files

from factdesk.report.report import Format, Report
from factdesk.report.rows import Row, label, outlet_and_date
from factdesk.report.sections import header, line, method, section, sections, tally, working
from factdesk.report.segments import Block, Segment, blocks
from factdesk.text import one_line

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write(report: Report) -> bytes:
    """The report as a UTF-8 page that asks for nothing from outside and runs no script."""
    title = escape(one_line(report.draft.title or report.story.slug))
    style = (files("factdesk.report.formats") / "page.css").read_text(encoding="utf-8")
    body = [*_head(report, title), *_items(report), *_sources(report), *_draft(report), *_method(report)]
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Discrepancy report: {title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    ).encode()


def _head(report: Report, title: str) -> list[str]:
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in header(report))
    signed = "".join(f"<dt>{role}</dt><dd></dd>" for role in ("Writer", "Editor", "Checker"))
    return [
        f"<h1>Discrepancy report: {title}</h1>",
        f"<dl>{facts}</dl>",
        f'<p class="counts">{tally(report)}</p>',
        f'<p class="quiet">Signed off</p><dl>{signed}</dl>',
    ]


def _items(report: Report) -> list[str]:
    out = []
    for name, found in sections(report).items():
        out.append(f"<h2>{escape(name)}</h2>")
        out += [_item(row) for row in found] or ['<p class="quiet">None.</p>']
    return out


def _item(row: Row) -> str:
    kind = "query" if row.severity == "query" else row.verdict
    parts = [f'<article id="f-{escape(row.id)}" class="{escape(kind)}">']
    parts.append(f'<h3><a href="#d-{escape(row.id)}">{escape(line(row))}</a></h3>')
    parts.append(f'<p class="why">{escape(working(row))}</p>')
    parts.append(f"<blockquote><b>draft</b> {escape(row.draft_text)}</blockquote>")
    if row.source_text:
        parts.append(f"<blockquote><b>source</b> {escape(row.source_text)}</blockquote>")
    if row.independent_sources:
        parts.append(f'<p class="meta">independent sources: {row.independent_sources}</p>')
    if row.decision:
        parts.append(
            f'<p class="meta">{escape(row.decision)} by {escape(row.decided_by)}, {escape(row.decided_at)}</p>'
        )
    if row.note:
        parts.append(f'<p class="meta">note: {escape(row.note)}</p>')
    if row.previous_wording:
        parts.append(f'<p class="meta">previously: {escape(row.previous_wording)}</p>')
    return "".join([*parts, "</article>"])


def _sources(report: Report) -> list[str]:
    lines = [
        f"<li>{escape(label(article))} <span class='quiet'>{escape(outlet_and_date(article))}</span></li>"
        for article in report.sources.values()
    ]
    return ["<h2>Sources</h2>", "<ol>", *lines, "</ol>"]


def _draft(report: Report) -> list[str]:
    anchored: set[str] = set()
    out = ["<h2>Annotated draft</h2>", '<div class="draft">']
    out += [_paragraph(block, report.draft.text, anchored) for block in blocks(report)]
    return [*out, "</div>"]


def _paragraph(block: Block, text: str, anchored: set[str]) -> str:
    inner = "".join(_segment(segment, text, anchored) for segment in block.segments)
    return f'<p class="{escape(block.kind)}" data-number="{block.number or ""}">{inner}</p>'


def _segment(segment: Segment, text: str, anchored: set[str]) -> str:
    words = escape(_visible(segment.span.of(text)))
    if not segment.items:
        return words
    first = min(segment.items, key=lambda item: (section(item) != "Discrepancies", item.number))
    key = first.finding.key
    kind = "query" if first.finding.severity == "query" else str(first.finding.verdict)
    anchor = "" if key in anchored else f' id="d-{escape(key)}"'
    anchored.add(key)
    numbers = ",".join(str(item.number) for item in segment.items)
    return f'<mark class="{escape(kind)}"{anchor}><a href="#f-{escape(key)}">{words}</a></mark><sup>{numbers}</sup>'


def _visible(words: str) -> str:
    """The words with anything that could reverse the reading order made visible, spaces at the edges kept."""
    return " " * words[:1].isspace() + one_line(words) + " " * words[-1:].isspace() if words.strip() else " "


def _method(report: Report) -> list[str]:
    return ["<h2>Method and limits</h2>", "<ul>", *(f"<li>{escape(text)}</li>" for text in method(report)), "</ul>"]


FORMAT = Format("html", ".html", "Self-contained page with the annotated draft", write)
