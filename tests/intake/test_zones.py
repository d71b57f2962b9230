import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.intake.normalise import canonical
from factdesk.intake.zones import zone
from factdesk.model import Span, Zone, ZoneKind
from factdesk.text import paragraphs

FIRST = "The ferry that links the two islands sank on Tuesday, the harbour master said."
SECOND = "Divers found nobody on board, and the captain was seen on the quay in dry clothes."
THIRD = "An inquiry will begin next week, and its report is due before the end of the year."


def kinds(text):
    return [(part.kind.value, part.span.of(text)) for part in zone(text)]


def of_kind(text, kind):
    return [part.span.of(text) for part in zone(text) if part.kind == kind]


def page(*lines):
    return "\n\n".join(lines) + "\n"


QUIET = [
    "3 min",
    "404",
    "Ten people were hurt.",
    "Read more",
    "The report says to subscribe to the wire and to read more.",
    page(FIRST),
    page(FIRST, SECOND),
    page(FIRST, SECOND, THIRD),
    page(FIRST, "Comments by the mayor were not helpful, a spokesman for the ferry company said.", THIRD),
    page(FIRST, "More than 40 people saw it", SECOND),
    page(FIRST, "A long night", SECOND, THIRD),
    page(FIRST, "‘Nobody told us anything at all’", SECOND, THIRD),
    page(FIRST, "The boat left at 19:30", SECOND, THIRD),
    page(FIRST, "The crew of the ferry was taken to a hospital on the larger island", SECOND, THIRD),
    page(FIRST, "Nine passengers and two crew members treated for cold after 40 minutes in water", SECOND, THIRD),
    page(FIRST, "Shared blame: who knew what about rust under new paint, and when?", SECOND, THIRD),
    page(FIRST, "UK | 12 dead in storm", SECOND, THIRD),
    page(FIRST, "I saw 12 dead gulls @quaydesk, all on one pier", SECOND, THIRD),
    page(FIRST, "Related events were cancelled, the town said on its page on Wednesday morning.", THIRD),
    page(FIRST, "Share prices of the company fell by 4 percent.", "Email was down, too.", THIRD),
    page(FIRST, "“Sign up for the lifeboat course,” she said.", THIRD),
    page(FIRST, "Covid-19 tests were not needed, the town said.", "F-16s flew over the bay.", THIRD),
]


@pytest.mark.parametrize("text", QUIET)
def test_prose_is_never_furniture(text):
    assert of_kind(text, "furniture") == []


