"""Packages of parts: what Word, Excel and OpenDocument files have in common."""

import io
import zipfile

_FIXED_DATE = (2026, 1, 1, 0, 0, 0)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def archive(parts: dict[str, str], *, stored_first: str | None = None) -> bytes:
    """Return the zip file of some parts; ``stored_first`` is not compressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, text in parts.items():
            member = zipfile.ZipInfo(name, _FIXED_DATE)
            member.compress_type = (
                zipfile.ZIP_STORED if name == stored_first else zipfile.ZIP_DEFLATED
            )
            file.writestr(member, text, compresslevel=1)
    return buffer.getvalue()


def relations(targets: dict[str, str]) -> str:
    """Return the part that says what the parts are to each other."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{office}/{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items(), 1)
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{XML}<Relationships xmlns="{package}">{lines}</Relationships>'


def content_types(parts: dict[str, str]) -> str:
    """Return the part that says of what kind the parts are."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.'
        f'{kind}+xml"/>'
        for name, kind in parts.items()
    )
    return (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
