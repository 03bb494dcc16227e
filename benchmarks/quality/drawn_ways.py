"""The ways in which the parts of a page of several articles are written: what the dice choose from."""

Ways = tuple[str, ...]
FRAMES: Ways = (
    "", "", "", "", "", "<article>", "<article class='@C'>",
    "<article id='post-@N' class='post-@N @C type-@C hentry'>",
    "<div>", "<div>", "<div class='@C'>", "<div class='@C hentry'>", "<div id='p-@N' class='@C @C-@N'>",
    "<div class='@H'>", "<div class='@P'>", "<div class='views-row views-row-@N'>",
    "<div class='@C_card__x81f'>",
    "<div class='blog-item'><div class='item-content'>", "<section>", "<section id='n@N'>",
    "<li class='@C'>", "<li>",
    "<tr><td>", "<tr><td class='w'></td><td>", "<table><tr><td>", "<table class='contentpaneopen'><tr><td>",
    "<div class='row'><div class='col'>", "<details>", "<dl><dd>", "<div class='csc-default'>",
    "<blockquote>",
    "<div class='date-outer'><div class='post-outer'><div class='post hentry'>", "<pre>", "<pre>",
    "<article itemscope itemtype='https://schema.org/NewsArticle'>",
    "<div itemscope itemtype='http://schema.org/BlogPosting'>",
)  # fmt: skip
"""What an entry stands in; nothing where all stand in one element."""
CLASSES: Ways = (
    "post", "entry", "item", "news", "story", "box", "x7", "art", "block", "teaser", "card", "n",
    "Story", "release",
)  # fmt: skip
TITLES: Ways = (
    "<h2>", "<h2>", "<h3>", "<h3 class='t'>", "<h1>", "<h4>", "<h5>", "<h6>", "<h2 class='title'>",
    "<h2 class='entry-title'>", "<div class='title'>", "<div class='hl'>", "<div class='@H'>", "<div>",
    "<p>",
    "<p class='h'>", "<p><b>", "<p><strong>", "<div><b>", "<b>", "<strong>", "<font size='4'><b>",
    "<span class='s'>",
    "<p align='center'><b>", "<header><h2>", "<header><h2>", "<hgroup><h3>", "<div class='head'><h3>",
    "<summary>",
    "<p><span style='font-size:20px'>", "<p class='MsoNormal'><b><span>", "<caps>", "<caps>",
    "<h2><span class='hl'>",
    "<div class='views-field views-field-title'><span class='field-content'>",
    "<div class='page-header'><h2>",
    "<font face='Arial' color='#990000'><b>", "<td class='contentheading'>", "<p><u>", "<big><b>",
    "<run>", "<run>", "",
)  # fmt: skip
LINKS: Ways = ("", "", "", "own", "own", "own", "anchor", "edit")
DATES: Ways = (
    "", "", "", "", "above", "below", "below", "below", "end", "title-before", "title-behind", "lead",
    "in-byline", "in-byline", "end-byline", "meta", "meta",
)  # fmt: skip
DATE_TAGS: Ways = (
    "<p>", "<div>", "<time>", "<time>", "<span class='d'>", "<div class='date'>", "<i>", "<small>",
    "<p><em>",
    "<font size='1'>", "<div class='views-field views-field-created'><span>", "<h6>", "<p class='date'><a>",
)  # fmt: skip
DAYS: Ways = (
    "{day} {month} {year}", "{month} {day}, {year}", "{day2}.{month2}.{year}", "{year}-{month2}-{day2}",
    "{weekday}, {day} {month} {year}", "{day2}/{month2}/{year} {time}", "{mon} {day}, {year} at {clock}",
    "Posted on {day} {month} {year}", "{time}", "{weekday}, {month} {day}, {year} - {time}",
    "{day} {mon}", "2 hours ago",
    "Published: {day} {month} {year}", "{mon} {day}",
)  # fmt: skip
BYLINES: Ways = ("", "", "", "below", "below", "above", "end", "initials", "bare", "caps", "reporting")
DECKS: Ways = (
    "<p>", "<p class='lead'>", "<p><em>", "<p><b>", "<p><strong>", "<div class='intro'>", "", "<h4>", "",
    "<h3>",
)  # fmt: skip
TEXTS: Ways = (
    "p", "p", "p", "p", "p class='k'", "div", "div", "br", "br", "span", "br1", "blank", "open",
    "p class='MsoNormal'",
)  # fmt: skip
HEADINGS: Ways = ("", "", "h3", "h4", "h3", "h4", "same", "p><b", "strong", "strong")
PARTINGS: Ways = (
    "", "", "", "", "", "", "<hr>", "<hr>", "<p>* * *</p>", "<p>---</p>", "<p>&nbsp;</p>", "<br><br>",
    "<img src='/line.gif'>", "<div class='sep'></div>", "<div>~</div>", "<p>+++</p>",
    "<p>_______________</p>",
    "<hr size='1' noshade>", "<tr><td colspan='2'><hr></td></tr>", "<p align='center'>•</p>",
)  # fmt: skip
TAILS: Ways = (
    "", "", "", "", "", "", "top", "tags", "share", "comments", "author", "permalink", "end", "source",
    "more",
    "tags share", "related", "number", "filed", "topics", "likes share", "ends", "contact", "files",
    "readers",
    "filed comments", "signs",
)  # fmt: skip
KICKERS: Ways = ("", "", "", "", "", "", "section", "varied", "number", "counter", "city", "slug", "outlet")
TOPS: Ways = (
    "", "", "", "", "contents", "list", "intro", "motto", "days", "days", "sections", "feed",
)  # fmt: skip
BODIES: Ways = (
    "<main>", "<div>", "<div id='content'>", "<div class='wrap'><div class='main'>",
    "<div class='container'><section>", "<center>", "<article>", "<font face='Arial'>", "<table><tr><td>",
    "<div id='root'><div class='a1'><div class='b2'>", "", "<div class='view'><div class='view-content'>",
    "<table width='760'><tr><td width='150'>&nbsp;</td><td valign='top'>", "<form action='list.aspx'><div>",
    "<div id='primary' class='content-area'><main id='main' class='site-main'>",
    "<div class='mw-parser-output'>",
)  # fmt: skip
NAMES: Ways = (
    "section",
    "section",
    "section",
    "archive",
    "bulletin",
    "day",
    "site",
    "latest",
    "all",
    "posts",
    "untitled",
    "long site",
)
SIDES: Ways = ("", "", "popular", "form", "popular form")
BETWEENS: Ways = ("", "", "", "", "", "", "advert", "teaser", "banner")
"""What stands between some of the entries."""
