"""Who works here: the list, the person chosen, the shop without PINs, and the recovery code."""

from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from oms_desktop.desktop.people.code_card import CodeCard
from oms_desktop.desktop.people.owner_card import OwnerCard
from oms_desktop.desktop.people.person_tile import PersonTile
from oms_desktop.desktop.settings.person_editor import PersonEditor
from oms_desktop.desktop.shell import theme
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.main_window import MainWindow
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.roving import RovingGroup
from oms_desktop.domain.users import Right
from oms_desktop.services import people
from oms_desktop.services.changes import Changes
from oms_desktop.services.pins import hash_secret, new_recovery_code, plain_code

_LIST: Final = 232


class PeoplePage(QWidget):
    """Three faces: no PINs yet, the people, a new recovery code."""

    def __init__(self, desk: Desk) -> None:
        """Read who works here."""
        super().__init__()
        self.desk = desk
        self.tiles: list[PersonTile] = []
        self._chosen = desk.session.person.id
        self.editor = PersonEditor(desk)
        self.add_button = Button("", icon="user-plus", name="addPerson")
        self.code_button = Button("", icon="key", name="newCode")
        self.code = CodeCard(desk)
        self.no_pins = plain_label("", "sub", wrap=True, name="noPins")
        self.set_up = Button("", "primary", icon="shield-lock", name="setUpPins")
        self._pages = QStackedWidget()
        self._tiles = column(spacing=8)
        self._roving = RovingGroup(self)
        self._lay_out()
        self.add_button.clicked.connect(self.new_person)
        self.code_button.clicked.connect(self._renew)
        self.code.kept.connect(self.refresh)
        self.set_up.clicked.connect(self._set_up)
        self.editor.added.connect(self._on_added)
        desk.bus.changed.connect(self._on_changed)
        self.refresh()
        self.retranslate()

    def _lay_out(self) -> None:
        bare = boxed(column(self.no_pins, row(self.set_up, None), None, spacing=12))
        left = boxed(column(self._tiles, self.add_button, self.code_button, None, spacing=8))
        left.setFixedWidth(theme.current().px(_LIST))
        both = row(left, self.editor, spacing=14)
        both.setAlignment(self.editor, Qt.AlignmentFlag.AlignTop)
        both.setStretch(1, 1)
        self._pages.addWidget(bare)
        self._pages.addWidget(boxed(both))
        self._pages.addWidget(boxed(column(self.code, None)))
        self.setLayout(column(self._pages))

    # -------------------------------------------------------------- people

    def refresh(self) -> None:
        """Read everybody anew."""
        session = self.desk.session
        if people.needs_owner(session):
            self._pages.setCurrentIndex(0)
            return
        self._pages.setCurrentIndex(1)
        rows = people.all_people(session)
        for old in self.tiles:
            self._tiles.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.tiles = [PersonTile(each.id, each.name, each.role) for each in rows]
        for tile, each in zip(self.tiles, rows, strict=True):
            tile.set_gone(gone=not each.active)
            tile.clicked.connect(lambda *_, number=each.id: self.open_person(number))
            self._tiles.addWidget(tile)
        self._roving.set_members(self.tiles)
        all_ = session.may(Right.USERS)
        self.add_button.setVisible(all_)
        self.code_button.setVisible(all_)
        chosen = next((each for each in rows if each.id == self._chosen), rows[0])
        self._chosen = chosen.id
        self._mark(chosen.id)
        self.editor.open_row(chosen)

    def open_person(self, person_id: int) -> None:
        """Show somebody."""
        self._chosen = person_id
        self.refresh()

    def _on_added(self, person_id: int) -> None:
        """Show them; the next one is a key away."""
        self.open_person(person_id)
        self.add_button.setFocus()

    def new_person(self) -> None:
        """Take somebody new."""
        for tile in self.tiles:
            tile.setAutoExclusive(False)
            tile.setChecked(False)
            tile.setAutoExclusive(True)
        self.editor.open_new()

    def _mark(self, person_id: int) -> None:
        for tile in self.tiles:
            if tile.person_id == person_id:
                tile.setChecked(True)

    # -------------------------------------------------------------- PINs begin, codes

    def _set_up(self) -> None:
        window = self.window()
        if not isinstance(window, MainWindow):
            return
        page = OwnerCard(self.desk)

        def finished() -> None:
            window.uncover()
            page.deleteLater()
            self.refresh()

        page.finished.connect(finished)
        window.cover(page)
        page.take_focus()

    def _renew(self) -> None:
        secret, owner = new_recovery_code(), self.desk.session.person.name

        def made(_: Changes) -> None:
            self.code.show_code(secret, owner)
            self._pages.setCurrentIndex(2)

        def hashed(hash_: str) -> None:
            self.desk.command(people.renew_recovery, hash_).run(made)

        self.desk.tasks.run(lambda _: hash_secret(plain_code(secret)), hashed)

    # -------------------------------------------------------------- changes and words

    def _on_changed(self, changes: Any) -> None:
        if "person" in changes.touched and self._pages.currentIndex() != 2:
            self.refresh()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.no_pins.setText(
            translate(
                "People",
                "The shop is used without PINs: whoever sits here may do everything. That is "
                "fine for one person. Set the owner's PIN before others work here.",
            )
        )
        self.set_up.set_label(translate("People", "Set the owner's PIN"))
        self.add_button.set_label(translate("People", "Add person"))
        self.code_button.set_label(translate("People", "New recovery code"))
        for tile in self.tiles:
            tile.retranslate()
        self.editor.retranslate()
        self.code.retranslate()
