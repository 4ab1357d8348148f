"""The data package: whole, and in names as people write them."""

import re
import subprocess
import sys

import pytest

from oms_desktop.services import places


def test_every_village_has_all_of_its_parts() -> None:
    book = places.load()
    assert len(book) > 80_000
    [first, *_] = book.find("lowokwaru", ["Malang"])
    assert (first.village, first.district) == ("Lowokwaru", "Lowokwaru")
    assert (first.city, first.province) == ("Kota Malang", "Jawa Timur")
    assert first.postcode == "65141"
    for text, city, province in (
        ("Senayan", "Jakarta Selatan", "DKI Jakarta"),
        ("Caturtunggal sleman", "Kab. Sleman", "DI Yogyakarta"),
        ("Pulau Tidung", "Kepulauan Seribu", "DKI Jakarta"),
    ):
        found = book.find(text)[0]
        assert (found.city, found.province) == (city, province)
    assert {each.province for each in book.find("suka", ["Sumatera Utara"], 3)} == {
        "Sumatera Utara"
    }
    assert all(re.fullmatch("[1-9][0-9]{4}", each.postcode) for each in book.find("sid", (), 500))


def test_reading_ends_when_it_is_told_to() -> None:
    class Stop(Exception):
        """Somebody closed the window."""

    def stop() -> None:
        raise Stop

    with pytest.raises(Stop):
        places.load(stop)


def test_nothing_is_read_before_it_is_needed() -> None:
    code = "import sys, oms_desktop.services.places; print('areaid' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
