"""Answers /DIGITS with DIGITS as the status, whatever they are. Usage: python3 backend.py [PORT]"""

import re
import socketserver
import sys


class Handler(socketserver.StreamRequestHandler):
    timeout = 10

    def handle(self):
        path = self.rfile.readline(8192).split(b" ")[1:2]
        while self.rfile.readline(8192).strip():
            pass
        asked = re.fullmatch(rb"/([0-9]{3})", path[0]) if path else None
        status = asked[1] if asked else b"400"
        body = b"status " + status
        head = b"HTTP/1.1 " + status + b" Test\r\nContent-Type: text/plain\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
        self.wfile.write(head % len(body) + body)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


if __name__ == "__main__":
    with Server(("", int(sys.argv[1]) if len(sys.argv) > 1 else 8080), Handler) as server:
        print(server.server_address[1], flush=True)
        server.serve_forever()
