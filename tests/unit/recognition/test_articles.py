"""The five source articles of the office's own sites."""

from pathlib import Path

import pytest

from hoso_app.domain.citations import Relation
from hoso_app.domain.documents import Field, Origin, Proposal
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.text import nfc
from hoso_app.recognition import RecognitionContext, recognize


def article(data_dir: Path, number: int) -> tuple[str, Proposal]:
    path = data_dir / "recognition" / "articles" / f"article-{number}.txt"
    text = nfc(path.read_text("utf-8"))
    return text, recognize(ExtractedText(text), RecognitionContext(), path.name)


# title, author, term, event, is the event's date inferred
_ARTICLES = [
    (
        (
            "Đảng bộ Thành phố Phủ Lý tập trung kiểm điểm giữa nhiệm kỳ thực hiện nghị quyết đại"
            " hội đảng bộ các cấp"
        ),
        None,
        "2020-2025",
        "2023-03-30",
        True,
    ),
    (
        "Thị uỷ Ngã Năm rút kinh nghiệm tổ chức sơ kết kiểm điểm giữa nhiệm kỳ 2020 - 2025",
        "Văn Tá",
        "2020-2025",
        "2023-05-23",
        True,
    ),
    (
        (
            "Khối MTTQ và các đoàn thể: kiểm điểm, đánh giá giữa nhiệm kỳ thực hiện Nghị quyết Đại"
            " hội Đảng các cấp nhiệm kỳ 2020 – 2025"
        ),
        "Hồng Hạnh – Lương Huấn",
        "2020-2025",
        "2023-03-16",
        True,
    ),
    (
        (
            "Đảng bộ Cơ quan Chính quyền huyện hoàn thành và vượt kế hoạch 60% chỉ tiêu Nghị quyết"
            " nhiệm kỳ 2015-2020"
        ),
        "Văn Thư",
        "2015-2020",
        "2018-07-05",
        False,
    ),
    (None, None, None, "2022-04-14", True),
]


@pytest.mark.parametrize("number", range(5))
def test_article_tells_title_author_term_and_event(data_dir: Path, number: int) -> None:
    _, proposal = article(data_dir, number)
    fields = proposal.fields
    assert fields.is_article
    assert fields.document_type == "Tin bài"
    assert fields.number is None
    assert fields.issuer is None
    assert fields.issued_on is None
    assert (
        fields.abstract,
        fields.author,
        str(fields.term) if fields.term else None,
        fields.event_on.iso if fields.event_on else None,
        Field.EVENT_ON in proposal.inferred,
    ) == _ARTICLES[number]


def test_planned_day_is_a_guess_with_little_confidence(data_dir: Path) -> None:
    _, proposal = article(data_dir, 0)
    proof = proposal.evidence[Field.EVENT_ON]
    assert proof.origin is Origin.INFERRED
    assert proof.rule == "article.event-planned"
    assert proof.confidence < 0.5


def test_year_that_is_not_written_points_to_the_day_that_is(data_dir: Path) -> None:
    text, proposal = article(data_dir, 1)
    proof = proposal.evidence[Field.EVENT_ON]
    assert text[proof.start : proof.end] == "ngày 23/5"


def test_two_plans_with_one_symbol_have_two_issuers(data_dir: Path) -> None:
    text, proposal = article(data_dir, 1)
    assert [
        (
            citation.document_number,
            citation.document_type,
            citation.issued_on.iso if citation.issued_on else None,
            citation.issuer,
            citation.relation,
        )
        for citation in proposal.citations
    ] == [
        (
            "60-KH/TU",
            "Kế hoạch",
            "2023-03-20",
            "Ban Thường vụ Tỉnh ủy",
            Relation.IMPLEMENTS,
        ),
        ("59-KH/TU", "Kế hoạch", "2023-04-07", "Ban Thường vụ Thị ủy", Relation.ISSUES),
    ]
    for citation in proposal.citations:
        assert text[citation.start : citation.end] == citation.text
        assert citation.sentence


def test_sidebar_does_not_become_a_part_of_the_record(data_dir: Path) -> None:
    _, proposal = article(data_dir, 1)
    everything = " ".join(proof.value for proof in proposal.evidence.values())
    for stranger in ("Lâm Tấn Hòa", "Óoc-Om-Bóc", "2022", "Phim tư liệu"):
        assert stranger not in everything


