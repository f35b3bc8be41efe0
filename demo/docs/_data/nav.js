// The contents, in reading order.
export default [
  {
    en: 'Getting started',
    vi: 'Bắt đầu',
    pages: [
      { slug: 'webmaster', en: 'For a webmaster', vi: 'Người quản trị trang' },
      { slug: 'template-author', en: 'For a template author', vi: 'Người làm mẫu trang' },
      { slug: 'wcag-team', en: 'For a team with WCAG 2.2', vi: 'Nhóm phải đạt WCAG 2.2' },
    ],
  },
  {
    en: 'See it',
    vi: 'Xem và thử',
    pages: [
      { slug: 'playground', en: 'Playground', vi: 'Thử ngay' },
      { slug: 'reading-settings', en: 'Reading settings', vi: 'Cài đặt đọc' },
      { slug: 'demos', en: 'Demo pages', vi: 'Các trang mẫu' },
    ],
  },
  {
    en: 'Tools for readers',
    vi: 'Công cụ cho người đọc',
    pages: [{ slug: 'read-aloud', en: 'Reading aloud', vi: 'Nghe đọc bài' }],
  },
  {
    en: 'In your system',
    vi: 'Trong hệ thống của bạn',
    pages: [
      { slug: 'wordpress', en: 'WordPress', vi: 'WordPress' },
      { slug: 'drupal', en: 'Drupal', vi: 'Drupal' },
      { slug: 'joomla', en: 'Joomla', vi: 'Joomla' },
      { slug: 'liferay', en: 'Liferay', vi: 'Liferay' },
      { slug: 'sharepoint', en: 'SharePoint', vi: 'SharePoint' },
      { slug: 'dnn', en: 'DNN', vi: 'DNN' },
      { slug: 'aspnet-webforms', en: 'ASP.NET WebForms', vi: 'ASP.NET WebForms' },
      { slug: 'eleventy', en: 'Eleventy', vi: 'Eleventy' },
      { slug: 'astro', en: 'Astro', vi: 'Astro' },
      { slug: 'hugo', en: 'Hugo', vi: 'Hugo' },
      { slug: 'frameworks', en: 'Frameworks', vi: 'React, Vue và các framework' },
    ],
  },
  {
    en: 'Reference',
    vi: 'Tra cứu',
    pages: [
      { slug: 'api', en: 'API', vi: 'API' },
      { slug: 'theming', en: 'Theming', vi: 'Màu sắc và kiểu dáng' },
      { slug: 'how-it-works', en: 'How it works', vi: 'Cách hoạt động' },
      { slug: 'accessibility', en: 'Accessibility', vi: 'Khả năng tiếp cận' },
    ],
  },
];
