"""An entry's content as lines of words and values."""

import json
from collections.abc import Callable
from typing import Any, Final

from oms_desktop.database.journal_list import JournalItem
from oms_desktop.desktop.reports.journal_words import HIDDEN, MONEY, field_word
from oms_desktop.desktop.shell.noun_words import method_word, right_word
from oms_desktop.desktop.shell.paper_words import kind_word
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.days import day_text
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.domain.quantity import format_quantity


def content_lines(item: JournalItem) -> list[tuple[str, str]]:
    """Field and value of everything in an entry that says something."""
    try:
        content = json.loads(item.content)
    except ValueError:
        return [(translate("Journal", "Content"), item.content)]
    return [
        (field_word(name), _value(name, value))
        for name, value in content.items()
        if name not in HIDDEN and value not in ("", None, [], {}) and not _idle(name, value)
    ]


def _idle(name: str, value: Any) -> bool:
    """Whether it is a sum of nothing."""
    return value == 0 and name in {"discount", "tax", "shipping", "rounding", "change", "deposit"}


def content_text(item: JournalItem) -> str:
    """The same in one line."""
    lines = content_lines(item)
    return "; ".join(f"{name}: {' / '.join(value.splitlines())}" for name, value in lines)


def summary(item: JournalItem) -> str:
    """What of the content the list shows: the reason, or the goods."""
    try:
        content = json.loads(item.content)
    except ValueError:
        return ""
    if not isinstance(content, dict):
        return ""
    for name in ("reason", "name", "approver_name", "customer"):
        if isinstance(content.get(name), str) and content[name]:
            return str(content[name])
    lines = content.get("lines")
    if isinstance(lines, list) and len(lines) == 1:
        return translate("Journal", "1 line")
    if isinstance(lines, list) and lines:
        return translate("Journal", "{n} lines").format(n=format_number(len(lines)))
    return ""


def _value(name: str, value: Any) -> str:
    match value:
        case bool():
            return translate("Journal", "yes") if value else translate("Journal", "no")
        case int() if name in MONEY:
            return format_money(value)
        case int() if name == "clock_back":
            return translate("Journal", "{n} minutes").format(n=format_number(value // 60_000))
        case int() if name in {"quantity", "minimum_stock", "left"} or (
            name == "to" and value >= 1000
        ):
            return format_quantity(value) if name != "to" else format_number(value)
        case int():
            return format_number(value)
        case str() if name == "right":
            return right_word(value)
        case str() if name == "paper_kind":
            return kind_word(value)
        case dict() if name == "posted":
            return _posted(value)
        case list() if name == "lines":
            return "\n".join(_line(part) for part in value)
        case list() if name == "payments":
            return "\n".join(_payment(part) for part in value)
        case list() if name in _ROWS:
            return _rows(value, _ROWS[name])
        case list() if name in {"sales", "voids"} and len(value) == 2:
            return f"{format_number(value[0])} · {format_money(value[1])}"
        case list() if len(value) == 2 and name not in {"barcodes", "units"}:
            return f"{_value(name, value[0])} → {_value(name, value[1])}"
        case list():
            return ", ".join(str(part) for part in value)
        case dict() if name == "denominations":
            return "\n".join(f"{format_money(int(note))} × {n}" for note, n in value.items())
        case dict() if name == "methods":
            return "\n".join(f"{method_word(way)}: {format_money(n)}" for way, n in value.items())
        case dict():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def _line(part: Any) -> str:
    if isinstance(part, list) and len(part) == 4:
        code, quantity, price, amount = part
        return (
            f"{code} · {format_quantity(quantity)} × {format_money(price)} = {format_money(amount)}"
        )
    if isinstance(part, list) and len(part) == 2 and isinstance(part[1], int):
        name, quantity = part
        return f"{format_quantity(quantity)} × {name}"
    return str(part)


def _rows(value: list[Any], words: Callable[[Any], str]) -> str:
    """A product's list, or what it was and what it is."""
    # A list was changed to another: lists of lists. A row itself holds plain values.
    if len(value) == 2 and all(_is_list_of_rows(each) for each in value):
        before, after = (_rows(each, words) or "\u2013" for each in value)
        return f"{before} \u2192 {after}"
    return "; ".join(words(row) for row in value)


def _is_list_of_rows(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(row, list) for row in value)


def _price(row: Any) -> str:
    if not isinstance(row, list) or len(row) != 6:
        return str(row)
    unit, level, minimum, starts, ends, price = row
    parts = [unit, level, f"\u2265 {format_quantity(minimum)}" if minimum else ""]
    parts += [f"{day_text(starts)}\u2013{day_text(ends)}" if starts or ends else ""]
    return " ".join([*filter(None, parts), format_money(price)])


def _part(row: Any) -> str:
    if not isinstance(row, list) or len(row) != 2:
        return str(row)
    return f"{format_quantity(row[1])} \u00d7 {row[0]}"


_ROWS: Final = {"prices": _price, "parts": _part}


def _payment(part: Any) -> str:
    if isinstance(part, list) and len(part) == 3:
        return f"{method_word(str(part[0]))}: {format_money(part[1])}"
    return str(part)


def _posted(value: dict[str, Any]) -> str:
    rows = value.get("rows", {})
    count = sum(len(run[1]) for runs in rows.values() for run in runs)
    text = translate("Journal", "{n} rows, hash {hash}…")
    return text.format(n=format_number(count), hash=str(value.get("hash", ""))[:12])
