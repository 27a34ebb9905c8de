"""Nobody reads a day, a month or a year off a moment without saying whose: `highwall.kit.calendar` does it for all.

Between 20:00 and 24:00 UTC the mine is a day ahead of UTC, and on the last evening of a year it is a year ahead.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CALENDAR = ROOT / "src/highwall/kit/calendar/days.py"

DAY = "Say whose day: `today()`, `calendar_day(at)` or `calendar_year(at)` of highwall.kit.calendar for the mine's"
NOW = f"{DAY}; `django.utils.timezone.now()` for the present moment."
BEGIN = (
    "Say whose clock: `start_of_day(day, hour)`, `last_time_of_day(at, hour, minute)`, `utc_month(at)` or "
    "`months_before(at, months)` of highwall.kit.calendar; `datetime(..., tzinfo=UTC)` for a fixed moment of a test. "
    "A year, month or day that is replaced may not exist on 29 February or on the 31st."
)
TEXT = (
    "Say whose day is written: `{at.astimezone(UTC):%Y-%m-%d} UTC`, `{calendar_day(at):...}`; only names in `_on`, "
    "`day` or `month` are days themselves."
)
QUERY = "Say whose day: compare with moments (`start_of_day(day)` of highwall.kit.calendar), or give `tzinfo=CALENDAR`."
SQL = (
    "Say whose day: pass `today()` of highwall.kit.calendar as a parameter, or write `date_trunc('month', at, 'UTC')` "
    "or `at AT TIME ZONE ...`."
)

READERS = {"today", "utcnow", "localdate", "localtime", "utctimetuple", "timetuple", "toordinal", "ctime"}
"""Methods and functions that read a day in whatever zone the process, the server or Django happens to be in. `today`
is meant as a method: that of the calendar is imported by name."""
UNITS = {"year", "month", "day", "hour"}
OF_DATES = {"weekday", "isoweekday", "isocalendar"}
DATE_SPEC = re.compile(r"%[-_]?[YymdjBbAaGVUWuwxcDFH]")
LOOKUP = re.compile(r"(?:^|[a-z0-9]__)(date|year|iso_year|month|day|week|week_day|iso_week_day|quarter|hour)(__|$)")
TRUNCATIONS = re.compile(r"^(Trunc|Extract)(Date|Year|IsoYear|Quarter|Month|Week|WeekDay|IsoWeekDay|Day|Hour)?$")
SQL_READS = re.compile(
    r"\bcurrent_date\b|\blocaltimestamp\b|\bcurrent_time\b|'(?:today|yesterday|tomorrow)'"
    r"|(?:\b(?!s)\w+|\))::date\b|\bto_char\((?![^;]{0,80}at\s+time\s+zone)|\bdate_trunc\(\s*'[^']*'\s*,[^'%]*?\)\s*(?!,)"
    r"|\b(?:extract\(\s*|date_part\(\s*')(?:year|isoyear|quarter|month|week|day|dow|isodow|doy|hour)\b"
    r"(?![^;]{0,80}at\s+time\s+zone)",
    re.IGNORECASE,
)
ALLOWED = {
    (
        "src/highwall/domains/fleet/queries/machines.py",
        "ExtractDay(lasting)",
    ): "whole days of a duration, not of a calendar",
    ("src/highwall/domains/parts/queries/reorder.py", "ExtractDay(age)"): "whole days of a duration, not of a calendar",
}
"""Places that look like reading a day and are not, each with its reason."""


def files() -> list[Path]:
    """Python of the product, its tests, benchmarks and scripts. Migrations run on UTC and are never edited."""
    found = [path for folder in ("src", "tests", "benchmarks", "scripts") for path in (ROOT / folder).rglob("*.py")]
    return sorted(path for path in found if path not in {CALENDAR, Path(__file__)} and "migrations" not in path.parts)


def says_whose(value: ast.expr) -> bool:
    """Whether an expression is a day by its name, or a moment that is put into a zone right there."""
    text = ast.unparse(value)
    named = re.search(r"(^|[._])(on|day|month|today\(\)|calendar_day\(.*\)|utc_month\(.*\))$", text)
    return bool(named) or bool(re.search(r"(?<!timezone)\.astimezone\(.|now\(UTC\)$", text))


def faults(tree: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """The places of a module that read a day without saying whose, with what to use instead."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=name)) if name in READERS:
                yield node, NOW
            case ast.Call(func=ast.Name(id=name)) if name in READERS - {"today"}:
                yield node, NOW
            case ast.Call(func=ast.Attribute(attr="date" | "timetz"), args=[], keywords=[]):
                yield node, f"{DAY}, `utc_month(at)` for the month of a partition."
            case ast.Call(func=ast.Attribute(attr=name, value=value), args=[]) if name in OF_DATES:
                if not says_whose(value):
                    yield node, f"{DAY}."
            case ast.Call(func=ast.Attribute(attr="astimezone"), args=[]):
                yield node, "Say which zone: `.astimezone(UTC)`, `.astimezone(CALENDAR)` or the zone of a place."
            case ast.Call(func=ast.Attribute(attr="fromtimestamp"), args=[_], keywords=[]):
                yield node, "Say which zone: `datetime.fromtimestamp(seconds, UTC)`."
            case ast.Call(func=ast.Attribute(attr="replace"), keywords=[*words]) if UNITS & {w.arg for w in words}:
                yield node, BEGIN
            case ast.Attribute(attr="year" | "month", value=value) if of_a_moment(value):
                yield node, f"{DAY}."
            case ast.Attribute(attr="day" | "hour", value=value) if of_a_moment(value):
                yield node, f"{DAY}."
            case ast.FormattedValue(value=value, format_spec=ast.JoinedStr() as spec):
                if DATE_SPEC.search(ast.unparse(spec)) and not says_whose(value):
                    yield value, TEXT
            case ast.Call(func=ast.Attribute(attr="strftime", value=value)) if not says_whose(value):
                yield node, TEXT
            case ast.Subscript(value=value, slice=ast.Slice(lower=None, upper=ast.Constant(value=4 | 7 | 10))):
                if re.search(r"_at['\"]\]$|isoformat\(|now\(", ast.unparse(value)):
                    yield node, TEXT
            case ast.Call(func=ast.Name(id=name), keywords=words) if TRUNCATIONS.match(name):
                if "tzinfo" not in {word.arg for word in words}:
                    yield node, QUERY
            case ast.Call(keywords=[*words]) if any(word.arg and LOOKUP.search(word.arg) for word in words):
                yield node, QUERY
            case ast.Constant(value=str(text)) if SQL_READS.search(text) or (LOOKUP.search(text) and "__" in text):
                yield node, SQL if SQL_READS.search(text) else QUERY
            case ast.Call(func=ast.Name(id="ZoneInfo"), args=[ast.Constant(value="Asia/Muscat")]):
                yield node, "The zone of the mine is `CALENDAR` of highwall.kit.calendar."


