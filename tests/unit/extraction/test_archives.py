import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.extraction import ArchiveEntry, Limits
from hoso_app.extraction.archives import expand_archive
from tests.unit.extraction.made_files import docx, paragraph, zipped
from tests.unit.extraction.made_ole import ole


def _expand(tmp_path: Path, data: bytes) -> list[ArchiveEntry | ReadingError]:
    path = tmp_path / "gói.zip"
    path.write_bytes(data)
    return list(expand_archive(path, tmp_path / "ra"))


def _files(entries: list[ArchiveEntry | ReadingError]) -> dict[str, bytes]:
    return {
        entry.name: entry.path.read_bytes() for entry in entries if isinstance(entry, ArchiveEntry)
    }


def test_every_entry_becomes_a_file(tmp_path: Path) -> None:
    parts = {"năm 2023/kế hoạch.txt": b"mot", "năm 2022/kế hoạch.txt": b"hai", "rỗng/": b""}
    entries = _expand(tmp_path, zipped(parts))
    assert _files(entries) == {"năm 2023/kế hoạch.txt": b"mot", "năm 2022/kế hoạch.txt": b"hai"}
    assert {entry.path.name for entry in entries if isinstance(entry, ArchiveEntry)} == {
        "kế hoạch.txt"
    }


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("../../thoát.txt", "thoát.txt"),
        ("/etc/x.txt", "x.txt"),
        ("C:\\Windows\\x.txt", "x.txt"),
        ("a/b?c*d.txt", "b_c_d.txt"),
        ("con.txt", "_con.txt"),
        ("..", "_"),
        ("tên. ", "tên"),
        ("dài" * 100 + ".docx", None),
    ],
)
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str, last: str | None) -> None:
    (entry,) = _expand(tmp_path, zipped({name: b"x"}))
    assert isinstance(entry, ArchiveEntry)
    assert entry.path.resolve().is_relative_to((tmp_path / "ra").resolve())
    assert entry.path.name == (last or entry.path.name)
    assert len(entry.path.name) <= 120
    assert not last or entry.path.suffix in {".txt", ""}


@pytest.mark.parametrize("encoding", ["utf-8", "cp1258"])
def test_names_of_old_programs(tmp_path: Path, encoding: str) -> None:
    name = "Nghị quyết đại hội.txt" if encoding == "utf-8" else "Trê Vinh.txt"
    raw = name.encode(encoding)
    data = bytearray(zipped({"x" * len(raw): b"x"}))
    for _ in range(2):
        place = data.find(b"x" * len(raw))
        data[place : place + len(raw)] = raw
    (entry,) = _expand(tmp_path, bytes(data))
    assert isinstance(entry, ArchiveEntry)
    assert entry.name == name


def test_what_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    parts = {"__MACOSX/._a.txt": b"x", "a/.DS_Store": b"x", "Thumbs.db": b"x", "a.txt": b"y"}
    assert _files(_expand(tmp_path, zipped(parts))) == {"a.txt": b"y"}


def test_locked_and_damaged_entries_cost_themselves_only(tmp_path: Path) -> None:
    data = bytearray(zipped({"khóa.txt": b"bi mat", "hỏng.txt": b"a" * 500, "lành.txt": b"tot"}))
    central = data.find(b"PK\x01\x02")
    data[central + 8] |= 1
    start = data.find("hỏng.txt".encode()) + len("hỏng.txt".encode())
    data[start : start + 6] = b"\xff" * 6
    entries = _expand(tmp_path, bytes(data))
    problems = {
        Path(entry.path).name: entry.problem for entry in entries if isinstance(entry, ReadingError)
    }
    assert problems == {
        "khóa.txt": ReadingProblem.ENCRYPTED,
        "hỏng.txt": ReadingProblem.DAMAGED,
    }
    assert _files(entries) == {"lành.txt": b"tot"}


