"""Design tokens: one dictionary a scheme, plus sizes; everything painted reads these.

Colours are `#RRGGBB`. Sizes are pixels at 96 dpi and 100 % text size. `PAIRS` lists which colour stands on
which and the WCAG 2.2 contrast it needs; a test computes every one of them.
"""

from typing import Final

LIGHT: Final[dict[str, str]] = {
    "bg": "#EEF2F5",
    "surface": "#FFFFFF",
    "surface2": "#F6F8FA",
    "surface3": "#E9EEF2",
    "border": "#D5DDE5",
    "border_ctl": "#7F8C9B",
    "text": "#16202B",
    "text2": "#45525F",
    "text3": "#5C6978",
    "primary": "#0B6E66",
    "primary_hover": "#095A54",
    "primary_press": "#074843",
    "on_primary": "#FFFFFF",
    "primary_soft": "#DFF1EF",
    "primary_text": "#0B6E66",
    "focus": "#1D5FD6",
    "info": "#1D4FB8",
    "info_soft": "#E5EDFB",
    "success": "#17703A",
    "success_soft": "#E2F4E8",
    "warning": "#8A4B05",
    "warning_soft": "#FCEFD9",
    "danger": "#B3261E",
    "danger_soft": "#FBE6E4",
    "neutral": "#45525F",
    "neutral_soft": "#E9EEF2",
    "row_sel": "#DFF1EF",
    "header": "#12312F",
    "on_header": "#F2FBFA",
    "on_header2": "#A9CBC7",
    "header_sel": "#0B6E66",
    "tip_bg": "#16202B",
    "tip_fg": "#FFFFFF",
    "tip_link": "#7FE0D4",
    "paper": "#FFFFFF",
}

DARK: Final[dict[str, str]] = {
    "bg": "#0E141A",
    "surface": "#172029",
    "surface2": "#1D2833",
    "surface3": "#253240",
    "border": "#2B3947",
    "border_ctl": "#6F8194",
    "text": "#E9EFF5",
    "text2": "#B6C2CF",
    "text3": "#93A3B3",
    "primary": "#2BB5A6",
    "primary_hover": "#3CCABA",
    "primary_press": "#239B8E",
    "on_primary": "#04211E",
    "primary_soft": "#123633",
    "primary_text": "#5AD6C8",
    "focus": "#7DB2FF",
    "info": "#8CB8FF",
    "info_soft": "#172C4A",
    "success": "#63D08B",
    "success_soft": "#143324",
    "warning": "#F2B95C",
    "warning_soft": "#3A2A10",
    "danger": "#FF8A80",
    "danger_soft": "#43201E",
    "neutral": "#B6C2CF",
    "neutral_soft": "#253240",
    "row_sel": "#14383A",
    "header": "#0A1F20",
    "on_header": "#EAF6F5",
    "on_header2": "#8FB3B0",
    "header_sel": "#155E58",
    "tip_bg": "#E9EFF5",
    "tip_fg": "#0E141A",
    "tip_link": "#0B6E66",
    "paper": "#FFFFFF",
}

TONES: Final = ("info", "success", "warning", "danger", "neutral")
"""Tones of chips and messages; each has a `<tone>_soft` ground."""

TILE_COLOURS: Final = (
    "#2F80C9",
    "#8A5A2B",
    "#B3542E",
    "#C79A1B",
    "#3C9A4E",
    "#7A4FB5",
    "#C2497E",
    "#6B7785",
)
"""Bars at the edge of favourite tiles: decoration, the name says what it is."""

TYPE: Final[dict[str, int]] = {
    "caption": 12,
    "body": 14,
    "title": 16,
    "h2": 20,
    "change": 24,
    "total": 38,
}
"""Text sizes; points are three quarters of these."""

RADIUS: Final[dict[str, int]] = {"control": 6, "tile": 8, "card": 10, "chip": 11}
SPACE: Final[dict[str, int]] = {"xs": 4, "s": 8, "m": 12, "l": 16, "xl": 24, "xxl": 32}
H: Final[dict[str, int]] = {
    "chip": 22,
    "compact": 28,
    "control": 36,
    "touch": 44,
    "pay": 56,
    "row": 46,
    "table_head": 34,
    "header": 50,
    "key_bar": 34,
    "tile": 58,
}
"""Heights."""

PAIRS: Final[tuple[tuple[str, str, float], ...]] = (
    ("text", "surface", 4.5),
    ("text", "surface2", 4.5),
    ("text", "surface3", 4.5),
    ("text", "bg", 4.5),
    ("text", "row_sel", 4.5),
    ("text2", "surface", 4.5),
    ("text2", "surface2", 4.5),
    ("text2", "surface3", 4.5),
    ("text2", "bg", 4.5),
    ("text3", "surface", 4.5),
    ("text3", "surface2", 4.5),
    ("text3", "bg", 4.5),
    ("text3", "row_sel", 4.5),
    ("on_primary", "primary", 4.5),
    ("on_primary", "primary_hover", 4.5),
    ("on_primary", "primary_press", 4.5),
    ("primary_text", "surface", 4.5),
    ("primary_text", "primary_soft", 4.5),
    ("info", "info_soft", 4.5),
    ("success", "success_soft", 4.5),
    ("warning", "warning_soft", 4.5),
    ("danger", "danger_soft", 4.5),
    ("neutral", "neutral_soft", 4.5),
    ("info", "surface", 4.5),
    ("success", "surface", 4.5),
    ("warning", "surface", 4.5),
    ("danger", "surface", 4.5),
    ("success", "row_sel", 4.5),
    ("danger", "row_sel", 4.5),
    ("on_header", "header", 4.5),
    ("on_header2", "header", 4.5),
    ("on_header", "header_sel", 4.5),
    ("tip_fg", "tip_bg", 4.5),
    ("tip_link", "tip_bg", 4.5),
    ("border_ctl", "surface", 3.0),
    ("border_ctl", "bg", 3.0),
    ("focus", "surface", 3.0),
    ("focus", "bg", 3.0),
    ("focus", "primary_soft", 3.0),
    ("primary", "surface", 3.0),
)


def _channel(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Relative luminance 0..1 of `#RRGGBB` (WCAG 2.2)."""
    red, green, blue = (_channel(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast 1..21 between two colours (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
