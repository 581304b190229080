"""Names for the arrays that the studio passes around."""

from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
"""Lengths in metres, angles in radians, unless the name says otherwise."""

Ints = npt.NDArray[np.int64]

Bytes = npt.NDArray[np.uint8]
"""Pixels: height, width, channels; 0 to 255 as shown on screen."""

AnyFloats = npt.NDArray[np.floating[Any]]
