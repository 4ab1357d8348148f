"""The country's villages, from the data package: read when an address is first typed, and only then."""

import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any, Final

from oms_desktop.domain.places import Place, PlaceBook

_CITIES: Final = (
    ("Kabupaten Adm. ", ""),
    ("Kota Adm. ", ""),
    ("Kabupaten ", "Kab. "),
)
_PROVINCES: Final = {
    "Daerah Khusus Ibukota Jakarta": "DKI Jakarta",
    "Daerah Istimewa Yogyakarta": "DI Yogyakarta",
    "Sumatra Barat": "Sumatera Barat",
    "Sumatra Selatan": "Sumatera Selatan",
    "Sumatra Utara": "Sumatera Utara",
}
"""Names as people write them on a parcel, or as the law does."""


def load(check: Callable[[], object] = lambda: None) -> PlaceBook:
    """Read all villages; takes a good part of a second, so it is a job for the background.

    Args:
        check: called between provinces; what it raises ends the reading.
    """
    return PlaceBook(_places(check))


def _places(check: Callable[[], object]) -> Iterator[Place]:
    folder = files("areaid") / "data"
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        check()
        for province in json.loads(file.read_text("utf-8"), object_hook=_short):
            yield from _of_province(province)


def _short(found: dict[str, Any]) -> dict[str, Any] | str:
    """A village as one text while the rest is read: see `PlaceBook`."""
    return f"{found['pos']:05}{found['kelu']}" if "kelu" in found else found


def _of_province(province: dict[str, Any]) -> Iterator[Place]:
    called = _PROVINCES.get(province["provinsi"], province["provinsi"])
    for city in province["kabupaten"]:
        town = _city(city["kab_kota"])
        for district in city["kecamatan"]:
            for village in district["kelurahan"]:
                yield Place(village[5:], district["kec"], town, called, village[:5])


def _city(name: str) -> str:
    for long, short in _CITIES:
        if name.startswith(long):
            return short + name.removeprefix(long)
    return name
