"""Printers of nothing: they read bytes as a printer does, and say what would be on the paper.

Whatever they don't know, and whatever would run over the edge, is an error.
"""

from dataclasses import dataclass, field
from typing import Final

_ROLL_TABLES: Final = {0: "cp437", 2: "cp850", 16: "cp1252", 19: "cp858"}
_FORM_TABLES: Final = {b"\x01\x00": "cp437", b"\x03\x00": "cp850", b"\x1d\x10": "latin-1"}
_UNITS: Final = 12
"""Of a usual character of 10 an inch; condensed ones take 7."""


class PrinterError(AssertionError):
    """The printer was sent something that makes no paper."""


@dataclass
class Printed:
    """One line of characters, and what was on while each was printed."""

    text: str = ""
    units: int = 0
    bold: list[bool] = field(default_factory=list)
    wide: list[bool] = field(default_factory=list)
    tall: list[bool] = field(default_factory=list)
    inverse: list[bool] = field(default_factory=list)
    condensed: list[bool] = field(default_factory=list)
    centred: bool = False

    @property
    def columns(self) -> float:
        """Usual columns taken."""
        return self.units / _UNITS


@dataclass(frozen=True)
class Raster:
    """A picture: rows of dots, `1` black."""

    rows: tuple[str, ...]
    centred: bool


@dataclass
class _Style:
    bold: bool = False
    wide: bool = False
    tall: bool = False
    inverse: bool = False
    condensed: bool = False
    centred: bool = False


class _Printer:
    """What both have: bytes to read, and a line to fill."""

    def __init__(self, data: bytes, columns: int, codec: str) -> None:
        self._data, self._at = data, 0
        self._columns, self._codec = columns, codec
        self._style = _Style()
        self._line = Printed()

    def _take(self, count: int = 1) -> bytes:
        taken = self._data[self._at : self._at + count]
        if len(taken) < count:
            raise PrinterError("the bytes end within a command")
        self._at += count
        return taken

    def _number(self) -> int:
        return self._take()[0]

    def _character(self, byte: int) -> None:
        if byte < 0x20 or byte == 0x7F:
            raise PrinterError(f"control byte {byte:#04x} at {self._at}")
        style, line = self._style, self._line
        line.text += bytes((byte,)).decode(self._codec)
        line.units += (7 if style.condensed else _UNITS) * (2 if style.wide else 1)
        line.bold.append(style.bold)
        line.wide.append(style.wide)
        line.tall.append(style.tall)
        line.inverse.append(style.inverse)
        line.condensed.append(style.condensed)
        if line.columns > self._columns:
            raise PrinterError(f"over the edge: {line.text!r}")

    def _flush(self) -> Printed:
        line, self._line = self._line, Printed()
        line.centred = self._style.centred
        return line

    def _unknown(self, what: bytes) -> PrinterError:
        return PrinterError(f"unknown command {what!r} at {self._at}")


