"""The front door: parses arguments, opens the store, builds the window. The only file that wires."""

import argparse
import builtins
import gc
import logging
import os
import sys
import time
from collections.abc import Collection, MutableMapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from oms_desktop import __version__, paths
from oms_desktop.domain.refused import Refused
from oms_desktop.services.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from oms_desktop.desktop.shell.beeper import Beeper
    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.desktop.shell.main_window import MainWindow

os.environ.setdefault("QT_API", "pyside6")
_log = logging.getLogger("oms_desktop")


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program; returns its exit code (0 done, 1 refused, 2 wrong usage)."""
    started = time.monotonic()
    given = _parser().parse_args(arguments)
    if given.command is not None:
        from oms_desktop import command_line

        return command_line.run(given)
    if given.tour is not None:
        return _tour(Path(given.tour))
    if given.training and given.store:
        # The real shop is never practised on, whatever was asked for.
        _parser().error("--training has a file of its own: leave --store away")
    store = Path(given.store) if given.store else _usual_store(given)
    return _show(store, given, started)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="oms-desktop", description="Order management for one shop with one counter PC."
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--store", help="the shop's file (made if there is none)")
    parser.add_argument("--demo", action="store_true", help="a made-up shop in a file of its own")
    parser.add_argument(
        "--training", action="store_true", help="practise in a file of its own; papers say so"
    )
    parser.add_argument("--language", choices=("id", "en"), help="language of the screen")
    parser.add_argument("--tour", metavar="FOLDER", help="walk through a day and leave pictures")
    parser.add_argument(
        "--quit-when-ready", action="store_true", help="print the seconds a start takes, and end"
    )
    parser.set_defaults(command=None)
    from oms_desktop import command_line

    command_line.add_commands(parser)
    return parser


def _usual_store(given: argparse.Namespace) -> Path:
    if given.training:
        return paths.training_store()
    return paths.demo_store() if given.demo else paths.default_store()


# ------------------------------------------------------------------ the window


def _show(store: Path, given: argparse.Namespace, started: float) -> int:
    # Hardly anything made at the start is rubbish: looking for it can wait.
    gc.disable()
    _import_qt()
    from oms_desktop.desktop.shell.after_start import after_start
    from oms_desktop.desktop.shell.log_file import log_to

    application = make_application()
    log_to(store.parent)
    settings = _screen_settings(store)
    session = _open(store, settings, given.language)
    if session is None:
        return 1
    # Another file may have been chosen because this one couldn't be opened.
    own = session.store.path == store
    if own and (given.demo or given.training):
        _fill_demo(session)
    session = replace(session, training=own and given.training)
    window, desk = build_window(session, settings, language=given.language)
    if not window.restore_place():
        window.resize(1366, 768)
    window.show()
    if not (given.demo or given.training or given.quit_when_ready):
        from oms_desktop.desktop.first_run.welcome import welcome

        welcome(window, desk)
    after_start(desk)
    _check_books_later(window, desk)
    if given.quit_when_ready:
        _tell_when_ready(application, window, started)
    code = application.exec()
    desk.close()
    return code


def _import_qt() -> None:
    """Import Qt, and keep Python's own way of importing.

    PySide's reads the source of each module for a switch to other names that nobody throws here: a twelfth
    of the start.
    """
    usual = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = usual


def make_application() -> "QApplication":
    """The QApplication, with the look applied to it later."""
    from PySide6.QtWidgets import QApplication

    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("OMS Desktop")
    application.setApplicationVersion(__version__)
    return application


def _screen_settings(store: Path) -> MutableMapping[str, str]:
    from oms_desktop.desktop.shell.ini_settings import IniSettings

    return IniSettings(store.with_suffix(".ini"))


def _open(store: Path, settings: MutableMapping[str, str], language: str | None) -> Session | None:
    """Open the shop, or show why not until another file is chosen or the person gives up."""
    from oms_desktop.services.shop import open_shop

    while True:
        try:
            return open_shop(store)
        except Refused as refused:
            _log.warning("can't open %s: %s", store, refused)
            another = _explain(refused, store, settings, language)
            if another is None:
                return None
            store = another


def _explain(
    refused: Refused, store: Path, settings: MutableMapping[str, str], language: str | None
) -> Path | None:
    from PySide6.QtWidgets import QFileDialog

    from oms_desktop.desktop.shell import theme
    from oms_desktop.desktop.shell.start_failure import StartFailure

    application = make_application()
    _dress(settings, language)
    window = StartFailure(refused, str(store))
    theme.current().finish(application)
    chosen: list[Path] = []

    def ask() -> None:
        name, _ = QFileDialog.getOpenFileName(window, "", str(store.parent), "OMS (*.oms)")
        if name:
            chosen.append(Path(name))
            application.quit()

    window.another_wanted.connect(ask)
    window.show()
    application.exec()
    return chosen[0] if chosen else None


def _dress(settings: MutableMapping[str, str], language: str | None) -> "object":
    """Theme and language of this screen; returns the languages, which must be kept.

    The style sheet comes last, by `theme.finish`, when the window is built.
    """
    from oms_desktop.desktop.shell import theme
    from oms_desktop.desktop.shell.words import LANGUAGES, Languages

    application = make_application()
    # The file beside the store may have been edited by hand: what isn't known is left away.
    usual = "dark" if theme.system_is_dark() else "light"
    look = _known(settings, "theme", ("light", "dark"), usual)
    theme.current().choose(application, look == "dark", _text_size(settings))
    languages = Languages(parent=application)
    languages.set_language(language or _known(settings, "language", LANGUAGES, "id"))
    return languages


def _known(
    settings: MutableMapping[str, str], name: str, choices: Collection[str], usual: str
) -> str:
    value = settings.get(name, usual)
    return value if value in choices else usual


def _text_size(settings: MutableMapping[str, str]) -> int:
    try:
        return int(settings.get("text_size", "100"))
    except ValueError:
        return 100


def build_window(
    session: Session,
    settings: MutableMapping[str, str],
    *,
    language: str | None = None,
    beeper: "Beeper | None" = None,
) -> "tuple[MainWindow, Desk]":
    """The whole counter on an open shop: window, tabs, printers, scanner."""
    from oms_desktop import rooms
    from oms_desktop.desktop.people.gate import Gate
    from oms_desktop.desktop.shell import drawer, theme
    from oms_desktop.desktop.shell.actions import ActionRegistry
    from oms_desktop.desktop.shell.beeper import SystemBeeper
    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.desktop.shell.main_window import MainWindow
    from oms_desktop.desktop.shell.paper_desk import QtPaperDesk
    from oms_desktop.desktop.shell.scanner import listen_to_scanner
    from oms_desktop.desktop.shell.stale_shift import tell_stale_shift
    from oms_desktop.desktop.shell.words import Languages

    languages = _dress(settings, language)
    assert isinstance(languages, Languages)
    sound = beeper or SystemBeeper()
    registry = ActionRegistry(settings)
    window = MainWindow(registry, languages, settings, sound)
    desk = Desk(session, registry, window.notices, sound, settings, window)
    desk.papers = QtPaperDesk(desk, window)
    _catch_bugs(window)
    gate = Gate(window, desk)
    window.set_training(training=session.training)
    rooms.add_tabs(window, desk)
    theme.current().finish(make_application())
    rooms.add_finds(window, desk)
    drawer.register(desk, window)
    listen_to_scanner(window, desk, lambda: gate.is_locked() or gate.approval.is_open())
    _follow(window, desk)
    desk.person_changed.connect(lambda: tell_stale_shift(desk))
    tell_stale_shift(desk)
    return window, desk


def _follow(window: "MainWindow", desk: "Desk") -> None:
    """Keep the frame's words true: the shop's name, who is here, the open shift."""
    from oms_desktop.desktop.shell.words import translate
    from oms_desktop.services import shifts
    from oms_desktop.services.changes import Changes

    def show() -> None:
        session = desk.session
        window.header.set_store(session.settings().shop_name)
        shift = shifts.current_shift(session)
        words = translate("Window", "No shift open")
        if shift is not None:
            since = shift.opened.local.strftime("%H.%M")
            words = translate("Window", "Shift since {time}").format(time=since)
        window.header.set_person(session.person.name, words)

    def changed(changes: Changes) -> None:
        if {"shift", "setting"} & set(changes.touched):
            show()

    def wanted(tab_id: str, key: object) -> None:
        tab = window.show_tab(tab_id)
        if key is not None:
            tab.show_record(key)

    desk.bus.changed.connect(changed)
    desk.person_changed.connect(show)
    desk.wanted.connect(wanted)
    window.languages.changed.connect(lambda _: show())
    show()


def _catch_bugs(window: "MainWindow") -> None:
    """An exception in a slot doesn't end Qt: say it instead of losing it."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Refused):
            window.notices.refused(error)
        elif issubclass(kind, Exception):
            window.notices.bug(error)
        else:
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = hook


# ------------------------------------------------------------------ small wiring


def _fill_demo(session: Session) -> None:
    from oms_desktop.domain.errors import StateForbids
    from oms_desktop.services.sample_orders import fill_shop

    try:
        fill_shop(session)
    except StateForbids:
        # It was filled at an earlier start.
        return


def _check_books_later(window: "MainWindow", desk: "Desk") -> None:
    """The nightly book check runs at the first start after it is due, while the counter works."""
    from PySide6.QtCore import QTimer

    def begin() -> None:
        from oms_desktop.desktop.reports.book_watch import BookWatch

        BookWatch(window, desk).check_if_due()

    QTimer.singleShot(4000, window, begin)


def _tell_when_ready(application: "QApplication", window: "MainWindow", started: float) -> None:
    from PySide6.QtCore import QTimer

    def ready() -> None:
        print(f"{time.monotonic() - started:.3f}", flush=True)
        window.close()
        application.quit()

    QTimer.singleShot(0, ready)


def _tour(folder: Path) -> int:
    make_application()
    from oms_desktop import tour

    return tour.run(
        folder, lambda session, settings, beeper: build_window(session, settings, beeper=beeper)
    )
