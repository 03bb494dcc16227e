# What the model is told of a row, and what it says to that, as features.py and model.py have it.

cdef enum:
    FEATURES = 42  # before those of tags and marks

cdef dict _row_tags, _row_kinds
cdef list _told_bits
cdef double _kin
cdef double _sure
cdef int _steps, _reach, _far, _skipped, _probe, _shortest_lead, _glance, _opening, _tag_count, _mark_count

cdef int load_features(object measures, object features, object model) except -1:
    global _steps, _sure, _row_tags, _row_kinds, _told_bits, _kin, _reach, _far
    global _tag_count, _mark_count, _skipped, _probe, _shortest_lead, _glance, _opening
    _row_tags, _row_kinds, _told_bits = features.TAG_CODES, features.KIND_CODES, list(features.TOLD_BITS)
    _kin, _reach, _far = features.KIN, features.REACH, features.FAR
    _skipped, _probe, _shortest_lead = measures.SKIPPED, measures.PROBE, measures.SHORTEST_LEAD
    _glance, _opening = measures.GLANCE, measures.OPENING
    _steps, _sure = model.STEPS, model.SURE
    _tag_count, _mark_count = len(measures.TAGS), len(_told_bits)
    if len(features.NAMES) != FEATURES + _tag_count + _mark_count:
        raise ValueError("features.py measures more or less than features.pxi")
    return 0

cdef struct Node:
    int feature  # -1: a leaf
    double value  # of a leaf; else what is compared
    int low, high


cdef class Trees:
    """The trees of the model: see model.Model."""

    cdef Node *nodes
    cdef int *roots
    cdef int node_count, feature_count, root_count
    cdef double bias

    def __init__(self, double bias, list trees not None, int feature_count):
        if _measures is None:
            load_measures()
        PyMem_Free(self.nodes)
        PyMem_Free(self.roots)
        self.nodes, self.node_count, self.root_count = NULL, 0, 0
        self.bias, self.feature_count = bias, feature_count
        self.roots = <int *> PyMem_Calloc(len(trees) + 1, sizeof(int))
        if self.roots == NULL:
            raise MemoryError
        for tree in trees:
            self.roots[self.root_count] = self.grown(tree)
            self.root_count += 1

    def __dealloc__(self):
        PyMem_Free(self.nodes)
        PyMem_Free(self.roots)

    cdef int grown(self, object tree) except -1:
        """The number of the node at which this tree begins."""
        cdef int at = self.node_count, low, high
        cdef Node *room = <Node *> PyMem_Realloc(self.nodes, (at + 1) * sizeof(Node))
        if room == NULL:
            raise MemoryError
        self.nodes, self.node_count = room, at + 1
        if not isinstance(tree, list):
            self.nodes[at] = Node(-1, tree, 0, 0)
            return at
        feature, threshold, smaller, larger = tree
        if not 0 <= feature < self.feature_count:
            raise ValueError(feature)
        low, high = self.grown(smaller), self.grown(larger)
        self.nodes[at] = Node(feature, threshold, low, high)
        return at

    cdef double weighed(self, double *values) noexcept:
        """Above 0: running text. Most rows are told by the first trees; only the others are put to the rest."""
        cdef double total = self.bias, part = 0.0
        cdef Py_ssize_t place, count = self.root_count
        cdef Node *node
        for place in range(count):
            node = self.nodes + self.roots[place]
            while node.feature >= 0:
                node = self.nodes + (node.low if values[node.feature] <= node.value else node.high)
            part = node.value if place % _steps == 0 else part + node.value
            if place % _steps == _steps - 1 or place == count - 1:
                total += part
                if not -_sure < total < _sure:
                    return total
        return total

    def __call__(self, values):
        """The score of a row with these measures."""
        cdef double *held = <double *> PyMem_Calloc(self.feature_count + 1, sizeof(double))
        if held == NULL:
            raise MemoryError
        try:
            for place, value in zip(range(self.feature_count), values, strict=True):
                held[<int> place] = value
            return self.weighed(held)
        finally:
            PyMem_Free(held)


