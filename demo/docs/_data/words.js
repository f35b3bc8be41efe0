// What the frame of the pages says.
export default {
  en: {
    language: 'English',
    skip: 'Skip to the text',
    contents: 'Contents',
    home: 'Start page',
    other: 'Tiếng Việt',
    otherTitle: 'Trang này bằng tiếng Việt',
    files: 'The files',
    filesIntro: 'As they stand in the repository, to be copied.',
    footer:
      'bantin is free software under the MIT licence. These pages are made with it, ask nothing of any other server and set no cookie.',
    version: 'Version',
    previous: 'Before',
    next: 'Next',
  },
  vi: {
    language: 'Tiếng Việt',
    skip: 'Đến phần nội dung',
    contents: 'Mục lục',
    home: 'Trang đầu',
    other: 'English',
    otherTitle: 'This page in English',
    files: 'Các tệp mẫu',
    filesIntro: 'Nguyên văn như trong kho mã, cứ thế chép về dùng.',
    footer:
      'bantin là phần mềm tự do, theo giấy phép MIT. Chính các trang này dùng bantin; trang không gọi đến máy chủ nào khác và không đặt cookie.',
    version: 'Phiên bản',
    previous: 'Trước',
    next: 'Tiếp',
  },
};
