"""How surfaces look in the final renderer: Blender's shader nodes for our few materials."""

from typing import Any

import bpy
import numpy as np

from studio.arrays import Bytes
from studio.lights import BACKDROP_LOW
from studio.scene import Material, Textures


def _linear(screen: tuple[float, float, float]) -> tuple[float, float, float, float]:
    """A colour as shown on screen, in linear light with full cover."""
    red, green, blue = (((c + 0.055) / 1.055) ** 2.4 if c > 0.04 else c / 12.92 for c in screen)
    return (red, green, blue, 1.0)


def _image(name: str, pixels: Bytes) -> Any:
    height, width = pixels.shape[:2]
    image = bpy.data.images.new(name, width, height)
    full = np.ones((height, width, 4), dtype=np.float32)
    full[:, :, :3] = pixels[::-1] / 255.0
    image.pixels.foreach_set(full.ravel())
    image.update()
    return image


class Shading:
    """Makes each material once and keeps it."""

    def __init__(self, textures: Textures) -> None:
        self.bare = _image("bare", textures.bare)
        self.muscles = _image("muscles", textures.muscles)
        self.made: dict[Material, Any] = {}
        self.mixers: list[Any] = []

    def tint(self, strength: float) -> None:
        """How strongly the muscles show from now on (0 to 1)."""
        for mixer in self.mixers:
            mixer.inputs[0].default_value = strength

    def material(self, wanted: Material) -> Any:
        """Blender's material for one of ours."""
        if wanted not in self.made:
            made = bpy.data.materials.new(f"material-{len(self.made)}")
            made.use_nodes = True
            nodes, links = made.node_tree.nodes, made.node_tree.links
            body = nodes["Principled BSDF"]
            body.inputs["Roughness"].default_value = wanted.roughness
            body.inputs["Specular IOR Level"].default_value = 0.35
            body.inputs["Base Color"].default_value = (*wanted.colour, 1.0)
            if wanted.skin:
                self._skin(nodes, links, body)
            elif wanted.kind == "cloth":
                self._cloth(nodes, links, body)
            elif wanted.kind == "floor":
                self._floor(nodes, links, body)
            self.made[wanted] = made
        return self.made[wanted]

    def _skin(self, nodes: Any, links: Any, body: Any) -> None:
        mixer = nodes.new("ShaderNodeMixRGB")
        for slot, image in ((1, self.bare), (2, self.muscles)):
            texture = nodes.new("ShaderNodeTexImage")
            texture.image = image
            links.new(texture.outputs["Color"], mixer.inputs[slot])
        links.new(mixer.outputs[0], body.inputs["Base Color"])
        self.mixers.append(mixer)

    def _cloth(self, nodes: Any, links: Any, body: Any) -> None:
        """Cloth scatters light at grazing angles, and its weave breaks up the highlights."""
        body.inputs["Sheen Weight"].default_value = 0.25
        body.inputs["Specular IOR Level"].default_value = 0.15
        noise, bump = nodes.new("ShaderNodeTexNoise"), nodes.new("ShaderNodeBump")
        noise.inputs["Scale"].default_value = 420.0
        bump.inputs["Strength"].default_value = 0.12
        bump.inputs["Distance"].default_value = 0.0006
        links.new(noise.outputs[0], bump.inputs["Height"])
        links.new(bump.outputs[0], body.inputs["Normal"])

    def _floor(self, nodes: Any, links: Any, body: Any) -> None:
        """The floor turns into the backdrop's colour far away, so that the room has no edge."""
        place = nodes.new("ShaderNodeNewGeometry")
        length = nodes.new("ShaderNodeVectorMath")
        length.operation = "LENGTH"
        links.new(place.outputs["Position"], length.inputs[0])
        fade = nodes.new("ShaderNodeMapRange")
        fade.interpolation_type = "SMOOTHSTEP"
        fade.inputs["From Min"].default_value = 1.6
        fade.inputs["From Max"].default_value = 5.5
        links.new(length.outputs["Value"], fade.inputs["Value"])
        glow = nodes.new("ShaderNodeEmission")
        glow.inputs["Color"].default_value = _linear(BACKDROP_LOW)
        mix = nodes.new("ShaderNodeMixShader")
        links.new(fade.outputs[0], mix.inputs[0])
        links.new(body.outputs[0], mix.inputs[1])
        links.new(glow.outputs[0], mix.inputs[2])
        links.new(mix.outputs[0], nodes["Material Output"].inputs["Surface"])

    def world(self, low: tuple[float, float, float], high: tuple[float, float, float]) -> Any:
        """The sky: an even soft light for the room, a gentle gradient for the camera."""
        world = bpy.data.worlds.new("room")
        world.use_nodes = True
        nodes, links = world.node_tree.nodes, world.node_tree.links
        even = nodes["Background"]
        even.inputs["Color"].default_value = (0.93, 0.97, 1.0, 1.0)
        even.inputs["Strength"].default_value = 0.56
        seen = nodes.new("ShaderNodeBackground")
        place, split = nodes.new("ShaderNodeTexCoord"), nodes.new("ShaderNodeSeparateXYZ")
        links.new(place.outputs["Generated"], split.inputs[0])
        fade = nodes.new("ShaderNodeMapRange")
        fade.interpolation_type = "SMOOTHSTEP"
        fade.inputs["From Min"].default_value = 0.0
        fade.inputs["From Max"].default_value = 0.35
        links.new(split.outputs["Z"], fade.inputs["Value"])
        mixed = nodes.new("ShaderNodeMixRGB")
        mixed.inputs[1].default_value = _linear(low)
        mixed.inputs[2].default_value = _linear(high)
        links.new(fade.outputs[0], mixed.inputs[0])
        links.new(mixed.outputs[0], seen.inputs["Color"])
        path, mix = nodes.new("ShaderNodeLightPath"), nodes.new("ShaderNodeMixShader")
        links.new(path.outputs["Is Camera Ray"], mix.inputs[0])
        links.new(even.outputs[0], mix.inputs[1])
        links.new(seen.outputs[0], mix.inputs[2])
        links.new(mix.outputs[0], nodes["World Output"].inputs["Surface"])
        return world
