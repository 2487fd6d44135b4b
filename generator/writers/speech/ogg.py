"""An Ogg Vorbis stream gets comments of its own (titles, chapters) and one serial number, so that bytes repeat.

Encoders give a stream a serial number by chance and know no chapters. Both stand outside the sound: in the frames of
the pages (RFC 3533) and in the second of three header packets (Vorbis I specification, section 5).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.frozen import dataclass

SERIAL = 1
HEADER = struct.Struct("<4sBBqIIIB")
CHECKSUM = slice(22, 26)
CONTINUED = 1
NO_PACKET_ENDS = -1
"""The position of a page on which no packet ends."""

MOST_SEGMENTS, LONGEST_SEGMENT = 255, 255
HEADER_PACKETS = 3
COMMENTS = b"\x03vorbis"
RATE_PLACE = 12
"""Where the first packet has the number of samples a second."""

MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
"""Every byte with its bits in the other order: Ogg counts its checksums from the other end than zlib does."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its flags, the position of its last sample, its number, the lengths of its segments, their bytes."""

    flags: int
    position: int
    number: int
    lengths: bytes
    body: bytes

    def written(self) -> bytes:
        """The page with its checksum."""
        head = HEADER.pack(b"OggS", 0, self.flags, self.position, SERIAL, self.number, 0, len(self.lengths))
        data = bytearray(head + self.lengths + self.body)
        data[CHECKSUM] = struct.pack("<I", checksum(bytes(data)))
        return bytes(data)


def with_comments(ogg: bytes, comments: Sequence[str]) -> bytes:
    """The stream with these comments ("TITLE=School places") in place of its own.

    Raises ValueError for what is no Ogg Vorbis stream.
    """
    pages = list(_pages(ogg))
    packets, used = _header_packets(pages)
    _, old, setup = packets
    if not old.startswith(COMMENTS):
        raise ValueError("the second packet has no comments")
    head = [replace(pages[0], number=0), *_paged((_with(old, comments), setup))]
    sound = (replace(page, number=number) for number, page in enumerate(pages[used:], len(head)))
    return b"".join(page.written() for page in (*head, *sound))


def comments_of(ogg: bytes) -> list[str]:
    """The comments of a stream. Raises ValueError for what is no Ogg Vorbis stream."""
    (_, packet, _), _ = _header_packets(list(_pages(ogg)))
    return [comment.decode() for comment in _strings(packet)[1:]]


def seconds_of(ogg: bytes) -> float:
    """How long a stream sounds. Raises ValueError for what is no Ogg Vorbis stream."""
    pages = list(_pages(ogg))
    (first, _, _), _ = _header_packets(pages)
    (rate,) = struct.unpack_from("<I", first, RATE_PLACE)
    return max(page.position for page in pages) / rate if rate else 0.0


def checksum(page: bytes) -> int:
    """The checksum of a page whose own is 0: polynomial 04C11DB7, from 0, bits not mirrored."""
    mirrored = zlib.crc32(page.translate(MIRRORED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int.from_bytes(mirrored.to_bytes(4, "little").translate(MIRRORED), "big")


def _pages(ogg: bytes) -> Iterator[Page]:
    place = 0
    while place < len(ogg):
        try:
            capture, _, flags, position, _, number, _, count = HEADER.unpack_from(ogg, place)
        except struct.error as error:
            raise ValueError("the last page is cut off") from error
        if capture != b"OggS":
            raise ValueError("no page begins where one should")
        lengths = ogg[place + HEADER.size : place + HEADER.size + count]
        begins = place + HEADER.size + count
        place = begins + sum(lengths)
        yield Page(flags, position, number, lengths, ogg[begins:place])


def _header_packets(pages: Sequence[Page]) -> tuple[list[bytes], int]:
    """The three packets before the sound, and the number of pages that they take: the sound begins on a new page."""
    packets, open_packet = [], b""
    for used, page in enumerate(pages, 1):
        place = 0
        for length in page.lengths:
            open_packet += page.body[place : place + length]
            place += length
            if length < LONGEST_SEGMENT:
                packets.append(open_packet)
                open_packet = b""
        if len(packets) == HEADER_PACKETS and not open_packet:
            return packets, used
    raise ValueError("there are no three header packets")


def _paged(packets: Iterable[bytes]) -> Iterator[Page]:
    """Header packets on as many pages as they need, numbered from 1."""
    lengths, body, ends = b"", b"", []
    for packet in packets:
        whole, rest = divmod(len(packet), LONGEST_SEGMENT)
        lengths += bytes([LONGEST_SEGMENT]) * whole + bytes([rest])
        body += packet
        ends.append(len(lengths))
    place, begins = 0, range(0, len(lengths), MOST_SEGMENTS)
    for number, begin in enumerate(begins, 1):
        part = lengths[begin : begin + MOST_SEGMENTS]
        flags = CONTINUED if begin and begin not in ends else 0
        position = 0 if any(begin < end <= begin + len(part) for end in ends) else NO_PACKET_ENDS
        yield Page(flags, position, number, part, body[place : place + sum(part)])
        place += sum(part)


def _with(packet: bytes, comments: Sequence[str]) -> bytes:
    vendor, *_ = _strings(packet)
    written = (_counted(comment.encode()) for comment in comments)
    return COMMENTS + _counted(vendor) + struct.pack("<I", len(comments)) + b"".join(written) + b"\x01"


def _counted(words: bytes) -> bytes:
    return struct.pack("<I", len(words)) + words


def _strings(packet: bytes) -> list[bytes]:
    """The name of the encoder, and the comments."""
    place = len(COMMENTS)
    found = []
    remaining = 1
    while remaining:
        (length,) = struct.unpack_from("<I", packet, place)
        found.append(packet[place + 4 : place + 4 + length])
        place += 4 + length
        if len(found) == 1:
            (count,) = struct.unpack_from("<I", packet, place)
            remaining, place = count + 1, place + 4
        remaining -= 1
    return found
