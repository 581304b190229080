"""The final renderer: path tracing with Blender's Cycles, through its Python module.

`bpy` is GPL software: a tool that makes pictures here, never a part of the program.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils import Matrix
from PIL import Image

from studio.arrays import Bytes, Floats
from studio.camera import Camera, View
from studio.lights import BACKDROP_HIGH, BACKDROP_LOW, KEY
from studio.materials import Shading
from studio.scene import Scene, Surface, Textures

SAMPLES = 10
"""Light paths for each pixel; the denoiser does the rest, steadily from frame to frame."""


class Renderer:
    """Holds one Blender scene whose meshes are set anew for every frame."""

    def __init__(self, textures: Textures) -> None:
        bpy.ops.wm.read_factory_settings(use_empty=True)
        self.scene: Any = bpy.context.scene
        self.objects: dict[str, Any] = {}
        self.shading = Shading(textures)
        self._settings()
        self._lights()
        lens = bpy.data.cameras.new("camera")
        lens.sensor_fit = "VERTICAL"
        self.camera: Any = bpy.data.objects.new("camera", lens)
        self.scene.collection.objects.link(self.camera)
        self.scene.camera = self.camera
        self.folder = tempfile.TemporaryDirectory()

    def _settings(self) -> None:
        render, cycles = self.scene.render, self.scene.cycles
        render.engine = "CYCLES"
        render.use_persistent_data = True
        render.resolution_percentage = 100
        render.image_settings.file_format = "PNG"
        render.image_settings.color_mode = "RGB"
        render.image_settings.compression = 0
        self.scene.view_settings.view_transform = "Standard"
        self.scene.view_settings.look = "None"
        cycles.device = "CPU"
        cycles.samples = SAMPLES
        cycles.use_adaptive_sampling = False
        cycles.seed = 7
        cycles.max_bounces = 2
        cycles.diffuse_bounces = 2
        cycles.glossy_bounces = 1
        cycles.transmission_bounces = 0
        cycles.caustics_reflective = False
        cycles.caustics_refractive = False
        cycles.use_denoising = True
        cycles.denoiser = "OPENIMAGEDENOISE"
        cycles.denoising_input_passes = "RGB_ALBEDO_NORMAL"
        cycles.denoising_prefilter = "FAST"
        cycles.denoising_quality = "BALANCED"

    def _lights(self) -> None:
        lamp = bpy.data.lights.new("key", "AREA")
        lamp.shape, lamp.size = "DISK", 3.0
        lamp.energy, lamp.color = 225.0, (1.0, 0.965, 0.92)
        key: Any = bpy.data.objects.new("key", lamp)
        place = np.array([0.0, 0.0, 0.7]) + KEY * 4.0
        key.location = place.tolist()
        key.rotation_euler = _euler(Camera((*place.tolist(),), (0.0, 0.0, 0.7), 30.0))
        self.scene.collection.objects.link(key)
        self.scene.world = self.shading.world(BACKDROP_LOW, BACKDROP_HIGH)

    def _put(self, name: str, surface: Surface) -> None:
        fresh = bpy.data.meshes.new(name)
        fresh.vertices.add(len(surface.points))
        fresh.vertices.foreach_set("co", surface.points.astype("f4").ravel())
        quads = surface.quads.astype("i4")
        fresh.loops.add(quads.size)
        fresh.loops.foreach_set("vertex_index", quads.ravel())
        fresh.polygons.add(len(quads))
        fresh.polygons.foreach_set("loop_start", np.arange(0, quads.size, 4, dtype="i4"))
        fresh.polygons.foreach_set("use_smooth", np.full(len(quads), surface.smooth))
        if surface.uv is not None:
            layer = fresh.uv_layers.new(name="places")
            layer.uv.foreach_set("vector", surface.uv.astype("f4").ravel())
        fresh.validate()
        fresh.update()
        fresh.materials.append(self.shading.material(surface.material))
        if name in self.objects:
            thing = self.objects[name]
            old = thing.data
            thing.data = fresh
            bpy.data.meshes.remove(old)
        else:
            thing = bpy.data.objects.new(name, fresh)
            self.scene.collection.objects.link(thing)
            self.objects[name] = thing

    def draw(self, scene: Scene, views: Sequence[View]) -> list[Bytes]:
        """The pictures of a scene, one for each view (height, width, 3)."""
        present = set()
        for index, surface in enumerate(scene.surfaces):
            name = f"{index:03}-{surface.name}"
            present.add(name)
            self._put(name, _without_slivers(surface))
        for name in set(self.objects) - present:
            bpy.data.objects.remove(self.objects.pop(name))
        self.shading.tint(scene.tint)
        return [self._view(view) for view in views]

    def _view(self, view: View) -> Bytes:
        self.camera.location = view.camera.eye
        self.camera.rotation_euler = _euler(view.camera)
        self.camera.data.angle_y = float(np.radians(view.camera.field))
        self.scene.render.resolution_x = view.width
        self.scene.render.resolution_y = view.height
        path = Path(self.folder.name) / "picture.png"
        self.scene.render.filepath = str(path)
        bpy.ops.render.render(write_still=True)
        with Image.open(path) as image:
            return np.asarray(image.convert("RGB"), dtype=np.uint8)


def _euler(camera: Camera) -> Any:
    return Matrix(camera.axes().T.tolist()).to_euler()


def _without_slivers(surface: Surface) -> Surface:
    """The surface with quads that have a doubled corner as they are: Cycles wants no such faces."""
    quads = surface.quads
    doubled = quads[:, 2] == quads[:, 3]
    if not doubled.any():
        return surface
    points = surface.points
    # A fourth corner in the middle of the last edge turns a triangle into a proper quad.
    middle: Floats = (points[quads[doubled, 2]] + points[quads[doubled, 0]]) / 2.0
    fixed = quads.copy()
    fixed[doubled, 3] = len(points) + np.arange(int(doubled.sum()))
    return Surface(
        surface.name,
        np.concatenate([points, middle]),
        fixed,
        surface.material,
        surface.uv,
        surface.smooth,
    )
