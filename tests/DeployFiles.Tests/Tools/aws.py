"""Runs command lines of `aws` in a folder against moto, in one process: what Amazon's own command makes of our files.

aws.py FOLDER LINE…; then prints a JSON object: what each command printed, and every object in the bucket "BUCKET".
"""
import base64
import contextlib
import io
import json
import os
import shlex
import sys

os.environ.update(AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true")

import boto3
from awscli.clidriver import create_clidriver
from moto import mock_aws


def run(line):
    output = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        code = create_clidriver().main(shlex.split(line)[1:])
    return {"line": line, "exitCode": code, "output": output.buffer.getvalue().decode()}


def main():
    os.chdir(sys.argv[1])
    with mock_aws():
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket="bucket")
        commands = [run(line) for line in sys.argv[2:]]
        keys = [item["Key"] for item in s3.list_objects_v2(Bucket="bucket").get("Contents", [])]
        objects = {key: base64.b64encode(s3.get_object(Bucket="bucket", Key=key)["Body"].read()).decode() for key in keys}
    print(json.dumps({"commands": commands, "objects": objects}))


main()
