"""Each text format against a file that a person has read. ``python tests/report/test_golden.py`` writes them anew."""

import sys
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
sys.path.insert(0, str(Path(__file__).parents[1]))

from report import sample  # noqa: E402

from factdesk import __version__, doors  # noqa: E402
from factdesk.report import formats  # noqa: E402

TEXT_FORMATS = [f for f in doors.values(formats, "FORMAT") if f.id not in {"docx", "odt", "pdf"}]


def written(found):
    return found.write(sample.report()).replace(__version__.encode(), b"VERSION")


@pytest.mark.parametrize("found", TEXT_FORMATS, ids=lambda found: found.id)
def test_a_format_writes_what_its_golden_file_holds(found):
    assert written(found) == (GOLDEN / f"report{found.suffix}").read_bytes()


if __name__ == "__main__":
    for each in TEXT_FORMATS:
        (GOLDEN / f"report{each.suffix}").write_bytes(written(each))
