import pytest

VTT = """WEBVTT - a title

NOTE nothing here

intro
00:01.500 --> 00:03.000 align:start
<v Ann Ode>We heard it
before we

00:03.100 --> 00:05.000
<v Ann Ode>saw <c.loud>it</c>.

01:02:03.000 --> 01:02:04.000
<v Bo Ek>Ten &amp; two.
"""
SRT = """1
00:00:01,500 --> 00:00:03,000
- ANN: We heard it

2
00:00:03,100 --> 00:00:05,000
<i>before we saw it.</i>

3
00:00:09,000 --> 00:00:10,000
{\\an8}It was ten.

4
00:00:11,000 --> 00:00:12,000
BO EK: Ten?
"""


def test_turns_of_speakers_are_paragraphs(article, rows):
    assert rows(article(VTT.encode(), "a.vtt")) == ["Ann Ode: We heard it before we saw it.", "Bo Ek: Ten & two."]


def test_each_cue_can_be_cited_by_its_time(article):
    read = article(VTT.encode(), "a.vtt")
    assert [(place.label, place.span.of(read.text).strip()) for place in read.pinpoints] == [
        ("00:00:01", "Ann Ode: We heard it before we"),
        ("00:00:03", "saw it."),
        ("01:02:03", "Bo Ek: Ten & two."),
    ]


def test_labels_and_pauses_begin_paragraphs(article, rows):
    assert rows(article(SRT.encode(), "a.srt")) == ["ANN: We heard it before we saw it.", "It was ten.", "BO EK: Ten?"]


@pytest.mark.parametrize("words", ["<" * 50_000, "{\\" * 50_000, "A" * 50_000 + ":", "<v " * 30_000])
def test_broken_marks_are_words(article, words):
    cue = f"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{words}\n"
    assert len(article(cue.encode(), "a.vtt").text) >= len(words)
