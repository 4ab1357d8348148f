"""Two fields for a new PIN, hashed in a worker; what is wrong stands under the field."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import row
from oms_desktop.desktop.widgets.form import FormRow
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import PIN_LENGTH, PIN_LIMIT, Role, check_pin
from oms_desktop.services.pins import PinHash, prepare_pin


class NewPin(QWidget):
    """A PIN typed twice, never shown."""

    entered = Signal()
    """Enter in the second field."""

    def __init__(self, desk: Desk) -> None:
        """Start empty, for a cashier's PIN."""
        super().__init__()
        self._desk, self._role = desk, Role.CASHIER
        self.first = FormRow("pin", _secret("newPin"), lambda: translate("People", "New PIN"))
        self.again = FormRow(
            "again", _secret("newPinAgain"), lambda: translate("People", "The same PIN again")
        )
        self.first.changed.connect(lambda: self.first.set_fault(None))
        self.again.changed.connect(lambda: self.again.set_fault(None))
        self._edit(self.first).returnPressed.connect(self._edit(self.again).setFocus)
        self._edit(self.again).returnPressed.connect(self.entered)
        layout = row(self.first, self.again, spacing=12)
        layout.setStretch(0, 1)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.retranslate()

    def set_role(self, role: Role) -> None:
        """Whom the PIN is for: an owner's is longer."""
        self._role = role
        self._show_note()

    def clear(self) -> None:
        """Forget what was typed."""
        for item in (self.first, self.again):
            self._edit(item).clear()
            item.set_fault(None)

    def take_focus(self) -> None:
        """Type the PIN."""
        self.first.edit.setFocus()

    def take(
        self, done: Callable[[PinHash], object], failed: Callable[[Exception], object]
    ) -> bool:
        """Check both fields and have the PIN hashed off the UI thread; then they are empty.

        Returns:
            False if something is wrong with what was typed; it is said below the field.
        """
        pin, role = self.first.text(), self._role
        try:
            check_pin(pin, role)
        except Refused as refused:
            self.first.set_fault(partial(words_for, refused))
            self.take_focus()
            return False
        if pin != self.again.text():
            self._edit(self.again).clear()
            self.again.set_fault(
                lambda: translate("People", "The two PINs differ. Type them once more.")
            )
            self.again.edit.setFocus()
            return False
        self._desk.tasks.run(lambda _: prepare_pin(pin, role), done, failed)
        return True

    def retranslate(self) -> None:
        """Set every word anew."""
        self.first.retranslate()
        self.again.retranslate()
        self._show_note()

    def _show_note(self) -> None:
        words = translate("People", "At least {count} digits, or a password")
        self.first.set_note(words.format(count=PIN_LENGTH[self._role]))

    def _edit(self, item: FormRow) -> QLineEdit:
        edit = item.edit
        assert isinstance(edit, QLineEdit)
        return edit


def _secret(name: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    edit.setMaxLength(PIN_LIMIT)
    return edit
