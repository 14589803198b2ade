"""What made papers say: titles by kind, sentences that name other papers, people.

All of it is invented for measuring; names of units come from the catalogue.
"""

TITLES = {
    "Kế hoạch": (
        "kiểm điểm giữa nhiệm kỳ thực hiện Nghị quyết Đại hội nhiệm kỳ {term}",
        "kiểm tra, giám sát năm {year}",
        (
            "thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị về đẩy mạnh học tập"
            " và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"
        ),
        "tổ chức Hội nghị sơ kết 6 tháng đầu năm {year}",
        "phát triển đảng viên giai đoạn {year} - {later}",
        "Về việc tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW",
    ),
    "Quyết định": (
        "thành lập Ban Chỉ đạo kiểm điểm giữa nhiệm kỳ {term}",
        "ban hành Quy chế làm việc của Ban Chấp hành, Ban Thường vụ khóa {ordinal}",
        "về việc chuẩn y kết quả bầu bổ sung ủy viên ban chấp hành",
        "Về việc điều động và bổ nhiệm cán bộ",
        "cho phép thành lập chi bộ trực thuộc",
    ),
    "Quy định": (
        "về trách nhiệm nêu gương của cán bộ, đảng viên, nhất là cán bộ lãnh đạo chủ chốt",
        "phân cấp quản lý cán bộ và giới thiệu cán bộ ứng cử",
    ),
    "Nghị quyết": (
        "về nâng cao chất lượng sinh hoạt chi bộ giai đoạn {year} - {later}",
        "lãnh đạo thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh năm {year}",
        "về chuyển đổi số trong các cơ quan Đảng đến năm {later}, định hướng đến năm 2035",
        "Hội nghị lần thứ 15 Ban Chấp hành khóa {ordinal}",
    ),
    "Kết luận": (
        (
            "Hội nghị Ban Chấp hành lần thứ {number} về kết quả thực hiện giữa nhiệm kỳ Nghị quyết"
            " Đại hội nhiệm kỳ {term}"
        ),
        "của Ban Thường vụ về công tác giải phóng mặt bằng dự án đường vành đai",
        "về tiếp tục thực hiện Nghị quyết số 39-NQ/TW, ngày 17/4/2015 của Bộ Chính trị",
    ),
    "Báo cáo": (
        "sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Đảng các cấp nhiệm kỳ {term}",
        "kết quả công tác xây dựng Đảng quý I, phương hướng, nhiệm vụ quý II/{year}",
        "tình hình thực hiện nhiệm vụ tháng 6 và nhiệm vụ trọng tâm tháng 7 năm {year}",
        "tổng kết công tác kiểm tra, giám sát và thi hành kỷ luật trong Đảng năm {year}",
    ),
    "Thông báo": (
        "kết luận của Thường trực tại cuộc họp giao ban tuần",
        "ý kiến của Ban Thường vụ về chủ trương đầu tư trụ sở làm việc",
        "phân công nhiệm vụ các đồng chí ủy viên ban thường vụ nhiệm kỳ {term}",
    ),
    "Hướng dẫn": (
        "xây dựng báo cáo kiểm điểm giữa nhiệm kỳ {term}",
        "một số nội dung về công tác bảo vệ chính trị nội bộ",
        "thực hiện quy trình, thủ tục trao tặng Huy hiệu Đảng",
    ),
    "Chương trình": (
        "hành động thực hiện Nghị quyết Đại hội nhiệm kỳ {term}",
        "công tác toàn khóa nhiệm kỳ {term}",
        "kiểm tra, giám sát toàn khóa",
    ),
    "Tờ trình": (
        "đề nghị chuẩn y bổ sung ủy viên ban thường vụ nhiệm kỳ {term}",
        "về việc xin chủ trương tổ chức hội nghị chuyên đề",
    ),
    "Chỉ thị": (
        "về tăng cường lãnh đạo công tác tuyển quân năm {year}",
        "về lãnh đạo đại hội chi bộ, đảng bộ cơ sở",
    ),
    "Đề án": ("sắp xếp, tinh gọn tổ chức bộ máy các cơ quan tham mưu, giúp việc",),
    "Quy chế": ("làm việc của Ban Chấp hành, Ban Thường vụ, Thường trực nhiệm kỳ {term}",),
    "Công văn": (
        "V/v hướng dẫn đề cương báo cáo kiểm điểm giữa nhiệm kỳ {term}",
        "V/v đôn đốc báo cáo kết quả thực hiện Nghị quyết số 18-NQ/TW",
        "V/v góp ý dự thảo báo cáo chính trị",
        "Về việc báo cáo số liệu đảng viên 6 tháng đầu năm {year}",
        "V/v mời dự Hội nghị trực tuyến",
    ),
    "Biên bản": ("họp chi bộ tháng 3 năm {year}", "hội nghị kiểm điểm tập thể ban thường vụ"),
    "Giấy mời": ("dự Hội nghị tổng kết công tác năm {year}",),
}

