"""The two views of a list: its page and its export."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpResponse
from ninja import FilterSchema, Query

from highwall.kit.actors import Right
from highwall.kit.lists.asked import Visible
from highwall.kit.lists.exportable import note_exported
from highwall.kit.lists.listing import Listing, NoFilters


def list_views(
    listing: Listing[Any], visible: Visible, right: Right | None, within: Callable[..., object] | None = None
) -> tuple[Callable[..., HttpResponse], Callable[..., Any]]:
    """The two views of a list resource: the page and the export. `visible(actor)` gives the rows in scope; where
    the route has a path parameter, it is passed on by name. `within(actor=...)` with the same parameters refuses
    whoever may not see the record that the list hangs on; it is asked each time, and before."""
    note_exported(listing, visible, right, within)

    def make(*, with_format: bool) -> Callable[..., Any]:
        # The filter schema is a query parameter model of its own, so that its fields stand beside `page` and `sort`.
        params_model, filters_model = listing.params(with_format=with_format), listing.filters

        def view(request: Any, params: Any, filters: FilterSchema | None = None, **path: Any) -> Any:
            filters, actor = filters or NoFilters(), request.actor
            sort = params.sort if "sort" in params.model_fields_set else listing.sort_with(filters, actor)
            bound = _Bound(params, filters, path, sort)
            if within is not None:
                within(actor=actor, **path)
            if with_format:
                return listing.file(visible(actor, **path), bound, actor)
            return listing.page(visible, bound, actor, path)

        view.__annotations__ = {
            "params": Annotated[params_model, Query(...)],  # type: ignore[type-arg]
        }
        if filters_model.model_fields:
            view.__annotations__["filters"] = Annotated[filters_model, Query(...)]  # type: ignore[type-arg]
        return view

    return make(with_format=False), make(with_format=True)


class _Bound:
    """List parameters with their filters, the parameters of the path, and the sort that is taken, beside them."""

    def __init__(self, params: Any, filters: FilterSchema, path: Mapping[str, UUID], sort: str) -> None:
        self._params, self.filters, self.path, self.sort = params, filters, path, sort

    def __getattr__(self, name: str) -> Any:
        return getattr(self._params, name)
