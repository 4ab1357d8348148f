"""The columns of a list of customers: how each is recognised, read and written."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from oms_desktop.domain.addresses import PARTS, Address
from oms_desktop.domain.birthdays import birthday_text, parse_birthday
from oms_desktop.domain.cells import choice_cell, money_cell
from oms_desktop.domain.customers import AGREED, DECLINED, NOT_ASKED, TERM_LIMIT, CustomerDraft
from oms_desktop.domain.days import day_text, parse_day
from oms_desktop.domain.entries import entries_of, entries_text
from oms_desktop.domain.money import NumberStyle
from oms_desktop.domain.phones import tidy
from oms_desktop.domain.product_cells import ColumnMap, Value, amount, quoted, unquoted
from oms_desktop.domain.quantity import ONE, parse_quantity
from oms_desktop.domain.refused import Refused

Titles = tuple[str, str]
"""Indonesian, English."""
_PHONES: Final = re.compile(r"[;,|\n]| / | atau | or ")
_CONSENTS: Final = {
    **dict.fromkeys(("ya", "yes", "y", "setuju", "agreed", "1", "true"), AGREED),
    **dict.fromkeys(("tidak", "no", "n", "t", "menolak", "declined", "0", "false"), DECLINED),
}
_CONSENT_WORDS: Final[Mapping[str, Titles]] = {
    NOT_ASKED: ("", ""),
    AGREED: ("ya", "yes"),
    DECLINED: ("tidak", "no"),
}


@dataclass(frozen=True)
class CustomerCells:
    """One row of a file, asked by field."""

    columns: ColumnMap
    cells: Sequence[str]
    style: NumberStyle
    today: date

    def text(self, field: str) -> str:
        """A cell as it stands, without the apostrophe that keeps digits in a spreadsheet."""
        return unquoted(self.columns.text(field, self.cells)).strip()

    def texts(self, field: str) -> list[str]:
        """All cells of a field."""
        return [unquoted(text).strip() for text in self.columns.texts(field, self.cells)]


@dataclass(frozen=True)
class CustomerColumn:
    """A field with its titles in an exported file, the headers it is known by, and how it is read."""

    field: str
    titles: Titles
    names: tuple[str, ...]
    read: Callable[[CustomerCells], Any]
    write: Callable[[CustomerDraft, int], Value]


def _plain(field: str, titles: Titles, *names: str, code: bool = False) -> CustomerColumn:
    """A column of text; `code`: digits that a spreadsheet mustn't take for a number."""

    def write(draft: CustomerDraft, _: int) -> Value:
        text = str(getattr(draft, field))
        return quoted(text) if code else text

    return CustomerColumn(field, titles, names, lambda row: row.text(field), write)


def read_phones(texts: Iterable[str]) -> tuple[str, ...]:
    """All phones of some cells, each as people write it; a number lost its 0 in a spreadsheet."""
    found = []
    for text in texts:
        for part in _PHONES.split(text):
            bare = part.strip()
            if bare.startswith("8") and bare.isdigit():
                bare = f"0{bare}"
            if bare:
                found.append(tidy(bare))
    return tuple(found)


def _days(row: CustomerCells) -> int | None:
    text = row.text("term_days")
    return parse_quantity(text, high=TERM_LIMIT * ONE, zero=True) // ONE if text else None


def _addresses(row: CustomerCells) -> tuple[Address, ...]:
    entries = entries_of(row.text("further_addresses"))
    return tuple(Address(**dict(zip(PARTS, words, strict=False))) for words in entries)


def _addresses_text(draft: CustomerDraft, _: int) -> Value:
    rows = ([getattr(each, part) for part in PARTS] for each in draft.further_addresses)
    return entries_text(rows)


