"""The words on the test pages of printers, in both languages."""

from typing import Final

from oms_desktop.documents.layout import Language

PRINTER_WORDS: Final[dict[str, dict[Language, str]]] = {
    "title": {"id": "Uji printer", "en": "Printer test"},
    "columns": {"id": "Kolom", "en": "Columns"},
    "dots": {"id": "Titik", "en": "Dots"},
    "table": {"id": "Tabel huruf", "en": "Characters"},
    "cutter": {"id": "Pemotong", "en": "Cutter"},
    "drawer": {"id": "Laci", "en": "Drawer"},
    "form_lines": {"id": "Baris per lembar", "en": "Lines of a form"},
    "yes": {"id": "ya", "en": "yes"},
    "no": {"id": "tidak", "en": "no"},
    "one_line": {
        "id": "Angka harus tepat satu baris, sampai tepi kanan.",
        "en": "The digits must fill exactly one line, up to the right edge.",
    },
    "bar": {
        "id": "Garis hitam harus selebar kertas cetak dan tidak terpotong.",
        "en": "The black bar must be as wide as the paper prints, and not cut off.",
    },
    "code": {
        "id": "Kode ini harus terbaca oleh ponsel.",
        "en": "A phone must be able to read this code.",
    },
    "bold": {"id": "Tebal", "en": "Bold"},
    "amount": {"id": "Rata kanan", "en": "At the right"},
    "letters": {"id": "Huruf", "en": "Letters"},
    "line": {"id": "baris {line} dari {lines}", "en": "line {line} of {lines}"},
    "first_line": {
        "id": "Baris 1 harus di tempat yang sama pada setiap lembar.",
        "en": "Line 1 must stand at the same place on every form.",
    },
    "scale": {
        "id": "Ukur dengan penggaris: angka adalah milimeter.",
        "en": "Measure it: the numbers are millimetres.",
    },
    "frame": {
        "id": "Bingkai harus utuh di keempat sisi.",
        "en": "The frame must be whole on all four sides.",
    },
    "narrow": {"id": "Huruf rapat", "en": "Condensed"},
}


def printer_word(key: str, language: Language) -> str:
    """One word or phrase of a test page.

    Raises:
        KeyError: no such key.
    """
    return PRINTER_WORDS[key][language]
