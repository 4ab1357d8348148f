"""The rooms of the window: its tabs, and what the palette finds in each. A part of the front door."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oms_desktop.desktop.shell.desk import Desk
    from oms_desktop.desktop.shell.main_window import MainWindow


def add_tabs(window: "MainWindow", desk: "Desk") -> None:
    """The tabs from left to right; each is built when it is first visited."""
    from oms_desktop.desktop.processing.waiting_count import count_waiting
    from oms_desktop.desktop.shell.main_window import TabSpec
    from oms_desktop.desktop.shell.tab import Tab
    from oms_desktop.desktop.shell.words import translate

    def sell() -> Tab:
        from oms_desktop.desktop.sell.tab import SellTab

        return SellTab(desk)

    def processing() -> Tab:
        from oms_desktop.desktop.processing.tab import ProcessingTab
        from oms_desktop.desktop.reports.journal_words import kind_word

        return ProcessingTab(desk, kind_word)

    def invoices() -> Tab:
        from oms_desktop.desktop.invoices.tab import InvoicesTab
        from oms_desktop.desktop.reports.journal_words import kind_word

        return InvoicesTab(desk, kind_word)

    def products() -> Tab:
        from oms_desktop.desktop.products.tab import ProductsTab

        return ProductsTab(desk)

    def customers() -> Tab:
        from oms_desktop.desktop.customers.pages import told_with
        from oms_desktop.desktop.customers.tab import CustomersTab
        from oms_desktop.desktop.reports.journal_words import kind_word

        return CustomersTab(desk, told_with(kind_word))

    def reports() -> Tab:
        from oms_desktop.desktop.reports.tab import ReportsTab

        return ReportsTab(desk)

    def settings() -> Tab:
        from oms_desktop.desktop.settings.tab import SettingsTab

        return SettingsTab(desk)

    for spec in (
        TabSpec("sell", lambda: translate("Window", "Sell"), "shopping-cart", sell),
        TabSpec("processing", lambda: translate("Window", "Processing"), "package", processing),
        TabSpec("invoices", lambda: translate("Window", "Invoices"), "receipt", invoices),
        TabSpec("products", lambda: translate("Window", "Products"), "barcode", products),
        TabSpec("customers", lambda: translate("Window", "Customers"), "users", customers),
        TabSpec("reports", lambda: translate("Window", "Reports"), "chart-bar", reports),
        TabSpec("settings", lambda: translate("Window", "Settings"), "settings", settings),
    ):
        window.add_tab(spec)
    count_waiting(window, desk)


def add_finds(window: "MainWindow", desk: "Desk") -> None:
    """What the command palette finds besides actions."""
    from oms_desktop.desktop.shell import finds

    window.command_palette.add_provider(lambda text: finds.products(desk, text))
    window.command_palette.add_provider(lambda text: finds.customers(desk, text), "@")
    window.command_palette.add_provider(lambda text: finds.orders(desk, text), "#")
    window.command_palette.add_provider(lambda text: finds.invoices(desk, text), "#")
