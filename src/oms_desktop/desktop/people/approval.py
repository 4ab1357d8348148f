"""A right lent on the spot: who approves, their PIN, and why, in a small card over the act."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget
from shiboken6 import isValid

from oms_desktop.database.people import PersonRow
from oms_desktop.desktop.people.pin_pad import PinPad
from oms_desktop.desktop.people.words import right_line, role_word
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.announce import announce
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.form import ChoiceBox, FormRow
from oms_desktop.desktop.widgets.labels import IconView, plain_label, set_tone
from oms_desktop.domain.errors import FieldMissing
from oms_desktop.domain.errors_people import PinLocked, PinWrong, ReasonNeeded, RightMissing
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.text import clean_text
from oms_desktop.domain.users import Right
from oms_desktop.services import people
from oms_desktop.services.session import Session

WIDE: Final = 320
_PAD: Final = 264
REASON_LIMIT: Final = 200


@dataclass(frozen=True)
class _Asked:
    session: Session
    right: Right
    lent: bool
    retry: Callable[[Session], object]
    cancelled: Callable[[], object]
    able: Sequence[PersonRow]
    """Who could lend it."""


class Approval(QFrame):
    """The card; it covers the window so that nothing else is done meanwhile."""

    homeless = Signal()
    """It closed, and what had the focus before is gone."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        """Lie over `host`, hidden."""
        super().__init__(host)
        self.setObjectName("approvalVeil")
        self._desk, self._host = desk, host
        self._asked: _Asked | None = None
        self._queue: list[tuple[_Asked, str]] = []
        self._back: QWidget | None = None
        self._failure: Refused | None = None
        self._title = plain_label("", "title", wrap=True, name="approvalTitle")
        self._words = plain_label("", "sub", wrap=True)
        self.who = ChoiceBox(name="approver")
        self._who_row = FormRow("approver", self.who, lambda: translate("People", "Who approves"))
        field = QLineEdit()
        field.setObjectName("approvalReason")
        field.setMaxLength(REASON_LIMIT)
        self.reason = FormRow(
            "reason",
            field,
            lambda: translate("People", "Reason"),
            hint=lambda: translate("People", "e.g. price promised yesterday"),
        )
        self.pad = PinPad(compact=True)
        self.said = plain_label("", "sub", wrap=True, name="approvalSaid")
        self.cancel = Button("", name="approvalCancel")
        self.go_on = Button("", "primary", name="approvalGo")
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count_down)
        self._lay_out()
        self._connect(field)
        host.installEventFilter(self)
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        head = row(IconView("shield-lock", "primary_text", 22), self._title, spacing=10)
        head.setStretch(1, 1)
        foot = row(self.cancel, None, self.go_on)
        left = boxed(
            column(head, self._words, self._who_row, self.reason, self.said, None, foot, spacing=10)
        )
        left.setFixedWidth(theme.current().px(WIDE))
        self.pad.setFixedWidth(theme.current().px(_PAD))
        inside = row(left, self.pad, spacing=24, margins=(20, 18, 20, 18))
        inside.setAlignment(self.pad, Qt.AlignmentFlag.AlignTop)
        self.card = card(inside, "approvalCard")
        self.setLayout(column(None, row(None, self.card, None), None, margins=(8, 8, 8, 8)))

    def _connect(self, field: QLineEdit) -> None:
        field.returnPressed.connect(self._on_reason_entered)
        self.reason.changed.connect(lambda: self.reason.set_fault(None))
        self.who.currentIndexChanged.connect(lambda _: self._on_who())
        self.pad.entered.connect(self._lend)
        self.pad.typed.connect(lambda: self._say(None))
        self.cancel.clicked.connect(self.give_up)
        self.go_on.clicked.connect(self._use)

    # -------------------------------------------------------------- asking

    def ask(
        self,
        session: Session,
        error: RightMissing | ReasonNeeded,
        reason: str,
        retry: Callable[[Session], object],
        cancelled: Callable[[], object],
    ) -> bool:
        """See `shell.desk.Approver`."""
        try:
            right = Right(error.right)
        except ValueError:
            return False
        lent = isinstance(error, RightMissing)
        able = people.approvers(session, right) if lent else []
        if lent and not able:
            return False
        asked = _Asked(session, right, lent, retry, cancelled, able)
        if not lent and reason and session.reason != reason:
            # The act has its reason already.
            retry(session.because(reason, session.lent))
            return True
        if self._asked is not None:
            self._queue.append((asked, reason))
        else:
            self._open(asked, reason)
        return True

    def is_open(self) -> bool:
        """Whether it asks."""
        return self._asked is not None

    def _open(self, asked: _Asked, reason: str) -> None:
        self._asked = asked
        focused = QApplication.focusWidget()
        self._back = focused if focused is not None else None
        self._who_row.setVisible(asked.lent)
        self.pad.setVisible(asked.lent)
        self.said.setVisible(asked.lent)
        self.go_on.setVisible(not asked.lent)
        self.who.clear()
        self._edit().setText(reason)
        self.pad.clear()
        self.pad.set_wrong(wrong=False)
        self._say(None)
        self.retranslate()
        self._on_who()
        self._desk.registry.pause("approval", paused=True)
        self._place()
        self.show()
        self.raise_()
        self._edit().setFocus()
        if reason and asked.lent:
            self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.card, f"{self._title.text()}. {self._words.text()}", assertive=True)

    # -------------------------------------------------------------- answering

    def _reason_given(self) -> str | None:
        try:
            return clean_text(self._edit().text(), "reason", REASON_LIMIT, required=True)
        except Refused as refused:
            self.reason.set_fault(partial(words_for, refused))
            self._edit().setFocus()
            return None

    def _on_reason_entered(self) -> None:
        if self._reason_given() is None or self._asked is None:
            return
        if self._asked.lent:
            self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._use()

    def _use(self) -> None:
        """The person holds the right: only the reason was missing."""
        why, asked = self._reason_given(), self._asked
        if why is not None and asked is not None:
            self._close()
            asked.retry(asked.session.because(why, asked.session.lent))

    def _lend(self, pin: str) -> None:
        why, asked, approver = self._reason_given(), self._asked, self.who.value()
        if why is None or asked is None or approver is None:
            return
        self.pad.set_busy(busy=True)

        def done(session: Session) -> None:
            self.pad.set_busy(busy=False)
            if self._asked is asked:
                self._close()
                asked.retry(session)

        def failed(error: Exception) -> None:
            self.pad.set_busy(busy=False)
            if self._asked is not asked:
                return
            if isinstance(error, FieldMissing):
                self.reason.set_fault(partial(words_for, error))
            elif isinstance(error, Refused):
                self._desk.beeper.error()
                self._say(error)
                self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self._desk.notices.error(error)

        self._desk.tasks.run(
            lambda _: people.lend(asked.session, asked.right, int(approver), pin, why),
            done,
            failed,
        )

    def give_up(self) -> None:
        """Esc: nothing was done and nothing is lost."""
        asked = self._asked
        if asked is not None:
            self._close()
            asked.cancelled()

    def drop_all(self) -> None:
        """The window is locked: what was asked for is given up."""
        while self._asked is not None:
            self.give_up()

    def _close(self) -> None:
        self._asked = None
        self._tick.stop()
        self.pad.clear()
        self._edit().clear()
        self._desk.registry.pause("approval", paused=False)
        self.hide()
        back, self._back = self._back, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            # What had the focus is gone: the next scan must not land in this hidden card.
            self.homeless.emit()
        if self._queue:
            self._open(*self._queue.pop(0))

    # -------------------------------------------------------------- what is said

    def _on_who(self) -> None:
        person_id = self.who.value()
        if self._asked is None or person_id is None:
            return
        wait = people.locked_seconds(self._asked.session, int(person_id))
        self._say(PinLocked(wait) if wait else None)

    def _count_down(self) -> None:
        self._on_who()

    def _say(self, failure: Refused | None) -> None:
        self._failure = failure
        locked = isinstance(failure, PinLocked)
        self.pad.set_busy(busy=locked)
        self.pad.set_wrong(wrong=isinstance(failure, PinWrong | PinLocked))
        if locked:
            self._tick.start()
        else:
            self._tick.stop()
        self.said.setText("" if failure is None else words_for(failure))
        set_tone(self.said, "danger")
        if failure is not None and not locked:
            announce(self.said, self.said.text(), assertive=True)

    def _edit(self) -> QLineEdit:
        edit = self.reason.edit
        assert isinstance(edit, QLineEdit)
        return edit

    # -------------------------------------------------------------- look, keys and words

    def _place(self) -> None:
        self.setGeometry(self._host.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
            return
        # Nothing behind the card shall hear a key.
        event.accept()

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab stays in the card."""
        ring: list[QWidget] = [
            item
            for item in (self.who, self._edit(), self.pad, self.cancel, self.go_on)
            if item.isVisibleTo(self)
        ]
        focused = QApplication.focusWidget()
        at = ring.index(focused) if focused in ring else -1
        ring[(at + (1 if next_ else -1)) % len(ring)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every word anew."""
        asked = self._asked
        if asked is not None:
            self._title.setText(right_line(asked.right))
            self.who.offer(
                (each.id, f"{each.name}  \u00b7  {role_word(each.role)}") for each in asked.able
            )
        if asked is None or asked.lent:
            words = translate("People", "Somebody who may do this approves it with their PIN.")
        else:
            words = translate("People", "This goes into the journal with your name and a reason.")
        self._words.setText(words)
        self._who_row.retranslate()
        self.reason.retranslate()
        self.pad.retranslate()
        self.cancel.set_label(translate("People", "Cancel"))
        self.go_on.set_label(translate("People", "Continue"))
        if self._failure is not None:
            self.said.setText(words_for(self._failure))
