"""Why a form can't be stored, by field."""

from oms_desktop.domain.errors import Refused


class Faulty(Exception):
    """The form can't be stored; `faults` are the words by field, `other` is for no field."""

    def __init__(self, faults: dict[str, str], other: Refused | None = None) -> None:
        """Keep what is wrong."""
        super().__init__(str(faults))
        self.faults, self.other = faults, other