def test_papers_named_without_symbol_are_cited(data_dir: Path) -> None:
    _, second = article(data_dir, 2)
    _, fourth = article(data_dir, 4)
    assert [(c.document_type, c.document_number) for c in second.citations] == [("Chỉ thị", "05")]
    assert [(c.document_type, c.document_number, c.issuer) for c in fourth.citations] == [
        ("Nghị quyết", "02", "Ban Chấp hành Đảng bộ thành phố")
    ]


def test_targets_and_anniversaries_are_no_dates(data_dir: Path) -> None:
    _, third = article(data_dir, 3)
    _, fourth = article(data_dir, 4)
    assert "9/15" not in str(third)
    assert "1957" not in str(fourth.evidence)
    assert "2007" not in str(fourth.evidence)


def read(text: str, **metadata: str) -> Proposal:
    return recognize(ExtractedText(text, **metadata), RecognitionContext())  # type: ignore[arg-type]


_LONG = (
    "Đồng chí Bí thư Thị ủy chủ trì hội nghị; cùng dự có các đồng chí ủy viên ban thường vụ, lãnh"
    " các ban đảng, bí thư đảng ủy các xã, phường và thủ trưởng các ngành của thị xã."
)


@pytest.mark.parametrize(
    ("text", "event", "issued", "inferred"),
    [
        (
            f"Thị ủy tổng kết\nChính trị 13-05-2022\nChiều 12.5, Thị ủy tổ chức hội nghị. {_LONG}",
            "2022-05-12",
            "2022-05-13",
            True,
        ),
        (
            (
                f"Thứ Năm, 05/01/2023, 16:21 (GMT+7)\nThị ủy tổng kết công tác năm\n"
                f"Sáng 30-12, Thị ủy tổ chức hội nghị tổng kết. {_LONG}"
            ),
            "2022-12-30",
            "2023-01-05",
            True,
        ),
        (
            (
                f"Thị ủy tổng kết công tác năm\nCập nhật lúc: 14:32 07/05/2020\n"
                f"Ngày 25/4/2020, Thị ủy tổ chức hội nghị. {_LONG}"
            ),
            "2020-04-25",
            "2020-05-07",
            False,
        ),
        (
            f"Thị ủy họp quý II\nSáng nay 4-7, Thị ủy tổ chức hội nghị quý II/2018. {_LONG}",
            "2018-07-04",
            None,
            True,
        ),
        (
            (
                f"Thị ủy tổng kết công tác năm\nChiều 14/12, Thị ủy tổ chức hội nghị tổng kết"
                f" năm 2023, bàn nhiệm vụ năm 2024. {_LONG}"
            ),
            None,
            None,
            False,
        ),
        (
            (
                f"Thị ủy chuẩn bị đại hội\nChiều 14/3, Thị ủy tổ chức hội nghị về đại hội,"
                f" phấn đấu đến năm 2030 và giai đoạn 2025-2030; kế hoạch năm 2024. {_LONG}"
            ),
            "2024-03-14",
            None,
            True,
        ),
    ],
)
def test_days_of_event_and_publication(
    text: str, event: str | None, issued: str | None, inferred: bool
) -> None:
    proposal = read(text)
    fields = proposal.fields
    assert fields.is_article
    assert (
        fields.event_on.iso if fields.event_on else None,
        fields.issued_on.iso if fields.issued_on else None,
        Field.EVENT_ON in proposal.inferred,
    ) == (event, issued, inferred)


def test_metadata_of_a_web_page_is_used() -> None:
    proposal = read(
        f"Sáng ngày 23/5, Thị ủy tổ chức hội nghị. {_LONG}",
        format="html",
        title="Thị ủy tổ chức hội nghị rút kinh nghiệm | Cổng thông tin",
        site="thixanganam.vn",
        published="2023-05-24T08:00:00+07:00",
    )
    fields = proposal.fields
    assert fields.abstract == "Thị ủy tổ chức hội nghị rút kinh nghiệm"
    assert fields.site == "thixanganam.vn"
    assert fields.issued_on is not None
    assert fields.issued_on.iso == "2023-05-24"
    assert fields.event_on is not None
    assert fields.event_on.iso == "2023-05-23"
    assert proposal.evidence[Field.ISSUED_ON].start is None