def test_unbounded_packing_is_refused(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.txt", "x" * 1000)
    (entry,) = _expand(tmp_path, data.getvalue())
    assert isinstance(entry, ReadingError)
    assert entry.problem is ReadingProblem.UNSUPPORTED


def test_mail_gives_its_attachments(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@b.vn", "c@d.vn", "x"
    mail.set_content("nội dung")
    mail.add_attachment(b"abc", maintype="application", subtype="pdf", filename="tờ trình.pdf")
    assert _files(_expand(tmp_path, bytes(mail))) == {"tờ trình.pdf": b"abc"}


def test_outlook_mail_gives_its_attachments(tmp_path: Path) -> None:
    folder = "__attach_version1.0_#00000000/__substg1.0_"
    data = ole(
        {
            "__properties_version1.0": bytes(32),
            f"{folder}3707001F": "tờ trình.pdf".encode("utf-16-le"),
            f"{folder}37010102": b"abc",
        }
    )
    assert _files(_expand(tmp_path, data)) == {"tờ trình.pdf": b"abc"}


def _limited(
    tmp_path: Path, data: bytes, limits: Limits
) -> tuple[dict[str, bytes], list[tuple[str, ReadingProblem]]]:
    """Return what came out whole, and what did not."""
    path = tmp_path / "thư"
    path.write_bytes(data)
    entries = list(expand_archive(path, tmp_path / "ra", limits))
    errors = [one for one in entries if isinstance(one, ReadingError)]
    return _files([one for one in entries if one not in errors]), [
        (one.path.removeprefix(f"{path}/"), one.problem) for one in errors
    ]


def _mail_of_three() -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@b.vn", "x"
    mail.set_content("nội dung")
    for name, size in (("nhỏ.pdf", 1000), ("to.pdf", 100_000), ("cuối.pdf", 10)):
        mail.add_attachment(b"x" * size, maintype="application", subtype="pdf", filename=name)
    return bytes(mail)


@pytest.mark.parametrize(
    ("limit", "whole", "refused"),
    [
        (200_000, ["nhỏ.pdf", "to.pdf", "cuối.pdf"], []),
        (100_000, ["nhỏ.pdf"], ["to.pdf"]),
        (5_000, ["nhỏ.pdf"], ["to.pdf"]),
        (1_000, [], ["nhỏ.pdf"]),
        (200, [], ["…"]),
    ],
)
def test_no_attachment_of_a_large_mail_is_cut(
    tmp_path: Path, limit: int, whole: list[str], refused: list[str]
) -> None:
    files, errors = _limited(tmp_path, _mail_of_three(), Limits(mail=limit))
    sizes = {"nhỏ.pdf": 1000, "to.pdf": 100_000, "cuối.pdf": 10}
    assert files == {name: b"x" * sizes[name] for name in whole}
    assert errors == [(name, ReadingProblem.TOO_LARGE) for name in refused]


def test_large_attachment_of_an_outlook_mail_is_refused_whole(tmp_path: Path) -> None:
    folders = [f"__attach_version1.0_#0000000{n}/__substg1.0_" for n in range(2)]
    data = ole(
        {
            "__properties_version1.0": bytes(32),
            f"{folders[0]}3707001F": "to.pdf".encode("utf-16-le"),
            f"{folders[0]}37010102": b"x" * 60_001,
            f"{folders[1]}3707001F": "vừa.pdf".encode("utf-16-le"),
            f"{folders[1]}37010102": b"y" * 60_000,
        }
    )
    files, errors = _limited(tmp_path, data, Limits(whole_file=60_000))
    assert files == {"vừa.pdf": b"y" * 60_000}
    assert errors == [("to.pdf", ReadingProblem.TOO_LARGE)]


def test_documents_are_no_archives(tmp_path: Path) -> None:
    with pytest.raises(ReadingError) as caught:
        _expand(tmp_path, docx(paragraph("x")))
    assert caught.value.problem is ReadingProblem.UNSUPPORTED


def test_pictures_in_the_text_of_a_mail_are_not_attached(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@b.vn", "x"
    mail.set_content("<p>Kính gửi <img src='cid:logo'></p>", subtype="html")
    mail.add_related(
        b"png",
        maintype="image",
        subtype="png",
        cid="<logo>",
        filename="logo.png",
        disposition="inline",
    )
    mail.add_attachment(b"jpg", maintype="image", subtype="jpeg", filename="trang 1.jpg")
    assert _files(_expand(tmp_path, bytes(mail))) == {"trang 1.jpg": b"jpg"}


def test_cut_off_archive_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(ReadingError) as caught:
        _expand(tmp_path, zipped({"a.txt": b"x" * 1000})[:-10])
    assert caught.value.problem is ReadingProblem.DAMAGED
