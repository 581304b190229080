"""The preview renderer draws a frame on a machine without a screen."""

import numpy as np

from studio import movement
from studio.camera import View
from studio.frames import Studio, views
from studio.preview import Renderer
from studio.scene import Textures


def test_one_small_frame_of_one_exercise() -> None:
    heel_raise = movement.load_all()["heel-raise"]
    bare = np.full((8, 8, 3), (200, 150, 120), dtype=np.uint8)
    tinted = np.full((8, 8, 3), (220, 40, 40), dtype=np.uint8)
    renderer = Renderer(Textures(bare, tinted), oversampling=1)
    whole = views(heel_raise)[0]
    scene = Studio(refinements=1).scene(heel_raise, 1.0)
    (picture,) = renderer.draw(scene, [View(whole.camera, 190, 180)])
    assert picture.shape == (180, 190, 3)
    red, green, blue = (picture[..., channel].astype(int) for channel in range(3))
    # Tinted skin, a blue shirt and a light floor all have their place in the picture.
    assert np.count_nonzero((red > green + 60) & (red > blue + 60)) > 300
    assert np.count_nonzero((blue > red + 40) & (blue > 60)) > 300
    assert np.count_nonzero(picture.min(axis=2) > 150) > 5000
