"""Source -> captures: the bytes of pages, and where they came from."""

from .file import Captured, captures, recaptured

__all__ = ["Captured", "captures", "recaptured"]
