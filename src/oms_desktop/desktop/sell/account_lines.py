"""What a customer owes and may owe, and the last order with the way to have the same again."""

from PySide6.QtWidgets import QWidget

from oms_desktop.database.customers import CustomerRow
from oms_desktop.desktop.shell.dates import short_date
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import ElidedLabel, plain_tooltip
from oms_desktop.desktop.widgets.moments import local_moment
from oms_desktop.desktop.widgets.status_chip import StatusChip
from oms_desktop.domain.money import format_money
from oms_desktop.services.repeating import Habits


class AccountLines(QWidget):
    """Two lines below the customer's name; each is there if it has something to say."""

    def __init__(self, desk: Desk) -> None:
        """Start with nothing to say."""
        super().__init__()
        self._desk = desk
        self._low = self._busy = False
        self._customer: CustomerRow | None = None
        self._habits = Habits()
        self.debt = StatusChip("", "warning")
        self.debt.setObjectName("customerDebt")
        self.limit = ElidedLabel("muted", "customerLimit")
        self.last = ElidedLabel("muted", "customerLast")
        self.again = Button(kind="ghost", icon="repeat", name="sameAgain")
        debts = row(self.debt, self.limit, spacing=8)
        debts.setStretch(1, 1)
        self._debts = boxed(debts)
        lasts = row(self.last, self.again, spacing=8)
        lasts.setStretch(0, 1)
        self._lasts = boxed(lasts)
        self.setLayout(column(self._debts, self._lasts, spacing=4))
        self.hide()

    def show_customer(self, customer: CustomerRow | None) -> None:
        """Show what is known at once; the habits come after it."""
        if customer is None or self._customer is None or customer.id != self._customer.id:
            self._habits = Habits()
        self._customer = customer
        self._show()

    def show_habits(self, habits: Habits) -> None:
        """Show how late the debt is, and the last order."""
        self._habits = habits
        self._show()

    def set_low(self, *, low: bool) -> None:
        """A low window has room only for a debt that must be spoken of."""
        self._low = low
        self._show()

    def set_busy(self, *, busy: bool) -> None:
        """While a panel asks for something, only the debt is of interest."""
        self._busy = busy
        self._show()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.again.set_label(translate("Sell", "Same again"))
        self._show()

    def _show(self) -> None:
        self._show_debt()
        self._show_last()
        self.setVisible(not (self._debts.isHidden() and self._lasts.isHidden()))

    def _show_debt(self) -> None:
        who = self._customer
        owed = who.balance if who is not None else 0
        words, tone, icon = self._debt_words(owed)
        pressing = tone == "danger"
        self.debt.set_status(words, tone, icon=icon)
        self.debt.setHidden(not words)
        self.limit.setText(_limit_words(who) if who is not None else "")
        plain_tooltip(self.limit, self.limit.text())
        said = bool(words or self.limit.text())
        self._debts.setVisible(said and (pressing or not self._low))

    def _debt_words(self, owed: int) -> tuple[str, str, str]:
        """What is said of the debt, how pressing it is, and its picture."""
        who, late = self._customer, self._habits.days_late
        if who is None or owed == 0:
            return "", "warning", ""
        if owed < 0:
            return translate("Sell", "Kept {amount}").format(amount=format_money(-owed)), "info", ""
        words = translate("Sell", "Owes {amount}").format(amount=format_money(owed))
        if late:
            one = translate("Sell", "1 day late")
            many = translate("Sell", "{n} days late").format(n=late)
            return f"{words} \u00b7 {one if late == 1 else many}", "danger", "clock"
        over = who.credit_limit is not None and owed > who.credit_limit
        return words, "danger" if over else "warning", ""

    def _show_last(self) -> None:
        last = self._habits.last
        self._lasts.setVisible(last is not None and not self._low and not self._busy)
        if last is None:
            return
        day = short_date(
            local_moment(self._desk.session, last.at).date(), self._desk.session.today()
        )
        words = translate("Sell", "Last: {day}  \u00b7  {amount}")
        self.last.setText(words.format(day=day, amount=format_money(last.total)))
        self.last.setAccessibleName(self.last.text())


def _limit_words(who: CustomerRow) -> str:
    """The limit, and what is left of it."""
    limit, owed = who.credit_limit, max(0, who.balance)
    if limit is None:
        return ""
    if not owed:
        return translate("Sell", "Limit {amount}").format(amount=format_money(limit))
    if owed > limit:
        words = translate("Sell", "{over} over the limit of {amount}")
        return words.format(over=format_money(owed - limit), amount=format_money(limit))
    words = translate("Sell", "{left} left of {amount}")
    return words.format(left=format_money(limit - owed), amount=format_money(limit))
