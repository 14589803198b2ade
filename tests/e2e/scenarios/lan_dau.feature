# language: vi
Tính năng: Lần đầu mở chương trình
  Người văn thư chưa có kho nào. Ba trang ngắn hỏi cơ quan, chỗ để kho, rồi nhận cả đống tệp.

  Kịch bản: Lập kho mới rồi thả vào một thư mục
    Biết máy chưa có kho nào
    Khi tôi mở chương trình
    Và tôi gõ tên cơ quan "nga nam" và chọn "Thị ủy Ngã Năm"
    Và tôi giữ chỗ để kho như chương trình đề nghị
    Và tôi thả thư mục văn bản mẫu vào trang cuối
    Thì cửa sổ mang tên "Hồ sơ – Văn phòng Thị ủy Ngã Năm"
    Và danh sách có 30 văn bản
    Và văn bản "59-KH/TU" có ngày "07/4/2023", cơ quan "Thị ủy Ngã Năm", nhiệm kỳ "2020-2025"

  Kịch bản: Chưa biết chọn gì thì thử với văn bản mẫu, chỉ bằng bàn phím
    Biết máy chưa có kho nào
    Khi tôi mở chương trình
    Và tôi bỏ qua trang cơ quan
    Và tôi giữ chỗ để kho như chương trình đề nghị
    Và tôi chọn văn bản mẫu bằng phím Enter
    Thì danh sách có 30 văn bản
