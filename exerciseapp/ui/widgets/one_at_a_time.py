"""A place that shows one thing at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class OneAtATime(QVBoxLayout):
    """Holds what is shown; what comes takes the place of what was there, which goes for good."""

    def __init__(self) -> None:
        super().__init__()
        self.content: QWidget | None = None

    def show_content(self, content: QWidget) -> None:
        """Show *content*, and nothing else any more."""
        old, self.content = self.content, content
        self.addWidget(content)
        # At once: left to the layout, the page would be empty for a moment.
        content.show()
        if old is not None:
            self.removeWidget(old)
            old.hide()
            old.deleteLater()
