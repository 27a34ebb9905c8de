"""Routes: who asks, with which right, at most once. Every API module builds its routes with `ApiRouter`."""

import functools
import inspect
from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.module_loading import import_string
from ninja import Router
from ninja.decorators import decorate_view
from ninja.operation import Operation
from ninja.renderers import BaseRenderer

from highwall.kit.actors import ActingContext, Actor, Right, acting, noting_jobs
from highwall.kit.audit import record_event
from highwall.kit.errors import Forbidden, Invalid, StaleVersion, UnsupportedMedia, problem_response
from highwall.kit.front import BODY_AWAITED, STRANGER_BYTES, address_of, too_large
from highwall.kit.http.inputs import Inputs
from highwall.kit.http.once import once
from highwall.kit.lists import ExportStarted, Listing, Page, encode_json, list_views
from highwall.kit.models import new_id
from highwall.kit.refusals import refusal_of
from highwall.kit.schemas import Body, Reason, asks_back
from highwall.kit.workflow import Workflow

type View = Callable[..., Any]

CLIENT_HEADER = "X-Highwall-Client"
"""Sent by every client with what is open to everybody. No form and no link can send it, and a script of another site
only where that site is named in HIGHWALL_ORIGINS; so nobody is signed in, or kept signed in, by a page elsewhere."""
JOBS_HEADER = "X-Highwall-Jobs"
"""In an answer: the ids of the background jobs that the request has started, parted by commas."""
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_CLIENT_PARAMETER = {
    "in": "header",
    "name": CLIENT_HEADER,
    "required": True,
    "schema": {"type": "string", "minLength": 1, "title": "Client"},
    "description": "The name of the client, of its own choice. No form of another site can send it.",
}


class Repeated(StrEnum):
    """What a POST answers that comes again under the same Idempotency-Key.

    SAME_ANSWER: what it answered before, which is kept for two days.
    NO_ANSWER: 409 `answer_not_kept`, because the answer holds a secret. Only that it took effect is kept.
    TRIED_AGAIN: whatever trying again gives. For routes that try a password or code: the count of failures is committed
    although the request is refused, so they can't run inside the transaction of a key. They must be safe to repeat.
    """

    SAME_ANSWER = "same-answer"
    NO_ANSWER = "no-answer"
    TRIED_AGAIN = "tried-again"


