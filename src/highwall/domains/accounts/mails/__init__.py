"""What people are told about their accounts by mail, in both languages."""

from highwall.domains.accounts.mails import account, second_factor
