"""Who said what: statements in quotation marks, reported, or both."""

from .annotator import statements

__all__ = ["statements"]
