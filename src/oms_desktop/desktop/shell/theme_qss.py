"""The one style sheet, generated from tokens.

Pitfalls it obeys: colours with alpha only as `rgba()`, no radius above half the height, a focus border of 2 px
takes the pixel back from padding and height so that nothing moves, sub-control before pseudo-state.
"""

from collections.abc import Callable, Mapping

from oms_desktop.desktop.shell.tokens import RADIUS, TONES, TYPE, H

Tokens = Mapping[str, str]
Pixels = Callable[[int], int]


def alpha(colour: str, opacity: float) -> str:
    """`rgba()` text of `#RRGGBB` at an opacity 0..1."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"


def style_sheet(tokens: Tokens, px: Pixels, scale: float, pictures: Mapping[str, str]) -> str:
    """Build the sheet.

    Args:
        tokens: colours of one scheme.
        px: turns a size of the design into pixels of this screen.
        scale: factor on text sizes in points.
        pictures: paths of the tick and chevron pictures, in the scheme's colours.
    """

    def pt(role: str) -> str:
        return f"{TYPE[role] * 0.75 * scale:.2f}pt"

    parts = (
        _frames(tokens, px, pt),
        _labels(tokens, px, pt),
        _header(tokens, px),
        _fields(tokens, px, pt),
        _choices(tokens, px, pictures),
        _buttons(tokens, px, pt),
        _special_buttons(tokens, px, pt),
        _views(tokens, px, pt),
    )
    return "\n".join(parts)


def _frames(t: Tokens, px: Pixels, pt: Callable[[str], str]) -> str:
    card = px(RADIUS["card"])
    tones = "\n".join(
        f'QFrame#inlineMessage[tone="{tone}"] {{ background:{t[f"{tone}_soft"]};'
        f" border:1px solid {t[tone]}; border-radius:{px(8)}px; }}"
        for tone in TONES
    )
    return f"""
QToolTip {{ background:{t["tip_bg"]}; color:{t["tip_fg"]}; border:0; padding:6px 8px;
    font-size:{pt("caption")}; }}
QFrame[card="true"] {{ background:{t["surface"]}; border:1px solid {t["border"]};
    border-radius:{card}px; }}
QFrame#approvalVeil {{ background:{alpha(t["header"], 0.55)}; }}
QWidget#windowBody, QWidget#lockScreen {{ background:{t["bg"]}; }}
/* The window's content would slide into its place, which takes as long as the whole first paint. */
QWidget#trainingFrame {{ widget-animation-duration:0; }}
QWidget#trainingFrame[on="true"] {{ background:{t["warning"]}; }}
QLabel[role="training"] {{ color:{t["warning_soft"]}; font-weight:700; padding:{px(4)}px; }}
QLabel[role="code"] {{ font-size:{pt("h2")}; font-weight:700; color:{t["text"]};
    background:{t["surface2"]}; border:1px dashed {t["border_ctl"]}; border-radius:{px(8)}px;
    padding:{px(14)}px; }}
QFrame#line {{ background:{t["border"]}; max-height:1px; min-height:1px; border:0; }}
QWidget#keyBar {{ background:{t["surface"]}; border-top:1px solid {t["border"]}; }}
QFrame#popup {{ background:{t["surface"]}; border:1px solid {t["border_ctl"]};
    border-radius:{px(8)}px; }}
QFrame#popup QListView {{ background:transparent; border:0; outline:0; }}
QFrame#toast {{ background:{t["tip_bg"]}; border-radius:{px(8)}px; }}
QFrame#toast QLabel {{ color:{t["tip_fg"]}; }}
QFrame#toast QPushButton {{ background:transparent; border:2px solid transparent;
    color:{t["tip_link"]}; font-weight:700; min-height:{px(24)}px; padding:0 6px; }}
QFrame#toast QPushButton:focus {{ border-color:{t["tip_link"]}; }}
QFrame#banner {{ background:{t["danger_soft"]}; border:1px solid {t["danger"]};
    border-radius:{px(8)}px; }}
{tones}
QProgressBar {{ background:{t["surface3"]}; border:0; border-radius:3px; max-height:6px;
    min-height:6px; }}
