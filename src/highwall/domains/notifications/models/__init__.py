from highwall.domains.notifications.models.notification import Notification
from highwall.domains.notifications.models.preference import NotificationPreference

__all__ = ["Notification", "NotificationPreference"]
