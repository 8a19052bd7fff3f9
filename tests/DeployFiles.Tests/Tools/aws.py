"""Runs command lines of `aws` in a folder against moto, in one process: what Amazon's own command makes of our files.

Each line of the input is a JSON object {"folder": …, "lines": […]}, which gets a new account. For each it prints a line with a JSON object: what each
command printed, every object in the bucket "bucket", every template with its parameters as CloudFormation receives it, and the resources of every
stack. An account that fails gives {"problem": …}. One process serves many accounts, because Python needs seconds to import moto and awscli.

Moto knows no macros, so this script does what CloudFormation does with a change set before it makes resources: it includes the files that AWS::Include
names and, where samtranslator is installed, transforms what is SAM's.
"""
import base64
import contextlib
import io
import json
import os
import shlex
import sys
import traceback

os.environ.update(AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true")
# Moto checks the code of a function only when it runs it, and it has the managed policies of AWS only if it is told so.
os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"

import boto3
from awscli.clidriver import create_clidriver
from awscli.customizations.cloudformation.yamlhelper import yaml_parse
from moto import mock_aws
from moto.cloudformation.models import CloudFormationBackend

import resources
from macros import expand

received = []


def run(line):
    output = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        code = create_clidriver().main(shlex.split(line)[1:])
    return {"line": line, "exitCode": code, "output": output.buffer.getvalue().decode()}


def receive_change_sets():
    create = CloudFormationBackend.create_change_set

    def create_change_set(self, stack_name, change_set_name, template, parameters, *rest, **named):
        template = template if isinstance(template, str) else json.dumps(template)
        received.append({"stack": stack_name, "parameters": dict(parameters), "template": template})
        expanded = expand(yaml_parse(template), parameters, boto3.client("s3"))
        return create(self, stack_name, change_set_name, json.dumps(expanded), parameters, *rest, **named)

    CloudFormationBackend.create_change_set = create_change_set


def stacks():
    cloudformation = boto3.client("cloudformation")
    for stack in cloudformation.describe_stacks()["Stacks"]:
        try:
            resources = cloudformation.describe_stack_resources(StackName=stack["StackName"])["StackResources"]
        except ValueError:
            # Moto makes the resources of a stack that failed when somebody asks for them.
            resources = []
        yield stack["StackName"], {
            "status": stack["StackStatus"],
            # Moto lists some resources, for example alarms, without their ids.
            "resources": {
                resource["LogicalResourceId"]: [resource["ResourceType"], resource.get("PhysicalResourceId", "")]
                for resource in resources if "LogicalResourceId" in resource
            },
        }


def account(folder, lines):
    os.chdir(folder)
    received.clear()
    # Each time, this empties what moto has.
    with mock_aws():
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket="bucket")
        commands = [run(line) for line in lines]
        keys = [item["Key"] for item in s3.list_objects_v2(Bucket="bucket").get("Contents", [])]
        objects = {key: base64.b64encode(s3.get_object(Bucket="bucket", Key=key)["Body"].read()).decode() for key in keys}
        return {"commands": commands, "objects": objects, "received": received, "stacks": dict(stacks())}


def main():
    resources.teach()
    receive_change_sets()
    for line in sys.stdin:
        try:
            answer = account(**json.loads(line))
        except Exception:
            answer = {"problem": traceback.format_exc()}
        print(json.dumps(answer), flush=True)


main()
