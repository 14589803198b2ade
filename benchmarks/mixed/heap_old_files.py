"""Word 97 and Excel 97 files, made from new ones by LibreOffice in one go."""

import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

MADE_FROM = {"doc": "docx", "xls": "xlsx"}
"""Old formats, each with the one that LibreOffice makes it from."""
_FILTERS = {"doc": "doc:MS Word 97", "xls": "xls:MS Excel 97"}
_SECONDS = 900
_AT_ONCE = 200
"""LibreOffice gives up somewhere in a thousand files."""


def converter() -> str | None:
    """Return LibreOffice's program, None where there is none."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def convert(contents: Mapping[Path, bytes], suffix: str) -> None:
    """Write each content, given in the newer format, to its path in the old one.

    Raises:
        RuntimeError: LibreOffice left a file out.
    """
    program = converter()
    if program is None:
        return
    files = iter(contents.items())
    while part := dict(islice(files, _AT_ONCE)):
        _convert(program, part, suffix)


def _convert(program: str, contents: Mapping[Path, bytes], suffix: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "new").mkdir()
        for number, content in enumerate(contents.values()):
            (folder / "new" / f"{number}.{MADE_FROM[suffix]}").write_bytes(content)
        command = [program, f"-env:UserInstallation={(folder / 'home').as_uri()}", "--headless"]
        command += ["--convert-to", _FILTERS[suffix], "--outdir", str(folder / "old")]
        command += [str(path) for path in sorted((folder / "new").iterdir())]
        subprocess.run(command, check=True, timeout=_SECONDS, stdout=subprocess.DEVNULL)
        for number, path in enumerate(contents):
            made = folder / "old" / f"{number}.{suffix}"
            if not made.is_file():
                raise RuntimeError(f"LibreOffice made no .{suffix} for {path}")
            path.write_bytes(made.read_bytes())
