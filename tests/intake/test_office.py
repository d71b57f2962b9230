import io
import zipfile

import docx
import openpyxl
import pytest

from factdesk.config import MEGABYTE, Limits
from factdesk.errors import UnreadableError
from factdesk.intake.samples import zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TEN = "Ten ferries left the harbour."


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def word(body):
    return zipped({"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"})


def run(words):
    return f"<w:r><w:t>{words}</w:t></w:r>"


def test_word_shows_the_final_version(article, rows):
    body = f"<w:p>{run('Ten ')}<w:del>{run('old ')}</w:del><w:ins>{run('new ')}</w:ins>"
    body += f"<w:moveFrom>{run('a ')}</w:moveFrom><w:moveTo>{run('b ')}</w:moveTo>{run('ferries.')}</w:p>"
    assert rows(article(word(body), "a.docx")) == ["Ten new b ferries."]


def test_word_shows_the_version_before_its_changes_where_that_is_asked_for(article, rows):
    body = f"<w:p>{run('Ten ')}<w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:ins>{run('new ')}</w:ins>"
    body += f"<w:moveFrom>{run('a ')}</w:moveFrom><w:moveTo>{run('b ')}</w:moveTo>{run('ferries.')}</w:p>"
    assert rows(article(word(body), "a.docx", before_changes=True)) == ["Ten old a ferries."]
    assert rows(article(word(body), "a.docx")) == ["Ten new b ferries."]


def test_a_word_file_in_an_archive_is_read_before_its_changes_too(article, rows):
    body = (
        f"<w:p><w:del><w:r><w:delText>Nine</w:delText></w:r></w:del><w:ins>{run('Ten')}</w:ins>{run(' ferries.')}</w:p>"
    )
    packed = zipped({"a.docx": word(body)})
    assert rows(article(packed, "a.zip", before_changes=True)) == ["Nine ferries."]


def test_word_reads_content_controls_links_and_signs(article, rows):
    body = f"<w:p><w:sdt><w:sdtContent>{run('Ten')}</w:sdtContent></w:sdt><w:r><w:tab/></w:r><w:hyperlink>{run('left')}"
    body += "</w:hyperlink><w:r><w:noBreakHyphen/><w:t>over</w:t><w:br/><w:t>now</w:t></w:r></w:p>"
    body += f"<w:sdt><w:sdtContent><w:p>{run('Two came.')}</w:p></w:sdtContent></w:sdt>"
    assert rows(article(word(body), "a.docx")) == ["Ten\tleft-over now", "Two came."]


def test_word_reads_a_text_box_once_and_after_its_paragraph(article, rows):
    box = f"<w:txbxContent><w:p>{run('In the box.')}</w:p></w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    both = f'<mc:AlternateContent xmlns:mc="{MC}">{both}</mc:AlternateContent>'
    body = f"<w:p>{run('Around ')}<w:r>{both}</w:r>{run('the box.')}</w:p>"
    assert rows(article(word(body), "a.docx")) == ["Around the box.", "In the box."]


def test_word_tables_are_rows_and_page_frames_are_paragraphs(article, rows):
    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ["Village", "Killed", "Ambar", "12"], strict=True):
        cell.text = words
    frame = document.add_table(1, 1).cell(0, 0)
    frame.text = TEN
    frame.add_paragraph("Two came back.")
    assert rows(article(saved(document), "a.docx")) == ["Village\tKilled", "Ambar\t12", TEN, "Two came back."]


def test_word_styles_footnotes_and_comments(article, rows):
    document = docx.Document()
    document.add_paragraph("Ferry sinks", style="Title")
    document.add_paragraph("Nobody hurt.", style="Subtitle")
    paragraph = document.add_paragraph(TEN)
    document.add_paragraph("The wreck, seen on Monday", style="Caption")
    document.add_comment(paragraph.runs, "Ask the harbour master: 11?", author="Ann Ode", initials="AO")
    line = '<w:footnote w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    note = f'<w:footnote w:id="1"><w:p>{run("Harbour log, page 3.")}</w:p></w:footnote>'
    data = saved(document)
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/footnotes.xml", f"<w:footnotes {W}>{line}{note}</w:footnotes>")
    read = article(buffer.getvalue(), "a.docx")
    assert rows(read, "headline") == ["Ferry sinks"]
    assert rows(read, "standfirst") == ["Nobody hurt."]
    assert rows(read, "caption") == ["The wreck, seen on Monday"]
    assert rows(read, "body") == [TEN, "Harbour log, page 3."]
    assert rows(read, "furniture") == ["Ask the harbour master: 11?"]
    assert [(place.label, place.span.of(read.text).strip()) for place in read.pinpoints] == [
        ("footnote 1", "Harbour log, page 3."),
        ("comment 1", "Ask the harbour master: 11?"),
    ]


def test_rich_text_shows_the_final_version(article, rows):
    data = (
        rb"{\rtf1\ansi Ten {\deleted\revauthdel1 old }{\revised new }{\deleted0 big }ferries.\par Two\emdash came.\par}"
    )
    assert rows(article(data, "a.rtf")) == ["Ten new big ferries.", "Two—came."]


def test_opendocument(article, rows, make_odt):
    read = article(
        make_odt(
            "<text:tracked-changes><text:p>Nine</text:p></text:tracked-changes>"
            '<text:h text:style-name="Title">Ferry sinks</text:h>'
            "<text:p>Ten<text:s/>fer<text:span>ries</text:span><text:note><text:note-citation>1</text:note-citation>"
            "<text:note-body><text:p>Harbour log.</text:p></text:note-body></text:note> left"
            "<office:annotation><text:p>Ask!</text:p></office:annotation> the harbour.</text:p>"
            "<table:table><table:table-row><table:table-cell><text:p>Ambar</text:p></table:table-cell>"
            "<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>"
        ),
        "a.odt",
    )
    assert rows(read) == ["Ferry sinks", TEN, "Ambar\t12", "Harbour log.", "Ask!"]
    assert rows(read, "furniture") == ["Ask!"]
    assert [place.label for place in read.pinpoints] == ["note 1", "comment 1"]


