"""The four themes. Each defines the same inks; ``paint`` names inks, never colours."""

from __future__ import annotations

from textual.theme import Theme

INKS = ("ink-must", "ink-fix", "ink-query", "ink-agree", "ink-draft", "ink-source", "ink-faint", "ink-rule")
"""What a theme must define: severities, agreement, the draft's and the source's words, asides and lines."""


def _inks(*colours: str) -> dict[str, str]:
    """The inks in the order of ``INKS``; every theme names all of them."""
    inks = dict(zip(INKS, colours, strict=True))
    return inks | {
        "border": inks["ink-rule"],
        "scrollbar": inks["ink-rule"],
        "scrollbar-background": "transparent",
        "scrollbar-corner-color": "transparent",
        "input-selection-background": inks["ink-source"] + " 35%",
    }


DARK = Theme(
    name="dark",
    dark=True,
    primary="#8fb8de",
    secondary="#8fb8de",
    accent="#e3b670",
    foreground="#d8dbe2",
    background="#14171c",
    surface="#191d23",
    panel="#232932",
    success="#8dbf8b",
    warning="#e0c46c",
    error="#f08079",
    variables=_inks("#f08079", "#eda76a", "#e0c46c", "#8dbf8b", "#f0c27b", "#8cc4f0", "#858d9b", "#39414d"),
)
LIGHT = Theme(
    name="light",
    dark=False,
    primary="#1f5f99",
    secondary="#1f5f99",
    accent="#8a5a00",
    foreground="#22262d",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#e6e3db",
    success="#2c6e38",
    warning="#7a6000",
    error="#b3261e",
    variables=_inks("#b3261e", "#a34a00", "#7a6000", "#2c6e38", "#8a5a00", "#14578f", "#686d76", "#cfcbc0"),
)
CONTRAST = Theme(
    name="high-contrast",
    dark=True,
    primary="#5cc8ff",
    secondary="#5cc8ff",
    accent="#ffd75f",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#303030",
    success="#5fff87",
    warning="#ffff5f",
    error="#ff6b6b",
    variables=_inks("#ff6b6b", "#ffaf5f", "#ffff5f", "#5fff87", "#ffd75f", "#5cc8ff", "#d0d0d0", "#ffffff"),
)
NO_COLOUR = Theme(
    name="no-colour",
    dark=True,
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffffff",
    foreground="#e6e6e6",
    background="#000000",
    surface="#000000",
    panel="#2b2b2b",
    success="#ffffff",
    warning="#ffffff",
    error="#ffffff",
    variables=_inks(*["#ffffff"] * 6, "#b0b0b0", "#808080"),
)

THEMES = (DARK, LIGHT, CONTRAST, NO_COLOUR)


def following(name: str) -> str:
    """The theme after ``name``, around and around."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
