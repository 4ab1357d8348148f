"""Somebody's data: handed to them, advertising declined, and forgotten; beside the list."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QLineEdit, QScrollArea

from oms_desktop.database.customers import CustomerRow
from oms_desktop.desktop.customers.privacy_words import (
    anonymous_words,
    answer_words,
    forgotten_words,
    obstacle_words,
)
from oms_desktop.desktop.people.words import holders_of
from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.words import SOURCE_LANGUAGE, translate
from oms_desktop.desktop.widgets.buttons import Button, icon_button
from oms_desktop.desktop.widgets.cards import boxed, column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import key_cap, line, plain_label, set_tone
from oms_desktop.documents.person_words import retention
from oms_desktop.domain.customers import DECLINED
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.users import Right
from oms_desktop.services import customers, person_export, privacy
from oms_desktop.services.changes import Changes
from oms_desktop.services.person_export import Handed

_SIDE: Final = 14
KEY: Final = "Ctrl+Shift+D"


class PrivacyPanel(QFrame):
    """What one person may ask of the shop about their data."""

    finished = Signal()
    """Done or left."""

    def __init__(self, desk: Desk) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("customerPrivacy")
        self.setProperty("card", "true")
        self._desk = desk
        self._row: CustomerRow | None = None
        self._busy = False
        self._dialog: QFileDialog | None = None
        self.message = InlineMessage("privacyMessage")
        self.save_button = Button(icon="folder-down", name="handOutData")
        self.source = _field("consentSource", 120)
        self.withdraw_button = Button(icon="bell-off", name="withdrawConsent")
        self.confirmation = _field("anonymiseCode", 30)
        self.forget_button = Button(kind="danger", icon="user-off", name="anonymise")
        self._close = icon_button("x", "", name="privacyClose")
        self._title = plain_label("", "title", wrap=True, name="privacyTitle")
        self._below = plain_label("", "muted", name="privacyCode")
        names = ("data", "consent", "forget", "kept")
        self._heads = {name: plain_label("", "strong") for name in names}
        self._said = {name: _words(f"privacy_{name}") for name in names}
        self._answers = _words("consentAnswers")
        self._in_the_way = _words("anonymiseObstacles")
        self._source_words = plain_label("", "sub", buddy=self.source)
        self._code_words = plain_label("", "sub", wrap=True, buddy=self.confirmation)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        words = column(row(self._title, key_cap(KEY), None), self._below, spacing=1)
        head = row(words, self._close, margins=(_SIDE, 8, 6, 6))
        head.setStretch(0, 1)
        head.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        withdraw = row(self.source, self.withdraw_button)
        withdraw.setStretch(0, 1)
        self._withdraw = boxed(column(self._source_words, withdraw, spacing=4))
        forget = row(self.confirmation, self.forget_button)
        forget.setStretch(0, 1)
        self._forget = boxed(column(self._code_words, forget, spacing=4))
        heads, said = self._heads, self._said
        body = column(
            *(heads["data"], said["data"], row(self.save_button, None), line()),
            *(heads["consent"], self._answers, said["consent"], self._withdraw, line()),
            *(heads["forget"], said["forget"], self._in_the_way, self._forget, line()),
            *(heads["kept"], said["kept"], None),
            spacing=8,
            margins=(_SIDE, 4, _SIDE, 14),
        )
        inner = boxed(body)
        inner.setObjectName("scrolled")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        above = column(self.message, margins=(_SIDE, 8, _SIDE, 0))
        whole = column(head, line(), above, self._scroll, spacing=0, margins=(1, 1, 1, 1))
        whole.setStretch(3, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._close.clicked.connect(lambda *_: self.leave())
        self.save_button.clicked.connect(lambda *_: self.ask_folder())
        self.withdraw_button.clicked.connect(lambda *_: self.withdraw())
        self.source.returnPressed.connect(self.withdraw)
        self.forget_button.clicked.connect(lambda *_: self.forget())
        self.confirmation.returnPressed.connect(self.forget)
        self.confirmation.textChanged.connect(lambda _: self._show_words())

    # -------------------------------------------------------------- showing

    @property
    def customer_id(self) -> int | None:
        """Whose data is shown, or None while it is hidden."""
        return self._row.id if self._row is not None else None

    def open_for(self, customer_id: int) -> None:
        """Show what can be done about a customer's data.

        Raises:
            NotFound: there is no such customer.
        """
        self._row = customers.customer(self._desk.session, customer_id)
        self._busy = False
        self.message.clear()
        self.source.clear()
        self.confirmation.clear()
        self._show_words()
        self._scroll.verticalScrollBar().setValue(0)
        self.show()
        self.save_button.setFocus()

    def reload(self) -> None:
        """Something happened to the customer meanwhile; what was typed stays."""
        if self._row is not None:
            self._row = customers.customer(self._desk.session, self._row.id)
            self._show_words()

    def leave(self) -> None:
        """Close without doing anything."""
        if self._row is not None:
            self._row = None
            self.hide()
            self.finished.emit()

    def _may(self, right: Right) -> bool:
        return self._desk.session.may(right)

    def _may_forget(self) -> bool:
        """Whether the code that was typed is the customer's."""
        typed = self.confirmation.text().strip().casefold()
        return self._row is not None and typed == self._row.code.casefold()

    # -------------------------------------------------------------- doing

    def ask_folder(self) -> None:
        """Let a folder be chosen for the two files."""
        if self._row is None or not self._may(Right.EXPORT_CUSTOMERS):
            return
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = QFileDialog(self, translate("Privacy", "Folder for the data"))
        self._dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._dialog.fileSelected.connect(lambda name: self.hand_out(Path(name)))
        self._dialog.open()

    def hand_out(self, folder: Path) -> None:
        """Write both files, behind the window."""
        if self._row is None or self._busy:
            return
        session, customer_id = self._desk.session.fresh(), self._row.id
        self._begin()
        self._desk.tasks.run(
            lambda _: person_export.hand_out(session, customer_id, folder),
            self._on_handed,
            self._on_refused,
        )

    def withdraw(self) -> None:
        """Write that they want no advertising any more."""
        if self._row is None or self._busy or self._withdraw.isHidden():
            return
        self._begin()
        self._desk.command(privacy.withdraw_consent, self._row.id, self.source.text()).run(
            self._on_withdrawn, self._on_refused
        )

    def forget(self) -> None:
        """Make them anonymous, once their code was typed."""
        if self._row is None or self._busy or self._forget.isHidden():
            return
        if not self._may_forget():
            self.message.tell(lambda: (self._code_words.text(), "warning", []))
            self._desk.beeper.error()
            return
        self._begin()
        self._desk.command(privacy.anonymise, self._row.id).run(
            self._on_forgotten, self._on_refused
        )

    def _begin(self) -> None:
        self._busy = True
        self.message.clear()
        self._show_words()

    def _end(self) -> None:
        self._busy = False
        self._show_words()

    def _on_handed(self, handed: Handed) -> None:
        self._end()

        def said() -> str:
            text = translate("Privacy", "Written: {data} and {paper}")
            return text.format(data=handed.data.name, paper=handed.paper.name)

        self.message.tell(lambda: (said(), "success", []))

    def _on_withdrawn(self, changes: Changes) -> None:
        self.source.clear()
        self._end()
        # Not the next field, where somebody would be forgotten.
        self.save_button.setFocus()
        text = translate("Privacy", "{name} gets no more advertising.")
        self._desk.notices.toast(text.format(name=changes.facts["name"]))

    def _on_forgotten(self, changes: Changes) -> None:
        self._end()
        self._desk.notices.toast(forgotten_words(changes))
        self.leave()

    def _on_refused(self, error: Exception) -> None:
        self._end()
        self._desk.notices.error(error, self.message)

    # -------------------------------------------------------------- words

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was chosen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_words(self) -> None:
        row_ = self._row
        if row_ is None:
            return
        self._title.setText(translate("Privacy", "Data of {name}").format(name=row_.name))
        self._below.setText(row_.code)
        self.save_button.setEnabled(self._may(Right.EXPORT_CUSTOMERS) and not self._busy)
        gone, may = row_.anonymised_at is not None, self._may(Right.ANONYMISE_CUSTOMERS)
        self._show_consent(row_, open_=self._may(Right.EDIT_CUSTOMERS) and not gone)
        try:
            found = obstacle_words(privacy.obstacles(self._desk.session, row_.id))
        except Refused:
            found = ""
        self._in_the_way.setText(
            found or (anonymous_words(self._desk.session, row_) if gone else "")
        )
        self._in_the_way.setVisible(bool(found) or gone)
        set_tone(self._in_the_way, "neutral" if gone else "danger")
        self._forget.setVisible(may and not gone and not found)
        self.forget_button.setEnabled(self._may_forget() and not self._busy)
        text = translate("Privacy", "Type the code {code} to confirm; it can't be undone.")
        self._code_words.setText(text.format(code=row_.code))

    def _show_consent(self, row_: CustomerRow, *, open_: bool) -> None:
        answers = privacy.answers(self._desk.session, row_.id)
        nothing = translate("Privacy", "Nobody has asked them yet.")
        self._answers.setText("\n".join(map(answer_words, answers)) or nothing)
        # The newest answer may be that of somebody who was joined with them.
        declined = customers.record(self._desk.session, row_.id).consent == DECLINED
        self._withdraw.setVisible(open_ and not declined)
        self.withdraw_button.setEnabled(not self._busy)

    def retranslate(self) -> None:
        """Set every word anew; what was typed stays."""
        self._close.set_hint(translate("Privacy", "Close (Esc)"))
        heads = {
            "data": translate("Privacy", "All their data"),
            "consent": translate("Privacy", "Consent to marketing"),
            "forget": translate("Privacy", "Make anonymous"),
            "kept": translate("Privacy", "What is kept how long"),
        }
        for name, text in heads.items():
            self._heads[name].setText(text)
        self._said["data"].setText(
            translate(
                "Privacy", "A PDF to read and a JSON file for programs, for this person only."
            )
            + self._who(Right.EXPORT_CUSTOMERS)
        )
        self._said["consent"].setText(
            translate("Privacy", "Who withdraws it gets no advertising; every answer is kept.")
            + self._who(Right.EDIT_CUSTOMERS)
        )
        self._said["forget"].setText(
            translate(
                "Privacy",
                "Name, phones, addresses, tags, notes and consent are wiped for ever, also of those "
                "joined with them. Orders and issued papers stay as they are, and so does the code.",
            )
            + self._who(Right.ANONYMISE_CUSTOMERS)
        )
        language = self._desk.settings.get("language", SOURCE_LANGUAGE)
        texts = retention("id" if language == "id" else "en")
        self._said["kept"].setText("\n\n".join(texts))
        self.save_button.set_label(translate("Privacy", "Save in a folder\u2026"))
        self.withdraw_button.set_label(translate("Privacy", "Withdraw consent"))
        self.forget_button.set_label(translate("Privacy", "Make anonymous"))
        self._source_words.setText(translate("Privacy", "How did they say so?"))
        self.source.setPlaceholderText(translate("Privacy", "By phone, by letter, at the counter"))
        self._show_words()

    def _who(self, right: Right) -> str:
        """Who may do it, for somebody who may not."""
        if self._may(right):
            return ""
        text = translate("Privacy", "Who may do this: {roles}")
        return f" {text.format(roles=holders_of(right))}"


def _words(name: str) -> QLabel:
    return plain_label("", "sub", wrap=True, name=name)


def _field(name: str, longest: int) -> QLineEdit:
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setMaxLength(longest)
    return edit
