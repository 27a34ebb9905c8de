from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from ninja import FilterLookup, FilterSchema

from highwall.domains.administration.policy import AdministrationRight
from highwall.kit.actors import Actor
from highwall.kit.calendar import From, Until
from highwall.kit.errors import NotFound
from highwall.kit.lists import Listing
from highwall.kit.mail import declared_kinds, name_of, read_body, read_file
from highwall.kit.models import Mail, MailState
from highwall.kit.schemas import OneOf, Schema
from highwall.kit.text import Words

type MailKindCode = Annotated[str, OneOf(lambda: [kind.code for kind in declared_kinds()])]


class MailRow(Schema):
    """A mail in the outbox. `is_uncertain`: an attempt ended without an answer, so it may have arrived twice."""

    id: UUID
    kind: str
    to: str
    language: str
    subject: str
    state: MailState
    attempts: int
    is_uncertain: bool
    created_at: datetime
    next_attempt_at: datetime
    sent_at: datetime | None
    error: str


class MailFilters(FilterSchema):
    kind: Annotated[MailKindCode | None, FilterLookup("kind")] = None
    state: Annotated[MailState | None, FilterLookup("state")] = None
    to: Annotated[str | None, FilterLookup("to__mentions")] = None
    created_from: Annotated[From | None, FilterLookup("created_at__gte")] = None
    created_to: Annotated[Until | None, FilterLookup("created_at__lt")] = None


MAILS = Listing[Mail](
    name="mails",
    row=MailRow,
    columns={name: name for name in MailRow.model_fields},
    sorts={
        "created_at": "created_at",
        "sent_at": "sent_at",
        "to": "to",
        "kind": "kind,created_at",
        "state": "state,created_at",
    },
    default_sort="-created_at",
    search=("to", "subject"),
    filters=MailFilters,
    export={
        "created_at": "Written",
        "kind": "Kind",
        "to": "To",
        "subject": "Subject",
        "state": "State",
        "attempts": "Attempts",
        "sent_at": "Sent",
        "error": "Last error",
    },
    tokens={"kind": name_of, "state": Words("mailbox:stateName")},
)


def visible_mails(actor: Actor) -> QuerySet[Mail]:
    """The mailbox is open as a whole or not at all."""
    return Mail.objects.all() if actor.can(AdministrationRight.READ_MAIL) else Mail.objects.none()


def get_mail(mail_id: UUID, actor: Actor) -> Mail:
    """Raises NotFound."""
    mail = visible_mails(actor).filter(pk=mail_id).first()
    if mail is None:
        raise NotFound("There is no such mail.")
    return mail


def body_for_reader(mail: Mail) -> tuple[str, str] | None:
    """Text and HTML as the mailbox may show them, None where they are withheld or gone.

    A mail with a secret is for its recipient alone. Only where no mail server is configured outside of production,
    so that nobody could receive it otherwise, the mailbox shows its file; the file goes when the secret expires.
    """
    if not mail.is_secret:
        return read_body(mail)
    if settings.MAIL_IS_FILED and not settings.IS_PRODUCTION:
        return read_file(mail.message_id)
    return None
