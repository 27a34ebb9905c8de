"""Notifications: what happened that concerns a person, shown in the product with a link to the record, and by mail
where the person wants that.

Records: Notification, NotificationPreference. Invariant: written by a subscriber of the outbox in one transaction with
its delivery, so it is never lost and never doubled, in the centre and in the outbox of mail alike.
"""
