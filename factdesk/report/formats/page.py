"""HTML: one self-contained page that prints well, with every finding linked to its words in the annotated draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from importlib.resources import files

from factdesk.model import Article, Mark, Severity, Timeline, Verdict
from factdesk.report.drawing import drawing
from factdesk.report.passages import pieces
from factdesk.report.report import Format, Item, Report
from factdesk.report.rows import Row, label, other_side, outlet_and_date
from factdesk.report.sections import Section, embargo, header, line, method, section, sections, tally, working
from factdesk.report.segments import Block, Segment, blocks
from factdesk.text import one_line

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_SIGNS: Mapping[str, str] = {
    Verdict.CONFLICT: "≠",
    Severity.QUERY: "?",
    Verdict.NOT_FOUND: "?",
    Verdict.COMPATIBLE: "≈",
    Verdict.AGREE: "✓",
}
"""What stands beside each colour."""


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
    signed = "".join(f"<li>{role}</li>" for role in ("Writer", "Editor", "Checker"))
    warning = [f'<p class="embargo">{escape(embargo(report))}</p>'] if report.embargo else []
    return [
        *warning,
        f"<h1><small>Discrepancy report</small> {title}</h1>",
        f'<dl class="head">{facts}</dl>',
        f'<p class="counts">{tally(report)}</p>',
        f'<ul class="signed">{signed}</ul>',
    ]


def _items(report: Report) -> list[str]:
    items = {item.finding.key: item for item in report.items}
    out = []
    for name, found in sections(report).items():
        out.append(f"<h2>{escape(name)} <small>{len(found) or 'none'}</small></h2>")
        out += [_item(report, items[row.id], row, name) for row in found]
    return out


def _item(report: Report, item: Item, row: Row, name: Section) -> str:
    """One finding: its sign and number, the line, and where it is no confirmed fact both passages and the working."""
    kind = _kind(item)
    parts = [f'<article id="f-{escape(row.id)}" class="{escape(kind)}">']
    parts.append(f'<b class="number">{_SIGNS[kind]} {item.number}</b>')
    parts.append(f'<h3><a href="#d-{escape(row.id)}">{escape(line(row))}</a></h3>')
    if name is not Section.CONFIRMED:
        parts.append(f'<dl class="evidence">{_evidence(report, item, row)}</dl>')
        parts.append(f'<p class="meta">{escape(working(row))}</p>')
        parts += _timeline(report.timelines.get(item.finding.key))
    parts += [f'<p class="meta">{escape(words)}</p>' for words in _notes(row)]
    return "".join([*parts, "</article>"])


def _timeline(timeline: Timeline | None) -> Iterator[str]:
    if timeline:
        count = f"{one_line(timeline.concept)}: {len(timeline.tellings)} tellings, {len(timeline.values)} values"
        yield f'<figure>{drawing(timeline)}<figcaption class="meta">{escape(count)}</figcaption></figure>'


def _kind(item: Item) -> str:
    """A finding's colour."""
    return "query" if item.finding.severity is Severity.QUERY else item.finding.verdict


def _evidence(report: Report, item: Item, row: Row) -> str:
    draft, other = item.finding.marks[0], other_side(item.finding)
    shown = f"<dt>draft</dt><dd>{_passage(report.draft, draft, item)}</dd>"
    article = (
        report.draft if other and other.article == draft.article else report.sources.get(other.article if other else "")
    )
    if other and article:
        shown += f"<dt>{'source' if row.source_title else 'elsewhere'}</dt><dd>{_passage(article, other, item)}</dd>"
    return shown


def _passage(article: Article, mark: Mark, item: Item) -> str:
    return "".join(
        f"<strong>{escape(words)}</strong>" if marked else escape(words)
        for words, marked in pieces(article, mark, item.finding)
    )


def _notes(row: Row) -> Iterator[str]:
    if row.independent_sources:
        yield f"{row.independent_sources} independent source{'' if row.independent_sources == 1 else 's'}"
    if row.decision:
        yield f"{row.decision} by {row.decided_by}, {row.decided_at}"
    if row.note:
        yield f"note: {row.note}"
    if row.previous_wording:
        yield f"previously: {row.previous_wording}"


def _sources(report: Report) -> list[str]:
    lines = [
        f'<li>{escape(label(article))} <span class="meta">{escape(outlet_and_date(article))}</span></li>'
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
    kind = _kind(first)
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
