# Where a new element stands in the usual cases, as nesting.py has it; the others are left to that.

cdef str _LI = intern("li"), _TABLE = intern("table"), _TR = intern("tr")
cdef str _TD = intern("td"), _TH = intern("th")

cdef Frame place_for(Element tag, Frame frame, Frame paragraph):
    """The open element that a new one stands in; None when the tag is left out."""
    cdef str name = tag.of_name.tag
    if frame.element.of_name.is_table_part:
        if frame.tag is _TR:
            return frame if (name is _TD or name is _TH) and is_in_table(frame) else parent_for(tag, frame, paragraph)
        return frame if name is _TR and is_in_table(frame) else parent_for(tag, frame, paragraph)
    if tag.of_name.room == REPLACES:
        if name is _LI:
            frame = without_item(frame)
        elif not tag.of_name.is_heading:
            return parent_for(tag, frame, paragraph)
        elif frame.element.of_name.is_heading and frame.parent is not None:
            frame = frame.parent
    elif tag.of_name.room != NEEDS_ROOM:
        return parent_for(tag, frame, paragraph)
    return frame if paragraph is None else without_paragraph(frame, paragraph)

cdef bint is_in_table(Frame frame) noexcept:
    """Is a table open?"""
    while frame is not None:
        if frame.tag is _TABLE:
            return True
        frame = frame.parent
    return False

cdef Frame without_item(Frame frame):
    """The element around the nearest item of a list; the same one where another stands between."""
    cdef Frame at = frame
    while at is not None:
        if at.tag is _LI:
            return at.parent if at.parent is not None else at
        if at.element.of_name.hides_item:
            return frame
        at = at.parent
    return frame

cdef Frame without_paragraph(Frame frame, Frame paragraph):
    """The element around the open paragraph; the same one where another hides it."""
    cdef Frame at = frame
    while at is not None and not at.element.of_name.hides_paragraph:
        if at is paragraph:
            return at.parent if at.parent is not None else at
        at = at.parent
    return frame
