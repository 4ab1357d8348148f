"""What customers said about advertising: every answer is kept."""

from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from oms_desktop.domain.errors_privacy import (
    ConsentNotGiven,
)
from oms_desktop.domain.product_changes import ImportMode
from oms_desktop.domain.users import Role
from oms_desktop.services import (
    customer_exporting,
    customer_importing,
    customers,
    joining,
    privacy,
)
from oms_desktop.services.customer_importing import CustomerWarning, Doubt
from tests.helpers.private_person import RINA, keep
from tests.helpers.shop import Shop


def said(shop: Shop, customer_id: int) -> list[tuple[str, str, str]]:
    found = privacy.answers(shop.new, customer_id)
    return [(each.answer, each.given_on, each.source) for each in found]


def test_every_answer_is_kept_with_its_day_source_and_who_took_it(shop: Shop) -> None:
    customer_id = keep(shop)
    shop.clock.move(days=2)
    changes = privacy.withdraw_consent(shop.as_(Role.MANAGER), customer_id, " lewat  telepon ")
    assert changes.facts == {"name": "Rina Kusumawati"}
    draft = customers.record(shop.new, customer_id)
    assert (draft.consent, draft.consent_on, draft.consent_source) == (
        *("no", "2026-11-25", "lewat telepon"),
    )
    assert replace(draft, **{name: getattr(RINA, name) for name in ("consent", "consent_on")}) == (
        replace(RINA, consent_source="lewat telepon")
    )
    assert said(shop, customer_id) == [
        ("no", "2026-11-25", "lewat telepon"),
        ("yes", "2026-01-05", "formulir pameran"),
    ]
    assert {each.person for each in privacy.answers(shop.new, customer_id)} == {
        shop.session.person.name
    }
    assert shop.journalled("customer.consent_withdrawn") == [
        ("R77", {"consent": ["no", "2026-11-25"]})
    ]
    with pytest.raises(ConsentNotGiven) as refused:
        privacy.withdraw_consent(shop.new, customer_id, "lagi")
    assert refused.value == ConsentNotGiven("Rina Kusumawati", "2026-11-25")
    # Given anew, all three are told; a change of something else adds nothing.
    customers.change(shop.new, customer_id, replace(draft, consent="yes", consent_on=""))
    customers.change(shop.new, customer_id, replace(draft, consent="yes", city="Batu"))
    assert [answer for answer, _, _ in said(shop, customer_id)] == ["yes", "no", "yes"]


def test_who_was_never_asked_may_decline(shop: Shop) -> None:
    budi = shop.customer("BUDI")
    assert said(shop, budi) == []
    privacy.withdraw_consent(shop.new, budi, "di kasir")
    assert said(shop, budi) == [("no", "2026-11-23", "di kasir")]


def test_answers_of_joined_customers_stand_together(shop: Shop) -> None:
    rina, budi = keep(shop), shop.customer("BUDI")
    privacy.withdraw_consent(shop.new, budi, "surat")
    joining.join(shop.new, rina, budi)
    told = said(shop, rina)
    assert told == said(shop, budi)
    assert [answer for answer, _, _ in told] == ["no", "no", "yes"]
    assert customers.record(shop.new, rina).consent == "no"


def test_answers_come_with_lists_and_are_written_once(shop: Shop) -> None:
    rina = keep(shop)
    path = shop.session.store.path.with_name("out.csv")
    customer_exporting.export_customers(shop.new, path)
    text = path.read_text("utf-8-sig").replace("R77", "R78").replace("99887766", "55443322")
    path.write_text(text.replace("9988-7766", "5544-3322"), encoding="utf-8")
    source = customer_importing.read_source(shop.new, path)
    plan = customer_importing.plan_source(shop.new, source, mode=ImportMode.UPDATE)
    customer_importing.import_customers(shop.new, plan)
    assert said(shop, shop.customer("R78")) == said(shop, rina)
    for sql in (
        "UPDATE consent_entry SET answer = 'no'",
        "DELETE FROM consent_entry",
        "REPLACE INTO consent_entry SELECT * FROM consent_entry",
    ):
        with pytest.raises(apsw.ConstraintError):
            shop.sql(sql)


