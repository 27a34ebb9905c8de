"""Serving the built browser client: every address that is not the API's gets the one page."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse


def client_page(request: HttpRequest) -> HttpResponse:
    """The single page of the client; its assets are served before Django is asked (see `config.wsgi`)."""
    index = settings.CLIENT_DIR / "index.html"
    if request.path.startswith("/assets/"):
        return HttpResponse("There is no such file.\n", status=404, content_type="text/plain")
    if request.method not in {"GET", "HEAD"} or not index.is_file():
        return HttpResponse("The client has not been built: run make run.\n", status=404, content_type="text/plain")
    return HttpResponse(
        index.read_bytes(), content_type="text/html; charset=utf-8", headers={"Cache-Control": "no-cache"}
    )
