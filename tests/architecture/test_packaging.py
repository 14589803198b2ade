"""What builds the installers, as far as that can be seen without building."""

import json
import re
import shutil
import struct
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import build_installer
import check_payload
import environments
import icon
import parts
import program
import pytest
import release
import signing
import trim
from checks import Checks
from folders import copy_linked, differences
from packaging.requirements import Requirement
from PySide6.QtWidgets import QApplication
from wine import windows_python

import hoso_app
from hoso_app.domain.file_formats import READABLE_SUFFIXES
from tests.architecture.project import ROOT

PACKAGING = ROOT / "packaging"
SCRIPT = PACKAGING / "hoso.nsi"
PARTS = [{"name": "lxml", "version": "6", "licence": "BSD", "origin": "pypi", "text": "lxml.txt"}]


@pytest.fixture
def payload(tmp_path: Path) -> Path:
    """Return a folder laid out like a payload, with names that are hard to quote."""
    folder = tmp_path / "hoso"
    inner = folder / "_internal" / "hoso_app"
    inner.mkdir(parents=True)
    (folder / "hoso.exe").write_bytes(b"exe")
    (folder / "hoso.com").write_bytes(b"com")
    (inner / "parts.json").write_text(json.dumps(PARTS), encoding="utf-8")
    (inner / "Giá $5.docx").write_bytes(b"docx")
    return folder


@pytest.mark.parametrize("name", ["hoso.spec", "empty.spec"])
def test_a_recipe_is_python_and_names_files_that_are_there(name: str) -> None:
    text = (PACKAGING / name).read_text(encoding="utf-8")
    compile(text, name, "exec")
    assert (ROOT / "src" / "hoso_app" / "__main__.py").is_file()
    assert (PACKAGING / "empty_window.py").is_file()


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt6Core.dll",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/plugins/imageformats/qjpeg.dll",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt6Network.dll",  # one window calls the other through it
        "tesserocr.libs/icuuc78-2213e2e9.dll",
        "libcrypto-3.dll",
        "hoso_app/ui/i18n/qtbase_vi.qm",
        "hoso_app/samples/2023/Kế hoạch/KH 59.docx",
    ],
)
def test_what_the_program_needs_stays(name: str) -> None:
    assert trim.is_needed(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/opengl32sw.dll",
        "PySide6\\Qt6QmlModels.dll",
        "PySide6/plugins/tls/qschannelbackend.dll",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "PySide6/translations/qt_de.qm",
        "icuuc.dll",
        "mscms.dll",
        "bcryptprimitives.dll",
        "ucrtbase.dll",
        "api-ms-win-crt-math-l1-1-0.dll",
        "_ssl.pyd",
        "libcrypto-1_1.dll",
        "libgtk-3.so.0",
    ],
)
def test_what_it_does_not_need_is_left_out(name: str) -> None:
    assert not trim.is_needed(name)


def test_an_openssl_without_corrections_takes_its_module_along() -> None:
    entries = [(name, "", "BINARY") for name in ("_hashlib.pyd", "libcrypto-1_1.dll", "a.pyd")]
    assert trim.kept(entries) == [("a.pyd", "", "BINARY")]
    assert len(trim.kept([entries[0], ("libcrypto-3.dll", "", "BINARY")])) == 2


@pytest.mark.parametrize(
    ("name", "is_foreign"),
    [
        ("_internal/icuuc.dll", True),
        ("_internal/tesserocr.libs/icuuc78-2213e2e9.dll", False),
        ("_internal/numpy/tests/test_a.py", True),
        ("_internal/hoso_app/samples/Tin bài/test/a.docx", False),
        ("_internal/PySide6/QtWidgets.pyi", True),
        ("_internal/PySide6/QtWidgets.pyd", False),
        ("_internal/hoso_app/ui/i18n/qtbase_vi.ts", True),
    ],
)
def test_a_payload_is_searched_for_what_is_foreign(name: str, is_foreign: bool) -> None:
    assert check_payload._is_foreign(name) is is_foreign


