"""Every move that is legal is, and every other one is refused with its names."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from itertools import product
from typing import Any

import pytest

from oms_desktop.domain import fulfilment, invoices, orders, returns
from oms_desktop.domain.errors import StateForbids

# Written out a second time on purpose: a slip in the tables must not change what is promised.
ORDER = """
draft edit draft | draft hold draft | draft confirm confirmed | confirmed complete completed |
confirmed cancel cancelled | completed void cancelled | confirmed amend confirmed |
confirmed reserve confirmed | confirmed deposit confirmed | confirmed plan confirmed |
confirmed close confirmed | completed reopen confirmed
"""
SHIPMENT = """
planned pick picking | picking pack packed | packed make_ready ready_for_pickup |
packed ship shipped | ready_for_pickup deliver delivered | shipped deliver delivered |
shipped fail failed | failed resend packed | failed return returned_to_shop |
delivered void returned_to_shop | shipped void returned_to_shop | planned cancel cancelled | picking cancel cancelled |
packed cancel cancelled | ready_for_pickup cancel cancelled | planned pack packed |
packed unpack picking | ready_for_pickup unpack picking | shipped recall packed |
delivered undeliver shipped
"""
RETURN = "draft edit draft | draft receive received | draft drop dropped | received settle settled"
INVOICE = "issued pay issued | issued void void | issued print issued | void print void"

Table = tuple[str, type[StrEnum], type[StrEnum], Mapping[Any, Any], Callable[[Any, Any], Any], str]
TABLES: list[Table] = [
    ("order", orders.OrderState, orders.OrderAct, orders.MOVES, orders.after, ORDER),
    (
        "shipment",
        fulfilment.ShipmentState,
        fulfilment.ShipmentAct,
        fulfilment.MOVES,
        fulfilment.after,
        SHIPMENT,
    ),
    ("return", returns.ReturnState, returns.ReturnAct, returns.MOVES, returns.after, RETURN),
    (
        "invoice",
        invoices.InvoiceState,
        invoices.InvoiceAct,
        invoices.MOVES,
        invoices.after,
        INVOICE,
    ),
]


@pytest.mark.parametrize(
    ("noun", "states", "acts", "moves", "after", "legal"), TABLES, ids=[each[0] for each in TABLES]
)
def test_moves(
    noun: str,
    states: type[StrEnum],
    acts: type[StrEnum],
    moves: Mapping[Any, Any],
    after: Callable[[Any, Any], Any],
    legal: str,
) -> None:
    promised = {
        (before, act): end for before, act, end in (each.split() for each in legal.split("|"))
    }
    assert len(moves) == len(promised)
    for state, act in product(states, acts):
        end = promised.get((state.value, act.value))
        if end is not None:
            assert after(state, act) == end
            continue
        with pytest.raises(StateForbids) as refused:
            after(state, act)
        assert refused.value == StateForbids(noun, state.value, act.value)


def test_only_a_draft_is_edited() -> None:
    orders.check_draft(orders.OrderState.DRAFT)
    for state in set(orders.OrderState) - {orders.OrderState.DRAFT}:
        with pytest.raises(StateForbids) as refused:
            orders.check_draft(state, orders.OrderAct.HOLD)
        assert refused.value == StateForbids("order", state.value, "hold")


STAGES = """
confirmed - yes new | confirmed - no new | confirmed planned no preparing | confirmed picking yes preparing |
confirmed packed yes ready | confirmed ready_for_pickup no ready | confirmed shipped,picking no preparing |
confirmed shipped,packed yes ready | confirmed shipped yes new | confirmed shipped no sent |
confirmed failed no sent | confirmed delivered,shipped no sent | confirmed cancelled yes new |
completed delivered no done | cancelled cancelled no cancelled
"""


@pytest.mark.parametrize("row", [each.strip() for each in STAGES.split("|")])
def test_an_order_stands_where_its_slowest_work_is(row: str) -> None:
    state, shipments, unplanned, stage = row.split()
    states = [] if shipments == "-" else map(fulfilment.ShipmentState, shipments.split(","))
    found = fulfilment.stage_of(orders.OrderState(state), states, unplanned=unplanned == "yes")
    assert found == stage