class StepReason(StrEnum):
    """Whether a step of a record takes a reason, and nothing else (published as `x-step-reason`)."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


class JsonRenderer(BaseRenderer):
    """Answers as JSON by msgspec: UUID keys, times, and decimals as numbers; the same as lists."""

    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> Any:
        return encode_json(data)


class ApiRequest(HttpRequest):
    """A request whose actor has been resolved."""

    actor: Actor
    holds_secret: bool
    request_id: str
    address: str | None


def client_address(request: HttpRequest) -> str | None:
    """The address of the client; behind the trusted proxy, the last address that the proxy appended."""
    return address_of(request.META) or None


def expected_version(request: HttpRequest) -> int | None:
    """The version that the client read, from If-Match. Raises Invalid when it is not a number."""
    header = request.headers.get("If-Match")
    if header is None or header == "*":
        return None
    try:
        return int(header.strip().removeprefix("W/").strip('"'))
    except ValueError as error:
        raise Invalid(
            "If-Match must hold the version number of the record that you read.", code="bad_if_match"
        ) from error


def check_version(record: Any, expected: int | None) -> None:
    """Refuse a write on an old version. Call with the row locked."""
    if expected is not None and record.version != expected:
        raise StaleVersion(
            "Somebody changed this record after you opened it. Load it again and repeat your change.",
            current_version=record.version,
        )


def requires(
    right: Right | None,
    *,
    public: str = "",
    repeated: Repeated = Repeated.SAME_ANSWER,
    inputs: Inputs,
    marks: str = "",
    secret: bool = False,
) -> Callable[[View], View]:
    """Wrap a whole operation: resolve the actor, check the right, refuse what the route does not read, bind the audit
    context, honour Idempotency-Key.

    A route without a right is either public, with the reason stated, or open to everybody who is signed in. A public
    one that is not read-only asks for `CLIENT_HEADER` and, where it takes JSON, reads nothing else. `marks` names a
    resource whose reading by this route leaves an event in the audit trail. What a `secret` one answers is not
    compressed (see `kit.front`).
    """

    def decorate(run: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @functools.wraps(run)
        def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
            request.holds_secret = secret
            request.request_id = str(new_id())
            request.address = address = client_address(request)
            try:
                context = ActingContext(address=address, request_id=request.request_id, source="api")
                if public:
                    if request.META.get(BODY_AWAITED):
                        raise too_large(STRANGER_BYTES)
                    if request.method not in SAFE_METHODS:
                        _refuse_foreign(request, takes_json=inputs.takes_json)
                    inputs.refuse_others(request)
                    with acting(context):
                        return run(request, *args, **kwargs)
                request.actor = actor = _authenticate(request)
                if right is not None:
                    actor.require(right)
                if request.META.get(BODY_AWAITED):
                    return HttpResponse(status=100)
                inputs.refuse_others(request)
                context = ActingContext(actor.user_id, actor.session_id, address, request.request_id, "api")
                with acting(context), noting_jobs() as begun:
                    is_keyed = request.method == "POST" and repeated is not Repeated.TRIED_AGAIN
                    if is_keyed and (key := request.headers.get("Idempotency-Key")):
                        keeps = repeated is Repeated.SAME_ANSWER
                        answer = once(request, key, lambda: run(request, *args, **kwargs), keeps_answer=keeps)
                    else:
                        answer = run(request, *args, **kwargs)
                    if begun and answer.status_code < 400:
                        answer.headers[JOBS_HEADER] = ", ".join(str(job_id) for job_id in begun)
                    if marks and answer.status_code < 400:
                        _mark(request, marks, *kwargs.values())
                    return answer
            except Exception as error:
                refusal = refusal_of(request, error)
                if refusal is None:
                    raise
                return problem_response(request, refusal)

        return guarded

    return decorate_view(decorate)


def _refuse_foreign(request: HttpRequest, *, takes_json: bool) -> None:
    """Refuse what a page of another site can have a browser send. Raises UnsupportedMedia, Forbidden."""
    if takes_json and request.content_type != "application/json":
        raise UnsupportedMedia("Send the body as JSON, with Content-Type: application/json.", code="json_only")
    if CLIENT_HEADER not in request.headers:
        raise Forbidden(
            f"Send the header {CLIENT_HEADER}; it keeps other sites from acting in your name.", code="no_client"
        )


def _mark(request: Any, resource: str, resource_id: object = "") -> None:
    """Note in the audit trail that somebody has read a record of others, before the answer goes out."""
    if str(resource_id) == str(request.actor.user_id):
        return
    asked = {"path": request.path, **({"query": request.GET.dict()} if request.GET else {})}
    record_event("read", resource=resource, resource_id=resource_id, after=asked)


@functools.cache
def _authenticator() -> Callable[[HttpRequest], Actor]:
    found: Callable[[HttpRequest], Actor] = import_string(settings.AUTHENTICATOR)
    return found


def _authenticate(request: HttpRequest) -> Actor:
    return _authenticator()(request)


class ApiRouter(Router):
    """A router whose routes all say which right they need (published as `x-permission`)."""

    def route(
        self,
        method: str,
        path: str,
        *,
        right: Right | None = None,
        public: str = "",
        response: Any = None,
        operation_id: str | None = None,
        summary: str | None = None,
        repeated: Repeated = Repeated.SAME_ANSWER,
        marks: str = "",
        secret: bool = False,
        step_reason: StepReason | None = None,
    ) -> Callable[[View], View]:
        """Register a view. `right=None` without `public` means: everybody who is signed in. `marks`, for routes that
        read, names the resource of the event that a reading leaves in the audit trail (published as `x-marks`).
        `secret` marks a route in whose answers, refusals included, a secret may stand (published as `x-secret`).
        `step_reason` says that the route is a step of the record in its path, which clients may offer as a button."""

        def register(view: View) -> View:
            extra: dict[str, Any] = {"x-permission": right.value if right else ("public" if public else "signed-in")}
            if public:
                extra["x-public-because"] = public
                if method not in SAFE_METHODS:
                    extra["parameters"] = [_CLIENT_PARAMETER]
            else:
                extra["security"] = [{"bearer": []}]
            if repeated is not Repeated.SAME_ANSWER:
                extra["x-repeated"] = repeated.value
            if marks:
                extra["x-marks"] = marks
            if secret:
                extra["x-secret"] = True
            if step_reason:
                extra["x-step-reason"] = step_reason.value
            guard = requires(
                right, public=public, repeated=repeated, inputs=Inputs.of(path, view), marks=marks, secret=secret
            )
            name = operation_id or view.__name__
            self.add_api_operation(
                path,
                [method],
                guard(asks_back(view)),
                response=response if response is not None else {204: None},
                operation_id=name,
                summary=summary
                or (inspect.getdoc(view) or view.__name__.replace("_", " ").capitalize()).split("\n")[0],
                openapi_extra=extra,
                tags=self.tags,
            )
            for views in self.path_operations.values():
                for operation in views.operations:
                    if operation.operation_id == name:
                        _close_forms(operation)
            return view

        return register

    def read(self, path: str, **options: Any) -> Callable[[View], View]:
        return self.route("GET", path, **options)

    def create(self, path: str, **options: Any) -> Callable[[View], View]:
        return self.route("POST", path, **options)

    def replace(self, path: str, **options: Any) -> Callable[[View], View]:
        return self.route("PUT", path, **options)

    def change(self, path: str, **options: Any) -> Callable[[View], View]:
        return self.route("PATCH", path, **options)

    def remove(self, path: str, **options: Any) -> Callable[[View], View]:
        return self.route("DELETE", path, **options)

    def listing(
        self,
        path: str,
        listing: Listing[Any],
        visible: Callable[..., QuerySet[Any]],
        *,
        right: Right | None,
        path_parameters: tuple[str, ...] = (),
        within: Callable[..., object] | None = None,
        marks: str = "",
    ) -> None:
        """Register the list and its export. Path parameters are ids, passed to `visible` by name, and before to
        `within`, which refuses whoever may not see the record that the list hangs on: `visible` reads nothing. `marks`
        is for the list; its export is an event in any case."""
        if path_parameters and within is None:
            raise ImproperlyConfigured(f"Say who may see the record that {path} hangs on.")
        page, file = list_views(listing, visible, right, within)
        name = listing.name.replace("-", "_")
        for view, suffix, response in ((page, "", Page[listing.row]), (file, "/export", None)):  # type: ignore[name-defined]
            bound = _with_path(view, path_parameters)
            bound.__name__ = f"export_{name}" if suffix else f"list_{name}"
            bound.__doc__ = f"{'Export' if suffix else 'List'} {listing.name.replace('-', ' ')}"
            mark = "" if suffix else marks
            answers = response or {200: None, 202: ExportStarted}
            self.route("GET", f"{path}{suffix}", right=right, response=answers, marks=mark)(bound)

    def below(self, method: str, path: str, view: View, **options: Any) -> None:
        """Register a view of what hangs on records of several kinds: `record_id`, as it calls the first id of the path,
        has the name in the path."""
        name = path.partition("{uuid:")[2].partition("}")[0]

        def bound(request: Any, **kwargs: Any) -> Any:
            return view(request, record_id=kwargs.pop(name), **kwargs)

        own = inspect.signature(view)
        parameters = [p.replace(name=name) if p.name == "record_id" else p for p in own.parameters.values()]
        bound.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
        bound.__annotations__ = {p.name: p.annotation for p in parameters[1:]}
        self.route(method, path, **options)(bound)

    def steps(
        self,
        path: str,
        workflow: Workflow,
        *,
        noun: str,
        response: Any,
        take: Callable[..., object] | None = None,
        own: Mapping[str, Callable[..., object]] = MappingProxyType({}),
        bodies: Mapping[str, type[Body] | None] = MappingProxyType({}),
        without: Collection[str] = (),
        answer: Callable[..., object] | None = None,
    ) -> None:
        """Register each step of a workflow as a POST at `path`/<step>, by the right and with the sentence that it
        declares. `path` ends in the id of the record, by whose name services take it.

        `take(step=, actor=, <record>_id=, at=, expected_version=, **body)` takes any step, at the version of If-Match.
        A step of `own` has a service of its own, which is not told its name. A step takes a `Reason`; `bodies` says
        which take another body, or none. `without` leaves out what another route takes. The answer is
        `answer(<record>_id, actor)`, or else what the service gives."""
        for step in workflow.transitions:
            if step.name in without:
                continue
            service = own.get(step.name)
            run = service or (take and functools.partial(take, step=step.name))
            if run is None:
                raise ImproperlyConfigured(f"Say which service takes the step {step.name} of {workflow.record}.")
            body = bodies.get(step.name, Reason)
            view = _step_view(path, body, run, answer)
            view.__name__ = service.__name__ if service else f"{step.name.replace('-', '_')}_{noun}"
            view.__doc__ = step.summary or f"{step.name.replace('-', ' ').capitalize()} a {noun}"
            asked = StepReason.REQUIRED if step.needs_reason else StepReason.OPTIONAL
            reason = asked if body is Reason else StepReason.NONE if body is None else None
            self.route("POST", f"{path}/{step.name}", right=step.right, response=response, step_reason=reason)(view)


def _step_view(
    path: str, body: type[Body] | None, run: Callable[..., object], answer: Callable[..., object] | None
) -> View:
    place = path.rpartition(":")[2].rstrip("}")

    def view(request: ApiRequest, body: Body | None = None, **record: UUID) -> Any:
        sent = body.model_dump() if body else {}
        version = expected_version(request)
        taken = run(actor=request.actor, at=timezone.now(), expected_version=version, **record, **sent)
        return answer(record[place], request.actor) if answer else taken

    view.__annotations__ = {"body": body} if body else {}
    return _with_path(view, (place,))


def _close_forms(operation: Operation) -> None:
    """Let the description of a form say that it has no other parts; `Inputs` refuses them."""
    for model in operation.models:
        if model.__ninja_param_source__ in {"form", "file"}:
            model.model_config["extra"] = "forbid"
            model.model_rebuild(force=True)


def _with_path(view: View, names: tuple[str, ...]) -> View:
    """A view whose signature names its path parameters, so that the framework documents and parses them."""
    hints = view.__annotations__
    kinds = inspect.Parameter.POSITIONAL_OR_KEYWORD
    parameters = [inspect.Parameter("request", kinds)]
    parameters += [inspect.Parameter(name, kinds, annotation=UUID) for name in names]
    parameters += [inspect.Parameter(name, kinds, annotation=hint) for name, hint in hints.items()]

    def bound(request: Any, **kwargs: Any) -> Any:
        return view(request, **kwargs)

    bound.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    bound.__annotations__ = {p.name: p.annotation for p in parameters[1:]}
    return bound
