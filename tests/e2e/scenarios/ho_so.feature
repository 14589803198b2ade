# language: vi
Tính năng: Lập hồ sơ và in mục lục
  Hồ sơ gom văn bản của một việc; mục lục theo mẫu của ngành, in được từ Word.

  Kịch bản: Lập hồ sơ từ hai văn bản, xuất mục lục
    Biết kho mẫu đang mở
    Khi tôi chọn các văn bản "59-KH/TU" và "60-KH/TU"
    Và tôi lập hồ sơ mới số, ký hiệu "01/2023" tiêu đề "Kiểm điểm giữa nhiệm kỳ"
    Thì cột bên trái có hồ sơ "01/2023 Kiểm điểm giữa nhiệm kỳ" với 2 văn bản
    Khi tôi xuất mục lục của hồ sơ ấy ra tệp Word
    Thì mục lục có 2 dòng, với các số "59-KH/TU" và "60-KH/TU"

  Kịch bản: Mục lục xếp theo ngày, có thời hạn bảo quản và tác giả
    Biết kho mẫu đang mở
    Khi tôi chọn các văn bản "59-KH/TU" và "60-KH/TU"
    Và tôi lập hồ sơ mới số, ký hiệu "02/2023" tiêu đề "Kế hoạch năm 2023"
    Thì cột bên trái có hồ sơ "02/2023 Kế hoạch năm 2023" với 2 văn bản
    Khi tôi xuất mục lục của hồ sơ ấy ra tệp Word
    Thì mục lục ghi thời hạn bảo quản "Vĩnh viễn"
    Và các dòng của mục lục theo thứ tự "60-KH/TU" rồi "59-KH/TU"
    Và mục lục có cột "Tác giả" với "Tỉnh ủy Sóc Trăng"
