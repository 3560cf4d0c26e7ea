"""A WebSocket to this machine (RFC 6455), as far as DevTools need one: text, both ways."""

import base64
import os
import socket
from itertools import cycle
from typing import Self

_TEXT, _CLOSE, _PING, _PONG = 1, 8, 9, 10
_LAST, _MASKED = 0x80, 0x80


class WebSocket:
    """An open connection; every wait ends with TimeoutError, a closed end with ConnectionError."""

    def __init__(self, port: int, path: str, seconds: float):
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=seconds)
        self._stream = self._socket.makefile("rb")
        key = base64.b64encode(os.urandom(16)).decode()
        self._socket.sendall((
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n"
        ).encode())
        status = self._stream.readline()
        if b" 101 " not in status:
            raise ConnectionError(status.decode("latin-1").strip())
        while self._stream.readline().strip():
            pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()
        self._socket.close()

    def send(self, text: str) -> None:
        """Sends one message."""
        self._send(_TEXT, text.encode())

    def receive(self) -> str:
        """The next message."""
        message = b""
        while True:
            kind, is_last, payload = self._read_frame()
            if kind == _PING:
                self._send(_PONG, payload)
            elif kind == _CLOSE:
                raise ConnectionError("closed")
            elif kind != _PONG:
                message += payload
                if is_last:
                    return message.decode()

    def _send(self, kind: int, payload: bytes) -> None:
        size = len(payload)
        if size < 126:
            head = bytes([_LAST | kind, _MASKED | size])
        elif size < 1 << 16:
            head = bytes([_LAST | kind, _MASKED | 126]) + size.to_bytes(2)
        else:
            head = bytes([_LAST | kind, _MASKED | 127]) + size.to_bytes(8)
        mask = os.urandom(4)  # a client must mask what it sends
        masked = bytes(byte ^ key for byte, key in zip(payload, cycle(mask), strict=False))
        self._socket.sendall(head + mask + masked)

    def _read_frame(self) -> tuple[int, bool, bytes]:
        first, size = self._read(2)
        if size > 125:
            size = int.from_bytes(self._read(2 if size == 126 else 8))
        return first & 0x0F, bool(first & _LAST), self._read(size)

    def _read(self, size: int) -> bytes:
        data = self._stream.read(size)
        if len(data) < size:
            raise ConnectionError("closed")
        return data
