"""One printer in the settings: how it is reached, what it understands, what lies in it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QWidget

from oms_desktop.database.printers import PrinterRow
from oms_desktop.desktop.settings import printer_words as words
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.form import ChoiceBox, Form, side_by_side
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.domain.errors import FieldMissing, TextTooLong
from oms_desktop.domain.errors_printing import PrinterKnown, PrinterValueInvalid
from oms_desktop.domain.printer_rules import NAME_LIMIT, checked_profile, drawer_bytes
from oms_desktop.domain.printers import DRAWER_PULSE, Connection, Dialect, PrinterProfile
from oms_desktop.domain.refused import Refused
from oms_desktop.services import printers
from oms_desktop.services.changes import Changes

NEW = PrinterProfile("", drawer=b"")


class PrinterEditor(QFrame):
    """Shows a printer, or takes a new one; Enter saves."""

    stored = Signal(int)
    """Id of the printer that was saved."""
    test_wanted = Signal(object)
    """A profile whose test page is to be printed, as it stands on the screen."""
    drawer_wanted = Signal(object)
    """A profile whose drawer is to be opened."""

    def __init__(self, desk: Desk, names: Callable[[], list[str]]) -> None:
        """`names` tells the printers of this PC."""
        super().__init__()
        self.setProperty("card", "true")
        self.setObjectName("printerEditor")
        self._desk, self._names = desk, names
        self.row: PrinterRow | None = None
        self._title = plain_label("", "title", wrap=True, name="printerTitle")
        self.message = InlineMessage("printerMessage")
        self.form = Form(self)
        self.save = Button("", "primary", icon="device-floppy", name="printerSave")
        self.test = Button("", icon="ruler-2", name="printerTest")
        self.open_drawer = Button("", icon="wallet", name="printerDrawer")
        self.remove = Button("", "danger", name="printerRemove")
        self._make_rows()
        self._lay_out()
        self._connect()
        self.open_new()

    def _make_rows(self) -> None:
        name = QLineEdit()
        name.setMaxLength(NAME_LIMIT)
        self._field("name", name, lambda: translate("Nouns", "Name"))
        self._box("connection", lambda: translate("Printers", "Connection"))
        self._field(
            "address",
            ChoiceBox(name="printer_address", editable=True),
            lambda: words.address_label(self.connection()),
        )
        self._box("dialect", lambda: translate("Printers", "What it understands"))
        self._box("paper", lambda: translate("Paper", "Paper"))
        self._box("columns", lambda: translate("Printers", "Characters a line"))
        self._box("form_lines", lambda: translate("Printers", "Length of a form"))
        self._box("code_page", lambda: translate("Printers", "Table of characters"))
        self._box("speed", lambda: translate("Printers", "Speed (baud)"))
        self._field("cutter", QCheckBox(), lambda: translate("Printers", "It cuts the paper"))
        self._field(
            "qr_raster",
            QCheckBox(),
            lambda: translate("Printers", "Send QR codes as a picture (older printers)"),
        )
        self._field(
            "has_drawer",
            QCheckBox(),
            lambda: translate("Printers", "A cash drawer is plugged into it"),
        )
        self._field(
            "drawer", QLineEdit(), lambda: translate("Printers", "Drawer pulse (hexadecimal)")
        )

    def _field(self, name: str, edit: QWidget, label: Callable[[], str]) -> None:
        edit.setObjectName(f"printer_{name}")
        self.form.add(name, edit, label)

    def _box(self, name: str, label: Callable[[], str]) -> None:
        self._field(name, ChoiceBox(name=f"printer_{name}"), label)

    def _lay_out(self) -> None:
        form = self.form
        self._how = side_by_side(form["connection"], form["address"])
        self._what = side_by_side(form["dialect"], form["paper"])
        self._more = side_by_side(
            form["columns"], form["form_lines"], form["code_page"], form["speed"]
        )
        acts = row(self.remove, None, self.open_drawer, self.test, self.save)
        self.setLayout(
            column(
                *(self._title, self.message, form["name"], self._how, self._what, self._more),
                *(form["cutter"], form["qr_raster"], form["has_drawer"], form["drawer"], 4, acts),
                spacing=11,
                margins=(16, 14, 16, 16),
            )
        )

    def _connect(self) -> None:
        for name in ("connection", "dialect", "paper"):
            self._choice(name).currentIndexChanged.connect(lambda _: self._arrange())
        self._choice("paper").currentIndexChanged.connect(lambda _: self._fit_columns())
        tick = self.form["has_drawer"].edit
        assert isinstance(tick, QCheckBox)
        tick.toggled.connect(lambda _: self._arrange())
        for name in ("name", "drawer"):
            edit = self.form[name].edit
            assert isinstance(edit, QLineEdit)
            edit.returnPressed.connect(self.store)
        self.save.clicked.connect(self.store)
        self.test.clicked.connect(lambda: self._hand_on(self.test_wanted.emit))
        self.open_drawer.clicked.connect(lambda: self._hand_on(self.drawer_wanted.emit))
        self.remove.clicked.connect(self._retire)

    # -------------------------------------------------------------- showing

    def open_row(self, found: PrinterRow) -> None:
        """Show a printer."""
        self.row = found
        self._show(found.profile)

    def open_new(self) -> None:
        """Take a new one."""
        self.row = None
        self._show(NEW)

    def take_focus(self) -> None:
        """Put the focus where typing begins."""
        self.form["name"].edit.setFocus()

    def connection(self) -> Connection:
        """The connection that is chosen."""
        return Connection(self._choice("connection").value() or Connection.QT.value)

    def dialect(self) -> Dialect:
        """What the printer understands: pages if they are painted, else what is chosen."""
        if self.connection() is Connection.QT:
            return Dialect.PAGES
        return Dialect(self._choice("dialect").value() or Dialect.ESCPOS.value)

    def _show(self, profile: PrinterProfile) -> None:
        self.message.clear()
        self._offer_fixed()
        self._line("name").setText(profile.name)
        self._choice("connection").choose(profile.connection.value)
        self._choice("dialect").choose(profile.dialect.value)
        address = self._choice("address")
        address.offer((name, name) for name in self._names())
        address.setEditText(profile.address)
        # What depends on the dialect is offered before it is chosen.
        self._offer_dependent()
        for name in ("paper", "columns", "form_lines", "code_page", "speed"):
            self._choice(name).choose(getattr(profile, name))
        for name in ("cutter", "qr_raster"):
            self._tick(name).setChecked(getattr(profile, name))
        self._tick("has_drawer").setChecked(bool(profile.drawer))
        self._line("drawer").setText((profile.drawer or DRAWER_PULSE).hex(" ").upper())
        self._arrange()
        self.form.keep()
        self.retranslate()

    def _arrange(self) -> None:
        """Show only what this kind of printer has."""
        self._offer_dependent()
        connection, dialect = self.connection(), self.dialect()
        thermal, forms = dialect is Dialect.ESCPOS, dialect is Dialect.ESCP
        shown = {
            "dialect": connection is not Connection.QT,
            "columns": thermal,
            "form_lines": forms,
            "code_page": thermal or forms,
            "speed": connection is Connection.SERIAL,
            "cutter": thermal,
            "qr_raster": thermal,
            "drawer": self._tick("has_drawer").isChecked(),
        }
        for name, wanted in shown.items():
            self.form[name].setVisible(wanted)
        self._more.setVisible(thermal or forms or connection is Connection.SERIAL)
        self.open_drawer.setVisible(shown["drawer"])
        self.remove.setVisible(self.row is not None)
        self._hint()

    def _offer_fixed(self) -> None:
        self._choice("connection").offer(words.connection_choices())
        self._choice("dialect").offer(words.dialect_choices())
        self._choice("form_lines").offer(words.form_choices())
        self._choice("code_page").offer(words.code_page_choices())
        self._choice("speed").offer(words.speed_choices())

    def _offer_dependent(self) -> None:
        paper, columns = self._choice("paper"), self._choice("columns")
        before = paper.value()
        paper.offer(words.paper_choices(self.dialect()))
        columns.offer(words.column_choices(self.dialect()))
        if paper.value() != before:
            self._fit_columns()

    def _fit_columns(self) -> None:
        """Other paper has other lines; who knows better chooses again."""
        if self.dialect() is Dialect.ESCPOS:
            self._choice("columns").choose(32 if self._choice("paper").value() == "58" else 48)

    def _hint(self) -> None:
        edit = self._choice("address").lineEdit()
        if edit is not None:
            edit.setPlaceholderText(words.address_hint(self.connection()))
        self.form["address"].retranslate()

    # -------------------------------------------------------------- acts

    def profile(self) -> PrinterProfile:
        """What is typed and chosen, not looked at yet.

        Raises:
            PrinterValueInvalid: the pulse isn't hexadecimal.
        """
        drawer = b""
        if self._tick("has_drawer").isChecked():
            drawer = drawer_bytes(self._line("drawer").text())
        paper = str(self._choice("paper").value())
        pages = self.dialect() is Dialect.PAGES
        return PrinterProfile(
            name=self._line("name").text(),
            connection=self.connection(),
            address=self._choice("address").currentText(),
            dialect=self.dialect(),
            paper=paper,
            columns=NEW.columns if pages else int(self._choice("columns").value()),
            dots=384 if paper == "58" else 576,
            code_page=str(self._choice("code_page").value()),
            cutter=self._tick("cutter").isChecked(),
            drawer=drawer,
            qr_raster=self._tick("qr_raster").isChecked(),
            form_lines=int(self._choice("form_lines").value()),
            speed=int(self._choice("speed").value()),
        )

    def store(self) -> None:
        """Save the printer."""
        try:
            profile = self.profile()
        except Refused as refused:
            self._failed(refused)
            return
        found = self.row

        def done(changes: Changes) -> None:
            text = translate("Printers", "{name} saved").format(name=changes.facts["name"])
            self._desk.notices.toast(text)
            self.stored.emit(changes.id_of("printer"))

        if found is None:
            self._desk.command(printers.add, profile).run(done, self._failed)
        else:
            self._desk.command(printers.change, found.id, profile).run(done, self._failed)

    def _hand_on(self, tell: Callable[[PrinterProfile], object]) -> None:
        """Try what stands on the screen, saved or not."""
        try:
            tell(checked_profile(self.profile()))
        except Refused as refused:
            self._failed(refused)

    def _retire(self) -> None:
        found = self.row
        if found is None:
            return

        def done(changes: Changes) -> None:
            text = translate("Printers", "{name} is gone").format(name=changes.facts["name"])
            back = self._desk.command(printers.retire, found.id, active=True)
            self._desk.notices.toast(text, back.run)

        self._desk.command(printers.retire, found.id).run(done, self._failed)

    def _failed(self, error: Exception) -> None:
        field = _field_of(error)
        if field and isinstance(error, Refused) and field in self.form:
            self._desk.beeper.error()
            self.form.show_faults({field: partial(words_for, error)})
        else:
            self._desk.notices.error(error, self.message)

    # -------------------------------------------------------------- parts and words

    def _choice(self, name: str) -> ChoiceBox:
        edit = self.form[name].edit
        assert isinstance(edit, ChoiceBox)
        return edit

    def _tick(self, name: str) -> QCheckBox:
        edit = self.form[name].edit
        assert isinstance(edit, QCheckBox)
        return edit

    def _line(self, name: str) -> QLineEdit:
        edit = self.form[name].edit
        assert isinstance(edit, QLineEdit)
        return edit

    def retranslate(self) -> None:
        """Set every word anew; what was typed stays."""
        found = self.row
        new = translate("Printers", "New printer")
        self._title.setText(found.profile.name if found else new)
        self.form.retranslate()
        self._offer_fixed()
        self._offer_dependent()
        self._hint()
        self.save.set_label(translate("Printers", "Save"))
        self.test.set_label(translate("Printers", "Test page"))
        self.open_drawer.set_label(translate("Printers", "Open drawer"))
        self.remove.set_label(translate("Printers", "Remove"))


def _field_of(error: Exception) -> str:
    """The field that a refusal is about; empty if it is about none."""
    if isinstance(error, PrinterKnown):
        return "name"
    if isinstance(error, FieldMissing | TextTooLong | PrinterValueInvalid):
        return error.field
    return ""
