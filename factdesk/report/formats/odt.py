"""odt: the draft as an OpenDocument text with a comment anchored on the words of every finding."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from factdesk.model import ZoneKind
from factdesk.report.report import Format, Item, Report
from factdesk.report.rows import Row, rows
from factdesk.report.sections import Section, embargo, section
from factdesk.report.segments import Block, bare, blocks
from factdesk.report.word.comments import legal, words

_TYPE = "application/vnd.oasis.opendocument.text"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time stamp of every part, so that the same report is the same bytes."""
_STYLES = {ZoneKind.HEADLINE: "Title", ZoneKind.STANDFIRST: "Subtitle", ZoneKind.CAPTION: "Caption"}
_SPACES = "".join(
    f' xmlns:{short}="{name}"'
    for short, name in (
        ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
        ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
        ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
        ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
    )
)
_LOOKS = (
    '<office:automatic-styles><style:style style:name="body" style:family="paragraph"><style:paragraph-properties'
    ' fo:margin-bottom="3mm" fo:line-height="120%"/></style:style></office:automatic-styles>'
)
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def write(report: Report) -> bytes:
    """An odt with one comment for each discrepancy, query and waived item; page furniture stays out."""
    found = zip(report.items, rows(report), strict=True)
    shown = {item.finding.key: (item, row) for item, row in found if section(item) is not Section.CONFIRMED}
    body = [f'<text:p text:style-name="body">{_plain(embargo(report))}</text:p>'] if report.embargo else []
    body += [_paragraph(block, report, shown) for block in blocks(report) if block.kind is not ZoneKind.FURNITURE]
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{_SPACES} office:version="1.3">'
        f"{_LOOKS}<office:body><office:text>{''.join(body)}</office:text></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(zipfile.ZipInfo("mimetype", _EPOCH), _TYPE, zipfile.ZIP_STORED)
        for name, part in (("META-INF/manifest.xml", _MANIFEST), ("content.xml", content)):
            package.writestr(zipfile.ZipInfo(name, _EPOCH), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _paragraph(block: Block, report: Report, shown: Mapping[str, tuple[Item, Row]]) -> str:
    style = _STYLES.get(block.kind, "body")
    return f'<text:p text:style-name="{style}">{"".join(_segments(block, report, shown))}</text:p>'


def _segments(block: Block, report: Report, shown: Mapping[str, tuple[Item, Row]]) -> Iterator[str]:
    """The words of a paragraph, each comment opened before its first stretch and closed after its last."""
    spans: dict[str, list[int]] = {}
    for place, segment in enumerate(block.segments):
        for item in segment.items:
            if item.finding.key in shown:
                spans.setdefault(item.finding.key, []).append(place)
    for place, segment in enumerate(block.segments):
        yield from (_comment(*shown[key], report) for key, places in spans.items() if places[0] == place)
        yield _plain(bare(block, segment, report.draft.text))
        yield from (f"<office:annotation-end office:name={_name(key)}/>" for key, p in spans.items() if p[-1] == place)


def _comment(item: Item, row: Row, report: Report) -> str:
    said = "".join(f"<text:p>{_plain(line)}</text:p>" for line in words(item, row).splitlines())
    at = report.checked_at.replace(tzinfo=None).isoformat(timespec="seconds")
    head = f"<dc:creator>FactDesk</dc:creator><dc:date>{at}</dc:date>"
    return f"<office:annotation office:name={_name(item.finding.key)}>{head}{said}</office:annotation>"


def _name(key: str) -> str:
    return quoteattr(f"finding-{key}")


def _plain(text: str) -> str:
    return escape(legal(text).replace("\n", " ").replace("\t", " "))


FORMAT = Format("odt", ".odt", "OpenDocument text with anchored comments", write)
