"""The ``.exerciseanswer`` file: a line that says what it is, and an answer sealed to a clinic.

Sealed is a line of JSON that tells whose answer it is, and then a line for each thing told: its
kind, its id and its content as JSON. Line by line it is read, looked at and kept as it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from exerciseapp.adapters.exchange.keys import seal
from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.domain.exchange import Answer, AnswerItem, ProgrammeText, Refusal, RefusedFileError
from exerciseapp.services.exchange.content_text import read_content
from exerciseapp.services.exchange.opaque import is_opaque_id
from exerciseapp.services.exchange.ports import ExchangeError, Unseals
from exerciseapp.services.exchange.strict_json import Fields, read_json, write_json

HEAD = b"exerciseapp answer 1\n"
MOST_BYTES = 64 * 1024 * 1024
MOST_ITEMS = 50_000
MOST_PROGRAMMES = 1000
_PART = "the answer"
_SOURCE_LENGTH = 256 * 1024
_ITEMS = f"{_PART}: items"
_KEYS = frozenset({"clinic", "patient", "sequence", "made_at", "programmes"})
_LONGEST_KIND = 40
# Contents of so few letters are remembered; no check looks at an id, so any will do for it.
_SHORT = 40
_ANY = "00000000-0000-4000-8000-000000000000"

NO_ANSWER = "is no answer file of this program; ask for the file again"
DOES_NOT_OPEN = (
    "does not open: it was made for another clinic, or was changed on the way; "
    "ask the patient to send it again"
)
# Tells whether the content of an item of that kind is right. Raises RefusedFileError.
CheckItem = Callable[[AnswerItem], None]


@dataclass(frozen=True, slots=True)
class SealedAnswerFiles:
    """Packs and unpacks answers; *check_item* looks at each thing that an answer tells."""

    check_item: CheckItem

    def pack(self, answer: Answer, clinic: ClinicCard) -> bytes:
        """Return the file of *answer*, sealed to *clinic*. Raises ExchangeError if it cannot be."""
        content = b"\n".join(_lines(answer))
        try:
            self._read(content)
            return HEAD + seal(clinic.answer_key, content, HEAD)
        except (RefusedFileError, ValueError) as error:
            raise ExchangeError(f"The answer cannot be made: {error}.") from error

    def unpack(self, content: bytes, clinic: ClinicCard, keys: Unseals) -> Answer:
        """Return the answer in a file that is sealed to *clinic*. Raises RefusedFileError."""
        if len(content) > MOST_BYTES or not content.startswith(HEAD):
            raise RefusedFileError(NO_ANSWER, refusal=Refusal.NO_SUCH_KIND)
        opened = keys.unseal(content[len(HEAD) :], HEAD)
        if opened is None:
            raise RefusedFileError(DOES_NOT_OPEN, refusal=Refusal.OTHER_CLINIC)
        answer = self._read(opened)
        if answer.clinic != clinic.id:
            raise RefusedFileError("was made for another clinic", _PART, Refusal.OTHER_CLINIC)
        return answer

    def _read(self, content: bytes) -> Answer:
        head, *lines = content.split(b"\n")
        if len(lines) > MOST_ITEMS:
            raise RefusedFileError(f"are more than {MOST_ITEMS}", _ITEMS)
        fields = Fields(read_json(head, _PART), _PART, _KEYS)
        for key in ("clinic", "patient"):
            if not is_opaque_id(fields.text(key, 36)):
                fields.refuse(key, "is no id")
        items = tuple(self._item(line) for line in lines)
        if len({(item.kind, item.id) for item in items}) != len(items):
            raise RefusedFileError("tells a thing twice", _ITEMS)
        return Answer(
            clinic=fields.text("clinic", 36),
            patient=fields.text("patient", 36),
            sequence=fields.whole("sequence", 1, 10**9),
            made_at=fields.moment("made_at"),
            programmes=tuple(
                _programme(each) for each in fields.items("programmes", MOST_PROGRAMMES)
            ),
            items=items,
        )

    def _item(self, line: bytes) -> AnswerItem:
        try:
            kind, identity, text = line.decode("utf-8").split(" ", 2)
        except ValueError:
            raise RefusedFileError("is not what it should be", _ITEMS) from None
        if not 0 < len(kind) <= _LONGEST_KIND or not is_opaque_id(identity):
            raise RefusedFileError("is not what it should be", _ITEMS)
        if len(text) > _SHORT:
            return self._checked(kind, identity, text)
        # The same few words tell many things: how it was on each of a hundred days after.
        return AnswerItem(kind, identity, self._short_content(kind, text), text)

    def _checked(self, kind: str, identity: str, text: str) -> AnswerItem:
        content = read_content(text, _ITEMS)
        if not isinstance(content, dict):
            raise RefusedFileError("is not what it should be", _ITEMS)
        item = AnswerItem(kind, identity, content, text)
        self.check_item(item)
        return item

    @lru_cache(maxsize=512)  # noqa: B019 - there is one of these, for as long as the program runs
    def _short_content(self, kind: str, text: str) -> Mapping[str, object]:
        return self._checked(kind, _ANY, text).content


def _lines(answer: Answer) -> Iterator[bytes]:
    yield write_json(
        {
            "clinic": answer.clinic,
            "patient": answer.patient,
            "sequence": answer.sequence,
            "made_at": answer.made_at.isoformat(timespec="seconds"),
            "programmes": [
                {"programme": each.programme, "version": each.version, "source": each.source}
                for each in answer.programmes
            ],
        }
    )
    for item in answer.items:
        yield f"{item.kind} {item.id} ".encode() + write_json(dict(item.content))


def _programme(value: object) -> ProgrammeText:
    fields = Fields(value, f"{_PART}: programmes", frozenset({"programme", "version", "source"}))
    return ProgrammeText(
        fields.text("programme", 200),
        fields.whole("version", 1, 99_999),
        fields.text("source", _SOURCE_LENGTH),
    )
