"""A POST that takes effect at most once per user and Idempotency-Key."""

import hashlib
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from highwall.kit.errors import Conflict, Invalid
from highwall.kit.models import IdempotencyKey


def once(request: Any, key: str, run: Callable[[], HttpResponseBase], *, keeps_answer: bool) -> HttpResponseBase:
    """Run a POST at most once per user and key; the key is stored in the transaction of the effect, and with
    `keeps_answer` what was answered."""
    if len(key) > 128:
        raise Invalid("Idempotency-Key may be at most 128 characters long.", code="bad_idempotency_key")
    fingerprint = _fingerprint(request)
    with transaction.atomic():
        row, is_new = IdempotencyKey.objects.get_or_create(
            user_id=request.actor.user_id, key=key, defaults={"fingerprint": fingerprint}
        )
        if not is_new:
            if bytes(row.fingerprint) != fingerprint:
                raise Conflict("This Idempotency-Key was used for another request. Use a new key.", code="key_reused")
            if not keeps_answer:
                raise Conflict(
                    "This was done already. Its answer held a secret, which is shown once and not kept. "
                    "If you missed it, ask anew.",
                    code="answer_not_kept",
                )
            response = HttpResponse(bytes(row.body), content_type=row.content_type, status=row.status)
            response["Idempotent-Replay"] = "true"
            return response
        answer = run()
        if answer.status_code >= 400 or not isinstance(answer, HttpResponse):
            transaction.set_rollback(True)
            return answer
        row.status, row.content_type = answer.status_code, answer.headers.get("Content-Type", "")
        if keeps_answer:
            row.body = answer.content
        row.save(update_fields=["status", "body", "content_type"])
    return answer


def _fingerprint(request: HttpRequest) -> bytes:
    """What tells two requests apart: address and content. Of an upload these are its fields and files, whatever the
    boundary is that the client has put between them."""
    digest = hashlib.sha256(f"{request.method} {request.get_full_path()}\n".encode())
    if request.content_type != "multipart/form-data":
        digest.update(request.body)
        return digest.digest()
    for name, values in sorted(request.POST.lists()):
        digest.update(f"{[name, *values]!r}\n".encode())
    for name, files in sorted(request.FILES.lists()):
        for file in files:
            content = hashlib.sha256()
            for chunk in file.chunks():
                content.update(chunk)
            file.seek(0)
            digest.update(f"{[name, file.name, content.hexdigest()]!r}\n".encode())
    return digest.digest()
