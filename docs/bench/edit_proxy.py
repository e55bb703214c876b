#!/usr/bin/env python3
"""Lets a load generator that can only POST make edits by the HTTP interface, which wants a token and If-Match.

  edit_proxy.py PORT BASE_URL WORKPLAN_ID TOKEN
  POST /edit?row=N&v=TEXT   changes the target group of row N of the workplan (from 0) to TEXT; 200, or the server's answer
"""
import http.client, http.server, json, sys, urllib.parse

port, base, plan, token = int(sys.argv[1]), urllib.parse.urlparse(sys.argv[2]), sys.argv[3], sys.argv[4]
auth = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
server = http.client.HTTPConnection(base.hostname, base.port)


def call(method, path, body=None, **headers):
    server.request(method, path, body, {**auth, **headers})
    answer = server.getresponse()
    return answer.status, json.loads(answer.read() or b"null")


rows = [[r["id"], r["version"]] for r in call("GET", f"/api/v1/workplans/{plan}")[1]["rows"]]


class Proxy(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        q = urllib.parse.parse_qs(urllib.parse.urlparse(self.path).query)
        row = rows[int(q["row"][0]) % len(rows)]
        status, item = call("PATCH", f"/api/v1/items/{row[0]}", json.dumps({"targetGroups": [q["v"][0]]}), **{"If-Match": f'"{row[1]}"'})
        if status == 200:
            row[1] = item["version"]
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


http.server.HTTPServer(("127.0.0.1", port), Proxy).serve_forever()
