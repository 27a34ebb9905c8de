from uuid import UUID

from django.db import transaction

from highwall.domains.administration.policy import AdministrationRight
from highwall.kit.actors import Actor
from highwall.kit.mail import queue_mail_again
from highwall.kit.models import Mail


@transaction.atomic
def send_mail_again(*, actor: Actor, mail_id: UUID) -> Mail:
    """Try a failed mail again; an event of the audit trail. Raises Forbidden, NotFound, Conflict."""
    actor.require(AdministrationRight.SEND_MAIL)
    return queue_mail_again(mail_id=mail_id)
