"""From what comes in to one canonical text whose offsets never change again."""

from __future__ import annotations

import re

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def canonical(raw: str) -> str:
    """LF line ends, no byte order mark before it, every other control character but TAB as U+FFFD, one for one."""
    return _CONTROL.sub("\ufffd", raw.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
