"""Programme files: what is packed comes out, in one form only; everything else is refused."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from dataclasses import replace

import pytest

from exerciseapp.adapters.exchange import archive, names
from exerciseapp.adapters.exchange.archive import Entry, read_archive, write_archive
from exerciseapp.adapters.exchange.names import limit_of
from exerciseapp.adapters.exchange.parcel_file import PURPOSE
from exerciseapp.domain.exchange import CarriedExercise, RefusedFileError
from exerciseapp.services.exchange.ports import ExchangeError
from tests.support.exchange import OWN_FILES, PARCELS, SOURCE, clinic, keys_of, parcel


def packed() -> bytes:
    return PARCELS.pack(parcel(), keys_of(0))


def refusal(content: bytes) -> str:
    with pytest.raises(RefusedFileError) as refused:
        PARCELS.unpack(content)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def resigned(entries: list[Entry], **changes: object) -> bytes:
    """Return a file of *entries* with the manifest changed and signed again by its clinic."""
    manifest = json.loads(entries[0].content)
    for key, value in changes.items():
        manifest[key] = value
    text = json.dumps(manifest, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    signature = keys_of(0).sign(PURPOSE + text)
    head = [Entry(names.MANIFEST, text), Entry(names.SIGNATURE, signature)]
    return write_archive([*head, *entries[2:]])


def entries() -> list[Entry]:
    return list(read_archive(packed(), limit_of))


def test_what_was_packed_comes_out() -> None:
    assert PARCELS.unpack(packed()).parcel == parcel()


def test_equal_parcels_give_equal_bytes() -> None:
    backwards = dict(reversed(list(OWN_FILES.items())))
    other = parcel(carried=[CarriedExercise("slow-raise", backwards)])
    assert PARCELS.pack(other, keys_of(0)) == packed()


def test_any_zip_program_opens_the_file() -> None:
    with zipfile.ZipFile(io.BytesIO(packed())) as opened:
        assert opened.testzip() is None
        assert opened.namelist()[:3] == ["manifest.json", "signature", "programme.toml"]
        assert opened.read("programme.toml").decode() == SOURCE
        modes = {stat.S_IFMT(each.external_attr >> 16) for each in opened.infolist()}
    assert modes == {stat.S_IFREG}


def test_every_single_byte_counts() -> None:
    content = packed()
    for place in range(len(content)):
        changed = bytearray(content)
        changed[place] ^= 0x01
        refusal(bytes(changed))


@pytest.mark.parametrize("length", [0, 1, 4, 29, 30, 200, -1, -22])
def test_a_file_that_ends_early_is_refused(length: int) -> None:
    content = packed()
    refusal(content[: length if length >= 0 else len(content) + length])


def zipped(**of: bytes) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as made:
        for name, content in of.items():
            made.writestr(name, content)
    return into.getvalue()


def test_a_bomb_is_refused_before_anything_is_unpacked() -> None:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("programme.toml", b"\0" * 50_000_000)
    assert len(into.getvalue()) < 100_000
    assert refusal(into.getvalue()).startswith("programme.toml: is packed in a way")


@pytest.mark.parametrize(
    "name",
    [
        "../../outside.toml",
        "/etc/passwd",
        "exercises/../../outside.toml",
        "exercises/slow-raise/../exercise.toml",
        "exercises\\slow-raise\\exercise.toml",
        "C:programme.toml",
        "exercises/slow-raise/run.sh",
        "exercises/slow-raise/text.en.toml/deeper",
        "exercises/con/exercise.toml",
        "exercises/Slow-Raise/exercise.toml",
        "programme.toml ",
        "mimetype",
    ],
)
def test_a_name_that_has_no_place_there_is_refused(name: str) -> None:
    assert "no place in a programme file" in refusal(zipped(**{name: b"x"}))
    whole = entries()
    assert name.strip() in refusal(write_archive([*whole, Entry(name, b"x")]))


def test_a_link_is_refused() -> None:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as made:
        about = zipfile.ZipInfo("programme.toml", (1980, 1, 1, 0, 0, 0))
        about.create_system = 3
        about.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(about, "/etc/passwd")
    assert "the list of files" in refusal(into.getvalue())


def test_the_same_name_twice_is_refused() -> None:
    whole = entries()
    assert "programme.toml: stands in the file twice" in refusal(
        write_archive([*whole, Entry("programme.toml", b"other")])
    )


def test_names_that_differ_in_capitals_only_are_one_name() -> None:
    more = [Entry(f"exercises/a/text.pt{bar}BR.toml", b"x") for bar in ("_", "-")]
    assert len(read_archive(write_archive(more), limit_of)) == 2
    both = [Entry(f"exercises/a/text.pt_{land}.toml", b"x") for land in ("BR", "Br")]
    with pytest.raises(RefusedFileError, match="twice"):
        read_archive(write_archive(both), limit_of)


def test_a_file_that_is_too_large_is_refused_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    large = Entry("programme.toml", b"#" * (names.TEXT_BYTES + 1))
    assert refusal(write_archive([large])).startswith("programme.toml: has 262145 bytes")
    monkeypatch.setattr(archive, "MOST_BYTES", 1000)
    assert "more than 1000 bytes" in refusal(b"\0" * 1001)


def test_too_many_files_are_refused() -> None:
    many = [Entry(f"exercises/a{n}/exercise.toml", b"") for n in range(archive.MOST_FILES + 1)]
    assert "more than 2000 files" in refusal(write_archive(many))


def test_a_file_that_the_clinic_did_not_sign_is_refused() -> None:
    whole = entries()
    more = Entry("exercises/slow-raise/text.nb.toml", b"name = 'x'\n")
    assert f"{more.name}: is not in the list" in refusal(write_archive([*whole, more]))


def test_a_file_that_was_taken_out_is_missed() -> None:
    whole = [each for each in entries() if not each.name.endswith(".webm")]
    assert "demonstration.webm: is missing" in refusal(write_archive(whole))


def test_a_changed_file_is_told_by_its_name() -> None:
    whole = [
        replace(each, content=each.content.replace(b"sets = 2", b"sets = 9")) for each in entries()
    ]
    assert refusal(write_archive(whole)) == "programme.toml: is not what the clinic signed"


def test_a_changed_manifest_does_not_fit_the_signature() -> None:
    whole = entries()
    whole[0] = replace(whole[0], content=whole[0].content.replace(b'"version":3', b'"version":4'))
    assert refusal(write_archive(whole)).startswith("signature: does not fit")


def test_a_signature_of_another_clinic_does_not_fit() -> None:
    whole = entries()
    whole[1] = replace(whole[1], content=keys_of(1).sign(PURPOSE + whole[0].content))
    assert refusal(write_archive(whole)).startswith("signature: does not fit")


@pytest.mark.parametrize(
    ("key", "value", "wrong"),
    [
        ("format", "something", "manifest.json: format: is not that of a programme file"),
        ("format_version", 2, "was made by a newer version of this program"),
        ("format_version", True, "manifest.json: format_version"),
        ("patient", "Kari Nordmann", "manifest.json: patient: is no id"),
        ("programme", "../up", "manifest.json: programme: is no name"),
        ("programme", "nul", "manifest.json: programme: is no name"),
        ("version", 0, "manifest.json: version"),
        ("version", 1.5, "manifest.json: version"),
        ("handed_over", "yesterday", "manifest.json: handed_over: is no time"),
        ("handed_over", "2026-11-23T12:00:00", "is no time with an offset"),
        ("handed_over", "2026-11-23T12:00:00.5+01:00", "is not written as"),
        ("shipped_exercises", {"../up": "ab" * 32}, "shipped_exercises"),
        ("shipped_exercises", {"slow-raise": "ab" * 32}, "slow-raise: is carried, and said"),
        ("files", [{"name": "a", "bytes": 1}], "manifest.json: files: has a wrong or missing"),
        ("files", {}, "manifest.json: files: is no list"),
        ("clinic", {"id": "x"}, "manifest.json: clinic"),
        ("more", 1, 'manifest.json: has a wrong or missing entry "more"'),
    ],
)
def test_a_clinic_that_signs_nonsense_is_refused_too(key: str, value: object, wrong: str) -> None:
    assert wrong in refusal(resigned(entries(), **{key: value}))


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("", "name: is no text"),
        ("  Fysio", "loose blanks"),
        ("Fysio\nNord", "loose blanks"),
        ("Fysio\u202eNord", "cannot be printed"),
        ("x" * 101, "name: is no text"),
    ],
)
def test_a_clinic_whose_name_would_mislead_is_refused(name: str, wrong: str) -> None:
    whole = entries()
    card = json.loads(whole[0].content)["clinic"] | {"name": name}
    assert wrong in refusal(resigned(whole, clinic=card))


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"null",
        b"[" * 100_000,
        b'{"format":1,"format":2}',
        b'{"version":NaN}',
        b'{"version":' + b"9" * 10_000 + b"}",
        b"\xff\xfe",
        b'{"format":"\\ud800"}',
    ],
    ids=["empty", "null", "deep", "twice", "nan", "long", "utf-16", "half"],
)
def test_a_manifest_that_is_none_is_refused(text: bytes) -> None:
    whole = entries()
    head = [Entry(names.MANIFEST, text), Entry(names.SIGNATURE, keys_of(0).sign(PURPOSE + text))]
    assert "manifest.json" in refusal(write_archive([*head, *whole[2:]]))


def test_what_nobody_could_open_is_not_packed() -> None:
    with pytest.raises(ExchangeError, match="cannot be handed over"):
        PARCELS.pack(parcel(programme="No Name"), keys_of(0))
    with pytest.raises(ExchangeError, match="cannot be handed over"):
        PARCELS.pack(parcel(of=clinic(1).card), keys_of(0))
    with pytest.raises(ExchangeError, match="cannot be handed over"):
        PARCELS.pack(parcel(carried=[CarriedExercise("a", {"run.sh": b""})]), keys_of(0))


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 and so on", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_file_of_ours_is_told_as_that(content: bytes) -> None:
    assert "is no programme file" in refusal(content)
