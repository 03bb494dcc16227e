"""Where words, verb and speaker stand in German: invented sentences and what stands in them."""

from __future__ import annotations

import pytest

from invented import as_written
from onrecord.annotate import text
from onrecord.records import Statement

Shown = list[tuple[str | None, str | None, str]]


def shown(sentence: str) -> Shown:
    """Speaker, cue and words of each statement, as written."""
    records = text(sentence, language="de")
    return as_written([record for record in records if isinstance(record, Statement)], sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # between the parts of the verb
        ("Ortvik kündigte am Dienstag einen Gipfel an.", [("Ortvik", "kündigte", "einen Gipfel")]),
        ("Ortvik hat eine neue Brücke angekündigt.", [("Ortvik", "angekündigt", "eine neue Brücke")]),
        ("Ortvik räumte Fehler ein.", [("Ortvik", "räumte", "Fehler")]),
        ("Die Gewerkschaft verlangt mehr Lohn.", [("Die Gewerkschaft", "verlangt", "mehr Lohn")]),
        ("Ortvik rief zur Besonnenheit auf.", [("Ortvik", "rief", "Besonnenheit")]),
        ("Ortvik rief alle Händler zur Ruhe auf.", [("Ortvik", "rief", "alle Händler zur Ruhe")]),
        ("Ortvik berichtete dem NDR von drei Bränden.", [("Ortvik", "berichtete", "drei Bränden")]),
        ("Ortvik sagte zu, den Kai zu prüfen.", [("Ortvik", "sagte", "den Kai zu prüfen")]),
        (
            "Ortvik forderte die Händler auf, den Kai zu verlassen.",
            [("Ortvik", "forderte", "die Händler auf, den Kai zu verlassen")],
        ),
        (
            "Die Bank bestätigte den Verlust, wollte aber nicht klagen.",
            [("Die Bank", "bestätigte", "den Verlust")],
        ),
        ("Ortvik gab zu bedenken, der Kai sei alt.", [("Ortvik", "gab", "der Kai sei alt")]),
        (
            "Man werde ihn sperren, ließ Ortvik am Abend wissen.",
            [("Ortvik", "ließ", "Man werde ihn sperren")],
        ),
        ("Ortvik zeigte sich überzeugt, dass der Kai hält.", [("Ortvik", "zeigte", "der Kai hält")]),
        ("Ortvik sprach von einem „schwarzen Tag“.", [("Ortvik", "sprach", "einem „schwarzen Tag“")]),
        # what something is called
        ("Ortvik nannte den Plan „absurd“.", [("Ortvik", "nannte", "den Plan „absurd“")]),
        ("Ortvik nannte den Plan einen Fehler.", [("Ortvik", "nannte", "den Plan einen Fehler")]),
        ("Den Plan nannte Ortvik „absurd“.", [("Ortvik", "nannte", "Den Plan … absurd")]),
        ("Als „absurd“ bezeichnete Ortvik den Plan.", [("Ortvik", "bezeichnete", "Als „absurd“ … den Plan")]),
        ("Ortvik hält den Plan für „absurd“.", [("Ortvik", "hält", "den Plan für „absurd“")]),
        ("Ortvik nannte den Plan verantwortungslos.", [("Ortvik", "nannte", "den Plan verantwortungslos")]),
        # where it is said
        ("Er sei heil, heisst es hingegen beim Amt.", [("Amt", "heisst", "Er sei heil")]),
        (
            "Er sei alt, heißt es in einem Brief der Stadt.",
            [("einem Brief der Stadt", "heißt", "Er sei alt")],
        ),
        ("In dem Brief heißt es, der Kai sei alt.", [("dem Brief", "heißt", "der Kai sei alt")]),
        ("Er sei verloren, hieß es aus Varnburg.", [("Varnburg", "hieß", "Er sei verloren")]),
        ("Er sei verloren, hieß es am Montag.", [(None, "hieß", "Er sei verloren")]),
        (
            "Wie aus dem Gutachten hervorgeht, ist der Kai verloren.",
            [("dem Gutachten", "hervorgeht", "ist der Kai verloren")],
        ),
        # the words before the verb
        ("„Unfug“, ätzte Ortvik auf Telegram.", [("Ortvik", "ätzte", "Unfug")]),
        ("„Er ist weg“, freute sich Ortvik.", [("Ortvik", "freute", "Er ist weg")]),
        (
            "Als es brannte, liefen alle davon, sagte Ortvik.",
            [("Ortvik", "sagte", "Als es brannte, liefen alle davon")],
        ),
        (
            "Der Kai sei verloren, meldete das „Sonntagsblatt“, das sich auf Ermittler berief.",
            [("Ermittler", "meldete", "Der Kai sei verloren")],
        ),
        ("Scharfe Kritik äußerte Ortvik: „Er ist verloren.“", [("Ortvik", "äußerte", "Er ist verloren")]),
        ("Nein, sagt Jäger Siefken: „Das war er.“", [("Jäger Siefken", "sagt", "Nein … Das war er")]),
        (
            "Er stehe dazu, erklärte „Blitz“-Redakteur Dreher.",
            [("„Blitz“-Redakteur Dreher", "erklärte", "Er stehe dazu")],
        ),
        ("Ob man warten könne, fragte das Amt.", [("das Amt", "fragte", "Ob man warten könne")]),
        (
            "Das gebe es, fügte sie hinzu, einen Brief aber nicht.",
            [("sie", "fügte", "Das gebe es … einen Brief aber nicht")],
        ),
        # nouns
        ("Ortvik ist der Ansicht, dass der Kai hält.", [("Ortvik", "Ansicht", "der Kai hält")]),
        ("Ihr Vorwurf, der Kai sei weg, blieb im Raum.", [("Ihr", "Vorwurf", "der Kai sei weg")]),
        # passives, colons
        (
            "Von der Stadt wird gefordert, dass der Kai schließt.",
            [("der Stadt", "gefordert", "der Kai schließt")],
        ),
        ("Ihr wurde vorgeworfen, den Kai zu kennen.", [(None, "vorgeworfen", "den Kai zu kennen")]),
        ("Ortvik zürnte: Der Kai sei sicher.", [("Ortvik", None, "Der Kai sei sicher")]),
        # a question is put first
        ("Auf die Frage, ob er hält, sagte Ortvik: „Kaum noch.“", [("Ortvik", "sagte", "Kaum noch")]),
        # verbs that share a subject, clauses apart
        (
            "Ortvik sagte, der Kai sei verloren und fügte hinzu: „Wir gehen.“",
            [("Ortvik", "sagte", "der Kai sei verloren"), ("Ortvik", "fügte", "Wir gehen")],
        ),
        ("Ortvik hält ihn für sicher, fügt aber hinzu, er sei alt.", [("Ortvik", "fügt", "er sei alt")]),
        (
            "Ortvik drohte, den Kai zu räumen; sie warf der Stadt vor, „auf Zeit zu spielen“.",
            [("Ortvik", "drohte", "den Kai zu räumen"), ("sie", "warf", "auf Zeit zu spielen")],
        ),
        # speech in the mood of reported speech is that of whoever speaks
        (
            "Ortvik sagte, sie gehe. Der Hafenmeister habe ihr gesagt, der Kai halte.",
            [
                ("Ortvik", "sagte", "sie gehe"),
                ("Ortvik", None, "Der Hafenmeister habe ihr gesagt, der Kai halte"),
            ],
        ),
        ("Lindmoor (dpa) - Ortvik sagte, sie gehe.", [("Ortvik", "sagte", "sie gehe")]),
    ],
)
def test_word_order(sentence: str, expected: Shown) -> None:
    assert shown(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Auf die Frage, ob der Kai hält, antwortet Ortvik nicht.",
        "Ob er je gehalten habe, ließ die Stadt offen.",
        "Zu der Frage, wer es gewusst habe, wollte sich die Stadt nicht äußern.",
        "Der Sturm forderte drei Menschenleben.",
        "Ortvik nannte keine Einzelheiten.",
        "Ortvik sprach mit dem Hafenmeister.",
        "Ortvik lachte, als der Regen kam.",
        "Die Leute freuten sich über das „Wunder von Lindmoor“.",
        "Das Gemälde „Der Kai“ hängt im Rathaus.",
        "„Der Kai“, wie ihn alle nennen, ist verloren.",
        "Der Ruf der Händler hallt nach.",
        "Der Kai wurde gebaut, als er gebraucht wurde.",
        "Das Ergebnis: Der Kai hält.",
        "Die Hoffnung, dass der Kai hält, ist gering.",
        "Der Protest wurde laut.",
    ],
)
def test_nobody_says_anything(sentence: str) -> None:
    assert shown(sentence) == []
