# language: vi
Tính năng: Thùng rác
  Bỏ nhầm thì lấy lại được nguyên vẹn: bản gốc, thông tin và cả tìm kiếm.

  Kịch bản: Bỏ một văn bản rồi lấy lại
    Biết kho mẫu đang mở
    Khi tôi chọn văn bản "59-KH/TU"
    Và tôi gõ Delete trong danh sách
    Thì danh sách không còn "59-KH/TU"
    Khi tôi vào thùng rác
    Và tôi chọn văn bản đầu danh sách
    Và tôi bấm nút khôi phục
    Và tôi gõ vào ô tìm "59-KH/TU" trong cả kho
    Thì văn bản đầu danh sách là "59-KH/TU"
    Và bản gốc của "59-KH/TU" vẫn nguyên từng byte
