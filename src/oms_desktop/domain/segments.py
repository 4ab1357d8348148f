"""Segments: which customers are meant, said by conditions that all hold."""

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any, Final

from oms_desktop.domain.customer_class import CustomerClass, Habit
from oms_desktop.domain.errors import ChoiceInvalid, QuantityOutOfRange
from oms_desktop.domain.quantity import ONE
from oms_desktop.domain.refused import Refused
from oms_desktop.domain.text import clean_text

EVERYBODY, AGREED, LEFT_OUT = "", "agreed", "left_out"
VIEWS: Final = (EVERYBODY, AGREED, LEFT_OUT)
"""Whom of a segment: all; those who agreed to marketing; the others."""
WITHIN, BEFORE, NEVER = "within", "before", "never"
PURCHASES: Final = ("", WITHIN, BEFORE, NEVER)
OWING: Final = ("", "yes", "no")
DAYS_LIMIT: Final = 3650
NAME_LIMIT: Final = 60
MESSAGE_LIMIT: Final = 300
MONTHS: Final = range(1, 13)
_NAMES: Final = ("{name}", "{nama}")


@dataclass(frozen=True)
class SegmentRule:
    """Conditions; an empty one says nothing.

    Attributes:
        kind: of buyer, a `CustomerClass`.
        level: of the customer, in whatever case.
        tag: one of theirs.
        city: of the address for deliveries.
        purchase: bought `within` the last `days`, only `before` them, or `never`.
        days: today is the first of them.
        birth_month: 1 to 12.
        product_id: bought at least once.
        owing: `yes` or `no`.
        view: whom of them, by consent to marketing.
    """

    kind: str = ""
    level: str = ""
    tag: str = ""
    city: str = ""
    purchase: str = ""
    days: int = 30
    birth_month: int = 0
    product_id: int = 0
    owing: str = ""
    view: str = EVERYBODY

    @property
    def is_marketing(self) -> bool:
        """Whether only those are meant who agreed to it."""
        return self.view == AGREED

    @property
    def needs_purchases(self) -> bool:
        """Whether it asks when or how people buy."""
        return bool(self.kind or self.purchase)

    def fits(self, habit: Habit, kind: CustomerClass, today: date) -> bool:
        """Whether somebody who buys so fits what it asks of that."""
        if self.kind and kind != self.kind:
            return False
        match self.purchase:
            case "within":
                return habit.last is not None and habit.away(today) < self.days
            case "before":
                return habit.last is not None and habit.away(today) >= self.days
            case "never":
                return habit.last is None
            case _:
                return True

    @property
    def parts(self) -> dict[str, Any]:
        """The conditions that say something, by name."""
        said = asdict(self)
        if not self.purchase or self.purchase == NEVER:
            said["days"] = 0
        return {name: value for name, value in said.items() if value}

    @property
    def text(self) -> str:
        """Canonical JSON of it."""
        return json.dumps(self.parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @classmethod
    def of(cls, text: str) -> "SegmentRule":
        """A rule that was kept; what another version knew besides is passed over.

        One that can't be read, or asks for what isn't there to be chosen, is `UNREADABLE`.
        """
        try:
            said = json.loads(text)
        except ValueError:
            return UNREADABLE
        if not isinstance(said, dict):
            return UNREADABLE
        kept = {each.name: said[each.name] for each in fields(cls) if each.name in said}
        if any(
            type(kept[each.name]) is not type(each.default)
            for each in fields(cls)
            if each.name in kept
        ):
            return UNREADABLE
        try:
            return checked_rule(cls(**kept))
        except Refused:
            return UNREADABLE


ANYBODY: Final = SegmentRule()
UNREADABLE: Final = SegmentRule(kind="?", view=AGREED)
"""Means nobody and is always refused: a damaged rule must not become one for everybody."""


@dataclass(frozen=True)
class SegmentDraft:
    """A segment with a name; `message` is what its people are written, `{name}` stands for theirs."""

    name: str
    rule: SegmentRule
    message: str = ""


def checked_rule(rule: SegmentRule) -> SegmentRule:
    """The rule with cleaned texts.

    Raises:
        ChoiceInvalid: a condition that doesn't exist.
        QuantityOutOfRange: unbelievably many days, or none.
        TextTooLong: a longer text than anybody has.
    """
    for name, known in (("purchase", PURCHASES), ("owing", OWING), ("view", VIEWS)):
        if getattr(rule, name) not in known:
            raise ChoiceInvalid(name, str(getattr(rule, name)))
    if rule.kind and rule.kind not in set(CustomerClass):
        raise ChoiceInvalid("kind", rule.kind)
    if rule.birth_month and rule.birth_month not in MONTHS:
        raise ChoiceInvalid("birth_month", str(rule.birth_month))
    if rule.purchase in {WITHIN, BEFORE} and not 1 <= rule.days <= DAYS_LIMIT:
        raise QuantityOutOfRange(rule.days * ONE, DAYS_LIMIT * ONE)
    return replace(
        rule,
        level=clean_text(rule.level, "level", 40),
        tag=clean_text(rule.tag, "tags", 30),
        city=clean_text(rule.city, "city", 60),
    )


def checked_segment(draft: SegmentDraft) -> SegmentDraft:
    """The segment as it is kept.

    Raises:
        FieldMissing: no name.
        TextTooLong: a name or message longer than its field.
        As `checked_rule`.
    """
    return SegmentDraft(
        clean_text(draft.name, "name", NAME_LIMIT, required=True),
        checked_rule(draft.rule),
        clean_text(draft.message, "message", MESSAGE_LIMIT),
    )


def message_for(template: str, name: str) -> str:
    """What one person is written; only `{name}` (or `{nama}`) is filled in, whatever else is in brackets."""
    for place in _NAMES:
        template = template.replace(place, name)
    return template
