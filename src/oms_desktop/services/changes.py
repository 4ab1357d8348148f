"""What a command did: the nouns and ids it touched, and what the screen needs to know of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Changes:
    """Result of a command.

    Attributes:
        touched: ids by noun (`order`, `invoice`, `product`, `customer`, `shift`, `setting`).
        facts: plain values such as the change to hand out; JSON so that a repeated request can give the
            same answer.
    """

    touched: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)

    def id_of(self, noun: str) -> int:
        """The first id of a noun that this command is known to touch."""
        return self.touched[noun][0]

    def to_json(self) -> str:
        """As remembered with the request."""
        return json.dumps({"touched": self.touched, "facts": self.facts}, ensure_ascii=False)

    @staticmethod
    def from_json(text: str) -> "Changes":
        """As it was answered the first time."""
        stored = json.loads(text)
        touched = {noun: tuple(ids) for noun, ids in stored["touched"].items()}
        return Changes(touched, stored["facts"])
