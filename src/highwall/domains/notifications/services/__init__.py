from highwall.domains.notifications.services.notification import mark_all_read, mark_read, notify

__all__ = ["mark_all_read", "mark_read", "notify"]