def test_who_agreed_before_answers_were_kept_has_one(tmp_path: Path) -> None:
    from oms_desktop.database.connection import prepare
    from oms_desktop.database.migrations import STEPS, migrate

    connection = apsw.Connection(str(tmp_path / "old.oms"))
    prepare(connection)
    at = next(i for i, step in enumerate(STEPS) if "CREATE TABLE consent_entry" in step)
    migrate(connection, 0, STEPS[:at])
    connection.execute(
        "INSERT INTO customer (code, name, consent, consent_on, consent_source, created_at,"
        " changed_at) VALUES ('A', 'A', 'yes', '2026-02-03', 'chat', 1, 2), ('B', 'B', '', '', '', 1, 2)"
    )
    migrate(connection, at, STEPS)
    assert connection.execute("SELECT * FROM consent_entry").fetchall() == [
        (1, 1, "yes", "2026-02-03", "chat", 2, None)
    ]
    connection.close()


@pytest.mark.parametrize(
    ("cells", "kept"),
    [
        ("yes;2026-01-05;formulir", ("no", "2026-11-23", "telepon")),
        ("yes;2026-11-23;formulir", ("no", "2026-11-23", "telepon")),
        ("yes;;formulir", ("no", "2026-11-23", "telepon")),
        ("yes;2026-11-24;formulir", ("yes", "2026-11-24", "formulir")),
        ("no;2026-11-24;surat", ("no", "2026-11-24", "surat")),
    ],
)
def test_an_old_list_doesnt_take_back_what_was_declined(
    shop: Shop, tmp_path: Path, cells: str, kept: tuple[str, str, str]
) -> None:
    rina = keep(shop)
    privacy.withdraw_consent(shop.new, rina, "telepon")
    shop.clock.move(days=1)
    path = tmp_path / "list.csv"
    path.write_text(
        f"code;name;consent;Asked On;Asked How\nR77;Rina K.;{cells}\n", encoding="utf-8"
    )
    source = customer_importing.read_source(shop.new, path)
    plan = customer_importing.plan_source(shop.new, source, mode=ImportMode.UPDATE)
    customer_importing.import_customers(shop.new, plan)
    found = customers.record(shop.new, rina)
    assert (found.consent, found.consent_on, found.consent_source) == kept
    assert found.name == "Rina K."
    ignored = kept[1] == "2026-11-23"
    odd = CustomerWarning(Doubt.DECLINED, "Rina Kusumawati", day="2026-11-23")
    assert plan.warnings == (((2, odd),) if ignored else ())
    assert len(privacy.answers(shop.new, rina)) == (2 if ignored else 3)


def test_a_form_opened_before_somebody_declined_doesnt_bring_their_consent_back(shop: Shop) -> None:
    rina = keep(shop)
    stale = customers.record(shop.new, rina)
    privacy.withdraw_consent(shop.as_(Role.MANAGER), rina, "telepon")
    customers.change(shop.new, rina, replace(stale, city="Batu"))
    found = customers.record(shop.new, rina)
    assert (found.city, found.consent, found.consent_source) == ("Batu", "no", "telepon")
    [(_, told)] = shop.journalled("customer.changed")
    assert told["changed"] == ["city"]
    # Who agrees anew on the same day has agreed.
    for day in ("2026-11-23", ""):
        anew = replace(found, consent="yes", consent_on=day, consent_source="di kasir")
        customers.change(shop.new, rina, anew)
        assert said(shop, rina)[0] == ("yes", "2026-11-23", "di kasir")
        privacy.withdraw_consent(shop.new, rina, "surat")
