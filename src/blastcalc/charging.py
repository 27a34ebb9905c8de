"""Charging: the decks and masses that a loading rule gives in each hole of a pattern."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import BoolArray, FloatArray, IntArray, vector
from blastcalc.findings import Finding
from blastcalc.loading_rules import DeckKind, DeckSpec, LoadingRule
from blastcalc.products import Product, linear_charge_kg_m

FIT_TOLERANCE_M = 1e-6
"""A hole may be this much too short, so that sums of rounded lengths don't refuse a hole that just fits."""


@dataclass(frozen=True, slots=True, eq=False)
class Loading:
    """Decks of all holes, one row per deck, ordered by hole and from the toe up.

    `from_m` and `to_m` are distances from the toe along the hole. `product` is an index into `products`, -1 for air and
    stemming; `kind` says which. Only holes where `loaded` is True have decks; for every other hole a finding says why,
    its masses are 0 and its `stemming_m` is 0. `mass_by_product_kg` has one row per hole and one column per product.
    """

    products: tuple[Product, ...]
    hole: IntArray
    kind: npt.NDArray[np.str_]
    product: IntArray
    from_m: FloatArray
    to_m: FloatArray
    mass_kg: FloatArray
    loaded: BoolArray
    mass_by_product_kg: FloatArray
    stemming_m: FloatArray
    findings: list[Finding]

    @property
    def hole_mass_kg(self) -> FloatArray:
        """Explosive mass of each hole, kg."""
        return np.asarray(self.mass_by_product_kg.sum(axis=1))

    @property
    def hole_energy_mj(self) -> FloatArray:
        """Explosive energy of each hole, MJ."""
        return np.asarray(self.mass_by_product_kg @ np.array([product.energy_mj_kg for product in self.products]))

    @property
    def charge_length_m(self) -> FloatArray:
        """Length of hole filled with explosive, m."""
        explosive = self.product >= 0
        lengths = (self.to_m - self.from_m)[explosive]
        return np.bincount(self.hole[explosive], weights=lengths, minlength=self.loaded.size)

    def totals_kg(self) -> dict[str, float]:
        """Total mass by product code, kg."""
        totals = self.mass_by_product_kg.sum(axis=0).tolist()
        return {product.code: total for product, total in zip(self.products, totals, strict=True)}


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """One deck of the rule, or its wet or dry share, in every hole at once."""

    kind: DeckKind
    product: int
    start: FloatArray
    end: FloatArray
    mass: FloatArray


@dataclass(slots=True)
class _Work:
    """The pattern while it is being loaded; refused holes keep a place but are given harmless numbers."""

    rule: LoadingRule
    diameter: FloatArray
    length: FloatArray
    water: FloatArray
    stemming: FloatArray
    loaded: BoolArray
    findings: list[Finding]
    parts: list[_Part] = field(default_factory=list)

    def refuse(self, holes: BoolArray, code: str, messages: Sequence[str], details: Sequence[dict[str, float]]) -> None:
        indexes = np.flatnonzero(holes).tolist()
        for hole, message, detail in zip(indexes, messages, details, strict=True):
            self.findings.append(Finding(code, message, (hole,), details=detail))
        self.loaded &= ~holes

    def wet_product(self, product: Product) -> Product:
        return product if product.water_resistant or self.rule.wet_product is None else self.rule.wet_product


