from highwall.kit.schemas import Body, Schema


class UnreadCount(Schema):
    unread: int
    refresh_s: int


class PreferenceRow(Schema):
    """How I am told about one kind. `is_default` while I have not chosen."""

    kind: str
    group: str
    label: str
    label_ar: str
    in_app: bool
    mail: bool
    is_default: bool


class Channels(Body):
    in_app: bool
    mail: bool
