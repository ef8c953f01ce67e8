"""The canvas's fade: where another level of detail begins, it comes in over the former one instead of at a blow."""

from mapper.ui.canvas.camera import Camera
from mapper.ui.canvas.motion import Motion
from mapper.ui.canvas.scene import MapScene
from mapper.ui.render.detail import Detail

_MS = 130
# Both levels are painted in each frame; of more nodes that would take too long.
_MOST_NODES = 1500


class Fade:
    """Tells the scene the zoom; while a level comes in, the scene paints the former one under it."""

    def __init__(self, scene: MapScene, camera: Camera, motion: Motion) -> None:
        self._scene = scene
        self._camera = camera
        self._motion = motion
        self._detail = scene.painter.detail(1 / scene.unit)
        camera.changed.connect(self._follow)

    def _follow(self) -> None:
        scene = self._scene
        scene.set_unit(self._camera.unit)
        former, self._detail = self._detail, scene.painter.detail(1 / scene.unit)
        if former is self._detail or not self._motion.is_allowed:
            return
        if len(scene.projection.nodes) <= _MOST_NODES:
            self._motion.run("fade", lambda part: self._show(former, part), _MS)

    def _show(self, former: Detail, part: float) -> None:
        self._scene.fading = (former, part) if part < 1.0 else None
        self._scene.repaint()
