"""Posts of those who sign, such as Phó Bí thư or Chánh Văn phòng."""

import re

from hoso_app.domain.text import fold
from hoso_app.recognition.capitals import body_name, sentence_words
from hoso_app.recognition.issuers import body_system
from hoso_app.recognition.lines import fold_in_place, is_capitals, present_spelling

_HEADS = (
    "bi thu|tong bi thu|chu tich|truong ban|chanh van phong|giam doc|tong giam doc|truong phong"
    "|bo truong|thu truong|thu tuong|chu nhiem|vu truong|cuc truong|tong cuc truong|chi cuc truong"
    "|hieu truong|vien truong|tong kiem toan|chanh thanh tra|chanh an|thong doc|truong doan"
    "|chi huy truong|chinh uy|chinh tri vien|tu lenh|uy vien|thuong truc|truong tieu ban|to truong"
    "|truong cong an|tong thu ky|tong bien tap|hat truong|doi truong|truong khoa|vien truong"
    "|truong doan|chanh vp|cuc pho|truong ty"
)
_ROLES = (
    "nguoi ghi bien ban|thu ky(?: hoi nghi| cuoc hop)?|chu tri(?: hoi nghi| cuoc hop)?|chu toa"
    "|nguoi bao cao|truong ban kiem phieu|doan chu tich"
)
POST_WORDS = f"{_HEADS}|{_ROLES}"
"""A pattern of the first words of posts and roles, folded."""
_POST = re.compile(rf"(?:pho |quyen |q\. ?)?(?:{_HEADS})(?![a-z])|(?:{_ROLES})$")
_ROLE = re.compile(rf"(?:{_ROLES})$")
_POST_WORDS = (
    "Bí thư",
    "Chủ tịch",
    "Trưởng ban",
    "Chánh Văn phòng",
    "Văn phòng",
    "Giám đốc",
    "Trưởng phòng",
    "Bộ trưởng",
    "Thứ trưởng",
    "Thủ tướng",
    "Chủ nhiệm",
    "Vụ trưởng",
    "Cục trưởng",
    "Hiệu trưởng",
    "Viện trưởng",
    "Ủy viên",
    "Tổng Bí thư",
    "Tổng Giám đốc",
    "Thống đốc",
    "Chánh án",
    "Chánh Thanh tra",
    "Phó Thủ tướng",
    "Thường trực",
)
_CAPITALS = tuple((re.compile(rf"(?<!\w){name.lower()}(?!\w)"), name) for name in _POST_WORDS)


def is_post(text: str) -> bool:
    """Return whether a line begins with a post or with a role at a meeting."""
    return bool(_POST.match(fold(text).strip("*: ")))


def names_meeting_role(text: str) -> bool:
    """Return whether a text is the role of somebody at a meeting (CHỦ TRÌ)."""
    return bool(_ROLE.match(fold(text).strip("*: ")))


def post_name(written: str) -> str:
    """Return a post as a reader writes it: Phó Bí thư, Chánh Văn phòng."""
    text = present_spelling(" ".join(written.split())).strip(" ,.;:*-–_[]")
    if is_capitals(text) or text[1:].islower():
        text = _with_capitals(text)
    return text[:1].upper() + text[1:]


def _with_capitals(text: str) -> str:
    """Return a post in capitals with those it has in a sentence, and its body's."""
    post = _POST.match(fold_in_place(text))
    rest = text[post.end() :].strip() if post else ""
    body = ""
    if post and body_system(rest) is not None:
        text, body = text[: post.end()], f" {body_name(rest)}"
    text = " ".join(sentence_words(text.split()))
    for small, large in _CAPITALS:
        text = small.sub(large, text)
    return text + body
