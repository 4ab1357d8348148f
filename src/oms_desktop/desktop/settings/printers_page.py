"""The shop's printers: the list, the one that is shown, and what goes where."""

from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from oms_desktop.database.printers import PrinterRow
from oms_desktop.desktop.people.words import holders_of
from oms_desktop.desktop.settings.printer_editor import PrinterEditor
from oms_desktop.desktop.settings.printer_uses import PrinterUses
from oms_desktop.desktop.settings.printer_words import printer_below
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import (
    line,
    plain_label,
    plain_tooltip,
    set_look,
)
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.printers import PrinterProfile
from oms_desktop.domain.users import Right
from oms_desktop.services import printers, shifts

_LIST: Final = 210


class PrintersPage(QWidget):
    """Printers at the left, the form beside them, the documents below."""

    def __init__(self, desk: Desk) -> None:
        """Read which printers there are."""
        super().__init__()
        self.desk = desk
        self.buttons: dict[int, Button] = {}
        self._chosen = 0
        self._intro = plain_label("", "sub", wrap=True, name="printersIntro")
        self.locked = plain_label("", "sub", wrap=True, name="printersLocked")
        self.add_button = Button("", icon="plus", name="addPrinter")
        self.editor = PrinterEditor(desk, self._names)
        self._uses_title = plain_label("", "strong")
        self.uses = PrinterUses(desk)
        self._list = column(spacing=6)
        self._roving = RovingGroup(self)
        self._lay_out()
        self.add_button.clicked.connect(self.new_printer)
        self.editor.stored.connect(self.open_printer)
        self.editor.test_wanted.connect(self._test)
        self.editor.drawer_wanted.connect(self._open_drawer)
        desk.bus.changed.connect(self._on_changed)
        self.refresh()
        self.retranslate()

    def _lay_out(self) -> None:
        left = boxed(column(self._list, self.add_button, None, spacing=6))
        left.setFixedWidth(theme.current().px(_LIST))
        self._both = boxed(row(left, self.editor, spacing=14))
        layout = self._both.layout()
        assert layout is not None
        layout.setAlignment(self.editor, Qt.AlignmentFlag.AlignTop)
        below = column(line(), self._uses_title, self.uses, spacing=10)
        self.setLayout(column(self._intro, self.locked, self._both, below, spacing=14))

    def _names(self) -> list[str]:
        papers = self.desk.papers
        return papers.printers.names() if isinstance(papers, QtPaperDesk) else []

    # -------------------------------------------------------------- printers

    def refresh(self, *, keep: bool = False) -> None:
        """Read all printers anew; `keep` what is typed and not saved yet."""
        may = self.desk.session.may(Right.SETTINGS)
        rows = printers.all_printers(self.desk.session)
        for old in self.buttons.values():
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = {found.id: self._button(found) for found in rows}
        for button in self.buttons.values():
            self._list.addWidget(button)
        self._roving.set_members(list(self.buttons.values()))
        shown = {found.id: found for found in rows}
        keep = keep and self.editor.form.is_dirty() and self._chosen in {0, *shown}
        if not keep and self._chosen not in shown:
            self._chosen = rows[0].id if rows else 0
        self._mark()
        if self._chosen and not keep:
            self.editor.open_row(shown[self._chosen])
        elif not keep:
            self.editor.open_new()
        for part in (self._both, self.uses):
            part.setEnabled(may)
        self.locked.setVisible(not may)
        self.uses.refresh()

    def _button(self, found: PrinterRow) -> Button:
        profile = found.profile
        button = Button(profile.name, "tool", icon="printer", checkable=True)
        button.setObjectName(f"printer{found.id}")
        set_look(button, "keyed", "true")
        plain_tooltip(button, printer_below(profile.connection, profile.paper, profile.address))
        button.clicked.connect(lambda *_: self.open_printer(found.id))
        return button

    def open_printer(self, printer_id: int) -> None:
        """Show a printer."""
        self._chosen = printer_id
        self.refresh()

    def new_printer(self) -> None:
        """Take a new one."""
        self._chosen = 0
        self._mark()
        self.editor.open_new()
        self.editor.take_focus()

    def _mark(self) -> None:
        for printer_id, button in self.buttons.items():
            chosen = printer_id == self._chosen
            button.setChecked(chosen)
            set_look(button, "kind", "seg" if chosen else "tool")

    def _on_changed(self, changes: Any) -> None:
        if "printer" in changes.touched:
            self.refresh(keep=True)

    # -------------------------------------------------------------- trying

    def _test(self, profile: PrinterProfile) -> None:
        if isinstance(self.desk.papers, QtPaperDesk):
            self.desk.papers.tests.print_ruler(profile)

    def _open_drawer(self, profile: PrinterProfile) -> None:
        papers = self.desk.papers
        if isinstance(papers, QtPaperDesk):
            # Opened without a sale, so it is written down like any other time.
            reason = translate("Printers", "Drawer test")
            drawer = papers.cash_drawer
            self.desk.command(shifts.open_drawer, reason).run(lambda _: drawer.open_behind(profile))

    # -------------------------------------------------------------- words

    def retranslate(self) -> None:
        """Set every word anew."""
        self._intro.setText(
            translate(
                "Printers",
                "Without a printer here, papers go to the usual printer of this PC. Add the "
                "receipt printer to print after each sale by itself, cut and open the drawer.",
            )
        )
        locked = translate("Settings", "Locked. Who may change this: {roles}")
        self.locked.setText(locked.format(roles=holders_of(Right.SETTINGS)))
        self.add_button.set_label(translate("Printers", "Add printer"))
        self._uses_title.setText(translate("Printers", "What is printed where"))
        self.editor.retranslate()
        self.uses.retranslate()
