"""Notifications: what happened that concerns a person, shown in the product with a link to the record.

Record: Notification. Invariant: written by a subscriber of the outbox in one transaction with its delivery, so it is
never lost and never doubled.
"""
