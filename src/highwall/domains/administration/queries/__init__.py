"""Reads of administration: settings and jobs, backups, mail."""

from highwall.domains.administration.queries import backups, mail
from highwall.domains.administration.queries.mail import MAILS, MailRow, body_for_reader
from highwall.domains.administration.queries.system import (
    JOBS,
    JobRow,
    get_job,
    get_setting,
    get_settings,
    visible_jobs,
)