QProgressBar::chunk {{ background:{t["primary"]}; border-radius:3px; }}
QScrollArea, QScrollArea > QWidget > QWidget#scrolled {{ background:transparent; border:0; }}
QMenu {{ background:{t["surface"]}; color:{t["text"]}; border:1px solid {t["border_ctl"]};
    padding:4px; }}
QMenu::item {{ padding:6px 24px 6px 12px; border-radius:4px; }}
QMenu::item:selected {{ background:{t["row_sel"]}; color:{t["text"]}; }}
QMenu::item:disabled {{ color:{t["text3"]}; }}
QMenu::separator {{ height:1px; background:{t["border"]}; margin:4px 8px; }}
QMenuBar {{ background:{t["surface"]}; color:{t["text"]}; }}
QMenuBar::item {{ padding:6px 10px; background:transparent; }}
QMenuBar::item:selected {{ background:{t["row_sel"]}; }}
QSplitter::handle {{ background:transparent; }}
QSplitter::handle:hover {{ background:{t["border"]}; }}
"""


def _labels(t: Tokens, px: Pixels, pt: Callable[[str], str]) -> str:
    key_colours = "\n".join(
        f'QLabel#key[on="{on}"] {{ background:{alpha(t[ink], 0.16)}; color:{t[ink]};'
        f" border:1px solid {alpha(t[ink], 0.45)}; }}"
        for on, ink in (("primary", "on_primary"), ("header", "on_header2"), ("toast", "tip_fg"))
    )
    tones = "\n".join(
        f'QLabel[tone="{tone}"] {{ color:{t[tone]}; }}' for tone in (*TONES, "primary_text")
    )
    return f"""
QLabel {{ background:transparent; }}
QLabel[role="sub"] {{ color:{t["text2"]}; }}
QLabel[role="muted"] {{ color:{t["text3"]}; font-size:{pt("caption")}; }}
QLabel[role="strong"] {{ font-weight:600; }}
QLabel[role="title"] {{ font-size:{pt("title")}; font-weight:600; }}
QLabel[role="h2"] {{ font-size:{pt("h2")}; font-weight:600; }}
QLabel[role="change"] {{ font-size:{pt("change")}; font-weight:700; }}
QLabel[role="total"] {{ font-size:{pt("total")}; font-weight:700; }}
QLabel[role="currency"] {{ color:{t["text2"]}; font-size:{pt("h2")}; font-weight:600;
    padding-bottom:5px; }}
QLabel[role="brand"] {{ color:{t["on_header"]}; font-size:{pt("title")}; font-weight:600; }}
QLabel[role="person"] {{ color:{t["on_header"]}; font-size:{pt("caption")}; font-weight:600; }}
QLabel[role="shift"] {{ color:{t["on_header2"]}; font-size:{pt("caption")}; }}
QLabel[role="avatar"] {{ background:{t["primary_soft"]}; color:{t["primary_text"]};
    border-radius:{px(20)}px; font-weight:700; }}
{tones}
QLabel#key {{ background:{t["surface3"]}; color:{t["text2"]}; border:1px solid {t["border"]};
    border-radius:4px; padding:1px 5px; font-size:{pt("caption")}; font-weight:600; }}
{key_colours}
"""


def _header(t: Tokens, px: Pixels) -> str:
    return f"""
QWidget#header {{ background:{t["header"]}; }}
QTabBar#nav {{ background:transparent; border:0; }}
QTabBar#nav::tab {{ color:{t["on_header2"]}; background:transparent; padding:0 {px(8)}px;
    height:{px(H["header"] - 12)}px; margin:{px(6)}px 1px; border-radius:{px(7)}px;
    border:2px solid transparent; }}
QTabBar#nav::tab:hover {{ color:{t["on_header"]}; background:{alpha(t["header_sel"], 0.4)}; }}
QTabBar#nav::tab:selected {{ color:{t["on_header"]}; background:{t["header_sel"]};
    font-weight:600; }}
QTabBar#nav::tab:selected:focus {{ border:2px solid {t["on_header"]}; }}
QWidget#header QPushButton {{ background:transparent; border:2px solid transparent;
    border-radius:{px(7)}px; color:{t["on_header"]}; padding:0; min-height:{px(32)}px; }}
