"""Quotes: the words, who said them, how, where and when."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk.extract.quotes import marks
from factdesk.extract.quotes.attribution import Attribution, Speech, ordered
from factdesk.extract.quotes.circumstances import Circumstances
from factdesk.extract.quotes.layout import Layout, mask
from factdesk.extract.quotes.phrases import Phrases
from factdesk.extract.quotes.speakers import Speakers
from factdesk.model import Article, Moment, Name, Quote, ZoneKind


def find(article: Article, names: Sequence[Name] = (), moments: Sequence[Moment] = ()) -> tuple[Quote, ...]:
    """The quotes of ``article`` in text order, speakers resolved against ``names``."""
    text = _prose(article)
    runs = marks.find(text)
    layout = Layout.of(article.text, mask(text, runs), runs, names)
    phrases = Phrases(layout)
    found = Attribution(layout, phrases, Speakers(article, layout, phrases, names)).read()
    around = Circumstances(layout, moments)
    return tuple(_quote(speech, layout, around) for speech in ordered(found))


def _prose(article: Article) -> str:
    """The text with page furniture blanked out, line by line."""
    text = article.text
    for zone in article.zones:
        if zone.kind is ZoneKind.FURNITURE:
            blank = "".join("\n" if sign == "\n" else " " for sign in zone.span.of(text))
            text = text[: zone.span.start] + blank + text[zone.span.end :]
    return text


def _quote(speech: Speech, layout: Layout, around: Circumstances) -> Quote:
    """The finished record."""
    cue, source = speech.cue, speech
    while source.cue is None and source.continues is not None:
        source = source.continues
    medium = said_on = None
    if source.cue is not None:
        medium, said_on = around.of(layout.sentences[source.sentence], source.cue)
    return Quote(
        span=speech.span,
        kind=speech.kind,
        speaker=speech.speaker.span if speech.speaker else None,
        speaker_ref=speech.speaker.ref if speech.speaker else None,
        cue=layout.words.span(cue.first, cue.last) if cue else None,
        medium=medium,
        said_on=said_on,
        group=speech.group,
        closed=layout.runs[speech.run].closed if speech.run is not None else True,
    )
