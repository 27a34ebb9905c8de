"""Mail: written to an outbox in the transaction of its cause, sent afterwards by the worker (ADR 12).

A domain registers each kind of mail in its `mails.py`:

    @mail_kind("password_changed", en="Password changed", ar="تغيير كلمة المرور")
    def password_changed(language: Language, facts: dict[str, Any]) -> Letter: ...

and a service queues it with `queue_mail(kind=..., to=user.email, language=user.language, context={...})`.
"""

from highwall.kit.mail import housekeeping, sending
from highwall.kit.mail.files import read_file
from highwall.kit.mail.letter import Letter, moment
from highwall.kit.mail.outbox import declared_kinds, mail_kind, name_of, queue_mail, queue_mail_again, read_body
