"""What a shift report says, as titled rows: the same on the roll and on the sheet."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from oms_desktop.documents.layout import Language, ShopHead
from oms_desktop.documents.shift_words import category_word, shift_word
from oms_desktop.documents.words import long_date, short_moment, word
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.domain.shifts import ShiftReport

Weight = Literal["plain", "quiet", "strong", "total"]


@dataclass(frozen=True)
class ShiftPaper:
    """A shift's figures, ready to be drawn. `copy` says that it was handed out before."""

    report: ShiftReport
    shop: ShopHead
    language: Language
    copy: bool = False
    training: bool = False

    @property
    def title(self) -> str:
        """What the paper is called."""
        return shift_word("closing" if self.report.closed else "interim", self.language)

    @property
    def marks(self) -> tuple[str, ...]:
        """What must strike the eye, in capitals."""
        found = [word("training", self.language)] if self.training else []
        if self.copy:
            found.append(shift_word("copy_mark", self.language))
        return tuple(mark.upper() for mark in found)


@dataclass(frozen=True)
class Row:
    """A label and a value; `note` stands below in small letters."""

    label: str
    value: str
    weight: Weight = "plain"
    note: str = ""


@dataclass(frozen=True)
class Section:
    """Rows that belong together."""

    title: str
    rows: tuple[Row, ...]


def facts(paper: ShiftPaper) -> list[tuple[str, str]]:
    """Who, when, which: label and value."""
    report, language = paper.report, paper.language

    def moment(at: datetime, name: str) -> str:
        return f"{short_moment(at, language)} {shift_word('by', language).format(name=name)}"

    found = [
        ("shift", report.number),
        ("business_day", long_date(report.business_day, language)),
        ("opened", moment(report.opened, report.opened_by)),
        ("closed" if report.closed else "taken", moment(report.at, report.by)),
    ]
    return [(shift_word(key, language), value) for key, value in found]


def sections(paper: ShiftPaper) -> list[Section]:
    """The whole report."""
    report, language = paper.report, paper.language
    found = [_drawer(report, language), _sales(report, language), _money(report, language)]
    if report.denominations:
        found.append(_count(report, language))
    if report.cash_rows:
        found.append(_moves(report, language))
    if report.cashiers:
        found.append(_cashiers(report, language))
    return [*found, _control(report, language)]


def fingerprint(report: ShiftReport) -> str:
    """The journal's head hash in groups of eight, so that it can be read aloud."""
    text = report.head_hash
    return " ".join(text[at : at + 8] for at in range(0, len(text), 8))


def _row(key: str, language: Language, amount: int, weight: Weight = "plain") -> Row:
    return Row(shift_word(key, language), format_number(amount), weight)


def _drawer(report: ShiftReport, language: Language) -> Section:
    rows = [
        _row("float", language, report.opening_float),
        _row("cash_received", language, report.cash_received),
    ]
    if report.cash_in:
        rows.append(_row("cash_in", language, report.cash_in))
    if report.cash_out:
        rows.append(_row("cash_out", language, report.cash_out))
    if report.expected is not None:
        expected = format_money(report.expected)
        weight: Weight = "strong" if report.closed else "total"
        rows.append(Row(shift_word("expected", language), expected, weight))
    else:
        # Who may not see the sum gets no parts to add up.
        rows = rows[:1]
    if report.counted is not None:
        counted = format_money(report.counted)
        rows.append(Row(shift_word("counted", language), counted, "strong"))
        rows += _difference(report, language)
        rows.append(_row("deposit", language, report.deposit))
        rows.append(_row("left", language, report.counted - report.deposit))
    return Section(shift_word("drawer", language), tuple(rows))


def _difference(report: ShiftReport, language: Language) -> list[Row]:
    label = shift_word("difference", language)
    if report.difference is None:
        return []
    if report.difference == 0:
        return [Row(label, shift_word("matches", language), "total")]
    plus = "+" if report.difference > 0 else ""
    amount = f"{plus}{format_money(report.difference)}"
    reason = f"{shift_word('reason', language)}: {report.reason}" if report.reason else ""
    return [Row(label, amount, "total", reason)]


def _sales(report: ShiftReport, language: Language) -> Section:
    rows = [Row(shift_word("invoices", language), format_number(report.sales_count))]
    if report.first_invoice:
        rows.append(Row(shift_word("numbers_from", language), report.first_invoice))
        rows.append(Row(shift_word("numbers_to", language), report.last_invoice))
    rows.append(
        Row(shift_word("sales_total", language), format_money(report.sales_total), "strong")
    )
    for key, amount in (
        ("applied", report.applied),
        ("on_credit", report.on_credit),
        ("discounts", report.discounts),
        ("tax", report.tax),
        ("rounding", report.rounding),
    ):
        if amount:
            rows.append(_row(key, language, amount))
    voids = shift_word("voids", language).format(count=report.void_count)
    rows.append(Row(voids, format_number(report.void_total)))
    if report.credited_count:
        notes = shift_word("credited", language).format(count=report.credited_count)
        rows.append(Row(notes, format_number(report.credited_total)))
    return Section(shift_word("sales", language), tuple(rows))


def _money(report: ShiftReport, language: Language) -> Section:
    rows = [
        Row(word(method, language), format_number(sum_))
        for method, sum_ in report.methods
        # Cash taken would give away what should be in the drawer.
        if report.expected is not None
    ]
    total = sum(sum_ for _, sum_ in report.methods)
    rows.append(Row(shift_word("money_total", language), format_money(total), "strong"))
    for key, amount in (
        ("debt", report.debt_received),
        ("down_payments", report.down_payments),
        ("refunds", -report.refunds),
    ):
        if amount:
            rows.append(_row(key, language, amount, "quiet"))
    return Section(shift_word("money", language), tuple(rows))


def _count(report: ShiftReport, language: Language) -> Section:
    rows = [
        Row(
            f"{format_number(value)} \u00d7 {format_number(pieces)}",
            format_number(value * pieces),
        )
        for value, pieces in report.denominations
    ]
    return Section(shift_word("count", language), tuple(rows))


def _moves(report: ShiftReport, language: Language) -> Section:
    rows = [
        Row(
            category_word(row.category, language),
            f"+{format_number(row.amount)}" if row.amount > 0 else format_number(row.amount),
            note=f"{short_moment(row.at, language)[-5:]} {row.person}: {row.reason}",
        )
        for row in report.cash_rows
    ]
    return Section(shift_word("moves", language), tuple(rows))


def _cashiers(report: ShiftReport, language: Language) -> Section:
    label = shift_word("cashier_row", language)
    rows = [
        Row(label.format(name=row.name, count=row.count), format_number(row.total))
        for row in report.cashiers
    ]
    return Section(shift_word("cashiers", language), tuple(rows))


def _control(report: ShiftReport, language: Language) -> Section:
    rows = (
        Row(shift_word("reprints", language), format_number(report.reprints)),
        Row(shift_word("openings", language), format_number(report.drawer_openings)),
        Row(shift_word("grand_total", language), format_money(report.grand_total), "strong"),
        Row(shift_word("hash", language), "", "quiet", fingerprint(report)),
    )
    return Section(shift_word("control", language), rows)
