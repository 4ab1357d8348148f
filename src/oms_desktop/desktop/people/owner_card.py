"""The shop gets its owner: a name, a PIN, and a recovery code that is shown once."""

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from oms_desktop.desktop.people.code_card import CodeCard
from oms_desktop.desktop.people.new_pin import NewPin
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.words import LANGUAGES, translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.form import FormRow
from oms_desktop.desktop.widgets.labels import IconView, plain_label
from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Role
from oms_desktop.services import people
from oms_desktop.services.changes import Changes
from oms_desktop.services.pins import PinHash, hash_secret, new_recovery_code, plain_code

_WIDE: Final = 480
_NAME_LIMIT: Final = 60


class OwnerCard(QWidget):
    """Covers the window at the first start; `Later` leaves the shop without PINs."""

    finished = Signal()
    """The owner has a PIN and has kept the code, or put it off."""

    def __init__(self, desk: Desk) -> None:
        """Make both steps: name and PIN, then the code."""
        super().__init__()
        self.setObjectName("lockScreen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._busy = False
        self._title = plain_label("", "h2", wrap=True)
        self._words = plain_label("", "sub", wrap=True)
        field = QLineEdit()
        field.setObjectName("ownerName")
        field.setMaxLength(_NAME_LIMIT)
        self.name = FormRow(
            "name",
            field,
            lambda: translate("People", "Owner's name"),
            hint=lambda: translate("People", "e.g. Sari Wulandari"),
        )
        self.name.changed.connect(lambda: self.name.set_fault(None))
        self.pin = NewPin(desk)
        self.pin.set_role(Role.OWNER)
        self.later = Button("", "ghost", name="ownerLater")
        self.go_on = Button("", "primary", name="ownerGo")
        self.card = CodeCard(desk)
        self.pages = QStackedWidget()
        self.language = Button("", "ghost", icon="language", name="ownerLanguage")
        head = row(
            IconView("shield-lock", "primary_text", 26), self._title, self.language, spacing=10
        )
        head.setStretch(1, 1)
        foot = row(self.later, None, self.go_on)
        self.pages.addWidget(
            boxed(column(head, self._words, 4, self.name, self.pin, 6, foot, None, spacing=10))
        )
        self.pages.addWidget(boxed(column(self.card, None)))
        frame = card(column(self.pages, margins=(28, 24, 28, 22)), "ownerCard")
        frame.setFixedWidth(theme.current().px(_WIDE))
        self.setLayout(column(None, row(None, frame, None), None, margins=(8, 8, 8, 8)))
        field.returnPressed.connect(self.pin.take_focus)
        self.pin.entered.connect(self._make)
        self.go_on.clicked.connect(self._make)
        self.later.clicked.connect(self.finished)
        self.language.clicked.connect(self._switch_language)
        self.card.kept.connect(self.finished)
        self.retranslate()

    def take_focus(self) -> None:
        """Type the name; the card is in its window by now."""
        self.retranslate()
        self.name.edit.setFocus()

    def _switch_language(self) -> None:
        """Whoever starts the program first may not read the language it starts in."""
        window = self.window()
        if isinstance(window, MainWindow):
            window.toggle_language()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make(self) -> None:
        if self._busy:
            return
        try:
            clean_text(self.name.text(), "name", _NAME_LIMIT, required=True)
        except Refused as refused:
            self.name.set_fault(partial(words_for, refused))
            self.take_focus()
            return
        self._set_busy(busy=self.pin.take(self._on_hashed, self._failed))

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.go_on.setEnabled(not busy)
        self.later.setEnabled(not busy)

    def _on_hashed(self, pin: PinHash) -> None:
        name, secret = self.name.text(), new_recovery_code()

        def hashed(recovery_hash: str) -> None:
            self._desk.command(people.make_owner, name, pin, recovery_hash).run(made, self._failed)

        def made(changes: Changes) -> None:
            self._set_busy(busy=False)
            self.pin.clear()
            self.card.show_code(secret, changes.facts["name"])
            self.pages.setCurrentIndex(1)

        self._desk.tasks.run(lambda _: hash_secret(plain_code(secret)), hashed, self._failed)

    def _failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        if isinstance(error, FieldMissing):
            self.name.set_fault(partial(words_for, error))
        elif isinstance(error, Refused):
            self.pin.first.set_fault(partial(words_for, error))
        else:
            self._desk.notices.error(error)

    def retranslate(self) -> None:
        """Set every word anew."""
        self._title.setText(translate("People", "Whose shop is this?"))
        self._words.setText(
            translate(
                "People",
                "With a PIN of your own you decide what your staff may do. There is no PIN to "
                "begin with, so nobody else knows it.",
            )
        )
        window = self.window()
        self.language.setVisible(isinstance(window, MainWindow))
        if isinstance(window, MainWindow):
            other = next(code for code in LANGUAGES if code != window.languages.code)
            self.language.set_label(LANGUAGES[other])
        self.later.set_label(translate("People", "Later, I work alone"))
        self.go_on.set_label(translate("People", "Set the PIN"))
        self.name.retranslate()
        self.pin.retranslate()
        self.card.retranslate()
