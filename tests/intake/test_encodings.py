import pytest

from factdesk.errors import UnreadableError

WORDS = "Zwölf Männer – naïve ones – paid £5 for “tea”.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_common_encodings(article, encoding):
    assert article((WORDS * 5).encode(encoding), "a.txt").text == WORDS * 5


def test_a_few_broken_bytes_do_not_turn_utf8_into_something_else(article):
    assert article(WORDS.encode() + b"\xff!\n", "a.txt").text == WORDS + "\ufffd!\n"


def test_line_ends_and_control_characters_are_made_canonical(article):
    assert article(b"\xef\xbb\xbfTen\r\nmen\rcame\x1b[31m.", "a.txt").text == "Ten\nmen\ncame\ufffd[31m."


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.csv", "a.vtt", "a.jsonl", "noname"])
def test_bytes_of_a_program_are_no_text(article, name):
    with pytest.raises(UnreadableError, match="is not text"):
        article(bytes(range(256)) * 40, name)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 x", "old or an encrypted Office file"),
        (b"\x89PNG\r\n", "picture"),
        (b"\x1f\x8b\x08", "compressed"),
        (b"Rar!\x1a", "RAR"),
    ],
)
def test_known_strangers_are_named(article, data, what):
    with pytest.raises(UnreadableError, match=what):
        article(data, "a.txt")


@pytest.mark.parametrize("data", [b"", b" \n\t\n"])
def test_nothing_is_no_document(article, data):
    with pytest.raises(UnreadableError, match="empty"):
        article(data, "a.txt")


@pytest.mark.parametrize("name", ["a.csv", "a.md", "a.vtt"])
def test_however_many_byte_order_marks_no_zone_is_shifted(article, name):
    text = "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nTen; men\n" if name == "a.vtt" else "Ten; men\n9; boats"
    read = article(b"\xef\xbb\xbf" * 5 + text.encode(), name)
    assert not read.text.startswith("\ufeff")
    assert read.zones
    assert all(part.span.end <= len(read.text) for part in (*read.zones, *read.pinpoints))
    assert not any(part.span.of(read.text)[0].isspace() for part in read.zones)
