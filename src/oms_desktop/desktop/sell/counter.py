"""What happens at the counter: every gesture becomes a service, in order, off the UI thread."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from oms_desktop.desktop.returns.correcting import correct
from oms_desktop.desktop.sell.saving import free_cart, keep_order, new_cart
from oms_desktop.desktop.sell.views import History, OrderWish, Sale, View
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.widgets.value_editor import Told
from oms_desktop.domain.discounts import Discount
from oms_desktop.domain.orders import DeliveryMethod
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.refused import Refused
from oms_desktop.services import cart_lines, order_changes, ordering, repeating, selling
from oms_desktop.services.cart import Cart, cart, carts_beyond, open_carts
from oms_desktop.services.cart_due import Due, counter_due
from oms_desktop.services.cart_lines import CartSnapshot, snapshot_of
from oms_desktop.services.changes import Changes
from oms_desktop.services.selling import Terms
from oms_desktop.services.session import Session

P = ParamSpec("P")
Edit = Callable[Concatenate[Session, int, P], Changes]


class Counter(QObject):
    """Holds the cart that is shown; its signals come on the UI thread after each commit.

    Which cart a gesture is for is decided in the writer's thread, when its turn comes: a scan
    right after F7 belongs to the new cart, although the old one is still on the screen.
    """

    shown = Signal(object, int)
    """The cart now, and the id of the line that was touched (0: none)."""
    tabs_changed = Signal(object, int)
    """The carts at hand, and how many more are on hold."""
    edited = Signal(object)
    """Changes of an edit, for warnings such as too little stock."""
    sold = Signal(object)
    """A `Sale`."""
    saved = Signal(object)
    """The `Changes` of an order that was kept for later."""
    cancelled = Signal(object)
    """The `Changes` of a saved order that was given up."""
    taken_back = Signal(str, str)
    """Number of an invoice that was taken back; and of its credit note, empty for a void."""
    refused = Signal(object)
    """An error of a command that had no one to hear it."""
    saving = Signal(bool)
    """A sale is on its way to the disk: Pay can't be pressed."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Start with the carts that were open before."""
        super().__init__(parent)
        self._desk = desk
        self._cart: Cart | None = None
        self._due: Due | None = None
        self._history: dict[int, History] = {}
        self._saving = False
        self._again = False
        self.last_sale: Sale | None = None
        # Only the writer's thread touches this one.
        self._turn = 0

    # -------------------------------------------------------------- asking

    @property
    def cart(self) -> Cart | None:
        """The cart as last read."""
        return self._cart

    @property
    def due(self) -> Due | None:
        """What is to be paid for it."""
        return self._due

    @property
    def is_reloading(self) -> bool:
        """Whether what is being shown is only read anew: nothing was done to the cart."""
        return self._again

    @property
    def is_saving(self) -> bool:
        """Whether a sale is being stored."""
        return self._saving

    # -------------------------------------------------------------- carts

    def start(self) -> None:
        """Show the newest open cart, or a new one."""

        def job(session: Session) -> View:
            free = [tab for tab in open_carts(session) if not tab.held]
            self._turn = free[-1].id if free else new_cart(session)
            return self._view(session, Changes())

        self._submit(job)

    def reload(self) -> None:
        """Read the cart anew: prices, tax or the customer may have changed."""
        self._submit(lambda session: replace(self._view(session, Changes()), again=True))

    def new_order(self) -> None:
        """Start another cart beside this one; an empty one is used first."""

        def job(session: Session) -> View:
            self._turn = free_cart(session)
            return self._view(session, Changes())

        self._submit(job)

    def switch(self, order_id: int) -> None:
        """Show another open cart; a held one is taken up again."""

        def job(session: Session) -> View:
            waits = cart(session, order_id).order
            changes = ordering.recall(session, order_id) if waits.held else Changes()
            self._turn = order_id
            return self._view(session, changes)

        self._submit(job)

    def hold(self, label: str = "", *, told: Told | None = None) -> None:
        """Put the cart aside and show an empty one."""

        def job(session: Session) -> View:
            changes = ordering.hold(session, self._turn, label)
            self._turn = changes.id_of("order")
            return self._view(session, changes)

        def done(view: View) -> None:
            self._show(view)
            if told is not None:
                told.done()

        self._desk.submit(job, done, told.failed if told is not None else self.refused.emit)

    def save_order(self, wish: OrderWish, failed: Callable[[Exception], object]) -> None:
        """Keep the cart as an order: numbered, its goods reserved, to be handed over later."""
        order_id = self._cart.order.id if self._cart is not None else 0

        def job(session: Session) -> View:
            return self._next(session, keep_order(session, order_id, wish))

        def done(view: View) -> None:
            self._show(view)
            self.saved.emit(view.changes)

        self._desk.submit(job, done, failed)

    def cancel_order(self, order_id: int, reason: str) -> None:
        """Give a saved order up; its goods are free again."""

        def done(view: View) -> None:
            self._show(view)
            self.cancelled.emit(view.changes)

        self._desk.submit(
            lambda session: self._next(session, selling.cancel(session, order_id, reason)),
            done,
            self.refused.emit,
            reason=reason,
        )

    # -------------------------------------------------------------- edits

    def scan(
        self,
        text: str,
        failed: Callable[[Exception], object] | None = None,
        taken: Callable[[], object] | None = None,
    ) -> None:
        """Add what a code stands for; `taken` is called when it is in the cart."""
        done = (lambda _: taken()) if taken is not None else None
        self._edit(ordering.scan, text, done=done, failed=failed)

    def add(self, product_id: int, quantity: int = ONE) -> None:
        """Add a product chosen from a list."""
        self._edit(ordering.add_product, product_id, quantity)

    def set_quantity(self, line_id: int, quantity: int, *, told: Told | None = None) -> None:
        """Change how much of a line is sold."""
        self._edit(cart_lines.set_quantity, line_id, quantity, **_answers(told))

    def step(self, line_id: int, units: int) -> None:
        """One more or one less; less than one takes the line out."""
        self._edit(cart_lines.step_quantity, line_id, units)

    def set_price(self, line_id: int, price: int, *, told: Told | None = None) -> None:
        """Sell a line at another price."""
        self._edit(cart_lines.set_price, line_id, price, **_answers(told))

    def set_line_discount(
        self, line_id: int, discount: Discount, *, told: Told | None = None
    ) -> None:
        """Give a discount on one line."""
        self._edit(cart_lines.set_line_discount, line_id, discount, **_answers(told))

    def set_order_discount(self, discount: Discount, *, told: Told | None = None) -> None:
        """Give a discount on the whole order."""
        self._edit(cart_lines.set_order_discount, discount, **_answers(told))

    def set_note(self, line_id: int, note: str, *, told: Told | None = None) -> None:
        """Write what is to be known about a line."""
        self._edit(order_changes.set_line_note, line_id, note, **_answers(told))

    def remove(self, line_id: int, done: Callable[[Changes], object] | None = None) -> None:
        """Take a line out."""
        self._edit(cart_lines.remove_line, line_id, done=done)

    def clear(self, done: Callable[[Changes], object] | None = None) -> None:
        """Take all lines out."""
        self._edit(cart_lines.clear, done=done)

    def same_again(self, done: Callable[[Changes], object] | None = None) -> None:
        """Put in what the customer ordered last."""
        self._edit(repeating.same_again, done=done)

    def set_customer(self, customer_id: int | None) -> None:
        """Say whom the cart is for."""
        self._edit(ordering.set_customer, customer_id)

    def set_delivery(self, method: DeliveryMethod) -> None:
        """Say how the goods reach the customer."""
        self._edit(ordering.set_delivery, method)

    def undo(self) -> None:
        """Put the cart back as it was before the last edit, once all edits have been seen."""
        self._desk.writer.when_idle(lambda: self._travel(back=True))

    def redo(self) -> None:
        """Do again what was undone."""
        self._desk.writer.when_idle(lambda: self._travel(back=False))

    def last_edit(self) -> object:
        """A mark of the newest edit of the cart shown; another one means that more has happened."""
        past = self._past()
        return past.undo[-1] if past.undo else None

    # -------------------------------------------------------------- money

    def pay(self, terms: Terms, failed: Callable[[Exception], object] | None = None) -> None:
        """Settle the cart that is shown, for what is shown; pressed twice it does one sale.

        Args:
            terms: what is agreed; its `expected` total is compared with the cart as it is then.
            failed: hears a refusal; `refused` if not given.
        """
        cart = self._cart
        if self._saving or cart is None:
            return
        self._set_saving(True)
        order_id = cart.order.id

        def job(session: Session) -> View:
            return self._next(session, selling.sell(session, order_id, terms))

        def done(view: View) -> None:
            facts = view.changes.facts
            self._history.pop(order_id, None)
            invoices = view.changes.touched.get("invoice", ())
            self.last_sale = Sale(
                invoices[-1] if invoices else 0,
                facts["invoice"],
                facts["total"],
                facts["change"],
                facts["balance"],
                sum(amount for _, amount in facts.get("refund", ())),
                view.changes.touched.get("print_job", ()),
            )
            self._set_saving(False)
            self._show(view)
            self.sold.emit(self.last_sale)

        def refused(error: Exception) -> None:
            self._set_saving(False)
            self.reload()
            (failed or self.refused.emit)(error)

        self._desk.submit(job, done, refused)

    def take_back(self, reason: str) -> None:
        """Take the sale just finished back and put its lines into a cart again."""
        sale = self.last_sale
        if sale is None:
            return

        def job(session: Session) -> View:
            changes = correct(session, sale.invoice_id, reason)
            self._turn = changes.id_of("order")
            return self._view(session, changes)

        def done(view: View) -> None:
            if self.last_sale is sale:
                self.last_sale = None
            self._show(view)
            self.taken_back.emit(sale.number, str(view.changes.facts.get("number", "")))

        self._desk.submit(job, done, self.refused.emit, reason=reason)

    # -------------------------------------------------------------- inside

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        self.saving.emit(saving)

    def _past(self) -> History:
        order_id = self._cart.order.id if self._cart is not None else 0
        return self._history.setdefault(order_id, History())

    def _travel(self, *, back: bool) -> None:
        past, cart_shown = self._past(), self._cart
        source, target = (past.undo, past.redo) if back else (past.redo, past.undo)
        if not source or cart_shown is None:
            return
        wanted = source.pop()
        target.append(snapshot_of(cart_shown))
        order_id = cart_shown.order.id

        def job(session: Session) -> View:
            changes = cart_lines.restore(session, order_id, wanted)
            self._turn = order_id
            return self._view(session, changes)

        self._submit(job)

    def _edit(
        self,
        service: Edit[P],
        /,
        *args: Any,
        done: Callable[[Changes], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        edit: Callable[..., Changes] = service

        def job(session: Session) -> View:
            if not self._turn:
                self._turn = free_cart(session)
            before = snapshot_of(cart(session, self._turn))
            changes = edit(session, self._turn, *args)
            return self._view(session, changes, before)

        def shown(view: View) -> None:
            now = view.cart
            if now is not None and view.before is not None and view.before != snapshot_of(now):
                past = self._history.setdefault(now.order.id, History())
                past.undo.append(view.before)
                past.redo.clear()
            self._show(view)
            self.edited.emit(view.changes)
            if done is not None:
                done(view.changes)

        self._desk.submit(job, shown, failed or self.refused.emit)

    def _submit(self, job: Callable[[Session], View]) -> None:
        self._desk.submit(job, self._show, self.refused.emit)

    def _next(self, session: Session, changes: Changes) -> View:
        """What is shown after a cart has gone: whatever happens now, the command was carried out."""
        try:
            self._turn = free_cart(session)
            return self._view(session, changes)
        except Refused as trouble:
            left = [tab.id for tab in open_carts(session)]
            self._turn = left[0] if left else 0
            shown = cart(session, self._turn) if self._turn else None
            due = counter_due(session, self._turn) if self._turn else None
            beyond = carts_beyond(session)
            tabs = tuple(open_carts(session))
            return View(shown, tabs, changes, trouble=trouble, due=due, beyond=beyond)

    def _view(self, session: Session, changes: Changes, before: CartSnapshot | None = None) -> View:
        """Read what is to be shown; runs in the writer's thread."""
        tabs, beyond = tuple(open_carts(session)), carts_beyond(session)
        due = counter_due(session, self._turn)
        return View(cart(session, self._turn), tabs, changes, before, due=due, beyond=beyond)

    def _show(self, view: View) -> None:
        self._cart, self._due, self._again = view.cart, view.due, view.again
        line = view.changes.facts.get("line", 0)
        self.tabs_changed.emit(view.tabs, view.beyond)
        self.shown.emit(view.cart, line)
        self._desk.bus.tell(view.changes)
        if view.trouble is not None:
            self.refused.emit(view.trouble)


def _answers(told: Told | None) -> dict[str, Any]:
    if told is None:
        return {}
    return {"done": lambda _: told.done(), "failed": told.failed}
