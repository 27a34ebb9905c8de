from ninja import Schema


class RoleRow(Schema):
    code: str
    name: str
    name_ar: str
    reach: str
    rights: list[str]


class RoleName(Schema):
    code: str
    name: str
    name_ar: str
