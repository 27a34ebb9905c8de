"""What people write on records of any kind, and whom they mention: only those who can see the record, who are told."""

from highwall.kit.comments.routes import comment_routes
from highwall.kit.comments.writing import MENTIONED, write
