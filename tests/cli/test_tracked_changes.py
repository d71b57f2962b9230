"""Word files with tracked changes are read as accepted, or as they were before."""

import json

import pytest

from factdesk.intake.samples import zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture
def tracked(tmp_path):
    old, new = "<w:r><w:delText>4,100</w:delText></w:r>", "<w:r><w:t>4,700</w:t></w:r>"
    words = "<w:r><w:t>Some </w:t></w:r>{}<w:r><w:t> sheep drowned in the Orla valley.</w:t></w:r>"
    body = words.format(f"<w:del>{old}</w:del><w:ins>{new}</w:ins>")
    path = tmp_path / "draft.docx"
    path.write_bytes(zipped({"word/document.xml": f"<w:document {W}><w:body><w:p>{body}</w:p></w:body></w:document>"}))
    return path


@pytest.mark.parametrize(("options", "value"), [([], 4700), (["--before-changes"], 4100)])
def test_claims_of_either_version(run, tracked, options, value):
    (record,) = map(json.loads, run("extract", tracked, *options).stdout.splitlines())
    assert [figure["value"] for figure in record["figures"]] == [value]


def test_a_draft_is_checked_in_either_version(run, tracked, tmp_path):
    source = tmp_path / "vet.txt"
    source.write_text("The vet said that 4,700 sheep drowned in the Orla valley.\n")
    assert run("check", tracked, "--against", source).exit_code == 0
    told = run("check", tracked, "--against", source, "--before-changes")
    assert told.exit_code == 1
    assert "[4,100]" in told.stdout
