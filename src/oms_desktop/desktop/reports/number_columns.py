"""What the list of numbers says of each."""

from collections.abc import Callable

from oms_desktop.database.number_list import NumberItem
from oms_desktop.desktop.models.columns import Column
from oms_desktop.desktop.reports.number_words import fate_tone, fate_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.cells import Cell
from oms_desktop.desktop.widgets.moments import short_text
from oms_desktop.domain.money import format_number
from oms_desktop.services.session import Session


def columns(session: Session, narrow: Callable[[], bool]) -> tuple[Column, ...]:
    """From left to right; where it is narrow, whom it was for stands below the number."""

    def number(item: NumberItem) -> Cell:
        gone = item.state in {"void", "cancelled"}
        return Cell(item.number, sub=item.about if narrow() else "", strong=True, struck=gone)

    def fate(item: NumberItem) -> Cell:
        return Cell(fate_word(item.state), chip=fate_tone(item.state))

    def amount(item: NumberItem) -> Cell:
        return Cell("–" if item.amount is None else format_number(item.amount), right=True)

    return (
        Column(lambda: translate("Numbers", "Number"), number, "number", 158),
        Column(
            lambda: translate("Numbers", "Given"),
            lambda item: Cell(short_text(session, item.at), tone="text2"),
            "given",
            112,
        ),
        Column(
            lambda: translate("Numbers", "For"), lambda item: Cell(item.about or "–"), width=150
        ),
        Column(lambda: translate("Numbers", "Amount"), amount, width=104, right=True),
        Column(lambda: translate("Numbers", "What became of it"), fate, width=150),
        Column(
            lambda: translate("Numbers", "Remark"),
            lambda item: Cell(item.detail, tone="text2"),
            width=120,
            stretch=True,
        ),
    )
