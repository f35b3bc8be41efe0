<%@ Page Language="C#" MasterPageFile="~/Site.master" AutoEventWireup="true" CodeFile="Article.aspx.cs" Inherits="ArticlePage" %>
<asp:Content ContentPlaceHolderID="Main" runat="server">
  <asp:UpdatePanel ID="News" runat="server">
    <ContentTemplate>
      <%-- The tags are plain HTML: without runat="server" WebForms prints them as they are. --%>
      <bantin-toolbar><time datetime="<%= Published.ToString("yyyy-MM-ddTHH:mm:sszzz") %>"><%= Published.ToString("dd/MM/yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture) %></time></bantin-toolbar>
      <bantin-article>
        <h1 slot="headline"><%: Headline %></h1>
        <p slot="summary"><%: Summary %></p>
        <asp:Literal ID="Body" runat="server" Mode="PassThrough" />
        <p slot="byline"><%: Author %></p>
      </bantin-article>
      <asp:LinkButton ID="Next" runat="server" OnClick="Next_Click" Text="Bài tiếp theo" />
    </ContentTemplate>
  </asp:UpdatePanel>
</asp:Content>
