"""Building blocks of the sheet: sections, facts, a text with a button that copies it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button, icon_button
from oms_desktop.desktop.widgets.cards import Item, boxed, column, row
from oms_desktop.desktop.widgets.labels import IconView, line, plain_label


def section(title: str, *items: Item, aside: QWidget | None = None) -> QWidget:
    """A rule, a title, perhaps something at its right, and what belongs below it."""
    head = row(plain_label(title, "strong"), None, *([aside] if aside is not None else []))
    return boxed(column(line(), head, *items, spacing=5, margins=(0, 5, 0, 0)))


def fact(words: str, value: str, *, role: str = "", tone: str = "") -> QWidget:
    """A word at the left, its value at the right."""
    name, shown = plain_label(words, "sub"), plain_label(value, role or "body", tone=tone)
    shown.setFont(plain_label("", tabular=True).font())
    return boxed(row(name, None, shown))


def wrapped(text: str, role: str = "", tone: str = "", name: str = "") -> QLabel:
    """Words that take as many lines as they need."""
    label = plain_label(text, role or "body", tone=tone, wrap=True, name=name)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label


def with_icon(icon: str, label: QWidget, *after: QWidget, tone: str = "text3") -> QWidget:
    """An icon before some words, perhaps something behind them."""
    picture = IconView(icon, tone, 16)
    made = row(picture, label, *after, spacing=8)
    made.setStretchFactor(label, 1)
    # Beside one line with a button the icon stands in its middle, else at the first line.
    middle, top = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop
    made.setAlignment(picture, middle if after else top)
    return boxed(made)


def copy_button(desk: Desk, text: str, hint: str, told: str, name: str) -> Button:
    """Puts a text into the clipboard and says so."""
    button = icon_button("copy", hint, name=name)

    def copy() -> None:
        QGuiApplication.clipboard().setText(text)
        desk.notices.toast(told)

    button.clicked.connect(copy)
    return button


def copyable(desk: Desk, icon: str, text: str, hint: str, name: str, copied: str = "") -> QWidget:
    """A text with its icon and the button that copies it, or `copied`."""
    wanted = copied or text
    told = translate("Processing", "Copied: {text}").format(text=wanted)
    return with_icon(icon, wrapped(text), copy_button(desk, wanted, hint, told, name))


def tracking_text(carrier: str, service: str, number: str) -> str:
    """What a customer is told so that they can follow their parcel."""
    return " ".join(part.strip() for part in (carrier, service, number) if part.strip())


def inset(*items: Item, name: str = "") -> QFrame:
    """A softly bordered part within the sheet."""
    frame = QFrame()
    frame.setObjectName(name)
    frame.setProperty("board", "true")
    frame.setLayout(column(*items, spacing=5, margins=(10, 8, 10, 10)))
    return frame
