# SPDX-License-Identifier: GPL-2.0-or-later
"""A document service on the loopback address for get_reports.sh.

    get_reports_server.py LOG       prints its port, then serves until it is ended

/pdf/NAME is a whole PDF with ETag and ranges, /changed one that changes with every request,
/page and /twin/N what services give for documents that they do not have, /cut ends in the middle,
once (and goes on by range), /always-cut has no end, /wait asks to wait, /to/NAME leads to /pdf/NAME.
"""
import http.server
import sys

log = open(sys.argv[1], "a", buffering=1)
counts = {}


def pdf(name):
    return b"%PDF-1.7\n" + name.encode() * 20000 + b"\ntrailer\n%%EOF\n"


class Service(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, code, body, length=None, **headers):
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)
        if length not in (None, len(body)):
            self.close_connection = True

    def ranged(self, body, tag):
        asked = self.headers.get("Range")
        if self.headers.get("If-None-Match") == tag:
            return self.answer(304, b"", ETag=tag)
        if asked and self.headers.get("If-Range", tag) == tag:
            begin = int(asked.split("=")[1].split("-")[0])
            return self.answer(206, body[begin:], ETag=tag,
                               Content_Range="bytes %d-%d/%d" % (begin, len(body) - 1, len(body)))
        return self.answer(200, body, ETag=tag)

    def do_GET(self):
        path = self.path.split("?")[0]
        counts[path] = count = counts.get(path, 0) + 1
        log.write("%s %s\n" % (path, self.headers.get("Range", "-")))
        if path.startswith("/pdf/"):
            self.ranged(pdf(path[5:]), '"%s"' % path[5:])
        elif path.startswith("/to/"):
            self.answer(302, b"", Location="/pdf/" + path[4:])
        elif path == "/page":
            self.answer(200, b"<!DOCTYPE html><html><body>not found</body></html>")
        elif path.startswith("/twin/"):
            self.answer(200, pdf("no such document"))
        elif path == "/cut" and count == 1:
            whole = pdf("cut")
            self.answer(200, whole[:30000], len(whole), ETag='"cut"')
        elif path == "/cut":
            self.ranged(pdf("cut"), '"cut"')
        elif path == "/changed":
            whole = pdf("changed %d" % count)
            if count == 1:
                self.answer(200, whole[:30000], len(whole), ETag='"1"')
            else:
                self.ranged(whole, '"%d"' % count)
        elif path == "/no-end":
            self.answer(200, pdf("no end")[:30000])
        elif path == "/wait":
            self.answer(503, b"wait")
        else:
            self.answer(404, b"<html>no</html>")


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Service)
print(server.server_address[1], flush=True)
server.serve_forever()
