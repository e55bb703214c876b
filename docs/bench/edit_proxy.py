#!/usr/bin/env python3
"""Lets a load generator that can only POST make edits by the HTTP interface, which wants a token and If-Match.

  edit_proxy.py PORT BASE_URL WORKPLAN_ID|actions TOKEN
  POST /edit?row=N&v=TEXT   changes the target group of row N of the workplan (from 0) to TEXT; 200, or the server's answer
                            with "actions": moves the action in progress or done that is Nth of the register to the other of
                            the two columns, and words it TEXT

Sockets by hand and one edit at a time, so that next to nothing of its own is in the figures.
"""
import json, re, socket, sys, threading, urllib.parse

port, base, plan, token = int(sys.argv[1]), urllib.parse.urlparse(sys.argv[2]), sys.argv[3], sys.argv[4]
head = f"Host: {base.netloc}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n"
server, one = socket.create_connection((base.hostname, base.port)), threading.Lock()
server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
incoming = server.makefile("rb")


def message(stream):
    """The first line and the body of the next message; None at the end. Bodies come with a length or in chunks."""
    first = stream.readline()
    if not first:
        return None
    length, chunked = 0, False
    while (line := stream.readline()) not in (b"\r\n", b""):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
        chunked |= name.lower() == b"transfer-encoding"
    body = stream.read(length)
    while chunked and (size := int(stream.readline(), 16)) + 1:
        body += stream.read(size + 2)[:size]
        chunked = size > 0
    return first, body


def call(method, path, body="", extra=""):
    server.sendall(f"{method} {path} HTTP/1.1\r\n{head}{extra}Content-Length: {len(body)}\r\n\r\n{body}".encode())
    first, answer = message(incoming)
    return int(first.split()[1]), answer


actions = plan == "actions"
found = json.loads(call("GET", "/api/v1/actions" if actions else f"/api/v1/workplans/{plan}")[1])
rows = [[r["id"], r["version"], r["status"]] for r in (found if actions else found["rows"]) if not actions or r["status"] in ("inProgress", "done")]


def change(row, text):
    if not actions:
        return "items", {"targetGroups": [text]}
    row[2] = "done" if row[2] == "inProgress" else "inProgress"
    return "actions", {"text": text, "status": row[2]}


def serve(client):
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    stream = client.makefile("rb")
    while asked := message(stream):
        query = urllib.parse.parse_qs(asked[0].split()[1].decode().partition("?")[2])
        with one:
            row = rows[int(query["row"][0]) % len(rows)]
            room, body = change(row, query["v"][0])
            status, item = call("PATCH", f"/api/v1/{room}/{row[0]}", json.dumps(body), f'If-Match: "{row[1]}"\r\n')
            if status == 200:
                row[1] = re.search(rb'"version":"([^"]+)"', item)[1].decode()
        client.sendall(f"HTTP/1.1 {status} .\r\nContent-Length: 0\r\n\r\n".encode())


listener = socket.create_server(("127.0.0.1", port))
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
