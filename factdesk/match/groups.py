"""One fact of an article, wherever it says it: figures of one value about one thing stand together."""

from __future__ import annotations

from collections import defaultdict

from factdesk.match.evidence import named, one_person
from factdesk.match.facets import Facet, facets
from factdesk.match.likeness import same_value
from factdesk.match.remember import per_reading
from factdesk.model import Reading

Group = tuple[Facet, ...]


@per_reading
def groups(reading: Reading) -> tuple[Group, ...]:
    """The facts of an article in text order, each with all its mentions; conversions in brackets are left out."""
    found: dict[tuple[str, str], list[list[Facet]]] = defaultdict(list)
    for facet in facets(reading).items:
        if not facet.twin:
            rivals = found[facet.dimension, f"{facet.low:.2g}"]
            home = next((group for group in rivals if all(_one(facet, other) for other in group)), None)
            if home is None:
                rivals.append([facet])
            else:
                home.append(facet)
    facts = (tuple(group) for groups in found.values() for group in groups)
    return tuple(sorted(facts, key=lambda group: group[0].figure.span))


def _one(f: Facet, g: Facet) -> bool:
    """Whether nothing tells two mentions of one value apart."""
    if f.dimension != g.dimension or not same_value(f, g) or f.part != g.part:
        return False
    if f.dimension == "age":
        return one_person(f, g)
    if f.period != g.period:
        return False
    if f.acts and g.acts and not f.acts & g.acts:
        return False
    things = {named(f.thing), named(g.thing)}
    if f.dimension != "count" or (len(things) == 1 and f.thing is not None):
        return True
    return (None in things or len(things) == 1) and bool(f.acts & g.acts)
