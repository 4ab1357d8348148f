from dataclasses import replace
from typing import Any

import pytest

from oms_desktop.domain.errors import FieldMissing, TextTooLong
from oms_desktop.domain.errors_printing import PrinterValueInvalid
from oms_desktop.domain.print_jobs import BY_ITSELF, DOCUMENTS, MAY, JobAct, JobState
from oms_desktop.domain.printer_rules import checked_profile, drawer_bytes, network_place
from oms_desktop.domain.printers import DRAWER_PULSE, Connection, Dialect, PrinterProfile

NETWORK = PrinterProfile(" Kasir ", Connection.NETWORK, "10.0.0.5", Dialect.ESCPOS)


def test_a_good_profile_is_kept_with_clean_names() -> None:
    assert checked_profile(NETWORK) == replace(NETWORK, name="Kasir")
    assert checked_profile(PrinterProfile("Kantor", paper="A4")).address == ""


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"name": "  "}, FieldMissing),
        ({"name": "x" * 41}, TextTooLong),
        ({"address": ""}, FieldMissing),
        ({"address": "host:0"}, PrinterValueInvalid),
        ({"dialect": Dialect.PAGES}, PrinterValueInvalid),
        ({"connection": Connection.QT}, PrinterValueInvalid),
        ({"paper": "A4"}, PrinterValueInvalid),
        ({"columns": 80}, PrinterValueInvalid),
        ({"dots": 300}, PrinterValueInvalid),
        ({"code_page": "utf-8"}, PrinterValueInvalid),
        ({"form_lines": 20}, PrinterValueInvalid),
        ({"speed": 1}, PrinterValueInvalid),
        ({"drawer": b"x" * 33}, PrinterValueInvalid),
    ],
)
def test_a_bad_one_is_refused(change: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        checked_profile(replace(NETWORK, **change))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("10.0.0.5", ("10.0.0.5", 9100)),
        (" kasir.lan:9101 ", ("kasir.lan", 9101)),
        ("[fe80::1]:9100", ("fe80::1", 9100)),
        ("fe80::1", ("fe80::1", 9100)),
    ],
)
def test_addresses(text: str, place: tuple[str, int]) -> None:
    assert network_place(text) == place


@pytest.mark.parametrize("text", ["", ":9100", "host:port", "host:65536", "host:-1"])
def test_addresses_that_cannot_be(text: str) -> None:
    with pytest.raises(PrinterValueInvalid):
        network_place(text)


def test_pulses_are_typed_as_hexadecimal_numbers() -> None:
    assert drawer_bytes("1b 70 00 19 fa") == DRAWER_PULSE
    with pytest.raises(PrinterValueInvalid):
        drawer_bytes("1b 7")


def test_every_document_can_go_to_a_painted_page() -> None:
    assert all(Dialect.PAGES in each.dialects for each in DOCUMENTS.values())
    assert set(DOCUMENTS) >= BY_ITSELF
    assert not DOCUMENTS["delivery_note"].fits(NETWORK)
    assert DOCUMENTS["receipt"].fits(NETWORK)


def test_nothing_leads_out_of_done() -> None:
    assert not any(JobState.DONE in MAY[act] for act in JobAct)
