"""Finds what a person would see at once: words cut off, and parts that lie over each other."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTableView,
    QWidget,
)

from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.theme import NORMAL, STRONG
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cells import PAD, cell_of
from oms_desktop.desktop.widgets.labels import ElidedLabel, FittingLabel
from oms_desktop.desktop.widgets.search_popup import SearchPopup
from oms_desktop.desktop.widgets.status_chip import StatusChip, chip_width
from oms_desktop.desktop.widgets.toast import Toast

PARTS = (QAbstractButton, QLineEdit, QComboBox, QLabel, StatusChip, QAbstractItemView)
OVER = (SearchPopup, Toast)
"""What lies over the rest on purpose."""
HEAD_PADS = 20


def faults(root: QWidget) -> list[str]:
    """Words cut off, and parts over each other, of all that is seen of a widget."""
    seen = [part for part in _parts(root) if _is_seen(part)]
    cut = [f"cut off: {_name(part)}: {words}" for part in seen for words in _cut(part)]
    return cut + [f"over each other: {one}, {other}" for one, other in _overlaps(root, seen)]


def _parts(root: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    for kind in PARTS:
        found += [each for each in root.findChildren(kind) if each not in found]
    return [each for each in found if not _is_inside(each, OVER)]


def _is_seen(part: QWidget) -> bool:
    return part.isVisible() and not part.visibleRegion().isEmpty()


def _is_inside(part: QWidget, kinds: tuple[type[QWidget], ...]) -> bool:
    at: QWidget | None = part
    while at is not None:
        if isinstance(at, kinds):
            return True
        at = at.parentWidget()
    return False


def _name(part: QWidget) -> str:
    return f"{type(part).__name__} {part.objectName()}".strip()


# ------------------------------------------------------------------ cut off


def _cut(part: QWidget) -> Iterator[str]:
    """Words of a part that can't be read whole."""
    if isinstance(part, Button):
        if part.label() and part.width() < part.minimumSizeHint().width():
            yield part.label()
    elif isinstance(part, (QCheckBox, QRadioButton)):
        if part.width() < part.sizeHint().width():
            yield part.text()
    elif isinstance(part, (ElidedLabel, FittingLabel)):
        if part.height() < part.minimumSizeHint().height():
            yield part.text()
    elif isinstance(part, QLabel):
        if not _fits(part):
            yield part.text()
    elif isinstance(part, StatusChip):
        if part.width() < part.sizeHint().width():
            yield part.words()
    elif isinstance(part, QLineEdit):
        words = part.text() or part.placeholderText()
        if part.fontMetrics().horizontalAdvance(words) > _room(part):
            yield words
    elif isinstance(part, QComboBox):
        if part.fontMetrics().horizontalAdvance(part.currentText()) > _combo_room(part):
            yield part.currentText()
    elif isinstance(part, QHeaderView):
        yield from _cut_heads(part)
    elif isinstance(part, QTableView):
        yield from _cut_cells(part)


def _fits(label: QLabel) -> bool:
    if not label.text():
        return True
    room = label.contentsRect().size()
    if label.wordWrap():
        wide = QSize(room.width(), 100_000)
        words = label.fontMetrics().boundingRect(
            QRect(QPoint(), wide), int(Qt.TextFlag.TextWordWrap), label.text()
        )
        return words.width() <= room.width() and words.height() <= room.height() + 2
    lines = label.text().split("\n")
    wide_enough = all(label.fontMetrics().horizontalAdvance(each) <= room.width() for each in lines)
    return wide_enough and label.fontMetrics().height() * len(lines) <= room.height() + 2


def _room(field: QLineEdit) -> int:
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    inside = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    margins = field.textMargins()
    # A picture in front, and the two pixels at each side that Qt keeps.
    front = 24 if field.actions() else 0
    return int(inside.width()) - margins.left() - margins.right() - front - 4


def _combo_room(box: QComboBox) -> int:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    inside = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    return int(inside.width())


def _cut_heads(heads: QHeaderView) -> Iterator[str]:
    if heads.orientation() is not Qt.Orientation.Horizontal:
        return
    for at in range(heads.count()):
        words = str(heads.model().headerData(at, Qt.Orientation.Horizontal) or "")
        shown = not heads.isSectionHidden(at)
        room = heads.sectionSize(at) - HEAD_PADS
        if shown and heads.fontMetrics().horizontalAdvance(words) > room:
            yield words


def _cut_cells(table: QTableView) -> Iterator[str]:
    """Chips that are cut off and numbers that are made smaller; long names may end in an ellipsis."""
    look = theme.current()
    model = table.model()
    for row in range(model.rowCount()):
        for at in range(model.columnCount()):
            index = model.index(row, at)
            if table.isColumnHidden(at) or not table.visualRect(index).isValid():
                continue
            cell = cell_of(index)
            metrics = QFontMetrics(look.font("body", STRONG if cell.strong else NORMAL, cell.right))
            width = metrics.horizontalAdvance(cell.text)
            if cell.chip:
                width = chip_width(cell.text, look, cell.icon)
            if (cell.chip or cell.right) and width > table.columnWidth(at) - 2 * PAD:
                yield cell.text


# ------------------------------------------------------------------ over each other


def _overlaps(root: QWidget, seen: list[QWidget]) -> Iterator[tuple[str, str]]:
    areas = [(part, _area(root, part)) for part in seen]
    for at, (one, area) in enumerate(areas):
        for other, place in areas[:at]:
            kin = one.isAncestorOf(other) or other.isAncestorOf(one)
            if not kin and area.intersects(place):
                yield _name(one), _name(other)


def _area(root: QWidget, part: QWidget) -> QRect:
    """What is seen of a part, in the root's place."""
    return part.visibleRegion().boundingRect().translated(part.mapTo(root, QPoint()))
