"""One person's rights: each as the role has it, given beside it, or taken away."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from oms_desktop.desktop.people.words import right_line
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.form import ChoiceBox
from oms_desktop.desktop.widgets.labels import IconView, plain_label
from oms_desktop.domain.users import FIXED, RIGHTS, Person, Right, Role

_WIDE: Final = 190


class RightsList(QWidget):
    """A line for every right that can be given or taken."""

    wanted = Signal(str, object)
    """A right's name, and whether it is held: True, False, or None for as the role."""

    def __init__(self) -> None:
        """Make all lines; `show_person` fills them."""
        super().__init__()
        self._person: Person | None = None
        self.boxes: dict[Right, ChoiceBox] = {}
        self._labels = {right: plain_label("", wrap=True) for right in Right if right not in FIXED}
        self._pictures = {right: IconView("check", "success") for right in self._labels}
        lines: list[QWidget] = []
        for right, label in self._labels.items():
            box = ChoiceBox(name=f"right_{right.value}")
            box.setFixedWidth(theme.current().px(_WIDE))
            box.currentIndexChanged.connect(
                lambda _, right=right, box=box: self.wanted.emit(right.value, box.value())
            )
            label.setBuddy(box)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            self.boxes[right] = box
            line = QWidget()
            inside = row(self._pictures[right], label, box, spacing=10)
            inside.setAlignment(box, Qt.AlignmentFlag.AlignVCenter)
            line.setLayout(inside)
            lines.append(line)
        self.setLayout(column(*lines, spacing=6))
        self.retranslate()

    def show_person(self, person: Person) -> None:
        """Show what somebody may do."""
        self._person = person
        for right, box in self.boxes.items():
            given, taken = right in person.given, right in person.taken
            self._offer(right, box)
            box.choose(True if given else False if taken else None)
            may = person.may(right)
            self._pictures[right].set_picture(
                "check" if may else "x", "success" if may else "text3"
            )

    def retranslate(self) -> None:
        """Set every word anew."""
        for right, label in self._labels.items():
            label.setText(right_line(right))
            self.boxes[right].setAccessibleName(right_line(right))
            self._offer(right, self.boxes[right])

    def _offer(self, right: Right, box: ChoiceBox) -> None:
        role = self._person.role if self._person is not None else Role.CASHIER
        own = (
            translate("People", "as the role: yes")
            if right in RIGHTS[role]
            else translate("People", "as the role: no")
        )
        box.offer(
            [
                (None, own),
                (True, translate("People", "given")),
                (False, translate("People", "taken away")),
            ]
        )
