from datetime import date

import pytest

from factdesk.errors import UnreadableError

HEAD = """<!doctype html><html lang="en"><head><title>Ferry sinks | The Quay</title>
<meta property="og:site_name" content="The Quay"><meta name="author" content="Ann Ode">
<meta property="article:published_time" content="2024-05-30T10:00:00+02:00"></head>"""
LEAD = "<p>The ferry that links the two islands sank on Tuesday, the harbour master said.</p>"
SECOND = "<p>Divers found nobody on board, and the captain was seen on the quay in dry clothes.</p>"


def page(body):
    return (HEAD + "<body>" + body + "</body></html>").encode()


def test_the_head_says_what_the_page_is(article):
    read = article(page(f"<article><h1>Ferry sinks</h1>{LEAD}</article>"), "a.html")
    assert (read.title, read.outlet, read.author) == ("Ferry sinks", "The Quay", "Ann Ode")
    assert read.published == date(2024, 5, 30)


def test_linked_data_stands_above_meta_tags(article):
    linked = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
      {"@type": ["ReportageNewsArticle"], "headline": "Ferry sinks",
      "datePublished": "2024-05-29", "publisher": {"name": "Quay Media"},
      "author": [{"name": "Ann Ode"}, {"name": "Bo Ek"}]}]}</script>"""
    read = article(page(f"{linked}<article><h1>Ferry sinks</h1>{LEAD}</article>"), "a.html")
    assert (read.outlet, read.author, read.published) == ("Quay Media", "Ann Ode, Bo Ek", date(2024, 5, 29))


@pytest.mark.parametrize(
    "linked", ["{", "[" * 5000, '{"@type": 3}', '"x"', "null", '{"@type": "Article", "author": 7}']
)
def test_broken_linked_data_is_passed_over(article, linked):
    read = article(page(f'<script type="application/ld+json">{linked}</script>{LEAD}'), "a.html")
    assert read.outlet == "The Quay"


def test_parts_of_a_page(article, rows):
    read = article(
        page(
            f"""<a class="skip-link" href="#a">To the story</a>
            <header><nav><ul><li><a>Home</a></li><li><a>Islands</a></li></ul></nav></header>
            <main><article><header><h1>Ferry sinks</h1>
            <p class="standfirst">Nobody hurt, captain dry</p>
            <div class="byline">By Ann Ode</div><time datetime="2024-05-30">30 May 2024</time></header>
            <figure><img src="a.jpg" alt="no text"><figcaption>The wreck on Monday. Bo Ek</figcaption></figure>
            {LEAD}
            <p><a href="/b">Divers find an old bell below the pier</a></p>
            <aside class="related-links"><h3>More</h3><a href="/c">Mayor resigns</a></aside>{SECOND}
            <h2>What now</h2>{LEAD}
            <div id="newsletter-box"><p>Ten stories a day.</p></div></article></main>
            <section class="comments-area"><p>I saw it with my own eyes, and 400 others did.</p></section>
            <footer>Imprint</footer>"""
        ),
        "a.html",
    )
    assert rows(read, "headline") == ["Ferry sinks"]
    assert rows(read, "standfirst") == ["Nobody hurt, captain dry"]
    assert rows(read, "byline") == ["By Ann Ode"]
    assert rows(read, "dateline") == ["30 May 2024"]
    assert rows(read, "caption") == ["The wreck on Monday. Bo Ek"]
    assert rows(read, "body")[2] == "What now"
    assert len(rows(read, "body")) == 4
    assert rows(read, "furniture") == [
        "To the story",
        "Home",
        "Islands",
        "Divers find an old bell below the pier",
        "More",
        "Mayor resigns",
        "Ten stories a day.",
        "I saw it with my own eyes, and 400 others did.",
        "Imprint",
    ]


@pytest.mark.parametrize(
    "body",
    [
        f'<div class="has-sidebar no-comments">{LEAD}{SECOND}</div>',
        f'<div id="content" class="menu-open share"><div>{LEAD}{SECOND}</div></div>',
        f"<form>{LEAD}{SECOND}</form>",
        f'<div class="comments-open"><div>{LEAD}{SECOND}</div></div>',
        f'<div class="share-page">{LEAD}{SECOND}</div>'.replace("<p>", "<div>").replace("</p>", "</div>"),
        f"<div>{LEAD}</div><div>{SECOND}</div>",
        f"<article><p>Short.</p></article>{LEAD}{SECOND}",
    ],
)
def test_the_story_is_never_furniture(article, rows, body):
    read = article(page(body), "a.html")
    assert not [row for row in rows(read, "furniture") if row.startswith(("The ferry", "Divers"))]


def test_comments_are_furniture_however_long(article, rows):
    thread = "".join(
        f'<article class="comment"><p>I saw it, and {i} others did, whatever you say.</p></article>' for i in range(50)
    )
    body = f'<main><article><h1>Ferry sinks</h1>{LEAD}{SECOND}</article><div id="comments">{thread}</div></main>'
    read = article(page(body), "a.html")
    assert len(rows(read, "furniture")) == 50
    assert len(rows(read, "body")) == 2


def test_the_longest_article_is_the_story(article, rows):
    teaser = "<article><h2>Mayor resigns</h2><p>He left.</p></article>"
    read = article(page(f"<main><article><h1>Ferry sinks</h1>{LEAD}{SECOND}</article></main>{teaser}"), "a.html")
    assert rows(read, "furniture") == ["Mayor resigns", "He left."]


def test_text_is_as_a_browser_shows_it(article, rows):
    read = article(
        page(
            "<p>Ten&nbsp;men &amp; <b>two</b>  wo<i>men</i>\n came.<!-- eleven --><br>They <q>left</q>.</p>"
            "<p>One<br><br>Two</p>"
            '<script>3</script><style>4</style><p hidden>5</p><p style="display: none">6</p>'
            '<p>Seven<span class="sr-only">8</span></p>'
            "<template>9</template><table><tr><th>Boats<td>40</table>"
        ),
        "a.html",
    )
    assert rows(read) == ["Ten\xa0men & two women came. They “left”.", "One", "Two", "Seven", "Boats\t40"]


@pytest.mark.parametrize("cell", ["<td>{}</td>", "<td>\n<p>{}</p>\n</td>", "<td><p><b>{}</b></p></td>"])
def test_a_row_of_short_cells_is_one_line(article, rows, cell):
    row = "".join(cell.format(words) for words in ("Harbour", "12,400 visitors"))
    assert rows(article(f"<article><table><tr>{row}</tr></table></article>".encode(), "a.html")) == [
        "Harbour\t12,400 visitors"
    ]


def test_cells_of_several_paragraphs_are_paragraphs(article, rows):
    page = "<article><table><tr><td><p>One came.</p><p>Two went.</p></td></tr></table></article>"
    assert rows(article(page.encode(), "a.html")) == ["One came.", "Two went."]


def test_the_declared_encoding(article):
    data = '<meta charset="windows-1250"><p>Zażółć gęślą jaźń, řekl.</p>'.encode("cp1250")
    assert article(data, "a.html").text == "Zażółć gęślą jaźń, řekl.\n"


@pytest.mark.parametrize("body", ["<script>1</script>", "<p> </p>", "<img alt='x'>"])
def test_a_page_that_shows_nothing(article, body):
    with pytest.raises(UnreadableError, match="shows no text"):
        article(page(body), "a.html")


@pytest.mark.parametrize("data", ["<div>" * 100_000, "".join(f"<b a={i}>" for i in range(5_000)) + "<p>x</p>" * 5_000])
def test_bottomless_pages_are_refused_before_they_are_built(article, data):
    with pytest.raises(UnreadableError, match="too deep"):
        article(data.encode(), "a.html")


def test_a_deep_page_is_read(article):
    assert article(b"<div>" * 1_900 + b"Ten men came.", "a.html").text == "Ten men came.\n"
