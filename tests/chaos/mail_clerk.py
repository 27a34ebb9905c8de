"""A process that writes and sends mail, to be killed by the tests. Talks on standard output, one JSON line at a time.

queue COUNT [pause]   writes mails in one transaction; with `pause`, they are not committed until a line comes in
send                  sends whatever is due, until nothing is
abandoned             lets the time pass after which a mail left in `sending` is taken over
state                 every mail by its number: state, attempts, whether it may have arrived twice
"""

import json
import sys
from datetime import timedelta
from typing import Any

import django
from django.db import transaction
from django.db.models import F
from django.utils import timezone

django.setup()

from highwall.kit.mail import queue_mail  # noqa: E402
from highwall.kit.mail.sending import CLAIM_GRACE, send_due  # noqa: E402
from highwall.kit.models import Mail  # noqa: E402


def say(**facts: Any) -> None:
    print(json.dumps(facts, default=str), flush=True)


def queue(count: str, pause: str = "") -> None:
    with transaction.atomic():
        for number in range(int(count)):
            facts = {"name": "Salim", "at": timezone.now()}
            queue_mail(kind="password_changed", to=f"person-{number}@example.com", language="ar", context=facts)
        if pause:
            say(written=int(count))
            sys.stdin.readline()
    say(queued=int(count))


def send() -> None:
    say(ready=True)
    sent = 0
    while now_sent := send_due(10):
        sent += now_sent
    say(sent=sent)


def abandoned() -> None:
    moved = Mail.objects.filter(state="sending").update(claimed_at=F("claimed_at") - CLAIM_GRACE - timedelta(seconds=1))
    Mail.objects.filter(state="queued").update(next_attempt_at=timezone.now())
    say(moved=moved)


def state() -> None:
    rows = Mail.objects.order_by("to").values("to", "state", "attempts", "is_uncertain", "message_id")
    say(mails=list(rows))


if __name__ == "__main__":
    {"queue": queue, "send": send, "abandoned": abandoned, "state": state}[sys.argv[1]](*sys.argv[2:])