def load_holes(
    rule: LoadingRule,
    diameter_mm: npt.ArrayLike,
    length_m: npt.ArrayLike,
    water_height_m: npt.ArrayLike = 0.0,
    own_stemming_m: npt.ArrayLike = np.nan,
) -> Loading:
    """Decks, masses and stemming of every hole under one rule.

    `diameter_mm` and `water_height_m` (measured from the toe along the hole) are vectors like `length_m` or one value
    for all. Explosive below the water is water-resistant: a deck of fixed length keeps its length, a deck of fixed mass
    keeps its mass, and the deck that fills the hole is split at the water. A hole that cannot hold its rule is not
    loaded at all and is a finding with its shortfall. `own_stemming_m` is the uncharged length at the collar that a
    hole was designed with, instead of that of the rule; NaN where the rule says it, zero is a value.

    Findings, by code: `invalid_hole`, `water_out_of_range`, `hole_too_short`, `no_wet_product` (errors) and
    `air_under_water` (warning). Raises ValueError for an own stemming below zero or without end.

    >>> from blastcalc.loading_rules import column_rule
    >>> anfo = Product("ANFO", "ANFO", 0.8)
    >>> loading = load_holes(column_rule(anfo, stemming_m=7.0), [250], [15])
    >>> loading.hole_mass_kg.round(2).tolist()
    [314.16]
    """
    lengths = np.atleast_1d(np.asarray(length_m, dtype=np.float64))
    count = lengths.size
    own = vector(own_stemming_m, "own_stemming_m", count)
    if not (np.isnan(own) | ((own >= 0.0) & (own < 1e6))).all():
        raise ValueError("own_stemming_m must hold numbers of zero or more, or NaN")
    work = _Work(
        rule,
        vector(diameter_mm, "diameter_mm", count).copy(),
        vector(lengths, "length_m", count).copy(),
        vector(water_height_m, "water_height_m", count).copy(),
        np.where(np.isnan(own), rule.stemming_m, own),
        np.ones(count, dtype=np.bool_),
        [],
    )
    _refuse_impossible(work)
    top = _place(work)
    return _collect(work, top)


def _refuse_impossible(work: _Work) -> None:
    legal = (work.diameter > 0.0) & (work.diameter < 1e4) & (work.length > 0.0) & (work.length < 1e4)
    bad = np.asarray(~legal, dtype=np.bool_)
    pairs = list(zip(work.diameter[bad].tolist(), work.length[bad].tolist(), strict=True))
    work.refuse(
        bad,
        "invalid_hole",
        [f"A diameter of {diameter:g} mm and a length of {length:g} m is not a hole." for diameter, length in pairs],
        [{"diameter_mm": diameter, "length_m": length} for diameter, length in pairs],
    )
    work.diameter[bad], work.length[bad] = 100.0, 1.0
    out = np.asarray(~((work.water >= 0.0) & (work.water <= work.length)) & work.loaded, dtype=np.bool_)
    pairs = list(zip(work.water[out].tolist(), work.length[out].tolist(), strict=True))
    work.refuse(
        out,
        "water_out_of_range",
        [f"A water height of {water:g} m is not within the hole of {length:g} m." for water, length in pairs],
        [{"water_height_m": water, "length_m": length} for water, length in pairs],
    )
    work.water[~((work.water >= 0.0) & (work.water <= work.length))] = 0.0


def _place(work: _Work) -> FloatArray:
    """Put the decks below the filling one from the toe up, those above it from the stemming down, and then the rest."""
    decks = work.rule.decks
    filling = next((place for place, deck in enumerate(decks) if deck.fills), len(decks))
    bottom = np.zeros(work.length.size)
    for deck in decks[:filling]:
        end = bottom + _length_upward(work, deck, bottom)
        _add(work, deck, bottom, end)
        bottom = end
    ceiling = work.length - work.stemming
    top = ceiling
    upper: list[tuple[DeckSpec, FloatArray, FloatArray]] = []
    for deck in reversed(decks[filling + 1 :]):
        start = top - _length_downward(work, deck, top)
        upper.append((deck, start, top))
        top = start
    needed_column = work.rule.minimum_column_m if filling < len(decks) else 0.0
    shortfall = bottom + needed_column - top
    short = np.asarray((shortfall > FIT_TOLERANCE_M) & work.loaded, dtype=np.bool_)
    pairs = list(zip(work.length[short].tolist(), shortfall[short].tolist(), strict=True))
    work.refuse(
        short,
        "hole_too_short",
        [
            f"The loading rule needs {length + missing:.2f} m and the hole is {length:.2f} m: {missing:.2f} m short."
            for length, missing in pairs
        ],
        [{"length_m": length, "needed_m": length + missing, "shortfall_m": missing} for length, missing in pairs],
    )
    if filling == len(decks):
        return bottom
    top = np.maximum(top, bottom)
    _add(work, decks[filling], bottom, top)
    for deck, start, end in reversed(upper):
        _add(work, deck, start, end)
    return ceiling


