"""What a person can do wrong, as types with fields.

The words for them live in `desktop/shell/error_words.py` and are translated there; a message given to
an exception here is for the log only. A refused act changes nothing. Not frozen: Python itself writes the
traceback into an exception.
"""

from dataclasses import dataclass

from oms_desktop.domain.refused import Refused

# ------------------------------------------------------------------ text that can't be understood


@dataclass(unsafe_hash=True)
class TextInvalid(Refused):
    """A text that can't be read as what it should be; `text` is kept as typed."""

    text: str


class MoneyTextInvalid(TextInvalid):
    """Not an amount of money."""


class AmountNotWhole(MoneyTextInvalid):
    """An amount with a fraction where only whole rupiah exist."""


class QuantityTextInvalid(TextInvalid):
    """Not a quantity."""


class DayTextInvalid(TextInvalid):
    """No day of the calendar."""


class DiscountTextInvalid(TextInvalid):
    """Neither an amount nor a percentage up to 100 %."""


class PercentTooLarge(DiscountTextInvalid):
    """A percentage above 100 %."""


class BarcodeTextInvalid(TextInvalid):
    """Not a code that a scanner or a label can hold."""


class BarcodeScientific(TextInvalid):
    """A spreadsheet turned the barcode into 8,99483E+12; its digits are gone."""


class BarcodeCheckDigitWrong(TextInvalid):
    """Looks like an EAN or UPC but the check digit disagrees."""


class PhoneTextInvalid(TextInvalid):
    """Not a phone number."""


class QrisTextInvalid(TextInvalid):
    """Not a static QRIS text that an amount can be put into."""


@dataclass(unsafe_hash=True)
class PatternInvalid(Refused):
    """A numbering or scale-label pattern that can't be used."""

    pattern: str


@dataclass(unsafe_hash=True)
class AmountOutOfRange(Refused):
    """An amount below `low` or above `high` (smallest currency units)."""

    amount: int
    low: int
    high: int


@dataclass(unsafe_hash=True)
class QuantityOutOfRange(Refused):
    """A quantity (thousandths) that is zero, negative or unbelievably large."""

    quantity: int
    high: int


@dataclass(unsafe_hash=True)
class QuantityTooFine(Refused):
    """More decimals than the unit allows, such as 1,5 pcs."""

    quantity: int
    unit: str


@dataclass(unsafe_hash=True)
class FieldMissing(Refused):
    """A required field was left empty; `field` is its stable name."""

    field: str


@dataclass(unsafe_hash=True)
class TextTooLong(Refused):
    """A text longer than its field can hold."""

    field: str
    limit: int


@dataclass(unsafe_hash=True)
class ChoiceInvalid(Refused):
    """A cell that should hold one word of a known list holds another; `text` as typed."""

    field: str
    text: str


@dataclass(unsafe_hash=True)
class RowTooLong(Refused):
    """A row of a file has more cells than its header: a name holds the delimiter unquoted."""

    cells: int
    columns: int


# ------------------------------------------------------------------ things that aren't there


@dataclass(unsafe_hash=True)
class NotFound(Refused):
    """Nothing of this kind has this key; `noun` is a stable English name."""

    noun: str
    key: str


@dataclass(unsafe_hash=True)
class BarcodeUnknown(Refused):
    """A well-formed code that belongs to no product."""

    code: str


@dataclass(unsafe_hash=True)
class ProductRetired(Refused):
    """The product is kept for its history and no longer sold."""

    name: str


# ------------------------------------------------------------------ things that clash


@dataclass(unsafe_hash=True)
class CodeTaken(Refused):
    """Code or barcode already belongs to another record, named by `owner`."""

    code: str
    owner: str


@dataclass(unsafe_hash=True)
class CodeInShop(CodeTaken):
    """A row of a file has the code of a product that the shop has already."""


@dataclass(unsafe_hash=True)
class RowRepeats(CodeTaken):
    """Two rows of a file have the same code; `line` is the earlier one's."""

    line: int


@dataclass(unsafe_hash=True)
class ProductChanged(Refused):
    """A product isn't any more what it was when a list was compared with it."""

    name: str


