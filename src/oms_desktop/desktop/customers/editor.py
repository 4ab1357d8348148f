"""The form of one customer."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from oms_desktop.database.customers import CustomerRow
from oms_desktop.desktop.customers import detail_rows, draft_form
from oms_desktop.desktop.customers.columns import balance_cell
from oms_desktop.desktop.customers.draft_form import FIELDS
from oms_desktop.desktop.customers.phone_words import doubt_words, twin_words
from oms_desktop.desktop.customers.privacy_words import anonymous_words
from oms_desktop.desktop.customers.villages import Villages
from oms_desktop.desktop.people.words import holders_of
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets import cards
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.editor_card import EditorCard
from oms_desktop.desktop.widgets.faults import Faulty
from oms_desktop.desktop.widgets.form import ChoiceBox, side_by_side
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.money_edit import MoneyEdit
from oms_desktop.desktop.widgets.rows_edit import RowsEdit
from oms_desktop.domain.addresses import PARTS
from oms_desktop.domain.customers import CustomerDraft
from oms_desktop.domain.errors import NotFound
from oms_desktop.domain.phones import is_doubtful, phone_digits, tidy
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Right
from oms_desktop.services import customers, joining
from oms_desktop.services.changes import Changes

_NOBODY: Final = CustomerDraft("")


class CustomerEditor(EditorCard):
    """Shows, adds and changes customers."""

    shown = Signal(object)
    """The id of the customer now shown, or None."""
    other_wanted = Signal(int)
    """The customer who has the same phone should be shown."""
    join_wanted = Signal(int)
    """That customer and this one are the same person."""

    def __init__(self, desk: Desk) -> None:
        """Start with nobody shown."""
        super().__init__("customerEditor")
        self.desk = desk
        self._base = _NOBODY
        self._row: CustomerRow | None = None
        self._saving = False
        self._heads = {name: plain_label("", "strong") for name in ("where", "credit", "own")}
        self.twin = InlineMessage("samePhone")
        self.save_button = Button("", "primary", name="saveCustomer")
        self.sell_button = Button("", icon="shopping-cart", name="sellToCustomer")
        self.pay_button = Button("", icon="cash", name="customerPayment")
        self._villages = Villages(desk, self._address_around)
        self.data_button = Button("", icon="shield-lock", name="customerData")
        self._make_rows()
        self._lay_out()
        self.dirty_changed.connect(self._show_buttons)
        self.retranslate()
        self.close_record()

    def _make_rows(self) -> None:
        special: dict[str, QWidget] = {
            "further_phones": detail_rows.make_phones(),
            "village": self._villages.make(),
            "further_addresses": detail_rows.make_addresses(self._deliver_to, self._villages.make),
            "consent": ChoiceBox(),
            "level": ChoiceBox(editable=True),
            "credit_limit": MoneyEdit(prefix=True),
            "note": QPlainTextEdit(),
        }
        for name, (label, hint) in FIELDS.items():
            edit = special.get(name) or QLineEdit()
            edit.setObjectName(f"customer_{name}")
            self.form.add(name, edit, label, hint=hint)
        note = self.form["note"].edit
        assert isinstance(note, QPlainTextEdit)
        note.setTabChangesFocus(True)
        note.setFixedHeight(72)
        phone = self.form["phone"].edit
        assert isinstance(phone, QLineEdit)
        phone.editingFinished.connect(self._on_phone_typed)
        name_edit = self.form["name"].edit
        assert isinstance(name_edit, QLineEdit)
        name_edit.editingFinished.connect(self.look_for_twin)
        tax_id = self.form["tax_id"].edit
        assert isinstance(tax_id, QLineEdit)
        tax_id.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)

    def _lay_out(self) -> None:
        form = self.form
        items = (
            form["name"],
            side_by_side(form["phone"], form["level"]),
            self.twin,
            form["further_phones"],
            side_by_side(form["code"], form["email"]),
            form["tags"],
            6,
            self._heads["where"],
            side_by_side(form["label"], form["recipient"]),
            form["address"],
            side_by_side(form["rt_rw"], form["village"]),
            side_by_side(form["district"], form["city"]),
            side_by_side(form["province"], form["postcode"]),
            form["landmark"],
            form["further_addresses"],
            6,
            self._heads["credit"],
            side_by_side(form["credit_limit"], form["term_days"]),
            form["alert"],
            form["note"],
            6,
            self._heads["own"],
            side_by_side(form["birthday"], form["tax_id"]),
            side_by_side(form["consent"], form["consent_on"]),
            form["consent_source"],
            cards.row(self.data_button, None),
        )
        self.compose(items, (self.save_button, None, self.pay_button, self.sell_button))

    # -------------------------------------------------------------- showing

    def first_field(self) -> None:
        self.form.go_to("name")

    def open_record(self, record_id: int) -> None:
        try:
            row = customers.customer(self.desk.session, record_id)
            draft = customers.record(self.desk.session, record_id)
        except NotFound as gone:
            self.failed.emit(gone)
            self.close_record()
            return
        self.record_id, self.is_new = record_id, False
        self._show(draft, row)

    def start_new(self, draft: CustomerDraft = _NOBODY) -> None:
        """Begin a customer, perhaps from what is known already."""
        self.record_id, self.is_new = None, True
        self._show(draft, None)
        self.to_top()
        self.first_field()

    def suggest_name(self, name: str) -> None:
        """Type a name for the person, as something that isn't stored yet."""
        edit = self.form["name"].edit
        if name and isinstance(edit, QLineEdit):
            edit.setText(name)

    def close_record(self) -> None:
        self.record_id, self.is_new = None, False
        self._show(_NOBODY, None)

    def _show(self, draft: CustomerDraft, row: CustomerRow | None) -> None:
        self._base, self._row = draft, row
        self._offer()
        draft_form.fill(self.form, draft)
        self.form.keep()
        self._show_notes()
        self.twin.clear()
        self.setEnabled(self.is_new or row is not None)
        self._show_words()
        self._show_buttons()
        self.shown.emit(self.record_id)

    def _offer(self) -> None:
        level = self.form["level"].edit
        assert isinstance(level, ChoiceBox)
        level.offer([(words, words) for words in draft_form.levels()])
        consent = self.form["consent"].edit
        assert isinstance(consent, ChoiceBox)
        consent.offer(draft_form.consents())

    def may_save(self) -> bool:
        """Whoever may add customers may store a new one; changing one needs another right."""
        return self.is_new or self.desk.session.may(Right.EDIT_CUSTOMERS)

    def _show_words(self) -> None:
        row = self._row
        words = translate("Customers", "You may look. Who may change customers: {roles}")
        reason = words.format(roles=holders_of(Right.EDIT_CUSTOMERS))
        self.set_locked("" if self.may_save() else reason)
        if row is not None and self._is_anonymous():
            self.set_locked(anonymous_words(self.desk.session, row))
        if self.is_new:
            self.set_title(translate("Customers", "New customer"))
        elif row is None:
            self.set_title(translate("Customers", "No customer chosen"))
        else:
            owed = balance_cell(row)
            text = translate("Customers", "Owes {amount}").format(amount=owed.text)
            self.set_title(row.name, row.code, (text, owed.chip) if row.balance > 0 else ("", ""))

    def _show_buttons(self) -> None:
        self.save_button.setEnabled(self.may_save() and (self.is_new or self.is_dirty()))
        known = self.record_id is not None and not self._is_anonymous()
        for button in (self.sell_button, self.pay_button):
            button.setVisible(known)
        self.data_button.setVisible(self.record_id is not None)

    def _is_anonymous(self) -> bool:
        """Whether nobody stands behind the record any more."""
        return self._row is not None and self._row.anonymised_at is not None

    def _show_notes(self) -> None:
        """Say which phones are doubtful, and how the tax id ends."""
        first, *further = (self._base.phone, *self._base.further_phones)
        self.form["phone"].set_note(doubt_words([first] if is_doubtful(first) else []), "warning")
        doubtful = [phone for phone in further if is_doubtful(phone)]
        self.form["further_phones"].set_note(doubt_words(doubtful), "warning")
        ends = translate("Customers", "ends in {digits}").format(digits=self._base.tax_id[-4:])
        self.form["tax_id"].set_note(ends if self._base.tax_id else "")

    def _on_phone_typed(self) -> None:
        """Write the phone as people do, and say what is to be said about it."""
        edit = self.form["phone"].edit
        assert isinstance(edit, QLineEdit)
        typed = edit.text().strip()
        if edit.isModified() and typed != tidy(typed):
            edit.setText(tidy(typed))
        doubtful = is_doubtful(typed) and bool(phone_digits(typed))
        self.form["phone"].set_note(doubt_words([typed] if doubtful else []), "warning")
        self.look_for_twin()

    def _deliver_to(self, button: QWidget) -> None:
        """Let a further address and the one for deliveries change places."""
        further = self.form["further_addresses"].edit
        assert isinstance(further, RowsEdit)
        for part, other in detail_rows.fields_of(further, button).items():
            edit = self.form[part].edit
            assert isinstance(edit, QLineEdit)
            before = edit.text()
            edit.setText(other.text())
            other.setText(before)

    def _address_around(self, village: QLineEdit) -> dict[str, QLineEdit]:
        """The fields of the address that has this village in it."""
        further = self.form["further_addresses"].edit
        assert isinstance(further, RowsEdit)
        edits = {part: self.form[part].edit for part in PARTS}
        own = {part: edit for part, edit in edits.items() if isinstance(edit, QLineEdit)}
        return detail_rows.fields_of(further, village) or own

    def look_for_twin(self) -> None:
        """Say who has the same phone or a like name; two people may share both."""
        self.twin.clear()
        name, phone = self.form["name"].text(), self.form["phone"].text()
        further = self.form["further_phones"].edit
        assert isinstance(further, RowsEdit)
        phones = (phone, *detail_rows.read_phones(further))
        found = joining.twins(self.desk.session, name, phones, self.record_id)
        if found:
            self.twin.tell(partial(self._twin_said, found))

    def _twin_said(
        self, found: list[joining.Twin]
    ) -> tuple[str, str, list[tuple[str, Callable[[], object]]]]:
        other = found[0].row.id
        acts: list[tuple[str, Callable[[], object]]] = [
            (translate("Customers", "Open"), partial(self.other_wanted.emit, other))
        ]
        if self.record_id is not None and self.may_save():
            join = partial(self.join_wanted.emit, other)
            acts.append((translate("Customers", "Join\u2026"), join))
        return twin_words(found), "info", acts

    # -------------------------------------------------------------- storing

    def store(self, then: Callable[[], object] | None = None) -> None:
        if self._saving or not (self.is_new or self.is_dirty()):
            return
        try:
            draft = draft_form.read(self.form, self.desk.session.today())
        except Faulty as faulty:
            self._refuse(faulty)
            return
        self._saving = True
        before, record_id = self._base, self.record_id

        def undo() -> None:
            if record_id is not None:
                self.desk.command(customers.change, record_id, before).run()

        def done(changes: Changes) -> None:
            self._saving = False
            stored = changes.id_of("customer")
            self.open_record(stored)
            words = translate("Customers", "{name} saved").format(name=draft.name)
            self.saved.emit(stored, (words, undo if record_id is not None else None))
            if then is not None:
                then()

        def failed(error: Exception) -> None:
            self._saving = False
            if isinstance(error, Refused):
                self._refuse(draft_form.fault_of(error))
            else:
                self.failed.emit(error)

        if record_id is None:
            self.desk.command(customers.add, draft).run(done, failed)
        else:
            self.desk.command(customers.change, record_id, draft).run(done, failed)

    def _refuse(self, faulty: Faulty) -> None:
        self.form.show_faults(faulty.faults)
        if faulty.faults:
            self.desk.beeper.error()
        elif faulty.other is not None:
            self.failed.emit(faulty.other)

    def retranslate(self) -> None:
        """Set every word anew; what was typed stays."""
        self._heads["where"].setText(translate("Customers", "Address for deliveries"))
        self._heads["credit"].setText(translate("Customers", "Credit and notes"))
        self._heads["own"].setText(translate("Customers", "Only what they want to tell"))
        self._offer()
        self.form.retranslate()
        for name in ("further_phones", "further_addresses"):
            rows: Any = self.form[name].edit
            rows.retranslate()
        self._show_notes()
        self._show_words()
        self._show_buttons()
