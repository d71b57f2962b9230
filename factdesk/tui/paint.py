"""The only painter: values and spans become ``Content``. Text from outside never meets markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from factdesk.desk.values import QueueItem, State
from factdesk.model import (
    Decision,
    Finding,
    Kind,
    Mark,
    Reading,
    Severity,
    Span,
    Verdict,
    ZoneKind,
)
from factdesk.tui.layout import safe
from factdesk.tui.pairs import Pair
from factdesk.tui.strokes import Stroke

FAINT = "$ink-faint"
RULE = "$ink-rule"
OTHER_CLAIM = "underline"
DRAFT = "bold underline $ink-draft"
DRAFT_WORD = "bold reverse $ink-draft"
SOURCE = "bold underline $ink-source"
SOURCE_WORD = "bold reverse $ink-source"
HIT = "reverse"
HERE = "bold on $panel"
"""Where one stands, if that is too long to be turned into a block."""
GRAVITY = "✗≠@?~✓"
"""The signs, the gravest first."""

SEVERITIES = {
    Severity.MUST_FIX: "bold $ink-must",
    Severity.FIX: "$ink-fix",
    Severity.QUERY: "$ink-query",
    Severity.NONE: "$ink-agree",
}
ZONES = {
    ZoneKind.HEADLINE: "bold",
    ZoneKind.STANDFIRST: "italic",
    ZoneKind.CAPTION: "italic $ink-faint",
    ZoneKind.FURNITURE: "$ink-faint",
}
DECISIONS = {Decision.FIX: "fix", Decision.STET: "stet", Decision.QUERY: "ask"}

SETTLED = frozenset({State.DECIDED, State.RESOLVED, State.CONFIRMED})
"""States in which nothing is asked of the editor."""

_AT_A_GLANCE = 48
"""A passage up to this length is painted whole where no single words differ; longer ones are underlined."""
_BLOCKS = "▁▂▃▄▅▆▇█"
_QUOTED = {Kind.QUOTE_WORDING}
_SAID = {Kind.QUOTE_SPEAKER, Kind.QUOTE_MEDIUM, Kind.ATTRIBUTION}


def plain(text: str, style: str = "") -> Content:
    """Words from outside as they are, on one line."""
    return Content.styled(safe(text), style) if style else Content(safe(text))


def wrapped(words: str, width: int) -> list[Content]:
    """A few words of advice, in faint lines."""
    return Content.styled(words, FAINT).wrap(width) if words else []


def advice(words: str, width: int) -> Content:
    """One faint line that says what can be done."""
    return Content.styled(f"  {words}", FAINT).truncate(width, ellipsis=True)


def excerpt(words: str, start: int, length: int, width: int) -> Content:
    """As much of a passage as fits on a line around what was found in it."""
    begin = max(0, start - max(0, width - length) // 2) if start + length > width else 0
    lead = "…" if begin else ""
    content = plain(lead + words[begin:])
    at = len(lead) + start - begin
    return content.stylize(HIT, at, at + length).truncate(width, ellipsis=True)


def line(text: str, span: Span, strokes: Iterable[Stroke]) -> Content:
    """The words of ``span`` with the strokes that touch them, later strokes on top."""
    content = Content(safe(span.of(text)))
    for stroke in strokes:
        start, end = max(stroke.span.start, span.start), min(stroke.span.end, span.end)
        if start < end:
            content = content.stylize(stroke.style, start - span.start, end - span.start)
    return content


def sides(left: Content, right: Content, width: int) -> Content:
    """One line with something at either end; the left gives way."""
    room = width - right.cell_length - 1
    if room < 1:
        return left.truncate(width, ellipsis=True, pad=True)
    return Content.assemble(left.truncate(room, ellipsis=True, pad=True), " ", right)


def rule(title: Content, right: Content, width: int) -> Content:
    """A heading drawn into a line: ``─ DRAFTS ───── claims ─``."""
    title = title.truncate(max(1, width - 6), ellipsis=True)
    room = width - title.cell_length - 4
    if right.cell_length + 3 > room:
        right = Content("")
    tail = Content.assemble(" ", right, " ") if right else Content("")
    dashes = max(0, room - tail.cell_length)
    return Content.assemble(("─ ", RULE), title, " ", ("─" * dashes, RULE), tail, ("─", RULE))


def title(words: str, name: str = "", *, boxed: bool = True) -> Content:
    """What stands in the frame of a panel; a rule has no corners, so its title brings its own air."""
    content = Content.assemble(safe(words), (f" · {safe(name)}" if name else "", "$foreground"))
    return content if boxed else Content.assemble(" ", content, " ")


def bar(done: int, total: int, width: int) -> Content:
    """How far a thing has come, to half a cell."""
    halves = round(2 * width * done / total) if total else 0
    full, half = divmod(min(halves, 2 * width), 2)
    rest = width - full - half
    return Content.assemble(("━" * full + "╸" * half, "$ink-agree"), ("─" * rest, RULE))


def spark(values: Sequence[float]) -> str:
    """Values as a line of blocks, the lowest the lowest block; a line that never moves is flat in the middle."""
    low, high = min(values, default=0), max(values, default=0)
    last = len(_BLOCKS) - 1
    return "".join(_BLOCKS[round((value - low) / (high - low) * last) if high > low else last // 2] for value in values)


def sign(finding: Finding) -> str:
    """One character for what a finding is: ✗ value, ≠ wording, @ who said it, ~ needs an eye, ? not found, ✓ agrees."""
    if finding.verdict is Verdict.NOT_FOUND:
        return "?"
    if finding.verdict is Verdict.AGREE:
        return "✓"
    if finding.verdict is Verdict.COMPATIBLE or finding.severity is Severity.QUERY:
        return "~"
    return sign_of(finding.kind)


def sign_of(kind: Kind) -> str:
    """The sign of a conflict of this kind."""
    if kind in _QUOTED:
        return "≠"
    return "@" if kind in _SAID else "✗"


def ink(finding: Finding) -> str:
    """The style of a finding, by its severity."""
    return SEVERITIES[finding.severity]


def state(item: QueueItem) -> Content:
    """Where a finding stands, in a word of at most four cells."""
    if item.state is State.REOPENED:
        return Content.styled("new", "$ink-query")
    if item.state is State.RESOLVED:
        return Content.styled("✓", "$ink-agree")
    decision = item.review.decision if item.review else None
    return Content.styled(DECISIONS[decision], "$ink-agree") if decision else Content("")


def queue_line(item: QueueItem, *, marked: bool, width: int) -> Content:
    """A finding in the queue: ``• ✗ ¶7  4.1 percent   fix``."""
    finding = item.finding
    settled = item.state in SETTLED
    left = Content.assemble(
        ("•" if marked else " ", "bold $ink-draft"),
        (sign(finding), FAINT if settled else ink(finding)),
        (f" ¶{item.paragraph:<3} ", FAINT),
        (safe(surface(finding)), FAINT if settled else ""),
    )
    note = Content.styled("¹ " if item.review and item.review.note else "", FAINT)
    return sides(left, note + state(item), width)


def group(name: str, waiting: int, width: int) -> Content:
    """The heading of a group in the queue, with how many wait: ``─ MUST FIX ──── 3 ─``."""
    return rule(Content.styled(name.upper(), FAINT), Content.styled(str(waiting or "✓"), FAINT), width)


def surface(finding: Finding) -> str:
    """The draft's words that a finding is about."""
    return " ".join(finding.marks[0].surface.split()) if finding.marks else finding.message


