"""Claims that another version of FactDesk read are read again, article by article, while the desk is open.

Decisions hang on what a claim says, not on who read it: they stand as long as the values do.
"""

from __future__ import annotations

from collections.abc import Generator

from factdesk.config import LIMITS, Limits
from factdesk.desk.reading import read
from factdesk.errors import FactDeskError
from factdesk.match.fingerprints import fingerprint
from factdesk.model import Progress
from factdesk.store.store import Store


def renew(store: Store, limits: Limits = LIMITS) -> Generator[Progress, None, None]:
    """Read the newest articles first; it may be left at any step, and goes on with the rest another time.

    What cannot be read any more keeps its old claims and is told as a problem.
    """
    stale = store.articles.stale()
    for done, id_ in enumerate(stale, 1):
        try:
            again(store, id_, limits)
        except FactDeskError as error:
            yield Progress("Reading again", done, len(stale), problem=str(error))
        else:
            yield Progress("Reading again", done, len(stale), articles=(id_,))


def again(store: Store, article_id: str, limits: Limits = LIMITS) -> None:
    """Read one article with this version, unless this version has read it."""
    if store.articles.is_stale(article_id):
        old = store.articles.reading(article_id)
        fresh = read(old.article, limits)
        store.articles.read_again(fresh, fingerprint(old), fingerprint(fresh))