@pytest.mark.parametrize(
    "text",
    [
        f"BÁO CÁO\ntham luận tại hội nghị\nKính thưa các đồng chí! {_LONG}",
        "DANH SÁCH\nđại biểu dự Hội nghị\n1\tNguyễn Văn An\tBí thư\n" * 5,
        "Ghi chép: mua 3 ram giấy, 2 hộp mực; gọi điện cho xã Tân Long.",
        f"Đề cương báo cáo\nI- Tình hình chung\n{_LONG}",
    ],
)
def test_other_papers_without_a_head_are_no_articles(text: str) -> None:
    assert not read(text).fields.is_article


def test_paper_with_a_letterhead_is_no_article_even_on_a_site() -> None:
    text = (
        "Lượt xem: 382\nĐẢNG BỘ TỈNH SÓC TRĂNG\nTHỊ ỦY NGÃ NĂM\n*\nSố 59-KH/TU\n"
        "ĐẢNG CỘNG SẢN VIỆT NAM\nNgã Năm, ngày 07 tháng 4 năm 2023\nKẾ HOẠCH\nkiểm điểm\n-----\n"
        f"Sáng ngày 23/5, Thị ủy tổ chức hội nghị. {_LONG}"
    )
    fields = read(text, format="html").fields
    assert not fields.is_article
    assert fields.document_type == "Kế hoạch"


@pytest.mark.parametrize(
    "title", ["Cổng thông tin điện tử Đảng bộ tỉnh Sóc Trăng", "Báo Sóc Trăng Online"]
)
def test_the_name_of_the_site_is_no_title(title: str) -> None:
    text = (
        f"{title}\nChiều ngày 14/4, đồng chí Bí thư Thị ủy Ngã Năm chủ trì hội nghị sơ kết công tác"
        " quý I/2022. Tại hội nghị, các đại biểu đã thảo luận nhiều nội dung quan trọng.\n"
        "Phát biểu chỉ đạo hội nghị, đồng chí Bí thư yêu cầu các cấp ủy tiếp tục triển khai.\n"
    )
    page = ExtractedText(text, format="html", title=title, site="Báo Sóc Trăng Online")
    fields = recognize(page, RecognitionContext()).fields
    assert fields.is_article
    assert fields.abstract is None
    assert fields.site == "Báo Sóc Trăng Online"


_LEAD = (
    "Chiều ngày 21/11/2024, Tiểu ban văn kiện Đại hội Đảng bộ huyện lần thứ XX tổ chức cuộc họp"
    " để thống nhất đề cương báo cáo chính trị; đồng chí Bí thư Huyện ủy chủ trì cuộc họp.\n"
    "Các đại biểu nhất trí với đề cương và góp ý thêm về bố cục, phương hướng, mục tiêu.\n"
)


def test_the_day_behind_a_headline_is_the_day_of_publication() -> None:
    text = f"Họp Tiểu ban văn kiện Đại hội Đảng bộ huyện ( Cập nhật ngày: 22/11/2024 )\n{_LEAD}"
    fields = recognize(ExtractedText(text), RecognitionContext()).fields
    assert fields.abstract == "Họp Tiểu ban văn kiện Đại hội Đảng bộ huyện"
    assert fields.issued_on is not None
    assert fields.issued_on.iso == "2024-11-22"
    assert fields.event_on is not None
    assert fields.event_on.iso == "2024-11-21"


def test_headline_and_author_in_capitals_are_written_as_usual() -> None:
    text = f"HỌP TIỂU BAN VĂN KIỆN CỦA HUYỆN\n{_LEAD}NGUYỄN PHƯƠNG\n"
    fields = recognize(ExtractedText(text), RecognitionContext()).fields
    assert (fields.abstract, fields.author) == ("Họp Tiểu ban văn kiện của huyện", "Nguyễn Phương")


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Họp Tiểu ban văn kiện của huyện - Báo Quảng Bình điện tử", "Báo Quảng Bình điện tử"),
        ("Họp Tiểu ban văn kiện | Cổng thông tin huyện X", "Cổng thông tin huyện X"),
        ("Họp Tiểu ban văn kiện - góp ý đề cương", None),
        ("Báo cáo chính trị của huyện", None),
    ],
)
def test_the_site_stands_behind_the_title_of_the_page(title: str, site: str | None) -> None:
    text = ExtractedText(f"Họp Tiểu ban văn kiện của huyện\n{_LEAD}", format="html", title=title)
    assert recognize(text, RecognitionContext()).fields.site == site
