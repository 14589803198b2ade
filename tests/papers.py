"""Invented first pages in the layouts of the standard, for tests of several rooms."""

PLAN_59 = """ĐẢNG BỘ TỈNH SÓC TRĂNG
THỊ UỶ NGÃ NĂM
*
Số 59-KH/TU
ĐẢNG CỘNG SẢN VIỆT NAM

Ngã Năm, ngày 07 tháng 4 năm 2023

KẾ HOẠCH
kiểm điểm giữa nhiệm kỳ thực hiện Nghị quyết Đại hội
nhiệm kỳ 2020 - 2025
-----

Thực hiện Kế hoạch số 60-KH/TU, ngày 20/3/2023 của Ban Thường vụ Tỉnh uỷ về việc kiểm điểm \
giữa nhiệm kỳ, Ban Thường vụ Thị uỷ ban hành Kế hoạch như sau:
I- MỤC ĐÍCH, YÊU CẦU
1. Đánh giá khách quan kết quả nửa đầu nhiệm kỳ ở từng chi bộ, đảng bộ trực thuộc.
2. Việc kiểm điểm phải xong trước ngày 30/6/2023, không làm hình thức.

Nơi nhận:                                        T/M BAN THƯỜNG VỤ
- Thường trực Tỉnh uỷ (báo cáo),                 PHÓ BÍ THƯ
- Các chi bộ, đảng bộ trực thuộc,
- Lưu Văn phòng Thị uỷ.
                                                 Võ Minh Thắng
"""

PLAN_60 = """TỈNH UỶ SÓC TRĂNG
*
Số 60-KH/TU
ĐẢNG CỘNG SẢN VIỆT NAM

Sóc Trăng, ngày 20 tháng 3 năm 2023

KẾ HOẠCH
về việc kiểm điểm giữa nhiệm kỳ thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV
-----

Ban Thường vụ Tỉnh uỷ yêu cầu các cấp uỷ trực thuộc xây dựng kế hoạch, chọn đơn vị làm điểm và \
báo cáo kết quả giải phóng mặt bằng, xây dựng nông thôn mới.

Nơi nhận:                                        T/M BAN THƯỜNG VỤ
- Các huyện uỷ, thị uỷ,                          PHÓ BÍ THƯ
- Lưu Văn phòng Tỉnh uỷ.
                                                 Lê Văn Hải
"""

REPORT_97 = """ĐẢNG BỘ THỊ XÃ NGÃ NĂM
ĐẢNG ỦY XÃ TÂN LONG
*
Số 97-BC/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM

Tân Long, ngày 05 tháng 7 năm 2023

BÁO CÁO
sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Đảng bộ xã
nhiệm kỳ 2020 - 2025
-----

Thực hiện Kế hoạch số 59-KH/TU, ngày 07/4/2023 của Ban Thường vụ Thị ủy, Đảng ủy xã báo cáo \
kết quả: 9/15 chỉ tiêu đạt và vượt, chiếm 60%.

Nơi nhận:                                        T/M ĐẢNG ỦY
- Ban Thường vụ Thị ủy (báo cáo),                BÍ THƯ
- Lưu Văn phòng Đảng ủy.
                                                 Trần Thị Hoa
"""
