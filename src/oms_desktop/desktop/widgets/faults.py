"""Why a form can't be stored, by field."""

from collections.abc import Mapping

from oms_desktop.desktop.widgets.form import Words
from oms_desktop.domain.refused import Refused


class Faulty(Exception):
    """The form can't be stored; `faults` are the words by field, `other` is for no field."""

    def __init__(self, faults: Mapping[str, Words], other: Refused | None = None) -> None:
        """Keep what is wrong."""
        super().__init__(", ".join(faults))
        self.faults, self.other = faults, other
