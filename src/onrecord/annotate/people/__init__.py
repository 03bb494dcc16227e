"""People and organisations named in an article, each under all the names it has there."""

from .annotator import people

__all__ = ["people"]
