"""Villages with what belongs to them: district, city, province and postcode, found as they are typed."""

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

SHORTEST: Final = 3
"""As many letters are needed before anything is looked for."""


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
    """All villages by the first letters of their names."""

    def __init__(self, places: Iterable[Place]) -> None:
        """Put the places in order."""
        self._shelves: dict[str, list[tuple[str, Place]]] = {}
        for place in places:
            key = squeezed(place.village)
            self._shelves.setdefault(key[:SHORTEST], []).append((key, place))

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
        known = [name for name in map(squeezed, near) if name]
        words = text.split()
        for count in range(len(words), 0, -1):
            key = squeezed("".join(words[:count]))
            if len(key) < SHORTEST:
                return []
            rest = [squeezed(word) for word in words[count:]]
            found = self._matching(key, [word for word in rest if word])
            if found:
                return heapq.nsmallest(limit, found, partial(_rank, key=key, known=known))
        return []

    def _matching(self, key: str, rest: Sequence[str]) -> list[Place]:
        shelf = self._shelves.get(key[:SHORTEST], ())
        found = (place for name, place in shelf if name.startswith(key))
        return [place for place in found if not rest or _lies_in(place, rest)]


def squeezed(text: str) -> str:
    """Letters and digits only: `Setia Budi` and `Setiabudi` are one village."""
    return "".join(filter(str.isalnum, text.casefold()))


def _lies_in(place: Place, words: Sequence[str]) -> bool:
    names = f"{place.district} {place.city} {place.province}".split()
    around = [squeezed(name) for name in names]
    return all(any(name.startswith(word) for name in around) for word in words)


def _rank(place: Place, key: str, known: Sequence[str]) -> tuple[int, bool, str, str, str]:
    """What lies near comes first, then what is called exactly so."""
    around = squeezed(place.around)
    far = sum(name not in around for name in known)
    exact = squeezed(place.village) == key
    return far, not exact, place.village, place.city, place.district
