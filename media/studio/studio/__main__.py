"""`python -m studio`: make the demonstrations, all or some, preview or final."""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from studio import clip, sheet
from studio.frames import Frames, Renderer, Studio, code_mark
from studio.movement import Movement, load_all
from studio.scene import Textures


def _preview(textures: Textures) -> Renderer:
    from studio.preview import Renderer as Preview

    return Preview(textures)


def _final(textures: Textures) -> Renderer:
    from studio.final import Renderer as Final

    return Final(textures)


RENDERERS: dict[str, Callable[[Textures], Renderer]] = {"preview": _preview, "final": _final}


def _say(text: str) -> None:
    print(text, flush=True)


def make(movement: Movement, name: str, mark: str, studio: Studio, media: Path) -> None:
    """Draw what is missing of one movement, then write its files."""
    frames = Frames(movement, name, mark)
    missing = frames.missing()
    total = len(set(movement.shares()))
    _say(f"{movement.exercise}: {len(missing)} of {total} pictures to draw")
    began = time.monotonic()
    if missing:
        renderer = RENDERERS[name](studio.textures(movement))
        for count, share in enumerate(missing, 1):
            frames.draw(studio, renderer, share)
            each = (time.monotonic() - began) / count
            _say(
                f"  {count}/{len(missing)}  {each:.1f} s each, "
                f"{each * (len(missing) - count) / 60:.1f} min left"
            )
    folder = media / movement.exercise
    for path in clip.write(frames, folder):
        _say(f"  {path.name}: {path.stat().st_size / 1000:.0f} kB")


def look(movement: Movement, media: Path, sheets: Path) -> None:
    """Write the contact sheet of a clip that there is."""
    clip_path = media / movement.exercise / "demonstration.webm"
    if clip_path.exists():
        sheet.write(movement, clip_path, sheets / f"{movement.exercise}.webp")
        _say(f"{movement.exercise}: contact sheet")


def main(arguments: list[str] | None = None) -> int:
    """The command; returns its exit status."""
    parser = argparse.ArgumentParser(prog="python -m studio", description=__doc__)
    parser.add_argument("exercises", nargs="*", help="which ones; all when left out")
    parser.add_argument("--renderer", choices=sorted(RENDERERS), default="preview")
    parser.add_argument("--media", type=Path, default=Path(__file__).resolve().parents[2])
    parser.add_argument(
        "--sheets", type=Path, metavar="FOLDER", help="only write contact sheets of the clips here"
    )
    chosen = parser.parse_args(arguments)
    movements = load_all()
    unknown = [name for name in chosen.exercises if name not in movements]
    if unknown:
        print(f"no movement file for {', '.join(unknown)}", file=sys.stderr)
        return 2
    names = chosen.exercises or list(movements)
    if chosen.sheets:
        for name in names:
            look(movements[name], chosen.media, chosen.sheets)
        return 0
    studio = Studio(refinements=2 if chosen.renderer == "final" else 1)
    mark = code_mark(chosen.renderer)
    for name in names:
        make(movements[name], chosen.renderer, mark, studio, chosen.media)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
