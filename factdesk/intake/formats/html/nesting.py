"""Pages that nest so deep that building their tree would take hours: told by their tags before the tree is built."""

from __future__ import annotations

import re

from factdesk.errors import UnreadableError

_TAG = re.compile(
    r"<(/?)(?:(div|section|article|blockquote|ul|ol|dl|table|center|figure|main|aside|header|footer|nav|form|fieldset|details)"
    r"|(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)|p|li|h[1-6])(?=[\s/>])",
    re.IGNORECASE,
)
_DEEPEST = 2_000
"""Open block elements; browsers stop at 512."""
_COPIES = 5_000_000
"""Elements: HTML reopens each unclosed ``<b>`` in every paragraph that follows."""


def check(html: str, name: str) -> None:
    """Raise ``UnreadableError`` where a page nests too deep."""
    blocks = formats = deepest = most = tags = 0
    for match in _TAG.finditer(html):
        step = -1 if match[1] else 1
        if match[2]:
            blocks = max(0, blocks + step)
            deepest = max(deepest, blocks)
        elif match[3]:
            formats = max(0, formats + step)
            most = max(most, formats)
        tags += 1
    if deepest > _DEEPEST or most * tags > _COPIES:
        raise UnreadableError(f"{name} nests its elements too deep", "save the page as text")
