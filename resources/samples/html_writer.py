"""Write a news item as the page of a site that a browser has saved."""

import html
from pathlib import Path

from paper import Article


def _items(tag: str, texts: tuple[str, ...], name: str) -> str:
    return "".join(f'<{tag} class="{name}">{html.escape(text)}</{tag}>\n' for text in texts)


def _links(texts: tuple[str, ...]) -> str:
    return "".join(f'<li><a href="#">{html.escape(text)}</a></li>\n' for text in texts)


def write_html(article: Article, target: Path) -> None:
    """Write the page with the site's furniture around the item."""
    title = html.escape(article.title or article.site)
    heading = f'<h1 class="title-news">{title}</h1>\n' if article.title else ""
    published = (
        f'<div class="date">{html.escape(article.published)}</div>\n' if article.published else ""
    )
    author = (
        f'<p class="author"><b>{html.escape(article.author)}</b></p>\n' if article.author else ""
    )
    caption = (
        '<div class="picture"><img src="anh_files/hoi-nghi.jpg" alt="">\n'
        f"<p><i>{html.escape(article.caption)}</i></p></div>\n"
        if article.caption
        else ""
    )
    page = f"""<!DOCTYPE html>
<!-- saved from url=(0033)http://tin-tuc.invalid/chi-tiet/ -->
<html lang="vi">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>{title}</title>
<style>body {{ font-family: Arial; }} .sidebar {{ float: right; }}</style>
<script>var pageCounter = 0; function count() {{ pageCounter += 1; }}</script>
</head>
<body onload="count()">
<div id="header"><div class="site-name">{html.escape(article.site)}</div>
<ul class="menu">
{_links(article.menu)}</ul></div>
<div class="breadcrumb">Trang chủ &raquo; Tin tức</div>
<div id="content">
{heading}{published}<p class="sapo"><strong>{html.escape(article.lead)}</strong></p>
{caption}{_items("p", article.body, "text")}{author}</div>
<div class="sidebar"><h3>Tin liên quan</h3>
<ul>
{_links(article.sidebar)}</ul></div>
<div class="statistics">
{_items("div", article.counters, "number")}</div>
<div id="footer">
{_items("p", article.footer, "note")}</div>
</body>
</html>
"""
    target.write_text(page, encoding="utf-8", newline="\r\n")
