"""A file type and an application that opens it, as every Linux desktop knows them.

https://specifications.freedesktop.org/shared-mime-info-spec/0.21/
https://specifications.freedesktop.org/desktop-entry-spec/1.5/
https://specifications.freedesktop.org/mime-apps-spec/1.0.1/
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.adapters.file_types.kind import KIND, MIME_TYPE, SUFFIX, FileTypeError
from exerciseapp.adapters.platform.commands import succeeds
from exerciseapp.adapters.platform.desktop_entry import exec_line

# The name that the window gives itself as well, so that the desktop knows it for this program's.
ENTRY = "exerciseapp.desktop"
PACKAGE = "exerciseapp.xml"
_CACHE_HEAD = "[MIME Cache]"

Run = Callable[[list[str]], bool]


@dataclass(frozen=True, slots=True)
class XdgFileTypes:
    """The two files in the *data* folder, usually ``~/.local/share``, and what indexes them."""

    data: Path
    run: Run = succeeds

    @property
    def entry(self) -> Path:
        """The application's file."""
        return self.data / "applications" / ENTRY

    @property
    def package(self) -> Path:
        """The file type's file."""
        return self.data / "mime" / "packages" / PACKAGE

    @property
    def place(self) -> str:
        """Where it is written down, for the person."""
        return f"{self.entry}, {self.package}"

    def installed(self) -> bool:
        """Tell whether both files are there, and the desktop's index names ours."""
        return self.entry.is_file() and self.package.is_file() and ENTRY in self._indexed()

    def install(self, command: list[str]) -> None:
        """Write both files and have them indexed; undone where the file type cannot be."""
        _write(self.package, mime_package())
        _write(self.entry, desktop_entry(command))
        if not self.run(["update-mime-database", str(self.data / "mime")]):
            self.uninstall()
            raise FileTypeError(
                "The desktop does not learn of new kinds of files here, because the program "
                '"update-mime-database" is missing or fails. Nothing has been changed. Install '
                "the package shared-mime-info and try again."
            )
        self._index(on=True)

    def uninstall(self) -> bool:
        """Remove both files, and have the desktop forget them."""
        there = [_remove(path) for path in (self.entry, self.package)]
        if any(there):
            self.run(["update-mime-database", str(self.data / "mime")])
            self._index(on=False)
        return any(there)

    def _index(self, *, on: bool) -> None:
        """Do what update-desktop-database would do for our one type; it is not everywhere."""
        cache = self.entry.parent / "mimeinfo.cache"
        names = [name for name in self._indexed() if name != ENTRY]
        if on:
            names.insert(0, ENTRY)
        kept = [line for line in _lines(cache) if not line.startswith(f"{MIME_TYPE}=")]
        if names:
            if _CACHE_HEAD not in kept:
                kept.insert(0, _CACHE_HEAD)
            kept.append(f"{MIME_TYPE}={';'.join(names)};")
        if any(line.strip() not in {"", _CACHE_HEAD} for line in kept):
            _write(cache, "\n".join([*kept, ""]))
        else:
            _remove(cache)

    def _indexed(self) -> list[str]:
        cache = self.entry.parent / "mimeinfo.cache"
        for line in _lines(cache):
            key, found, names = line.partition("=")
            if found and key == MIME_TYPE:
                return [name for name in names.split(";") if name]
        return []


def mime_package() -> str:
    """Return the text that tells the desktop of our file type, by the end of its name."""
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">',
            f'  <mime-type type="{MIME_TYPE}">',
            *(f"    <comment{_language(tag)}>{words}</comment>" for tag, words in KIND.items()),
            '    <sub-class-of type="application/zip"/>',
            '    <generic-icon name="x-office-document"/>',
            f'    <glob pattern="*{SUFFIX}" weight="80"/>',
            "  </mime-type>",
            "</mime-info>",
            "",
        )
    )


def desktop_entry(command: list[str]) -> str:
    """Return the text of the entry that runs *command* with the files that were opened."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Version=1.5",
            "Name=Exercises",
            "Name[nb]=Øvelser",
            "Comment=Leads through your physiotherapist's exercises",
            "Comment[nb]=Leder deg gjennom øvelsene fra fysioterapeuten",
            f"Exec={exec_line(command)} %F",
            "Terminal=false",
            "Categories=Education;MedicalSoftware;",
            "StartupWMClass=exerciseapp",
            f"MimeType={MIME_TYPE};",
            "",
        )
    )


def _language(tag: str) -> str:
    return f' xml:lang="{tag}"' if tag else ""


def _lines(path: Path) -> Iterator[str]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return
    yield from text.splitlines()


def _write(path: Path, text: str) -> None:
    """Write *path* whole, making its folders."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f".{path.name}.new")
        new.write_text(text, encoding="utf-8")
        os.replace(new, path)  # noqa: PTH105
    except OSError as error:
        raise FileTypeError(f"{path} cannot be written ({error.strerror or error})") from error


def _remove(path: Path) -> bool:
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise FileTypeError(f"{path} cannot be removed ({error.strerror or error})") from error
    return True
