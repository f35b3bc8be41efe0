<%@ Control Language="C#" AutoEventWireup="false" Inherits="DotNetNuke.UI.Skins.Skin" %>
<%@ Register TagPrefix="dnn" TagName="MENU" Src="~/DesktopModules/DDRMenu/Menu.ascx" %>
<link rel="stylesheet" href="<%= SkinPath %>bantin/prose.css" />
<script src="<%= SkinPath %>bantin/early.js"></script>
<script type="module" src="<%= SkinPath %>bantin/bantin.min.js"></script>
<nav><dnn:MENU MenuStyle="BootstrapNav" runat="server" /></nav>
<main>
  <bantin-toolbar></bantin-toolbar>
  <bantin-article>
    <div id="ContentPane" runat="server"></div>
  </bantin-article>
</main>