def test_a_locked_opendocument_says_so(article):
    manifest = "<manifest:manifest xmlns:manifest='x'><manifest:encryption-data/></manifest:manifest>"
    with pytest.raises(UnreadableError, match="locked with a password"):
        article(zipped({"content.xml": b"\x00\x01", "META-INF/manifest.xml": manifest}), "a.odt")


def test_a_workbook_is_a_source_of_figures(article, rows):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Toll"
    for row in [["Village", "Killed", "Share", "Since"], ["Ambar", 12, 0.215, None], ["Telun", 0.1 + 0.2, None, None]]:
        sheet.append(row)
    sheet["C2"].number_format = "0.0%"
    sheet["D2"] = 45366
    sheet["D2"].number_format = "yyyy-mm-dd"
    read = article(saved(book), "a.xlsx")
    assert rows(read)[1:] == ["Ambar: 12 Killed; 21.5% Share; Since 2024-03-15", "Telun: 0.3 Killed"]
    assert next(place.span.of(read.text) for place in read.pinpoints if place.label == "C2").startswith("21.5%")


def test_sheets_are_named_where_there_are_several(article, rows):
    book = openpyxl.Workbook()
    book.active.append(["Boats", 3])
    book.create_sheet("More")["C7"] = 5
    read = article(saved(book), "a.xlsx")
    assert rows(read) == ["Sheet", "Boats; 3", "More", "5"]
    assert "More!C7" in [place.label for place in read.pinpoints]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_tables_as_text(article, rows, delimiter):
    table = [["Village", "Killed", "Injured"], ["Ambar", "12", "80"], ["Telun", "0", "3"]]
    read = article("\r\n".join(delimiter.join(row) for row in table).encode(), "a.csv")
    assert rows(read) == ["Village; Killed; Injured", "Ambar: 12 Killed; 80 Injured", "Telun: 0 Killed; 3 Injured"]


BOMB = "0" * (3 * MEGABYTE)


def packed(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.xlsx", "a.zip"])
def test_bombs_are_stopped_at_the_limit(articles, name):
    members = {"word/document.xml": BOMB, "content.xml": BOMB, "xl/workbook.xml": BOMB, "a.txt": BOMB}
    with pytest.raises(UnreadableError, match="unpacks to more than 2 MB"):
        articles(packed(members), name, limits=Limits(unpacked=2))


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.xlsx", "a.zip"])
def test_a_locked_archive_says_so(articles, name):
    data = bytearray(zipped({"word/document.xml": "x", "content.xml": "x", "xl/workbook.xml": "x", "a.txt": "x"}))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(signature, at + 4)
    with pytest.raises(UnreadableError, match="locked with a password"):
        articles(bytes(data), name)


def test_archives_in_archives_have_an_end(articles):
    data = zipped({"a.txt": TEN})
    for _ in range(5):
        data = zipped({"a.zip": data})
    with pytest.raises(UnreadableError, match="more than 3 archives deep"):
        articles(data, "a.zip")


def test_an_archive_of_too_many_files(articles):
    with pytest.raises(UnreadableError, match="more than 5 files"):
        articles(zipped({f"{i}.txt": TEN for i in range(6)}), "a.zip", limits=Limits(files=5))


def test_an_archive_without_documents(articles):
    with pytest.raises(UnreadableError, match="holds no document"):
        articles(zipped({"a.jpg": b"x", "__MACOSX/a.txt": TEN, ".b.txt": TEN}), "a.zip")


def test_a_member_without_a_name_is_damage(articles):
    data = zipped({"a.txt": TEN}).replace(b"\x05\x00\x00\x00", b"\x00\x00\x00\x00")
    with pytest.raises(UnreadableError, match="damaged"):
        articles(data, "a.zip")


def test_names_in_an_archive_reach_nothing_outside_it(articles, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert [one.text for one in articles(zipped({"../up.txt": TEN, "/abs.txt": TEN}), "a.zip")] == [TEN, TEN]
    assert list(tmp_path.iterdir()) == []
    assert not (tmp_path.parent / "up.txt").exists()


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY y "ha"><!ENTITY x "&y;&y;&y;&y;&y;&y;&y;&y;&y;&y;&y;&y;">]>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">',
    ],
)
def test_entities_are_refused(articles, doctype):
    words = "&x;" if "ENTITY" in doctype else "x"
    body = f"{doctype}<w:document {W}><w:body><w:p>{run(words)}</w:p></w:body></w:document>"
    with pytest.raises(UnreadableError, match="declares entities of its own"):
        articles(zipped({"word/document.xml": body}), "a.docx")


@pytest.mark.parametrize("body", ["<w:p>" * 50_000, "<w:p><w:r><w:t>x", "no markup"])
def test_broken_markup_is_refused(articles, body):
    with pytest.raises(UnreadableError, match="damaged"):
        articles(zipped({"word/document.xml": f"<w:document {W}>{body}"}), "a.docx")


def test_an_office_file_under_another_name_is_read(article):
    assert article(word(f"<w:p>{run(TEN)}</w:p>"), "draft.zip").text == TEN + "\n"
    assert article(word(f"<w:p>{run(TEN)}</w:p>"), "draft").text == TEN + "\n"