QWidget#header QPushButton:hover {{ background:{t["header_sel"]}; }}
QWidget#header QPushButton:focus {{ border-color:{t["on_header"]}; }}
QWidget#header QPushButton#paletteField {{ background:{alpha(t["header_sel"], 0.35)};
    color:{t["on_header2"]}; border:1px solid {alpha(t["on_header2"], 0.6)}; text-align:left;
    padding:0 {px(12)}px; min-height:{px(30)}px; font-weight:400; }}
QWidget#header QPushButton#paletteField:hover {{ border-color:{t["on_header"]}; }}
QWidget#header QPushButton#paletteField:focus {{ border:2px solid {t["on_header"]};
    padding:0 {px(12) - 1}px; min-height:{px(30) - 2}px; }}
"""


def _fields(t: Tokens, px: Pixels, pt: Callable[[str], str]) -> str:
    control, touch = px(H["control"]), px(H["touch"])
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit {{ background:{t["surface"]}; color:{t["text"]};
    border:1px solid {t["border_ctl"]}; border-radius:{px(RADIUS["control"])}px;
    selection-background-color:{t["primary"]}; selection-color:{t["on_primary"]}; }}
QLineEdit {{ padding:0 10px; min-height:{control - 2}px; }}
QLineEdit:hover, QPlainTextEdit:hover {{ border-color:{t["text3"]}; }}
QLineEdit:focus {{ border:2px solid {t["focus"]}; padding:0 9px; min-height:{control - 4}px; }}
QPlainTextEdit, QTextEdit {{ padding:6px 8px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border:2px solid {t["focus"]}; padding:5px 7px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ color:{t["text3"]}; background:{t["surface2"]};
    border-color:{t["border"]}; }}
QLineEdit[tone="danger"] {{ border:2px solid {t["danger"]}; padding:0 9px;
    min-height:{control - 4}px; }}
QLineEdit[variant="scan"] {{ font-size:{pt("title")}; min-height:{touch - 2}px;
    border-radius:{px(8)}px; }}
QLineEdit[variant="scan"]:focus, QLineEdit[variant="scan"][tone="danger"] {{
    min-height:{touch - 4}px; }}
QLineEdit[variant="cash"] {{ font-size:{pt("h2")}; font-weight:600; min-height:{touch - 2}px; }}
QLineEdit[variant="cash"]:focus, QLineEdit[variant="cash"][tone="danger"] {{
    min-height:{touch - 4}px; }}
QLineEdit[variant="bare"] {{ border:0; background:transparent; padding:0 10px;
    font-size:{pt("title")}; min-height:{touch - 2}px; }}
QTableView QLineEdit {{ min-height:0; border-radius:0; padding:0 8px; }}
QAbstractSpinBox, QDateEdit {{ min-height:{control - 2}px; }}
"""


def _choices(t: Tokens, px: Pixels, pictures: Mapping[str, str]) -> str:
    control = px(H["control"])
    return f"""
QComboBox {{ background:{t["surface"]}; color:{t["text"]}; border:1px solid {t["border_ctl"]};
    border-radius:{px(RADIUS["control"])}px; padding:0 10px; min-height:{control - 2}px; }}
QComboBox:focus, QComboBox:on {{ border:2px solid {t["focus"]}; padding:0 9px;
    min-height:{control - 4}px; }}
QComboBox:disabled {{ color:{t["text3"]}; background:{t["surface2"]}; }}
QComboBox::drop-down {{ border:0; width:{px(26)}px; }}
QComboBox::down-arrow {{ image:url({pictures["chevron"]}); width:{px(16)}px;
    height:{px(16)}px; }}
QComboBox QAbstractItemView {{ background:{t["surface"]}; color:{t["text"]};
    border:1px solid {t["border_ctl"]}; selection-background-color:{t["row_sel"]};
    selection-color:{t["text"]}; outline:0; padding:4px; }}
QCheckBox, QRadioButton {{ outline:none; spacing:8px; min-height:{px(24)}px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width:{px(16)}px; height:{px(16)}px;
    border:1px solid {t["border_ctl"]}; border-radius:4px; background:{t["surface"]}; }}
QRadioButton::indicator {{ border-radius:{px(8)}px; }}
QCheckBox::indicator:checked {{ background:{t["primary"]}; border-color:{t["primary"]};
    image:url({pictures["check"]}); }}
QRadioButton::indicator:checked {{ background:{t["surface"]}; border:5px solid {t["primary"]};
    width:{px(8)}px; height:{px(8)}px; }}
QCheckBox:focus, QRadioButton:focus {{ color:{t["focus"]}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border:2px solid {t["focus"]};
    width:{px(16) - 2}px; height:{px(16) - 2}px; }}
"""


