"""The order of the stages, over all cores: the only part that knows it."""

from .sources import Lines
from .steps import ReadTask
from .streams import annotate_lines, group_lines, read_files
from .workers import Limits, Output

__all__ = ["Limits", "Lines", "Output", "ReadTask", "annotate_lines", "group_lines", "read_files"]
