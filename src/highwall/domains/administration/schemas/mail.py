from datetime import datetime
from typing import Any, Literal

from django.conf import settings

from highwall.domains.administration.policy import AdministrationRight
from highwall.domains.administration.queries import MailRow, body_for_reader
from highwall.kit.mail import read_body
from highwall.kit.models import Mail
from highwall.kit.schemas import Schema


class MailDetail(MailRow):
    """A mail with its body, where it may be shown. `withheld` says why there is none."""

    message_id: str
    is_secret: bool
    expires_at: datetime | None
    text: str
    html: str
    withheld: Literal["", "secret", "gone"]
    allowed_actions: list[str]

    @staticmethod
    def resolve_text(mail: Mail) -> str:
        body = body_for_reader(mail)
        return body[0] if body else ""

    @staticmethod
    def resolve_html(mail: Mail) -> str:
        body = body_for_reader(mail)
        return body[1] if body else ""

    @staticmethod
    def resolve_withheld(mail: Mail) -> str:
        if body_for_reader(mail) is not None:
            return ""
        is_demonstration = settings.MAIL_IS_FILED and not settings.IS_PRODUCTION
        return "secret" if mail.is_secret and not is_demonstration else "gone"

    @staticmethod
    def resolve_allowed_actions(mail: Mail, context: Any) -> list[str]:
        may = context["request"].actor.can(AdministrationRight.SEND_MAIL)
        return ["send-again"] if may and mail.state == Mail.State.FAILED and read_body(mail) is not None else []


class MailKindName(Schema):
    code: str
    name: str
    name_ar: str

    @staticmethod
    def resolve_name(kind: Any) -> str:
        return str(kind.name_en)


class Mailbox(Schema):
    """How mail leaves this installation, and which kinds there are. `delivery`: by a mail server, or as files."""

    delivery: Literal["smtp", "files"]
    sender: str
    kinds: list[MailKindName]