def test_a_payload_in_which_much_is_missing_is_found_out(
    payload: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(shutil.which("true") or "", payload / "hoso")
    (payload / "hoso.exe").unlink()
    (payload / "_internal" / "ucrtbase.dll").touch()
    checks = Checks()
    check_payload.look_at(payload, checks)
    assert len(checks.failed) == 3
    shown = capsys.readouterr().out
    assert "catalogue.tsv.gz" in shown
    assert "ucrtbase.dll" in shown


def test_windows_gets_what_only_windows_needs() -> None:
    lines = environments.windows_requirements(["run", "dev", "package"]).splitlines()
    wanted = {Requirement(line.split(" --hash=")[0]).name for line in lines}
    assert {"colorama", "pywin32-ctypes", "pefile", "tesserocr", "numpy"} <= wanted
    assert "macholib" not in wanted
    assert len(wanted) == len(lines), "a name twice"
    assert all(" --hash=sha256:" in line and ";" not in line for line in lines)


def test_the_table_of_interpreters_says_what_differs() -> None:
    for version, interpreter in windows_python.INTERPRETERS.items():
        assert re.fullmatch(r"[0-9a-f]{64}", interpreter.wheel.sha256)
        if interpreter.dll_version != version:
            assert environments._SAME_CODE_BUT[version]


def test_the_version_is_that_of_the_package() -> None:
    assert program.version() == hoso_app.__version__


def test_the_manifest_asks_for_what_vietnamese_names_and_sharp_letters_need() -> None:
    manifest = program.windows_manifest()
    assert all(word in manifest for word in ("UTF-8", "PerMonitorV2", "longPathAware"))


def test_each_file_is_installed_and_removed_once(payload: Path) -> None:
    lists = build_installer.file_lists(payload, [".docx"])
    removed = re.findall(r'^  Delete "(.+)"$', lists, re.MULTILINE)
    assert len(removed) == len(set(removed)) == len(re.findall(r"^  File ", lists, re.MULTILINE))
    assert "$INSTDIR\\_internal\\hoso_app\\Giá $$5.docx" in removed
    folders = re.findall(r'^  RMDir "(.+)"$', lists, re.MULTILINE)
    assert folders == ["$INSTDIR\\_internal\\hoso_app", "$INSTDIR\\_internal"]


def test_the_installer_offers_every_kind_of_paper_that_is_read() -> None:
    assert build_installer.readable_suffixes() == sorted(READABLE_SUFFIXES)


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
@pytest.mark.parametrize("starter", ["", "amd64-unicode"])
def test_the_installer_compiles_without_a_warning(
    payload: Path, tmp_path: Path, qapp: QApplication, starter: str
) -> None:
    icon.write(tmp_path)
    target = tmp_path / "ra" / "hoso-setup.exe"
    build_installer.build(payload, target, tmp_path / "hoso.ico", starter=starter, is_quick=True)
    assert target.read_bytes()[:2] == b"MZ"
    assert [path.name for path in target.parent.iterdir()] == ["hoso-setup.exe"]


NEEDED_FOR_SIGNING = ("makensis", "openssl", "osslsigncode")


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a certificate that nobody trusts, and let programs be signed with it."""
    for tool in NEEDED_FOR_SIGNING:
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    key, paper, both = (tmp_path / f"thử.{end}" for end in ("key", "pem", "pfx"))
    new = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=thu", "-days", "2"]
    new += ["-addext", "extendedKeyUsage=codeSigning", "-keyout", str(key), "-out", str(paper)]
    pack = ["pkcs12", "-export", "-inkey", str(key), "-in", str(paper), "-out", str(both)]
    for command in (new, [*pack, "-passout", "pass:thử"]):
        subprocess.run(["openssl", *command], check=True, capture_output=True)
    monkeypatch.setenv("HOSO_SIGN_PFX", str(both))
    monkeypatch.setenv("HOSO_SIGN_PASSWORD", "thử")
    return paper


@pytest.mark.skipif(sys.platform == "win32", reason="there signtool takes its place")
def test_the_installer_is_signed_where_there_is_a_certificate(
    payload: Path, tmp_path: Path, qapp: QApplication, certificate: Path
) -> None:
    icon.write(tmp_path)
    target = tmp_path / "ra" / "hoso-setup.exe"
    build_installer.build(payload, target, tmp_path / "hoso.ico", is_quick=True)
    command = ["osslsigncode", "verify", "-CAfile", str(certificate), "-in", str(target)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout
    assert "Signature verification: ok" in answer.stdout


def test_nothing_is_signed_without_a_certificate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HOSO_SIGN_PFX", raising=False)
    program_file = tmp_path / "hoso.exe"
    program_file.write_bytes(b"MZ")
    assert not signing.sign(program_file)
    assert program_file.read_bytes() == b"MZ"


def test_every_sentence_of_the_installer_is_there_in_both_languages() -> None:
    text = SCRIPT.read_text(encoding="utf-8-sig")
    sentences: dict[str, set[str]] = {}
    for name, language in re.findall(r"^LangString (\w+)\s+\$\{LANG_(\w+)\}", text, re.MULTILINE):
        sentences.setdefault(name, set()).add(language)
    assert len(sentences) > 15
    assert set(map(frozenset, sentences.values())) == {frozenset({"VIETNAMESE", "ENGLISH"})}
    assert {name for name in sentences if f"$({name})" not in text} == set()


def test_exit_codes_are_explained_to_administrators() -> None:
    script = SCRIPT.read_text(encoding="utf-8-sig")
    codes = set(re.findall(r"^!define \w+_CODE (\d)$", script, re.MULTILINE)) | {"0", "1", "2"}
    notes = (PACKAGING / "quan-tri.txt").read_text(encoding="utf-8")
    table = notes.partition("Mã kết thúc")[2].partition("Rải qua")[0]
    assert set(re.findall(r"(?:^|\s{2})(\d)  \w", table)) == codes


def test_switches_of_the_installer_are_explained_to_administrators() -> None:
    script = SCRIPT.read_text(encoding="utf-8-sig")
    notes = (PACKAGING / "quan-tri.txt").read_text(encoding="utf-8").casefold()
    named = set(re.findall(r'CHOOSE \$\{\w+\} "(\w+)"', script))
    named |= {word.rstrip("=") for word in re.findall(r'GetOptions\} \$R0 "/([^"]+)"', script)}
    switches = named - {"${name}", "UPGRADE", "CurrentUser"}
    assert len(switches) >= 7
    assert {name for name in switches if f"/{name.casefold()}" not in notes} == set()


def test_the_program_to_carry_along_is_the_same_each_time(payload: Path, tmp_path: Path) -> None:
    first = release.portable(payload, tmp_path / "1.zip").read_bytes()
    assert release.portable(payload, tmp_path / "2.zip").read_bytes() == first
    with zipfile.ZipFile(tmp_path / "1.zip") as archive:
        names = archive.namelist()
    assert "Hồ sơ/hoso-mang-theo.txt" in names
    assert "Hồ sơ/_internal/hoso_app/Giá $5.docx" in names


def test_the_program_to_carry_along_holds_the_payload(payload: Path, tmp_path: Path) -> None:
    archive = release.portable(payload, tmp_path / "1.zip")
    for _ in range(2):  # what an earlier run left is in nobody's way
        unpacked = release.unpack_portable(archive, tmp_path / "cũ" / "hoso")
        assert differences(payload, unpacked) == []


def test_the_mark_of_the_carried_program_is_what_the_program_looks_for() -> None:
    source = (ROOT / "src" / "hoso_app" / "bootstrap.py").read_text(encoding="utf-8")
    assert f'"{release.PORTABLE_MARK}"' in source


def test_the_bill_of_materials_names_each_part(payload: Path, tmp_path: Path) -> None:
    target = release.bill_of_materials(payload, tmp_path / "sbom.json")
    bill = json.loads(target.read_text(encoding="utf-8"))
    assert bill["bomFormat"] == "CycloneDX"
    assert [one["purl"] for one in bill["components"]] == ["pkg:pypi/lxml@6"]


def test_sums_are_those_of_the_files(payload: Path) -> None:
    text = release.sums(payload).read_text(encoding="utf-8")
    lines = {line[66:]: line[:64] for line in text.splitlines()}
    assert set(lines) == {"hoso.com", "hoso.exe"}
    assert all(re.fullmatch(r"[0-9a-f]{64}", value) for value in lines.values())


@pytest.mark.parametrize("name", ["SQLAlchemy", "lxml", "numpy", "tesserocr", "whoosh3"])
def test_libraries_say_under_which_licence_they_stand(name: str) -> None:
    assert parts.licence_of(metadata.metadata(name))


def test_parts_come_with_the_texts_of_their_licences(tmp_path: Path) -> None:
    files = metadata.files("lxml") or []
    source = next(str(one.locate()) for one in files if one.name == "__init__.py")
    added = parts.collect([("lxml", source, "PYMODULE")], tmp_path)
    places = {name: Path(path) for name, path, _ in added}
    assert {"licences/lxml.txt", "licences/GPL-3.0.txt", "licences/LICENSE"} <= places.keys()
    assert all(path.stat().st_size > 500 for name, path in places.items() if "licences" in name)
    listed = json.loads(places["hoso_app/parts.json"].read_text(encoding="utf-8"))
    assert [part["name"] for part in listed] == ["lxml"]


def test_the_icon_holds_every_size(qapp: QApplication) -> None:
    content = icon.ico([icon.drawn(edge) for edge in icon.ICO_EDGES])
    _, kind, count = struct.unpack_from("<HHH", content)
    assert (kind, count) == (1, len(icon.ICO_EDGES))
    for number, edge in enumerate(icon.ICO_EDGES):
        width, height, _, _, _, bits, size, start = struct.unpack_from(
            "<BBBBHHII", content, 6 + 16 * number
        )
        assert (width or 256, height or 256, bits) == (edge, edge, 32)
        picture = content[start : start + size]
        assert picture.startswith(b"\x89PNG" if edge == 256 else struct.pack("<Ii", 40, edge))


def test_the_picture_of_the_installer_is_a_bitmap_that_nsis_reads(
    qapp: QApplication, tmp_path: Path
) -> None:
    icon.write(tmp_path)
    content = (tmp_path / "welcome.bmp").read_bytes()
    width, height, _, bits, packing = struct.unpack_from("<iiHHI", content, 18)
    assert (content[:2], width, height, bits, packing) == (b"BM", 328, 628, 24, 0)


def test_folders_are_compared_file_by_file(payload: Path, tmp_path: Path) -> None:
    second = tmp_path / "lần hai"
    copy_linked(payload, second)
    assert differences(payload, second) == []
    (second / "hoso.com").unlink()
    (second / "hoso.com").write_bytes(b"other")
    (second / "thêm.txt").touch()
    assert differences(payload, second) == ["hoso.com", "thêm.txt"]


def test_checks_of_another_process_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    other = Checks()
    other.that(True, "một")
    other.that(False, "hai", "vì sao")
    assert other.conclude() == 1
    mine = Checks()
    mine.take_over(capsys.readouterr().out)
    assert (mine.passed, len(mine.failed)) == (1, 1)
    mine.take_over("Traceback …")
    assert len(mine.failed) == 2


def test_checks_that_broke_off_have_failed(capsys: pytest.CaptureFixture[str]) -> None:
    Checks().that(True, "một")
    mine = Checks()
    mine.take_over(capsys.readouterr().out + "Traceback …")
    assert (mine.passed, len(mine.failed)) == (1, 1)
