"""The page with the pictures of all screens tells of every screen, and no picture is missing."""

from __future__ import annotations

from PySide6.QtGui import QImageReader

from tests.screens.docs import PAGE, chapters, page_text


def test_the_page_is_what_the_command_writes() -> None:
    assert PAGE.read_text(encoding="utf-8") == page_text(), "run script/pictures"


def test_every_picture_is_there_in_the_size_of_its_look() -> None:
    for _heading, pictures in chapters():
        for picture in pictures:
            assert QImageReader(str(picture.path)).size() == picture.look.size, picture.path


def test_all_pictures_together_are_a_few_megabytes() -> None:
    paths = {picture.path for _heading, pictures in chapters() for picture in pictures}
    assert sum(path.stat().st_size for path in paths) < 6_000_000
