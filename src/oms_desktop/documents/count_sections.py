"""What the paper of a stock count's differences says."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from oms_desktop.documents.layout import Language, ShopHead
from oms_desktop.documents.words import long_date, short_moment, word
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.stock_counting import difference, worth

COUNT_WORDS: Final[dict[str, dict[Language, str]]] = {
    "title": {"id": "Selisih opname", "en": "Stock count differences"},
    "open": {"id": "Belum dibukukan", "en": "Not posted yet"},
    "dropped": {"id": "Dibatalkan", "en": "Given up"},
    "blind": {"id": "Hitung buta", "en": "Blind count"},
    "scope": {"id": "Yang dihitung", "en": "What was counted"},
    "everything": {"id": "Semua barang", "en": "Everything"},
    "label": {"id": "Keterangan", "en": "Label"},
    "begun": {"id": "Dimulai", "en": "Begun"},
    "posted": {"id": "Dibukukan", "en": "Posted"},
    "taken": {"id": "Dicetak", "en": "Taken"},
    "by": {"id": "{at} oleh {name}", "en": "{at} by {name}"},
    "product": {"id": "Barang", "en": "Product"},
    "shelf": {"id": "Rak", "en": "Shelf"},
    "expected": {"id": "Menurut buku", "en": "Expected"},
    "counted": {"id": "Terhitung", "en": "Counted"},
    "sold": {"id": "Terjual setelahnya", "en": "Sold since"},
    "difference": {"id": "Selisih", "en": "Difference"},
    "worth": {"id": "Nilai", "en": "Value"},
    "not_counted": {"id": "tidak dihitung", "en": "not counted"},
    "none": {
        "id": "Semua yang dihitung sama dengan buku.",
        "en": "Everything counted is as in the books.",
    },
    "sum_counted": {"id": "Barang dihitung", "en": "Products counted"},
    "sum_rest": {
        "id": "Tidak dihitung, dianggap nol",
        "en": "Not counted, taken to be zero",
    },
    "sum_differences": {"id": "Barang berselisih", "en": "Products that differ"},
    "surplus": {"id": "Lebih", "en": "Surplus"},
    "loss": {"id": "Kurang", "en": "Loss"},
    "net": {"id": "Selisih nilai", "en": "Difference in value"},
}


def count_word(key: str, language: Language) -> str:
    """A word of this paper.

    Raises:
        KeyError: no such key.
    """
    return COUNT_WORDS[key][language]


@dataclass(frozen=True)
class CountPaperLine:
    """A product that differs; quantities in thousandths of `unit`.

    Attributes:
        counted: None if it wasn't, and is taken to be zero.
        sold: after it was counted, less what came back.
        unit_cost: of one base unit; None if it isn't to be told.
    """

    name: str
    code: str
    shelf: str
    unit: str
    expected: int
    counted: int | None
    sold: int
    unit_cost: int | None

    @property
    def difference(self) -> int:
        """More or less than in the books."""
        return difference(self.counted or 0, self.expected)

    @property
    def worth(self) -> int | None:
        """The difference at cost."""
        return None if self.unit_cost is None else worth(self.difference, self.unit_cost)


@dataclass(frozen=True)
class CountPaper:
    """A stock count's differences, ready to be drawn.

    Attributes:
        shop: whose it is.
        language: of the paper.
        number: of the count; empty if it isn't posted.
        state: `open`, `posted` or `dropped`.
        label: what the person called it.
        category: that was counted; empty for everything.
        blind: whether people counted without knowing the books.
        begun: the shop's local time.
        person: who began it.
        at: posted, or taken, the shop's local time.
        counted: how many products were counted.
        lines: those that differ.
        with_cost: whether values are told.
        training: a shop to practise in.
    """

    shop: ShopHead
    language: Language
    number: str
    state: str
    label: str
    category: str
    blind: bool
    begun: datetime
    person: str
    at: datetime
    counted: int
    lines: tuple[CountPaperLine, ...]
    with_cost: bool
    training: bool = False

    @property
    def title(self) -> str:
        """What the paper is called."""
        return count_word("title", self.language)

    @property
    def reference(self) -> str:
        """Its number, or until it has one, when it was begun."""
        return self.number or short_moment(self.begun, self.language)

    @property
    def title_line(self) -> str:
        """A name for the file."""
        return f"{self.title} {self.number or long_date(self.begun.date(), self.language)}"

    @property
    def marks(self) -> tuple[str, ...]:
        """What must strike the eye, in capitals."""
        found = [word("training", self.language)] if self.training else []
        if self.state != "posted":
            found.append(count_word(self.state, self.language))
        return tuple(mark.upper() for mark in found)

    @property
    def rest(self) -> int:
        """How many products weren't counted and are taken to be zero."""
        return sum(line.counted is None for line in self.lines)


def facts(paper: CountPaper) -> list[tuple[str, str]]:
    """Who, when, what: label and value."""
    language = paper.language
    scope = paper.category or count_word("everything", language)
    if paper.blind:
        scope = f"{scope} \u00b7 {count_word('blind', language)}"
    begun = count_word("by", language).format(
        at=short_moment(paper.begun, language), name=paper.person
    )
    at = short_moment(paper.at, language)
    found = [("scope", scope), ("begun", begun)]
    found.append(("posted" if paper.state == "posted" else "taken", at))
    if paper.label:
        found.insert(0, ("label", paper.label))
    return [(count_word(key, language), value) for key, value in found]


def sums(paper: CountPaper) -> list[tuple[str, str, bool]]:
    """Label, value, and whether it is the last word."""
    rows = [("sum_counted", format_number(paper.counted), False)]
    if paper.rest:
        rows.append(("sum_rest", format_number(paper.rest), False))
    rows.append(("sum_differences", format_number(len(paper.lines)), not paper.with_cost))
    if paper.with_cost:
        found = [line.worth or 0 for line in paper.lines]
        surplus = sum(each for each in found if each > 0)
        loss = sum(each for each in found if each < 0)
        rows.append(("surplus", signed_money(surplus), False))
        rows.append(("loss", signed_money(loss), False))
        rows.append(("net", signed_money(surplus + loss), True))
    return [(count_word(key, paper.language), value, last) for key, value, last in rows]


def signed(quantity: int) -> str:
    """A quantity with its sign."""
    return f"+{format_quantity(quantity)}" if quantity > 0 else format_quantity(quantity)


def signed_money(amount: int) -> str:
    """An amount with its sign."""
    return f"+{format_money(amount)}" if amount > 0 else format_money(amount)


def cells(line: CountPaperLine, language: Language, *, with_cost: bool) -> tuple[str, ...]:
    """The figures of a line: expected, counted, sold since, difference, and its value if told."""
    counted = count_word("not_counted", language)
    if line.counted is not None:
        counted = format_quantity(line.counted)
    found = (
        format_quantity(line.expected),
        counted,
        format_quantity(line.sold) if line.sold else "\u2013",
        signed(line.difference),
    )
    if not with_cost or line.worth is None:
        return found
    plus = "+" if line.worth > 0 else ""
    return (*found, f"{plus}{format_number(line.worth)}")
