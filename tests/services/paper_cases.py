"""How the command of orders' papers is done and refused."""

from oms_desktop.domain.errors import NotFound
from oms_desktop.services import order_papers, selling
from oms_desktop.services.order_papers import OrderPaper, PaperKind
from oms_desktop.services.printing import Paper
from tests.helpers.shop import Shop
from tests.services.command_case import Case


def _slip(s: Shop) -> OrderPaper:
    order_id = s.cart("GULA")
    selling.confirm(s.new, order_id)
    return OrderPaper.of(PaperKind.ORDER_SLIP, order_id)


PAPER_CASES = [
    Case(
        order_papers.count_paper,
        good=lambda s: (_slip(s), Paper.ROLL_80),
        bad=lambda s: (OrderPaper.of(PaperKind.DELIVERY_NOTE, 99), Paper.A5),
        error=NotFound,
    ),
]
