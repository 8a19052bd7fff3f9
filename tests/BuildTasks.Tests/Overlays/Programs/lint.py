"""Lints all templates of a folder, and prints the errors with the overlay that led to them. Exit code 3: cfn-lint is absent."""

import multiprocessing
import os
import sys


def lint(path):
    from cfnlint.api import lint as run
    from cfnlint.config import ManualArgs

    with open(path, encoding="utf-8") as file:
        matches = run(file.read(), config=ManualArgs(regions=["us-east-1"]))
    return path, [f"{match.rule.id} {match.message}" for match in matches if match.rule.id.startswith("E")]


def results(paths):
    # A process takes longer to load the rules than to lint a few templates with them.
    if len(paths) < 100:
        yield from map(lint, paths)
        return
    with multiprocessing.Pool(os.cpu_count() or 1) as pool:
        yield from pool.imap_unordered(lint, paths, chunksize=4)


def main(folder):
    try:
        import cfnlint.api  # noqa: F401
    except ImportError:
        return 3
    paths = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".json"))
    failed = 0
    for path, errors in results(paths):
        if errors:
            failed += 1
            with open(path[:-5] + ".yaml", encoding="utf-8") as overlay:
                print(os.path.basename(path), *errors, overlay.read(), sep="\n")
    print(f"{len(paths)} templates linted, {failed} with errors")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
