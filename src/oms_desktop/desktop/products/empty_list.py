"""What stands in the place of a list of products that is empty, or where nothing matches."""

from PySide6.QtWidgets import QStackedWidget

from oms_desktop.desktop.shell.words import translate
from oms_desktop.desktop.widgets.buttons import Button
from oms_desktop.desktop.widgets.empty_state import EmptyState


class EmptyList(QStackedWidget):
    """Three ways to begin, or one back to everything."""

    def __init__(self) -> None:
        """Start with the ways to begin."""
        super().__init__()
        self.add_button, self.import_button = Button("", "primary"), Button()
        self.sample_button, self.all_button = Button(), Button()
        ways = (self.add_button, self.import_button, self.sample_button)
        self.first = EmptyState("package", buttons=ways, name="productsEmpty")
        self.no_match = EmptyState("search-off", buttons=(self.all_button,), name="productsNone")
        self.addWidget(self.first)
        self.addWidget(self.no_match)

    def show_for(self, *, narrowed: bool) -> None:
        """Say the right thing: search or filters hide everything, or there is nothing at all."""
        self.setCurrentWidget(self.no_match if narrowed else self.first)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.add_button.set_label(translate("Products", "Add a product"))
        self.all_button.set_label(translate("Products", "Show all products"))
        self.first.set_words(
            translate("Products", "No products yet"),
            translate(
                "Products",
                "Add the first one, bring in your price list, or look around with sample data.",
            ),
        )
        self.no_match.set_words(translate("Products", "No product matches"))
