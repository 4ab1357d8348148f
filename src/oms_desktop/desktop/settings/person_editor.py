"""One person in the settings: name, role, PIN, single rights, and the end of their work here."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from oms_desktop.database.people import PersonRow
from oms_desktop.desktop.people.new_pin import NewPin
from oms_desktop.desktop.people.words import role_word
from oms_desktop.desktop.settings.rights_list import RightsList
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.form import ChoiceBox, FormRow, side_by_side
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import line, plain_label
from oms_desktop.domain.errors import CodeTaken, FieldMissing, TextTooLong
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Right, Role
from oms_desktop.services import people
from oms_desktop.services.changes import Changes
from oms_desktop.services.pins import PinHash


class PersonEditor(QFrame):
    """Shows somebody, or takes somebody new."""

    added = Signal(int)
    """Id of the new person."""

    def __init__(self, desk: Desk) -> None:
        """Start without anybody."""
        super().__init__()
        self.setProperty("card", "true")
        self.setObjectName("personEditor")
        self._desk = desk
        self.row: PersonRow | None = None
        self._title = plain_label("", "title", wrap=True, name="personTitle")
        self.locked = plain_label("", "sub", wrap=True, name="personLocked")
        field = QLineEdit()
        field.setMaxLength(60)
        self.name = FormRow("name", field, lambda: translate("Nouns", "Name"))
        field.setObjectName("personName_")
        self.role = ChoiceBox(name="personRole")
        role_row = FormRow("role", self.role, lambda: translate("People", "Role"))
        self._role_row = role_row
        self.message = InlineMessage("personMessage")
        self.pin = NewPin(desk)
        self.save = Button("", "primary", name="personSave")
        self.set_pin = Button("", icon="key", name="personSetPin")
        self.end = Button("", "danger", name="personEnd")
        self._rights_title = plain_label("", "strong")
        self.rights = RightsList()
        self._pin_title = plain_label("", "strong")
        self._names = side_by_side(self.name, role_row)
        self._pin_foot = boxed(row(self.set_pin, None))
        self._rights_box = boxed(column(line(), self._rights_title, self.rights, spacing=10))
        self._pin_box = boxed(column(self._pin_title, self.pin, self._pin_foot, spacing=8))
        self._foot = boxed(row(self.end, None, self.save))
        self.setLayout(
            column(
                self._title,
                self.locked,
                self.message,
                self._names,
                self._pin_box,
                self._foot,
                self._rights_box,
                spacing=12,
                margins=(16, 14, 16, 16),
            )
        )
        self._connect(field)
        self.retranslate()

    def _connect(self, field: QLineEdit) -> None:
        self.name.changed.connect(lambda: self.name.set_fault(None))
        field.returnPressed.connect(self._store)
        self.save.clicked.connect(self._store)
        self.set_pin.clicked.connect(self._set_pin)
        self.pin.entered.connect(self._on_pin_entered)
        self.end.clicked.connect(self._end_or_return)
        self.rights.wanted.connect(self._set_right)
        self.role.currentIndexChanged.connect(lambda _: self._on_role())

    # -------------------------------------------------------------- showing

    def open_row(self, found: PersonRow) -> None:
        """Show somebody."""
        self.row = found
        self._clear()
        self._edit().setText(found.name)
        self.role.choose(found.role)
        self.pin.set_role(found.role)
        self._arrange()
        if self._rights_box.isVisibleTo(self):
            self.rights.show_person(people.rights_of(self._desk.session, found.id))

    def open_new(self) -> None:
        """Take somebody new."""
        self.row = None
        self._clear()
        self._edit().setText("")
        self.role.choose(Role.CASHIER)
        self.pin.set_role(Role.CASHIER)
        self._arrange()
        self._edit().setFocus()

    def _clear(self) -> None:
        self.message.clear()
        self.name.set_fault(None)
        self.pin.clear()

    def _arrange(self) -> None:
        """Show what may be done with whom is shown."""
        session, found = self._desk.session, self.row
        all_ = session.may(Right.USERS)
        own = found is not None and found.id == session.person.id
        cashier = found is not None and found.role is Role.CASHIER
        pin = all_ or own or (cashier and session.may(Right.CASHIER_PINS))
        active = found is None or found.active
        for part in (self.name.edit, self.role):
            part.setEnabled(all_ and active)
        self._pin_box.setVisible(pin and active)
        self._pin_foot.setVisible(found is not None)
        self._foot.setVisible(all_)
        self.end.setVisible(found is not None and not own)
        self.save.setVisible(active)
        owner = found is not None and found.role is Role.OWNER
        self._rights_box.setVisible(all_ and active and found is not None and not owner)
        self.retranslate()

    def _on_role(self) -> None:
        if self.role.value() is not None:
            self.pin.set_role(self.row.role if self.row is not None else self._chosen_role())

    def _chosen_role(self) -> Role:
        """The role in the box, which keeps only its text."""
        return Role(self.role.value())

    # -------------------------------------------------------------- acts

    def _store(self) -> None:
        found, name, role = self.row, self.name.text(), self._chosen_role()
        if found is None:
            self.pin.take(
                lambda pin: self._desk.command(people.add, name, pin).run(
                    self._on_added, self._failed
                ),
                self._failed,
            )
            return
        self._desk.command(people.change, found.id, name, role).run(
            lambda _: self._toast(translate("People", "{name} saved"), name), self._failed
        )

    def _on_added(self, changes: Changes) -> None:
        self._toast(translate("People", "{name} can sign in now"), changes.facts["name"])
        self.added.emit(changes.id_of("person"))

    def _on_pin_entered(self) -> None:
        if self.row is None:
            self._store()
        else:
            self._set_pin()

    def _set_pin(self) -> None:
        found = self.row
        if found is None:
            return

        def hashed(pin: PinHash) -> None:
            self._desk.command(people.set_pin, found.id, pin).run(done, self._failed)

        def done(_: Changes) -> None:
            self.pin.clear()
            self._toast(translate("People", "{name} has a new PIN"), found.name)

        self.pin.take(hashed, self._failed)

    def _end_or_return(self) -> None:
        found = self.row
        if found is not None:
            active = not found.active
            self._desk.command(people.change, found.id, found.name, found.role, active=active).run(
                None, self._failed
            )

    def _set_right(self, name: str, held: object) -> None:
        if self.row is not None:
            wanted = None if held is None else bool(held)
            self._desk.command(people.set_right, self.row.id, Right(name), held=wanted).run(
                None, self._failed
            )

    def _failed(self, error: Exception) -> None:
        if isinstance(error, FieldMissing | TextTooLong | CodeTaken):
            self._desk.beeper.error()
            self.name.set_fault(partial(words_for, error))
            self._edit().setFocus()
        elif isinstance(error, Refused):
            self._desk.notices.refused(error, self.message)
        else:
            self._desk.notices.error(error)

    def _toast(self, words: str, name: str) -> None:
        self._desk.notices.toast(words.format(name=name))

    def _edit(self) -> QLineEdit:
        edit = self.name.edit
        assert isinstance(edit, QLineEdit)
        return edit

    # -------------------------------------------------------------- words

    def retranslate(self) -> None:
        """Set every word anew."""
        found = self.row
        self._title.setText(found.name if found else translate("People", "New person"))
        self.locked.setText(self._locked_words())
        self.locked.setVisible(bool(self.locked.text()))
        self.name.retranslate()
        self._role_row.retranslate()
        self.role.offer((role, role_word(role)) for role in Role)
        self.pin.retranslate()
        self._pin_title.setText("" if found is None else translate("People", "Another PIN"))
        self._pin_title.setVisible(found is not None)
        self.set_pin.set_label(translate("People", "Set PIN"))
        self.save.set_label(
            translate("People", "Add person") if found is None else translate("People", "Save")
        )
        self.end.set_label(
            translate("People", "Works here no more")
            if found is None or found.active
            else translate("People", "Works here again")
        )
        self._rights_title.setText(translate("People", "Single rights"))
        self.rights.retranslate()

    def _locked_words(self) -> str:
        found, session = self.row, self._desk.session
        if session.may(Right.USERS):
            owner = found is not None and found.role is Role.OWNER
            return translate("People", "An owner may do everything.") if owner else ""
        if self._pin_box.isVisibleTo(self):
            return translate("People", "You may set the PIN; the rest is for the owner.")
        return translate("People", "Locked: only the owner may change this.")
