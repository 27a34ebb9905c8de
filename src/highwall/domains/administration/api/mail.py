from typing import Any
from uuid import UUID

from django.conf import settings

from highwall.domains.administration import services
from highwall.domains.administration.policy import AdministrationRight
from highwall.domains.administration.queries import MAILS
from highwall.domains.administration.queries import mail as queries_mail
from highwall.domains.administration.schemas import Mailbox, MailDetail
from highwall.kit.http import ApiRequest, ApiRouter, Repeated
from highwall.kit.mail import declared_kinds

router = ApiRouter(tags=["mail"])
router.listing("/mails", MAILS, queries_mail.visible_mails, right=AdministrationRight.READ_MAIL)


@router.read("/mailbox", right=AdministrationRight.READ_MAIL, response=Mailbox)
def get_mailbox(request: ApiRequest) -> Any:
    """How mail is sent, and the kinds of mail"""
    delivery = "files" if settings.MAIL_IS_FILED else "smtp"
    return {"delivery": delivery, "sender": settings.DEFAULT_FROM_EMAIL, "kinds": declared_kinds()}


@router.read("/mails/{uuid:mail_id}", right=AdministrationRight.READ_MAIL, secret=True, response=MailDetail)
def get_mail(request: ApiRequest, mail_id: UUID) -> Any:
    """Read one mail; the body of one that carries a secret is withheld"""
    return queries_mail.get_mail(mail_id, request.actor)


@router.create(
    "/mails/{uuid:mail_id}/send-again",
    right=AdministrationRight.SEND_MAIL,
    repeated=Repeated.NO_ANSWER,
    secret=True,
    response=MailDetail,
)
def send_mail_again(request: ApiRequest, mail_id: UUID) -> Any:
    """Try a failed mail again from the start"""
    return services.send_mail_again(actor=request.actor, mail_id=mail_id)
