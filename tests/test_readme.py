"""The README's tables say what the doors hold. ``python tests/test_readme.py`` writes them anew."""

import re
from pathlib import Path

from factdesk import doors
from factdesk.check.run import all_rules
from factdesk.intake import formats as readers
from factdesk.report import formats

README = Path(__file__).parents[1] / "README.md"


def filled(text):
    rules = "".join(f"| `{r.id}` | {r.summary.rstrip('.')} |\n" for r in all_rules())
    reports = "".join(f"| `{f.id}` | {f.summary} |\n" for f in doors.values(formats, "FORMAT"))
    suffixes = ", ".join(s for reader in doors.values(readers, "READER") for s in reader.suffixes[:2])
    text = re.sub(r"(\| rule \| says \|\n\|---\|---\|\n)(?:\|.*\n|RULES\n)+", lambda m: m[1] + rules, text)
    text = re.sub(r"(\| report \| \|\n\|---\|---\|\n)(?:\|.*\n|FORMATS\n)+", lambda m: m[1] + reports, text)
    return re.sub(r"Reads [^;]*;", lambda _: f"Reads {suffixes};", text)


def test_the_tables_are_those_of_the_doors():
    assert filled(README.read_text()) == README.read_text()


def test_it_fits_on_120_lines():
    assert len(README.read_text().splitlines()) <= 120


def test_what_it_links_to_is_there():
    for target in re.findall(r"\]\(([^)]+)\)", README.read_text()):
        assert (README.parent / target).exists(), target


if __name__ == "__main__":
    README.write_text(filled(README.read_text()))
