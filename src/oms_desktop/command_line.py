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

from oms_desktop.domain.errors import ChoiceInvalid, FileMissing
from oms_desktop.domain.refused import Refused

if TYPE_CHECKING:
    # Every start parses arguments; only an import pays for its modules.
    from oms_desktop.domain.customers import CustomerDraft
    from oms_desktop.domain.product_columns import Listed
    from oms_desktop.services.customer_importing import CustomerPlan
    from oms_desktop.services.importing import ImportPlan
    from oms_desktop.services.session import Session

    Plan = ImportPlan | CustomerPlan

DONE, REFUSED, MISUSED = 0, 1, 2


def add_commands(parser: argparse.ArgumentParser) -> None:
    """Add the subcommands to the program's parser."""
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    import_ = commands.add_parser("import", help="bring a file into the shop")
    import_.add_argument("what", choices=("products", "customers"))
    import_.add_argument("file", type=Path)
    import_.add_argument("--store", type=Path, required=True, help="the shop's file")
    import_.add_argument("--dry-run", action="store_true", help="only say what would happen")
    import_.add_argument("--all-or-nothing", action="store_true", help="refuse if a row is bad")
    import_.add_argument("--rejects", type=Path, help="where to save the bad rows")
    import_.add_argument("--json", action="store_true", help="answer in JSON")
    import_.add_argument("--language", choices=("id", "en"), default="id")
    import_.set_defaults(command=_import)
    import_.add_argument(
        "--update",
        choices=("all", "prices", "stock"),
        help="change what is in the shop: in all, or of products only prices or stock",
    )
    import_.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="HEADER=FIELD",
        help="what a column is; empty: leave it out; remembered for the next file",
    )
    export = commands.add_parser(
        "export", help="take a list out into a CSV or XLSX file, or all about one customer"
    )
    export.add_argument("what", choices=("products", "customers", "customer"))
    export.add_argument("file", type=Path, metavar="FILE|CODE", help="of one customer: their code")
    export.add_argument("--to", type=Path, metavar="FOLDER", help="where one customer's data goes")
    export.add_argument("--store", type=Path, required=True, help="the shop's file")
    export.add_argument("--json", action="store_true", help="answer in JSON")
    export.add_argument("--language", choices=("id", "en"), default="id")
    export.set_defaults(command=_export)
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


def _import(given: argparse.Namespace) -> int:
    from oms_desktop.domain.product_changes import ImportMode
    from oms_desktop.services import customer_importing, importing
    from oms_desktop.services.shop import open_shop

    if given.what == "customers" and given.update not in {None, "all"}:
        raise ChoiceInvalid("update", given.update)
    if given.dry_run and not given.store.exists():
        # A look mustn't leave a shop behind.
        raise FileMissing(str(given.store))
    session = open_shop(given.store)
    try:
        chosen = dict(_mapped(text) for text in given.map)
        mode = ImportMode(given.update or "add")
        service = customer_importing if given.what == "customers" else importing
        source = service.read_source(session, given.file, chosen)
        plan: Plan = service.plan_source(session, source, mode=mode)
        # First, so that a file that can't be written refuses the whole and is the only answer.
        _save_rejects(given, plan)
        keep = not given.dry_run and not (given.all_or_nothing and plan.bad)
        if chosen and not given.dry_run:
            service.remember_columns(session.fresh(), chosen)
        if keep and plan.steps:
            _keep(session.fresh(), plan)
        _report(given, plan, kept=keep)
        return REFUSED if plan.bad else DONE
    finally:
        session.store.close()


def _keep(session: "Session", plan: "Plan") -> None:
    from oms_desktop.services.customer_importing import CustomerPlan, import_customers
    from oms_desktop.services.importing import import_products

    if isinstance(plan, CustomerPlan):
        import_customers(session, plan)
    else:
        import_products(session, plan)


def _mapped(text: str) -> tuple[str, str]:
    """`Header=field`; the header itself may have a sign of equality."""
    header, _, field = text.rpartition("=")
    return header.strip(), field.strip()


def _export(given: argparse.Namespace) -> int:
    from oms_desktop.desktop.shell.words import translate
    from oms_desktop.services.customer_exporting import export_customers
    from oms_desktop.services.exporting import export_products
    from oms_desktop.services.shop import open_shop

    if not given.store.is_file():
        # Opening would make a new shop there, with nothing in it to take out.
        raise FileMissing(str(given.store))
    if given.what == "customer":
        return _hand_out(given)
    export = export_customers if given.what == "customers" else export_products
    session = open_shop(given.store)
    try:
        rows = export(session, given.file, given.language)
    finally:
        session.store.close()
    words = translate("CommandLine", "{rows} products written to {file}")
    if given.what == "customers":
        words = translate("CommandLine", "{rows} customers written to {file}")
    said = words.format(rows=rows, file=given.file.name)
    _answer(given, {"rows": rows, "file": str(given.file)}, [said])
    return DONE


def _hand_out(given: argparse.Namespace) -> int:
    """All about one customer, as JSON and as a PDF."""
    from oms_desktop.desktop.shell.words import translate
    from oms_desktop.domain.errors import FieldMissing
    from oms_desktop.services.person_export import coded, hand_out
    from oms_desktop.services.shop import open_shop

    if given.to is None:
        raise FieldMissing("folder")
    session = open_shop(given.store)
    try:
        handed = hand_out(session, coded(session, str(given.file)), given.to)
    finally:
        session.store.close()
    words = translate("CommandLine", "Written: {data} and {paper}")
    said = words.format(data=handed.data.name, paper=handed.paper.name)
    _answer(given, {"data": str(handed.data), "paper": str(handed.paper)}, [said])
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


def _save_rejects(given: argparse.Namespace, plan: "Plan") -> None:
    from oms_desktop.desktop.shell.error_words import words_for
    from oms_desktop.desktop.shell.words import translate
    from oms_desktop.services.tabular import write_rejects

    if plan.bad and given.rejects is not None:
        titles = (translate("CommandLine", "Line"), translate("CommandLine", "Reason"))
        rows = [(row, words_for(refused)) for row, refused in plan.bad]
        write_rejects(given.rejects, plan.table.header, rows, titles=titles)


def _report(given: argparse.Namespace, plan: "Plan", *, kept: bool) -> None:
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
    words += _odd(plan)
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


def _odd(plan: "Plan") -> list[str]:
    """What may be wrong with the phones of good rows, line by line."""
    from oms_desktop.desktop.customers.import_words import warning_words
    from oms_desktop.desktop.shell.words import translate
    from oms_desktop.services.customer_importing import CustomerPlan

    if not isinstance(plan, CustomerPlan):
        return []
    line = translate("CommandLine", "Line {n}: {reason}")
    return [line.format(n=at, reason=warning_words(odd)) for at, odd in plan.warnings]


def _changes(plan: "Plan") -> list[dict[str, Any]]:
    return [
        {
            "line": row.number,
            "code": _code_of(change.before),
            "fields": {
                each.field: [str(each.before), str(each.after)] for each in change.fields(1)
            },
        }
        for row, change in plan.changes
    ]


def _code_of(before: "Listed | CustomerDraft") -> str:
    draft: Any = getattr(before, "draft", before)
    return str(draft.code)


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