def _buttons(t: Tokens, px: Pixels, pt: Callable[[str], str]) -> str:
    control = px(H["control"])
    return f"""
QPushButton {{ background:{t["surface"]}; color:{t["text"]}; border:1px solid {t["border_ctl"]};
    border-radius:{px(RADIUS["control"])}px; padding:0 12px; min-height:{control - 2}px; outline:none; }}
QPushButton:hover {{ background:{t["surface3"]}; }}
QPushButton:pressed {{ background:{t["border"]}; }}
QPushButton:focus {{ border:2px solid {t["focus"]}; padding:0 11px; min-height:{control - 4}px; }}
QPushButton:disabled {{ color:{t["text3"]}; background:{t["surface2"]};
    border-color:{t["border"]}; }}
QPushButton[keyed="true"] {{ text-align:left; }}
QPushButton[kind="primary"] {{ background:{t["primary"]}; color:{t["on_primary"]};
    border:2px solid {t["primary"]}; font-weight:600; padding:0 11px;
    min-height:{control - 4}px; text-align:center; }}
QPushButton[kind="primary"]:hover {{ background:{t["primary_hover"]};
    border-color:{t["primary_hover"]}; }}
QPushButton[kind="primary"]:pressed {{ background:{t["primary_press"]};
    border-color:{t["primary_press"]}; }}
QPushButton[kind="primary"]:focus {{ border:2px solid {t["focus"]}; }}
QPushButton[kind="primary"]:disabled {{ background:{t["surface3"]}; color:{t["text3"]};
    border-color:{t["surface3"]}; }}
QPushButton[kind="primary"][variant="pay"] {{ min-height:{px(H["pay"]) - 4}px;
    font-size:{pt("title")}; border-radius:{px(8)}px; }}
QPushButton[kind="primary"][variant="pay"][compact="true"] {{ min-height:{px(H["touch"]) - 4}px; }}
QPushButton[kind="danger"] {{ color:{t["danger"]}; border-color:{t["danger"]};
    font-weight:600; }}
QPushButton[kind="danger"]:hover {{ background:{t["danger_soft"]}; }}
QPushButton[kind="danger"]:focus {{ border:2px solid {t["focus"]}; }}
QPushButton[kind="danger"]:disabled {{ color:{t["text3"]}; border-color:{t["border"]}; }}
QPushButton[kind="ghost"] {{ background:transparent; border:1px solid transparent;
    color:{t["primary_text"]}; font-weight:600; padding:0 8px; text-align:center; }}
QPushButton[kind="ghost"][keyed="true"] {{ text-align:left; }}
QPushButton[kind="ghost"]:hover {{ background:{t["primary_soft"]}; }}
QPushButton[kind="ghost"]:focus {{ border:2px solid {t["focus"]}; padding:0 7px; }}
QPushButton[kind="ghost"]:disabled {{ color:{t["text3"]}; }}
QPushButton[kind="tool"] {{ background:transparent; border:1px solid transparent;
    padding:0 {px(8)}px; }}
QPushButton[kind="tool"]:hover {{ background:{t["surface3"]}; }}
QPushButton[kind="tool"]:focus {{ border:2px solid {t["focus"]}; padding:0 {px(8) - 1}px; }}
"""


