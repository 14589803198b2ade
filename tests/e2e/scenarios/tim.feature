# language: vi
Tính năng: Tìm văn bản
  Gõ có dấu hay không dấu, số ký hiệu viết thế nào cũng được, kết quả hiện ngay khi đang gõ.

  Bối cảnh:
    Biết kho mẫu đang mở

  Khung kịch bản: Tìm theo số ký hiệu
    Khi tôi gõ vào ô tìm "<câu>"
    Thì văn bản đầu danh sách là "59-KH/TU"

    Dữ liệu:
      | câu          |
      | 59-KH/TU     |
      | 59 kh tu     |
      | kh 59 tu     |
      | 59-kh/tu     |

  Kịch bản: Tìm không dấu, thấy chữ được tô trong văn bản
    Khi tôi gõ vào ô tìm "kiem diem giua nhiem ky"
    Thì danh sách có "59-KH/TU"
    Và chữ tìm thấy được tô trong văn bản đang xem

  Kịch bản: Lọc rồi bỏ lọc
    Khi tôi bấm thể loại "Kế hoạch" ở cột bên trái
    Thì mọi văn bản trong danh sách là "Kế hoạch"
    Khi tôi bỏ mọi bộ lọc bằng bàn phím
    Thì danh sách có 30 văn bản

  Kịch bản: Không thấy gì thì có lối ra
    Khi tôi gõ vào ô tìm "xyzw qqqx"
    Thì danh sách trống và có nút "Xóa chữ tìm"
