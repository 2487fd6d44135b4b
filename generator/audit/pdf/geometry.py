"""Places on a page: boxes and the matrices that move them (ISO 32000-1, 8.3)."""

from __future__ import annotations

from collections.abc import Iterable

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, bottom, right, top in points
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
SLANT = 0.1  # of its height that a letter is pushed over, where a program makes italics of upright ones


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """The inner matrix, then the outer one."""
    if outer is IDENTITY:
        return inner
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def leans(matrix: Matrix) -> bool:
    """Whether letters that stand on a level line are pushed over."""
    across, up, sideways, height = matrix[:4]
    return up == 0 and across != 0 and height != 0 and abs(sideways / height) > SLANT


def moved(box: Box, matrix: Matrix) -> Box:
    """The level box around a box that was moved."""
    if matrix is IDENTITY:
        return box
    left, bottom, right, top = box
    corners = ((left, bottom), (left, top), (right, bottom), (right, top))
    return around(
        (x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5]) for x, y in corners
    )


def around(points: Iterable[Point]) -> Box:
    """The smallest box that holds the points, of which there is at least one."""
    across, up = zip(*points, strict=True)
    return min(across), min(up), max(across), max(up)


def common(one: Box, other: Box) -> Box:
    """What two boxes share; one without width or height where they share nothing."""
    left, bottom = max(one[0], other[0]), max(one[1], other[1])
    return left, bottom, max(left, min(one[2], other[2])), max(bottom, min(one[3], other[3]))


def middle(box: Box) -> Point:
    """The point in the middle of a box."""
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def holds(box: Box, point: Point) -> bool:
    """Whether the point is in the box."""
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]
