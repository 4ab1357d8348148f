import pytest

from tests.house import desktop_rules
from tests.house.trees import Rule, report, source, sources

LABELS = "desktop/widgets/labels.py"
NOTICES = "desktop/shell/notices.py"
RULES = [
    desktop_rules.rich_labels,
    desktop_rules.data_tooltips,
    desktop_rules.message_boxes,
    desktop_rules.shortcuts,
    desktop_rules.colours,
]


@pytest.mark.parametrize("rule", RULES)
def test_the_tree_goes_through_the_doors(rule: Rule) -> None:
    assert not (found := [item for module in sources() for item in rule(module)]), report(found)


@pytest.mark.parametrize(
    ("rule", "planted", "door"),
    [
        (desktop_rules.rich_labels, "label = QLabel(name)", LABELS),
        (desktop_rules.rich_labels, "QtWidgets.QLabel()", LABELS),
        (desktop_rules.rich_labels, "class Chip(QLabel): ...", LABELS),
        (desktop_rules.rich_labels, "view.setHtml(f'<b>{name}</b>')", LABELS),
        (desktop_rules.data_tooltips, "field.setToolTip(name)", LABELS),
        (desktop_rules.data_tooltips, "field.setToolTip(f'{name}')", LABELS),
        (
            desktop_rules.data_tooltips,
            "field.setToolTip(translate('Sell', 'For {name}').format(name=name))",
            LABELS,
        ),
        (desktop_rules.data_tooltips, "R = Qt.ItemDataRole.ToolTipRole", LABELS),
        (desktop_rules.message_boxes, "QMessageBox.warning(self)", NOTICES),
        (
            desktop_rules.message_boxes,
            "from PySide6.QtWidgets import QMessageBox as Box",
            NOTICES,
        ),
        (desktop_rules.shortcuts, "QShortcut('F2', self)", "desktop/shell/actions.py"),
        (desktop_rules.shortcuts, "act.setShortcut('F2')", "desktop/shell/actions_table.py"),
        (desktop_rules.colours, "self.setStyleSheet('x')", "desktop/shell/theme_qss.py"),
        (desktop_rules.colours, "INK = '#16202B'", "desktop/shell/tokens.py"),
        (desktop_rules.colours, "INK = 'color: #fff;'", "desktop/shell/theme.py"),
    ],
)
def test_a_planted_offence_is_found_outside_its_door(rule: Rule, planted: str, door: str) -> None:
    assert len(rule(source("desktop/sell/planted.py", planted))) == 1
    assert not rule(source(door, planted))


@pytest.mark.parametrize(
    ("rule", "innocent"),
    [
        (desktop_rules.rich_labels, "label = plain_label(name)"),
        (desktop_rules.data_tooltips, "field.setToolTip('Total')"),
        (desktop_rules.data_tooltips, "field.setToolTip(translate('Sell', 'Total'))"),
        (desktop_rules.data_tooltips, "plain_tooltip(field, name)"),
        (desktop_rules.shortcuts, "QKeySequence('F2').toString()"),
        (desktop_rules.colours, "NUMBER = '#12'"),
        (desktop_rules.colours, "A = 'INV#2026a'"),
    ],
)
def test_our_own_doors_are_open(rule: Rule, innocent: str) -> None:
    assert not rule(source("desktop/sell/planted.py", innocent))
