from datetime import date
from email.message import EmailMessage

import pytest

from factdesk.config import Limits
from factdesk.errors import UnreadableError


def mail(body, **headers):
    message = EmailMessage()
    message["From"] = headers.pop("sender", "Ann Ode <ann@quay.example>")
    message["Subject"] = headers.pop("subject", "Ferry sinks")
    message["Date"] = headers.pop("date", "Thu, 30 May 2024 23:30:00 +0200")
    message.set_content(body)
    return message


def test_headers_are_metadata(article):
    read = article(mail("Ten left.").as_bytes(), "a.eml")
    assert (read.title, read.author, read.published, read.text) == (
        "Ferry sinks",
        "Ann Ode",
        date(2024, 5, 30),
        "Ten left.\n",
    )


@pytest.mark.parametrize("day", ["", "yesterday", "Thu, 99 May 2024", "Thu, 30 May 99999999999 10:00:00 +0000"])
def test_a_broken_date_is_none(article, day):
    data = f"From: a@b.example\nDate: {day}\n\nTen left.\n".encode()
    assert article(data, "a.eml").published is None


def test_what_is_quoted_is_furniture(article, rows):
    body = "Yes, 12 of them.\n\nOn Thu, 30 May 2024 at 10:00, Bo Ek wrote:\n> How many sank?\n> 400?\n\nAnn\n"
    read = article(mail(body).as_bytes(), "a.eml")
    assert rows(read, "body") == ["Yes, 12 of them.", "Ann"]
    assert len(rows(read, "furniture")) == 3


@pytest.mark.parametrize("below", ["-----Original Message-----\nFrom: Bo\n\n400 sank.", "-- \nAnn Ode\nTel. 0400 123"])
def test_what_stands_below_a_mail_is_furniture(article, rows, below):
    read = article(mail(f"Yes, 12 of them.\n\n{below}\n").as_bytes(), "a.eml")
    assert rows(read, "body") == ["Yes, 12 of them."]


def test_wrapped_lines_are_joined_and_lists_are_not(article, rows):
    wrapped = "The ferry that links the two islands sank on Tuesday with all its cars,\nthe harbour master said on TV."
    read = article(mail(f"{wrapped}\n\n12 cars\n3 vans\n").as_bytes(), "a.eml")
    assert rows(read) == [wrapped.replace("\n", " "), "12 cars", "3 vans"]


def test_flowed_lines_are_joined(article, rows):
    data = b"From: a@b.example\nContent-Type: text/plain; format=flowed\n\nTen ferries \nleft.\nTwo came.\n"
    assert rows(article(data, "a.eml")) == ["Ten ferries left.", "Two came."]


def test_a_mail_in_html_only(article):
    message = mail("x")
    message.set_content("<p>Ten &amp; two left.</p>", subtype="html")
    assert article(message.as_bytes(), "a.eml").text == "Ten & two left.\n"


def test_attachments_are_documents_and_pictures_are_not(articles):
    message = mail("See below.")
    message.add_attachment("# Toll\n\n12 sank.\n", filename="toll.md")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    message.add_attachment(mail("Inner words."))
    assert [(one.id, one.text.split("\n")[0]) for one in articles(message.as_bytes(), "a.eml")] == [
        ("a.eml", "See below."),
        ("a.eml#toll.md", "# Toll"),
        ("a.eml#mail 3.eml", "Inner words."),
    ]


def test_long_headers_cost_nothing(article):
    data = b"From: " + b"a," * 200_000 + b"\nSubject: " + b"=?utf-8?q?a?= " * 20_000 + b"\n\nTen left.\n"
    assert article(data, "a.eml").text == "Ten left.\n"


def test_mails_within_mails_have_an_end(articles):
    part = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n"
    with pytest.raises(UnreadableError, match="mails within mails"):
        articles(b"From: a@b.example\n" + part * 1_000, "a.eml")


def test_a_mailbox_holds_mails(articles):
    box = b"".join(
        b"From ann Thu May 30 10:00:00 2024\n" + mail(f"{word} left.\n>From here.").as_bytes()
        for word in ("Ten", "Two")
    )
    read = articles(box, "a.mbox")
    assert [one.id for one in read] == ["a.mbox#mail 1.eml", "a.mbox#mail 2.eml"]
    assert read[1].text.startswith("Two left.")


def test_a_mailbox_of_too_many_mails(articles):
    with pytest.raises(UnreadableError, match="more than 2 mails"):
        articles(b"From a\nFrom: a@b.example\n\nx\n\n" * 3, "a.mbox", limits=Limits(files=2))


def test_a_saved_page_names_its_title(article):
    page = (
        'From: <Saved by Browser>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'
        'Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n'
        "<title>Ferry sinks</title><p>Ten =E2=80=93 or more =\nleft.</p>\n--b\nContent-Type: image/png\n\nx\n--b--\n"
    )
    read = article(page.encode(), "a.mhtml")
    assert (read.title, read.text) == ("Ferry sinks", "Ten – or more left.\n")
