// HTML as systems print it that cannot run here, with what the templates of integrations/ put into it. Written by hand after
// their documentation and the pages of portals; what surrounds the tags is what matters: forms, wrappers, classes, sizes.

const PASTED = `<p class="MsoNormal" style="text-align:justify;line-height:17pt"><span style="font-size:14pt;font-family:'Times New Roman',serif">Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị, địa phương đẩy mạnh công tác tuyên truyền.</span></p>
<p style="font-size:13px">Các sở, ngành <b><font size="4">phối hợp chặt chẽ</font></b> với địa phương.</p>
<table border="1" style="width:700px"><tbody><tr><th>Huyện</th><th>Số hộ</th></tr><tr><td style="font-size:11pt">Na Rì</td><td>1.204</td></tr></tbody></table>`;

const head = (
  files,
  more = '',
) => `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bài viết</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${files}/prose.css">${more}
<script src="${files}/early.js"></script><script type="module" src="${files}/bantin.min.js"></script>`;

const NEXT = `<p style="font-size:13px">Sáng 25/5, đoàn công tác đã đến thăm các hộ nghèo của xã.</p>`;
const panel = (date, printed, headline, text) => `
      <bantin-toolbar><time datetime="${date}">${printed}</time></bantin-toolbar>
      <bantin-article>
        <h1 slot="headline">${headline}</h1>
        <p slot="summary">UBND tỉnh vừa ban hành Kế hoạch.</p>
        ${text}
        <p slot="byline">Minh Huyền</p>
      </bantin-article>
      <a id="Main_Next" href="javascript:__doPostBack('ctl00$Main$Next','')">Bài tiếp theo</a>`;

/** What WebForms answers to a partial postback: `length|kind|id|content|`, over and over. */
export const UPDATE = (parts => parts.map(([kind, id, content]) => `${content.length}|${kind}|${id}|${content}|`).join(''))([
  ['updatePanel', 'Main_News', panel('2023-05-25T08:05:00+07:00', '25/05/2023, 08:05', 'Thăm hộ nghèo', NEXT)],
  ['hiddenField', '__VIEWSTATE', '/wEPDwUKLTUxMTcwNzgxMGRk'],
]);

/** A stand-in for Microsoft's PageRequestManager: asks for the update, and sets the panel's `innerHTML`, as that does. */
const PAGE_REQUEST_MANAGER = `
function __doPostBack() {
  fetch('/update').then(answer => answer.text()).then(text => {
    while (text) {
      const [head, length, kind, id] = /^(\\d+)\\|(\\w+)\\|(\\w+)\\|/.exec(text);
      const content = text.slice(head.length, head.length + Number(length));
      if (kind === 'updatePanel') document.getElementById(id).innerHTML = content;
      else document.getElementById(id).value = content;
      text = text.slice(head.length + Number(length) + 1);
    }
  });
}`;

