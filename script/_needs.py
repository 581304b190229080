"""What the program needs of the system beside Python, and how each system is asked for it."""

from __future__ import annotations

from _system import Family, Package

VENV = [Package("python3-venv", "makes the folder that the Python parts go into")]

RUN = [
    Package("libvlc5", "reads the demonstrations"),
    Package("vlc-plugin-base", "the video formats of libVLC"),
    Package("libegl1", "Qt opens windows with it"),
    Package("libgl1", "Qt opens windows with it"),
    Package("libfontconfig1", "Qt finds fonts with it"),
    Package("libdbus-1-3", "Qt talks to the desktop with it"),
    Package("libxkbcommon-x11-0", "Qt reads the keyboard with it"),
    Package("libxcb-cursor0", "Qt on X11"),
    Package("libxcb-icccm4", "Qt on X11"),
    Package("libxcb-image0", "Qt on X11"),
    Package("libxcb-keysyms1", "Qt on X11"),
    Package("libxcb-randr0", "Qt on X11"),
    Package("libxcb-render-util0", "Qt on X11"),
    Package("libxcb-shape0", "Qt on X11"),
    Package("libxcb-xkb1", "Qt on X11"),
    Package("libwayland-cursor0", "Qt on Wayland"),
    Package("fonts-dejavu-core", "letters to write with"),
    Package("speech-dispatcher", "reads the instructions aloud"),
    Package("speech-dispatcher-espeak-ng", "the voice that reads them"),
    Package("libspeechd2", "Qt finds the voice with it"),
]

SCREENLESS = [
    Package("xvfb", "a virtual screen"),
]

TEST = [
    *SCREENLESS,
    Package("openbox", "a window manager for the window tests"),
    Package("xdotool", "presses keys in the window tests"),
    Package("dbus-daemon", "a message bus of the tests' own"),
    Package("dbus-x11", "a message bus of the tests' own"),
    Package("dunst", "a real notification server"),
    Package("ffmpeg", "makes and measures clips"),
    Package("at-spi2-core", "what a screen reader sees"),
    Package("python3-pyatspi", "asks the window what a screen reader asks"),
    Package("libgl1-mesa-dri", "draws without a graphics card"),
    Package("shared-mime-info", "tells the desktop of our kind of file"),
    Package("libglib2.0-bin", "opens a file as a double click does"),
]

# Fonts and Qt's other libraries are there wherever there is a desktop. Said, not done: these
# systems could not be tried.
COMMANDS = {
    Family.FEDORA: (
        "sudo dnf install vlc vlc-plugin-ffmpeg libxkbcommon-x11 xcb-util-cursor"
        " speech-dispatcher speech-dispatcher-espeak-ng"
    ),
    Family.ARCH: (
        "sudo pacman -S --needed vlc vlc-plugin-ffmpeg libxkbcommon-x11 xcb-util-cursor"
        " speech-dispatcher espeak-ng"
    ),
    Family.MACOS: "brew install --cask vlc",
    Family.WINDOWS: "winget install --id VideoLAN.VLC",
}

TEST_COMMANDS = {
    Family.FEDORA: (
        "sudo dnf install xorg-x11-server-Xvfb openbox xdotool dbus-daemon dbus-x11 dunst"
        " ffmpeg-free at-spi2-core python3-pyatspi mesa-dri-drivers"
    ),
    Family.ARCH: (
        "sudo pacman -S --needed xorg-server-xvfb openbox xdotool dbus dunst ffmpeg"
        " at-spi2-core python-atspi mesa"
    ),
    Family.MACOS: "brew install ffmpeg",
    Family.WINDOWS: "winget install --id Gyan.FFmpeg",
}