def _masses_per_metre(work: _Work, product: Product) -> tuple[FloatArray, FloatArray]:
    dry = linear_charge_kg_m(work.diameter, product.density_g_cm3)
    return dry, linear_charge_kg_m(work.diameter, work.wet_product(product).density_g_cm3)


def _length_upward(work: _Work, deck: DeckSpec, start: FloatArray) -> FloatArray:
    if deck.mass_kg is None or deck.product is None:
        return np.full(start.size, deck.length_m or 0.0)
    dry, wet = _masses_per_metre(work, deck.product)
    under_water = np.maximum(work.water - start, 0.0)
    left = deck.mass_kg - wet * under_water
    return np.where(left <= 0.0, deck.mass_kg / wet, under_water + left / dry)


def _length_downward(work: _Work, deck: DeckSpec, end: FloatArray) -> FloatArray:
    if deck.mass_kg is None or deck.product is None:
        return np.full(end.size, deck.length_m or 0.0)
    dry, wet = _masses_per_metre(work, deck.product)
    above_water = np.maximum(end - work.water, 0.0)
    left = deck.mass_kg - dry * above_water
    return np.where(left <= 0.0, deck.mass_kg / dry, above_water + left / wet)


def _add(work: _Work, deck: DeckSpec, start: FloatArray, end: FloatArray) -> None:
    products = work.rule.products
    wet = np.asarray((start < work.water - FIT_TOLERANCE_M) & (end > start) & work.loaded, dtype=np.bool_)
    if deck.product is None:
        if deck.kind == "air" and wet.any():
            for hole in np.flatnonzero(wet).tolist():
                message = "The air deck lies below the water, so it will hold water."
                work.findings.append(Finding("air_under_water", message, (hole,), "warning"))
        work.parts.append(_Part(deck.kind, -1, start, end, np.zeros(start.size)))
        return
    below = work.wet_product(deck.product)
    if deck.product.water_resistant:
        split = start
    else:
        split = np.clip(work.water, start, end)
        if work.rule.wet_product is None:
            message = f"Water stands in the hole where {deck.product.name} goes, and the rule names no wet product."
            heights = [{"water_height_m": height} for height in work.water[wet].tolist()]
            work.refuse(wet, "no_wet_product", [message] * len(heights), heights)
    for product, low, high in ((below, start, split), (deck.product, split, end)):
        mass = linear_charge_kg_m(work.diameter, product.density_g_cm3) * (high - low)
        work.parts.append(_Part("explosive", products.index(product), low, high, mass))


def _collect(work: _Work, top: FloatArray) -> Loading:
    work.parts.append(_Part("stemming", -1, top, work.length, np.zeros(top.size)))
    keep = [work.loaded & (part.end - part.start > FIT_TOLERANCE_M) for part in work.parts]
    holes = np.concatenate([np.flatnonzero(kept) for kept in keep])
    order = np.argsort(holes, kind="stable")
    hole = holes[order]
    parts = list(zip(work.parts, keep, strict=True))
    start = np.concatenate([part.start[kept] for part, kept in parts])[order]
    end = np.concatenate([part.end[kept] for part, kept in parts])[order]
    mass = np.concatenate([part.mass[kept] for part, kept in parts])[order]
    sizes = [int(kept.sum()) for kept in keep]
    product = np.repeat(np.array([part.product for part in work.parts], dtype=np.int64), sizes)[order]
    kind = np.repeat(np.array([part.kind for part in work.parts], dtype=np.str_), sizes)[order]
    names = len(work.rule.products)
    explosive = product >= 0
    cells = np.bincount(
        hole[explosive] * names + product[explosive], weights=mass[explosive], minlength=top.size * names
    )
    return Loading(
        products=work.rule.products,
        hole=hole,
        kind=kind,
        product=product,
        from_m=start,
        to_m=end,
        mass_kg=mass,
        loaded=work.loaded,
        mass_by_product_kg=cells.reshape(top.size, names),
        stemming_m=np.where(work.loaded, np.maximum(work.length - top, 0.0), 0.0),
        findings=work.findings,
    )
