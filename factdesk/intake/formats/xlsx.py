"""Workbooks as a source of figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from factdesk.errors import UnreadableError
from factdesk.intake import markup
from factdesk.intake.layout import Paragraph, lay_out
from factdesk.intake.package import MAGIC, Package
from factdesk.intake.reader import Document, Reader, Sample, Source
from factdesk.intake.samples import zipped
from factdesk.intake.tables import Row, paragraphs
from factdesk.model import ZoneKind

if TYPE_CHECKING:
    from lxml import etree

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MAIN, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_STRINGS, _STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
_CELL_NAME = re.compile(r"([A-Z]{1,3})\d{1,7}")
_DATES = frozenset({*range(14, 18), 22, *range(27, 32), *range(34, 37), *range(50, 59)})
_PERCENTS = frozenset({9, 10})
"""Numbers of the built-in formats; ECMA-376, part 1, 18.8.30."""
_DATE_CODE = re.compile(r"y|d")
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_WIDEST = 500
"""Columns that are read."""


def read(source: Source) -> Iterator[Document]:
    """One document a workbook: each sheet under its name; each value can be cited by sheet and cell."""
    package = Package(source)
    if _MAIN not in package:
        raise UnreadableError(f"{source.name} is no workbook", "save it as .xlsx or .csv")
    book = _Book(package, source.name)
    sheets = list(book.sheets())
    rows = [(title, list(book.rows(part))) for title, part in sheets]
    layout = lay_out(paragraph for title, sheet in rows for paragraph in _sheet(title, sheet, alone=len(rows) == 1))
    if not layout.text:
        raise UnreadableError(f"{source.name} holds no values", "it may hold charts only; save the table")
    yield Document(layout.text, layout.zones, pinpoints=layout.pinpoints)


def _sheet(title: str, rows: Sequence[Row], *, alone: bool) -> Iterator[Paragraph]:
    if not alone:
        yield Paragraph(title, ZoneKind.BODY)
    yield from paragraphs(rows, "" if alone else title)


class _Book:
    """A workbook's shared strings and formats, by which its cells are read."""

    def __init__(self, package: Package, name: str) -> None:
        self._package = package
        self._name = name
        strings = self._part(_STRINGS)
        self._strings = [] if strings is None else ["".join(map(_text, one.iter(_S + "t"))) for one in strings]
        self._formats = list(self._read_formats())

    def sheets(self) -> Iterator[tuple[str, str]]:
        """Title and part of each sheet, in the order of the tabs."""
        links = self._part(_LINKS)
        targets = {} if links is None else {link.get("Id"): link.get("Target", "") for link in links}
        book = self._part(_MAIN)
        for sheet in () if book is None else book.iter(_S + "sheet"):
            target = targets.get(sheet.get(_R + "id"), "")
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if part in self._package:
                yield sheet.get("name", ""), part

    def rows(self, part: str) -> Iterator[Row]:
        """The rows of a sheet as a reader sees them, gaps within them as empty cells."""
        sheet = self._part(part)
        number = 0
        for row in () if sheet is None else sheet.iter(_S + "row"):
            given = row.get("r", "")
            number = int(given) if given.isdecimal() and len(given) < 8 else number + 1
            yield number, self._cells(row)

    def _cells(self, row: etree._Element) -> list[str]:
        cells: list[str] = []
        for cell in row.iterchildren(_S + "c"):
            name = _CELL_NAME.fullmatch(cell.get("r", ""))
            column = _column(name[1]) if name else len(cells)
            if column < _WIDEST:
                cells.extend([""] * (column - len(cells)))
                cells.append(self._value(cell))
        return cells

    def _value(self, cell: etree._Element) -> str:
        """A cell's words or number in its format."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return "".join(map(_text, cell.iter(_S + "t")))
        raw = cell.findtext(_S + "v") or ""
        if kind == "s":
            return self._strings[int(raw)] if raw.isdecimal() and int(raw) < len(self._strings) else ""
        if kind != "n" or not raw:
            return raw
        style = cell.get("s", "0")
        form = self._formats[int(style)] if style.isdecimal() and int(style) < len(self._formats) else ""
        return _formatted(raw, form)

    def _read_formats(self) -> Iterator[str]:
        """What each style that cells refer to shows: ``date``, ``percent`` or nothing."""
        styles = self._part(_STYLES)
        if styles is None:
            return
        codes = {one.get("numFmtId", ""): one.get("formatCode", "") for one in styles.iter(_S + "numFmt")}
        for style in styles.iterfind(f"{_S}cellXfs/{_S}xf"):
            yield _form(style.get("numFmtId", "0"), codes)

    def _part(self, name: str) -> etree._Element | None:
        return markup.parse(self._package.read(name), self._name) if name in self._package else None


def _text(element: etree._Element) -> str:
    return element.text or ""


def _form(number: str, codes: Mapping[str, str]) -> str:
    """What a number format shows: a date, a percentage or a plain number."""
    code = _LITERAL.sub("", codes.get(number, "")).lower()
    known = int(number) if number.isdecimal() else 0
    if known in _DATES or _DATE_CODE.search(code):
        return "date"
    return "percent" if known in _PERCENTS or "%" in code else ""


def _formatted(raw: str, form: str) -> str:
    """A stored number as it is shown: days since 1899-12-30 as a date, shares as percent, no binary dust."""
    try:
        number = float(raw)
        if form == "date":
            return (datetime(1899, 12, 30) + timedelta(days=number)).date().isoformat()  # noqa: DTZ001 - a day, no moment
    except (ValueError, OverflowError):
        return raw
    if form == "percent":
        return f"{number * 100:.10g}%"
    return f"{number:.15g}" if "e" not in f"{number:.15g}" else raw


def _column(letters: str) -> int:
    """Number of a column by its letters, from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _good() -> Sample:
    spaces = f'xmlns="{_S[1:-1]}" xmlns:r="{_R[1:-1]}"'
    return Sample(
        zipped(
            {
                _MAIN: f'<workbook {spaces}><sheets><sheet name="Toll" r:id="a"/></sheets></workbook>',
                _LINKS: '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
                _STRINGS: f"<sst {spaces}><si><t>Village</t></si><si><t>killed</t></si><si><t>Ambar</t></si></sst>",
                "xl/worksheets/sheet1.xml": f'<worksheet {spaces}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>'
                '<c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>12</v></c></row>'
                "</sheetData></worksheet>",
            }
        ),
        "Ambar: 12 killed",
    )


READER = Reader("xlsx", "Workbook", (".xlsx", ".xlsm"), read, _good, MAGIC + b"cut short", (MAGIC,))