FURNITURE = [
    "Skip to main content",
    "4 min read",
    "12 comments",
    "2 hours ago",
    "READ MORE: Ferry line wants two new ships",
    "WATCH: Divers go down to the wreck",
    "Video: ‘It went fast’ – the captain speaks",
    "Story continues below advertisement",
    "Sign up for our morning newsletter",
    "Daily newsletterThe day in five minutes",
    "Inside the wreck: first pictures 02:41",
    "Home | News | World | Sport",
    "Follow us on Twitter",
    "@quaydesk",
    "• Email: desk@quay.example | Twitter: quaydesk",
    "© 2024 The Quay. All rights reserved.",
    "Fishermen fear for spring catch as oil slick drifts north",
    "Filed Under: Islands, Sea",
    "list 1 of 3Ferry line fined over safety",
    "A version of this article appears in print on May 15, 2019, Section A, Page 4.",
    "JUST WATCHED",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_between_paragraphs_is_found(line):
    text = page("Ferry sinks between islands", FIRST, SECOND, line, THIRD, FIRST)
    assert of_kind(text, "furniture") == [line]


def test_a_menu_above_the_headline_is_furniture():
    text = page(
        "Skip to content",
        "Account",
        "Home",
        "More islands",
        "Ferry sinks between islands",
        "3 hours ago",
        FIRST,
        SECOND,
    )
    assert of_kind(text, "headline") == ["Ferry sinks between islands"]
    assert of_kind(text, "furniture") == [
        page("Skip to content", "Account", "Home", "More islands").strip(),
        "3 hours ago",
    ]


def test_a_short_headline_without_a_menu_is_a_headline():
    assert of_kind(page("Ferry sinks", FIRST, SECOND), "headline") == ["Ferry sinks"]


def test_a_comment_form_closes_the_article_with_all_comments():
    text = page(FIRST, SECOND, THIRD, "Leave a Reply", "I saw it, and 400 people can prove that it was the captain.")
    assert of_kind(text, "furniture") == [
        page("Leave a Reply", "I saw it, and 400 people can prove that it was the captain.").strip()
    ]


def test_a_list_of_links_ends_with_the_next_sentence():
    text = page(FIRST, SECOND, "Related stories", "Harbour to be dredged", "Mayor resigns", THIRD)
    assert of_kind(text, "furniture") == [page("Related stories", "Harbour to be dredged", "Mayor resigns").strip()]


def test_the_head_of_a_page():
    text = page(
        "Ferry sinks between islands",
        "Captain seen on quay in dry clothes",
        "By Ann Ode",
        "Updated: May 30, 2024 15:50 GMT",
        f"TELUN, May 30 (Reuters) - {FIRST}",
        SECOND,
    )
    assert kinds(text) == [
        ("headline", "Ferry sinks between islands"),
        ("standfirst", "Captain seen on quay in dry clothes"),
        ("byline", "By Ann Ode"),
        ("dateline", "Updated: May 30, 2024 15:50 GMT\n\nTELUN, May 30 (Reuters) -"),
        ("body", f" {FIRST}\n\n{SECOND}"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "April 24, 2013-4:45pm",
        "WEDNESDAY 03 JULY 2013",
        "Published: 17 Mar 2019 14:05 GMT+02:00",
        "Issued on: 10/10/2016 - 18:20",
        "Last updated 16:22 15/09/2013",
        "May 14, 2019 by Ann Ode 4 Comments",
    ],
)
def test_lines_that_say_when(line):
    assert of_kind(page("Ferry sinks between islands", line, FIRST, SECOND), "dateline") == [line]


@pytest.mark.parametrize(
    "line", ["In May 2024 she left.", "Born in 1923 in Telun", "The year was 2013, and the month May"]
)
def test_other_lines_with_a_date_are_prose(line):
    assert of_kind(page("Ferry sinks between islands", FIRST, line, SECOND), "dateline") == []


@pytest.mark.parametrize(
    "line",
    [
        "Ann Ode / AFP | The wreck seen from the pier on Monday",
        "The wreck seen from the pier on Monday. (Ann Ode/The Quay)",
        "The captain, left, with his lawyer. (Handout)",
        "Photo: Ann Ode",
        "The wreck in May. Photograph: Ann Ode/The Quay",
        "Open this photo in gallery The wreck seen from the pier. Ann Ode/The Quay",
        "Divers went down twice, in bad light. 1:37",
    ],
)
def test_captions(line):
    assert of_kind(page(FIRST, line, SECOND), "caption") == [line]


@pytest.mark.parametrize(
    "line", ["He works for the World Food Programme (WFP)", "The island is 10 kilometres (6 miles) long (in summer)"]
)
def test_brackets_alone_make_no_caption(line):
    assert of_kind(page(FIRST, line, SECOND), "caption") == []


def test_a_label_fused_to_its_paragraph_is_split_off():
    text = page(FIRST, f"Ferry-2{SECOND}", "What divers sawFerry-3", THIRD)
    assert of_kind(text, "caption") == ["Ferry-2", "Ferry-3"]
    assert SECOND in " ".join(of_kind(text, "body"))


@pytest.mark.parametrize(
    "line",
    [
        "With files from Ann Ode",
        "(Reporting by Ann Ode; Editing by Bo Ek)",
        "The Quay’s Ann Ode contributed to this report.",
        "(THE QUAY with Reuters)",
    ],
)
def test_sign_offs_are_bylines(line):
    assert of_kind(page(FIRST, SECOND, THIRD, line), "byline") == [line]


def test_what_the_format_knows_stays():
    text = page("Related stories", FIRST, SECOND, THIRD)
    known = (Zone(Span(0, len("Related stories")), ZoneKind.HEADLINE),)
    assert zone(text, known)[0] == known[0]


def test_a_script_without_spaces_is_prose():
    sentence = "星期二早上，一艘连接两个岛屿的渡轮沉没，港务局长表示船上没有人。" * 2
    text = page("渡轮在两岛之间沉没", sentence, sentence, sentence)
    assert kinds(text) == [("headline", "渡轮在两岛之间沉没"), ("body", "\n\n".join([sentence] * 3))]


def test_names_of_sections_are_furniture_only_beside_other_furniture():
    assert of_kind(page("Skip to content", "World", "Ferry sinks between islands", FIRST, SECOND), "furniture") == [
        "Skip to content\n\nWorld"
    ]
    assert of_kind(page("Ferry sinks between islands", FIRST, "Health", SECOND, THIRD), "furniture") == []


@given(st.text(alphabet=st.sampled_from("aA bC1.-—()|/:\n“\"'@,"), max_size=300) | st.text(max_size=200))
def test_zones_are_ordered_and_cover_every_paragraph(raw):
    text = canonical(raw)
    zones = zone(text)
    at = 0
    for part in zones:
        assert at <= part.span.start < part.span.end <= len(text)
        at = part.span.end
    covered = [i for part in zones for i in range(part.span.start, part.span.end)]
    assert {i for span in paragraphs(text) for i in range(span.start, span.end)} <= set(covered)
