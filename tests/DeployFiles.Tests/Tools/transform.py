"""Puts a large document back into its template, transforms the template as SAM's macro does, and writes both beside each other."""
import json
import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

ROLE_POLICIES = {name: "arn:aws:iam::aws:policy/" + name for name in ("AWSLambdaVPCAccessExecutionRole", "AWSXrayWriteOnlyAccess")}
ROLE_POLICIES["AWSLambdaBasicExecutionRole"] = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"


def main(deploy, target):
    with open(os.path.join(deploy, "template.json"), encoding="utf-8") as file:
        template = json.load(file)
    body = os.path.join(deploy, "template.body.json")
    if os.path.exists(body):
        with open(body, encoding="utf-8") as file:
            template["Resources"]["RestApi"]["Properties"]["Body"] = json.load(file)
    with open(os.path.join(target, "whole.json"), "w", encoding="utf-8") as file:
        json.dump(template, file)

    # What "package" does: the code is in a bucket by then.
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = {"Bucket": "bucket", "Key": "code.zip"}
    defaults = {name: value.get("Default", name) for name, value in template.get("Parameters", {}).items()}
    transformed = Translator(ROLE_POLICIES, Parser()).translate(template, defaults)
    with open(os.path.join(target, "transformed.json"), "w", encoding="utf-8") as file:
        json.dump(transformed, file)


main(*sys.argv[1:3])
