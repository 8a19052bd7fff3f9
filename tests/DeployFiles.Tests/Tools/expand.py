"""expand.py TEMPLATE TARGET NAME=VALUE…: writes what SAM's macro makes of a packaged template with these values of its parameters."""
import json
import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")

from macros import expand


def main(source, target, *values):
    with open(source, encoding="utf-8") as file:
        template = json.load(file)
    with open(target, "w", encoding="utf-8") as file:
        json.dump(expand(template, dict(value.split("=", 1) for value in values), None), file)


main(*sys.argv[1:])
