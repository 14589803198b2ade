import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.search.parser import parse
from hoso_app.search.query import (
    AnyOf,
    Dated,
    Group,
    Having,
    Node,
    OwnNumber,
    Phrase,
    Word,
    words_of,
)


def spell(node: Node) -> str:
    """Return a query in a form that is short enough for a table of cases."""
    match node:
        case Word():
            field = "" if node.field == "text" else f"@{node.field}"
            spelt = node.exact + "*" * node.is_prefix + "!" * node.is_strict + field
        case Phrase():
            spelt = f'"{" ".join(map(spell, node.words))}"'
        case OwnNumber():
            spelt = f"#{'-'.join(word.exact for word in node.words)}"
        case Dated():
            spelt = f"{node.first_key}..{node.last_key}"
        case Having():
            spelt = f"{node.facet}={'|'.join(node.values)}"
        case AnyOf():
            spelt = f"({' | '.join(map(spell, node.parts))})"
        case _:  # a group
            parts = " ".join(map(spell, node.parts))
            optional = "".join(f" ?{spell(part)}" for part in node.optional)
            excluded = "".join(f" -{spell(part)}" for part in node.excluded)
            spelt = f"[{parts}{optional}{excluded}]"
    return spelt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "[]"),
        ("   ", "[]"),
        ("đảng viên ", "[([đảng viên] | đv!)]"),
        ("đảng viên", "[([đảng viên*] | đv!)]"),
        ("đảng viên.", "[([đảng viên] | đv!)]"),
        ("a, b; c ", "[a b c]"),
        ("chính trị-xã hội ", '[([chính trị xã hội] | "ct! xh!")]'),
        ('"đảng viên"', '[("đảng viên" | đv!)]'),
        ("“đảng viên”", '[("đảng viên" | đv!)]'),
        ('"đảng vi', '["đảng vi*"]'),
        ('"đảng"', "[đảng]"),
        ('""', "[]"),
        ('"', "[]"),
        ('a "b c" d ', '[a "b c" d]'),
        ('a"b c"d ', '[a "b c" d]'),
        ("a -b ", "[a -b]"),
        ('a -"b c" ', '[a -"b c"]'),
        ("a -b", "[a -b]"),
        ("-a", "[ -a]"),
        ("a - b ", "[a b]"),
        ("- a ", "[a]"),
        ("«đảng viên»", '[("đảng viên" | đv!)]'),
        ("a-b ", "[a b]"),
        ("-", "[]"),
        ("a OR b ", "([a] | [b])"),
        ("a b OR c d ", "([a b] | [c d])"),
        ("a HOẶC b ", "([a] | [b])"),
        ("a or b ", "[a or b]"),
        ("OR", "[]"),
        ("OR a ", "[a]"),
        ("a OR ", "[a]"),
        ("ORa ", "[ora]"),
        ("(a OR b) c ", "[([a] | [b]) c]"),
        ("(a b) ", "[[a b]]"),
        ("((a)) ", "[[[a]]]"),
        ("()", "[]"),
        (")a(", "[a]"),
        ("(a ", "[[a]]"),
        ("a) b ", "[a b]"),
        ("-(a b) c ", "[c -[a b]]"),
        ("59-KH/TU ", '[(#59-kh-tu | "59 kh tu")]'),
        ("59-KH/TU về việc ", '[(#59-kh-tu | "59 kh tu") về việc]'),
        ("59kh", '[(#59-kh | "59 kh*")]'),
        ("kế hoạch số 59-KH/TU ", '[([kế hoạch] | kh!) (#59-kh-tu | "59 kh tu")]'),
        ("7/4/2023 ", '[ ?("7 4 2023" | "7 thang 4 nam 2023" | 20230407..20230407)]'),
        ("-7/4/2023 ", '[ ?("7 4 2023" | "7 thang 4 nam 2023" | 20230407..20230407)]'),
        ("họp 3/2023 ", '[họp ?("3 2023" | "thang 3 nam 2023" | 20230301..20230331)]'),
        ("9/15 chỉ tiêu ", "[9 15 chỉ tiêu]"),
        ("quỹ 1 2022 ", "[quỹ 1 2022]"),
        ("quy định 1 ", "[([quy định] | qđ! | qyđ! | qđi!) 1 ?[document_type=Quy định #1]]"),
        ("nghị quyết ", "[([nghị quyết] | nq!)]"),
        ("nq ", '[(nq | "nghị quyết")]'),
        ("tu ", "[tu]"),
        ("TU ", '[(tu | "trung ương" | "tỉnh ủy" | "thành ủy" | "thị ủy")]'),
        ('"giữa nhiệm kỳ"', '[("giữa nhiệm kỳ" | "giữa nk!")]'),
        ("loại:kế hoạch kiểm ", "[document_type=Kế hoạch kiểm]"),
        ("loai:ke hoach ", "[document_type=Kế hoạch]"),
        ("loại: kế hoạch ", "[document_type=Kế hoạch]"),
        ('loại:"kế hoạch" x ', "[document_type=Kế hoạch x]"),
        ("loại:lạ ", "[document_type=lạ]"),
        ("-loại:nq ", "[ -document_type=Nghị quyết]"),
        ("số:59 ", "[#59]"),
        ("số: 59/KH-TU ", "[#59-kh-tu]"),
        ("so:59kh ", "[#59-kh]"),
        ('cơquan:"thị ủy" ', '["thị@issuer ủy@issuer"]'),
        ("cơ quan:tỉnh ", "[tỉnh@issuer]"),
        ("coquan:tinh ", "[tinh@issuer]"),
        ("ngày:7/4/2023 ", "[20230407..20230407]"),
        ("ngay:2023 ", "[20230101..20231231]"),
        ("ngày:từ 1/2023 đến 3/2023 họp ", "[20230101..20230331 họp]"),
        ('ngày:"quý I/2022" ', "[20220101..20220331]"),
        ("nk:2020-2025 ", "[term=2020-2025]"),
        ("nk: 2020 - 2025 ", "[term=2020-2025]"),
        ("nhãn:gấp ", "[tag=gấp]"),
        ('nhãn:"rất gấp" ', "[tag=rất gấp]"),
        ("nhan:gap ", "[tag=gap]"),
        ("hồsơ:4 ", "[dossier=4]"),
        ("hồ sơ:4 ", "[dossier=4]"),
        ("ngườiký:việt ", "[việt@signer]"),
        ("mật:mật ", "[secrecy=mật]"),
        ("tiêu đề:họp ", "[họp@title]"),
        # no fields
        ("nơi nhận: như trên ", "[nơi nhận như trên]"),
        ("ngày: mai ", "[ngày mai]"),
        ("mắt:đen ", "[mắt đen]"),
        ("loại:", "[loại]"),
        ("loại: ", "[loại]"),
        ("http://a.b ", "[http a b]"),
        ("a:b ", "[a b]"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_questions(text: str, expected: str, form: str) -> None:
    typed = unicodedata.normalize(form, text)  # type: ignore[arg-type]

    assert spell(parse(typed).root) == expected


def test_words_of_brackets_fields_and_exclusions_are_no_plain_words() -> None:
    query = parse('kiểm (trong ngoặc) "một câu" -bỏ loại:kế hoạch 59-KH/TU điểm ')

    assert [one.word.exact for one in query.typed] == ["kiểm", "điểm"]
    assert [query.text_of(place, place + 1) for place in range(2)] == ["kiểm", "điểm"]
    assert [word.exact for word in query.words] == [
        "kiểm", "một", "câu", "59", "kh", "tu", "điểm",
    ]  # fmt: skip
    assert len(query.fixed) == 2
    assert len(query.phrases) == 1


def test_dates_are_kept_as_typed() -> None:
    query = parse("họp ngày 7/4/2023 và quý I/2022 -3/2021")

    assert [text for text, _ in query.periods][:2] == ["ngày 7/4/2023", "quý I/2022"]


def test_empty_question_finds_everything() -> None:
    assert parse(" ").is_empty
    assert not parse("-a").is_empty


def test_many_plain_words_are_a_sentence() -> None:
    assert parse("ai chủ trì hội nghị ở xã tân long").is_sentence
    assert not parse("hội nghị xã tân long").is_sentence


def test_same_question_is_parsed_once() -> None:
    assert parse("một câu hỏi") is parse("một câu hỏi")


def test_deep_brackets_come_to_an_end() -> None:
    assert words_of(parse("(" * 3_000 + "a " + ")" * 3_000).root)


@given(st.text())
def test_any_text_is_a_question(text: str) -> None:
    query = parse(text)

    assert isinstance(query.root, Group | AnyOf)
    assert len(query.typed) <= len(query.words)


@given(
    st.lists(
        st.sampled_from(
            ("kế", "hoạch", '"', "-", "(", ")", "OR", "loại:", "số:", "59", "KH", "/", "TU", " ",
             "ngày:", "từ", "đến", "2023", "quý", "I", "nhãn:", "NQ", "\u0301", "mật:", "..", "đ")
        ),
        max_size=15,
    )
)  # fmt: skip
def test_any_mixture_of_syntax_is_a_question(pieces: list[str]) -> None:
    for joint in ("", " "):
        parse(joint.join(pieces))
