"""The card beside a list where one record is shown and changed, without a dialog."""

from abc import abstractmethod
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import Item, boxed, column, row
from oms_desktop.desktop.widgets.form import Form
from oms_desktop.desktop.widgets.labels import IconView, line, plain_label
from oms_desktop.desktop.widgets.status_chip import StatusChip

_SIDE = 14


class EditorCard(QFrame):
    """Title, a form that scrolls, and buttons that stay; subclasses say what is in it."""

    dirty_changed = Signal(bool)
    """Something was typed that isn't stored yet, or no longer is."""
    saved = Signal(int, object)
    """Id of the record stored, and its name with a way back (a callable or None)."""
    failed = Signal(object)
    """A refusal that belongs to no field, or a bug."""

    def __init__(self, name: str) -> None:
        """Start empty; call `compose` once the form has its rows."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", "true")
        self.form = Form(self)
        self.record_id: int | None = None
        self.is_new = False
        self._was_dirty = False
        self._title = plain_label("", "title", wrap=True, name=f"{name}Title")
        self._below = plain_label("", "muted", wrap=True)
        self._chip = StatusChip("", "neutral")
        self._reason = plain_label("", "sub", wrap=True, name=f"{name}Locked")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.changed.connect(self._on_form_changed)

    def compose(self, items: Sequence[Item], buttons: Sequence[Item]) -> None:
        """Lay out the rows, with the buttons below them."""
        body = boxed(column(*items, None, spacing=10, margins=(_SIDE, 10, _SIDE, 14)))
        self._body = body
        body.setObjectName("scrolled")
        self._scroll.setWidget(body)
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words = column(self._title, self._below, spacing=1)
        head = row(words, self._chip, margins=(_SIDE, 10, _SIDE, 9))
        head.setAlignment(self._chip, Qt.AlignmentFlag.AlignTop)
        foot = row(*buttons, margins=(_SIDE, 10, _SIDE, 11))
        reason = row(IconView("lock", "text2"), self._reason, margins=(_SIDE, 8, _SIDE, 8))
        reason.setStretch(1, 1)
        self._lock = boxed(column(reason, line(), spacing=0))
        self._lock.hide()
        self.setLayout(
            column(
                head,
                line(),
                self._lock,
                self._scroll,
                line(),
                foot,
                spacing=0,
                margins=(1, 1, 1, 1),
            )
        )

    def set_locked(self, reason: str) -> None:
        """Let the record only be looked at, and say why; an empty reason unlocks it."""
        self._reason.setText(reason)
        self._lock.setVisible(bool(reason))
        self._body.setEnabled(not reason)

    def set_title(self, title: str, below: str = "", chip: tuple[str, str] = ("", "")) -> None:
        """Say what is shown; `chip` is a word and its tone."""
        self._title.setText(title)
        self._below.setText(below)
        self._below.setVisible(bool(below))
        self._chip.set_status(*chip)
        self._chip.setVisible(bool(chip[0]))

    def title(self) -> str:
        """What is shown."""
        return self._title.text()

    def is_dirty(self) -> bool:
        """Whether something typed isn't stored yet."""
        return self.form.is_dirty()

    @abstractmethod
    def first_field(self) -> None:
        """Put the focus where typing begins."""

    @abstractmethod
    def open_record(self, record_id: int) -> None:
        """Show a stored record, throwing away what was typed."""

    @abstractmethod
    def close_record(self) -> None:
        """Show that there is nothing to show."""

    @abstractmethod
    def store(self, then: Callable[[], object] | None = None) -> None:
        """Store what was typed, then do something else if that went well."""

    def revert(self) -> None:
        """Throw away what was typed."""
        if self.record_id is not None:
            self.open_record(self.record_id)
        else:
            self.close_record()

    def to_top(self) -> None:
        """Scroll to the first field."""
        self._scroll.verticalScrollBar().setValue(0)

    def _on_form_changed(self) -> None:
        dirty = self.is_dirty()
        if dirty != self._was_dirty:
            self._was_dirty = dirty
            self.dirty_changed.emit(dirty)


def unsaved_words(name: str) -> str:
    """What is said when something typed would be lost."""
    text = translate("Forms", "Changes to {name} are not saved yet.")
    return text.format(name=name)