def standing_on(span: Span) -> Stroke:
    """The claim that one stands on in a whole text."""
    return Stroke(span, HIT if len(span) <= _AT_A_GLANCE else HERE)


def here_strokes(pair: Pair, finding: Finding) -> tuple[Stroke, ...]:
    """The draft's passage and, on top, its words that differ."""
    return _strokes(pair.here, pair.here_words, DRAFT, DRAFT_WORD, finding, worded=pair.worded)


def there_strokes(pair: Pair, finding: Finding) -> tuple[Stroke, ...]:
    """The evidence's passage and, on top, its words that differ."""
    return _strokes(pair.there, pair.there_words, SOURCE, SOURCE_WORD, finding, worded=pair.worded)


def lone_strokes(finding: Finding) -> tuple[Stroke, ...]:
    """The draft's passage where nothing stands beside it."""
    return _strokes(finding.marks[0], (), DRAFT, DRAFT_WORD, finding, worded=False)


def _strokes(
    mark: Mark, words: Sequence[Span], style: str, word: str, finding: Finding, *, worded: bool
) -> tuple[Stroke, ...]:
    """A short passage that was not compared word by word differs as a whole."""
    inner = [span for span in words if len(span)]
    if not worded and len(mark.span) <= _AT_A_GLANCE:
        inner = [mark.span]
    return (Stroke(mark.span, style, sign(finding), finding.key), *(Stroke(span, word) for span in inner))


def reading_strokes(reading: Reading) -> list[Stroke]:
    """An article as it is read: headline strong, furniture faint, every figure, date and quote underlined."""
    claims = reading.claims
    found = [Stroke(zone.span, ZONES[zone.kind]) for zone in reading.article.zones if zone.kind in ZONES]
    found += [Stroke(figure.span, OTHER_CLAIM) for figure in claims.figures]
    found += [Stroke(moment.span, OTHER_CLAIM) for moment in claims.moments]
    return found + [Stroke(quote.span, OTHER_CLAIM) for quote in claims.quotes]


def finding_strokes(items: Iterable[QueueItem], article_id: str) -> list[Stroke]:
    """The findings of a story where they touch an article; ``standing`` says how each is painted."""
    return [
        Stroke(mark.span, OTHER_CLAIM, key=item.finding.key)
        for item in items
        for mark in item.finding.marks
        if mark.article == article_id
    ]


def standing(stroke: Stroke, item: QueueItem) -> Stroke:
    """The stroke in the ink of where its finding stands."""
    settled = item.state in SETTLED
    style, shown = ("$ink-agree", "✓") if settled else (ink(item.finding), sign(item.finding))
    return Stroke(stroke.span, f"underline {style}", shown, stroke.key)
