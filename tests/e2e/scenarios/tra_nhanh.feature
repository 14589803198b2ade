# language: vi
Tính năng: Tra nhanh và chép trích dẫn
  Đang soạn văn bản ở chương trình khác, cần một số ký hiệu hay một câu trích dẫn.

  Bối cảnh:
    Biết kho mẫu đang mở

  Kịch bản: Tra một kế hoạch rồi chép trích dẫn
    Khi tôi mở tra nhanh
    Và tôi gõ vào tra nhanh "kh 59 tu"
    Thì dòng đầu của tra nhanh là "Kế hoạch 59-KH/TU"
    Khi tôi gõ Ctrl+C ở tra nhanh
    Thì bộ nhớ tạm có câu bắt đầu bằng "Kế hoạch số 59-KH/TU, ngày 07/4/2023 của"

  Kịch bản: Từ tra nhanh sang cửa sổ chính
    Khi tôi mở tra nhanh
    Và tôi gõ vào tra nhanh "60-KH/TU"
    Và tôi gõ Ctrl+Enter ở tra nhanh
    Thì khung bên phải hiện "Kế hoạch 60-KH/TU"
    Và tra nhanh đã đóng

  Kịch bản: Chép trích dẫn của nhiều văn bản thành danh sách
    Khi tôi chọn các văn bản "59-KH/TU" và "60-KH/TU"
    Và tôi gõ Ctrl+Shift+C trong danh sách
    Thì bộ nhớ tạm có 2 dòng trích dẫn
