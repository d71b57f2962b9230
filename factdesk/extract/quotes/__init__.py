"""Quotes: the words, who said them, how, where and when."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk.extract.names.words import Words
from factdesk.extract.quotes import marks
from factdesk.extract.quotes.attribution import Attribution
from factdesk.extract.quotes.circumstances import Circumstances
from factdesk.extract.quotes.layout import Layout, mask
from factdesk.extract.quotes.phrases import Phrases
from factdesk.extract.quotes.speakers import Speakers
from factdesk.extract.quotes.speech import Speech
from factdesk.model import Article, Moment, Name, Quote
from factdesk.text import prose


def find(
    article: Article, names: Sequence[Name] = (), moments: Sequence[Moment] = (), words: Words | None = None
) -> tuple[Quote, ...]:
    """The quotes of ``article`` in text order, speakers resolved against ``names``, days against ``moments``.

    ``words`` spares reading them again where they are at hand.
    """
    text = _prose(article)
    runs = marks.find(text)
    layout = Layout.of(article.text, mask(text, runs), runs, words or Words.of(article), names)
    phrases = Phrases(layout)
    found = Attribution(layout, phrases, Speakers(article, layout, phrases, names)).read()
    around = Circumstances(layout, moments)
    return tuple(_quote(speech, layout, around) for speech in found)


def _prose(article: Article) -> str:
    """The text with page furniture blanked out, line by line."""
    pieces, at = [], 0
    for span in prose(article):
        between = article.text[at : span.start]
        pieces += ["\n" if sign == "\n" else " " for sign in between]
        pieces.append(span.of(article.text))
        at = span.end
    return "".join(pieces)


def _quote(speech: Speech, layout: Layout, around: Circumstances) -> Quote:
    """The finished record; a quote that goes on takes place and day from the speech before."""
    source = speech.continues if speech.cue is None and speech.continues else speech
    medium = said_on = None
    if source.cue is not None:
        medium, said_on = around.of(layout.sentences[source.sentence], source.cue)
    run = layout.runs[speech.run] if speech.run is not None else None
    return Quote(
        span=speech.span,
        kind=speech.kind,
        speaker=speech.speaker.span if speech.speaker else None,
        speaker_ref=speech.speaker.ref if speech.speaker else None,
        cue=layout.words.span(speech.cue.first, speech.cue.last) if speech.cue and speech.cue.verb else None,
        medium=medium,
        said_on=said_on,
        group=speech.group,
        closed=run.closed if run else True,
        doubled=run.doubled if run else False,
        confidence=speech.confidence,
    )