@dataclass(unsafe_hash=True)
class StateForbids(Refused):
    """The record is in a state from which this act is not possible."""

    noun: str
    state: str
    act: str


@dataclass(unsafe_hash=True)
class StockShort(Refused):
    """Less available than asked (thousandths of the base unit)."""

    name: str
    asked: int
    available: int


@dataclass(unsafe_hash=True)
class CartEmpty(Refused):
    """There is nothing to confirm or to pay."""


@dataclass(unsafe_hash=True)
class HoldSlotsFull(Refused):
    """No free slot for another open order."""

    limit: int


@dataclass(unsafe_hash=True)
class DiscountTooLarge(Refused):
    """A discount above the amount it is taken from."""

    discount: int
    amount: int


# ------------------------------------------------------------------ money


@dataclass(unsafe_hash=True)
class PaymentTooSmall(Refused):
    """The money handed over doesn't cover what must be paid now."""

    paid: int
    due: int


@dataclass(unsafe_hash=True)
class TotalChanged(Refused):
    """What is due isn't what was on the screen when Pay was pressed."""

    shown: int
    due: int


@dataclass(unsafe_hash=True)
class PaymentTooLarge(Refused):
    """Only cash gives change: other methods can't exceed what is due."""

    paid: int
    due: int


@dataclass(unsafe_hash=True)
class CustomerNeeded(Refused):
    """A sale on credit or a delivery needs a named customer."""


@dataclass(unsafe_hash=True)
class AddressNeeded(Refused):
    """A delivery needs an address."""


@dataclass(unsafe_hash=True)
class ReferenceNeeded(Refused):
    """A non-cash payment needs its reference."""

    method: str


@dataclass(unsafe_hash=True)
class CreditLimitExceeded(Refused):
    """The customer would owe more than the limit."""

    name: str
    owed: int
    limit: int


@dataclass(unsafe_hash=True)
class ShiftNeeded(Refused):
    """No shift is open: money can't be taken."""


@dataclass(unsafe_hash=True)
class ShiftOpenAlready(Refused):
    """One counter has one open shift."""

    number: str


@dataclass(unsafe_hash=True)
class InvoiceHasPayments(Refused):
    """The invoice can't be voided this way: it is paid from a closed shift."""

    number: str


# ------------------------------------------------------------------ files and the store


@dataclass(unsafe_hash=True)
class FileRefused(Refused):
    """Base of refusals about a file."""

    path: str


class FileMissing(FileRefused):
    """There is no such file."""


class FileUnreadable(FileRefused):
    """It is there, but the system refuses to hand it out: no permission, or a failing disk."""


class FileEmpty(FileRefused):
    """No rows below the header, or no bytes at all."""


class FileNotTable(FileRefused):
    """Neither CSV text nor an Excel workbook."""


class FileEncodingUnknown(FileRefused):
    """The bytes fit none of the encodings a spreadsheet writes."""


class FileNotPicture(FileRefused):
    """No PNG or JPEG picture, or one beyond all measure."""


@dataclass(unsafe_hash=True)
class FolderNotWritable(FileRefused):
    """`file` can't be written in the folder `path`."""

    file: str = ""


class StoreNewer(FileRefused):
    """Made by a newer version of the program."""


class StoreForeign(FileRefused):
    """A file, but not a store of this program."""


class StoreDamaged(FileRefused):
    """The store doesn't pass the integrity check."""


class StoreOnNetwork(FileRefused):
    """The store lies on a network share or in a synchronised folder."""


class StoreInUse(FileRefused):
    """Another process holds the store."""


@dataclass(unsafe_hash=True)
class FileTooLarge(FileRefused):
    """Above the cap in bytes, rows or characters per cell."""

    limit: int


@dataclass(unsafe_hash=True)
class ColumnMissing(FileRefused):
    """A required column isn't in the header."""

    column: str


@dataclass(unsafe_hash=True)
class DiskFull(Refused):
    """The disk is full; `needed` megabytes should be freed."""

    needed: int


@dataclass(unsafe_hash=True)
class PaperFailed(Refused):
    """A paper couldn't be made or printed; what it documents is saved."""

    document: str
    reason: str
