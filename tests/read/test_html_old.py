"""Pages of old sites: tables for layout, and a head that says next to nothing."""

import pytest

from onrecord import read
from onrecord.records import Related

PAGE = """<html><head><title>{title}</title></head><body>
<table width="760"><tr><td colspan="2"><font size="6"><a href="/">Lindmouth Weekly</a></font></td></tr>
<tr><td valign="top"><a href="/town">Town</a><br><a href="/port">Port</a><br><a href="/sea">Sea</a></td><td>
{path}
<font size="5"><b>Harbour closed after storm</b></font><br><font size="2">{byline}</font><br>
<p>The harbour of Lindmouth was closed on Monday after a storm tore two cranes off their rails.</p>
<p>The ministry said repairs would cost at least 10 million euros, and that they would take months.</p>
<p>About 340 ships call at the port each month, and most of them will be sent on to Derwick for now.</p>
{behind}
</td></tr></table></body></html>"""


def page(title="Lindmouth Weekly: Harbour closed after storm", byline="", path="", behind=""):
    markup = PAGE.format(title=title, byline=byline, path=path, behind=behind)
    (article,) = read.html(markup.encode(), url="https://lindmouth.example/x")
    return article


def test_a_title_that_stands_on_the_page_has_no_site_before_it():
    assert page().title == "Harbour closed after storm"
    assert page().text.startswith("The harbour of Lindmouth")


@pytest.mark.parametrize(
    ("byline", "published"),
    [
        ("by Ada Moreno, March 2, 2026", "2026-03-02"),
        ("March 2, 2026", "2026-03-02"),
        ('<time datetime="2026-03-02T08:10:00+01:00">Monday morning</time>', "2026-03-02T08:10:00+01:00"),
        ("The storm of March 2, 2026, in pictures", None),
        ("by Ada Moreno", None),
    ],
)
def test_the_date_by_the_headline(byline, published):
    assert page(byline=byline).published == published


def test_the_section_is_the_last_step_of_the_path():
    path = '<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/port">Port</a></li></ol>'
    assert page(path=path).categories == ("Port",)
    assert page().categories == ()


@pytest.mark.parametrize(
    ("behind", "label"),
    [
        ('<p><a href="/2">READ MORE: Ferry line moves to Derwick</a></p>', "READ MORE"),
        ('<p>See also <a href="/2">Ferry line moves to Derwick</a></p>', "See also"),
        ('<p><b>Read more</b></p><p><a href="/2">Ferry line moves to Derwick</a></p>', "Read more"),
    ],
)
def test_what_leads_on_behind_the_text_is_related(behind, label):
    article = page(behind=behind)
    (block,) = [b for b in article.blocks if isinstance(b, Related)]
    assert (block.label, block.title) == (label, "Ferry line moves to Derwick")
    assert block.url == "https://lindmouth.example/2"
    assert "Derwick" not in article.text.partition("sent on to Derwick")[2]
