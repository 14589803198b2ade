# language: vi
Tính năng: Nhập sổ văn bản
  Sổ đăng ký nhiều năm nằm trong bảng tính; chương trình đối chiếu từng dòng rồi mới ghi.

  Bối cảnh:
    Biết kho mẫu đang mở
    Và một sổ văn bản đi có 3 dòng, 1 dòng đã có tệp trong kho

  Kịch bản: Xem trước từng dòng, nhập, rồi hoàn tác
    Khi tôi mở sổ ấy
    Thì bảng kiểm tra nói "1 đã có trong kho" và "2 chưa có tệp"
    Và kho chưa có gì thay đổi
    Khi tôi ghi cơ quan "Thị ủy Ngã Năm" và nhập cả những dòng chưa có tệp
    Thì kho có thêm 2 văn bản
    Và văn bản "412-CV/TU" có người ký "Võ Minh Thắng"
    Khi tôi bấm Hoàn tác ở dòng báo
    Thì kho lại như trước khi nhập sổ
