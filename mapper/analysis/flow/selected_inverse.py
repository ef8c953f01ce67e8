"""The diagonal of the inverse of a sparse matrix, from its factors, without the rest of the inverse."""

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csc_array
    from scipy.sparse.linalg import SuperLU

    Vector = NDArray[np.float64]
    Places = NDArray[np.intp]

_TOGETHER: Final = (
    32  # columns; measured: with fewer calling numpy takes most of the time, with more its products
)


class _Front(NamedTuple):
    """The inverse on the columns of a part and on the places below them that it touches; `places` ascend."""

    places: "Places"
    inverse: "Vector"


def diagonal_of_inverse(factors: "SuperLU") -> "Vector":
    """The diagonal of A^-1 as a vector, where A = L U with the same order of rows and columns.

    `factors`: of a sparse square matrix, whose pivots stayed on the diagonal (perm_r equals perm_c).

    Formula: with J some columns that are done together, S the places below that their elimination touches and P = L(.,
    J) U(J, .), Z(S, J) = -Z(S, S) P(S, J) P(J, J)^-1, Z(J, S) = -P(J, J)^-1 P(J, S) Z(S, S) and Z(J, J) = P(J, J)^-1 -
    P(J, J)^-1 P(J, S) Z(S, J), from the last columns to the first; Z(S, S) is known by then.
    Assumes: no pivot is 0.
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
    touched = _touched(lower, upper)
    part_of = _parts(touched)
    order = np.argsort(part_of, kind="stable")
    lower, upper = lower[:, order], upper[:, order]  # the columns of each part side by side
    ends = np.cumsum(np.bincount(part_of)).tolist()
    below = [np.array(sorted(touched[order[end - 1]]), dtype=np.intp) for end in ends]
    parents = [int(part_of[places[0]]) if len(places) else None for places in below]
    waiting = Counter(parents)  # how many parts still need the front of each
    fronts: dict[int | None, _Front] = {None: _Front(np.empty(0, dtype=np.intp), np.empty((0, 0)))}
    found = np.empty(lower.shape[0])
    for part, parent in reversed(list(enumerate(parents))):
        here = slice(ends[part - 1] if part else 0, ends[part])
        places = np.concatenate((order[here], below[part]))
        inner = np.searchsorted(fronts[parent].places, below[part])
        known = fronts[parent].inverse[np.ix_(inner, inner)]
        inverse = _bordered(known, _dense(lower, here, places), _dense(upper, here, places))
        found[order[here]] = inverse.diagonal()[: here.stop - here.start]
        waiting[parent] -= 1
        if not waiting[parent]:
            del fronts[parent]
        if waiting[part]:
            fronts[part] = _Front(places, inverse)
    return found[factors.perm_c]


def _touched(lower: "csc_array", upper: "csc_array") -> list[set[int]]:
    """For each column the places below it that its elimination touches, rows and columns alike."""
    touched: list[set[int]] = [set() for _ in range(lower.shape[0])]
    for matrix in (lower, upper):
        rows, bounds = matrix.indices.tolist(), matrix.indptr.tolist()
        for there, (first, end) in zip(touched, pairwise(bounds), strict=True):
            there.update(rows[first:end])
    for column, there in enumerate(touched):
        there.discard(column)
        if there:
            touched[min(there)] |= there
    return touched


def _parts(touched: list[set[int]]) -> "Places":
    """The number of the part each column is done in; those of a part ascend, and its last one has the highest number.

    A column goes to the part of the first place it touches, until there are enough of them. So what the columns of a
    part touch lies in the part, or is what its last one touches.
    """
    import numpy as np

    sizes, core = [1] * len(touched), _core(touched)
    last = [min(there, default=column) for column, there in enumerate(touched)]
    for column, onward in enumerate(last[:core]):
        if onward == column or max(sizes[column], sizes[onward]) >= _TOGETHER or onward >= core:
            last[column] = column
        else:
            sizes[onward] += sizes[column]
    last[core:] = [len(last) - 1] * (len(last) - core)
    for column in range(len(last) - 1, -1, -1):
        last[column] = last[last[column]]
    return np.unique(last, return_inverse=True)[1]


def _core(touched: list[set[int]]) -> int:
    """The first of the last columns that fill each other in by half or more: these are better done as one part."""
    first = len(touched)
    while first > 0 and len(touched[first - 1]) * 2 >= len(touched) - first:
        first -= 1
    return first


def _dense(matrix: "csc_array", here: slice, places: "Places") -> "Vector":
    """Some columns of a factor at these places, which hold all of them."""
    import numpy as np

    bounds = matrix.indptr[here.start : here.stop + 1]
    there = slice(bounds[0], bounds[-1])
    entries = np.zeros((len(places), len(bounds) - 1))
    columns = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
    entries[np.searchsorted(places, matrix.indices[there]), columns] = matrix.data[there]
    return entries


def _bordered(known: "Vector", lower: "Vector", upper: "Vector") -> "Vector":
    """The inverse on a part and the places below it, from the inverse on those below and the columns of the factors."""
    import numpy as np

    size = lower.shape[1]
    within = np.linalg.inv(lower[:size] @ upper[:size].T)
    left = known @ (lower[size:] @ upper[:size].T) @ within
    right = within @ (lower[:size] @ upper[size:].T)
    inverse = np.empty((len(lower), len(lower)))
    inverse[:size, :size] = within + right @ left
    inverse[:size, size:] = -(right @ known)
    inverse[size:, :size] = -left
    inverse[size:, size:] = known
    return inverse
