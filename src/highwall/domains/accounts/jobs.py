"""What accounts does in the background."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from highwall.domains.accounts import services
from highwall.domains.accounts.models import Challenge, PasswordCode, Session, StrangerFailures, Throttle
from highwall.kit.actors import ActingContext, acting

FORGET_CHALLENGES = timedelta(days=1)
FORGET_STRANGERS = timedelta(days=30)
FORGET_SESSIONS = timedelta(days=90)
FORGET_CODES = timedelta(days=30)


@app.task(name="accounts.send_reset_code", queue="mail", retry=RetryStrategy(max_attempts=10, exponential_wait=2))
def send_reset_code(email: str, address: str | None) -> None:
    with acting(ActingContext(address=address, source="password reset")):
        services.send_reset_code(email=email)


@app.periodic(cron="*/5 * * * *")
@app.task(name="accounts.end_forgotten_sessions", queueing_lock="accounts.end_forgotten_sessions")
def end_forgotten_sessions(timestamp: int) -> None:
    """Such sessions admit to nothing any more; here their end is written down."""
    with acting(ActingContext(source="job accounts.end_forgotten_sessions")):
        services.end_forgotten_sessions()


@app.periodic(cron="20 1 * * *")
@app.task(name="accounts.housekeeping", queueing_lock="accounts.housekeeping")
def housekeeping(timestamp: int) -> None:
    """Forget what is over: empty limits, failures of strangers, old sessions and codes. The audit trail stays."""
    now = timezone.now()
    with acting(ActingContext(source="job accounts.housekeeping")), transaction.atomic():
        Throttle.objects.filter(free_at__lt=now).delete()
        Challenge.objects.filter(expires_at__lt=now - FORGET_CHALLENGES).delete()
        StrangerFailures.objects.filter(updated_at__lt=now - FORGET_STRANGERS).delete()
        Session.objects.filter(ended_at__lt=now - FORGET_SESSIONS).delete()
        PasswordCode.objects.filter(expires_at__lt=now - FORGET_CODES).delete()
