"""Lists: filters, sorts, search and export columns are declared once per resource; list, count, CSV and XLSX
come from the declaration."""

import functools
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import NoneType
from typing import Any, BinaryIO, Literal, get_args, get_origin
from urllib.parse import quote
from uuid import NAMESPACE_URL, UUID, uuid5
from zoneinfo import ZoneInfo

from django.core.exceptions import ImproperlyConfigured
from django.db.models import F, Model, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf
from django.http import HttpResponse, StreamingHttpResponse
from ninja import FilterSchema
from pydantic import BeforeValidator, Field, create_model

from highwall.kit import audit
from highwall.kit.actors import Actor, Reach
from highwall.kit.errors import Conflict, Invalid
from highwall.kit.jobs import start_job
from highwall.kit.lists.answers import encode_json, json_response
from highwall.kit.lists.asked import Asked, Source, Visible
from highwall.kit.lists.cursor import behind, key_columns, read_cursor, refuse_page_behind, write_cursor
from highwall.kit.lists.exports import CSV_TYPE, csv_lines, file_response, json_file, xlsx_file
from highwall.kit.lists.matching import mentioning
from highwall.kit.models import JobRun, ordered
from highwall.kit.schemas import Schema
from highwall.kit.text import Language, Speaker, fold, heading, language_of, list_name, truth
from highwall.kit.triggers import Cache

COUNT_CAP = 1001
"""Counting stops here: a person pages through filters, not through a thousand pages."""

EXPORT_CAP = 100_000

XLSX_AT_ONCE = 10_000
"""Up to this many rows a workbook is made while the person waits; beyond, in the background with progress."""

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EXPORT_JOB = "administration.write_export"
ROWS_PER_REPORT = 1000

_declared: "dict[str, Listing[Any]]" = {}


class Page[Row: Schema](Schema):
    """One page of a list. `total` is exact unless `total_is_capped`. `next_cursor` goes on behind the last of the
    items; it is null where nothing follows. `page` is null where the request named a cursor instead."""

    items: list[Row]
    total: int
    total_is_capped: bool
    page: int | None
    page_size: int
    next_cursor: str | None


def _parts(value: Any) -> Any:
    """The values of a filter that was given once with commas, several times, or both."""
    given = [value] if isinstance(value, str) else value
    return [part for text in given for part in str(text).split(",") if part] if isinstance(given, list) else value


SEVERAL = BeforeValidator(_parts)
"""Marks a filter of type `list[...]` that takes its values with commas between them, or one by one: `?status=a,b` is
`?status=a&status=b`."""


def arabic_name(path: str) -> Coalesce:
    """The Arabic name of the record at an ORM path, its other one where it has none."""
    return Coalesce(NullIf(F(f"{path}__name_ar"), Value("")), F(f"{path}__name"))


def _leaves(annotation: Any) -> set[Any]:
    """The plain types within `list[str] | None` and the like."""
    inner = get_args(annotation)
    if not inner or get_origin(annotation) in {dict, Literal}:
        return {annotation}
    return set().union(*(_leaves(part) for part in inner)) - {NoneType}


def _truths(language: Language) -> Callable[[Any], Any]:
    return {True: truth(True, language), False: truth(False, language), None: None}.__getitem__


class NoFilters(FilterSchema):
    """A list without filters."""


class ExportStarted(Schema):
    """A long workbook is being made: `/jobs/{job_id}` says how far it is, `/jobs/{job_id}/file` gives it when it is
    done, to whoever asked for it, for a day."""

    job_id: UUID


