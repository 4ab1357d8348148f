"""Villages with what belongs to them: district, city, province and postcode, found as they are typed."""

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

SHORTEST: Final = 3
"""As many letters are needed before anything is looked for."""
_BETWEEN: Final = "\t"


@dataclass(frozen=True, slots=True)
class Place:
    """A village (kelurahan or desa) and where it lies."""

    village: str
    district: str
    city: str
    province: str
    postcode: str

    @property
    def around(self) -> str:
        """What tells villages of one name apart."""
        return f"{self.district}, {self.city}, {self.province} {self.postcode}"


class PlaceBook:
    """All villages by the first letters of their names.

    Each is one text, not an object: eighty thousand objects would have the interpreter look through all of
    them, with the window standing still meanwhile.
    """

    def __init__(self, places: Iterable[Place]) -> None:
        """Put the places in order."""
        self._shelves: dict[str, list[str]] = {}
        for place in places:
            key = squeezed(place.village)
            self._shelves.setdefault(key[:SHORTEST], []).append(_entry(key, place))

    def __len__(self) -> int:
        """How many places there are."""
        return sum(map(len, self._shelves.values()))

    def find(self, text: str, near: Sequence[str] = (), limit: int = 8) -> list[Place]:
        """Villages whose name begins so, in any spelling of spaces; those that are near come first.

        Args:
            text: a village, perhaps with beginnings of its district, city or province: `sukamaju bog`.
            near: what is known of the place, the surest first: names of a district, a city, a province.
            limit: most finds.
        """
        known = [name for name in (each.strip().casefold() for each in near) if name]
        words = text.split()
        for count in range(len(words), 0, -1):
            key = squeezed("".join(words[:count]))
            if len(key) < SHORTEST:
                return []
            rest = [word for word in map(squeezed, words[count:]) if word]
            found = self._matching(key, rest)
            if found:
                best = heapq.nsmallest(limit, found, partial(_rank, key=key, known=known))
                return [_place(entry) for entry in best]
        return []

    def _matching(self, key: str, rest: Sequence[str]) -> list[str]:
        found = [entry for entry in self._shelves.get(key[:SHORTEST], ()) if entry.startswith(key)]
        return [entry for entry in found if not rest or _lies_in(_place(entry), rest)]


def squeezed(text: str) -> str:
    """Letters and digits only: `Setia Budi` and `Setiabudi` are one village."""
    return "".join(filter(str.isalnum, text.casefold()))


def _entry(key: str, place: Place) -> str:
    """What is looked for stands first, then what villages of one name are put in order by."""
    parts = (place.village, place.city, place.district, place.province, place.postcode)
    return _BETWEEN.join((key, *parts))


def _place(entry: str) -> Place:
    _, village, city, district, province, postcode = entry.split(_BETWEEN)
    return Place(village, district, city, province, postcode)


def _lies_in(place: Place, words: Sequence[str]) -> bool:
    names = f"{place.district} {place.city} {place.province}".split()
    around = [squeezed(name) for name in names]
    return all(any(name.startswith(word) for name in around) for word in words)


def _rank(entry: str, key: str, known: Sequence[str]) -> tuple[int, bool, str]:
    """What lies near comes first (`Malang` is the end of `Kota Malang`), then what is called exactly so."""
    around = entry.casefold() if known else ""
    far = sum(name + _BETWEEN not in around for name in known)
    return far, not entry.startswith(key + _BETWEEN), entry
