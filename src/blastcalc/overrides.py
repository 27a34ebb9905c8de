"""Checks on masses that a person sets by hand instead of the calculated ones."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import FloatArray, vector
from blastcalc.findings import Finding
from blastcalc.products import Product, linear_charge_kg_m

MASS_TOLERANCE_KG = 1e-6


def override_limit_kg(
    product: Product, diameter_mm: npt.ArrayLike, length_m: npt.ArrayLike, minimum_stemming_m: float
) -> FloatArray:
    """The most of one product that a hole holds below the minimum stemming, kg: linear charge x (length - stemming).

    The lower limit is zero. A hole not longer than the stemming holds nothing. Raises ValueError for diameters of zero
    or less and values that are not finite.

    >>> override_limit_kg(Product("ANFO", "ANFO", 0.8), 250, [15, 6], 7).round(2).tolist()
    [314.16, 0.0]
    """
    room = np.maximum(np.asarray(length_m, dtype=np.float64) - minimum_stemming_m, 0.0)
    return np.asarray(linear_charge_kg_m(diameter_mm, product.density_g_cm3) * room)


def check_override(
    masses_kg: Mapping[Product, npt.ArrayLike],
    diameter_mm: npt.ArrayLike,
    length_m: npt.ArrayLike,
    minimum_stemming_m: npt.ArrayLike,
    water_height_m: npt.ArrayLike = 0.0,
) -> list[Finding]:
    """What is wrong with masses per hole set by hand; nothing when they all fit.

    `masses_kg` gives one vector per product, one value per hole; the minimum stemming is one value or one per hole.
    Together the products must leave the minimum stemming free, and products that are not water-resistant must fit above
    the water. Findings, by code: `override_not_a_mass`, `override_too_much`, `override_under_water`; each gives the
    excess in `details`.

    >>> anfo = Product("ANFO", "ANFO", 0.8)
    >>> [finding.code for finding in check_override({anfo: [300, 320]}, 250, [15, 15], 7)]
    ['override_too_much']
    """
    lengths = np.atleast_1d(np.asarray(length_m, dtype=np.float64))
    count = lengths.size
    diameter = vector(diameter_mm, "diameter_mm", count)
    water = vector(water_height_m, "water_height_m", count)
    room = np.maximum(lengths - vector(minimum_stemming_m, "minimum_stemming_m", count), 0.0)
    dry_room = np.clip(room - water, 0.0, None)
    findings: list[Finding] = []
    needed, needed_dry, tolerance = np.zeros(count), np.zeros(count), np.zeros(count)
    for product, values in masses_kg.items():
        mass = vector(values, product.code, count)
        bad = ~(np.isfinite(mass) & (mass >= 0.0))
        for hole in np.flatnonzero(bad).tolist():
            message = f"{mass[hole]:g} kg of {product.name} is not a mass of zero or more."
            findings.append(Finding("override_not_a_mass", message, (hole,), details={"product": product.code}))
        per_metre = linear_charge_kg_m(diameter, product.density_g_cm3)
        taken = np.where(bad, 0.0, mass) / per_metre
        needed += taken
        tolerance += MASS_TOLERANCE_KG / per_metre
        if not product.water_resistant:
            needed_dry += taken
    for hole in np.flatnonzero(needed > room + tolerance).tolist():
        excess = float(needed[hole] - room[hole])
        message = (
            f"The masses fill {needed[hole]:.2f} m and the hole has {room[hole]:.2f} m below the minimum stemming: "
            f"{excess:.2f} m too much."
        )
        findings.append(Finding("override_too_much", message, (hole,), details={"excess_m": excess}))
    wet = (water > 0.0) & (needed_dry > dry_room + tolerance) & (needed <= room + tolerance)
    for hole in np.flatnonzero(wet).tolist():
        excess = float(needed_dry[hole] - dry_room[hole])
        message = (
            f"Products that are not water-resistant fill {needed_dry[hole]:.2f} m and the hole is dry for only "
            f"{dry_room[hole]:.2f} m below the minimum stemming."
        )
        findings.append(Finding("override_under_water", message, (hole,), details={"excess_m": excess}))
    return findings
