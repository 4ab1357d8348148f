"""Forgot PIN: the printed code, a new PIN, and a new code in the old one's place."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from oms_desktop.desktop.people.code_card import CodeCard
from oms_desktop.desktop.people.new_pin import NewPin
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.form import FormRow
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.errors_people import RecoveryCodeWrong
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Role
from oms_desktop.services import people
from oms_desktop.services.pins import PinHash, hash_secret, new_recovery_code, plain_code
from oms_desktop.services.session import Session

_WIDE: Final = 460


class RecoverCard(QWidget):
    """Two steps: code and PIN, then the new code."""

    recovered = Signal(object)
    """The owner's `Session`, once the new code is kept."""
    left = Signal()
    """Given up."""

    def __init__(self, desk: Desk) -> None:
        """Make both steps."""
        super().__init__()
        self._desk = desk
        self._session: Session | None = None
        self._busy = False
        self._title = plain_label("", "h2")
        self._words = plain_label("", "sub", wrap=True)
        field = QLineEdit()
        field.setObjectName("recoveryField")
        field.setMaxLength(40)
        self.code = FormRow(
            "code",
            field,
            lambda: translate("People", "Recovery code"),
            hint=lambda: "ABCDE-FGHJK-LMNPQ-RSTUV",
        )
        self.code.changed.connect(lambda: self.code.set_fault(None))
        self.pin = NewPin(desk)
        self.pin.set_role(Role.OWNER)
        self.back = Button("", "ghost", name="recoverBack")
        self.go_on = Button("", "primary", name="recoverGo")
        self.card = CodeCard(desk)
        self._pages = QStackedWidget()
        foot = row(self.back, None, self.go_on)
        self._pages.addWidget(
            boxed(column(self._title, self._words, 4, self.code, self.pin, 4, foot, None))
        )
        self._pages.addWidget(boxed(column(self.card, None)))
        frame = card(column(self._pages, margins=(26, 22, 26, 20)), "recoverCard")
        frame.setFixedWidth(theme.current().px(_WIDE))
        self.setLayout(column(frame, None))
        self.back.clicked.connect(self.left)
        self.go_on.clicked.connect(self._recover)
        field.returnPressed.connect(self.pin.take_focus)
        self.pin.entered.connect(self._recover)
        self.card.kept.connect(self._on_kept)
        self.retranslate()

    def start(self) -> None:
        """Begin with empty fields."""
        self._pages.setCurrentIndex(0)
        self._edit().clear()
        self.code.set_fault(None)
        self.pin.clear()
        self._set_busy(busy=False)

    def take_focus(self) -> None:
        """Type the code."""
        self._edit().setFocus()

    def _edit(self) -> QLineEdit:
        edit = self.code.edit
        assert isinstance(edit, QLineEdit)
        return edit

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.go_on.setEnabled(not busy)

    def _recover(self) -> None:
        if self._busy:
            return
        if not plain_code(self.code.text()):
            self.code.set_fault(partial(words_for, FieldMissing("code")))
            self.take_focus()
            return
        self._set_busy(busy=self.pin.take(self._on_hashed, self._failed))

    def _on_hashed(self, pin: PinHash) -> None:
        text, secret = self.code.text(), new_recovery_code()
        session, new_pin = self._desk.session.fresh(), self.pin.first.text()

        def job(_: object) -> Session:
            hash_ = hash_secret(plain_code(secret))
            changes = people.recover(session, text, pin, hash_)
            return people.sign_in(session.fresh(), changes.id_of("person"), new_pin)

        self._desk.tasks.run(job, lambda found: self._on_recovered(found, secret), self._failed)

    def _on_recovered(self, found: Session, secret: str) -> None:
        self._session = found
        self.start()
        self.card.show_code(secret, found.person.name)
        self._pages.setCurrentIndex(1)

    def _on_kept(self) -> None:
        self.recovered.emit(self._session)

    def _failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        if isinstance(error, RecoveryCodeWrong):
            self._desk.beeper.error()
            self.code.set_fault(partial(words_for, error))
            self.take_focus()
        elif isinstance(error, Refused):
            self._desk.beeper.error()
            self.pin.first.set_fault(partial(words_for, error))
        else:
            self._desk.notices.error(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pages.currentIndex() == 0:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("People", "Forgot PIN"))
        self._words.setText(
            translate(
                "People",
                "Type the owner's recovery code from the paper, and a new PIN. "
                "Cashiers and managers ask the owner for a new PIN.",
            )
        )
        self.back.set_label(translate("People", "Back"))
        self.go_on.set_label(translate("People", "Set the new PIN"))
        self.code.retranslate()
        self.pin.retranslate()
        self.card.retranslate()
