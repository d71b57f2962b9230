"""docx: the draft as a Word file with a comment anchored on the words of every finding."""

from __future__ import annotations

import io
import zipfile

from factdesk.report.report import Format, Report
from factdesk.report.word import fresh, original

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time stamp of every part, so that the same report is the same bytes."""


def write(report: Report) -> bytes:
    """The editor's own file with comments where the draft was a Word file, else a clean one."""
    import docx  # noqa: PLC0415 - heavy, and only this format needs it

    if report.original:
        document = docx.Document(io.BytesIO(report.original))
        original.annotate(document, report)
    else:
        document = docx.Document()
        fresh.fill(document, report)
    out = io.BytesIO()
    document.save(out)
    return _same_bytes(out.getvalue())


def _same_bytes(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(zipfile.ZipInfo(part.filename, _EPOCH), old.read(part), zipfile.ZIP_DEFLATED)
    return out.getvalue()


FORMAT = Format("docx", ".docx", "Word file with anchored comments", write)
