"""The program without a window: the same services, for files and checks.

Exit codes: 0 done, 1 refused or found wrong with the reasons, 2 wrong usage.
"""

import argparse
import io
import json
import sys
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from oms_desktop.domain.errors import FileMissing
from oms_desktop.domain.refused import Refused

if TYPE_CHECKING:
    # Every start parses arguments; only an import pays for its modules.
    from oms_desktop.services.importing import ImportPlan

DONE, REFUSED, MISUSED = 0, 1, 2


def add_commands(parser: argparse.ArgumentParser) -> None:
    """Add the subcommands to the program's parser."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    import_ = commands.add_parser("import", help="bring a file into the shop")
    import_.add_argument("what", choices=("products",))
    import_.add_argument("file", type=Path)
    import_.add_argument("--store", type=Path, required=True, help="the shop's file")
    import_.add_argument("--dry-run", action="store_true", help="only say what would happen")
    import_.add_argument("--all-or-nothing", action="store_true", help="refuse if a row is bad")
    import_.add_argument("--rejects", type=Path, help="where to save the bad rows")
    import_.add_argument("--json", action="store_true", help="answer in JSON")
    import_.add_argument("--language", choices=("id", "en"), default="id")
    import_.set_defaults(command=_import_products)
    import_.add_argument(
        "--update",
        choices=("all", "prices", "stock"),
        help="change products that are in the shop: in all, or only their prices or stock",
    )
    import_.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="HEADER=FIELD",
        help="what a column is; empty: leave it out; remembered for the next file",
    )
    export = commands.add_parser("export", help="take products out into a CSV or XLSX file")
    export.add_argument("what", choices=("products",))
    export.add_argument("file", type=Path)
    export.add_argument("--store", type=Path, required=True, help="the shop's file")
    export.add_argument("--json", action="store_true", help="answer in JSON")
    export.add_argument("--language", choices=("id", "en"), default="id")
    export.set_defaults(command=_export_products)
    check = commands.add_parser("check", help="check the books: exit code 1 if something is wrong")
    check.add_argument("--store", type=Path, required=True, help="the shop's file")
    check.add_argument("--json", action="store_true", help="answer in JSON")
    check.add_argument("--language", choices=("id", "en"), default="id")
    check.set_defaults(command=_check_books)


def run(given: argparse.Namespace) -> int:
    """Carry a parsed command out; its exit code."""
    from PySide6.QtCore import QCoreApplication

    from oms_desktop.desktop.shell.error_words import words_for
    from oms_desktop.desktop.shell.words import Languages

    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    languages = Languages(parent=application)
    languages.set_language(given.language)
    try:
        code: int = given.command(given)
    except Refused as refused:
        _answer(given, {"refused": _named(refused)}, [words_for(refused)], error=True)
        return REFUSED
    return code


def _import_products(given: argparse.Namespace) -> int:
    from oms_desktop.domain.product_changes import ImportMode
    from oms_desktop.services.importing import import_products, plan_products, remember_columns
    from oms_desktop.services.shop import open_shop

    if given.dry_run and not given.store.exists():
        # A look mustn't leave a shop behind.
        raise FileMissing(str(given.store))
    session = open_shop(given.store)
    try:
        chosen = dict(_mapped(text) for text in given.map)
        mode = ImportMode(given.update or "add")
        plan = plan_products(session, given.file, mode=mode, chosen=chosen)
        # First, so that a file that can't be written refuses the whole and is the only answer.
        _save_rejects(given, plan)
        keep = not given.dry_run and not (given.all_or_nothing and plan.bad)
        if chosen and not given.dry_run:
            remember_columns(session.fresh(), chosen)
        if keep and plan.steps:
            import_products(session.fresh(), plan)
        _report(given, plan, kept=keep)
        return REFUSED if plan.bad else DONE
    finally:
        session.store.close()


def _mapped(text: str) -> tuple[str, str]:
    """`Header=field`; the header itself may have a sign of equality."""
    header, _, field = text.rpartition("=")
    return header.strip(), field.strip()


def _export_products(given: argparse.Namespace) -> int:
    from oms_desktop.desktop.shell.words import translate
    from oms_desktop.services.exporting import export_products
    from oms_desktop.services.shop import open_shop

    if not given.store.is_file():
        # Opening would make a new shop there, with nothing in it to take out.
        raise FileMissing(str(given.store))
    session = open_shop(given.store)
    try:
        rows = export_products(session, given.file, given.language)
    finally:
        session.store.close()
    words = translate("CommandLine", "{rows} products written to {file}")
    said = words.format(rows=rows, file=given.file.name)
    _answer(given, {"rows": rows, "file": str(given.file)}, [said])
    return DONE


def _check_books(given: argparse.Namespace) -> int:
    from oms_desktop.desktop.reports.check_words import finding_word, table_word
    from oms_desktop.desktop.shell.error_words import words_for
    from oms_desktop.desktop.shell.words import translate
    from oms_desktop.domain.errors import FileMissing
    from oms_desktop.services.bookcheck import check_books
    from oms_desktop.services.shop import open_shop

    if not given.store.is_file():
        # Opening would make a new shop there, with nothing in it to check.
        missing = FileMissing(str(given.store))
        _answer(given, {"refused": _named(missing)}, [words_for(missing)], error=True)
        return MISUSED
    session = open_shop(given.store)
    try:
        report = check_books(session)
    finally:
        session.store.close()
    line = translate("CommandLine", "{books} {record}: {what}")
    words = [
        line.format(books=table_word(each.table), record=each.record, what=finding_word(each.kind))
        for each in report.findings
    ]
    if report.ok:
        words.append(translate("CommandLine", "All in order."))
    else:
        summary = translate("CommandLine", "{n} findings.")
        words.append(summary.format(n=len(report.findings)))
    content = {"ok": report.ok, **asdict(report)}
    _answer(given, content, words)
    return DONE if report.ok else REFUSED


def _save_rejects(given: argparse.Namespace, plan: "ImportPlan") -> None:
    from oms_desktop.desktop.shell.error_words import words_for
    from oms_desktop.desktop.shell.words import translate
    from oms_desktop.services.importing import save_rejects

    if plan.bad and given.rejects is not None:
        titles = (translate("CommandLine", "Line"), translate("CommandLine", "Reason"))
        save_rejects(plan, given.rejects, words_for, titles)


def _report(given: argparse.Namespace, plan: "ImportPlan", *, kept: bool) -> None:
    from oms_desktop.desktop.shell.error_words import words_for
    from oms_desktop.desktop.shell.words import translate

    bad = [
        {"line": row.number, "reason": words_for(refused), **_named(refused)}
        for row, refused in plan.bad
    ]
    warnings = [{"line": line, **_named(warning)} for line, warning in plan.warnings]
    added, changed = (len(rows) if kept else 0 for rows in (plan.good, plan.changes))
    content: dict[str, Any] = {
        "good": len(plan.good),
        "bad": bad,
        "warnings": warnings,
        "added": added,
        "dry_run": given.dry_run,
    }
    line = translate("CommandLine", "Line {n}: {reason}")
    words = [line.format(n=item["line"], reason=item["reason"]) for item in bad]
    summary = translate("CommandLine", "{good} good rows, {bad} bad rows, {added} added")
    words.append(summary.format(good=len(plan.good), bad=len(bad), added=added))
    if given.update:
        content |= {
            "changes": _changes(plan),
            "changed": changed,
            "unchanged": plan.unchanged,
            "renames": plan.renamed,
        }
        more = translate(
            "CommandLine",
            "{found} differ (renamed: {renamed}), {same} unchanged, {changed} changed",
        )
        words.append(
            more.format(
                found=len(plan.changes),
                renamed=plan.renamed,
                same=plan.unchanged,
                changed=changed,
            )
        )
    _answer(given, content, words)


def _changes(plan: "ImportPlan") -> list[dict[str, Any]]:
    return [
        {
            "line": row.number,
            "code": change.before.draft.code,
            "fields": {
                each.field: [str(each.before), str(each.after)] for each in change.fields(1)
            },
        }
        for row, change in plan.changes
    ]


def _answer(
    given: argparse.Namespace, content: dict[str, Any], words: list[str], *, error: bool = False
) -> None:
    stream: TextIO | None = sys.stderr if error and not given.json else sys.stdout
    if stream is None:
        # A program built without a console has nobody to tell; its exit code still speaks.
        return
    if isinstance(stream, io.TextIOWrapper):
        # A console of another code page shows `?` rather than ending the program.
        stream.reconfigure(errors="replace")
    text = json.dumps(content, ensure_ascii=False, indent=2) if given.json else "\n".join(words)
    stream.write(text + "\n")


def _named(value: object) -> dict[str, Any]:
    """A typed refusal or warning as plain values."""
    fields = asdict(value) if is_dataclass(value) and not isinstance(value, type) else {}
    return {"kind": type(value).__name__, **fields}