class RollPrinter(_Printer):
    """An ESC/POS printer: `lines`, `rasters`, `codes`, `cuts`, `pulses`, `fed` dots."""

    def __init__(self, data: bytes, columns: int = 48, dots: int = 576) -> None:
        super().__init__(data, columns, "cp437")
        self._dots = dots
        self.items: list[Printed | Raster] = []
        self.codes: list[str] = []
        self.cuts: list[int] = []
        self.pulses: list[bytes] = []
        self.resets = 0
        self.fed = 0
        self._stored = ""
        self._run()

    @property
    def lines(self) -> list[Printed]:
        return [item for item in self.items if isinstance(item, Printed)]

    @property
    def rasters(self) -> list[Raster]:
        """Pictures; those sent band by band are one."""
        found: list[Raster] = []
        follows = False
        for item in self.items:
            if isinstance(item, Raster):
                if follows and len(found[-1].rows[0]) == len(item.rows[0]):
                    found[-1] = Raster(found[-1].rows + item.rows, item.centred)
                else:
                    found.append(item)
            follows = isinstance(item, Raster)
        return found

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    def _run(self) -> None:
        while self._at < len(self._data):
            byte = self._number()
            if byte == 0x0A:
                self.items.append(self._flush())
            elif byte == 0x1B:
                self._escape()
            elif byte == 0x1D:
                self._group()
            elif byte == 0x1C:
                if self._take() != b".":
                    raise self._unknown(b"FS")
            else:
                self._character(byte)
        if self._line.text:
            raise PrinterError(f"a line is left in the printer: {self._line.text!r}")

    def _escape(self) -> None:
        match self._take():
            case b"@":
                self._style = _Style()
                self._codec = "cp437"
                self.resets += 1
            case b"R":
                if self._number() != 0:
                    raise PrinterError("other letters than plain ones")
            case b"t":
                self._codec = _ROLL_TABLES[self._number()]
            case b"a":
                self._style.centred = {0: False, 1: True}[self._number()]
            case b"E":
                self._style.bold = bool(self._number())
            case b"J":
                self.fed += self._number()
            case b"d":
                self.items += [Printed() for _ in range(self._number())]
            case b"p":
                self.pulses.append(b"\x1bp" + self._take(3))
            case other:
                raise self._unknown(b"ESC " + other)

    def _group(self) -> None:
        match self._take():
            case b"!":
                size = self._number()
                self._style.wide, self._style.tall = bool(size & 0xF0), bool(size & 0x0F)
            case b"B":
                self._style.inverse = bool(self._number())
            case b"V":
                if self._take() != b"B":
                    raise self._unknown(b"GS V")
                self.cuts.append(len(self.items))
                self._number()
            case b"v":
                self._raster()
            case b"(":
                self._code()
            case other:
                raise self._unknown(b"GS " + other)

    def _raster(self) -> None:
        if self._take(2) != b"0\x00" or self._line.text:
            raise self._unknown(b"GS v")
        width = int.from_bytes(self._take(2), "little")
        height = int.from_bytes(self._take(2), "little")
        if width * 8 > self._dots or height > 255:
            raise PrinterError(f"a picture of {width * 8} x {height} dots")
        rows = [self._take(width) for _ in range(height)]
        dots = tuple("".join(f"{byte:08b}" for byte in row) for row in rows)
        self.items.append(Raster(dots, self._style.centred))

    def _code(self) -> None:
        if self._take() != b"k":
            raise self._unknown(b"GS (")
        content = self._take(int.from_bytes(self._take(2), "little"))
        if content[:3] == b"1P0":
            self._stored = content[3:].decode()
        elif content[:3] == b"1Q0":
            self.codes.append(self._stored)
        elif content[:2] not in {b"1A", b"1C", b"1E"}:
            raise self._unknown(b"GS ( k " + content)


class FormPrinter(_Printer):
    """An ESC/P printer on continuous paper: `forms` are the lines of each, `length` the last set."""

    def __init__(self, data: bytes, columns: int = 80) -> None:
        super().__init__(data, columns, "ascii")
        self.length = 0
        self.forms: list[list[Printed]] = [[]]
        self._assigned = "cp437"
        self._run()

    @property
    def text(self) -> str:
        return "\n".join(line.text for form in self.forms for line in form)

    def _run(self) -> None:
        while self._at < len(self._data):
            match byte := self._number():
                case 0x0D:
                    if self._take() != b"\n":
                        raise PrinterError("a line without its feed")
                    self.forms[-1].append(self._flush())
                    if len(self.forms[-1]) >= self.length:
                        raise PrinterError("over the perforation")
                case 0x0C:
                    if self._line.text:
                        raise PrinterError("the form ends within a line")
                    self.forms.append([])
                case 0x0F:
                    self._style.condensed = True
                case 0x12:
                    self._style.condensed = False
                case 0x1B:
                    self._escape()
                case _:
                    self._character(byte)
        if self.forms.pop() or self._line.text:
            raise PrinterError("the paper stands within a form: the next would creep")

    def _escape(self) -> None:
        match command := self._take():
            case b"@":
                self._style, self._codec = _Style(), "ascii"
            case b"2" | b"P" | b"O":
                pass
            case b"E" | b"F":
                self._style.bold = command == b"E"
            case b"C":
                self.length = self._number()
            case b"R":
                if self._number() != 0:
                    raise PrinterError("other letters than plain ones")
            case b"W":
                self._style.wide = bool(self._number())
            case b"(":
                if self._take(4) != b"t\x03\x00\x01":
                    raise self._unknown(b"ESC (")
                self._assigned = _FORM_TABLES[self._take(2)]
            case b"t":
                if self._number() != 1:
                    raise self._unknown(b"ESC t")
                self._codec = self._assigned
            case other:
                raise self._unknown(b"ESC " + other)
