"""Who set up a programme, and how to reach them: read from what its author line says."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# At least six figures, as people group them, with the sign for abroad.
_TELEPHONE = re.compile(r"\+?\d(?:[ ()/.-]{0,2}\d){5,14}")
# What people write before them.
_LABEL = re.compile(
    r"\b(?:tel|tlf|phone|telephone|telefon|mobile?|e-?mail|e-?post)\b[.:]*", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*[,;|·<>()]+\s*")


@dataclass(frozen=True, slots=True)
class Contact:
    """A name, a telephone number and an e-mail address; each empty if not known."""

    name: str = ""
    telephone: str = ""
    mail: str = ""


def contact_from(author: str) -> Contact:
    """Return what *author*, a line written by a person, tells."""
    mail = _MAIL.search(author)
    rest = author.replace(mail.group(), " ") if mail else author
    telephone = _TELEPHONE.search(rest)
    if telephone:
        rest = rest.replace(telephone.group(), " ")
    parts = (part.strip() for part in _BETWEEN.split(_LABEL.sub(" ", rest)))
    return Contact(
        ", ".join(" ".join(part.split()) for part in parts if part),
        telephone.group() if telephone else "",
        mail.group() if mail else "",
    )
