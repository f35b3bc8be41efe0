// What authors of a portal post: text pasted from Word, in both editors.

/** As the classic editor sends it: paragraphs of Word, line breaks that WordPress makes paragraphs of, a table, a list. */
export const PASTED = `<p class="MsoNormal" style="margin-bottom:6.0pt;text-align:justify;text-indent:36.0pt;line-height:17.0pt"><b><span lang="PT-BR" style="font-size:14.0pt;font-family:&quot;Times New Roman&quot;,serif;color:black">UBND tỉnh vừa ban hành Kế hoạch truyền thông về giảm nghèo bền vững.<o:p></o:p></span></b></p>
<p class="MsoNormal" style="text-align:justify;line-height:17.0pt"><span style="font-size:14.0pt;letter-spacing:-0.2pt">Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị, địa phương <span style="font-size:14.0pt">đẩy mạnh công tác <i>tuyên truyền</i></span> đến từng hộ dân.</span></p>

<font size="4" face="Times New Roman">Các sở, ngành phối hợp chặt chẽ; <big>báo cáo trước ngày 15</big> hằng tháng.</font>

Dòng này do người viết gõ tay,
xuống dòng giữa câu.

<h2 style="font-size:13pt">Nhiệm vụ trọng tâm</h2>
<ul><li style="font-size:13px">Tập huấn cán bộ cơ sở</li><li><span style="font-size:x-large">Phát thanh hai lần mỗi ngày</span></li></ul>
<table border="1" width="900" style="width:900px;font-size:11pt"><tbody><tr><td style="font-size:12px">Huyện</td><td>Số hộ</td></tr><tr><td>Na Rì</td><td><p style="font:italic 12pt/14pt Arial">1.204</p></td></tr></tbody></table>
<blockquote>Không để ai bị bỏ lại phía sau.</blockquote>
<script>window.stolen = true</script>`;

/** The same kind of text in the block editor. */
export const BLOCKS = `<!-- wp:paragraph {"style":{"typography":{"fontSize":"13px"}}} -->
<p style="font-size:13px">Sáng 24/5, đoàn công tác đã đến thăm các hộ nghèo của xã.</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"fontSize":"small"} -->
<p class="has-small-font-size"><span style="font-size:14.0pt">Đoàn trao hai mươi suất quà.</span></p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2>Kế hoạch sắp tới</h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul><!-- wp:list-item -->
<li>Sửa đường liên thôn</li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:table -->
<figure class="wp-block-table"><table><tbody><tr><td>Thôn</td><td>Hộ</td></tr><tr><td>Bản Mới</td><td>57</td></tr></tbody></table></figure>
<!-- /wp:table -->`;

/** The tags, written by an author in a Custom HTML block, with what authors may not have beside them. */
export const BY_HAND = `<!-- wp:html -->
<div><bantin-toolbar datetime="2023-05-24" adopt="body" onclick="alert(1)"></bantin-toolbar>
<bantin-article onmouseover="alert(1)" typography="site"><h2 slot="headline">Tiêu đề</h2><p>Nội dung</p></bantin-article></div>
<!-- /wp:html -->`;
