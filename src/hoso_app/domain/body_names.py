"""When two names mean the same issuing body, in full and as papers say it in short."""

import re

from hoso_app.domain.text import fold, nfc

_PARTS = ("ban thuong vu ", "ban chap hanh ", "thuong truc ", "doan chu tich ")
"""Parts of a committee that issue papers in its name and under its code (36-HD/VPTW, 2018)."""
_ORGANISATIONS = {
    "dang bo tinh": "tinh uy",
    "dang bo thanh pho": "thanh uy",
    "dang bo huyen": "huyen uy",
    "dang bo thi xa": "thi uy",
    "dang bo xa": "dang uy xa",
    "dang bo phuong": "dang uy phuong",
    "dang bo thi tran": "dang uy thi tran",
    "dang bo dac khu": "dang uy dac khu",
}
"""The organisation that a letterhead names above a committee, and its own committee."""
_URBAN_DISTRICT = re.compile(r"đảng bộ quận\b", re.IGNORECASE)
"""Told with its marks: *quân đội* and *quân khu* have organisations too."""


def body_key(name: str) -> str:
    """Return a name without marks and case, and without what part of the body spoke.

    ``Ban Thường vụ Thị ủy`` issues as ``Thị ủy``; ``Đảng bộ tỉnh Sóc Trăng``
    speaks through ``Tỉnh ủy Sóc Trăng``.
    """
    key = " ".join(fold(_URBAN_DISTRICT.sub("Quận ủy", nfc(name))).split())
    for part in _PARTS:
        key = key.removeprefix(part)
    for organisation, committee in _ORGANISATIONS.items():
        if key == organisation or key.startswith(f"{organisation} "):
            return committee + key.removeprefix(organisation)
    return key


def bodies_agree(one: str, other: str) -> bool:
    """Return whether two names can mean the same body.

    A short form begins the full one: ``Ban Thường vụ Thị ủy`` and ``Thị ủy Ngã
    Năm`` agree, ``Văn phòng Thị ủy Ngã Năm`` is another body.
    """
    mine, theirs = f"{body_key(one)} ", f"{body_key(other)} "
    return mine.startswith(theirs) or theirs.startswith(mine)
