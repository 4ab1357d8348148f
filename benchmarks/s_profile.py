"""A customer's profile, read on the screen's thread, and what is told of everybody behind it."""

import random
from datetime import timedelta

from measure import Figure, Options, copies, in_turn
from shop import reference_shop

from oms_desktop.database import customer_habits
from oms_desktop.services import profiles
from oms_desktop.services.shop import open_shop

PROFILE_LIMIT = 50.0
BEHIND_LIMIT = 5000.0


def measure(options: Options) -> list[Figure]:
    few = max(3, options.rounds // 10)
    with copies(reference_shop(options), "timed") as (path,):
        session = open_shop(path)
        chance = random.Random(7)
        buyers = sorted(profiles.classes(session))

        def one():
            return profiles.profile(session, chance.choice(buyers))

        (times,) = in_turn(options.rounds, one)
        (classes,) = in_turn(few, lambda: profiles.classes(session), warm=1)
        # The reference shop's days lie before the shop's own clock.
        last = max(each.last for each in customer_habits.habits(session.store).values())
        since = session.begins(last - timedelta(days=profiles.RECENT))
        (lately,) = in_turn(few, lambda: customer_habits.lately(session.store, since), warm=1)
        session.store.close()
    return [
        Figure("S4", "customer: profile", times, limit=PROFILE_LIMIT, tail=True),
        Figure("S4", "customers: classes, behind", classes, limit=BEHIND_LIMIT),
        Figure("S4", "customers: 90 days and debts, behind", lately, limit=BEHIND_LIMIT),
    ]
