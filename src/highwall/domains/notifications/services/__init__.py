from highwall.domains.notifications.services.notification import (
    forget_old,
    mark_all_read,
    mark_read,
    mark_read_about,
    notify,
)
from highwall.domains.notifications.services.preference import choose_channels
