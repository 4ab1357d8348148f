"""Every screen through the same few doors: labels, notices, the theme, the action registry."""

import ast
import re
from typing import Final

from tests.house.trees import Offence, Source, calls, is_text, last_name, names, texts

LABELS: Final = "desktop/widgets/labels.py"
NOTICES: Final = "desktop/shell/notices.py"
ACTIONS: Final = "desktop/shell/actions*.py"
THEME: Final = ("desktop/shell/theme*.py", "desktop/shell/tokens*.py")

READS_MARKUP: Final = frozenset(
    {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "setTextFormat"}
)
TOOLTIPS: Final = frozenset({"setToolTip", "setStatusTip", "setWhatsThis"})
HEX_COLOUR: Final = re.compile(
    r"(?<![\w&/])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b", re.IGNORECASE
)


def rich_labels(module: Source) -> list[Offence]:
    """A QLabel made or inherited elsewhere, or a widget that is told to read markup."""
    if module.lies_in(LABELS):
        return []
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and last_name(node.func) == "QLabel":
            found.append(module.offence(node, "QLabel( instead of plain_label("))
        elif isinstance(node, ast.ClassDef) and "QLabel" in map(last_name, node.bases):
            found.append(module.offence(node, "a label of its own instead of plain_label("))
        elif isinstance(node, ast.Call) and last_name(node.func) in READS_MARKUP:
            found.append(module.offence(node, f"{last_name(node.func)}( may read data as markup"))
    return found


def data_tooltips(module: Source) -> list[Offence]:
    """A tooltip with data in it, which Qt may read as markup."""
    if module.lies_in(LABELS):
        return []
    found = [
        module.offence(call, f"{last_name(call.func)}( with data instead of plain_tooltip(")
        for call in calls(module.tree)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in TOOLTIPS
        and not all(map(_is_our_own_text, call.args))
    ]
    mentions = [node for node, name in names(module.tree) if name == "ToolTipRole"]
    # What an item model answers for this role is shown as markup too, unless it was escaped.
    if mentions and "plain_tooltip" not in module.text:
        found.append(module.offence(mentions[0], "ToolTipRole without plain_tooltip"))
    return found


def _is_our_own_text(node: ast.expr) -> bool:
    called = last_name(node.func) if isinstance(node, ast.Call) else ""
    return is_text(node) or called in {"translate", "plain_tooltip_text"}


def message_boxes(module: Source) -> list[Offence]:
    """A message box outside the one mouth."""
    return _mentions(module, frozenset({"QMessageBox", "QErrorMessage"}), NOTICES)


def shortcuts(module: Source) -> list[Offence]:
    """A key bound outside the action registry."""
    bound = frozenset({"QShortcut", "setShortcut", "setShortcuts", "grabShortcut"})
    return _mentions(module, bound, ACTIONS)


def _mentions(module: Source, banned: frozenset[str], place: str) -> list[Offence]:
    if module.lies_in(place):
        return []
    return [
        module.offence(node, f"{name} outside {place}")
        for node, name in names(module.tree)
        if name in banned
    ]


def colours(module: Source) -> list[Offence]:
    """A colour or a style sheet outside the theme; paper has its own inks."""
    if module.lies_in(*THEME, "documents/"):
        return []
    found = [
        module.offence(call, "setStyleSheet( outside the theme")
        for call in calls(module.tree)
        if last_name(call.func) == "setStyleSheet"
    ]
    found += [
        module.offence(node, f"colour outside the tokens: {text[:40]!r}")
        for node, text in texts(module.tree)
        if HEX_COLOUR.search(text)
    ]
    return found
