"""The scripts of this checkout as modules: their names have no ending to import them by."""

from __future__ import annotations

import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "script"


def load_script(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return ``script/NAME``, loaded and not run."""
    loader = SourceFileLoader(f"script_{name}", str(FOLDER / name))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    # A script of ours must not leave a cache beside itself that git would see.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module
