from highwall.domains.notifications.models.notification import Notification

__all__ = ["Notification"]
