"""Measures the first start, until the first answer, by the clock and in time of the processor.

    python3 bench/inner-loop/first_start.py [COMMIT...]
    python3 bench/inner-loop/first_start.py --packages FOLDER

Each commit (without one, HEAD) is checked out into a temporary folder and started with `dotnet run --project samples/EchoApi`, with an empty folder of
NuGet's packages and with build servers of its own: the SDK is copied as hard links, because servers are shared by all builds with the same SDK. Two
figures are printed for each: seconds by the clock, and seconds of the processor of everything that was started (user and system).

With --packages, a new project is made with `dotnet new sluice` from packages in that folder, and started with `dotnet run`.
"""
import ctypes
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

PR_SET_CHILD_SUBREAPER = 36
ROOT = pathlib.Path(__file__).resolve().parents[2]
ECHO = "http://127.0.0.1:{port}/prod/echo/1"
NOTES = "http://127.0.0.1:{port}/v1/notes"
LONGEST = 600


def descendants(root):
    parents = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                pass
    found, edge = set(), {root}
    while edge:
        edge = {child for child, parent in parents.items() if parent in edge} - found
        found |= edge
    return found


def answers(address):
    try:
        with urllib.request.urlopen(address, timeout=5) as response:
            return response.status == 200
    except OSError:
        return False


def measure(folder, sdk, packages, command, address):
    environment = dict(
        os.environ, DOTNET_ROOT=str(sdk), NUGET_PACKAGES=str(packages), DOTNET_CLI_TELEMETRY_OPTOUT="1", DOTNET_NOLOGO="1", NO_COLOR="1", DOTNET_CLI_HOME=str(packages),
        PATH=f"{sdk}{os.pathsep}{os.environ['PATH']}")
    for name in ("CI", "UseSharedCompilation", "MSBUILDDISABLENODEREUSE", "DOTNET_TieredPGO"):
        environment.pop(name, None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    run = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    while not answers(address):
        if run.poll() is not None or time.monotonic() - began > LONGEST:
            raise SystemExit("the API did not start")
        time.sleep(0.05)
    clock = time.monotonic() - began
    # This process is their reaper, so build servers count, too.
    for child in descendants(os.getpid()):
        try:
            os.kill(child, signal.SIGKILL)
        except ProcessLookupError:
            pass
    run.wait()
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def first_command(folder, sdk, commit):
    subprocess.run(["git", "clone", "-q", str(ROOT), str(folder / "sluice")], check=True)
    subprocess.run(["git", "-C", str(folder / "sluice"), "checkout", "-q", commit], check=True)
    command = [str(sdk / "dotnet"), "run", "--project", "samples/EchoApi", "--", "--port", "5600"]
    return measure(folder / "sluice", sdk, folder / "packages", command, ECHO.format(port=5600))


def new_project(folder, sdk, feed):
    (folder / "packages").mkdir()
    (folder / "nuget.config").write_text(
        f'<configuration><packageSources><clear /><add key="feed" value="{feed}" /></packageSources></configuration>')
    template = next(pathlib.Path(feed).glob("Sluice.Templates.*.nupkg"))
    environment = dict(os.environ, DOTNET_CLI_HOME=str(folder / "packages"), DOTNET_NOLOGO="1")
    subprocess.run([str(sdk / "dotnet"), "new", "install", str(template)], cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    script = "dotnet new sluice --output Notes && cd Notes && exec dotnet run -- --port 5600"
    return measure(folder, sdk, folder / "packages", ["bash", "-c", script], NOTES.format(port=5600))


def main():
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    dotnet = pathlib.Path(os.path.realpath(shutil.which("dotnet"))).parent
    what, runs = (new_project, sys.argv[2:]) if sys.argv[1:2] == ["--packages"] else (first_command, sys.argv[1:] or ["HEAD"])
    for run in runs:
        with tempfile.TemporaryDirectory(prefix="sluice-first-") as folder:
            folder = pathlib.Path(folder)
            shutil.copytree(dotnet, folder / "sdk", copy_function=link, symlinks=True)
            clock, processor = what(folder, folder / "sdk", run)
            print(f"{run}: {clock:.1f} s by the clock, {processor:.1f} s of the processor", flush=True)


def link(source, target):
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


main()
