"""Reading plain text costs no library of another format."""

import subprocess
import sys

_READ = """
import sys
from pathlib import Path
from factdesk.intake.load import load
list(load(Path(sys.argv[1])))
heavy = {"lxml", "pypdfium2", "selectolax", "striprtf", "email", "docx"}
print(sorted(heavy & set(sys.modules)))
"""


def test_a_text_file_is_read_without_the_libraries_of_other_formats(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Ten ferries left the harbour.\n")
    done = subprocess.run([sys.executable, "-c", _READ, str(path)], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"
