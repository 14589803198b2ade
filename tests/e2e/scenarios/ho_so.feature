# language: vi
Tính năng: Lập hồ sơ và in mục lục
  Hồ sơ gom văn bản của một việc; mục lục theo mẫu của ngành, in được từ Word.

  Kịch bản: Lập hồ sơ từ hai văn bản, xuất mục lục
    Biết kho mẫu đang mở
    Khi tôi chọn các văn bản "59-KH/TU" và "60-KH/TU"
    Và tôi lập hồ sơ mới số "01/2023" tên "Kiểm điểm giữa nhiệm kỳ"
    Thì cột bên trái có hồ sơ "01/2023 Kiểm điểm giữa nhiệm kỳ" với 2 văn bản
    Khi tôi xuất mục lục của hồ sơ ấy ra tệp Word
    Thì mục lục có 2 dòng, với các số "59-KH/TU" và "60-KH/TU"
