"""Accounts: people, their roles and rights, and their sessions.

Records: User, Role, Session, PasswordCode. Invariants: an e-mail address is unique whatever its case; a user who is
not active has no live session; a password code works once; a refresh token works once.
"""
