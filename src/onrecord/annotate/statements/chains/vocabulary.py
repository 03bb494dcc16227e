"""What a language knows of newsrooms and of the ways by which words reach them."""

from __future__ import annotations

from functools import cache

from ..grammar.listed import either, endings, listed, phrases


class Vocabulary:
    """The words for newsrooms, their staff, channels and documents in one language."""

    def __init__(self, language: str) -> None:
        def words(key: str) -> frozenset[str]:
            return listed(language, "sourcing", key)

        self.anaphoric = listed(language, "speakers", "anaphoric")
        self.calling = listed(language, "speakers", "calling")
        self.things = listed(language, "pronouns", "thing")
        self.plurals = endings(language, "speakers", "plural_endings")
        self.endings = endings(language, "sourcing", "outlet_endings")
        self.noun_endings = endings(language, "sourcing", "noun_endings")
        self.long_channels = phrases(language, "sourcing", "long_channels")
        self.agency_nouns = words("agency_nouns")
        self.bodies = words("bodies")
        self.channels = words("channel_nouns")
        self.everybody = words("everybody")
        self.services = words("services")
        self.go_betweens = words("go_betweens")
        self.handing = words("handing")
        self.holding = words("holding")
        self.interview_nouns = words("interviews")
        self.meaning = words("meaning")
        self.openers = words("outlet_openers")
        self.ours = words("ours")
        self.outlet_ends = words("outlet_words")
        self.outlet_nouns = words("outlet_nouns")
        self.own_channels = words("own_channels")
        self.paper_led = words("paper_led")
        self.papers = words("papers")
        self.relaying = words("relaying")
        self.reporting = words("reporting")
        self.said_to = words("spoken")
        self.staff = words("staff")
        self.telling = words("telling")
        self.through = words("through")
        self.told = words("told_nouns")
        self.told_openers = words("told_openers")
        self.writing = words("writing")
        self.nouns = either(self.outlet_nouns, self.told)
        self.staffed = either(self.staff, self.nouns)  # "the Argus's news desk"


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of a language (BCP 47)."""
    return Vocabulary(language)
