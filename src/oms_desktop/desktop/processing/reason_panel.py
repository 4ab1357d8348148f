"""Asking why: a delivery that failed, a shipment or an order that is given up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QLineEdit

from oms_desktop.desktop.processing.panel import Labelled, Panel
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import Item, row
from oms_desktop.desktop.widgets.labels import set_tone
from oms_desktop.domain.errors import FieldMissing

if TYPE_CHECKING:
    from collections.abc import Callable

    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.services.changes import Changes
    from oms_desktop.services.order_sheet import OrderSheet


@dataclass(frozen=True)
class Question:
    """What is asked, and what happens with the answer.

    Attributes:
        title: of the panel.
        below: what will happen.
        label: of the button.
        example: of a reason.
        service: takes the session, `given`, and the reason.
        given: before the reason.
        told: said when it is done.
        danger: the button warns.
        needed: without a reason it isn't done.
        choices: a name and a word each; the name of the one chosen is handed on as `choice`.
    """

    title: str
    below: str
    label: str
    example: str
    service: Callable[..., Changes]
    given: tuple[object, ...]
    told: str = ""
    danger: bool = True
    needed: bool = True
    choices: tuple[tuple[str, str], ...] = ()


class ReasonPanel(Panel):
    """One line of text, perhaps a choice, one button."""

    def __init__(self, desk: Desk, sheet: OrderSheet, question: Question) -> None:
        """Ask."""
        super().__init__(desk, sheet, "reasonPanel")
        self._question = question
        self.reason = QLineEdit()
        self.reason.setObjectName("reason")
        self.reason.setMaxLength(200)
        self.reason.setPlaceholderText(question.example)
        self.reason.returnPressed.connect(self.submit)
        self.reason.textEdited.connect(lambda _: set_tone(self.reason, ""))
        self.choices = {
            name: Button(words, "seg", checkable=True, name=f"choice-{name}")
            for name, words in question.choices
        }
        group = QButtonGroup(self)
        for button in self.choices.values():
            group.addButton(button)
        if question.choices:
            self.choices[question.choices[0][0]].setChecked(True)
        fields: list[Item] = [Labelled(lambda: translate("Processing", "Reason"), self.reason)]
        if self.choices:
            fields.append(row(*self.choices.values(), spacing=6))
        act = Button(
            question.label,
            "danger" if question.danger else "primary",
            icon="check" if not question.danger else "",
            name="reasonNow",
        )
        act.set_key("Enter")
        self.compose(fields, act)
        self.title.setText(question.title)
        self.below.setText(question.below)

    def first_field(self) -> None:
        """The reason."""
        self.reason.setFocus()

    def choice(self) -> str:
        """The name of what is chosen."""
        return next((name for name, button in self.choices.items() if button.isChecked()), "")

    def submit(self) -> None:
        """Do it."""
        reason = self.reason.text().strip()
        if self._question.needed and not reason:
            set_tone(self.reason, "danger")
            self.show_refusal(FieldMissing("reason"))
            self.reason.setFocus()
            return
        named: dict[str, object] = {"reason": reason}
        if self.choices:
            named["choice"] = self.choice()
        self.run(self._question.service, *self._question.given, told=self._question.told, **named)
