from datetime import date

STORY = "# Ferry sinks\n\nThe ferry sank on Tuesday.\n\n![The wreck](wreck.jpg)\n\n## What now\n\nNobody knows.\n"


def test_front_matter_says_what_the_article_is(article, rows):
    front = '---\ntitle: "Ferry: the end"\noutlet: The Quay\nauthor: Ann Ode\ndate: 2024-05-30\ntags: [a, b]\n---\n\n'
    read = article((front + STORY).encode(), "a.md")
    assert (read.title, read.outlet, read.author) == ("Ferry: the end", "The Quay", "Ann Ode")
    assert read.published == date(2024, 5, 30)
    assert rows(read, "furniture")[0] == "---"
    assert rows(read, "headline") == ["# Ferry sinks"]


def test_the_text_stays_as_it_is(article):
    assert article(STORY.encode(), "a.md").text == STORY


def test_the_heading_is_the_title_and_pictures_are_captions(article, rows):
    read = article(STORY.encode(), "a.md")
    assert read.title == "Ferry sinks"
    assert rows(read, "caption") == ["![The wreck](wreck.jpg)"]
    assert rows(read, "body") == ["The ferry sank on Tuesday.", "## What now", "Nobody knows."]


def test_a_rule_is_no_front_matter(article, rows):
    read = article(
        b"---\n\nThe ferry sank on Tuesday, and that was that for the line.\n\nNobody knows.\n\nTruly.\n", "a.md"
    )
    assert rows(read, "furniture") == []
