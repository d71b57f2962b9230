"""What a rule says of two texts, all the way from the words to the judgements."""

from datetime import date

from factdesk.check.rule import Docket
from factdesk.extract.claims import read
from factdesk.intake.load import from_text
from factdesk.match.background import Background
from factdesk.match.pairs import matches


def judged(rule, draft, source=None, published="2024-05-30", **settings):
    """The judgements of one rule on a draft and perhaps a source."""
    texts = {"draft": draft} | ({"source": source} if source else {})
    readings = [read(from_text(text, id=name, published=date.fromisoformat(published))) for name, text in texts.items()]
    background = Background.of(readings)
    pairs = [(one, one) for one in readings] + ([tuple(readings)] if source else [])
    found = tuple(match for a, b in pairs for match in matches(a, b, background))
    docket = Docket({r.article.id: r for r in readings}, found, draft="draft", **settings)
    return list(rule.judge(docket))


def verdicts(rule, draft, source=None, **rest):
    """The verdicts of one rule."""
    return [str(judgement.verdict) for judgement in judged(rule, draft, source, **rest)]
