"""Who may pass: locks the window, lets people in, and gets rights lent over an act."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from oms_desktop.desktop.shell.actions import GLOBAL, Action
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.words import translate
from oms_desktop.domain.users import Person, Role
from oms_desktop.services import people
from oms_desktop.services.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from oms_desktop.database.people import PersonRow
    from oms_desktop.desktop.people.approval import Approval
    from oms_desktop.desktop.people.lock_screen import LockScreen
    from oms_desktop.domain.errors_people import ReasonNeeded, RightMissing

_MINUTE: Final = 60_000
_SIGNS_OF_LIFE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Gate(QObject):
    """One for a window; without any PIN it stands open.

    Its two cards are made when they are first needed: most starts need neither at once.
    """

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        """Watch over a window whose tabs aren't added yet."""
        super().__init__(window)
        self._window, self._desk = window, desk
        self._watching = False
        self._rows: Sequence[PersonRow] = ()
        desk.approver = self
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        window.registry.add(
            Action(
                "window.lock",
                GLOBAL,
                lambda: translate("Window", "Lock or change person"),
                self.lock,
                ("Ctrl+L",),
                icon="lock",
                enabled=self.has_pins,
            ),
            window,
        )
        window.registry.bind_button(window.header.lock_button, "window.lock")
        desk.bus.changed.connect(self._on_changed)
        self._read()
        if self.has_pins():
            # Until somebody signs in nobody may do more than a cashier.
            who = desk.session.person
            desk.session = replace(desk.session, person=Person(who.id, who.name, Role.CASHIER))
            self.lock()

    @cached_property
    def lock_screen(self) -> "LockScreen":
        """Covers the window until somebody signs in."""
        from oms_desktop.desktop.people.lock_screen import LockScreen

        made = LockScreen(self._desk)
        made.setParent(self._window)
        made.hide()
        made.signed_in.connect(self._on_signed_in)
        return made

    @cached_property
    def approval(self) -> "Approval":
        """Gets a right lent over an act."""
        from oms_desktop.desktop.people.approval import Approval

        made = Approval(self._desk, self._window.body)
        made.homeless.connect(self._focus_tab)
        return made

    # -------------------------------------------------------------- asking

    def ask(
        self,
        session: Session,
        error: "RightMissing | ReasonNeeded",
        reason: str,
        retry: Callable[[Session], object],
        cancelled: Callable[[], object],
    ) -> bool:
        """Ask over the act; see `desktop.shell.desk.Approver`."""
        return self.approval.ask(session, error, reason, retry, cancelled)

    def has_pins(self) -> bool:
        """Whether anybody can sign in; else the shop is used without."""
        return bool(self._rows)

    def is_locked(self) -> bool:
        """Whether somebody has to sign in first."""
        return self._window.is_covered()

    # -------------------------------------------------------------- locking

    def lock(self) -> None:
        """Cover the window until somebody signs in; the cart stays as it is."""
        if not self.has_pins() or self.is_locked():
            return
        self._idle.stop()
        if "approval" in vars(self):
            self.approval.drop_all()
        self._close_others()
        self.lock_screen.open_for(self._rows, self._desk.session.person.id)
        self._window.cover(self.lock_screen)
        self.lock_screen.start()

    def _on_signed_in(self, session: Session) -> None:
        # What is under way still belongs to the tabs that started it.
        self._desk.writer.when_idle(lambda: self._let_in(session))

    def _let_in(self, session: Session) -> None:
        same = self._desk.session.person == session.person
        self._window.uncover()
        self._desk.sign_in(session)
        built = any(map(self._window.is_built, self._window.tab_ids()))
        if not (same and built):
            self._window.rebuild_tabs()
        self._focus_tab()
        self._watch()

    def _focus_tab(self) -> None:
        found = self._window.current_tab()
        if found is not None:
            found.search_focus()

    def _close_others(self) -> None:
        """Previews and dialogs of this window show what is locked."""
        for other in QApplication.topLevelWidgets():
            above: QWidget | None = other.parentWidget()
            while above is not None and above is not self._window:
                above = above.parentWidget()
            if above is self._window and other.isWindow() and other.isVisible():
                other.close()

    # -------------------------------------------------------------- idle

    def _watch(self) -> None:
        """Start or stop the clock that locks by itself."""
        minutes = self._desk.session.settings().auto_lock_minutes if self.has_pins() else 0
        application = QApplication.instance()
        if application is None:
            return
        if minutes and not self._watching:
            application.installEventFilter(self)
        elif not minutes and self._watching:
            application.removeEventFilter(self)
        self._watching = bool(minutes)
        self._idle.stop()
        if minutes and not self.is_locked():
            self._idle.start(minutes * _MINUTE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE and self._idle.isActive():
            self._idle.start()
        return False

    # -------------------------------------------------------------- changes

    def _read(self) -> None:
        rows = people.all_people(self._desk.session)
        self._rows = [each for each in rows if each.active and each.has_pin]
        if self._window.header.lock_button.isHidden() is self.has_pins():
            self._window.header.show_lock(shown=self.has_pins())
            self._window.registry.refresh()
        self._watch()

    def _on_changed(self, changes: Any) -> None:
        if "setting" in changes.touched:
            self._watch()
        touched = changes.touched.get("person")
        if touched is None:
            return
        self._read()
        if self._desk.session.person.id in touched:
            self._refresh_self()

    def _refresh_self(self) -> None:
        """Who works here now got another name, role or rights, or works here no more."""
        now = people.person_now(self._desk.session, self._desk.session.person.id)
        if now is None:
            self.lock()
        elif now != self._desk.session.person:
            same_rights = replace(now, name=self._desk.session.person.name)
            other = same_rights != self._desk.session.person
            self._desk.sign_in(replace(self._desk.session, person=now))
            if other:
                self._desk.writer.when_idle(self._window.rebuild_tabs)
