"""Files and folders become articles with ids of their own; what cannot be read is a problem, not an end."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

from factdesk.config import LIMITS, Limits
from factdesk.desk.allowance import each
from factdesk.errors import FactDeskError, UnreadableError, fault
from factdesk.intake.load import documents, from_text, load, load_bytes, load_stdin, too_long
from factdesk.model import Article, Progress


def named(article: Article) -> Article:
    """The article under the desk's own id, its head and origin without what is no text."""
    mended = replace(
        article,
        title=sayable(article.title or "") or None,
        outlet=sayable(article.outlet or "") or None,
        author=sayable(article.author or "") or None,
        origin=sayable(article.origin),
    )
    return replace(mended, id=identity(mended))


def identity(article: Article) -> str:
    """The id that the desk gives an article: the same for the same words under the same head."""
    day = article.published.isoformat() if article.published else ""
    parts = (article.text, article.title or "", article.outlet or "", day)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def files(paths: Iterable[Path], leave_out: Iterable[Path] = ()) -> tuple[Path, ...]:
    """The files named and all documents in the folders named, each once, without those left out."""
    avoided = {path.resolve() for path in leave_out}
    found = dict.fromkeys(file for path in paths for file in documents(path))
    return tuple(file for file in found if file.resolve() not in avoided)


def articles(
    path: Path,
    failed: Callable[[UnreadableError], None] | None = None,
    *,
    limits: Limits = LIMITS,
    before_changes: bool = False,
) -> Iterator[Article]:
    """The articles in one document; ``-`` is standard input. Raises ``UnreadableError``, or gives it to ``failed``.

    ``before_changes`` reads a Word file as it was before its tracked changes.
    """
    if str(path) == "-":
        found = load_stdin(limits=limits, failed=failed, before_changes=before_changes)
    else:
        found = load(path, limits=limits, failed=failed, before_changes=before_changes)
    yield from map(named, each(found, sayable(str(path)), limits))


def unpacked(data: bytes, name: str, limits: Limits) -> Iterator[Article]:
    """The articles in a file of an archive; ``name`` says which. Raises ``UnreadableError``."""
    yield from map(named, each(load_bytes(data, name, limits=limits), sayable(name), limits))


def draft(path: Path, *, limits: Limits = LIMITS, before_changes: bool = False) -> Article:
    """The one article of a draft file; raises ``UnreadableError`` where it holds none or several."""
    found = tuple(islice(articles(path, limits=limits, before_changes=before_changes), 2))
    if len(found) == 1:
        return found[0]
    held = "several articles" if found else "nothing to read"
    raise UnreadableError(f"{sayable(str(path))} holds {held}", "give one draft at a time")


def pasted(text: str, title: str | None, outlet: str | None, published: date | None, limits: Limits) -> Article:
    """The article in pasted text; raises ``UnreadableError`` where it is too long."""
    if error := too_long(text, "the pasted text", limits):
        raise error
    return named(from_text(text, id="", title=title, outlet=outlet, published=published, origin="pasted"))


def word_file(article: Article) -> bytes | None:
    """The Word file that an article was read from, as long as it still holds these very words."""
    path = Path(article.origin)
    if path.suffix.lower() not in {".docx", ".docm"} or not path.is_file():
        return None
    try:
        return path.read_bytes() if draft(path).text == article.text else None
    except (UnreadableError, OSError):
        return None


def read(
    paths: Sequence[Path],
    keep: Callable[[Article], None],
    *,
    limits: Limits = LIMITS,
    before_changes: bool = False,
) -> Generator[Progress, None, tuple[str, ...]]:
    """Hand every article of the files to ``keep``. Returns their ids, which the last step names too."""
    ids: list[str] = []
    total = len(paths)
    for done, path in enumerate(paths):
        name = sayable(path.name)
        yield Progress("Reading", done, total, name)
        problems: list[FactDeskError] = []
        try:
            for article in articles(path, problems.append, limits=limits, before_changes=before_changes):
                keep(article)
                ids.append(article.id)
        except UnreadableError as error:
            problems.append(error)
        except FactDeskError:
            raise
        except Exception as error:  # noqa: BLE001 - one document must not stop the others
            problems.append(fault(name, error))
        for problem in problems:
            yield Progress("Reading", done + 1, total, name, problem=str(problem))
    kept = tuple(dict.fromkeys(ids))
    yield Progress("Reading", total, total, articles=kept)
    return kept


def stem(draft: Path) -> str:
    """The name that a story takes from its draft file; one that is only called a draft takes its folder's."""
    if draft.name == "-":
        return "standard-input"
    folder = draft.resolve().parent.name
    return sayable(folder if draft.stem.casefold() == "draft" and folder else draft.stem)


def sayable(name: str) -> str:
    """A file name without the bytes that are no text."""
    return name.encode("utf-8", "replace").decode("utf-8")
