"""Draft and evidence side by side, the passages in question on the same row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Container

from factdesk.model import Article, Mark
from factdesk.tui import layout, paint
from factdesk.tui.strokes import Stroke, Strokes
from factdesk.tui.widgets.text_pane import TextPane

_LOW = 8
"""In a pane of no more rows than this the passage stands at the top."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One article with the passage that it is here for."""

    article: Article
    mark: Mark
    below: Strokes
    """Everything else that is known of it, faintly."""
    top: Sequence[Stroke]
    """The passage and the words that differ."""
    title: str
    """What stands over it: ``SOURCE 1 of 2``."""
    name: str
    """What it is called; empty for the draft."""
    subtitle: str
    """Outlet and date of a source, version of the draft."""


class Bench(Container):
    """Up to three panes: the draft, a source, and on a very wide screen the next source."""

    def __init__(self) -> None:
        super().__init__(id="bench")
        self.draft = TextPane(id="draft")
        self.evidence = TextPane(id="evidence")
        self.second = TextPane(id="second")

    def compose(self) -> ComposeResult:
        """Draft, evidence, more evidence."""
        for pane, title in ((self.draft, "DRAFT"), (self.evidence, "SOURCE"), (self.second, "SOURCE")):
            pane.head(title)
            yield pane

    def show(self, draft: Exhibit, evidence: Sequence[Exhibit]) -> None:
        """Show the draft beside the source in question and, where there is one more and room for it, the next."""
        self._fill(self.draft, draft)
        self.set_class(len(evidence) > 1, "-several")
        for pane, exhibit in zip((self.evidence, self.second), [*evidence, None, None], strict=False):
            if pane is self.second and not pane.display:
                continue
            if exhibit:
                self._fill(pane, exhibit)
            else:
                pane.head(paint.title("SOURCE", boxed=pane.boxed))
                pane.show("", hint="No source has this.")
        self.align()

    def repaint(self) -> None:
        """Paint the passages as their findings stand now."""
        for pane in (self.draft, self.evidence, self.second):
            pane.refresh()

    @staticmethod
    def _fill(pane: TextPane, exhibit: Exhibit) -> None:
        number = layout.paragraph(exhibit.article, exhibit.mark.span.start)
        pane.head(paint.title(f"{exhibit.title} ¶{number}", exhibit.name, boxed=pane.boxed), exhibit.subtitle)
        unnumbered = layout.furniture(exhibit.article)
        pane.show(exhibit.article.text, exhibit.below, exhibit.mark.span, exhibit.top, unnumbered=unnumbered)

    def align(self) -> None:
        """Bring the passages to the same row, a third of the way down where there is text above them."""
        panes = [pane for pane in (self.draft, self.evidence, self.second) if pane.display and pane.has_text]
        side_by_side = len({pane.region.y for pane in panes}) < len(panes)
        for group in [panes] if side_by_side else [[pane] for pane in panes]:
            height = min((pane.scrollable_content_region.height for pane in group), default=0)
            row = min(max((pane.above for pane in group), default=0), height // 3 if height > _LOW else 0)
            for pane in group:
                pane.align(row)

    def on_text_pane_laid(self) -> None:
        """Align again once a pane has wrapped its text anew."""
        self.align()
