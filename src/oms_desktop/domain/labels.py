"""Labels to stick on goods and shelves: which papers there are, and what fits on one.

Lengths are millimetres.
"""

import math
from dataclasses import dataclass
from typing import Final

from oms_desktop.domain.barcode_bars import bars_of
from oms_desktop.domain.errors import QuantityOutOfRange
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.refused import Refused

COPIES_LIMIT: Final = 999
"""Most labels of one product in one go."""
JOB_LIMIT: Final = 2000
"""Most labels in one go."""
_MM_PER_INCH: Final = 25.4
_NARROWEST: Final = 0.25
"""A module below this is not read reliably."""
_WIDEST: Final = 0.38


@dataclass(frozen=True)
class LabelPrices:
    """Whose prices labels say: the normal ones, or those of `today` for a customer `level`.

    An empty level is everybody: what is cheaper today is a promotion.
    """

    today: bool = False
    level: str = ""


NORMAL_PRICES: Final = LabelPrices()


@dataclass(frozen=True)
class LabelForm:
    """A paper with labels on it: a sheet with a grid, or a roll of single ones.

    `left` and `top` are where the first label begins, `gap` is between columns, `dots` the printer's
    dots per inch: bars are whole dots. Type sizes are points; 0 for what isn't on the label.
    """

    key: str
    width: float
    height: float
    dots: int
    pad: tuple[float, float]
    name_size: float
    price_size: float
    code_size: float
    columns: int = 1
    rows: int = 1
    left: float = 0
    top: float = 0
    gap: float = 0

    @property
    def is_roll(self) -> bool:
        """Whether each label is a page of its own."""
        return self.per_page == 1

    @property
    def per_page(self) -> int:
        """How many labels a page holds."""
        return self.columns * self.rows

    @property
    def dot(self) -> float:
        """Width of one dot of the printer."""
        return _MM_PER_INCH / self.dots

    def corner(self, place: int) -> tuple[float, float]:
        """Top left of the label at a place on its page, counted from 0 along the rows."""
        line, across = divmod(place, self.columns)
        return self.left + across * (self.width + self.gap), self.top + line * self.height


FORMS: Final = (
    LabelForm("a4-24", 70, 37, 300, (4, 3), 9, 17, 7, 3, 8, 0, 0.5),
    LabelForm("a4-40", 52.5, 29.7, 300, (4, 2.6), 8, 14, 6.5, 4, 10),
    LabelForm("a4-65", 38.1, 21.2, 300, (2, 1.5), 6.5, 10, 5.5, 5, 13, 4.67, 10.7, 2.54),
    LabelForm("roll-50", 50, 30, 203, (2, 1.5), 8, 15, 7),
    LabelForm("roll-40", 40, 30, 203, (2, 1.5), 7.5, 13, 7),
)


def form_named(key: str) -> LabelForm:
    """A paper by its key; the first one if there is none (such as a setting of another version)."""
    return next((form for form in FORMS if form.key == key), FORMS[0])


def module_dots(code: str, form: LabelForm) -> int:
    """How many dots wide a module is drawn; 0 if the code's bars don't fit this label."""
    try:
        modules = bars_of(code).width
    except Refused:
        return 0
    most = min(math.floor(form.width / modules / form.dot), math.floor(_WIDEST / form.dot))
    return most if most * form.dot >= _NARROWEST else 0


def pages_for(labels: int, form: LabelForm, start: int = 1) -> int:
    """How many pages some labels take, the first one put at place `start` (from 1)."""
    return -(-(start - 1 + labels) // form.per_page) if labels else 0


def check_start(start: int, form: LabelForm) -> None:
    """Refuse a first place that the paper doesn't have.

    Raises:
        QuantityOutOfRange: outside 1 to the labels of a page.
    """
    if not 1 <= start <= form.per_page:
        raise QuantityOutOfRange(start * ONE, form.per_page * ONE)


def check_copies(copies: int, most: int = COPIES_LIMIT) -> None:
    """Refuse a number of labels that nobody wants.

    Raises:
        QuantityOutOfRange: outside 1 to `most`.
    """
    if not 1 <= copies <= most:
        raise QuantityOutOfRange(copies * ONE, most * ONE)
