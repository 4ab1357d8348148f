"""The words for refusals of what is typed and sold, and of keys."""

from collections.abc import Callable
from typing import Any, Final

from oms_desktop.desktop.shell.actions_model import KeyNotAllowed, KeyTaken
from oms_desktop.desktop.shell.noun_words import (
    act_word,
    clip,
    field_word,
    method_word,
    noun_word,
    state_word,
)
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain import errors
from oms_desktop.domain.money import format_money, format_number
from oms_desktop.domain.quantity import format_quantity
from oms_desktop.domain.shifts import DifferenceNeedsReason

# ------------------------------------------------------------------ text


def _money_text(error: errors.MoneyTextInvalid) -> str:
    text = translate("Errors", "“{text}” is not an amount. Type digits only, such as 12.500.")
    return text.format(text=clip(error.text))


def _quantity_text(error: errors.QuantityTextInvalid) -> str:
    text = translate("Errors", "“{text}” is not a quantity. Type a number such as 3 or 1,5.")
    return text.format(text=clip(error.text))


def _day_text(error: errors.DayTextInvalid) -> str:
    text = translate("Errors", "“{text}” is not a day. Type it like 31/12/2027.")
    return text.format(text=clip(error.text))


def _discount_text(error: errors.DiscountTextInvalid) -> str:
    text = translate("Errors", "“{text}” is not a discount. Type an amount or a share such as 10%.")
    return text.format(text=clip(error.text))


def _percent(error: errors.PercentTooLarge) -> str:
    text = translate("Errors", "A discount is at most 100 %, “{text}” is more. Type a smaller one.")
    return text.format(text=clip(error.text))


def _barcode_text(error: errors.BarcodeTextInvalid) -> str:
    text = translate("Errors", "“{text}” can't be a barcode. Scan it again or type its digits.")
    return text.format(text=clip(error.text))


def _check_digit(error: errors.BarcodeCheckDigitWrong) -> str:
    text = translate(
        "Errors", "Barcode {text} has a wrong last digit. Scan it again or correct it."
    )
    return text.format(text=clip(error.text))


def _qris_text(_: errors.QrisTextInvalid) -> str:
    return translate("Errors", "This is not a QRIS text. Copy it anew from your static QRIS code.")


def _phone_text(error: errors.PhoneTextInvalid) -> str:
    text = translate("Errors", "“{text}” is not a phone number. Type it like 0812-3456-7890.")
    return text.format(text=clip(error.text))


def _text(error: errors.TextInvalid) -> str:
    text = translate("Errors", "“{text}” can't be read here. Correct it and try again.")
    return text.format(text=clip(error.text))


def _pattern(error: errors.PatternInvalid) -> str:
    text = translate("Errors", "The pattern “{pattern}” can't be used. Choose one of the examples.")
    return text.format(pattern=clip(error.pattern))


def _amount_range(error: errors.AmountOutOfRange) -> str:
    text = translate("Errors", "{amount} is outside {low} to {high}. Type another amount.")
    return text.format(
        amount=format_money(error.amount),
        low=format_money(error.low),
        high=format_money(error.high),
    )


def _quantity_range(error: errors.QuantityOutOfRange) -> str:
    if error.quantity > error.high:
        text = translate("Errors", "{quantity} is too much. Type at most {high}.")
        return text.format(
            quantity=format_quantity(error.quantity), high=format_quantity(error.high)
        )
    text = translate(
        "Errors", "Quantity {quantity} is not possible. Type more than 0, up to {high}."
    )
    return text.format(quantity=format_quantity(error.quantity), high=format_quantity(error.high))


def _quantity_fine(error: errors.QuantityTooFine) -> str:
    text = translate("Errors", "{quantity} {unit} is too fine for this unit. Use fewer decimals.")
    return text.format(quantity=format_quantity(error.quantity), unit=clip(error.unit))


def _field_missing(error: errors.FieldMissing) -> str:
    text = translate("Errors", "{field} is empty. Fill it in.")
    return text.format(field=field_word(error.field))


def _too_long(error: errors.TextTooLong) -> str:
    text = translate("Errors", "{field} is too long. Keep it within {limit} characters.")
    return text.format(field=field_word(error.field), limit=format_number(error.limit))


# ------------------------------------------------------------------ things


def _not_found(error: errors.NotFound) -> str:
    text = translate("Errors", "{noun} {key} is not here any more. Search again.")
    return text.format(noun=noun_word(error.noun), key=clip(error.key)).replace("  ", " ")


def _barcode_unknown(error: errors.BarcodeUnknown) -> str:
    text = translate("Errors", "{code} is not registered. Add the product or search by name.")
    return text.format(code=clip(error.code))


def _retired(error: errors.ProductRetired) -> str:
    text = translate("Errors", "{name} is no longer sold. Activate it in Products to sell it.")
    return text.format(name=clip(error.name))


def _code_taken(error: errors.CodeTaken) -> str:
    text = translate("Errors", "{code} already belongs to {owner}. Use another code.")
    return text.format(code=clip(error.code), owner=clip(error.owner))


def _state(error: errors.StateForbids) -> str:
    text = translate("Errors", "{noun} is {state}: {act} is not possible any more.")
    return text.format(
        noun=noun_word(error.noun), state=state_word(error.state), act=act_word(error.act)
    )


