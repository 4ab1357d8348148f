"""The head of a customer's profile: who it is, what they owe, and their figures."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.customers.class_words import (
    CLASS_ICONS,
    CLASS_TONES,
    class_reason,
    class_word,
)
from oms_desktop.desktop.customers.columns import DASH
from oms_desktop.desktop.shell.dates import short_date
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import (
    ElidedLabel,
    FittingLabel,
    line,
    plain_label,
    plain_tooltip,
)
from oms_desktop.desktop.widgets.status_chip import StatusChip
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.services.profiles import RECENT, Figures, Profile

_TITLES: Final[dict[str, Callable[[], str]]] = {
    "last": lambda: translate("CustomerProfile", "Last purchase"),
    "first": lambda: translate("CustomerProfile", "First purchase"),
    "purchases": lambda: translate("CustomerProfile", "Purchases"),
    "interval": lambda: translate("CustomerProfile", "Days between"),
    "average": lambda: translate("CustomerProfile", "Average"),
    "recent": lambda: translate("CustomerProfile", "Last 90 days"),
    "total": lambda: translate("CustomerProfile", "All together"),
    "margin": lambda: translate("CustomerProfile", "Margin"),
}


class Figure(FittingLabel):
    """An amount below its title, at the left like it; never cut off."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.shown_font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), flags, self.text())


class ProfileHead(QWidget):
    """Two lines about the person, one about their money, one with the figures."""

    def __init__(self, desk: Desk) -> None:
        """Start with nobody."""
        super().__init__()
        self._desk = desk
        self._profile: Profile | None = None
        self.name = ElidedLabel("h2", "profileName")
        self.kind = StatusChip()
        self.level = StatusChip()
        self.about = ElidedLabel("muted", "profileAbout")
        self.debt = StatusChip()
        self.kept = StatusChip()
        self.ahead = StatusChip()
        self.limit = plain_label("", "sub", tabular=True, name="profileLimit")
        self.why = ElidedLabel("sub", "profileWhy")
        self.sell_button = Button("", icon="shopping-cart", name="profileSell")
        self.pay_button = Button("", icon="cash", name="profilePay")
        self.record_button = Button("", icon="user-edit", name="profileRecord")
        self.values = {name: Figure("strong", f"profile_{name}") for name in _TITLES}
        self._titles = {name: ElidedLabel("muted") for name in _TITLES}
        self._boxes = {name: self._figure(name) for name in _TITLES}
        self._lay_out()

    def _figure(self, name: str) -> QWidget:
        return boxed(column(self._titles[name], self.values[name], spacing=1))

    def _lay_out(self) -> None:
        chips = row(self.name, self.kind, self.level, None, spacing=8)
        acts = row(self.sell_button, self.pay_button, self.record_button, spacing=8)
        who = row(column(chips, self.about, spacing=2), acts, spacing=12)
        who.setStretch(0, 1)
        money = row(self.debt, self.kept, self.ahead, self.limit, self.why, spacing=10)
        money.setStretch(4, 1)
        figures = row(*self._boxes.values(), spacing=14)
        for at in range(len(self._boxes)):
            figures.setStretch(at, 1)
        self.setLayout(column(who, money, line(), figures, spacing=8, margins=(16, 12, 16, 11)))

    def show_profile(self, profile: Profile) -> None:
        """Say who it is."""
        self._profile = profile
        self._say()

    def _say(self) -> None:
        found = self._profile
        if found is None:
            return
        who, figures = found.customer, found.figures
        self.name.setText(who.name)
        parts = (who.code, who.phone, who.full_address, ", ".join(found.tags))
        self.about.setText("  \u00b7  ".join(part for part in parts if part))
        plain_tooltip(self.about, self.about.text())
        kind = figures.kind
        icon = CLASS_ICONS.get(kind, "")
        self.kind.set_status(class_word(kind), CLASS_TONES[kind], icon=icon)
        self.level.set_status(who.level, "neutral")
        self.level.setVisible(bool(who.level))
        self.why.setText(class_reason(kind, figures.habit, self._desk.session.today()))
        plain_tooltip(self.why, self.why.text())
        self._say_money(found)
        for name, text in self._figure_texts(figures).items():
            self.values[name].setText(text)
            self.values[name].setAccessibleName(f"{_TITLES[name]()}: {text}")
        self._boxes["margin"].setVisible(figures.margin is not None)

    def _say_money(self, found: Profile) -> None:
        who, account = found.customer, found.account
        limit = who.credit_limit
        over = limit is not None and who.balance > limit
        owes = translate("CustomerProfile", "Owes {amount}")
        text = owes.format(amount=format_money(account.owed))
        nothing = translate("CustomerProfile", "Owes nothing")
        icon = "alert-triangle" if over and account.owed else ""
        tone = "danger" if over else "warning"
        if account.owed:
            self.debt.set_status(text, tone, icon=icon)
        else:
            self.debt.set_status(nothing, "success")
        kept = translate("CustomerProfile", "{amount} kept for them")
        self.kept.set_status(kept.format(amount=format_money(account.kept)), "info")
        self.kept.setVisible(account.kept > 0)
        # What the balance says more is money that waits for orders.
        ahead = account.owed - account.kept - who.balance
        words = translate("CustomerProfile", "{amount} paid ahead for orders")
        self.ahead.set_status(words.format(amount=format_money(ahead)), "info")
        self.ahead.setVisible(ahead > 0)
        self.limit.setText(_limit_words(limit, who.balance))

    def _figure_texts(self, figures: Figures) -> dict[str, str]:
        habit, today = figures.habit, self._desk.session.today()
        first, last = (short_date(day, today) if day else DASH for day in (habit.first, habit.last))
        return {
            "last": last,
            "first": first,
            "purchases": format_number(habit.purchases),
            "interval": DASH if habit.interval is None else format_number(habit.interval),
            "average": format_money(habit.average),
            "recent": format_money(figures.recent),
            "total": format_money(habit.total),
            "margin": _margin_words(figures),
        }

    def retranslate(self) -> None:
        """Set every word anew."""
        for name, title in _TITLES.items():
            self._titles[name].setText(title())
        plain_tooltip(
            self._boxes["margin"],
            translate("CustomerProfile", "What was billed without tax, less what the goods cost."),
        )
        plain_tooltip(
            self._boxes["interval"],
            translate("CustomerProfile", "From one day of buying to the next, on average."),
        )
        text = translate("CustomerProfile", "Bought within {days} days, less what came back.")
        plain_tooltip(self._boxes["recent"], text.format(days=RECENT))
        self._say()


def _limit_words(limit: int | None, balance: int) -> str:
    if limit is None:
        return translate("CustomerProfile", "no limit agreed")
    left = limit - max(0, balance)
    if left < 0:
        text = translate("CustomerProfile", "limit {limit}, {amount} over")
        return text.format(limit=format_money(limit), amount=format_money(-left))
    text = translate("CustomerProfile", "limit {limit}, {amount} left")
    return text.format(limit=format_money(limit), amount=format_money(left))


def _margin_words(figures: Figures) -> str:
    return "" if figures.margin is None else format_money(figures.margin)
