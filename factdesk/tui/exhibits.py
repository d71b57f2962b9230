"""Which articles are laid side by side for a finding, and what is painted on each."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk.model import Finding
from factdesk.tui import paint, words
from factdesk.tui.board import Board
from factdesk.tui.pairs import Pair
from factdesk.tui.widgets.bench import Exhibit


def laid_out(board: Board, finding: Finding, found: Sequence[Pair], at: int) -> tuple[Exhibit, list[Exhibit]]:
    """The draft beside the piece of evidence ``at``, and the one after it for screens that have room."""
    draft, pair = board.draft, found[at] if found else None
    here = Exhibit(
        draft,
        pair.here if pair else finding.marks[0],
        board.strokes(draft.id),
        paint.here_strokes(pair, finding) if pair else paint.lone_strokes(finding),
        "DRAFT",
        "",
        f"v{board.story.version}",
    )
    places = [(at + step) % len(found) for step in range(min(2, len(found)))]
    return here, [_evidence(board, finding, found, place) for place in places]


def _evidence(board: Board, finding: Finding, found: Sequence[Pair], place: int) -> Exhibit:
    pair = found[place]
    article = board.reading(pair.there.article).article
    inside = article.id == board.story.draft
    return Exhibit(
        article,
        pair.there,
        board.strokes(article.id),
        paint.there_strokes(pair, finding),
        f"SOURCE {place + 1} of {len(found)} ·",
        "the draft itself" if inside else words.source_name(article),
        words.source_line(article),
    )
