import pytest

from tests.house import word_rules
from tests.house.trees import report, source, sources

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context><name>Sell</name>
<message><source>Pay</source><translation>Bayar</translation></message>
<message><source>Hold</source><translation type="unfinished">Tahan</translation></message>
<message><source>Gone</source><translation type="vanished">Hilang</translation></message>
<message><source>Empty</source><translation></translation></message>
<message><source>{count} left</source><translation>sisa {jumlah}</translation></message>
<message numerus="yes"><source>%n lines</source>
<translation><numerusform>%n baris</numerusform></translation></message>
</context></TS>"""


def test_the_extractor_can_read_all_words() -> None:
    found = [item for module in sources() for item in word_rules.literal_words(module)]
    assert not found, report(found)


@pytest.mark.parametrize(
    "planted",
    [
        'translate("Sell", f"Total {total}")',
        "translate('Sell', text)",
        "translate(context, 'Pay')",
        "translate('Pay')",
        "QCoreApplication.translate('Sell', 'a' + b)",
        "self.tr('Pay')",
        'self.tr(f"Pay {amount}")',
        "QT_TRANSLATE_NOOP('Sell', name)",
    ],
)
def test_planted_words_that_cannot_be_read_are_found(planted: str) -> None:
    assert len(word_rules.literal_words(source("desktop/sell/planted.py", planted))) == 1


@pytest.mark.parametrize(
    "innocent",
    ["translate('Sell', 'Total {total}').format(total=total)", "name.translate(TABLE)"],
)
def test_readable_words_pass(innocent: str) -> None:
    assert not word_rules.literal_words(source("desktop/sell/planted.py", innocent))


def test_the_indonesian_catalogue_is_complete() -> None:
    done = word_rules.finished(word_rules.catalogue_text("id"))
    assert not (found := word_rules.untranslated(sources(), done)), report(found)


@pytest.mark.parametrize("text", ["Hold", "Gone", "Empty", "Missing", "{count} left"])
def test_a_missing_translation_is_found(text: str) -> None:
    planted = source("desktop/sell/planted.py", f"translate('Sell', {text!r})")
    assert len(word_rules.untranslated([planted], word_rules.finished(CATALOGUE))) == 1


@pytest.mark.parametrize("text", ["Pay", "%n lines"])
def test_a_finished_translation_passes(text: str) -> None:
    planted = source("desktop/sell/planted.py", f"translate('Sell', {text!r})")
    assert not word_rules.untranslated([planted], word_rules.finished(CATALOGUE))


def test_the_same_text_in_another_context_is_another_word() -> None:
    planted = source("desktop/sell/planted.py", "translate('Orders', 'Pay')")
    assert len(word_rules.untranslated([planted], word_rules.finished(CATALOGUE))) == 1
