"""Taking the people of a segment out into a file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from oms_desktop.desktop.customers import segment_words as said
from oms_desktop.desktop.customers.class_words import class_word
from oms_desktop.desktop.customers.draft_form import consents
from oms_desktop.desktop.lists.export_job import ExportJob, ExportKind
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.domain.customer_class import CustomerClass
from oms_desktop.domain.segments import SegmentRule
from oms_desktop.services import segment_files
from oms_desktop.services.segment_files import SegmentFile

if TYPE_CHECKING:
    from oms_desktop.services.importing import Progress
    from oms_desktop.services.session import Session

_NAME: Final = "{name} {day}.xlsx"


def segment_file(rule: SegmentRule, order: tuple[str, bool], message: str) -> SegmentFile:
    """A table in the language of the screen."""
    titles = [
        translate("Segments", "Code"),
        translate("Segments", "Name"),
        translate("Segments", "Phone"),
        translate("Segments", "Group"),
        translate("Segments", "Tags"),
        translate("Segments", "Address"),
        translate("Segments", "City"),
        translate("Segments", "Birthday"),
        translate("Segments", "Kind of buyer"),
        translate("Segments", "Last bought"),
        translate("Segments", "Purchases"),
        translate("Segments", "Spent"),
        translate("Segments", "Owes"),
        translate("Segments", "Marketing"),
        translate("Segments", "Asked on"),
    ]
    if rule.is_marketing:
        titles.append(translate("Segments", "WhatsApp"))
    kinds = {kind: class_word(kind) for kind in CustomerClass}
    return SegmentFile(rule, order, titles, dict(consents()), kinds, message)


class SegmentExport(ExportJob):
    """Writes who is shown at the moment somebody asks for it."""

    def __init__(
        self,
        desk: Desk,
        host: QWidget,
        message: InlineMessage,
        wanted: Callable[[], SegmentFile | None],
        name: Callable[[], str],
    ) -> None:
        """`wanted` is what is shown, `name` what the file is called."""
        kind = ExportKind(
            lambda *_: 0,
            lambda: translate("Segments", "Save the people shown in a file"),
            lambda: _NAME.replace("{name}", name()),
            lambda rows, file: said.written_words(rows, 0, file),
        )
        super().__init__(desk, host, message, kind)
        self._wanted = wanted

    def save(self, path: Path) -> None:
        """Write the people shown into a file."""
        wanted = self._wanted()
        if wanted is None or self.running:
            return
        left_out: list[int] = [0]

        def export(session: "Session", path: Path, _: str, progress: "Progress") -> int:
            taken = segment_files.export_segment(session, wanted, path, progress)
            left_out[0] = taken.left_out
            return taken.rows

        def written(rows: int, file: str) -> str:
            return said.written_words(rows, left_out[0], file)

        self._kind = replace(self._kind, export=export, written=written)
        super().save(path)
