import pytest

from factdesk.errors import UnreadableError
from factdesk.intake import clipboard


@pytest.fixture
def tool(tmp_path, monkeypatch):
    """Puts a clipboard tool of our own in place of all others."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    def made(name, words):
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{words}\n")
        path.chmod(0o755)

    return made


def test_the_text_is_read_by_the_tool_that_is_there(tool):
    tool("xclip", "echo 'Ten ferries “left”.'")
    assert clipboard.text() == "Ten ferries “left”.\n"


def test_the_next_tool_is_asked_where_one_fails(tool):
    tool("xclip", "exit 1")
    tool("xsel", "echo Ten.")
    assert clipboard.text() == "Ten.\n"


def test_a_tool_without_its_display_is_not_asked(tool):
    tool("wl-paste", "echo Nine.")
    tool("xclip", "echo Ten.")
    assert clipboard.text() == "Ten.\n"


def test_an_empty_clipboard_is_said(tool):
    tool("xclip", "exit 0")
    with pytest.raises(UnreadableError, match="holds no text"):
        clipboard.text()


def test_without_a_tool_the_way_by_the_pipe_is_named(tool):
    with pytest.raises(UnreadableError, match="no tool that reads the clipboard") as caught:
        clipboard.text()
    assert "name it -" in caught.value.hint
