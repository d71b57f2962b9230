"""A whole article, every claim painted by where it stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from factdesk.desk.values import QueueItem
from factdesk.model import Reading, Span, ZoneKind
from factdesk.text import paragraphs
from factdesk.tui import claims, keys, layout, paint, queue, words
from factdesk.tui.claims import Stop
from factdesk.tui.messages import ArticleAt, ReviewAt, Session
from factdesk.tui.pairs import pairs
from factdesk.tui.screens.base import DeskScreen, edit_draft, spoken
from factdesk.tui.strokes import Stroke, Strokes
from factdesk.tui.widgets.panel import Panel
from factdesk.tui.widgets.text_pane import TextPane

_SOURCES = 4
"""So many places of sources stand beside a claim; its finding has all of them."""


class ArticleScreen(DeskScreen):
    """The text, from claim to claim."""

    NAME = keys.ARTICLE
    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.ARTICLE)]

    def __init__(self, session: Session, place: ArticleAt) -> None:
        super().__init__(session)
        self.slug = place.slug
        self._place = place
        self._reading: Reading = session.desk.reading(place.article)
        self._is_draft = place.slug is not None and session.desk.story(place.slug).draft == place.article
        self._pane = TextPane(id="text")
        self._claim = Panel(id="claim")
        self._items: dict[str, QueueItem] = {}
        self._titles: dict[str, str] = {}
        self._stops: list[Stop] = []
        self._starts: list[int] = []
        self._at = 0
        self._here = -1

    def body(self) -> Iterable[Widget]:
        """Text and, beside or below it, the claim."""
        with Horizontal(id="page"):
            yield self._pane
            yield self._claim

    def begin(self) -> None:
        """Show the text at the place that was asked for."""
        self.revise()
        span = self._place.span
        self._pane.point_at(span)
        self._at = claims.nearest(self._stops, span) if span else 0
        self.call_after_refresh(self._arrive, span)

    def _arrive(self, span: Span | None) -> None:
        self._stand()
        if span:
            self._pane.reveal(span)

    @spoken
    def revise(self) -> None:
        """Read again what the story found in it, and a draft in its newest version."""
        if self._is_draft and self.slug:
            self._reading = self.desk.reading(self.desk.story(self.slug).draft)
        items = self.desk.queue(self.slug, confirmed=True) if self.slug else ()
        self._items = {item.finding.key: item for item in items}
        self._titles = {source.id: source.title for source in self.desk.sources(self.slug)} if self.slug else {}
        article = self._reading.article
        found = paint.finding_strokes(items, article.id)
        self._stops = claims.stops(self._reading.claims, found)
        self._starts = [stop.span.start for stop in self._stops]
        self._at = min(self._at, max(0, len(self._stops) - 1))
        strokes = Strokes([*paint.reading_strokes(self._reading), *found], self._standing)
        self._pane.show(article.text, strokes, unnumbered=layout.furniture(article))
        self._tell()

    def _standing(self, stroke: Stroke) -> Stroke:
        return paint.standing(stroke, self._items[stroke.key]) if stroke.key in self._items else stroke

    def _tell(self) -> None:
        article = self._reading.article
        name = paint.plain(words.source_name(article), "bold")
        line = paint.plain(words.source_line(article), paint.FAINT)
        covered = claims.coverage(self._reading, self._items.values(), is_draft=self._is_draft)
        self.head.tell(Content.assemble(name, "  ", line), Content.styled(covered, paint.FAINT))

    @property
    def stop(self) -> Stop | None:
        """The claim one stands on."""
        return self._stops[self._at] if self._at < len(self._stops) else None

    def _stand(self) -> None:
        """Paint the claim one stands on, and say what is known of it."""
        stop = self.stop
        if stop is None:
            self._claim.update(Content.styled("There are no claims in this text.", paint.FAINT))
            return
        self._here = stop.span.start
        self._pane.stroke_top((paint.standing_on(stop.span),))
        self._pane.point_at(stop.span)
        number = layout.paragraph(self._reading.article, stop.span.start)
        lines = [Content.styled(f"Claim {self._at + 1} of {len(self._stops)} · ¶{number}", paint.FAINT)]
        item = self._items.get(stop.key)
        if item:
            head = Content.assemble((f"{paint.sign(item.finding)} ", paint.ink(item.finding)), words.heading(item))
            lines += [head, paint.plain(item.finding.message), *self._sources_of(item), *words.decision(item)]
        else:
            lines.append(paint.plain(stop.about))
        self._claim.update(Content("\n").join(lines))

    def _sources_of(self, item: QueueItem) -> list[Content]:
        """What the sources say about a finding of the draft."""
        found = pairs(item.finding, self._reading.article.id)[:_SOURCES]
        return [
            Content.assemble(
                paint.plain(" ".join(pair.there.surface.split()), "$ink-source"),
                paint.plain(f"  {self._titles.get(pair.there.article, 'the draft')}", paint.FAINT),
            )
            for pair in found
        ]

    def _go(self, place: int) -> None:
        if self._stops:
            self._at = max(0, min(place, len(self._stops) - 1))
            self._stand()
            self._pane.reveal(self._stops[self._at].span)

    # ---- actions

    def action_next(self) -> None:
        """Go to the next claim."""
        self._go(self._at + 1)

    def action_previous(self) -> None:
        """Go to the previous claim."""
        self._go(self._at - 1)

    def action_page(self, by: int) -> None:
        """Scroll a page; the claim one stands on follows."""
        self._pane.lines_by(by * max(1, self._pane.size.height - 2))
        self._at = min(bisect_left(self._starts, self._pane.top), max(0, len(self._stops) - 1))
        self._stand()

    def action_first(self) -> None:
        """Go to the first claim and the top of the text."""
        self._go(0)
        self._pane.jump(0)

    def action_last(self) -> None:
        """Go to the last claim."""
        self._go(len(self._stops) - 1)

    def action_headline(self) -> None:
        """Go to the headline, or the top where none was found."""
        zones = self._reading.article.zones
        headline = next((zone.span for zone in zones if zone.kind is ZoneKind.HEADLINE), Span(0, 0))
        self._pane.jump(0)
        self._pane.reveal(headline)

    def action_problem(self, by: int) -> None:
        """Go to the next claim that needs an eye."""
        waiting = [
            place
            for place, stop in enumerate(self._stops)
            if stop.key in self._items and self._items[stop.key].state in queue.WAITING
        ]
        later = [place for place in waiting if (place - self._at) * by > 0]
        if later:
            self._go(min(later) if by > 0 else max(later))
        else:
            self.say("No open claim further on" if by > 0 else "No open claim before this")

    def action_hit(self, by: int) -> None:
        """Go to the next match of the last search."""
        query = self.session.query
        found = claims.matches(self._reading.article.text, query)
        if not found:
            self.complain(f"“{query}” is not in this text" if query else "Search for something first, with /")
            return
        later = [span for span in found if (span.start - self._here) * by > 0] or found
        hit = later[0] if by > 0 else later[-1]
        self._look_at(hit)
        self.say(f"“{query}”: {found.index(hit) + 1} of {len(found)}")

    def _look_at(self, span: Span) -> None:
        """Bring a place into sight, whether a claim stands there or not."""
        self._here = span.start
        self._pane.stroke_top((Stroke(span, paint.HIT),))
        self._pane.reveal(span)

    @on(TextPane.Picked)
    def _picked(self, event: TextPane.Picked) -> None:
        """Go to the claim that was clicked."""
        place = bisect_right(self._starts, event.offset) - 1
        if place >= 0 and event.offset < self._stops[place].span.end:
            self._go(place)

    def action_enter(self) -> None:
        """Go to the finding of the claim."""
        stop = self.stop
        if stop and stop.key and self.slug:
            self.go(ReviewAt(self.slug, stop.key))
        else:
            self.say("Nothing was found about this claim")

    def action_copy(self) -> None:
        """Copy the paragraph of the claim."""
        if self.stop:
            text = self._reading.article.text
            around = next((span for span in paragraphs(text) if span.overlaps(self.stop.span)), self.stop.span)
            self.app.copy_to_clipboard(around.of(text))
            self.say(f"Copied: {around.of(text)}")

    def action_edit(self) -> None:
        """Open the draft in the editor's own editor."""
        edit_draft(self, self.stop.span.start if self.stop else 0)
