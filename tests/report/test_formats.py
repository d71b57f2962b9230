import csv
import io
import json
import re
import sys
from dataclasses import replace
from importlib.resources import files

import jsonschema
import pypdfium2
import pytest
from lxml import etree
from report import sample

from factdesk import doors
from factdesk.errors import FactDeskError
from factdesk.model import Mark, Severity, Span, Verdict
from factdesk.report import formats
from factdesk.report.report import Item

FORMATS = {found.id: found for found in doors.values(formats, "FORMAT")}
BY_ID = pytest.mark.parametrize("format_id", sorted(FORMATS))


def text_of(format_id, report):
    return FORMATS[format_id].write(report).decode("utf-8-sig")


def test_every_format_of_the_interface_is_there():
    assert set(FORMATS) == {"md", "html", "csv", "json", "jsonl", "sarif", "docx", "odt", "pdf", "mail"}


def test_ids_and_suffixes_are_unique_and_summaries_say_something():
    found = doors.values(formats, "FORMAT")
    assert len({f.id for f in found}) == len({f.suffix for f in found}) == len(found)
    assert all(f.suffix.startswith(".") and len(f.summary) > 10 for f in found)


@BY_ID
def test_same_report_same_bytes(format_id):
    assert FORMATS[format_id].write(sample.report()) == FORMATS[format_id].write(sample.report())


@BY_ID
def test_a_hostile_report_is_written(format_id):
    assert FORMATS[format_id].write(sample.hostile())


@pytest.mark.parametrize("format_id", ["md", "html", "csv"])
def test_nothing_that_steers_a_terminal_or_turns_the_text_around_gets_out(format_id):
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]", text_of(format_id, sample.hostile()))


def test_html_holds_no_foreign_markup_and_asks_for_nothing_outside():
    page = text_of("html", sample.hostile())
    assert "<script" not in page
    assert "src=" not in page
    assert "url(" not in page
    assert "http://b" in page


def test_html_links_every_finding_to_its_words_and_back():
    page = text_of("html", sample.report())
    for item in sample.report().items:
        key = item.finding.key
        assert page.count(f'id="f-{key}"') == page.count(f'id="d-{key}"') == 1
        assert f'href="#f-{key}"' in page
        assert f'href="#d-{key}"' in page


def test_html_keeps_every_word_of_the_draft():
    page = etree.HTML(text_of("html", sample.report()))
    for number in page.xpath('//div[@class="draft"]//sup'):
        number.text = ""
    shown = " ".join("".join(p.itertext()) for p in page.xpath('//div[@class="draft"]/p'))
    assert shown.split() == sample.DRAFT.split()


