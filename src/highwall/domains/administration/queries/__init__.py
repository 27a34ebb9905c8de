"""Reads of administration: settings and jobs, backups, mail."""

from highwall.domains.administration.queries import backups, mail
from highwall.domains.administration.queries.jobs import JOBS, JobRow, get_job, visible_jobs
from highwall.domains.administration.queries.mail import MAILS, MailRow, body_for_reader
from highwall.domains.administration.queries.settings import get_setting, get_settings
