"""Measures under `dotnet watch` the time from saving an edit to the first answer of the new code, and counts requests that got no answer.

    dotnet build samples/EchoApi && python3 bench/inner-loop/edits.py [ROUNDS]

A small function project in a temporary folder is edited: first the body of a handler (hot reload), then a route (a build and a new start of the gateway).
Meanwhile three clients send requests.
"""
import http.client
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PORT = 5590
LONGEST = 120

PROJECT = """<Project Sdk="Microsoft.NET.Sdk">
  <Import Project="{src}/BuildTasks/build/Sluice.props" />
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>Exe</OutputType>
    <SluiceBuildTasksAssembly>{src}/BuildTasks/bin/Debug/netstandard2.0/Sluice.BuildTasks.dll</SluiceBuildTasksAssembly>
    <SluiceLocalGatewayPath>{src}/Tool/bin/Debug/net10.0/Sluice.Tool.dll</SluiceLocalGatewayPath>
  </PropertyGroup>
  <ItemGroup>
    <Reference Include="{echo}/Sluice.dll;{echo}/Sluice.Runtime.dll" />
    <Analyzer Include="{src}/Generator/bin/Debug/netstandard2.0/Sluice.Generator.dll" />
  </ItemGroup>
  <Import Project="{src}/BuildTasks/build/Sluice.targets" />
</Project>
"""

CODE = """using Sluice;

[assembly: RestApi("Edited")]

[LambdaFunction]
public static class Words
{{
    [HttpGet("/word")]
    public static string Word() => "{word}";

    [HttpGet("/{route}")]
    public static string Other() => "{route}";
}}
"""


def ask(path, timeout=LONGEST):
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=timeout)
    try:
        connection.request("GET", f"/prod/{path}")
        return connection.getresponse().read().decode()
    finally:
        connection.close()


def wait_for(path, text):
    began = time.monotonic()
    while time.monotonic() - began < LONGEST:
        try:
            if ask(path) == f'"{text}"':
                return time.monotonic() - began
        except OSError:
            pass
        time.sleep(0.02)
    raise SystemExit(f"{path} never answered {text}")


def load(outcomes, enough):
    while not enough.is_set():
        try:
            outcomes.append(ask("word"))
        except (OSError, http.client.HTTPException) as problem:
            outcomes.append(repr(problem))
        time.sleep(0.02)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sluice-edits-"))
    (folder / "Edited.csproj").write_text(PROJECT.format(src=ROOT / "src", echo=ROOT / "samples/EchoApi/bin/Debug/net10.0"))
    code = folder / "Api.cs"
    code.write_text(CODE.format(word="w", route="r"))
    command = ["env", "--default-signal=INT", "dotnet", "watch", "--non-interactive", "--", "--port", str(PORT)]
    watch = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        print(f"start: {wait_for('word', 'w'):.1f} s")
        outcomes, enough = [], threading.Event()
        clients = [threading.Thread(target=load, args=(outcomes, enough)) for _ in range(3)]
        for client in clients:
            client.start()
        bodies, routes = [], []
        for number in range(rounds):
            code.write_text(CODE.format(word=f"w{number}", route=f"r{number - 1}" if number else "r"))
            bodies.append(wait_for("word", f"w{number}"))
            code.write_text(CODE.format(word=f"w{number}", route=f"r{number}"))
            routes.append(wait_for(f"r{number}", f"r{number}"))
        enough.set()
        for client in clients:
            client.join()
        lost = [outcome for outcome in outcomes if not re.fullmatch(r'"w\d*"', outcome)]
        for name, times in (("body", bodies), ("route", routes)):
            print(f"{name}: median {statistics.median(times):.2f} s of {', '.join(f'{t:.2f}' for t in times)}")
        print(f"{len(outcomes)} requests meanwhile, {len(lost)} without their answer {lost[:3]}")
    finally:
        os.killpg(watch.pid, signal.SIGINT)
        watch.wait()
        shutil.rmtree(folder)


main()
