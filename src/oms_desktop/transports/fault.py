"""What a way to a printer raises when it knows better than the system what went wrong."""

from oms_desktop.domain.print_jobs import Trouble


class TransportFault(Exception):
    """A printer took nothing, or not everything."""

    def __init__(self, trouble: Trouble, words: str = "") -> None:
        """`words` are the system's own, for the log."""
        super().__init__(words or trouble.value)
        self.trouble = trouble
