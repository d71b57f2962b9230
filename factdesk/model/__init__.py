"""The values that every room of the house shares: frozen, and free of any behaviour but their own.

Offsets are Unicode code points into ``Article.text``, half-open, and never change after intake.
"""

from factdesk.model.article import Article, Pinpoint, Span, Zone, ZoneKind
from factdesk.model.claims import (
    Bound,
    Claim,
    Claims,
    Figure,
    FigureKind,
    Grain,
    Moment,
    Name,
    NameKind,
    Quote,
    QuoteKind,
    Reading,
    Statement,
)
from factdesk.model.findings import Edit, Finding, Judgement, Kind, Mark, Match, Severity, Verdict
from factdesk.model.fingerprint import Fingerprint, QuotePrint
from factdesk.model.review import Decision, Progress, Review, Story
from factdesk.model.timeline import Telling, Timeline

__all__ = [
    "Article",
    "Bound",
    "Claim",
    "Claims",
    "Decision",
    "Edit",
    "Figure",
    "FigureKind",
    "Finding",
    "Fingerprint",
    "Grain",
    "Judgement",
    "Kind",
    "Mark",
    "Match",
    "Moment",
    "Name",
    "NameKind",
    "Pinpoint",
    "Progress",
    "Quote",
    "QuoteKind",
    "QuotePrint",
    "Reading",
    "Review",
    "Severity",
    "Span",
    "Statement",
    "Story",
    "Telling",
    "Timeline",
    "Verdict",
    "Zone",
    "ZoneKind",
]
