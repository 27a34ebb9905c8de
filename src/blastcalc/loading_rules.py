"""Loading rules: what goes into a hole, from the toe up."""

from dataclasses import dataclass
from typing import Literal

from blastcalc.products import Product

type DeckKind = Literal["explosive", "air", "stemming"]


@dataclass(frozen=True, slots=True)
class DeckSpec:
    """One deck of a loading rule: a fixed length, a fixed mass of explosive, or (neither given) all that is left."""

    kind: DeckKind = "explosive"
    product: Product | None = None
    length_m: float | None = None
    mass_kg: float | None = None

    def __post_init__(self) -> None:
        if (self.kind == "explosive") != (self.product is not None):
            raise ValueError("an explosive deck has a product, an air or stemming deck has none")
        if self.mass_kg is not None and (self.kind != "explosive" or self.length_m is not None):
            raise ValueError("a deck has a length or, when it is explosive, a mass; not both")
        if self.kind != "explosive" and self.length_m is None:
            raise ValueError("an air or stemming deck needs a length")
        for value in (self.length_m, self.mass_kg):
            if value is not None and not 0.0 <= value < 1e6:
                raise ValueError("length and mass of a deck must be numbers of zero or more")

    @property
    def fills(self) -> bool:
        """True for the deck that takes what the others leave."""
        return self.length_m is None and self.mass_kg is None


@dataclass(frozen=True, slots=True)
class LoadingRule:
    """How holes are loaded: decks from the toe up, then stemming to the collar.

    At most one deck fills what the others leave. `stemming_m` is the uncharged length at the collar: exactly that when
    a deck fills the hole, at least that when none does. Zero is a legal stemming. Below water, `wet_product` replaces
    every product that is not water-resistant. Boosters are not part of a rule. Raises ValueError for a rule that
    contradicts itself.
    """

    decks: tuple[DeckSpec, ...]
    stemming_m: float
    wet_product: Product | None = None
    minimum_column_m: float = 0.0

    def __post_init__(self) -> None:
        if sum(deck.fills for deck in self.decks) > 1:
            raise ValueError("only one deck can fill what the others leave")
        if not any(deck.kind == "explosive" for deck in self.decks):
            raise ValueError("a loading rule needs at least one explosive deck")
        if not (0.0 <= self.stemming_m < 1e6 and 0.0 <= self.minimum_column_m < 1e6):
            raise ValueError("stemming_m and minimum_column_m must be numbers of zero or more")
        if self.wet_product is not None and not self.wet_product.water_resistant:
            raise ValueError(f"{self.wet_product.code} is to replace others below water but is not water-resistant")
        known: dict[str, Product] = {}
        for product in self.products:
            if known.setdefault(product.code, product) != product:
                raise ValueError(f"two different products have the code {product.code}")

    @property
    def products(self) -> tuple[Product, ...]:
        """Every product that the rule can put into a hole, the wet one last, each once."""
        named = [deck.product for deck in self.decks if deck.product is not None]
        if self.wet_product is not None:
            named.append(self.wet_product)
        return tuple(dict.fromkeys(named))


def column_rule(
    column: Product,
    stemming_m: float,
    *,
    base: Product | None = None,
    base_length_m: float | None = None,
    base_mass_kg: float | None = None,
    air_deck_m: float = 0.0,
    wet_product: Product | None = None,
    minimum_column_m: float = 0.0,
) -> LoadingRule:
    """The usual rule: base charge at the toe by length or mass, column above it, air deck if any, stemming on top.

    >>> anfo, emulsion = Product("ANFO", "ANFO", 0.82), Product("EM", "Emulsion", 1.15, water_resistant=True)
    >>> rule = column_rule(anfo, 2.5, base=emulsion, base_length_m=1.0, wet_product=emulsion)
    >>> [deck.product.code for deck in rule.decks]
    ['EM', 'ANFO']
    """
    if (base is None) != (base_length_m is None and base_mass_kg is None):
        raise ValueError("a base charge needs a product and either base_length_m or base_mass_kg")
    decks = [] if base is None else [DeckSpec("explosive", base, base_length_m, base_mass_kg)]
    decks.append(DeckSpec("explosive", column))
    if air_deck_m:
        decks.append(DeckSpec("air", length_m=air_deck_m))
    return LoadingRule(tuple(decks), stemming_m, wet_product, minimum_column_m)
