"""Accounts: people, their roles and rights, and how they prove who they are.

Records: User, Role, Session, PasswordCode, SigningKey, and what the second factor needs. Invariants: an e-mail address
is unique whatever its case, width or look; a user who is not active has no live session; a password code works once; a
refresh token works once, and one that comes again ends its session; one key signs access tokens.
"""
