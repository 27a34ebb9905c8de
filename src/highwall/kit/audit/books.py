"""The ledgers of the domains, each with the proof that it is right: what `highwall ledger verify` and the examination
of a backup go through."""

from typing import Any, NamedTuple

from django.utils.module_loading import import_string

from highwall.kit.audit.findings import Findings


class Books(NamedTuple):
    """A ledger: what its lines are called, the model of those lines, and where the function is that proves it."""

    name: str
    model: type[Any]
    proof: str

    def prove(self) -> Findings:
        """What contradicts itself in this ledger."""
        findings: Findings = import_string(self.proof)()
        return findings


_books: "dict[str, Books]" = {}


def register_books(name: str, model: type[Any], proof: str) -> None:
    """Have a ledger proven with the others. Called in the models of a domain, which are loaded wherever the product
    runs; so the proof, a query, is named by its path."""
    _books[name] = Books(name, model, proof)


def all_books() -> list[Books]:
    """The ledgers of all domains, by name."""
    return [_books[name] for name in sorted(_books)]


def prove_books() -> Findings:
    """What the proofs of all ledgers find."""
    findings = Findings()
    for books in all_books():
        findings.take(books.prove())
    return findings
