"""The Map menu's life of a product: the stage the map is read with, and the usual strategies to begin with."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale

from mapper.app.actions.action import Action, may_write
from mapper.app.desk import Desk
from mapper.core.edits import maps, strategies
from mapper.core.records import Overlay, ProcessMap
from mapper.core.values import LifeStage
from mapper.services.life_cycle import usual_strategies
from mapper.ui.texts import QT_TRANSLATE_NOOP

_NEEDS_PRODUCT = QT_TRANSLATE_NOOP("Action", "Choose the map's product or add the usual strategies first")


def _current(desk: Desk) -> ProcessMap:
    return desk.bridge.reader.get(ProcessMap, desk.bridge.map_id)


def _may_read_as(stage: LifeStage | None, desk: Desk) -> bool:
    product_id = _current(desk).product_id
    if not may_write(desk) or product_id is None:
        return False
    found = desk.bridge.reader.referring(Overlay, "product_id", product_id)
    return stage is None or any(overlay.life_stage is stage for overlay in found)


def _read_as(stage: LifeStage | None, desk: Desk) -> None:
    desk.bridge.run(maps.set_map, desk.bridge.map_id, life_stage=stage)


def _is_read_as(stage: LifeStage | None, desk: Desk) -> bool:
    return _current(desk).life_stage is stage


def _add_usual(desk: Desk) -> None:
    process_map = _current(desk)
    name = process_map.name.strip() or QCoreApplication.translate("Map", "Product")
    desk.bridge.run(strategies.add_strategies, process_map.id, name, usual_strategies(QLocale().name()[:2]))


def _stage(stage: LifeStage | None, text: str, group: int) -> Action:
    return Action(
        id=f"map.life.{stage.value if stage else 'none'}",
        text=text,
        run=partial(_read_as, stage),
        menu="map",
        submenu="life",
        group=group,
        when=partial(_may_read_as, stage),
        needs=_NEEDS_PRODUCT,
        is_on=partial(_is_read_as, stage),
    )


LIFE: tuple[Action, ...] = (
    _stage(None, QT_TRANSLATE_NOOP("Action", "&As drawn"), 1),
    _stage(LifeStage.INTRODUCTION, QT_TRANSLATE_NOOP("Action", "Strategy for the &introduction"), 1),
    _stage(LifeStage.GROWTH, QT_TRANSLATE_NOOP("Action", "Strategy for &growth"), 1),
    _stage(LifeStage.MATURITY, QT_TRANSLATE_NOOP("Action", "Strategy for &maturity"), 1),
    _stage(LifeStage.DECLINE, QT_TRANSLATE_NOOP("Action", "Strategy for &decline"), 1),
    Action(
        id="map.life.usual",
        text=QT_TRANSLATE_NOOP("Action", "Add the &usual four strategies"),
        run=_add_usual,
        menu="map",
        submenu="life",
        group=2,
        when=may_write,
    ),
)
