"""Explosive products and the relations that need nothing but the product and the diameter of the hole."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import FloatArray, floats, within


@dataclass(frozen=True, slots=True)
class Product:
    """A bulk or packaged explosive as far as charging is concerned.

    `density_g_cm3` is the density in the hole, `rws_percent` the relative weight strength (ANFO = 100) and
    `energy_mj_kg` the energy per mass. A product that is not `water_resistant` is never put below water. Raises
    ValueError for a density outside 0.1-3 g/cm3 (twice that of any explosive in use), strengths outside 0-1000 % and
    energies outside 0-100 MJ/kg.
    """

    code: str
    name: str
    density_g_cm3: float
    water_resistant: bool = False
    rws_percent: float = 100.0
    energy_mj_kg: float = 3.7

    def __post_init__(self) -> None:
        if not 0.1 <= self.density_g_cm3 <= 3.0:
            raise ValueError(f"{self.code}: a density of {self.density_g_cm3:g} g/cm3 is not that of an explosive")
        if not (0.0 <= self.rws_percent <= 1000.0 and 0.0 <= self.energy_mj_kg <= 100.0):
            raise ValueError(f"{self.code}: strength or energy is not that of an explosive")


def linear_charge_kg_m(diameter_mm: npt.ArrayLike, density_g_cm3: npt.ArrayLike) -> FloatArray:
    """Mass of explosive per metre of filled hole, kg/m: pi/4 (d/1000)^2 rho 1000, d in mm and rho in g/cm3.

    Diameter and density must be above zero, else ValueError. The imperial form 0.3405 rho d^2 (lb/ft, d in inches)
    gives the same (Dyno Nobel, Blasting and Explosives Quick Reference Guide, 2010).

    >>> round(float(linear_charge_kg_m(127, 1.1)) * 3.3, 6)
    45.983704
    """
    diameter = floats(diameter_mm, "diameter_mm")
    density = floats(density_g_cm3, "density_g_cm3")
    if (diameter <= 0.0).any() or (density <= 0.0).any():
        raise ValueError("diameter_mm and density_g_cm3 must be above zero")
    return np.asarray(np.pi / 4.0 * (diameter / 1000.0) ** 2 * density * 1000.0)


def relative_bulk_strength_percent(product: Product, anfo_density_g_cm3: float = 0.8) -> float:
    """Relative bulk strength, percent of ANFO at `anfo_density_g_cm3`: RWS x rho / rho_ANFO.

    >>> relative_bulk_strength_percent(Product("E", "Emulsion", 1.2, True, rws_percent=80.0))
    120.0
    """
    anfo = float(within(anfo_density_g_cm3, "anfo_density_g_cm3", 0.1, 3.0))
    return round(product.rws_percent * product.density_g_cm3 / anfo, 9)
