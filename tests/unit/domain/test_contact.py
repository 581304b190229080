"""An author line gives a name, a telephone number and an address, as far as they are there."""

from __future__ import annotations

import pytest

from exerciseapp.domain.contact import Contact, contact_from


@pytest.mark.parametrize(
    ("line", "contact"),
    [
        ("", Contact()),
        ("Kari Nordmann", Contact("Kari Nordmann")),
        (
            "Kari Nordmann, Ask fysioterapi, tlf. 22 33 44 55, kari@ask-fysio.no",
            Contact("Kari Nordmann, Ask fysioterapi", "22 33 44 55", "kari@ask-fysio.no"),
        ),
        ("Ann Lee <ann.lee@clinic.co.uk>", Contact("Ann Lee", "", "ann.lee@clinic.co.uk")),
        ("Ann Lee; Phone: +44 20 7946 0018", Contact("Ann Lee", "+44 20 7946 0018")),
        ("Clinic 2000", Contact("Clinic 2000")),
    ],
)
def test_what_a_line_tells(line: str, contact: Contact) -> None:
    assert contact_from(line) == contact