@dataclass(frozen=True, kw_only=True)
class Listing[M: Model]:
    """A list resource.

    `columns` maps answer names to ORM paths (`region__name`) or annotations; exactly these are selected.
    `sorts` maps the public sort names to ORM paths, with commas between several; a column of free text is sorted by its
    natural key, which follows from its field. Each has its index (`kit.models.sort_index`), whatever is asked for.
    `search` names the columns in which words are looked for. `export` maps answer names to column headings in English;
    `tokens` says the values of such a column in words, and `arabic` takes it from another path or expression for those
    who read Arabic. `pages` keeps answers until its topic is notified; every table that a page is made of must notify
    it. `sorted_by` names for a filter the sort, or the column, that is taken where none is asked for: rows of a time in
    its order, which an index gives. `nearest` gives an actor the shortest of several ways to the visible rows.
    """

    name: str
    row: type[Schema]
    columns: Mapping[str, str]
    sorts: Mapping[str, str]
    default_sort: str
    search: tuple[str, ...] = ()
    filters: type[FilterSchema] = NoFilters
    export: Mapping[str, str] = field(default_factory=dict)
    tokens: Mapping[str, Speaker] = field(default_factory=dict)
    arabic: Mapping[str, Any] = field(default_factory=dict)
    annotate: Callable[[QuerySet[M]], QuerySet[M]] | None = None
    tie_break: str = "pk"
    pages: Cache[Hashable, bytes] | None = None
    nearest: Callable[[Actor], Visible] | None = None
    sorted_by: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if unknown := (set(self.export) - set(self.columns)) | (set(self.tokens) | set(self.arabic)) - set(self.export):
            raise ImproperlyConfigured(f"The export of {self.name} names columns that it does not have: {unknown}.")
        if self.default_sort.lstrip("-").split(",")[0] not in self.sorts:
            raise ImproperlyConfigured(f"{self.name} can't be sorted by {self.default_sort}.")
        if not {*self.sorted_by} <= {*self.filters.model_fields}:
            raise ImproperlyConfigured(f"{self.name} has no filter of {set(self.sorted_by)}.")
        _declared[self.name] = self

    def sort_with(self, filters: FilterSchema, actor: Actor) -> str:
        """The sort that is taken where none is asked for. Whoever sees what is assigned has few rows."""
        known = {} if actor.reach == Reach.ASSIGNED else self.sorted_by
        return next((sort for name, sort in known.items() if getattr(filters, name) is not None), self.default_sort)

    def words(self, search: str) -> list[str]:
        """The words that a search is made of."""
        return fold(search).split()

    def narrow(self, rows: QuerySet[M], filters: FilterSchema, words: Sequence[str]) -> QuerySet[M]:
        """The rows that match the filters and every word of a search."""
        rows = rows.filter(filters.get_filter_expression())
        for word in words:
            rows = rows.filter(mentioning(rows.model, self.search, word))
        return rows

    def order(self, rows: QuerySet[M], sort: str) -> QuerySet[M]:
        """Rows in the order of the sorts, texts as people order them, empty values last in either direction."""
        taken = {name.lstrip("-"): name.lstrip("-") for name in self.sorted_by.values()}
        return ordered(rows, taken | {**self.sorts}, sort, self.tie_break)

    def select(self, rows: QuerySet[M], *more: Any) -> QuerySet[Any, tuple[Any, ...]]:
        """The columns of the rows, in their order, no model instances; then what is asked for besides."""
        if self.annotate:
            rows = self.annotate(rows)
        return rows.values_list(*self.columns.values(), *more)

    def stream(self, rows: QuerySet[M], names: Iterable[str], language: Language = "en") -> Iterator[tuple[Any, ...]]:
        """The values of some columns, row after row, read from a cursor: for as many as do not fit in memory."""
        if self.annotate:
            rows = self.annotate(rows)
        paths = {name: self.columns[name] for name in names}
        if language == "ar":
            rows = rows.annotate(
                **{f"arabic_{name}": F(path) if isinstance(path, str) else path for name, path in self.arabic.items()}
            )
            paths |= {name: f"arabic_{name}" for name in self.arabic}
        return rows.values_list(*paths.values()).iterator(2000)

    def first(self, rows: QuerySet[M]) -> dict[str, Any] | None:
        """The first of the rows as the list shows it, None where there is none."""
        values = self.select(rows).first()
        return None if values is None else dict(zip(self.columns, values, strict=True))

    def table(self, rows: Iterable[Sequence[Any]], language: Language) -> Iterator[list[Any]]:
        """Rows of the export with tokens and truths in words."""
        sayers = [self._sayer(name, language) for name in self.export]
        for values in rows:
            yield [say(value) if say else value for say, value in zip(sayers, values, strict=True)]

    def _sayer(self, name: str, language: Language) -> Callable[[Any], Any] | None:
        speak = self.tokens.get(name)
        if speak is None:
            return _truths(language) if bool in self.kinds(name) else None
        said = functools.cache(lambda token: speak(token, language))

        def say(value: Any) -> Any:
            if not value:
                return value
            return [said(token) for token in value] if isinstance(value, list) else said(value)

        return say

    def kinds(self, name: str) -> set[Any]:
        """The types that the values of a column may have, by its answer; those of the items of a list."""
        known = self.row.model_fields.get(name)
        return _leaves(known.annotation) if known else set()

    def headings(self, language: Language, zone: str = "") -> list[str]:
        """The headings of the export; those of moments name the zone, if there is one."""
        return [
            f"{heading(text, language)} ({zone})" if zone and datetime in self.kinds(name) else heading(text, language)
            for name, text in self.export.items()
        ]

    def page(self, visible: Visible, params: Any, actor: Actor, path: dict[str, UUID]) -> HttpResponse:
        """Answer a list request. `visible` gives the rows in scope of an actor, and of the `path`: the record that the
        list hangs on.

        Raises Invalid for a cursor that does not belong to this list, sort, search and filter, or beside a page.
        """
        filters = params.filters.model_dump_json()
        listed = (self.name, tuple(path.values()), filters, params.search, params.sort)
        source = Source(
            name=self.name,
            visible=self.nearest(actor) if self.nearest else visible,
            actor=actor,
            path=path,
            filters=params.filters,
            narrow=self.narrow,
            words=self.words(params.search),
        )
        asked = Asked(source)
        if params.cursor:
            if params.page != 1:
                detail = "A cursor says where to go on by itself. Leave the number of the page out."
                raise Invalid.field("page", "page_beside_cursor", detail)
            body = self._read_page(asked, params, listed, read_cursor(listed, params.cursor))
        elif self.pages is None:
            body = self._read_page(asked, params, listed)
        else:
            scope = (actor.user_id, actor.region_id, actor.shape)
            key = (scope, *listed, params.page, params.page_size)
            body = self.pages.get(key, lambda: self._read_page(asked, params, listed))
        return HttpResponse(body, content_type="application/json")

    def _read_page(
        self, asked: Asked, params: Any, listed: tuple[Hashable, ...], place: list[str | None] | None = None
    ) -> bytes:
        start = (params.page - 1) * params.page_size
        refuse_page_behind(COUNT_CAP - 1, start)

        def one_page(rows: QuerySet[M], place: Sequence[str | None]) -> QuerySet[Any, tuple[Any, ...]]:
            rows = self.order(rows, params.sort)
            keys = key_columns(rows)
            return self.select(behind(rows, place) if place else rows, *keys)

        def counted(rows: QuerySet[M], _: Sequence[str | None]) -> QuerySet[Any, tuple[Any, ...]]:
            return rows.order_by().values_list("pk")

        statement = asked.statement(("page", params.sort), place or (), one_page)
        # One more than asked for tells whether anything follows.
        found = statement.limited(params.page_size + 1, start).rows() if statement else []
        names, shown = list(self.columns), found[: params.page_size]
        items = [dict(zip(names, values, strict=False)) for values in shown]
        follows = len(found) > len(shown)
        if (items or start == 0) and not follows and place is None:
            total = start + len(items)
        else:
            counting = asked.statement(("count",), (), counted)
            total = counting.limited(COUNT_CAP).count() if counting else 0
        body = {
            "items": items,
            "total": total,
            "total_is_capped": total >= COUNT_CAP,
            "page": params.page if place is None else None,
            "page_size": params.page_size,
            "next_cursor": write_cursor(listed, shown[-1][len(names) :]) if follows else None,
        }
        return encode_json(body)

    def file(self, rows: QuerySet[M], params: Any, actor: Actor) -> HttpResponse | StreamingHttpResponse:
        """Answer an export request: the whole filtered list as CSV, XLSX, JSON or JSON lines, never a part of it.

        The tables speak the language of the actor; JSON has the names and tokens of the API. A workbook shows moments
        in the zone of the actor and says so in its headings; the others give them in UTC. A workbook of more than
        XLSX_AT_ONCE rows is made in the background: the answer is 202 with its `job_id`. Raises Conflict for more than
        EXPORT_CAP rows.
        """
        rows = self.narrow(rows, params.filters, self.words(params.search))
        if _has_more(rows, EXPORT_CAP):
            detail = f"An export holds at most {EXPORT_CAP:,} rows, and this list has more. Narrow it by a filter."
            raise Conflict(detail, code="export_too_large", limit=EXPORT_CAP)
        rows, wanted, language = self.order(rows, params.sort), list(self.export), language_of(actor.language)
        audit.record_event("export", resource=self.name, after={"format": params.format, "search": params.search})
        if params.format == ExportFormat.XLSX:
            if _has_more(rows, XLSX_AT_ONCE):
                return json_response({"job_id": self._have_written(params, actor)}, status=202)
            with self.workbook(rows, actor) as file:
                return self.named(HttpResponse(file.read(), content_type=XLSX_TYPE), params.format, language)
        if params.format in {ExportFormat.JSON, ExportFormat.JSONL}:
            items = (encode_json(dict(zip(wanted, row, strict=True))) for row in self.stream(rows, wanted))
            return self.named(file_response(json_file(items, params.format), _KINDS[params.format]), params.format)
        table = self.table(self.stream(rows, wanted, language), language)
        return self.named(file_response(csv_lines(self.headings(language), table), CSV_TYPE), params.format, language)

    def workbook(self, rows: QuerySet[M], actor: Actor, on_rows: Callable[[int], None] = lambda _: None) -> BinaryIO:
        """All of the rows as a workbook for its reader, which the caller closes. `on_rows` is told from time to time
        how many are written, and may raise to have it given up."""
        language = language_of(actor.language)

        def told(table: Iterable[list[Any]]) -> Iterator[list[Any]]:
            for number, row in enumerate(table):
                if number % ROWS_PER_REPORT == 0:
                    on_rows(number)
                yield row

        table = told(self.table(self.stream(rows, self.export, language), language))
        title, header = list_name(self.name, language), self.headings(language, actor.time_zone)
        return xlsx_file(title, header, table, ZoneInfo(actor.time_zone), right_to_left=language == "ar")

    def _have_written(self, params: Any, actor: Actor) -> UUID:
        """Have the workbook of a request made in the background; one that is being made already is not begun again."""
        filters = params.filters.model_dump(mode="json", by_alias=True, exclude_none=True)
        asked = {"search": params.search, "sort": params.sort, "filters": filters, "path": params.path}
        text = encode_json(asked).decode()
        subject_id = uuid5(NAMESPACE_URL, f"{self.name} {text}")
        under_way = JobRun.objects.filter(
            kind=EXPORT_JOB,
            owner_id=actor.user_id,
            subject_id=subject_id,
            state__in=[JobRun.State.QUEUED, JobRun.State.RUNNING],
            cancel_requested=False,
        )
        job = under_way.first() or start_job(
            EXPORT_JOB,
            task=EXPORT_JOB,
            owner_id=actor.user_id,
            subject_id=subject_id,
            link="/jobs",
            name=self.name,
            asked=text,
        )
        return job.pk

    def named[R: HttpResponse | StreamingHttpResponse](self, response: R, form: str, language: Language = "en") -> R:
        """The answer as a file that is called as its list, in Arabic too where that is read."""
        disposition = f'attachment; filename="{self.name}.{form}"'
        if language != "en":
            disposition += f"; filename*=UTF-8''{quote(f'{list_name(self.name, language)}.{form}')}"
        response["Content-Disposition"] = disposition
        return response

    def params(self, *, with_format: bool = False) -> Any:
        """The query parameters of the list (or of its export) as a pydantic model."""
        names = "|".join(self.sorts)
        with_filters = "".join(f" With {name} the default is {sort}." for name, sort in self.sorted_by.items())
        fields: dict[str, Any] = {
            "search": (str, Field("", max_length=200, description="Words that must all occur.")),
            "sort": (
                str,
                Field(
                    self.default_sort,
                    pattern=f"^-?({names})(,-?({names}))*$",
                    description=f"Comma separated; a leading minus reverses. Any of: {', '.join(self.sorts)}."
                    f"{with_filters}",
                ),
            ),
        }
        if with_format:
            fields["format"] = (ExportFormat, Field(ExportFormat.CSV))
        else:
            ends = f"Pages end after {COUNT_CAP - 1:,} rows; the cursor goes on."
            fields["page"] = (int, Field(1, ge=1, description=ends))
            fields["page_size"] = (int, Field(25, ge=1, le=200))
            about = "The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out."
            fields["cursor"] = (str, Field("", max_length=4000, description=about))
        return create_model(
            f"{self.row.__name__}{'Export' if with_format else 'List'}Params", __base__=Schema, **fields
        )


def _has_more(rows: QuerySet[Any], limit: int) -> bool:
    return rows.order_by().values_list("pk")[limit : limit + 1].exists()


def declared_listings() -> "list[Listing[Any]]":
    """The lists of all domains that are loaded, by name."""
    return [_declared[name] for name in sorted(_declared)]


class ExportFormat(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    JSONL = "jsonl"


_KINDS = {"json": "application/json", "jsonl": "application/jsonl"}