PARTY_BASES = (
    (
        "- Căn cứ Điều lệ Đảng;\n- Căn cứ Quy chế làm việc của Ban Chấp hành khóa {ordinal};\n"
        "- Xét đề nghị của Ban Tổ chức tại Tờ trình số 88-TTr/BTC, ngày 02/02/2019,"
    ),
    (
        "Thực hiện Kế hoạch số 60-KH/TU, ngày 20/3/2019 của Ban Thường vụ Tỉnh ủy về việc kiểm"
        " điểm, đánh giá, {issuer} báo cáo như sau:"
    ),
    (
        "Căn cứ Hướng dẫn số 31-HD/BTCTW, ngày 10/4/2019 của Ban Tổ chức Trung ương, {issuer} đề"
        " nghị các cấp ủy trực thuộc tập trung thực hiện một số nội dung sau:"
    ),
    (
        "Sáng ngày 12/6/2019, tại trụ sở cơ quan đã diễn ra hội nghị; sau khi nghe báo cáo,"
        " hội nghị thống nhất các nội dung sau đây:"
    ),
)
STATE_BASES = (
    (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về"
        " công tác văn thư;\n"
        "Theo đề nghị của Chánh Văn phòng,"
    ),
    (
        "Thực hiện Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ, {issuer} ban"
        " hành các nội dung như sau:"
    ),
    (
        "Thực hiện Công văn số 4912/UBND-NC ngày 24/10/2019 về việc phát động phong trào thi đua,"
        " đơn vị báo cáo kết quả cụ thể:"
    ),
)
BODY = (
    "I- MỤC ĐÍCH, YÊU CẦU\n"
    "1- Đánh giá khách quan, toàn diện kết quả đạt được; 24/28 chỉ tiêu đạt và vượt, 9/15 xã đạt"
    " chuẩn; rút ra bài học kinh nghiệm trong lãnh đạo, chỉ đạo.\n"
    "2- Việc kiểm điểm phải nghiêm túc, thiết thực, hoàn thành trước ngày 30/6/2019.\n"
    "II- NỘI DUNG\n"
    "1- Tiếp tục thực hiện Nghị quyết số 26-NQ/TW, ngày 19/5/2018 về tập trung xây dựng đội ngũ cán"
    " bộ các cấp.\n"
    "2- Văn phòng theo dõi, đôn đốc, tổng hợp kết quả, báo cáo theo quy định./.\n"
)
PEOPLE = (
    "Nguyễn Thị Thanh Hà",
    "Trần Văn Dũng",
    "Lê Hoàng Nam",
    "Phạm Minh Đức",
    "Hồ Thị Kim Ngân",
    "Võ Thành Trung",
    "Đặng Quốc Bảo",
    "Bùi Thu Hương",
    "Lò Văn Pành",
    "Y Thịnh Ayun",
    "Ngô Thế Vinh",
    "Dương Thị Mỹ Lệ",
)
ORDINALS = ("I", "VI", "XII", "XIV", "XXI", "XXV")
