"""websocket.py: messages of every size, cut into frames or not, with a ping between."""

import socket
import threading

import pytest

from plugins.printing.websocket import WebSocket


def _frame(kind, payload, last=True):
    size = len(payload)
    head = bytes([size]) if size < 126 else b"\x7e" + size.to_bytes(2) if size < 1 << 16 \
        else b"\x7f" + size.to_bytes(8)
    return bytes([0x80 * last | kind]) + head + payload


@pytest.fixture
def serve():
    """A server that greets with `greeting`, sends `frames` and keeps what it is sent."""
    listening = socket.create_server(("127.0.0.1", 0))
    received = []

    def answer(frames, greeting):
        connection, _ = listening.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(greeting + b"".join(frames))
            while data := connection.recv(65536):
                received.append(data)

    def start(*frames, greeting=b"HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n"):
        thread = threading.Thread(target=answer, args=(frames, greeting), daemon=True)
        thread.start()
        return listening.getsockname()[1], received, thread

    yield start
    listening.close()


def test_messages_come_whole(serve):
    long = "页" * 30_000
    port, _, _ = serve(_frame(1, b"one"), _frame(1, b"t", last=False), _frame(9, b"?"),
                       _frame(0, b"wo"), _frame(1, long.encode()), _frame(8, b""))
    with WebSocket(port, "/", 5) as connection:
        assert [connection.receive() for _ in range(3)] == ["one", "two", long]
        with pytest.raises(ConnectionError):
            connection.receive()


@pytest.mark.parametrize("size", [3, 300, 70_000])
def test_what_is_sent_is_masked(serve, size):
    port, received, thread = serve()
    with WebSocket(port, "/", 5) as connection:
        connection.send("a" * size)
    thread.join(5)
    data = b"".join(received)
    head = 2 if size < 126 else 4 if size < 1 << 16 else 10
    assert data[0] == 0x81 and data[1] & 0x80
    mask, masked = data[head:head + 4], data[head + 4:]
    assert bytes(byte ^ mask[at % 4] for at, byte in enumerate(masked)) == b"a" * size


def test_another_answer_is_a_fault(serve):
    port, _, _ = serve(greeting=b"HTTP/1.1 404 Not Found\r\n\r\n")
    with pytest.raises(ConnectionError, match="404"):
        WebSocket(port, "/", 5)
