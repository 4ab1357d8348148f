"""What a dry run found, as a table: bad rows with their reasons, then warnings."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from oms_desktop.desktop.products.import_fields import change_words
from oms_desktop.desktop.products.words import warning_words
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import SOURCE_LANGUAGE, translate
from oms_desktop.desktop.widgets.cells import CELL_ROLE, Cell
from oms_desktop.domain.product_changes import ProductChange
from oms_desktop.domain.products import ProductWarning
from oms_desktop.domain.refused import Refused
from oms_desktop.services.importing import ImportPlan

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report: a refused row, or something odd about a good one."""

    number: int
    text: str
    cause: Refused | ProductWarning | ProductChange
    language: str = SOURCE_LANGUAGE

    @property
    def refused(self) -> bool:
        """Whether the row can't be stored."""
        return isinstance(self.cause, Refused)

    @property
    def changes(self) -> bool:
        """Whether something the shop has would change."""
        return isinstance(self.cause, ProductChange)

    @property
    def renames(self) -> bool:
        """Whether it would get another name."""
        return isinstance(self.cause, ProductChange) and self.cause.renames

    def words(self) -> str:
        """Why, in the language of the screen."""
        if isinstance(self.cause, ProductChange):
            return change_words(self.cause, self.language)
        return (
            words_for(self.cause) if isinstance(self.cause, Refused) else warning_words(self.cause)
        )


def findings_of(plan: ImportPlan, language: str = SOURCE_LANGUAGE) -> list[Finding]:
    """Bad rows first, then new names, other changes and warnings; each in the order of the file."""
    bad = [
        Finding(row.number, " \u00b7 ".join(filter(None, map(str.strip, row.cells))), refused)
        for row, refused in plan.bad
    ]
    odd = [Finding(number, warning.name, warning) for number, warning in plan.warnings]
    changes = [
        Finding(row.number, change.before.draft.name, change, language)
        for row, change in sorted(plan.changes, key=lambda each: not each[1].renames)
    ]
    return bad + changes + odd


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
