"""A message above a form: it stays until what it says is solved."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from oms_desktop.desktop.shell.announce import announce
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button, icon_button
from oms_desktop.desktop.widgets.cards import row
from oms_desktop.desktop.widgets.labels import IconView, plain_label, set_look, set_tone

Telling = Callable[[], tuple[str, str, list[tuple[str, Callable[[], object]]]]]
"""Gives words, tone and buttons, in the language of the screen now."""

_ICONS = {
    "info": "info-circle",
    "success": "circle-check",
    "warning": "alert-triangle",
    "danger": "alert-circle",
    "neutral": "info-circle",
}


class InlineMessage(QFrame):
    """Hidden until `show_message`; up to two buttons beside the words."""

    def __init__(self, name: str = "inlineMessage") -> None:
        """The object name stays `inlineMessage` for the style; `name` is the accessible one's."""
        super().__init__()
        self.setObjectName("inlineMessage")
        self.setAccessibleName(name)
        self._picture = IconView("info-circle", "info")
        self._words = plain_label("", wrap=True, name=f"{name}Words")
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons = (Button(kind="ghost"), Button(kind="ghost"))
        self._acts: list[Callable[[], object]] = []
        self._telling: Telling | None = None
        self._close = icon_button("x", translate("Notices", "Close"))
        self._close.clicked.connect(self.clear)
        for at, button in enumerate(self._buttons):
            button.clicked.connect(lambda *_, at=at: self._acts[at]())
        self.setLayout(
            row(self._picture, self._words, *self._buttons, self._close, margins=(12, 4, 4, 4))
        )
        self.hide()

    def show_message(
        self,
        text: str,
        tone: str = "info",
        acts: list[tuple[str, Callable[[], object]]] | None = None,
    ) -> None:
        """Show a message.

        Args:
            text: plain words.
            tone: info, success, warning or danger; the last two are spoken at once.
            acts: up to two buttons, each its label and what it does.
        """
        acts = acts or []
        self._acts = [act for _, act in acts]
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(acts))
            if at < len(acts):
                button.set_label(acts[at][0])
        self._telling = None
        self._words.setText(text)
        set_tone(self._words, tone)
        set_look(self, "tone", tone)
        self._picture.set_picture(_ICONS[tone], tone)
        self._close.set_hint(translate("Notices", "Close"))
        self.show()
        announce(self, text, assertive=tone in {"warning", "danger"})

    def tell(self, telling: Telling) -> None:
        """Show a message that follows the language: `telling` is asked again at each switch."""
        self.show_message(*telling())
        self._telling = telling

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._telling and not self.isHidden():
            self.tell(self._telling)
        super().changeEvent(event)

    def words(self) -> str:
        """What it says; empty while hidden."""
        return self._words.text() if not self.isHidden() else ""

    def clear(self) -> None:
        """Hide it: what it said is solved."""
        self.hide()
        self._acts, self._telling = [], None