COLUMNS: Final[tuple[CustomerColumn, ...]] = (
    _plain("code", ("Kode", "Code"), "code", "kode", "kodepelanggan", "customercode", code=True),
    _plain(
        "name",
        ("Nama", "Name"),
        *("name", "nama", "namapelanggan", "customername", "pelanggan", "customer"),
    ),
    CustomerColumn(
        "phone",
        ("Telepon", "Phone"),
        (
            *("phone", "telepon", "telp", "hp", "nohp", "notelp", "nomorhp", "nomortelepon"),
            *("mobile", "phonenumber", "whatsapp", "wa", "nowa", "handphone"),
        ),
        lambda row: read_phones(row.texts("phone")),
        lambda draft, _: quoted(draft.phone),
    ),
    _plain("email", ("Email", "Email"), "email", "surel"),
    _plain("level", ("Grup", "Group"), "level", "group", "grup", "golongan", "kelompok"),
    CustomerColumn(
        "tags",
        ("Label", "Tags"),
        ("tags", "tag", "label"),
        lambda row: tuple(filter(None, map(str.strip, row.text("tags").split(",")))),
        lambda draft, _: ", ".join(draft.tags),
    ),
    _plain("label", ("Sebutan Alamat", "Address Called"), "addresscalled", "sebutanalamat"),
    _plain("recipient", ("Penerima", "Recipient"), "recipient", "penerima"),
    _plain("address", ("Alamat", "Address"), "address", "alamat", "street", "jalan", "alamatjalan"),
    _plain("rt_rw", ("RT/RW", "RT/RW"), "rtrw", code=True),
    _plain("village", ("Kelurahan", "Village"), "village", "kelurahan", "desa", "kelurahandesa"),
    _plain("district", ("Kecamatan", "District"), "district", "kecamatan"),
    _plain("city", ("Kota", "City"), "city", "kota", "kabupaten", "kotakabupaten", "town"),
    _plain("province", ("Provinsi", "Province"), "province", "provinsi", "propinsi"),
    _plain(
        "postcode",
        ("Kode Pos", "Postcode"),
        *("postcode", "kodepos", "postalcode", "zip", "zipcode"),
        code=True,
    ),
    _plain("landmark", ("Patokan", "Landmark"), "landmark", "patokan", "ancerancer"),
    CustomerColumn(
        "further_addresses",
        ("Alamat Lain", "Further Addresses"),
        ("furtheraddresses", "alamatlain"),
        _addresses,
        _addresses_text,
    ),
    CustomerColumn(
        "credit_limit",
        ("Batas Utang", "Credit Limit"),
        ("creditlimit", "batasutang", "plafon", "limit", "limitkredit"),
        lambda row: money_cell(row.columns.text("credit_limit", row.cells), row.style),
        lambda draft, _: amount(draft.credit_limit),
    ),
    CustomerColumn(
        "term_days",
        ("Tempo (Hari)", "Days to Pay"),
        ("termdays", "tempohari", "tempo", "daystopay", "jatuhtempo", "term"),
        _days,
        lambda draft, _: Decimal(draft.term_days),
    ),
    _plain(
        "alert", ("Catatan di Kasir", "Note at the Counter"), "noteatthecounter", "catatandikasir"
    ),
    _plain("note", ("Catatan", "Note"), "note", "notes", "catatan", "keterangan"),
    _plain("tax_id", ("NPWP/NIK", "Tax Id"), "taxid", "npwpnik", "npwp", "nik", code=True),
    CustomerColumn(
        "birthday",
        ("Tanggal Lahir", "Birthday"),
        ("birthday", "tanggallahir", "tgllahir", "ulangtahun", "dateofbirth"),
        lambda row: parse_birthday(row.text("birthday").removesuffix(" 00:00:00"), row.today),
        lambda draft, _: birthday_text(draft.birthday),
    ),
    CustomerColumn(
        "consent",
        ("Setuju Promosi", "Agreed to Marketing"),
        ("consent", "setujupromosi", "agreedtomarketing"),
        lambda row: choice_cell(row.text("consent"), "consent", _CONSENTS, NOT_ASKED),
        lambda draft, language: _CONSENT_WORDS[draft.consent][language],
    ),
    CustomerColumn(
        "consent_on",
        ("Ditanya Tanggal", "Asked On"),
        ("askedon", "ditanyatanggal"),
        lambda row: parse_day(row.text("consent_on").removesuffix(" 00:00:00")),
        lambda draft, _: day_text(draft.consent_on),
    ),
    _plain("consent_source", ("Ditanya Lewat", "Asked How"), "askedhow", "ditanyalewat"),
)
BY_FIELD: Final = {column.field: column for column in COLUMNS}
FIELDS: Final = tuple(BY_FIELD)
_NUMBERED: Final = re.compile(r"([a-z]+)[0-9]+")


def place_columns(header: Sequence[str], chosen: Mapping[str, str]) -> ColumnMap:
    """Recognise columns, Indonesian or English; `Phone 2` is a phone too.

    What a person chose for a header comes first, also an empty field: that column isn't read.
    """
    own = {title.strip().casefold(): field for title, field in chosen.items()}
    by_hand = [own.get(title.strip().casefold()) for title in header]
    plain = [
        re.sub(r"[\W_]+", "", title.casefold()) if field is None else ""
        for title, field in zip(header, by_hand, strict=True)
    ]
    places: dict[str, tuple[int, ...]] = {}
    for field, column in BY_FIELD.items():
        found = [at for at, given in enumerate(by_hand) if given == field]
        for name in column.names:
            found += [at for at, title in enumerate(plain) if title == name]
        if field == "phone":
            found += [at for at, title in enumerate(plain) if _is_further_phone(title)]
        if found:
            places[field] = tuple(found) if field == "phone" else (found[0],)
    return ColumnMap(places, len(header))


def _is_further_phone(title: str) -> bool:
    numbered = _NUMBERED.fullmatch(title)
    return numbered is not None and numbered[1] in BY_FIELD["phone"].names


def titles(language: int, phones: int) -> list[str]:
    """The header of an exported file; the first phone stands where a person looks for it."""
    found = [column.titles[language] for column in COLUMNS]
    at = FIELDS.index("phone") + 1
    more = [f"{BY_FIELD['phone'].titles[language]} {number}" for number in range(2, phones + 1)]
    return [*found[:at], *more, *found[at:]]


def cells_of(draft: CustomerDraft, language: int, phones: int) -> list[Value]:
    """One customer as a row."""
    found = [column.write(draft, language) for column in COLUMNS]
    at = FIELDS.index("phone") + 1
    further: list[Value] = [quoted(phone) for phone in draft.further_phones]
    return [*found[:at], *further, *[""] * (phones - 1 - len(further)), *found[at:]]


def shown_cells(draft: CustomerDraft, language: int) -> dict[str, Value]:
    """What stands of a customer in each field, all phones in one."""
    found = {column.field: column.write(draft, language) for column in COLUMNS}
    return {**found, "phone": ", ".join(draft.phones)}


def read_values(row: CustomerCells) -> dict[str, Any]:
    """What a row says, by attribute of a draft; what it doesn't say isn't there.

    Raises:
        Refused: the first cell that can't be read, with its field in `cell_of`.
    """
    values: dict[str, Any] = {}
    for column in COLUMNS:
        if column.field not in row.columns or not any(row.texts(column.field)):
            continue
        try:
            value = column.read(row)
        except Refused as refused:
            refused.cell_of = column.field
            raise
        if column.field == "phone":
            values["phone"], values["further_phones"] = value[0] if value else "", value[1:]
        elif value is not None:
            values[column.field] = value
    return values
