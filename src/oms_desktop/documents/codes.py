"""Which codes stand on a paper to be scanned: the shop's QRIS, a chat with the shop."""

from dataclasses import dataclass

from oms_desktop.documents.layout import SalePaper
from oms_desktop.documents.words import word
from oms_desktop.domain import whatsapp
from oms_desktop.domain.money import format_money
from oms_desktop.domain.qris import can_ask, with_amount


@dataclass(frozen=True)
class PaperCode:
    """A code to be scanned: what a phone reads, and the words below it."""

    text: str
    words: tuple[str, ...]


def pay_code(paper: SalePaper) -> PaperCode | None:
    """The QRIS code that asks for what is still owed; None if the shop has none or it isn't possible."""
    owed, static = paper.balance, paper.shop.qris
    if not static or paper.void or paper.training or not can_ask(owed):
        return None
    words = (word("pay_by_qris", paper.language), format_money(owed))
    return PaperCode(with_amount(static, owed), words)


def chat_code(paper: SalePaper) -> PaperCode | None:
    """The code that opens a chat with the shop about this paper; None if the shop wants none."""
    if not paper.shop.whatsapp:
        return None
    text = f"{word('about', paper.language)} {paper.number}"
    words = (word("chat", paper.language),)
    return PaperCode(whatsapp.link(paper.shop.whatsapp, text), words)
