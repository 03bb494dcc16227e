"""From bytes to text, and markup that is too deep or too large."""

import time

import pytest

from onrecord import read
from onrecord.errors import RecordError
from onrecord.read.decode import charset, decoded
from onrecord.read.depth import levelled

GERMAN = "Die Fähre fährt über den großen Fluss, sagte die Bürgermeisterin."


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (GERMAN.encode(), None),
        (b"\xef\xbb\xbf" + GERMAN.encode(), None),
        (GERMAN.encode("utf-16"), None),
        (GERMAN.encode("utf-16-le"), None),
        (GERMAN.encode("latin-1"), "text/html; charset=iso-8859-1"),
        (GERMAN.encode("latin-1"), None),
        (GERMAN.encode(), "text/html; charset=iso-8859-1"),  # valid UTF-8 is UTF-8, whatever was said
        (GERMAN.encode().decode("cp1252").encode(), None),  # mojibake
    ],
)
def test_text_is_read_as_it_was_written(body, media_type):
    assert decoded(body, media_type) == GERMAN


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ('<meta charset="ISO-8859-1">', "cp1252"),
        ('<meta charset="no-such-thing">', "cp1252"),
        ('<?xml version="1.0" encoding="windows-1250"?>', "cp1250"),
    ],
)
def test_the_declared_encoding_holds_where_the_bytes_are_no_utf8(head, expected):
    assert charset(head.encode() + b"<p>\xe4\xf6\xfc and \xdf", None) == expected


@pytest.mark.parametrize(
    "markup",
    [
        b"".join(b"<b a=%d><i a=%d><p>" % (n, n) for n in range(5000)),
        b"<div>" * 60_000,
        b"<font color=a><p></font>" * 10_000,
        b"<a href=#>x<p>" * 20_000,
    ],
)
def test_nested_tags_cost_no_time(markup):
    start = time.process_time()
    with pytest.raises(RecordError):
        read.html(b"<html><body>" + markup + b"</body></html>")
    assert time.process_time() - start < 5


def test_ordinary_markup_passes_as_it_is():
    page = b"<html><body><div><p>One <b>two</b></p></div></body></html>" * 50
    assert levelled(page) is page


def test_a_page_over_the_limit_is_refused():
    with pytest.raises(RecordError) as caught:
        read.html(b"<p>word</p>" * 1_000_000)
    assert caught.value.code == "too-large"


def test_every_row_is_explained():
    running = b"The harbour opened to ferries on Friday morning, the authority said."
    page = b"<html><body><nav><a href=/>Home</a></nav><p>" + running + b"</p>"
    rows = read.explain(page)
    assert [(row.kept, row.text[:11]) for row in rows][-1] == (True, "The harbour")
    assert all(row.reason or row.kept for row in rows)


RUSSIAN = "Паромы снова отходят от причала после девяти дней ремонта набережной, сообщает порт."
TEXTS = [
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "koi8-r"),
    ("Τα πλοία αναχωρούν ξανά από το λιμάνι μετά από εννέα ημέρες επισκευών.", "cp1253"),
    ("أعلنت سلطة الميناء يوم الجمعة أن العبارات عادت إلى الإبحار بعد تسعة أيام.", "cp1256"),
    ("המעבורות חזרו להפליג מהנמל אחרי תשעה ימים של תיקונים, הודיעה הרשות.", "cp1255"),
    ("Promy znów odpływają z portu po dziewięciu dniach napraw, ogłosił w piątek zarząd.", "cp1250"),
    ("Promy znów odpływają z portu po dziewięciu dniach napraw, ogłosił w piątek zarząd.", "iso8859-2"),
    (
        "Trajekty po devíti dnech opět vyplouvají z přístavu, řekl v pátek ředitel; město čeká na účet.",
        "cp1250",
    ),
    ("Feribotlar dokuz gün süren onarımdan sonra yeniden sefere başladı, dedi müdür.", "cp1254"),
    ("A kompok újra közlekednek, mondta a kikötő vezetője; a hűvös idő őket sem állítja meg.", "cp1250"),
    ("Praamid sõidavad jälle; sõnumi järgi võis üheksa päeva tööd sügisel ette näha.", "cp1252"),
    ("Os navios voltam amanhã; as informações são da direção, que não deu razões às famílias.", "cp1252"),
    ("Les bateaux ont dû repartir en août, a déclaré l'autorité ; le coût a été élevé, dit-on.", "cp1252"),
    ("Les bateaux repartent après neuf jours de réparations, a déclaré l'autorité à la presse.", "cp1252"),
    ("Ferjurnar sigla aftur frá höfninni eftir níu daga viðgerðir, sagði hafnarstjórinn þar.", "cp1252"),
    ("Die Fähren legen für die Gäste wieder ab, die Straße über die Brücke bleibt gesperrt.", "cp1252"),
    ("Los barcos volverán mañana, según informó la compañía; la tripulación está preparada allí.", "cp1252"),
    ("ポートベール港のフェリーは金曜日、九日間の修理を経て運航を再開したと発表した。", "cp932"),
    ("ポートベール港のフェリーは金曜日、九日間の修理を経て運航を再開したと発表した。", "euc_jp"),
    ("维尔港的渡轮在九天维修之后于星期五恢复航行，港务局表示。", "gbk"),
    ("維爾港的渡輪在九天維修之後於星期五恢復航行，港務局表示。", "big5"),
    ("포트베일 항구의 여객선이 수리를 마치고 금요일에 운항을 재개했다고 밝혔다.", "euc_kr"),
]


@pytest.mark.parametrize("declared", ["", '<meta charset="utf-8">', '<meta charset="iso-8859-1">'])
@pytest.mark.parametrize(
    ("text", "encoding"), TEXTS, ids=[f"{name}-{at}" for at, (_, name) in enumerate(TEXTS)]
)
def test_bytes_that_are_declared_as_something_else_are_told_by_their_letters(text, encoding, declared):
    body = declared.encode() + b"<title>Port Vale</title>" + f"<p>{text}".encode(encoding) * 4
    assert decoded(body).endswith(f"<p>{text}" * 4)
