"""Array types, and the checks that every function makes on what it is given."""

import numpy as np
import numpy.typing as npt

type FloatArray = npt.NDArray[np.float64]
type IntArray = npt.NDArray[np.int64]
type BoolArray = npt.NDArray[np.bool_]

LARGEST = 1e15
"""No quantity of a blast is larger in any unit used here; beyond it powers and products would overflow."""

SMALLEST = 1e-30
"""Nothing that has to be above zero is smaller."""


def floats(values: npt.ArrayLike, name: str) -> FloatArray:
    """`values` as a float64 array; ValueError naming `name` and the first bad place when one is not finite or is beyond
    10^15, which no quantity of a blast is.

    >>> floats(3, "burden_m").tolist()
    3.0
    """
    array = np.asarray(values, dtype=np.float64)
    bad = ~(np.abs(array) <= LARGEST)
    if bad.any():
        place = int(np.argmax(bad.ravel()))
        which = f"{name}: value {place}" if array.ndim else name
        if np.isfinite(array.ravel()[place]):
            raise ValueError(f"{which} is out of all proportion for a blast")
        raise ValueError(f"{which} is not a finite number")
    return array


def vector(values: npt.ArrayLike, name: str, size: int) -> FloatArray:
    """`values` as a float64 vector of `size`; a single value is repeated, NaN is allowed and left to the caller.

    >>> vector(4, "burden_m", 3).tolist()
    [4.0, 4.0, 4.0]
    """
    array = np.asarray(values, dtype=np.float64)
    if array.ndim == 0:
        return np.full(size, array)
    if array.shape != (size,):
        raise ValueError(f"{name}: expected {size} values, got an array of shape {array.shape}")
    return array


def indexes(values: npt.ArrayLike, name: str, size: int) -> IntArray:
    """`values` as a vector of indexes into `size` things; ValueError when one is outside.

    >>> indexes([0, 2], "from_index", 3).tolist()
    [0, 2]
    """
    array = np.atleast_1d(np.asarray(values))
    if array.size == 0:
        return np.zeros(0, dtype=np.int64)
    if array.ndim != 1 or not np.issubdtype(array.dtype, np.integer):
        raise ValueError(f"{name}: expected a vector of whole numbers")
    if array.min() < 0 or array.max() >= size:
        raise ValueError(f"{name}: indexes must lie between 0 and {size - 1}")
    return array.astype(np.int64)


def positive(values: npt.ArrayLike, name: str) -> FloatArray:
    """`values` as a float64 array; ValueError naming `name` when one is not finite or not above zero.

    >>> positive([1, 2.5], "burden_m").tolist()
    [1.0, 2.5]
    """
    array = floats(values, name)
    if (array < SMALLEST).any():
        raise ValueError(f"{name} must be above zero")
    return array


def not_negative(values: npt.ArrayLike, name: str) -> FloatArray:
    """`values` as a float64 array; ValueError naming `name` when one is not finite or below zero.

    >>> not_negative(0, "stemming_m").tolist()
    0.0
    """
    array = floats(values, name)
    if (array < 0.0).any():
        raise ValueError(f"{name} must not be negative")
    return array


def within(values: npt.ArrayLike, name: str, lowest: float, highest: float) -> FloatArray:
    """`values` as a float64 array; ValueError naming `name` when one lies outside `lowest` to `highest`.

    >>> within([10, 20], "frequency_hz", 1, 100).tolist()
    [10.0, 20.0]
    """
    array = floats(values, name)
    if ((array < lowest) | (array > highest)).any():
        raise ValueError(f"{name} must lie between {lowest:g} and {highest:g}")
    return array
