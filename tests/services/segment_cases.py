"""Commands about segments: how they are done, and how they are refused."""

from typing import Final

from oms_desktop.domain import errors
from oms_desktop.domain.errors_segments import NobodyMeant, SegmentKnown
from oms_desktop.domain.segments import SegmentDraft, SegmentRule
from oms_desktop.services import segment_files, segments
from tests.helpers.shop import Shop
from tests.services.command_case import Case

DRAFT: Final = SegmentDraft("Malang", SegmentRule(city="Malang"), "Halo {name}")


def _kept(shop: Shop) -> int:
    return segments.keep(shop.new, DRAFT).id_of("segment")


def _known(shop: Shop) -> tuple[SegmentDraft]:
    _kept(shop)
    return (DRAFT,)


SEGMENT_CASES: Final = (
    Case(segments.keep, lambda s: (DRAFT,), _known, SegmentKnown),
    Case(segments.remove, lambda s: (_kept(s),), lambda s: (999,), errors.NotFound),
    Case(
        segment_files.note_labels,
        lambda s: (DRAFT.rule, 3, 1),
        lambda s: (DRAFT.rule, 0, 4),
        NobodyMeant,
    ),
)
