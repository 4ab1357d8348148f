"""What a dry run found, as a table: bad rows with their reasons, then warnings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import CELL_ROLE, Cell
from oms_desktop.domain.refused import Refused
from oms_desktop.services.tabular import TableRow

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report: a refused row, or a row that `say` tells something about.

    Attributes:
        number: of the line in the file.
        text: what stands there, or whose it is.
        cause: why the row can't be stored; None if it can.
        say: what is to be known of it, in the language of the screen.
        changes: something the shop has would change.
        renames: it would get another name.
    """

    number: int
    text: str
    cause: Refused | None = None
    say: Callable[[], str] = str
    changes: bool = False
    renames: bool = False

    @property
    def refused(self) -> bool:
        """Whether the row can't be stored."""
        return self.cause is not None

    def words(self) -> str:
        """Why, in the language of the screen."""
        return words_for(self.cause) if self.cause is not None else self.say()


def bad_findings(bad: Sequence[tuple[TableRow, Refused]]) -> list[Finding]:
    """The refused rows of a plan."""
    return [
        Finding(row.number, " \u00b7 ".join(filter(None, map(str.strip, row.cells))), refused)
        for row, refused in bad
    ]


class ReportModel(QAbstractTableModel):
    """Columns: line, what stands there, what is wrong with it."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._findings: list[Finding] = []

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show another report."""
        self.beginResetModel()
        self._findings = list(findings)
        self.endResetModel()

    def findings(self) -> list[Finding]:
        """What is shown."""
        return self._findings

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._findings)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role == CELL_ROLE:
            return _cell(finding, index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(finding, index.column()).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = translate("Import", "Line {number}: {text}. {reason}")
            return text.format(number=finding.number, text=finding.text, reason=finding.words())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("Import", "Line"),
                translate("Import", "In the file"),
                translate("Import", "What to know"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 0:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


def _cell(finding: Finding, section: int) -> Cell:
    if section == 0:
        return Cell(str(finding.number), right=True, tone="text3")
    if section == 1:
        return Cell(finding.text)
    if finding.changes:
        icon = "pencil" if finding.renames else "arrow-narrow-right"
        tone = "warning" if finding.renames else "text"
        return Cell(finding.words(), tone=tone, icon=icon)
    if finding.refused:
        return Cell(finding.words(), tone="danger", icon="alert-circle")
    return Cell(finding.words(), tone="warning", icon="alert-triangle")