def _stock_short(error: errors.StockShort) -> str:
    text = translate("Errors", "Only {available} of {name} in stock, {asked} asked. Reduce it.")
    return text.format(
        name=clip(error.name),
        available=format_quantity(error.available),
        asked=format_quantity(error.asked),
    )


def _cart_empty(_: errors.CartEmpty) -> str:
    return translate("Errors", "The cart is empty. Scan or search the first product.")


def _slots_full(error: errors.HoldSlotsFull) -> str:
    text = translate(
        "Errors", "All {limit} places for open orders are used. Hold or finish one first."
    )
    return text.format(limit=format_number(error.limit))


def _discount_large(error: errors.DiscountTooLarge) -> str:
    text = translate("Errors", "Discount {discount} is above {amount}. Type a smaller one.")
    return text.format(discount=format_money(error.discount), amount=format_money(error.amount))


# ------------------------------------------------------------------ money and people


def _too_small(error: errors.PaymentTooSmall) -> str:
    text = translate("Errors", "{short} short of {due}. Take more money or sell on credit.")
    return text.format(short=format_money(error.due - error.paid), due=format_money(error.due))


def _total_changed(error: errors.TotalChanged) -> str:
    text = translate("Errors", "The total is now {due}, not {shown}. Look, then pay again.")
    return text.format(shown=format_money(error.shown), due=format_money(error.due))


def _too_large(error: errors.PaymentTooLarge) -> str:
    text = translate("Errors", "{paid} is more than {due}. Only cash gives change: type {due}.")
    return text.format(paid=format_money(error.paid), due=format_money(error.due))


def _customer_needed(_: errors.CustomerNeeded) -> str:
    return translate("Errors", "This needs a customer. Choose one first (F3).")


def _address_needed(_: errors.AddressNeeded) -> str:
    return translate("Errors", "A delivery needs an address. Add it to the customer.")


def _reference_needed(error: errors.ReferenceNeeded) -> str:
    text = translate("Errors", "{method} needs its reference. Type the number on the slip.")
    return text.format(method=method_word(error.method))


def _credit(error: errors.CreditLimitExceeded) -> str:
    text = translate("Errors", "{name} would owe {owed}, above {limit}. Take part in cash.")
    return text.format(
        name=clip(error.name), owed=format_money(error.owed), limit=format_money(error.limit)
    )


def _shift_needed(_: errors.ShiftNeeded) -> str:
    return translate("Errors", "No shift is open. Open one with the cash in the drawer.")


def _difference(error: DifferenceNeedsReason) -> str:
    if error.difference is None:
        return translate(
            "Errors", "The count differs from what was expected. Count again or write why."
        )
    text = translate("Errors", "The count differs by {amount}. Count again or write why.")
    return text.format(amount=format_money(error.difference))


def _shift_open(error: errors.ShiftOpenAlready) -> str:
    text = translate("Errors", "Shift {number} is still open. Close it first.")
    return text.format(number=clip(error.number))


def _has_payments(error: errors.InvoiceHasPayments) -> str:
    text = translate("Errors", "{number} was paid in a closed shift. Make a return instead.")
    return text.format(number=clip(error.number))


def _key_taken(error: KeyTaken) -> str:
    text = translate("Errors", "{keys} already does “{owner}”. Choose another key.")
    return text.format(keys=error.keys, owner=clip(error.owner))


def _key_not_allowed(error: KeyNotAllowed) -> str:
    text = translate("Errors", "{keys} is needed for typing. Use Ctrl, Alt or a function key.")
    return text.format(keys=error.keys)


SELLING_WORDS: Final[dict[type, Callable[[Any], str]]] = {
    errors.TextInvalid: _text,
    errors.MoneyTextInvalid: _money_text,
    errors.QuantityTextInvalid: _quantity_text,
    errors.DayTextInvalid: _day_text,
    errors.DiscountTextInvalid: _discount_text,
    errors.PercentTooLarge: _percent,
    errors.BarcodeTextInvalid: _barcode_text,
    errors.BarcodeCheckDigitWrong: _check_digit,
    errors.QrisTextInvalid: _qris_text,
    errors.PhoneTextInvalid: _phone_text,
    errors.PatternInvalid: _pattern,
    errors.AmountOutOfRange: _amount_range,
    errors.QuantityOutOfRange: _quantity_range,
    errors.QuantityTooFine: _quantity_fine,
    errors.FieldMissing: _field_missing,
    errors.TextTooLong: _too_long,
    errors.NotFound: _not_found,
    errors.BarcodeUnknown: _barcode_unknown,
    errors.ProductRetired: _retired,
    errors.CodeTaken: _code_taken,
    errors.StateForbids: _state,
    errors.StockShort: _stock_short,
    errors.CartEmpty: _cart_empty,
    errors.HoldSlotsFull: _slots_full,
    errors.DiscountTooLarge: _discount_large,
    errors.PaymentTooSmall: _too_small,
    errors.PaymentTooLarge: _too_large,
    errors.TotalChanged: _total_changed,
    errors.CustomerNeeded: _customer_needed,
    errors.AddressNeeded: _address_needed,
    errors.ReferenceNeeded: _reference_needed,
    errors.CreditLimitExceeded: _credit,
    errors.ShiftNeeded: _shift_needed,
    errors.ShiftOpenAlready: _shift_open,
    DifferenceNeedsReason: _difference,
    errors.InvoiceHasPayments: _has_payments,
    KeyTaken: _key_taken,
    KeyNotAllowed: _key_not_allowed,
}
