"""What happens at the counter: every gesture becomes a service, in order, off the UI thread."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.quantity import ONE
from oms_desktop.services import cart_lines, ordering, selling, voiding
from oms_desktop.services.cart import Cart, CartTab, cart, open_carts
from oms_desktop.services.cart_lines import CartSnapshot, snapshot_of
from oms_desktop.services.changes import Changes
from oms_desktop.services.selling import Terms
from oms_desktop.services.session import Session

P = ParamSpec("P")
Edit = Callable[Concatenate[Session, int, P], Changes]


@dataclass(frozen=True)
class View:
    """What the writer saw after a command: the cart to show and all open ones."""

    cart: Cart
    tabs: tuple[CartTab, ...]
    changes: Changes
    before: CartSnapshot | None = None


@dataclass(frozen=True)
class Sale:
    """A sale just finished, for the banner and for taking it back."""

    invoice_id: int
    number: str
    total: int
    change: int
    balance: int
    sold: CartSnapshot


@dataclass
class _History:
    undo: list[CartSnapshot] = field(default_factory=list)
    redo: list[CartSnapshot] = field(default_factory=list)


class Counter(QObject):
    """Holds the cart that is shown; its signals come on the UI thread after each commit."""

    shown = Signal(object, int)
    """The cart now, and the id of the line that was touched (0: none)."""
    tabs_changed = Signal(object)
    """All open carts."""
    edited = Signal(object)
    """Changes of an edit, for warnings such as too little stock."""
    sold = Signal(object)
    """A `Sale`."""
    saved = Signal(str)
    """Number of an order that was kept for later."""
    taken_back = Signal(str)
    """Number of an invoice that was voided by undo."""
    refused = Signal(object)
    """An error of a command that had no one to hear it."""
    saving = Signal(bool)
    """A sale is on its way to the disk: Pay can't be pressed."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Start with the carts that were open before."""
        super().__init__(parent)
        self._desk = desk
        self._order_id = 0
        self._cart: Cart | None = None
        self._history: dict[int, _History] = {}
        self._saving = False
        self.last_sale: Sale | None = None

    # -------------------------------------------------------------- asking

    @property
    def cart(self) -> Cart | None:
        """The cart as last read."""
        return self._cart

    @property
    def is_saving(self) -> bool:
        """Whether a sale is being stored."""
        return self._saving

    # -------------------------------------------------------------- carts

    def start(self) -> None:
        """Show the newest open cart, or a new one."""

        def job(session: Session) -> View:
            tabs = open_carts(session)
            free = [tab for tab in tabs if not tab.held]
            order_id = free[-1].id if free else _new_cart(session)
            return _view(session, order_id, Changes())

        self._submit(job)

    def new_order(self) -> None:
        """Start another cart beside this one; an empty one is used first."""

        def job(session: Session) -> View:
            return _view(session, _free_cart(session), Changes())

        self._submit(job)

    def switch(self, order_id: int) -> None:
        """Show another open cart; a held one is taken up again."""

        def job(session: Session) -> View:
            tab = next((tab for tab in open_carts(session) if tab.id == order_id), None)
            changes = ordering.recall(session, order_id) if tab and tab.held else Changes()
            return _view(session, order_id, changes)

        self._submit(job)

    def hold(self, label: str = "") -> None:
        """Put the cart aside and show an empty one."""
        held = self._order_id

        def job(session: Session) -> View:
            changes = ordering.hold(session, held, label)
            return _view(session, changes.id_of("order"), changes)

        self._submit(job)

    def save_order(self, failed: Callable[[Exception], object]) -> None:
        """Keep the cart as an order: numbered, its goods reserved, to be handed over later."""
        order_id = self._order_id

        def job(session: Session) -> View:
            changes = selling.confirm(session, order_id)
            return _view(session, _free_cart(session), changes)

        def done(view: View) -> None:
            self._history.pop(order_id, None)
            self._show(view)
            self.saved.emit(view.changes.facts["number"])

        self._desk.submit(job, done, failed)

    def cancel_order(self, reason: str) -> None:
        """Give the saved order that is shown up; its goods are free again."""
        order_id = self._order_id

        def job(session: Session) -> View:
            changes = selling.cancel(session, order_id, reason)
            return _view(session, _free_cart(session), changes)

        self._submit(job)

    # -------------------------------------------------------------- edits

    def scan(self, text: str, failed: Callable[[Exception], object] | None = None) -> None:
        """Add what a code stands for."""
        self._edit(ordering.scan, text, failed=failed)

    def add(self, product_id: int, quantity: int = ONE) -> None:
        """Add a product chosen from a list."""
        self._edit(ordering.add_product, product_id, quantity)

    def set_quantity(self, line_id: int, quantity: int) -> None:
        """Change how much of a line is sold."""
        self._edit(cart_lines.set_quantity, line_id, quantity)

    def step(self, line_id: int, units: int) -> None:
        """One more or one less; less than one takes the line out."""
        line = self._line(line_id)
        if line is None:
            return
        quantity = line.quantity + units * ONE
        if quantity <= 0:
            self.remove(line_id)
        else:
            self.set_quantity(line_id, quantity)

    def set_price(self, line_id: int, price: int) -> None:
        """Sell a line at another price."""
        self._edit(cart_lines.set_price, line_id, price)

    def set_line_discount(self, line_id: int, discount: Discount) -> None:
        """Give a discount on one line."""
        self._edit(cart_lines.set_line_discount, line_id, discount)

    def set_order_discount(self, discount: Discount) -> None:
        """Give a discount on the whole order."""
        self._edit(cart_lines.set_order_discount, discount)

    def remove(self, line_id: int, done: Callable[[Changes], object] | None = None) -> None:
        """Take a line out."""
        self._edit(cart_lines.remove_line, line_id, done=done)

    def clear(self, done: Callable[[Changes], object] | None = None) -> None:
        """Take everything out."""
        self._edit(cart_lines.clear, done=done)

    def set_customer(self, customer_id: int | None) -> None:
        """Say whom the cart is for."""
        self._edit(ordering.set_customer, customer_id)

    def set_delivery(self, method: DeliveryMethod) -> None:
        """Say how the goods reach the customer."""
        self._edit(ordering.set_delivery, method)

    def undo(self) -> None:
        """Put the cart back as it was before the last edit."""
        self._travel(back=True)

    def redo(self) -> None:
        """Do again what was undone."""
        self._travel(back=False)

    def can_undo(self) -> bool:
        """Whether there is an edit to undo."""
        return bool(self._past().undo)

    # -------------------------------------------------------------- money

    def pay(
        self,
        terms: Callable[[Cart], Terms],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Settle once everything scanned so far is in the cart; pressed twice it does one sale.

        Args:
            terms: asked for the terms when the cart is complete.
            failed: hears a refusal; `refused` if not given.
        """
        if self._saving:
            return
        self._set_saving(True)
        self._desk.writer.when_idle(lambda: self._pay(terms, failed))

    def take_back(self, reason: str) -> None:
        """Void the sale just finished and put its lines into the cart again."""
        sale = self.last_sale
        if sale is None:
            return
        self.last_sale = None
        order_id = self._order_id

        def failed(error: Exception) -> None:
            # Nobody lent the right: it can still be taken back.
            self.last_sale = sale
            self.refused.emit(error)

        def job(session: Session) -> View:
            changes = voiding.void(session, sale.invoice_id, reason)
            into = order_id if not cart(session, order_id).lines else _new_cart(session)
            cart_lines.restore(session.fresh(), into, sale.sold)
            return _view(session, into, changes)

        def done(view: View) -> None:
            self._show(view)
            self.taken_back.emit(sale.number)

        self._desk.submit(job, done, failed, reason=reason)

    # -------------------------------------------------------------- inside

    def _pay(
        self, terms: Callable[[Cart], Terms], failed: Callable[[Exception], object] | None
    ) -> None:
        order_id, sold = self._order_id, self._cart
        if sold is None:
            self._set_saving(False)
            return
        agreed = terms(sold)

        def job(session: Session) -> View:
            changes = selling.sell(session, order_id, agreed)
            return _view(session, _free_cart(session), changes)

        def done(view: View) -> None:
            facts = view.changes.facts
            self._history.pop(order_id, None)
            self.last_sale = Sale(
                view.changes.id_of("invoice"),
                facts["invoice"],
                facts["total"],
                facts["change"],
                facts["balance"],
                snapshot_of(sold),
            )
            self._set_saving(False)
            self._show(view)
            self.sold.emit(self.last_sale)

        def refused(error: Exception) -> None:
            self._set_saving(False)
            (failed or self.refused.emit)(error)

        self._desk.submit(job, done, refused)

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        self.saving.emit(saving)

    def _past(self) -> _History:
        return self._history.setdefault(self._order_id, _History())

    def _line(self, line_id: int) -> Any:
        lines = self._cart.lines if self._cart else ()
        return next((line.row for line in lines if line.row.id == line_id), None)

    def _travel(self, *, back: bool) -> None:
        past = self._past()
        source, target = (past.undo, past.redo) if back else (past.redo, past.undo)
        if not source or self._cart is None:
            return
        wanted = source.pop()
        target.append(snapshot_of(self._cart))
        order_id = self._order_id

        def job(session: Session) -> View:
            changes = cart_lines.restore(session, order_id, wanted)
            return _view(session, order_id, changes)

        self._submit(job)

    def _edit(
        self,
        service: Edit[P],
        /,
        *args: Any,
        done: Callable[[Changes], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        order_id = self._order_id
        job_service: Callable[..., Changes] = service

        def job(session: Session) -> View:
            before = snapshot_of(cart(session, order_id))
            changes = job_service(session, order_id, *args)
            return _view(session, order_id, changes, before)

        def shown(view: View) -> None:
            if view.before is not None and view.before != snapshot_of(view.cart):
                past = self._history.setdefault(order_id, _History())
                past.undo.append(view.before)
                past.redo.clear()
            self._show(view)
            self.edited.emit(view.changes)
            if done is not None:
                done(view.changes)

        self._desk.submit(job, shown, failed or self.refused.emit)

    def _submit(self, job: Callable[[Session], View], reason: str = "") -> None:
        self._desk.submit(job, self._show, self.refused.emit, reason=reason)

    def _show(self, view: View) -> None:
        self._order_id, self._cart = view.cart.order.id, view.cart
        line = view.changes.facts.get("line", 0)
        self.tabs_changed.emit(view.tabs)
        self.shown.emit(view.cart, line)
        self._desk.bus.tell(view.changes)


def _new_cart(session: Session) -> int:
    return ordering.open_cart(session.fresh()).id_of("order")


def _free_cart(session: Session) -> int:
    """An empty cart: one that is open already, or a new one."""
    empty = [tab.id for tab in open_carts(session) if not tab.lines]
    return empty[0] if empty else _new_cart(session)


def _view(
    session: Session, order_id: int, changes: Changes, before: CartSnapshot | None = None
) -> View:
    """Read what is to be shown; runs in the writer's thread."""
    return View(cart(session, order_id), tuple(open_carts(session)), changes, before)
