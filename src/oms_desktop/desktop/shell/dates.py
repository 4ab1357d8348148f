"""Dates on the screen, short enough for a column."""

from datetime import date

from oms_desktop.desktop.shell.words import translate


def month_word(month: int) -> str:
    """A month's short name, 1 to 12."""
    return (
        translate("Dates", "Jan"),
        translate("Dates", "Feb"),
        translate("Dates", "Mar"),
        translate("Dates", "Apr"),
        translate("Dates", "May"),
        translate("Dates", "Jun"),
        translate("Dates", "Jul"),
        translate("Dates", "Aug"),
        translate("Dates", "Sep"),
        translate("Dates", "Oct"),
        translate("Dates", "Nov"),
        translate("Dates", "Dec"),
    )[month - 1]


def short_date(day: date, today: date) -> str:
    """`23 Nov`, with the year if it isn't this one: `23 Nov 25`."""
    text = f"{day.day} {month_word(day.month)}"
    return text if day.year == today.year else f"{text} {day.year % 100:02}"
