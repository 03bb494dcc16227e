"""Annotators as they come in: what is wrong with one costs its own finds and a line that says so."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from functools import wraps
from importlib.metadata import EntryPoint

from ..errors import RecordError
from ..records import Problem, Record
from .annotators import Annotator, Function
from .document import Document

_log = logging.getLogger(__name__)


def loaded(point: EntryPoint) -> Annotator | Problem:
    """The annotator of an entry point, held so that it cannot end the run; a problem where there is none."""
    try:
        found = point.load()
    except Exception as error:  # noqa: BLE001 - others' code may fail in any way
        return _broken(point, f"cannot be loaded: {_told(error)}")
    if not isinstance(found, Annotator):
        return _broken(point, "is not made with @annotator")
    return found._replace(function=_held(found))


def left_out(name: str, why: str) -> Problem:
    """The problem of an annotator that cannot take part."""
    _log.warning("annotator left out", extra={"annotator": name, "why": why})
    message = f"the annotator {name} {why}; it is left out"
    return Problem.of("annotate", name, RecordError("annotator-broken", message))


def _broken(point: EntryPoint, why: str) -> Problem:
    return left_out(point.value, why)


def _held(plugin: Annotator) -> Function:
    """Its function, giving a problem where it fails on an article."""

    @wraps(plugin.function)
    def records(document: Document) -> Iterable[Record]:
        try:
            found = list(plugin.function(document))
            strange = next((one for one in found if not isinstance(one, Record)), None)
            if strange is not None:
                raise TypeError(f"a record was expected, not a {type(strange).__name__}")
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - one article must not end a run
            _log.exception("annotator failed", extra={"annotator": plugin.name})
            failure = RecordError(
                "annotator-failed", f"the annotator {plugin.found_by} failed: {_told(error)}"
            )
            return [Problem.of("annotate", document.article.id, failure)]
        return found

    return records


def _told(error: Exception) -> str:
    """An error in a line, with the place in the code that raised it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" ({os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno})" if trace else ""
    return f"{type(error).__name__}: {error}{place}"
