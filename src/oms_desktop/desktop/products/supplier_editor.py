"""The form of one supplier."""

from collections.abc import Callable
from dataclasses import fields
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from oms_desktop.database.suppliers import SupplierRow
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.editor_card import EditorCard
from oms_desktop.desktop.widgets.form import Words, side_by_side
from oms_desktop.domain import errors
from oms_desktop.domain.errors_receiving import SupplierKnown
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.suppliers import SupplierDraft
from oms_desktop.services import suppliers
from oms_desktop.services.changes import Changes

_NOBODY: Final = SupplierDraft("")
_NOTE_HEIGHT: Final = 72
_FIELDS: Final[dict[str, tuple[Words, Words | None]]] = {
    "name": (
        lambda: translate("Suppliers", "Name"),
        lambda: translate("Suppliers", "e.g. PT Sumber Makmur"),
    ),
    "phone": (
        lambda: translate("Suppliers", "Phone"),
        lambda: translate("Suppliers", "e.g. 031-5550"),
    ),
    "code": (
        lambda: translate("Suppliers", "Code"),
        lambda: translate("Suppliers", "automatic"),
    ),
    "address": (lambda: translate("Suppliers", "Address"), None),
    "note": (lambda: translate("Suppliers", "Note"), None),
}

Then = Callable[[], object]


class SupplierEditor(EditorCard):
    """Shows, adds, changes and retires suppliers."""

    known = Signal(object, object)
    """Another one has this name: the `SupplierKnown`, and what stores it all the same."""

    def __init__(self, desk: Desk) -> None:
        """Start with nobody shown."""
        super().__init__("supplierEditor")
        self.desk = desk
        self._base = _NOBODY
        self._row: SupplierRow | None = None
        self._saving = False
        self.save_button = Button("", "primary", name="saveSupplier")
        self.receipts_button = Button("", icon="package-import", name="supplierReceipts")
        self.retire_button = Button(name="retireSupplier")
        self._make_rows()
        form = self.form
        items = (
            form["name"],
            side_by_side(form["phone"], form["code"]),
            form["address"],
            form["note"],
        )
        buttons = (self.save_button, None, self.receipts_button, self.retire_button)
        self.compose(items, buttons)
        self.dirty_changed.connect(self._show_buttons)
        self.retranslate()
        self.close_record()

    def _make_rows(self) -> None:
        for name, (label, hint) in _FIELDS.items():
            edit = QPlainTextEdit() if name == "note" else QLineEdit()
            edit.setObjectName(f"supplier_{name}")
            self.form.add(name, edit, label, hint=hint)
            if isinstance(edit, QPlainTextEdit):
                edit.setTabChangesFocus(True)
                edit.setFixedHeight(_NOTE_HEIGHT)

    # -------------------------------------------------------------- showing

    def first_field(self) -> None:
        self.form.go_to("name")

    def open_record(self, record_id: int) -> None:
        try:
            row = suppliers.supplier(self.desk.session, record_id)
        except errors.NotFound as gone:
            self.failed.emit(gone)
            self.close_record()
            return
        self.record_id, self.is_new = record_id, False
        self._show(_draft_of(row), row)

    def start_new(self, name: str = "") -> None:
        """Begin a supplier, perhaps with a name that isn't stored yet."""
        self.record_id, self.is_new = None, True
        self._show(_NOBODY, None)
        self._set("name", name)
        self.to_top()
        self.first_field()

    def close_record(self) -> None:
        self.record_id, self.is_new = None, False
        self._show(_NOBODY, None)

    def _show(self, draft: SupplierDraft, row: SupplierRow | None) -> None:
        self._base, self._row = draft, row
        for item in fields(SupplierDraft):
            self._set(item.name, getattr(draft, item.name))
        self.form.keep()
        self.setEnabled(self.is_new or row is not None)
        self._show_words()
        self._show_buttons()

    def _set(self, name: str, text: str) -> None:
        edit = self.form[name].edit
        if isinstance(edit, QPlainTextEdit):
            edit.setPlainText(text)
        elif isinstance(edit, QLineEdit):
            edit.setText(text)

    def _show_words(self) -> None:
        row = self._row
        if self.is_new:
            self.set_title(translate("Suppliers", "New supplier"))
        elif row is None:
            self.set_title(translate("Suppliers", "No supplier chosen"))
        else:
            retired = ("", "") if row.active else (translate("Suppliers", "Retired"), "neutral")
            self.set_title(row.name, row.code, retired)

    def _show_buttons(self) -> None:
        row = self._row
        self.save_button.setEnabled(self.is_new or self.is_dirty())
        for button in (self.receipts_button, self.retire_button):
            button.setVisible(row is not None)
        words = translate("Suppliers", "Retire")
        if row is not None and not row.active:
            words = translate("Suppliers", "Use again")
        self.retire_button.set_label(words)

    # -------------------------------------------------------------- storing

    def store(self, then: Then | None = None) -> None:
        if not self._saving and (self.is_new or self.is_dirty()):
            texts = {item.name: self.form[item.name].text() for item in fields(SupplierDraft)}
            self._store(SupplierDraft(**texts), then, twice=False)

    def _store(self, draft: SupplierDraft, then: Then | None, *, twice: bool) -> None:
        before, record_id = self._base, self.record_id
        self._saving = True

        def undo() -> None:
            if record_id is not None:
                self.desk.command(suppliers.change, record_id, before, twice=True).run()

        def done(changes: Changes) -> None:
            self._saving = False
            stored = changes.id_of("supplier")
            self.open_record(stored)
            words = translate("Suppliers", "{name} saved").format(name=changes.facts["name"])
            self.saved.emit(stored, (words, undo if record_id is not None else None))
            if then is not None:
                then()

        def failed(error: Exception) -> None:
            self._saving = False
            if isinstance(error, SupplierKnown):
                self.desk.beeper.error()
                self.known.emit(error, lambda: self._store(draft, then, twice=True))
            else:
                self._refuse(error)

        if record_id is None:
            self.desk.command(suppliers.add, draft, twice=twice).run(done, failed)
        else:
            command = self.desk.command(suppliers.change, record_id, draft, twice=twice)
            command.run(done, failed)

    def _refuse(self, error: Exception) -> None:
        field = ""
        if isinstance(error, errors.FieldMissing | errors.TextTooLong):
            field = error.field
        elif isinstance(error, errors.CodeTaken):
            field = "code"
        if field and isinstance(error, Refused):
            self.form.show_faults({field: partial(words_for, error)})
            self.desk.beeper.error()
        else:
            self.failed.emit(error)

    def retire(self) -> None:
        """Offer the supplier no more, or again."""
        row = self._row
        if row is None:
            return
        active = not row.active

        def done(_: Changes) -> None:
            self.open_record(row.id)
            words = translate("Suppliers", "{name} is offered again")
            if not active:
                words = translate("Suppliers", "{name} is no longer offered")
            self.saved.emit(row.id, (words.format(name=row.name), undo))

        def undo() -> None:
            self.desk.command(suppliers.retire, row.id, active=not active).run()

        self.desk.command(suppliers.retire, row.id, active=active).run(done, self.failed.emit)

    def retranslate(self) -> None:
        """Set every word anew; what was typed stays."""
        self.form.retranslate()
        self._show_words()
        self._show_buttons()


def _draft_of(row: SupplierRow) -> SupplierDraft:
    """What the form can change of a supplier."""
    return SupplierDraft(**{item.name: getattr(row, item.name) for item in fields(SupplierDraft)})
