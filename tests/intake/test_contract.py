"""Every input format keeps the promises of its door."""

import contextlib

import pytest

from factdesk.errors import UnreadableError
from factdesk.intake.load import read
from factdesk.intake.reader import Source
from factdesk.intake.readers import by_suffix, readers

READERS = readers()


def refuse(error):
    raise error


def texts(data, name):
    return [document.text for document in read(Source(data, name), refuse)]


def test_ids_and_suffixes_are_unique():
    assert len({reader.id for reader in READERS}) == len(READERS)
    assert sum(len(reader.suffixes) for reader in READERS) == len(by_suffix())


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.id)
def test_says_what_it_is(reader):
    assert reader.summary
    assert reader.summary[0].isupper()
    assert not reader.summary.endswith(".")
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.suffixes)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.id)
def test_reads_its_sample(reader):
    sample = reader.good()
    for suffix in reader.suffixes:
        text = "\n".join(texts(sample.data, f"sample{suffix}"))
        assert sample.text in text
        assert not sample.hidden or sample.hidden not in text


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.id)
def test_zones_and_pinpoints_lie_in_the_text(reader):
    sample = reader.good()
    for document in read(Source(sample.data, f"sample{reader.suffixes[0]}"), refuse):
        for part in (*document.zones, *document.pinpoints):
            assert 0 <= part.span.start < part.span.end <= len(document.text)


@pytest.mark.parametrize("reader", [r for r in READERS if r.bad is not None], ids=lambda reader: reader.id)
def test_refuses_what_it_cannot_read_in_one_line_with_a_hint(reader):
    with pytest.raises(UnreadableError) as caught:
        texts(reader.bad, f"bad{reader.suffixes[0]}")
    assert caught.value.hint
    assert "\n" not in str(caught.value)
    assert f"bad{reader.suffixes[0]}" in str(caught.value)


def read_or_refused(data, name):
    """No other error than the one that users are shown."""
    problems = []
    with contextlib.suppress(UnreadableError):
        list(read(Source(data, name), problems.append))


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.id)
def test_a_file_cut_anywhere_is_read_or_refused(reader):
    data = reader.good().data
    for end in range(0, len(data), max(1, len(data) // 40)):
        read_or_refused(data[:end], f"cut{reader.suffixes[0]}")


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.id)
def test_a_file_with_a_broken_byte_is_read_or_refused(reader):
    data = reader.good().data
    for at in range(0, len(data), max(1, len(data) // 60)):
        read_or_refused(data[:at] + bytes([data[at] ^ 0xA5]) + data[at + 1 :], f"broken{reader.suffixes[0]}")


@pytest.mark.parametrize("reader", [r for r in READERS if r.magic], ids=lambda reader: reader.id)
def test_is_known_by_its_first_bytes_under_a_wrong_name(reader):
    sample = reader.good()
    assert sample.text in "\n".join(texts(sample.data, "wrong.txt"))
