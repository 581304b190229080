"""The two commands know the system that they are on, without asking a real one."""

from __future__ import annotations

import pytest

from _system import Family, SetupError, apt_prefix, family, installed_debian

DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n'
UBUNTU = 'NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n'
MINT = "ID=linuxmint\nID_LIKE='ubuntu debian'\n"
FEDORA = "ID=fedora\nVERSION_ID=43\n"
ROCKY = 'ID="rocky"\nID_LIKE="rhel centos fedora"\n'
ARCH = "ID=arch\n"
MANJARO = "ID=manjaro\nID_LIKE=arch\n"
UNKNOWN = "# nothing that we know\nID=haiku\n\n"


@pytest.mark.parametrize(
    ("os_release", "expected"),
    [
        pytest.param(DEBIAN, Family.DEBIAN, id="debian"),
        pytest.param(UBUNTU, Family.DEBIAN, id="ubuntu"),
        pytest.param(MINT, Family.DEBIAN, id="mint"),
        pytest.param(FEDORA, Family.FEDORA, id="fedora"),
        pytest.param(ROCKY, Family.FEDORA, id="rocky"),
        pytest.param(ARCH, Family.ARCH, id="arch"),
        pytest.param(MANJARO, Family.ARCH, id="manjaro"),
        pytest.param(UNKNOWN, Family.OTHER, id="unknown"),
        pytest.param("", Family.OTHER, id="no file"),
    ],
)
def test_linux_is_told_by_os_release(os_release: str, expected: Family) -> None:
    assert family("linux", os_release) is expected


def test_windows_and_macos_are_told_by_python() -> None:
    assert family("win32", DEBIAN) is Family.WINDOWS
    assert family("darwin", "") is Family.MACOS


def test_only_fully_installed_packages_count() -> None:
    status = (
        "libvlc5 install ok installed\n"
        "xvfb deinstall ok config-files\n"
        "dunst install ok half-configured\n"
        "openbox unknown ok not-installed\n"
    )
    assert installed_debian(status) == {"libvlc5"}


def test_root_needs_no_sudo() -> None:
    assert apt_prefix(0, "/usr/bin/sudo")[0] == "env"


def test_anybody_else_asks_sudo() -> None:
    assert apt_prefix(1000, "/usr/bin/sudo")[0] == "/usr/bin/sudo"


def test_without_sudo_somebody_else_has_to_do_it() -> None:
    with pytest.raises(SetupError):
        apt_prefix(1000, None)
