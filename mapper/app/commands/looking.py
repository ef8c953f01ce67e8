"""`mapper export` to a picture: what the map is looked at for - layers, a heat, what stands beside it."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from mapper.core import insides
from mapper.core.errors import Problem
from mapper.core.ids import MapId
from mapper.core.reader import Reader

if TYPE_CHECKING:
    from mapper.ui.render.detail import Detail
    from mapper.ui.render.seen import Look

THEMES: Final = ("light", "dark", "contrast", "contrast_dark")
_FIGURE: Final = "figure:"
BESIDE: Final = ("value", "ladder", "loads")


def look_of(reader: Reader, layers: str | None, heat: str | None, beside: str | None) -> "Look | None":
    """The look that is asked for by codes apart by commas; None for none. Raises Problem("usage")."""
    if layers is heat is beside is None:
        return None
    from mapper.ui.fields.catalogue import field_of, fields
    from mapper.ui.render.seen import Layer, Look

    known = {layer.name.lower(): layer for layer in Layer}
    if heat is not None:
        field = field_of(reader, heat)
        if field is None or not field.is_number:
            keys = (each.key for each in fields(reader) if each.is_number)
            named = ", ".join(key for key in keys if ":" not in key or key.startswith(_FIGURE))
            also = "and touch:, baseline:, target: and actual: with the id of a role or a metric"
            raise Problem("usage", said=f"--heat knows no {heat}; it knows {named}, {also}")
    stands = _codes("--beside", beside, BESIDE)
    return Look(
        layers=frozenset(known[code] for code in _codes("--layers", layers, tuple(known))),
        measure=heat,
        has_value_row="value" in stands,
        has_ladder="ladder" in stands,
        has_loads="loads" in stands,
    )


def against_base_too(look: "Look | None", reader: Reader, map_id: MapId | None) -> "Look | None":
    """The look with what is otherwise than on the map this one is based on, where changes are asked for.

    Raises Problem("usage") for a map that is based on none.
    """
    from mapper.ui.render.seen import Layer

    if look is None or Layer.CHANGES not in look.layers:
        return look
    from mapper.analysis.comparison.compare import against_base
    from mapper.ui.comparing.placed import placed

    comparison = against_base(reader, map_id or insides.outer_maps(reader)[0].id)
    if comparison is None:
        raise Problem(
            "usage", said="--layers changes asks for a map that is based on another one; --map names it"
        )
    return replace(look, changes=placed(comparison, is_after=True, told=comparison.before.map.name))


def theme_of(name: str | None) -> str:
    """The theme with this name, else the light one. Raises Problem("usage")."""
    return _one("--theme", name, THEMES) or THEMES[0]


def detail_of(name: str | None) -> "Detail | None":
    """How much is shown, whatever the scale; None as suits the scale. Raises Problem("usage")."""
    if name is None:
        return None
    from mapper.ui.render.detail import Detail

    found = _one("--level", name, tuple(level.name.lower() for level in Detail))
    return Detail[found.upper()] if found else None


def _one(option: str, said: str | None, known: tuple[str, ...]) -> str:
    codes = _codes(option, said, known)
    if len(codes) > 1:
        raise Problem("usage", said=f"{option} is one of {', '.join(known)}")
    return codes[0] if codes else ""


def _codes(option: str, said: str | None, known: tuple[str, ...]) -> list[str]:
    codes = [code.strip().lower() for code in (said or "").split(",") if code.strip()]
    for code in codes:
        if code not in known:
            raise Problem("usage", said=f"{option} knows no {code}; it knows {', '.join(known)}")
    return codes
