"""The fast renderer: OpenGL without a screen, soft light from many shadow maps."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import moderngl
import numpy as np

from studio import mesh, shaders
from studio.arrays import Bytes, Floats, Ints
from studio.camera import Camera, View, sun
from studio.lights import BACKDROP_HIGH, BACKDROP_LOW, Ray, rays
from studio.props import indices
from studio.scene import Scene, Surface, Textures

SHADOW = 512
"""Pixels along each side of a shadow map."""

CENTRE = np.array([0.0, 0.0, 0.75])
RADIUS = 1.5
"""The ball, in metres, that the shadow maps cover."""


@dataclass(frozen=True)
class _Drawn:
    surface: Surface
    array: moderngl.VertexArray
    shadow: moderngl.VertexArray
    buffers: tuple[moderngl.Buffer, ...]


def _matrix(matrix: Floats) -> bytes:
    return matrix.T.astype("f4").tobytes()


def _corners(surface: Surface) -> tuple[Floats, Floats, Floats, Ints]:
    """Points, normals, texture places and triangle indices, split where a texture has its seams."""
    quads = surface.quads
    if not surface.smooth:
        points = surface.points[quads].reshape(-1, 3)
        quads = np.arange(len(points)).reshape(-1, 4)
        normal = mesh.normals(points, quads)
        return points, normal, np.zeros((len(points), 2)), indices(quads)
    normal = mesh.normals(surface.points, quads)
    if surface.uv is None:
        return surface.points, normal, np.zeros((len(surface.points), 2)), indices(quads)
    flat = quads.ravel()
    triangles = indices(np.arange(len(flat)).reshape(-1, 4))
    return surface.points[flat], normal[flat], surface.uv.reshape(-1, 2), triangles


class Renderer:
    """Holds the OpenGL context; draws one scene at a time."""

    def __init__(self, textures: Textures, oversampling: int = 2) -> None:
        without_screen: dict[str, Any] = {"backend": "egl"}
        self.context = moderngl.create_context(standalone=True, **without_screen)
        self.oversampling = oversampling
        self.geometry = self.context.program(shaders.VERTEX, shaders.GEOMETRY)
        self.depth = self.context.program(shaders.DEPTH_VERTEX, shaders.DEPTH)
        self.light = self.context.program(shaders.SCREEN, shaders.LIGHT)
        self.screen = self.context.buffer(np.array([-1, -1, 3, -1, -1, 3], dtype="f4").tobytes())
        self.quad = self.context.vertex_array(self.light, [(self.screen, "2f", "place")])
        self.lights: tuple[Ray, ...] = rays()
        self.shadows = self.context.depth_texture((SHADOW * 8, SHADOW * 8))
        self.shadows.compare_func = "<="
        self.shadow_target = self.context.framebuffer(depth_attachment=self.shadows)
        self.bare, self.muscles = self._texture(textures.bare), self._texture(textures.muscles)

    def _texture(self, pixels: Bytes) -> moderngl.Texture:
        flipped = np.ascontiguousarray(pixels[::-1])
        texture = self.context.texture((pixels.shape[1], pixels.shape[0]), 3, flipped.tobytes())
        texture.build_mipmaps()
        texture.anisotropy = 8.0
        return texture

    def _upload(self, surface: Surface) -> _Drawn:
        points, normal, uv, triangles = _corners(surface)
        data = np.concatenate([points, normal, uv], axis=1).astype("f4")
        buffer = self.context.buffer(data.tobytes())
        order = self.context.buffer(triangles.astype("i4").tobytes())
        layout = [(buffer, "3f 3f 2f", "place", "normal", "texture_place")]
        array = self.context.vertex_array(self.geometry, layout, order)
        outline = self.context.buffer(indices(surface.outline()).astype("i4").tobytes())
        plain = self.context.buffer(surface.points.astype("f4").tobytes())
        shadow = self.context.vertex_array(self.depth, [(plain, "3f", "place")], outline)
        return _Drawn(surface, array, shadow, (buffer, order, outline, plain))

    def draw(self, scene: Scene, views: Sequence[View]) -> list[Bytes]:
        """The pictures of a scene, one for each view (height, width, 3)."""
        drawn = [self._upload(surface) for surface in scene.surfaces]
        suns = self._shadow_maps(drawn)
        pictures = [self._view(drawn, suns, scene, view) for view in views]
        for one in drawn:
            one.array.release()
            one.shadow.release()
            for buffer in one.buffers:
                buffer.release()
        return pictures

    def _view(self, drawn: list[_Drawn], suns: list[Floats], scene: Scene, view: View) -> Bytes:
        camera, width, height = view.camera, view.width, view.height
        size = (width * self.oversampling, height * self.oversampling)
        colour = self.context.texture(size, 4, dtype="f2")
        normal = self.context.texture(size, 4, dtype="f4")
        place = self.context.texture(size, 4, dtype="f4")
        depth = self.context.depth_renderbuffer(size)
        target = self.context.framebuffer([colour, normal, place], depth)
        self._geometry_pass(drawn, scene, camera, target, size)
        out = self.context.texture(size, 3, alignment=1)
        finish = self.context.framebuffer([out])
        self._light_pass(finish, (colour, normal, place), suns, camera)
        raw = np.frombuffer(finish.read(components=3, alignment=1), dtype=np.uint8)
        pixels = raw.reshape(size[1], size[0], 3)[::-1].astype(np.uint16)
        n = self.oversampling
        total = sum(pixels[i::n, j::n] for i in range(n) for j in range(n))
        for item in (target, finish, colour, normal, place, depth, out):
            item.release()
        return np.asarray((total + n * n // 2) // (n * n), dtype=np.uint8)

    def _shadow_maps(self, drawn: list[_Drawn]) -> list[Floats]:
        self.shadow_target.use()
        self.context.enable_only(moderngl.DEPTH_TEST)
        self.shadow_target.clear(depth=1.0)
        matrices = []
        for index, ray in enumerate(self.lights):
            matrix = sun(ray.direction, CENTRE, RADIUS)
            matrices.append(matrix)
            self.shadow_target.viewport = (
                (index % 8) * SHADOW,
                (index // 8) * SHADOW,
                SHADOW,
                SHADOW,
            )
            self.depth["camera"].write(_matrix(matrix))
            for one in drawn:
                if one.surface.shadow:
                    one.shadow.render()
        return matrices

    def _geometry_pass(
        self,
        drawn: list[_Drawn],
        scene: Scene,
        camera: Camera,
        target: moderngl.Framebuffer,
        size: tuple[int, int],
    ) -> None:
        target.use()
        target.clear(0.0, 0.0, 0.0, 0.0, depth=1.0)
        self.context.enable_only(moderngl.DEPTH_TEST)
        matrix = camera.projection(size[0] / size[1]) @ camera.view()
        self.geometry["camera"].write(_matrix(matrix))
        self.geometry["tint"].value = scene.tint
        self.bare.use(0)
        self.muscles.use(1)
        self.geometry["bare"].value = 0
        self.geometry["muscles"].value = 1
        for one in drawn:
            material = one.surface.material
            self.geometry["colour"].value = material.colour
            self.geometry["roughness"].value = material.roughness
            self.geometry["skin"].value = material.skin
            one.array.render()

    def _light_pass(
        self,
        finish: moderngl.Framebuffer,
        layers: tuple[moderngl.Texture, ...],
        suns: list[Floats],
        camera: Camera,
    ) -> None:
        finish.use()
        self.context.enable_only(moderngl.NOTHING)
        for unit, (name, texture) in enumerate(
            zip(("colours", "normals", "places"), layers, strict=True)
        ):
            texture.filter = (moderngl.NEAREST, moderngl.NEAREST)
            texture.use(unit)
            self.light[name].value = unit
        self.shadows.use(3)
        self.light["shadows"].value = 3
        self.light["suns"].write(b"".join(_matrix(one) for one in suns))
        directions = np.array([ray.direction for ray in self.lights], dtype="f4")
        colours = np.array([ray.colour for ray in self.lights], dtype="f4")
        self.light["directions"].write(directions.tobytes())
        self.light["strengths"].write(colours.tobytes())
        self.light["eye"].value = camera.eye
        self.light["low"].value = BACKDROP_LOW
        self.light["high"].value = BACKDROP_HIGH
        self.quad.render()