/** Pages by the folder of their system. */
export const OUTPUTS = {
  'aspnet-webforms': `<!doctype html>
<html lang="vi"><head>${head('/dist')}</head><body>
<form method="post" action="./Article.aspx?id=1" id="form1">
<div class="aspNetHidden"><input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value=""><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKLTUx"></div>
<script>${PAGE_REQUEST_MANAGER}</script>
<main><div id="Main_News">${panel('2023-05-24T16:31:00+07:00', '24/05/2023, 16:31', 'Giảm nghèo bền vững', PASTED)}</div></main>
</form></body></html>`,

  drupal: `<!doctype html>
<html lang="vi" dir="ltr"><head>${head('/dist')}</head><body class="path-node page-node-type-article">
<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div class="layout-container"><main role="main"><div class="region region-content">
<div id="block-olivero-page-title" class="block"><h1 class="title page-title"><span class="field field--name-title">Giảm nghèo bền vững</span></h1></div>
<article data-history-node-id="1" class="node node--type-article node--view-mode-full">
<!-- THEME DEBUG --><!-- 🥇 Component start: bantin:article -->
<bantin-toolbar><time datetime="2023-05-24T16:31:00+07:00">24/05/2023, 16:31</time></bantin-toolbar>
<bantin-article>
  <div class="text-content clearfix field field--name-body field--type-text-with-summary field--label-hidden field__item">${PASTED}</div>
  <p slot="byline">Minh Huyền</p>
</bantin-article>
<!-- 🥇 Component end: bantin:article -->
</article></div></main></div></div></body></html>`,

  joomla: `<!doctype html>
<html lang="vi-vn" dir="ltr"><head>${head('/dist')}</head><body class="site com_content view-article"><main>
<div class="com-content-article item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="vi-VN">
<bantin-toolbar time-zone="Asia/Ho_Chi_Minh"><time datetime="2023-05-24T16:31:00+07:00">24/05/2023, 16:31</time></bantin-toolbar>
<bantin-article>
<h1 slot="headline">Giảm nghèo bền vững</h1>
${PASTED}
<p slot="byline">Minh Huyền</p>
</bantin-article></div></main></body></html>`,

  liferay: `<!doctype html>
<html class="ltr" dir="ltr" lang="vi-VN"><head>${head('/dist')}</head><body class="controls-visible default yui3-skin-sam site"><div id="wrapper"><main id="content">
<div class="layout-content portlet-layout" id="main-content"><div class="lfr-layout-structure-item-container"><div id="fragment-0-abcd"><div class="bantin">
<bantin-toolbar><time data-lfr-editable-id="date" data-lfr-editable-type="text">24/05/2023 16:31</time></bantin-toolbar>
<bantin-article>
<h1 slot="headline" data-lfr-editable-id="headline" data-lfr-editable-type="text">Giảm nghèo bền vững</h1>
<div data-lfr-editable-id="text" data-lfr-editable-type="rich-text">${PASTED}</div>
</bantin-article></div></div></div></div></main></div></body></html>`,

  sharepoint: `<!doctype html>
<html dir="ltr" lang="vi-VN"><head>${head('/dist', '<style>.ms-rteFontSize-3{font-size:15px}.ms-rtestate-field p{font-size:13px;line-height:1.3}</style>')}</head><body>
<form method="post" action="./bai-1.aspx" id="aspnetForm"><input type="hidden" name="__REQUESTDIGEST" id="__REQUESTDIGEST" value="0x0"><div id="s4-workspace"><div id="s4-bodyContainer"><main id="DeltaPlaceHolderMain">
<h1>Giảm nghèo bền vững</h1>
<bantin-toolbar><time>24/05/2023</time></bantin-toolbar>
<bantin-article>
<div id="ctl00_PlaceHolderMain_ctl01_label" style="display:none">Nội dung trang</div><div id="ctl00_PlaceHolderMain_ctl01__ControlWrapper_RichHtmlField" class="ms-rtestate-field" style="display:inline" aria-labelledby="ctl00_PlaceHolderMain_ctl01_label" role="group">
<p class="ms-rteElement-P"><span class="ms-rteFontSize-3">Đoàn công tác làm việc tại huyện.</span></p>
${PASTED}</div>
<p slot="byline">Minh Huyền</p>
</bantin-article></main></div></div></form></body></html>`,

  dnn: `<!doctype html>
<html lang="vi-VN"><head>${head('/dist', '<style>.Normal{font-size:12px;line-height:16px}</style>')}</head><body id="Body">
<form method="post" action="/tin-tuc" id="Form" enctype="multipart/form-data"><div class="aspNetHidden"><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="x"></div>
<main>
<bantin-toolbar></bantin-toolbar>
<bantin-article>
<div id="dnn_ContentPane"><div class="DnnModule DnnModule-DNN_HTML DnnModule-401"><a name="401"></a><div class="DnnF_Title_h1"><h1 id="dnn_ctr401_dnnTITLE_titleLabel" class="Head">Giảm nghèo bền vững</h1></div>
<div id="dnn_ctr401_ContentPane"><div id="dnn_ctr401_ModuleContent" class="DNNModuleContent ModDNNHTMLC"><div id="dnn_ctr401_HtmlModule_lblContent" class="Normal">${PASTED}</div></div></div></div></div>
</bantin-article></main></form></body></html>`,
};