cdef class Measured:
    """The measures of the rows of one page: see features.Features."""

    cdef str description, body
    cdef list rows, frames, sums, chars, links, near, far, tags, inside, clean
    cdef int first, final, heading, count
    cdef Frame main
    cdef double whole, main_share
    cdef dict kin, likes, times
    cdef double *masses
    cdef double *codes
    cdef int *parents

    def __init__(self, page):
        if _measures is None:
            load_measures()
        self.description, self.body, self.rows, self.frames, self.main = page.description, page.body, page.rows, page.frames, page.main
        self.sums, self.chars, self.links, self.clean = page.sums, page.chars, page.links, page.clean
        self.near, self.far, self.tags, self.inside = page.near, page.far, page.tags, page.inside
        self.first, self.final, self.heading, self.whole = page.first, page.final, page.heading, page.whole
        self.main_share = self.share(self.main)
        self.count = len(self.rows)
        self.lay_out()
        self.count_relatives()
        self.times = {}
        cdef Row row
        for row in self.rows:
            self.times[row.text] = row.text in self.times

    def __dealloc__(self):
        PyMem_Free(self.masses)
        PyMem_Free(self.codes)
        PyMem_Free(self.parents)

    cdef int lay_out(self) except -1:
        """Put what neighbours are asked for side by side, with room at both ends."""
        cdef int at
        cdef Row row
        PyMem_Free(self.masses)
        PyMem_Free(self.codes)
        PyMem_Free(self.parents)
        self.masses = <double *> PyMem_Calloc(self.count + 6, sizeof(double))
        self.codes = <double *> PyMem_Calloc(self.count + 2, sizeof(double))
        self.parents = <int *> PyMem_Calloc(self.count + 4, sizeof(int))
        if self.masses == NULL or self.codes == NULL or self.parents == NULL:
            raise MemoryError
        for at in range(3):
            self.masses[at] = self.masses[self.count + 3 + at] = -1.0
        for at in range(2):
            self.parents[at] = self.parents[self.count + 2 + at] = -1
        self.codes[0] = self.codes[self.count + 1] = -5.0
        for at in range(self.count):
            row = <Row?> self.rows[at]
            self.masses[at + 3] = min(<double> self.clean[at], 1000.0)
            self.codes[at + 1] = _row_tags.get(row.tag, -1.0) if row.kind == "text" else _row_kinds[row.kind]
            self.parents[at + 2] = row.frame.parent.index if row.frame.parent is not None else 0
        return 0

    cdef int count_relatives(self) except -1:
        """How much running text stands in rows of one family, of one look."""
        cdef Row row
        cdef int at
        cdef double weight
        self.kin, self.likes = {}, {}
        for at in range(self.count):
            weight = self.clean[at]
            if weight:
                row = self.rows[at]
                add_to(self.kin, family(row), weight)
                add_to(self.likes, signature(row), weight)
                add_to(self.likes, look(row), weight)
        return 0

    cdef double share(self, Frame frame) except -1.0:
        return (<double> self.sums[frame.last] - <double> self.sums[frame.first]) / self.whole

    cdef double linked(self, Frame frame) except -1.0:
        cdef double chars = <long> self.chars[frame.last] - <long> self.chars[frame.first]
        return (<long> self.links[frame.last] - <long> self.links[frame.first]) / chars if chars else 0.0

    cdef bint could_be_running(self, int index) except -1:
        """Is this row worth asking the model: near the running text, or like it in the markup?"""
        cdef Row row = self.rows[index]
        if row.kind != "text":
            return False
        if row.linked >= 0.95 * len(row.text) and not self.main.first <= index < self.main.last:
            return False
        if self.first - _reach <= index <= self.final + _reach:
            return True
        return (
            <double> self.kin.get(family(row), 0.0) / self.whole > _kin
            or <double> self.likes.get(signature(row), 0.0) / self.whole > _kin
        )

    def scores(self, Trees trees not None):
        """By row: what the model says of it; None where it need not be asked."""
        cdef double *values = self.room_for(trees.feature_count)
        cdef int index
        cdef list found = [None] * self.count
        try:
            for index in range(self.count):
                if self.could_be_running(index):
                    self.measure(index, values)
                    found[index] = trees.weighed(values)
        finally:
            PyMem_Free(values)
        return found

    def of(self, int index):
        """The measures of one text row, in the order of features.NAMES."""
        if not 0 <= index < self.count:
            raise IndexError(index)
        cdef double *values = self.room_for(FEATURES + _tag_count + _mark_count)
        try:
            self.measure(index, values)
            return tuple([values[place] for place in range(FEATURES + _tag_count + _mark_count)])
        finally:
            PyMem_Free(values)

    cdef double *room_for(self, int count) except NULL:
        if count != FEATURES + _tag_count + _mark_count:
            raise ValueError("the model knows more or fewer measures than there are")
        cdef double *values = <double *> PyMem_Calloc(count, sizeof(double))
        if values == NULL:
            raise MemoryError
        return values

    cdef int measure(self, int index, double *into) except -1:
        """Write the measures of one text row."""
        cdef Row row = self.rows[index]
        cdef Frame frame = row.frame, parent = row.frame.parent if row.frame.parent is not None else row.frame
        cdef Frame grand = parent.parent if parent.parent is not None else parent
        self.measure_text(row, into)
        self.measure_place(index, row, into + 8)
        self.measure_neighbours(index, into + 18)
        into += 30
        into[0] = <long> self.inside[frame.index]
        into[1] = self.main.first <= index < self.main.last
        into[2], into[3] = self.share(frame), self.linked(frame)
        into[4] = frame.depth - self.main.depth
        into[5], into[6] = self.share(parent), self.share(grand)
        into[7] = min(parent.last - parent.first, 100)
        into[8], into[9] = self.linked(parent), self.linked(grand)
        into[10], into[11] = min(self.whole, 50000.0), self.main_share
        return self.measure_marks(frame.index, into + 12)

    cdef int measure_text(self, Row row, double *into) except -1:
        cdef str text = row.text
        cdef double chars = len(text)
        into[0] = min(length(text), 2000.0)
        into[1], into[2], into[3] = row.linked / chars, row.strong / chars, row.slanted / chars
        into[4] = is_closed(text)
        into[5] = text.count(",") + text.count("、")
        into[6] = text[0].isupper()
        into[7] = _row_tags.get(row.tag, -1.0)
        return 0

    cdef int measure_place(self, int index, Row row, double *into) except -1:
        into[0] = <double> self.kin.get(family(row), 0.0) / self.whole
        into[1] = <double> self.likes.get(signature(row), 0.0) / self.whole
        into[2] = <double> self.likes.get(look(row), 0.0) / self.whole
        into[3] = max(-_far, index - self.first) if index < self.first else 0
        into[4] = min(_far, index - self.final) if index > self.final else 0
        into[5] = max(-_far, min(_far, index - self.heading)) if self.heading >= 0 else -99
        into[6] = index / <double> self.count
        into[7] = <bint> self.times[row.text]
        into[8] = self.is_described(row.text)
        into[9] = self.said(row.text)
        return 0

    cdef bint is_described(self, str text) except -1:
        """Does the page describe itself with these words?"""
        if len(text) < _shortest_lead or not self.could_be_described(text):
            return False
        cdef str folded = key(text[:_glance])
        return len(folded) >= _shortest_lead and (
            folded.startswith(self.description[:_opening]) or self.description.startswith(folded[:_opening])
        )

    cdef bint could_be_described(self, str text) noexcept:
        """Is there a description, and does it not differ from this text in the first word?"""
        cdef Py_ssize_t at, into = 0, last = min(len(self.description), _shortest_lead)
        cdef Py_UCS4 sign
        for at in range(len(text)):
            if into == last or text[at] >= 128:
                break
            sign = WORD_SIGNS[text[at]]
            if sign:
                if self.description[into] != sign:
                    return False
                into += 1
            elif into:
                break
        return last > 0

    cdef double said(self, str text) except -2.0:
        """Does the article's text in the page's own data hold this? -1 where there is none."""
        if not self.body:
            return -1.0
        cdef Py_ssize_t size = len(text), first = max(0, size - _probe), last = max(0, size - _skipped)
        return text[_skipped:_probe] in self.body or text[first:last] in self.body

    cdef int measure_neighbours(self, int index, double *into) except -1:
        cdef int own = self.parents[index + 2], at
        for at in range(3):
            into[at], into[at + 3] = self.masses[index + at], self.masses[index + 4 + at]
        into[6], into[7] = self.parents[index] == own, self.parents[index + 1] == own
        into[8], into[9] = self.parents[index + 3] == own, self.parents[index + 4] == own
        into[10], into[11] = self.codes[index], self.codes[index + 2]
        return 0

    cdef int measure_marks(self, int at, double *into) except -1:
        cdef long long near = self.near[at], far = self.far[at], tags = self.tags[at], mark
        cdef int place
        for place in range(_tag_count):
            into[place] = tags >> place & 1
        into += _tag_count
        for place in range(_mark_count):
            mark = _told_bits[place]
            into[place] = 2.0 if near & mark else 1.0 if far & mark else 0.0
        return 0


cdef inline int add_to(dict sums, tuple key, double weight) except -1:
    held = sums.get(key)
    sums[key] = weight if held is None else <double> held + weight
    return 0

cdef inline tuple family(Row row):
    """Rows of the same tag whose frames stand side by side."""
    cdef Frame frame = row.frame
    if frame.parent is not None and not (frame.last - frame.first > 1 and row.tag == "div"):
        frame = frame.parent
    return frame.index, row.tag

cdef inline tuple signature(Row row):
    """Rows of elements that look alike in the markup."""
    cdef Frame parent = row.frame.parent
    return row.tag, row.frame.element.class_held(), parent.element.class_held() if parent is not None else ""

cdef inline tuple look(Row row):
    return row.tag, row.frame.element.class_held()
