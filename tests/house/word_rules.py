"""Words on the screen: found by the extractor, and all translated."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from tests.house.trees import ROOT, Offence, Source, calls, is_text, last_name

CATALOGUES: Final = ROOT / "resources" / "i18n"
HELPER: Final = "desktop/shell/words.py"
TRANSLATORS: Final = frozenset({"QCoreApplication", "QApplication", "QGuiApplication", "words"})
PLACEHOLDER: Final = re.compile(r"\{\w*\}|%n|%L?\d")

Pair = tuple[str, str]
"""A context and its English source."""


def literal_words(module: Source) -> list[Offence]:
    """A context or source text that the extractor can't read; `self.tr`, which loses its context."""
    if module.lies_in(HELPER):
        return []
    found = []
    for call in calls(module.tree):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
            found.append(module.offence(call, "tr(: its context depends on the class"))
        elif _translates(call) and not (len(call.args) > 1 and all(map(is_text, call.args[:2]))):
            found.append(module.offence(call, "translate( needs two literal texts"))
    return found


def _translates(call: ast.Call) -> bool:
    name = last_name(call.func)
    if name not in {"translate", "QT_TRANSLATE_NOOP"}:
        return False
    # `text.translate(table)` is Python's own.
    return not isinstance(call.func, ast.Attribute) or last_name(call.func.value) in TRANSLATORS


def pairs(module: Source) -> Iterator[tuple[ast.Call, Pair]]:
    """Every literal context and source text of a module."""
    for call in calls(module.tree):
        if _translates(call) and len(call.args) > 1:
            context, text = call.args[:2]
            if isinstance(context, ast.Constant) and isinstance(text, ast.Constant):
                yield call, (str(context.value), str(text.value))


def finished(catalogue: str) -> dict[Pair, list[str]]:
    """The finished translations of a `.ts` file's text; more than one form for a plural."""
    done: dict[Pair, list[str]] = {}
    for context in ET.fromstring(catalogue).iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            plurals = [form.text or "" for form in translation.iter("numerusform")]
            forms = plurals or [translation.text or ""]
            if all(form.strip() for form in forms):
                done[name, message.findtext("source") or ""] = forms
    return done


def untranslated(modules: Iterable[Source], done: dict[Pair, list[str]]) -> list[Offence]:
    """Words without a finished translation, or with other placeholders than the source has."""
    found = []
    for module in modules:
        for call, pair in pairs(module):
            if pair not in done:
                found.append(module.offence(call, f"no finished translation of {pair}"))
                continue
            wanted = sorted(PLACEHOLDER.findall(pair[1]))
            if any(sorted(PLACEHOLDER.findall(form)) != wanted for form in done[pair]):
                found.append(module.offence(call, f"other placeholders in {done[pair]}"))
    return found


def catalogue_text(language: str) -> str:
    """The text of our catalogue, an empty one where there is none yet."""
    file = Path(CATALOGUES / f"oms_{language}.ts")
    return file.read_text(encoding="utf-8") if file.exists() else "<TS/>"
