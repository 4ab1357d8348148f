"""Above the list: search, filters, and what can be done with the selected invoice."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from oms_desktop.desktop.shell import icons, theme
from oms_desktop.desktop.shell.actions import ActionRegistry
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import row
from oms_desktop.desktop.widgets.filter_chips import FilterChips
from oms_desktop.desktop.widgets.labels import key_cap

_TYPING_MS: Final = 120
_LEAD: Final = 56
_TOOLS: Final = (
    ("print_dialog", "settings"),
    ("open", "zoom-in"),
    ("chat", "brand-whatsapp"),
    ("return", "receipt-refund"),
    ("copy", "copy"),
    ("write_off", "eraser"),
    ("void", "ban"),
    ("export", "file-spreadsheet"),
    ("toggle_preview", "layout-sidebar-right"),
)


class SearchField(QLineEdit):
    """Tells after a short rest in typing; Down and Enter lead into the list at once."""

    wanted = Signal()
    """Show what fits the text."""
    left_for_list = Signal()

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("invoiceSearch")
        self.setProperty("variant", "scan")
        self.addAction(icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 10, 0)
        layout.addStretch(1)
        layout.addWidget(key_cap("F2"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.setTextMargins(0, 0, 40, 0)
        self.setMinimumWidth(160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.wanted)
        self.textEdited.connect(lambda _: self._typing.start())
        self._hints = ("", "")

    def set_hints(self, long: str, short: str) -> None:
        """What an empty field says: the long hint where it can be read whole."""
        self._hints = (long, short)
        self._show_hint()

    def _show_hint(self) -> None:
        long, short = self._hints
        margins = self.textMargins()
        room = self.width() - margins.left() - margins.right() - self._lead()
        fits = self.fontMetrics().horizontalAdvance(long) <= room
        self.setPlaceholderText(long if fits else short)

    def _lead(self) -> int:
        """Room that the picture and the frame take."""
        return theme.current().px(_LEAD)

    def settle(self) -> None:
        """Don't wait for more letters."""
        if self._typing.isActive():
            self._typing.stop()
            self.wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self.left_for_list.emit()
            return
        super().keyPressEvent(event)


class Toolbar(QWidget):
    """The search field and the buttons of the tab's actions."""

    def __init__(self, registry: ActionRegistry) -> None:
        """Bind the buttons; the actions must be registered already."""
        super().__init__()
        self.search = SearchField()
        pay = Button(kind="primary", icon="cash", name="takePayment")
        print_now = Button(icon="printer", name="printNow")
        for button, name in ((pay, "pay"), (print_now, "print")):
            registry.bind_button(button, f"invoices.{name}", labelled=True, cap=True)
        self._save = Button("PDF", icon="file-download", name="savePdf")
        registry.bind_button(self._save, "invoices.save")
        tools: list[QWidget] = []
        for name, icon in _TOOLS:
            tool = Button(kind="tool", icon=icon, name=f"tool-{name}")
            registry.bind_button(tool, f"invoices.{name}")
            tools.append(tool)
        for part in (pay, print_now, self._save, *tools):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setLayout(row(self.search, 4, pay, print_now, self._save, row(*tools, spacing=2)))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew; the actions' buttons are labelled by the registry."""
        words = translate("Invoices", "Search invoices")
        hint = translate("Invoices", "Number, customer, product or amount…")
        self.search.set_hints(hint, words)
        self.search.setAccessibleName(words)
        for picture in self.search.findChildren(QToolButton):
            picture.setAccessibleName(words)
        self._save.setAccessibleName(translate("Paper", "Save PDF"))


def filter_chips() -> FilterChips:
    """Which invoices are shown; one of six."""
    return FilterChips(
        (
            ("all", lambda: translate("Invoices", "All")),
            ("owed", lambda: translate("Invoices", "Unpaid")),
            ("overdue", lambda: translate("Invoices", "Overdue")),
            ("paid", lambda: translate("Invoices", "Paid")),
            ("returned", lambda: translate("Invoices", "Returned")),
            ("void", lambda: translate("Invoices", "Void")),
        ),
        name="invoiceFilter",
    )
