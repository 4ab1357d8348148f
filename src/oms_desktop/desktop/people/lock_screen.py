"""The locked window: choose who you are, type your PIN. Nothing behind it can be seen or reached."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from oms_desktop.database.people import PersonRow
from oms_desktop.desktop.people.person_tile import PersonTile
from oms_desktop.desktop.people.pin_pad import PinPad
from oms_desktop.desktop.people.recover_card import RecoverCard
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.announce import announce
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.error_words import words_for
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, card, column, row
from oms_desktop.desktop.widgets.labels import IconView, plain_label, set_tone
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.errors_people import PinLocked, PinWrong
from oms_desktop.domain.refused import Refused
from oms_desktop.services import people
from oms_desktop.services.session import Session

_SIDE: Final = 292
_PAD: Final = 300


class LockScreen(QWidget):
    """Stands in the window's place until somebody knows their PIN."""

    signed_in = Signal(object)
    """The `Session` of who signed in."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Make it; `open_for` shows people."""
        super().__init__(parent)
        self.setObjectName("lockScreen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self.tiles: list[PersonTile] = []
        self._failure: Refused | None = None
        self._wait = 0
        self._asked = 0
        self._shop = plain_label("", "h2", name="lockShop")
        self._who = plain_label("", "sub")
        self._name = plain_label("", "title", name="lockName")
        self.said = plain_label("", "sub", wrap=True, name="lockSaid")
        self.pad = PinPad()
        self.forgot = Button("", "ghost", name="forgotPin")
        self.recover = RecoverCard(desk)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count_down)
        self._people = QWidget()
        self._roving = RovingGroup(self)
        self._lay_out()
        self.pad.entered.connect(self._try)
        self.pad.typed.connect(self._forget_failure)
        self.pad.installEventFilter(self)
        self.forgot.clicked.connect(self.start_recovery)
        self.recover.left.connect(self._leave_recovery)
        self.recover.recovered.connect(self.signed_in)
        self.retranslate()

    def _lay_out(self) -> None:
        look = theme.current()
        self._list = column(spacing=8)
        self._people.setLayout(self._list)
        self._people.setObjectName("scrolled")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._people)
        scroll.setFixedWidth(look.px(_SIDE))
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said.setFixedHeight(look.px(38))
        pad = boxed(
            column(self._name, self.pad, self.said, row(None, self.forgot, None), None, spacing=6)
        )
        pad.setFixedWidth(look.px(_PAD))
        left = column(self._who, scroll, spacing=10)
        both = row(left, pad, spacing=28, margins=(24, 20, 24, 14))
        self._card = card(both, "lockCard")
        head = row(None, IconView("building-store", "primary_text", 26), self._shop, None)
        self._pages = QStackedWidget()
        self._pages.addWidget(boxed(row(None, self._card, None)))
        self._pages.addWidget(boxed(row(None, self.recover, None)))
        self.setLayout(column(None, head, self._pages, None, spacing=14, margins=(12, 8, 12, 12)))

    # -------------------------------------------------------------- people

    def open_for(self, rows: Sequence[PersonRow], current: int = 0) -> None:
        """Show who can sign in; `current` is chosen first."""
        self._pages.setCurrentIndex(0)
        self.pad.clear()
        self._forget_failure()
        self._shop.setText(self.desk.session.settings().shop_name)
        for old in self.tiles:
            old.setParent(None)
            old.deleteLater()
        while self._list.count():
            self._list.takeAt(0)
        self.tiles = [PersonTile(item.id, item.name, item.role) for item in rows]
        for tile in self.tiles:
            self._list.addWidget(tile)
            tile.clicked.connect(lambda *_, tile=tile: self.choose(tile))
        self._list.addStretch(1)
        self._roving.set_members(self.tiles)
        for tile in self.tiles:
            # After the group's own filter, to hear the keys before it does.
            tile.installEventFilter(self)
        chosen = next((tile for tile in self.tiles if tile.person_id == current), None)
        if self.tiles:
            self._select(chosen or self.tiles[0])

    def start(self) -> None:
        """Take the keys: on the people if there is a choice, else on the PIN."""
        chosen = self._chosen()
        if chosen is not None and len(self.tiles) > 1:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, tile: PersonTile) -> None:
        """Choose somebody and go on to the PIN."""
        self._select(tile)
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _select(self, tile: PersonTile) -> None:
        tile.setChecked(True)
        self._asked += 1
        self.pad.clear()
        self.pad.set_wrong(wrong=False)
        self.pad.set_busy(busy=False)
        self._forget_failure()
        self._name.setText(tile.name)
        self._show_lock(people.locked_seconds(self.desk.session, tile.person_id))

    def _chosen(self) -> PersonTile | None:
        return next((tile for tile in self.tiles if tile.isChecked()), None)

    # -------------------------------------------------------------- the PIN

    def _try(self, pin: str) -> None:
        tile = self._chosen()
        if tile is None:
            return
        self._asked += 1
        asked, person_id = self._asked, tile.person_id
        session = self.desk.session.fresh()
        self.pad.set_busy(busy=True)
        self._say(translate("People", "One moment…"), "")

        def done(found: Session) -> None:
            if asked == self._asked:
                self.pad.set_busy(busy=False)
                self._forget_failure()
                self.signed_in.emit(found)

        def failed(error: Exception) -> None:
            if asked != self._asked:
                return
            self.pad.set_busy(busy=False)
            if isinstance(error, Refused):
                self._refuse(error)
            else:
                self._say("", "")
                self.desk.notices.error(error)

        self.desk.tasks.run(lambda _: people.sign_in(session, person_id, pin), done, failed)

    def _refuse(self, error: Refused) -> None:
        self.desk.beeper.error()
        self._failure = error
        self.pad.set_wrong(wrong=isinstance(error, PinWrong | PinLocked))
        if isinstance(error, PinLocked):
            self._show_lock(error.seconds)
        else:
            self._say(words_for(error), "danger")
            announce(self.said, self.said.text(), assertive=True)
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lock(self, seconds: int) -> None:
        self._wait = seconds
        self.pad.set_busy(busy=seconds > 0)
        if seconds > 0:
            self._failure = PinLocked(seconds)
            self._say(words_for(self._failure), "danger")
            self._tick.start()
        else:
            self._tick.stop()

    def _count_down(self) -> None:
        tile = self._chosen()
        left = people.locked_seconds(self.desk.session, tile.person_id) if tile else 0
        if left > 0:
            self._show_lock(left)
            return
        self._show_lock(0)
        self.pad.set_wrong(wrong=False)
        self._forget_failure()
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_failure(self) -> None:
        self._failure = None
        self._say("", "")

    def _say(self, text: str, tone: str) -> None:
        self.said.setText(text)
        set_tone(self.said, tone)

    # -------------------------------------------------------------- a PIN that was forgotten

    def start_recovery(self) -> None:
        """The owner comes back by the printed code."""
        self.recover.start()
        self._pages.setCurrentIndex(1)
        self.recover.take_focus()

    def _leave_recovery(self) -> None:
        self._pages.setCurrentIndex(0)
        self.start()

    # -------------------------------------------------------------- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.pad:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            return step is not None and self._step(step)
        if isinstance(watched, PersonTile):
            return self._on_tile_key(watched, event)
        return False

    def _on_tile_key(self, tile: PersonTile, event: QKeyEvent) -> bool:
        key, text = event.key(), event.text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose(tile)
            return True
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1, focus=True)
            return True
        if text.isdecimal():
            # A PIN begins: the person chosen is right already.
            self._select(tile)
            self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
            self.pad.keyPressEvent(event)
            return True
        if text.isalpha():
            self._jump(tile, text)
            return True
        return False

    def _step(self, step: int, *, focus: bool = False) -> bool:
        chosen = self._chosen()
        if chosen is None:
            return False
        at = self.tiles.index(chosen) + step
        if 0 <= at < len(self.tiles):
            self._select(self.tiles[at])
            if focus:
                self.tiles[at].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _jump(self, tile: PersonTile, letter: str) -> None:
        """The next person whose name begins so."""
        at = self.tiles.index(tile)
        for other in self.tiles[at + 1 :] + self.tiles[: at + 1]:
            if other.name.casefold().startswith(letter.casefold()):
                self._select(other)
                other.setFocus(Qt.FocusReason.TabFocusReason)
                return

    # -------------------------------------------------------------- look and words

    def retranslate(self) -> None:
        """Set every word anew."""
        self._who.setText(translate("People", "Who are you?"))
        self.forgot.set_label(translate("People", "Forgot PIN"))
        self.pad.retranslate()
        self.recover.retranslate()
        for tile in self.tiles:
            tile.retranslate()
        if self._failure is not None:
            self._say(words_for(self._failure), "danger")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.height() - theme.current().px(90)
        self._card.setMaximumHeight(
            max(theme.current().px(430), min(room, theme.current().px(520)))
        )