def test_csv_cells_never_start_a_formula_and_columns_are_those_of_a_source_log():
    found = list(csv.reader(io.StringIO(text_of("csv", sample.hostile()))))
    assert found[0][:6] == ["id", "paragraph", "draft text", "type", "fact", "speaker"]
    assert found[0][-6:] == ["why", "decision", "decided by", "decided at", "note", "previous wording"]
    assert not [cell for row in found for cell in row if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize(
    ("draft", "shown"), [("4.1", "4.1 percent"), ("2.4 million", "$2.4 million"), ("2023", "2023"), ("40", "40")]
)
def test_a_value_has_its_sign_and_its_percent(draft, shown):
    found = sample.finding("gg07", Verdict.CONFLICT, Severity.FIX, draft)
    report = replace(sample.report(), items=(Item(1, found),))
    assert next(csv.DictReader(io.StringIO(text_of("csv", report))))["draft value"] == shown


def test_csv_says_who_spoke_and_what_was_decided():
    found = list(csv.DictReader(io.StringIO(text_of("csv", sample.report()))))
    assert found[1]["speaker"] == "Mira Marsh"
    assert (found[0]["decision"], found[0]["decided by"], found[0]["note"]) == ("fix", "Ada", "ask the city desk")
    assert (found[0]["draft value"], found[0]["source value"]) == ("4.1 percent", "4.3 percent")


def test_html_marks_what_differs_and_leaves_the_rest_of_a_passage_alone():
    page = text_of("html", sample.report())
    assert "Library spending rose <strong>4.1 percent</strong> in 2023, the mayor said." in page
    assert "Library spending rose <strong>4.3 percent</strong> in 2023." in page


@pytest.mark.parametrize("format_id", ["md", "html", "mail"])
def test_an_embargo_stands_above_everything_and_is_not_there_without_one(format_id):
    held = replace(sample.report(), embargo=sample.AT)
    words = "Embargoed until 2024-05-30 09:41 UTC."
    shown = text_of(format_id, held)
    assert words in shown
    assert shown.index(words) < shown.index("Library spending")
    assert words not in text_of(format_id, sample.report())


def test_an_embargo_stands_on_every_page_of_the_pdf():
    with pypdfium2.PdfDocument(FORMATS["pdf"].write(replace(sample.report(), embargo=sample.AT))) as document:
        assert all("Embargoed until" in page.get_textpage().get_text_range() for page in document)


def test_mail_asks_for_what_is_open_or_to_be_fixed_and_not_for_what_was_waived():
    asked = text_of("mail", sample.report())
    assert asked.count("Subject: library-budget, ¶") == 2
    assert "shown for the waiver" not in asked
    assert text_of("mail", replace(sample.report(), items=())) == "library-budget: there is nothing to ask.\n"


def test_a_line_gives_the_beginning_of_a_long_quote():
    words = "word " * 40
    report = replace(sample.report(), items=sample.report().items[1:2])
    draft = replace(report.draft, text=f"“{words}.”")
    place = Mark("draft", Span(1, 1 + len(words)), words)
    found = replace(report.items[0].finding, marks=(place,))
    memo = text_of("md", replace(report, draft=draft, items=(Item(1, found),)))
    assert "¶1: draft " + "word " * 11 + "…; no source has it." in memo


def test_what_the_draft_says_against_itself_names_no_source():
    first = sample.report().items[0]
    twin = sample.mark("draft", sample.DRAFT, "2023")
    report = replace(sample.report(), items=(Item(1, replace(first.finding, marks=(first.finding.marks[0], twin))),))
    assert "¶2: draft 4.1 percent; elsewhere 2023 (¶2)." in text_of("md", report)
    assert "Elsewhere the draft (¶2) says:" in text_of("mail", report)
    assert "<dt>elsewhere</dt>" in text_of("html", report)


def test_markdown_has_the_sections_in_the_trades_order():
    memo = text_of("md", sample.report())
    headings = re.findall(r"^## (.*)", memo, re.MULTILINE)
    assert headings == [
        "Discrepancies",
        "Queries to the writer",
        "Confirmed facts",
        "Waived items",
        "Sources",
        "Method and limits",
    ]
    assert "¶2: draft 4.1 percent; source 4.3 percent (Mayor's address, ¶1)." in memo.replace("\\", "")


def test_markdown_waives_what_was_stetted_with_who_and_when():
    waived = text_of("md", sample.report()).split("## Waived items")[1].split("## Sources")[0]
    assert "stet, Ada, 2024" in waived
    assert "checked by phone" in waived


def test_json_counts_match_its_items():
    found = json.loads(text_of("json", sample.report()))
    assert found["counts"] == {"discrepancies": 1, "queries": 1, "confirmed": 2, "waived": 1, "open": 1}
    assert [item["number"] for item in found["items"]] == [1, 2, 3, 4, 5]
    assert found["items"][0]["marks"][0]["surface"] == "4.1 percent"


def test_json_lines_are_one_object_a_finding():
    lines = text_of("jsonl", sample.report()).splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["aa01", "bb02", "cc03", "dd04", "ee05"]


@pytest.mark.parametrize("report", [sample.report(), sample.hostile()], ids=["plain", "hostile"])
def test_json_keeps_to_its_published_schema(report):
    schema = json.loads((files("factdesk.report") / "report.schema.json").read_text())
    jsonschema.validate(json.loads(text_of("json", report)), schema)


def test_pdf_holds_the_words_of_the_report():
    with pypdfium2.PdfDocument(FORMATS["pdf"].write(sample.report())) as document:
        words = " ".join(document[0].get_textpage().get_text_range().split())
    assert "Discrepancy report: Library budget grows" in words
    assert "draft 4.1 percent; source 4.3 percent (Mayor" in words


def test_pdf_says_how_to_install_what_it_needs(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(FactDeskError, match="factdesk\\[pdf\\]"):
        FORMATS["pdf"].write(sample.report())


def test_sarif_points_at_lines_and_columns_and_suppresses_what_was_waived():
    run = json.loads(text_of("sarif", sample.report()))["runs"][0]
    first, *_, last = run["results"]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (3, 23)
    assert region["snippet"]["text"] == "4.1 percent"
    assert last["suppressions"][0]["justification"] == "checked by phone"
    assert {"cc03", "dd04"}.isdisjoint(result["partialFingerprints"]["factdesk/v1"] for result in run["results"])


SARIF_REGION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["charOffset", "charLength", "startLine", "startColumn", "snippet"],
    "properties": {
        "charOffset": {"type": "integer", "minimum": 0},
        "charLength": {"type": "integer", "minimum": 0},
        "startLine": {"type": "integer", "minimum": 1},
        "startColumn": {"type": "integer", "minimum": 1},
        "snippet": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}},
    },
}
SARIF_LOCATION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["physicalLocation"],
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "physicalLocation": {
            "type": "object",
            "additionalProperties": False,
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "properties": {"uri": {"type": "string", "pattern": r"^[!-~]*$"}},
                },
                "region": SARIF_REGION,
            },
        },
    },
}
SARIF_RESULT = {
    "type": "object",
    "additionalProperties": False,
    "required": ["message", "ruleId"],
    "properties": {
        "ruleId": {"type": "string"},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
        "locations": {"type": "array", "items": SARIF_LOCATION},
        "relatedLocations": {"type": "array", "uniqueItems": True, "items": SARIF_LOCATION},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "suppressions": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["kind"],
                "additionalProperties": False,
                "properties": {"kind": {"enum": ["inSource", "external"]}, "justification": {"type": "string"}},
            },
        },
    },
}
"""What SARIF 2.1.0, sections 3.27 to 3.30, asks of the properties that FactDesk writes."""


@pytest.mark.parametrize("report", [sample.report(), sample.hostile()], ids=["plain", "hostile"])
def test_sarif_keeps_to_the_standard(report):
    log = json.loads(text_of("sarif", report))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    for result in run["results"]:
        jsonschema.validate(result, SARIF_RESULT)
        assert result["ruleId"] in rules


def test_an_empty_report_says_none_in_every_section():
    memo = text_of("md", replace(sample.report(), items=(), sources={}))
    assert memo.count("None.") == 5
