"""What files say of themselves, and the structure that PDF/A-2b asks for."""

import re
import zlib
from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree as ET

import pytest

from oms_desktop.documents import delivery_note, invoice, money_receipt, receipt
from oms_desktop.documents.about import About, archive_metadata
from oms_desktop.documents.pages import page_texts, render_page
from oms_desktop.documents.paper import A4, A5
from tests.documents.order_papers_made import delivery, money
from tests.documents.papers import cash_sale, credit_sale, line, logo_file, metadata, shop

NAME = "Toko <Sinar> & Jaya (Baru) €"
KEPT = shop(name=NAME, logo=logo_file(), archive=True)
LINES = (line(1), line(2, discount=100))
FILES = {
    "invoice": invoice.render(credit_sale(LINES, "id", shop=KEPT), A4),
    "void": invoice.render(credit_sale(LINES, "id", shop=KEPT, void=True), A5),
    "receipt": receipt.render(cash_sale(LINES, "en", shop=KEPT), 80),
    "money": money_receipt.render(money(shop=KEPT), A5),
    "delivery": delivery_note.render(delivery(shop=KEPT), A4),
}
EVERY = pytest.mark.parametrize("pdf", FILES.values(), ids=list(FILES))
SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
}


def objects(pdf: bytes) -> dict[int, bytes]:
    """The file's objects as they are written."""
    found = re.findall(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", pdf, re.DOTALL)
    return {int(number): body for number, body in found}


def head_of(body: bytes) -> bytes:
    """An object without its stream."""
    return body.partition(b"\nstream\n")[0]


def stream_of(body: bytes) -> bytes:
    raw = body.partition(b"\nstream\n")[2].rpartition(b"\nendstream")[0]
    return zlib.decompress(raw) if b"/FlateDecode" in head_of(body) else raw


def reference(key: bytes, body: bytes) -> int:
    found = re.search(key + rb" (\d+) 0 R", body)
    assert found is not None, key
    return int(found[1])


def catalog(pdf: bytes) -> bytes:
    return next(body for body in objects(pdf).values() if b"/Type /Catalog" in head_of(body))


def packet(pdf: bytes) -> str:
    body = objects(pdf)[reference(rb"/Metadata", catalog(pdf))]
    assert b"/Type /Metadata" in head_of(body)
    assert b"/Subtype /XML" in head_of(body)
    # Readable without unpacking.
    assert b"/Filter" not in head_of(body)
    return stream_of(body).decode()


@EVERY
def test_the_metadata_names_the_standard(pdf: bytes) -> None:
    text = packet(pdf)
    assert text.startswith("<?xpacket begin=")
    assert text.rstrip().endswith('<?xpacket end="w"?>')
    root = ET.fromstring(text[text.index("<x:xmpmeta") : text.index("<?xpacket end")])
    found = root.find("rdf:RDF/rdf:Description", SPACES)
    assert found is not None
    assert found.findtext("pdfaid:part", "", SPACES) == "2"
    assert found.findtext("pdfaid:conformance", "", SPACES) == "B"
    assert found.findtext("dc:creator/rdf:Seq/rdf:li", "", SPACES) == NAME
    assert found.findtext("dc:title/rdf:Alt/rdf:li", "", SPACES)
    assert found.findtext("xmp:CreateDate", "", SPACES) == "2026-11-23T14:05:00"
    assert found.findtext("xmp:ModifyDate", "", SPACES) == "2026-11-23T14:05:00"


@EVERY
def test_colours_have_a_profile(pdf: bytes) -> None:
    intent = re.search(rb"/OutputIntents \[<<(.*?)>>\]", catalog(pdf), re.DOTALL)
    assert intent is not None
    assert b"/S /GTS_PDFA1" in intent[1]
    profile = objects(pdf)[reference(rb"/DestOutputProfile", intent[1])]
    assert b"/N 3" in head_of(profile)
    # The signature of an ICC profile, and its space.
    assert stream_of(profile)[36:40] == b"acsp"
    assert stream_of(profile)[16:20] == b"RGB "
    assert b"/DeviceCMYK" not in pdf


@EVERY
def test_fonts_are_inside_and_can_be_read(pdf: bytes) -> None:
    found = objects(pdf)
    fonts = [body for body in found.values() if b"/Type /Font\n" in body]
    composite = [body for body in fonts if b"/Subtype /Type0" in body]
    assert len(composite) == 2
    assert all(b"/ToUnicode" in body for body in composite)
    within = [body for body in fonts if b"/Subtype /CIDFontType2" in body]
    assert len(within) == len(fonts) - len(composite) == 2
    for body in within:
        assert b"/CIDToGIDMap /Identity" in body
        descriptor = found[reference(rb"/FontDescriptor", body)]
        assert stream_of(found[reference(rb"/FontFile2", descriptor)])[:4] == b"\0\1\0\0"


@EVERY
def test_nothing_is_there_that_an_archive_refuses(pdf: bytes) -> None:
    assert pdf.startswith(b"%PDF-1.7\n%")
    second = pdf.split(b"\n", 2)[1]
    assert len(second) >= 5
    assert all(byte > 127 for byte in second[1:5])
    trailer = pdf[pdf.rindex(b"trailer") :]
    assert re.search(rb"/ID \[<[0-9A-F]{32}><[0-9A-F]{32}>\]", trailer)
    for refused in (b"/Encrypt", b"/JavaScript", b"/EmbeddedFile", b"/LZWDecode", b"/SMask"):
        assert refused not in b"".join(map(head_of, objects(pdf).values())) + trailer
    # Names and dates stand in the XML alone, so that they can't differ.
    assert b"/Info" not in trailer


@EVERY
def test_it_looks_as_without(pdf: bytes) -> None:
    assert page_texts(pdf)
    assert render_page(pdf, 0, 60).data


def test_the_same_but_for_what_an_archive_needs() -> None:
    plain = credit_sale(LINES, "id", shop=replace(KEPT, archive=False))
    usual, kept = invoice.render(plain, A4), FILES["invoice"]
    assert b"pdfaid" not in usual
    assert page_texts(usual) == page_texts(kept)
    assert render_page(usual, 0, 100).data == render_page(kept, 0, 100).data
    assert kept == invoice.render(credit_sale(LINES, "id", shop=KEPT), A4), "the same bytes again"


def test_a_file_says_what_it_is_and_whose() -> None:
    plain = replace(KEPT, archive=False)
    found = metadata(invoice.render(credit_sale(LINES, "id", shop=plain), A4))
    assert (found["Title"], found["Subject"], found["Author"]) == (
        *("INV/2026/11/0042", "Faktur", NAME),
    )
    pdf = receipt.render(cash_sale(LINES, "en", shop=plain), 58)
    assert metadata(pdf)["Subject"] == "Receipt"
    assert b"/Lang (en)" in catalog(pdf)


def test_what_xml_cannot_hold_is_left_away() -> None:
    moment = datetime(2026, 11, 23, 14, 5)  # noqa: DTZ001  the shop's own clock
    text = archive_metadata(About("A\x00\ufffe\ud800<b>", moment), "OMS")
    assert "A&lt;b&gt;" in text
    ET.fromstring(text)
