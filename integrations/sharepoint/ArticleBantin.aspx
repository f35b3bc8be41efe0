<%@ Page language="C#" Inherits="Microsoft.SharePoint.Publishing.PublishingLayoutPage,Microsoft.SharePoint.Publishing,Version=16.0.0.0,Culture=neutral,PublicKeyToken=71e9bce111e9429c" %>
<%@ Register Tagprefix="SharePointWebControls" Namespace="Microsoft.SharePoint.WebControls" Assembly="Microsoft.SharePoint, Version=16.0.0.0, Culture=neutral, PublicKeyToken=71e9bce111e9429c" %>
<%@ Register Tagprefix="PublishingWebControls" Namespace="Microsoft.SharePoint.Publishing.WebControls" Assembly="Microsoft.SharePoint.Publishing, Version=16.0.0.0, Culture=neutral, PublicKeyToken=71e9bce111e9429c" %>
<asp:Content ContentPlaceholderID="PlaceHolderPageTitle" runat="server">
  <SharePointWebControls:FieldValue FieldName="Title" runat="server" />
</asp:Content>
<asp:Content ContentPlaceholderID="PlaceHolderAdditionalPageHead" runat="server">
  <link rel="stylesheet" href="/SiteAssets/bantin/prose.css" />
  <script src="/SiteAssets/bantin/early.js"></script>
  <script type="module" src="/SiteAssets/bantin/bantin.min.js"></script>
</asp:Content>
<asp:Content ContentPlaceholderID="PlaceHolderMain" runat="server">
  <bantin-toolbar><time><SharePointWebControls:FieldValue FieldName="ArticleStartDate" runat="server" /></time></bantin-toolbar>
  <bantin-article>
    <PublishingWebControls:RichHtmlField FieldName="PublishingPageContent" runat="server" />
    <p slot="byline"><SharePointWebControls:FieldValue FieldName="ArticleByLine" runat="server" /></p>
  </bantin-article>
</asp:Content>
