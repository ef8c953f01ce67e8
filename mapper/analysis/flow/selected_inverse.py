"""The diagonal of the inverse of a sparse matrix, from its factors, without the rest of the inverse."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csc_array
    from scipy.sparse.linalg import SuperLU

    Vector = NDArray[np.float64]
    Places = NDArray[np.intp]


class _Front(NamedTuple):
    """The inverse on one row and on those below it that its elimination touches; `places` ascend."""

    places: "Places"
    inverse: "Vector"


def diagonal_of_inverse(factors: "SuperLU") -> "Vector":
    """The diagonal of A^-1 as a vector, where A = L U with the same order of rows and columns.

    `factors`: of a sparse square matrix, whose pivots stayed on the diagonal (perm_r equals perm_c).

    Formula: with S the places below j that elimination of j touches, Z(S, j) = -Z(S, S) L(S, j), Z(j, S) = -U(j, S)
    Z(S, S) / d and Z(j, j) = (1 - U(j, S) Z(S, j)) / d, from the last j to the first; Z(S, S) is known by then.
    Assumes: no pivot is 0. The last columns, which fill each other in by half or more, are inverted as one dense block.
    Source: Takahashi, Fagan and Chen 1973; Erisman and Tinney, On computing certain elements of the inverse of a sparse
    matrix, 1975.

    >>> from scipy.sparse import csc_array
    >>> from scipy.sparse.linalg import splu
    >>> matrix = csc_array([[1.0, -0.5], [-0.5, 1.0]])
    >>> print(diagonal_of_inverse(splu(matrix, permc_spec="NATURAL", diag_pivot_thresh=0)).round(4))
    [1.3333 1.3333]
    """
    import numpy as np

    lower, upper = factors.L.tocsc(), factors.U.T.tocsc()
    size = lower.shape[0]
    touched = _touched(lower, upper)
    first = _core(touched)
    core = _Front(np.arange(first, size), _dense(lower, upper, first))
    found = np.empty(size)
    found[first:] = core.inverse.diagonal()
    below = [np.array(sorted(there), dtype=np.intp) for there in touched[:first]]
    waiting = [0] * first  # how many columns still need the front of each
    for places in below:
        if len(places) and places[0] < first:
            waiting[places[0]] += 1
    fronts: dict[int, _Front] = {}
    for column in range(first - 1, -1, -1):
        places, pivot = below[column], upper.data[upper.indptr[column]]
        if not len(places):
            inverse = np.array([[1 / pivot]])
        else:
            parent = fronts.get(places[0], core)
            inner = np.searchsorted(parent.places, places)
            known = parent.inverse[np.ix_(inner, inner)]
            inverse = _bordered(
                known, _entries(lower, column, places), _entries(upper, column, places), pivot
            )
            if places[0] < first:
                waiting[places[0]] -= 1
                if not waiting[places[0]]:
                    del fronts[places[0]]
        found[column] = inverse[0, 0]
        if waiting[column]:
            fronts[column] = _Front(np.concatenate(([column], places)), inverse)
    return found[factors.perm_c]


def _core(touched: list[set[int]]) -> int:
    """The first of the last columns that fill each other in by half or more: these are better done as one block."""
    size = len(touched)
    first = size
    while first > 0 and len(touched[first - 1]) * 2 >= size - first:
        first -= 1
    return first


def _dense(lower: "csc_array", upper: "csc_array", first: int) -> "Vector":
    """The inverse on the last columns, from the factors there (the Schur complement of the others)."""
    import numpy as np

    below, above = lower[first:, first:].toarray(), upper[first:, first:].toarray()
    inverse: Vector = np.asarray(np.linalg.inv(below @ above.T), dtype=np.float64)
    return inverse


def _touched(lower: "csc_array", upper: "csc_array") -> list[set[int]]:
    """For each column the places below it that its elimination touches, rows and columns alike."""
    touched: list[set[int]] = []
    for column in range(lower.shape[0]):
        there = set(lower.indices[lower.indptr[column] : lower.indptr[column + 1]].tolist())
        there |= set(upper.indices[upper.indptr[column] : upper.indptr[column + 1]].tolist())
        there.discard(column)
        touched.append(there)
    for there in touched:
        if there:
            parent = min(there)
            touched[parent] |= there
            touched[parent].discard(parent)
    return touched


def _entries(matrix: "csc_array", column: int, places: "Places") -> "Vector":
    """A column of a factor at these places, which hold all of it but the diagonal."""
    import numpy as np

    here = slice(matrix.indptr[column], matrix.indptr[column + 1])
    rows, values = matrix.indices[here], matrix.data[here]
    is_below = rows != column
    entries = np.zeros(len(places))
    entries[np.searchsorted(places, rows[is_below])] = values[is_below]
    return entries


def _bordered(known: "Vector", lower: "Vector", upper: "Vector", pivot: float) -> "Vector":
    """The inverse on a place and those below it, from the inverse on those below."""
    import numpy as np

    inverse = np.empty((len(lower) + 1, len(lower) + 1))
    inverse[1:, 1:] = known
    inverse[1:, 0] = -(known @ lower)
    inverse[0, 1:] = -(upper @ known) / pivot
    inverse[0, 0] = (1 - upper @ inverse[1:, 0]) / pivot
    return inverse
