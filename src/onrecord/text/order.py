"""Numbers in order, such as the places of words."""

from __future__ import annotations


def smaller(numbers: list[int], number: int) -> int:
    """How many of these numbers, which are in order, are smaller than `number`: where it would stand.

    What `bisect_left` gives, which compiled code has to ask of Python by way of objects.
    """
    low, high = 0, len(numbers)
    while low < high:
        middle = (low + high) >> 1
        if numbers[middle] < number:
            low = middle + 1
        else:
            high = middle
    return low
