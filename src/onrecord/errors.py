"""Every error that onrecord raises on purpose.

Two sizes: a `RecordError` fails one record and the run goes on; any other
`OnrecordError` ends the run and says what to do.
"""

from typing import Final


class OnrecordError(Exception):
    """The run cannot be right; the message says what to do."""


class UsageError(OnrecordError):
    """What the user asked for cannot be done: a wrong option, no such folder."""


class RecordError(OnrecordError):
    """One record failed; the run goes on. `code` is one of `PROBLEM_CODES`."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


PROBLEM_CODES: Final[dict[str, str]] = {
    "no-such-file": "The file does not exist or cannot be opened.",
    "not-a-file": "The path is a folder or a device.",
    "empty-file": "The file holds no bytes, or nothing but white space.",
    "binary-file": "The bytes are neither text nor HTML nor WARC.",
    "too-large": "The page is larger than the limit.",
    "bad-archive": "A gzip or WARC file is damaged; what stood before the damage was read.",
    "no-article-text": "The page was read and holds no running text.",
    "listing-page": "The page only lists teasers for other articles.",
    "too-deep": "The page nests its markup deeper than any parser is given.",
    "annotator-broken": "An annotator of another package cannot be loaded; the others run without it.",
    "annotator-failed": "An annotator of another package failed on this article; the others ran.",
    "worker-timeout": "The record took longer than the limit, and its worker was stopped.",
    "worker-died": "The worker died on this record, for want of memory or by a fault in a library.",
    "internal-error": "A fault in onrecord or in a library it uses; `--log` shows where.",
    "bad-line": "The line is not a JSON object.",
    "bad-record": "The line is JSON, but not a record of the kind that it names.",
}
"""Every code a `problem` record can carry, with its meaning."""