def _special_buttons(t: Tokens, px: Pixels, pt: Callable[[str], str]) -> str:
    control, compact = px(H["control"]), px(H["compact"])
    return f"""
QPushButton[kind="quick"] {{ font-weight:600; padding:0 4px; }}
QPushButton[kind="quick"][keyed="true"] {{ padding-left:12px; }}
QPushButton[kind="quick"]:focus {{ border:2px solid {t["focus"]}; padding:0 3px; }}
QPushButton[kind="quick"][keyed="true"]:focus {{ padding-left:11px; }}
QPushButton[kind="quick"]:checked {{ background:{t["primary_soft"]}; color:{t["primary_text"]};
    border:2px solid {t["primary"]}; padding:0 3px; min-height:{control - 4}px; }}
QPushButton[kind="pin"] {{ font-size:{pt("h2")}; font-weight:600; border-radius:{px(8)}px;
    background:{t["surface2"]}; border:1px solid {t["border"]}; text-align:center;
    min-height:{px(56) - 2}px; padding:0; }}
QPushButton[kind="pin"]:focus {{ border:1px solid {t["border"]}; padding:0;
    min-height:{px(56) - 2}px; }}
QPushButton[kind="pin"]:hover {{ background:{t["surface3"]}; }}
QPushButton[kind="pin"]:pressed {{ background:{t["primary_soft"]}; }}
QPushButton[kind="seg"] {{ padding:0 6px; color:{t["text2"]}; }}
QPushButton[kind="seg"]:checked {{ background:{t["primary_soft"]}; color:{t["primary_text"]};
    border:2px solid {t["primary"]}; padding:0 5px; min-height:{control - 4}px;
    font-weight:600; }}
QPushButton[kind="seg"]:focus {{ border:2px solid {t["focus"]}; padding:0 5px;
    min-height:{control - 4}px; }}
QPushButton[kind="slot"] {{ border:1px solid {t["border"]}; border-radius:{compact // 2}px;
    min-height:{compact - 2}px; max-height:{compact - 2}px; padding:0 12px; color:{t["text2"]};
    font-size:{pt("caption")}; background:{t["surface"]}; }}
QPushButton[kind="slot"]:hover {{ background:{t["surface3"]}; }}
QPushButton[kind="slot"]:checked {{ background:{t["primary_soft"]};
    border:1px solid {t["primary"]}; color:{t["primary_text"]}; font-weight:600; }}
QPushButton[kind="slot"]:focus {{ border:2px solid {t["focus"]}; min-height:{compact - 4}px;
    max-height:{compact - 4}px; padding:0 11px; }}
QPushButton[kind="fkey"] {{ background:transparent; border:1px solid transparent;
    color:{t["text2"]}; padding:0 6px; min-height:{px(26)}px; font-size:{pt("caption")}; }}
QPushButton[kind="fkey"]:hover {{ background:{t["surface3"]}; }}
QPushButton[kind="fkey"]:disabled {{ color:{t["text3"]}; }}
QLabel[role="keyWord"] {{ color:{t["text2"]}; font-size:{pt("caption")}; }}
"""


def _views(t: Tokens, px: Pixels, pt: Callable[[str], str]) -> str:
    card = px(RADIUS["card"])
    return f"""
QTableView {{ background:{t["surface"]}; color:{t["text"]}; border:0; outline:0;
    selection-background-color:{t["row_sel"]}; selection-color:{t["text"]}; }}
QHeaderView {{ background:{t["surface2"]}; border:0; border-top-left-radius:{card}px;
    border-top-right-radius:{card}px; }}
QHeaderView::section {{ background:transparent; color:{t["text2"]}; border:0;
    border-bottom:1px solid {t["border"]}; padding:0 10px; font-size:{pt("caption")};
    font-weight:600; }}
QHeaderView::section:hover {{ color:{t["text"]}; }}
QListView {{ background:{t["surface"]}; color:{t["text"]}; border:0; outline:0; }}
QListView[board="list"] {{ background:transparent; }}
QFrame[board="true"] {{ background:{t["surface2"]}; border:1px solid {t["border"]};
    border-radius:{card}px; }}
QScrollBar:vertical {{ background:transparent; width:12px; margin:2px; }}
QScrollBar:horizontal {{ background:transparent; height:12px; margin:2px; }}
QScrollBar::handle {{ background:{t["border_ctl"]}; border-radius:4px; }}
QScrollBar::handle:vertical {{ min-height:32px; }}
QScrollBar::handle:horizontal {{ min-width:32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width:0; height:0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background:transparent; }}
"""
