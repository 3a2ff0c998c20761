"""Joins standard input and output to a TCP connection: relay.py ADDRESS PORT.

QEMU starts one for every connection that a confined guest opens. Runs with `python3 -I -S` for speed.
"""

import os
import select
import socket
import sys


def main() -> int:
    try:
        peer = socket.create_connection((sys.argv[1], int(sys.argv[2])), 10)
    except OSError:
        return 1
    peer.settimeout(None)
    peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sources = [0, peer.fileno()]
    while peer.fileno() in sources:
        for handle in select.select(sources, [], [])[0]:
            try:
                data = os.read(handle, 65536)
            except OSError:
                return 1
            if not data:
                sources.remove(handle)
                if handle == 0:
                    peer.shutdown(socket.SHUT_WR)
            elif handle == 0:
                peer.sendall(data)
            else:
                view = memoryview(data)
                while view:
                    view = view[os.write(1, view) :]
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except OSError:
        sys.exit(1)