def of_a_moment(value: ast.expr) -> bool:
    """Whether the expression is a moment, as names tell: `now`, `at`, `something_at`, `timezone.now()`, `NOW`."""
    return bool(re.search(r"(^|[._])(now|at|moment|began|until)$|now\(.*\)$", ast.unparse(value), re.IGNORECASE))


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_code_and_no_test_reads_a_day_without_saying_whose(path: Path) -> None:
    where = str(path.relative_to(ROOT))
    found = [
        f"{where}:{node.lineno}: {ast.unparse(node)}\n    {instead}"
        for node, instead in faults(ast.parse(path.read_text()))
        if (where, ast.unparse(node)) not in ALLOWED
    ]
    assert not found, "\n" + "\n".join(found)


def test_the_list_of_allowed_places_names_only_places_that_exist() -> None:
    for where, text in ALLOWED:
        assert text in {ast.unparse(node) for node, _ in faults(ast.parse((ROOT / where).read_text()))}


@pytest.mark.parametrize(
    "code",
    [
        "date.today()",
        "datetime.utcnow()",
        "timezone.localdate()",
        "localdate(at)",
        "timezone.now().date()",
        "batch.received_at.date()",
        "timezone.now().year",
        "changed_at.year",
        "at.month",
        "shot.fired_at.weekday()",
        "at.replace(hour=8)",
        "timezone.now().replace(year=2026)",
        "path_time.astimezone()",
        "datetime.fromtimestamp(seconds)",
        "f'{timezone.now():%Y-%m-%d}'",
        "f'{leaf.at:%d %b}'",
        "at.strftime('%Y')",
        "answer['fired_at'][:10]",
        "timezone.now().isoformat()[:10]",
        "rows.filter(at__date=day)",
        "rows.values_list('at__year', 'at__month')",
        "TruncMonth('at')",
        "execute('SELECT CURRENT_DATE')",
        "execute('SELECT at::date FROM audit_event')",
        "execute('SELECT now()::date')",
        "execute(\"SELECT date_trunc('month', now())\")",
        "execute('SELECT extract(year FROM at)')",
        "execute(\"SELECT to_char(at, 'YYYY')\")",
        "ZoneInfo('Asia/Muscat')",
    ],
)
def test_reading_a_day_of_nobody_is_found(code: str) -> None:
    assert list(faults(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "today()",
        "calendar_day(at)",
        "start_of_day(today() + timedelta(days=1))",
        "expires_on.year",
        "f'{batch.expires_on:%d %b %Y}'",
        "f'{at.astimezone(zone):%Y-%m-%d %H:%M}'",
        "f'{datetime.now(UTC):%Y%m%dT%H%M%SZ}'",
        "text.replace('a', 'b')",
        "datetime.fromtimestamp(seconds, UTC)",
        "TruncMonth('at', tzinfo=CALENDAR)",
        "rows.filter(at__gte=start_of_day(day), at__lt=start_of_day(next_day))",
        "execute('SELECT %s::date', [today()])",
        "execute(\"SELECT date_trunc('month', now(), 'UTC')\")",
        "execute(\"SELECT extract(year FROM at AT TIME ZONE 'UTC')\")",
        "execute('SELECT extract(epoch FROM at)')",
    ],
)
def test_reading_a_day_of_somebody_is_let_pass(code: str) -> None:
    assert not list(faults(ast.parse(code)))
