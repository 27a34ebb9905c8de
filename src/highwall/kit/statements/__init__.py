"""Statements that are built once: compiled, kept by their shape (ADR 26), and for many rows at once."""

from highwall.kit.statements import shapes
from highwall.kit.statements.bulk import insert_rows, update_rows
from highwall.kit.statements.compiled import Statement, compile_statement
from highwall.kit.statements.kept_writes import create_row, save_row
from highwall.kit.statements.prepared import Parameter, Prepared, attach
from highwall.kit.statements.shapes import (
    Live,
    Shapes,
    Unkept,
    derived,
    kind_of,
    must_not_be_kept,
    values_of,
    with_values,
)
