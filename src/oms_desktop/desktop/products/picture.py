"""The picture of a product in its editor: chosen, shown, taken away; stored at once."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from oms_desktop.desktop.shell.desk import Desk
from oms_desktop.desktop.shell.tasks import Progress
from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.cards import column, row
from oms_desktop.desktop.widgets.inline_message import InlineMessage
from oms_desktop.desktop.widgets.labels import plain_label
from oms_desktop.desktop.widgets.picture_file import as_png, read_picture
from oms_desktop.domain.errors import FileNotPicture
from oms_desktop.domain.pictures import BYTES_LIMIT, SIDE
from oms_desktop.services import pictures
from oms_desktop.services.changes import Changes

_SHOWN = QSize(112, 84)
_SMALLEST = 40


def product_png(path: Path) -> bytes:
    """A picture file as a PNG that a product may have: made smaller until it is small enough.

    Raises:
        FileMissing, FileUnreadable, FileNotPicture: as `read_picture`.
    """
    picture = read_picture(path)
    side = SIDE
    while len(png := as_png(picture, QSize(side, side))) > BYTES_LIMIT:
        side = side * 3 // 4
        if side < _SMALLEST:
            raise FileNotPicture(str(path))
    return png


class PictureField(QWidget):
    """Belongs to the product shown; a product that isn't stored yet has none."""

    def __init__(self, desk: Desk) -> None:
        """Start without a product."""
        super().__init__()
        self.setObjectName("productPicture")
        self._desk = desk
        self._product: int | None = None
        self._png: bytes | None = None
        self._dialog: QFileDialog | None = None
        self.message = InlineMessage("pictureMessage")
        self._picture = plain_label("", "muted", name="pictureShown")
        self._picture.setFixedSize(_SHOWN)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose_button = Button("", icon="photo", name="choosePicture")
        self.remove_button = Button("", "ghost", name="removePicture")
        self.choose_button.clicked.connect(lambda *_: self.choose_file())
        self.remove_button.clicked.connect(lambda *_: self.remove())
        acts = column(self.choose_button, self.remove_button, None, spacing=6)
        self.setLayout(column(row(self._picture, acts, None, spacing=12), self.message, spacing=6))
        self.hide()

    def show_product(self, product_id: int | None) -> None:
        """Show a product's picture, or nothing."""
        if product_id != self._product:
            self.message.clear()
        self._product = product_id
        found = pictures.picture_of(self._desk.session, product_id) if product_id else None
        self._png = found
        pixmap = QPixmap()
        if found is not None and pixmap.loadFromData(QByteArray(found)):
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(pixmap.scaled(_SHOWN, keep, smooth))
        else:
            self._picture.setPixmap(QPixmap())
            self._picture.setText(translate("Products", "No picture"))
        self.remove_button.setVisible(found is not None)
        self.setVisible(product_id is not None)

    def picture(self) -> bytes | None:
        """The PNG shown."""
        return self._png

    def choose_file(self) -> None:
        """Open the system's file dialog."""
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = dialog = QFileDialog(self, translate("Products", "Choose a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([translate("Products", "Pictures (*.png *.jpg *.jpeg)")])
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Take a picture; one that is none is refused in words, and the one before stays."""
        product_id = self._product
        if product_id is None:
            return
        self.message.clear()

        def job(_: Progress) -> bytes:
            return product_png(path)

        self._desk.tasks.run(job, lambda png: self._store(product_id, png), self._on_failed)

    def remove(self) -> None:
        """Take the picture away; it can be brought back."""
        if self._product is not None and self._png is not None:
            self._store(self._product, None)

    def _store(self, product_id: int, png: bytes | None) -> None:
        """Keep a picture, or none, and offer the way back."""
        before = pictures.picture_of(self._desk.session, product_id)

        def done(changes: Changes) -> None:
            if self._product == product_id:
                self.show_product(product_id)
            text = translate("Products", "Picture of {name} saved")
            if png is None:
                text = translate("Products", "Picture of {name} removed")
            words = text.format(name=changes.facts["name"])
            self._desk.notices.toast(words, lambda: self._put(product_id, before))

        self._put(product_id, png, done)

    def _put(
        self,
        product_id: int,
        png: bytes | None,
        done: Callable[[Changes], object] | None = None,
    ) -> None:
        after = done or (lambda _: self._show_again(product_id))
        if png is None:
            self._desk.command(pictures.remove_picture, product_id).run(after, self._on_failed)
        else:
            self._desk.command(pictures.set_picture, product_id, png).run(after, self._on_failed)

    def _show_again(self, product_id: int) -> None:
        if self._product == product_id:
            self.show_product(product_id)

    def _on_failed(self, error: Exception) -> None:
        self._desk.notices.error(error, self.message)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.choose_button.set_label(translate("Products", "Choose picture\u2026"))
        self.remove_button.set_label(translate("Products", "Remove"))
        self._picture.setAccessibleName(translate("Products", "Picture"))
        self.show_product(self._product)
