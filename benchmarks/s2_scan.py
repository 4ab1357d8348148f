"""S2: from a scanned code to a line that is stored; painting it is the desktop's part."""

from measure import WARM, Figure, Options, clocked, copies, quiet
from replay import raw_connection, replay, written_by
from s1_sale import Sale, baskets, counter
from shop import reference_shop

LIMIT = 16.0


def measure(options: Options) -> list[Figure]:
    carts = -(-(WARM + options.rounds) // 10)
    times, floor = [], []
    shop = reference_shop(options)
    with copies(shop, "recorded", "timed", "raw") as (recorded, timed, raw):
        with counter(raw):
            pass
        with counter(recorded) as session:
            written = [_record(Sale(session, codes)) for codes in baskets(carts)]
        connection = raw_connection(raw)
        with counter(timed) as session, quiet():
            for codes, (opened, scans, paid) in zip(baskets(carts), written, strict=True):
                sale = Sale(session, codes)
                sale.open()
                replay(connection, opened)
                for code, rows in zip(codes, scans, strict=True):
                    times.append(clocked(lambda sale=sale, code=code: sale.scan(code)))
                    floor.append(clocked(lambda rows=rows: replay(connection, rows)))
                # A counter has only so many open carts.
                sale.pay()
                replay(connection, paid)
        connection.close()
    note = "with the disk's flush, without painting"
    return [
        Figure("S2", "scan stored", times[WARM:], floor[WARM:], LIMIT, None, tail=True, note=note)
    ]


def _record(sale):
    store = sale.session.store
    opened = written_by(store, sale.open)
    scans = [written_by(store, lambda code=code: sale.scan(code)) for code in sale.codes]
    return opened, scans, written_by(store, sale.pay)
