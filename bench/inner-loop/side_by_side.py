"""Compares what a developer waits for: Sluice, ASP.NET Core and serverless-offline with the same five operations, in turns on the same machine.

    dotnet pack src/Package -c Release -o artifacts/packages && python3 bench/inner-loop/side_by_side.py artifacts/packages [ROUNDS]

In each round, each of them is started, and a client waits for its first answer. Then a file is edited and saved, and the client waits for the new answer:
twice the body of a handler, and twice a route. Meanwhile another client asks for an operation that nobody edits, and counts what gets no right answer.
The first round does not count. bench/README.md says what each of them is, and what each time includes.
"""
import http.client
import json
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent / "side-by-side"
LONGEST = 90
PAUSE = 0.02
STEPS = ("first answer", "first body edit", "second body edit", "first route edit", "second route edit")
OPERATIONS = (
    ("GET", "/prod/word", None, "w0"),
    ("GET", "/prod/r0", None, "moved"),
    ("GET", "/prod/items/pen", None, {"name": "pen", "count": 1}),
    ("GET", "/prod/items?name=pen&count=2", None, [{"name": "pen", "count": 2}]),
    ("POST", "/prod/items", {"name": "pen", "count": 3}, {"name": "pen", "count": 3}),
)
WATCH = ["dotnet", "watch", "--non-interactive", "--"]
OFFLINE = "node node_modules/serverless/bin/serverless.js offline --host 127.0.0.1 --httpPort 5613 --lambdaPort 5614 --reloadHandler"
# Name, folder, port, command, file with the bodies, file with the routes.
CONTENDERS = (
    ("Sluice", "sluice", 5611, [*WATCH, "--port", "5611"], "Api.cs", "Api.cs"),
    ("ASP.NET Core", "minimal", 5612, [*WATCH, "--urls", "http://127.0.0.1:5612"], "Program.cs", "Program.cs"),
    ("serverless-offline", "offline", 5613, ["node_modules/.bin/nodemon", "--watch", "serverless.yml", "--exec", OFFLINE], "handler.js", "serverless.yml"),
)


def ask(port, method, path, body=None):
    """Returns the value of the answer, or what went wrong as a text that no operation answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST)
    try:
        connection.request(method, path, None if body is None else json.dumps(body), {} if body is None else {"Content-Type": "application/json"})
        response = connection.getresponse()
        text = response.read().decode()
        return json.loads(text) if response.status == 200 else f"{response.status}: {text}"
    except (OSError, http.client.HTTPException, ValueError) as problem:
        return repr(problem)
    finally:
        connection.close()


def wait_for(port, path, answer):
    began = time.monotonic()
    while (last := ask(port, "GET", path)) != answer:
        if time.monotonic() - began > LONGEST:
            raise SystemExit(f"{path} of {port} never answered {answer}, but {last}")
        time.sleep(PAUSE)
    return time.monotonic() - began


class Bystander(threading.Thread):
    """Asks for an operation that nobody edits."""

    def __init__(self, port):
        super().__init__()
        self.port, self.enough, self.asked, self.lost = port, threading.Event(), 0, 0

    def run(self):
        while not self.enough.wait(0.1):
            answer = ask(self.port, "GET", "/prod/items/pen")
            self.asked += 1
            self.lost += answer != {"name": "pen", "count": 1}


class Contender:
    def __init__(self, root, name, folder, port, command, bodies, routes):
        self.name, self.port, self.command = name, port, command
        self.folder = root / folder
        self.bodies, self.routes = bodies, routes
        self.word, self.route = 0, 0
        self.asked = self.lost = 0
        self.times = {step: [] for step in STEPS}
        shutil.copytree(HERE / folder, self.folder, symlinks=True)
        self.texts = {file: (self.folder / file).read_text() for file in {bodies, routes}}

    def write(self, file):
        (self.folder / file).write_text(self.texts[file].replace("@word@", f"w{self.word}").replace("@route@", f"r{self.route}"))

    def edit_body(self):
        self.word += 1
        self.write(self.bodies)
        return wait_for(self.port, "/prod/word", f"w{self.word}")

    def edit_route(self):
        self.route += 1
        self.write(self.routes)
        return wait_for(self.port, f"/prod/r{self.route}", "moved")

    def round(self, counts):
        self.word = self.route = 0
        for file in self.texts:
            self.write(file)
        environment = dict(
            os.environ, DOTNET_NOLOGO="1", DOTNET_CLI_TELEMETRY_OPTOUT="1", SLS_TELEMETRY_DISABLED="1", SLS_NOTIFICATIONS_MODE="off", NO_COLOR="1")
        # A shell starts background jobs with SIGINT ignored, which the program would inherit.
        command = ["env", "--default-signal=INT", *self.command]
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        program = subprocess.Popen(command, cwd=self.folder, env=environment, start_new_session=True, **quiet)
        bystander = Bystander(self.port)
        try:
            times = [wait_for(self.port, "/prod/word", "w0")]
            for method, path, body, answer in OPERATIONS:
                if (given := ask(self.port, method, path, body)) != answer:
                    raise SystemExit(f"{self.name} answers {method} {path} with {given}")
            bystander.start()
            times += [self.edit_body(), self.edit_body(), self.edit_route(), self.edit_route()]
            bystander.enough.set()
            bystander.join()
        finally:
            bystander.enough.set()
            os.killpg(program.pid, signal.SIGINT)
            try:
                program.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(program.pid, signal.SIGKILL)
        print(f"{self.name}: {', '.join(f'{time:.2f}' for time in times)} s; {bystander.lost} of {bystander.asked} requests lost", file=sys.stderr, flush=True)
        if counts:
            self.asked += bystander.asked
            self.lost += bystander.lost
            for step, seconds in zip(STEPS, times):
                self.times[step].append(seconds)


def main():
    # What has been started is ended, too, if somebody ends this program.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    feed = pathlib.Path(sys.argv[1]).resolve()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory(prefix="sluice-side-by-side-") as temporary:
        root = pathlib.Path(temporary)
        (root / "nuget.config").write_text(
            f'<configuration><packageSources><clear /><add key="feed" value="{feed}" /></packageSources>'
            f'<config><add key="globalPackagesFolder" value="{root / "packages"}" /></config></configuration>')
        contenders = [Contender(root, *contender) for contender in CONTENDERS]
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock"], cwd=root / "offline", check=True)
        for number in range(rounds + 1):
            # Not always in the same order.
            shift = number % len(contenders)
            for contender in contenders[shift:] + contenders[:shift]:
                contender.round(counts=number > 0)
        print(f"| median of {rounds}, s | " + " | ".join(contender.name for contender in contenders) + " |")
        print("|---|" + "--:|" * len(contenders))
        for step in STEPS:
            print(f"| {step} | " + " | ".join(f"{statistics.median(contender.times[step]):.2f}" for contender in contenders) + " |")
        print("| requests lost during the edits | " + " | ".join(f"{contender.lost} of {contender.asked}" for contender in contenders) + " |")


main()
