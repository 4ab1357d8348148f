"""Addresses with the parts that they have in Indonesia."""

import re
from dataclasses import dataclass, fields, replace
from typing import Final

from oms_desktop.domain.text import clean_text

LIMITS: Final = {
    "label": 40,
    "recipient": 120,
    "address": 200,
    "rt_rw": 20,
    "village": 60,
    "district": 60,
    "city": 60,
    "province": 60,
    "postcode": 10,
    "landmark": 120,
}
"""Longest text of each part."""
LINE_LIMIT: Final = 640
"""Longest text of a whole address in one line: all its parts, with what stands between them."""
_TWO_NUMBERS: Final = re.compile(r"([0-9]{1,3})\s*/\s*([0-9]{1,3})", re.ASCII)


@dataclass(frozen=True)
class Address:
    """Where goods go.

    Attributes:
        label: what the customer calls it: home, shop.
        recipient: who takes the goods, if not the customer.
        address: the street with its number.
        rt_rw: neighbourhood, `003/005`.
        village: kelurahan or desa.
        district: kecamatan.
        city: kota or kabupaten.
        province: of the city.
        postcode: five digits.
        landmark: how a driver finds it.
    """

    label: str = ""
    recipient: str = ""
    address: str = ""
    rt_rw: str = ""
    village: str = ""
    district: str = ""
    city: str = ""
    province: str = ""
    postcode: str = ""
    landmark: str = ""

    @property
    def line(self) -> str:
        """All of it but label and recipient in one line, with the landmark in brackets."""
        parts = (
            self.address,
            _neighbourhood(self.rt_rw),
            self.village and f"Kel. {self.village}",
            self.district and f"Kec. {self.district}",
            " ".join(part for part in (self.city, self.postcode) if part),
            self.province,
        )
        line = ", ".join(part for part in parts if part)
        return f"{line} ({self.landmark})" if self.landmark and line else line

    @property
    def lines(self) -> tuple[str, ...]:
        """The same as it stands on an envelope, without what isn't known."""
        quarter = ", ".join(
            part
            for part in (
                self.village and f"Kel. {self.village}",
                self.district and f"Kec. {self.district}",
            )
            if part
        )
        street = ", ".join(part for part in (self.address, _neighbourhood(self.rt_rw)) if part)
        city = " ".join(part for part in (self.city, self.postcode) if part)
        place = ", ".join(part for part in (city, self.province) if part)
        landmark = f"({self.landmark})" if self.landmark else ""
        return tuple(line for line in (street, quarter, place, landmark) if line)

    def __bool__(self) -> bool:
        """Whether anything is known of it."""
        return any(getattr(self, part) for part in PARTS)


PARTS: Final = tuple(field.name for field in fields(Address))


def checked_address(address: Address) -> Address:
    """The address with cleaned texts.

    Raises:
        TextTooLong: a part longer than its field.
    """
    cleaned = {part: clean_text(getattr(address, part), part, LIMITS[part]) for part in PARTS}
    return replace(address, **cleaned)


def _neighbourhood(rt_rw: str) -> str:
    found = _TWO_NUMBERS.fullmatch(rt_rw)
    return f"RT {found[1]}/RW {found[2]}" if found else rt_rw
