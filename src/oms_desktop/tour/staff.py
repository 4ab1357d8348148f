"""Who works in the tour's shop: the owner comes first, then the others; the lock between them."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from oms_desktop.desktop.first_run.welcome import welcome
from oms_desktop.desktop.people.code_card import CodeCard
from oms_desktop.desktop.people.gate import Gate
from oms_desktop.desktop.people.lock_screen import LockScreen
from oms_desktop.desktop.settings.tab import SettingsTab
from oms_desktop.documents.pages import page_texts
from oms_desktop.domain.users import Role
from oms_desktop.services import people
from oms_desktop.tour.guide import Guide

CONTROL: Final = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Member:
    """Somebody who works here."""

    name: str
    pin: str
    role: Role


OWNER: Final = Member("Sari Wulandari", "482915", Role.OWNER)
MANAGER: Final = Member("Bambang Setiawan", "7306", Role.MANAGER)
RUDI: Final = Member("Rudi Hartono", "4821", Role.CASHIER)
DEWI: Final = Member("Dewi Lestari", "9157", Role.CASHIER)
WRONG_PIN: Final = "1133"


def first_run(guide: Guide) -> None:
    """The first start: whose shop it is, their PIN, and the recovery code on paper."""
    card = welcome(guide.window, guide.desk)
    guide.check("the first start asks for the owner", held=card is not None)
    if card is None:
        return
    guide.settle()
    guide.pictures("00-owner")
    guide.small("00-owner")
    before = guide.window.languages.code
    card.language.click()
    guide.check("the card speaks both languages", held=guide.window.languages.code != before)
    card.language.click()
    card.take_focus()
    guide.type(OWNER.name)
    guide.press(Qt.Key.Key_Return)
    guide.type(OWNER.pin)
    guide.press(Qt.Key.Key_Return)
    guide.type(OWNER.pin)
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    _keep_code(guide, card.card)
    guide.check("the owner is in", held=not guide.window.is_covered())
    guide.equal("who works here", guide.desk.session.person.name, OWNER.name)


def _keep_code(guide: Guide, card: CodeCard) -> None:
    """Save the code, say that it is kept, go on."""
    code, sheet = card.code.text(), guide.folder / "recovery-code.pdf"
    card.save_to(sheet)
    guide.check("the recovery code is saved", held=guide.wait(sheet.exists))
    guide.idle()
    said = " ".join(page_texts(sheet.read_bytes()))
    guide.check("the paper holds the code", held=bool(code) and code in said)
    guide.pictures("00-recovery-code")
    card.kept_box.setFocus()
    guide.press(Qt.Key.Key_Space)
    card.go_on.setFocus()
    guide.press(Qt.Key.Key_Space)


def add_people(guide: Guide) -> None:
    """Two cashiers and a manager, in the settings."""
    tab = guide.window.show_tab("settings")
    assert isinstance(tab, SettingsTab)
    tab.open_section("people")
    page = tab.people_page
    for member in (RUDI, DEWI, MANAGER):
        page.add_button.setFocus()
        guide.press(Qt.Key.Key_Space)
        guide.type(member.name)
        if member is MANAGER:
            page.editor.role.setFocus()
            guide.press(Qt.Key.Key_Down)
        page.editor.pin.take_focus()
        guide.type(member.pin)
        guide.press(Qt.Key.Key_Return)
        guide.type(member.pin)
        if member is MANAGER:
            guide.picture("52-new-person")
        guide.press(Qt.Key.Key_Return)
        guide.idle()
    found = {each.name: each.role for each in people.all_people(guide.desk.session)}
    wanted = {each.name: each.role for each in (OWNER, RUDI, DEWI, MANAGER)}
    guide.equal("who works in the shop", found, wanted)
    guide.pictures("53-people")
    guide.small("53-people")


# ------------------------------------------------------------------ the lock


def gate(guide: Guide) -> Gate:
    """The window's gate."""
    found = guide.window.findChild(Gate)
    assert isinstance(found, Gate)
    return found


def lock(guide: Guide) -> LockScreen:
    """Ctrl+L, from wherever one is."""
    guide.press(Qt.Key.Key_L, CONTROL)
    guide.check("the window is locked", held=gate(guide).is_locked())
    return gate(guide).lock_screen


def sign_in(guide: Guide, member: Member) -> None:
    """The first letter of the name, the PIN, Enter."""
    screen = gate(guide).lock_screen
    guide.wait(lambda: screen.isAncestorOf(guide.focused()))
    guide.press(Qt.Key(ord(member.name[0])))
    chosen = next(tile for tile in screen.tiles if tile.name == member.name)
    guide.wait(chosen.isChecked)
    _enter_pin(guide, member)


def _enter_pin(guide: Guide, member: Member) -> None:
    guide.type(member.pin)
    guide.press(Qt.Key.Key_Return)
    # On a busy PC looking at the PIN may begin later than this line is reached.
    guide.wait(lambda: not gate(guide).is_locked())
    guide.idle()
    guide.equal("who signed in", guide.desk.session.person.name, member.name)
    guide.check("the window is open", held=not gate(guide).is_locked())


def switch_to(guide: Guide, member: Member) -> None:
    """Ctrl+L and the next person."""
    lock(guide)
    sign_in(guide, member)


def morning(guide: Guide) -> None:
    """The locked window, a wrong PIN, and the first cashier."""
    screen = lock(guide)
    guide.pictures("54-lock")
    guide.small("54-lock")
    guide.press(Qt.Key(ord(RUDI.name[0])))
    guide.type(WRONG_PIN)
    guide.press(Qt.Key.Key_Return)
    guide.idle()
    guide.check("a wrong PIN is said", held=_is_said(screen.said))
    guide.pictures("55-wrong-pin")
    # The PIN pad still has the keys: only the PIN is typed once more.
    _enter_pin(guide, RUDI)


def approve(guide: Guide, picture: str) -> None:
    """The manager's PIN over the act of a cashier; its reason was typed before."""
    card = gate(guide).approval
    guide.check(f"{picture} needs an approval", held=guide.wait(card.is_open))
    guide.equal(f"{picture}: who approves", card.who.currentText().split("  ")[0], MANAGER.name)
    guide.pictures(picture)
    guide.small(picture)
    guide.type(MANAGER.pin)
    guide.press(Qt.Key.Key_Return)
    guide.wait(lambda: not card.is_open())
    guide.idle()
    guide.check(f"{picture}: approved", held=not card.is_open())


def _is_said(label: QLabel) -> bool:
    return bool(label.text()) and label.property("tone") == "danger"
