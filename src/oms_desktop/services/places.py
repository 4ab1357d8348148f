"""The country's villages, from the data package: read when an address is first typed, and only then."""

from collections.abc import Callable, Iterator
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
    import areaid

    for name in areaid.buka_nama()["himpunan"]:
        check()
        for province in areaid.buka_data(name.lower()):
            yield from _of_province(province)


def _of_province(province: dict[str, Any]) -> Iterator[Place]:
    called = _PROVINCES.get(province["provinsi"], province["provinsi"])
    for city in province["kabupaten"]:
        town = _city(city["kab_kota"])
        for district in city["kecamatan"]:
            for village in district["kelurahan"]:
                yield Place(village["kelu"], district["kec"], town, called, f"{village['pos']:05}")


def _city(name: str) -> str:
    for long, short in _CITIES:
        if name.startswith(long):
            return short + name.removeprefix(long)
    return name
