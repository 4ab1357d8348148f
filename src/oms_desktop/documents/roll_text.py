"""Lines of a roll paper as rows of characters, for printers that are sent bytes.

What takes no characters (gaps, pictures, codes) stays what it is: each kind of printer has its own way.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from oms_desktop.documents.lines import (
    Banner,
    Centred,
    Code,
    Dashes,
    Framed,
    Indent,
    Left,
    Line,
    Pair,
    Picture,
    SignHere,
    Space,
    Voice,
)
from oms_desktop.documents.text_rows import Row, Span, Spell, both_ends, row, wrapped

Item = Row | Space | Picture | Code
_INDENTS = {Indent.NONE: 0, Indent.ROW: 2, Indent.BOX: 4}
_BOX = "[ ] "


def roll_items(lines: Iterable[Line], columns: int, spell: Spell) -> list[Item]:
    """Lines as what a printer of so many columns draws one below the other."""
    maker = _Columns(columns, spell)
    return [item for line in lines for item in maker.items(line)]


@dataclass(frozen=True)
class _Columns:
    columns: int
    spell: Spell

    def items(self, line: Line) -> list[Item]:
        match line:
            case Left():
                return [*self._left(line)]
            case Centred():
                return [*self._centred(line.text, line.voice)]
            case Pair():
                return [*self._pair(line)]
            case Dashes():
                return [row("-" * self.columns)]
            case Banner():
                return [*self._banner(line.text)]
            case Framed():
                return [*self._framed(line.text)]
            case SignHere():
                return [self._sign_here(both=line.both)]
            case _:
                return [line]

    # ------------------------------------------------------------------ texts

    def _left(self, line: Left) -> list[Row]:
        indent = _INDENTS[line.indent]
        texts = wrapped(line.text, self.columns - indent, self.spell)
        before = [_BOX if line.ticked else " " * indent, *[" " * indent] * (len(texts) - 1)]
        bold = _bold(line.voice)
        return [row(pad + text, bold=bold) for pad, text in zip(before, texts, strict=True)]

    def _centred(self, text: str, voice: Voice) -> list[Row]:
        if voice == "shop":
            large = self._large(text)
            return [Row((span,), centred=True) for span in large]
        found = wrapped(text, self.columns, self.spell)
        return [row(each, bold=_bold(voice), centred=True) for each in found]

    def _large(self, text: str) -> list[Span]:
        """A text of double size; of double height only where its words are too long."""
        half = self.columns // 2
        words = self.spell(text).split(" ")
        wide = all(len(word) <= half for word in words)
        found = wrapped(text, half if wide else self.columns, self.spell)
        return [Span(each, bold=True, wide=wide, tall=True) for each in found]

    def _pair(self, line: Pair) -> list[Row]:
        """Label left, value right; the value on a line of its own if both don't fit."""
        if line.voice == "total":
            return self._total(line)
        indent = " " * _INDENTS[line.indent]
        room = self.columns - len(indent)
        bold = _bold(line.voice)
        found = self._pair_texts(line, room)
        return [row(indent + text, bold=bold) for text in found]

    def _pair_texts(self, line: Pair, room: int) -> list[str]:
        *before, last = wrapped(line.label, room, self.spell)
        first, *after = wrapped(line.value, room, self.spell)
        found = [*before]
        if first and last and len(last) + 1 + len(first) > room:
            found.append(last)
            last = ""
        found.append(both_ends(last, first, room))
        return found + [text.rjust(room) for text in after]

    def _total(self, line: Pair) -> list[Row]:
        """As large as it fits in one line."""
        taken = len(self.spell(line.label)) + 1 + len(self.spell(line.value))
        wide = 2 * taken <= self.columns
        texts = self._pair_texts(line, self.columns // 2 if wide else self.columns)
        return [Row((Span(text, bold=True, wide=wide, tall=True),)) for text in texts]

    # ------------------------------------------------------------------ marks

    def _banner(self, mark: str) -> list[Row]:
        rows = []
        for span in self._large(mark):
            room = self.columns // 2 if span.wide else self.columns
            text = span.text.center(room)
            shown = Span(text, bold=True, wide=span.wide, tall=True, inverse=True)
            rows.append(Row((shown,), centred=True))
        return rows

    def _framed(self, words: str) -> list[Row]:
        room = self.columns - 4
        edge = row(f"+{'-' * (self.columns - 2)}+")
        texts = wrapped(words, room, self.spell)
        found = [row(f"| {text.center(room)} |", bold=True) for text in texts]
        return [edge, *found, edge]

    def _sign_here(self, *, both: bool) -> Row:
        line = "_" * (self.columns // 2 - 2)
        return row(both_ends(line if both else "", line, self.columns))


def _bold(voice: Voice) -> bool:
    return voice in {"strong", "shop", "total"}
