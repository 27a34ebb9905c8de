"""What a migration must not do to a table that serves people while it runs, read off the SQL that it comes to.

Two versions of the code live with one schema while an installation is upgraded, so a column may come only where the
older code can do without it, and go only after no code reads it any more. And no statement may keep a table locked
for as long as it takes to read it.
"""

import re
from collections.abc import Iterable

_NAME = r'"?([\w.]+)"?'
_CREATED = re.compile(rf"\bCREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?{_NAME}", re.IGNORECASE)
_INDEX = re.compile(
    rf"\bCREATE (?:UNIQUE )?INDEX (?!CONCURRENTLY)(?:IF NOT EXISTS )?\S+ ON (?:ONLY )?{_NAME}", re.IGNORECASE
)
_ALTERED = re.compile(rf"\bALTER TABLE (?:IF EXISTS )?(?:ONLY )?{_NAME}(.*)", re.IGNORECASE | re.DOTALL)
_DROPPED = re.compile(rf"\bDROP TABLE (?:IF EXISTS )?{_NAME}", re.IGNORECASE)
_IN_ALTERATION = (
    (re.compile(r"\bADD COLUMN\b(?!.*\bDEFAULT\b).*\bNOT NULL\b", re.IGNORECASE | re.DOTALL), "column_without_default"),
    (re.compile(r"\bALTER COLUMN \S+ DROP DEFAULT\b", re.IGNORECASE), "default_dropped"),
    (
        re.compile(r"\bADD CONSTRAINT\b(?!.*\b(?:NOT VALID|USING INDEX)\b)", re.IGNORECASE | re.DOTALL),
        "constraint_checked",
    ),
    (re.compile(r"\bALTER COLUMN \S+ (?:SET DATA )?TYPE\b", re.IGNORECASE), "table_rewritten"),
    (re.compile(r"\bALTER COLUMN \S+ SET NOT NULL\b", re.IGNORECASE), "table_read"),
    (re.compile(r"\bRENAME\b", re.IGNORECASE), "renamed"),
    (re.compile(r"\bDROP COLUMN\b", re.IGNORECASE), "removed"),
)
WORDS = {
    "column_without_default": "the code before can't insert: let the column be empty, or give it a db_default",
    "default_dropped": "the code before can't insert once the default is gone: let it be empty, or use db_default",
    "constraint_checked": "reads the whole table under a lock: AddConstraintNotValid, then ValidateConstraint; for a "
    "unique one, an index made CONCURRENTLY and ADD CONSTRAINT ... USING INDEX",
    "table_rewritten": "writes the whole table anew under a lock: add a column, fill it, let the code change over",
    "table_read": "reads the whole table under a lock: a CHECK (... IS NOT NULL) that is validated first",
    "index_locks": "nobody can write until the index is made: AddIndexConcurrently, with atomic = False",
    "renamed": "the code before knows the old name: add, copy, let the code change over, remove",
    "removed": "code may read it yet: remove it a version later, and say `unread_since` which migration that is",
}


def statements(script: Iterable[str]) -> list[str]:
    """The statements of a migration, without its comments. Bodies of functions stay whole."""
    text = "\n".join(line for part in script for line in part.splitlines() if not line.lstrip().startswith("--"))
    bodies: list[str] = []

    def keep(match: re.Match[str]) -> str:
        bodies.append(match.group(0))
        return f"$body{len(bodies) - 1}$"

    flat = re.sub(r"(\$\w*\$).*?\1", keep, text, flags=re.DOTALL)
    return [said for part in flat.split(";") if (said := part.strip())]


def unsafe(script: Iterable[str], *, may_remove: bool = False) -> list[tuple[str, str]]:
    """What is unsafe in the SQL of a migration, as a code of `WORDS` and the table, in its order. Tables that the same
    migration makes are nobody's yet. `may_remove`: the version before reads none of what goes."""
    found: list[tuple[str, str]] = []
    own: set[str] = set()
    for said in statements(script):
        if made := _CREATED.search(said):
            own.add(made.group(1))
        elif (index := _INDEX.search(said)) and index.group(1) not in own:
            found.append(("index_locks", index.group(1)))
        elif dropped := _DROPPED.search(said):
            if dropped.group(1) not in own and not may_remove:
                found.append(("removed", dropped.group(1)))
        elif (altered := _ALTERED.search(said)) and altered.group(1) not in own:
            codes = [code for pattern, code in _IN_ALTERATION if pattern.search(altered.group(2))]
            found += [(code, altered.group(1)) for code in codes if code != "removed" or not may_remove]
    return found
