"""What flows between the stages: frozen values, one JSON object a line."""

from .article import (
    AnyBlock,
    Article,
    Block,
    Embed,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    Quotation,
    Related,
    Source,
    SpeakerHeading,
    Standfirst,
    Table,
)
from .base import Annotation, Record
from .capture import Capture, Given, WarcPlace
from .correction import Correction, CorrectionTarget
from .entity import Entity, EntityRole
from .figure import Counted, Figure, Per
from .jsonl import AnyRecord, decode, encode
from .mention import Geoname, Mention
from .problem import Problem
from .span import Span
from .statement import Addressee, JointSpeaker, Statement, Via, Who
from .story import Conflict, Duplicate, Origin, OriginEdge, Side, Story

__all__ = [
    "Addressee",
    "Annotation",
    "AnyBlock",
    "AnyRecord",
    "Article",
    "Block",
    "Capture",
    "Conflict",
    "Correction",
    "CorrectionTarget",
    "Counted",
    "Duplicate",
    "Embed",
    "Entity",
    "EntityRole",
    "Figure",
    "Geoname",
    "Given",
    "Heading",
    "Image",
    "JointSpeaker",
    "ListBlock",
    "Mention",
    "Origin",
    "OriginEdge",
    "Paragraph",
    "Per",
    "Problem",
    "Quotation",
    "Record",
    "Related",
    "Side",
    "Source",
    "Span",
    "SpeakerHeading",
    "Standfirst",
    "Statement",
    "Story",
    "Table",
    "Via",
    "WarcPlace",
    "Who",
    "decode",
    "encode",
]
