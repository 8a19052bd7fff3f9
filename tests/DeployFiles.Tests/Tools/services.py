"""moto's services on loopback. Prints the address, then answers each line of the standard input: a boto3 call as JSON, such as
{"service": "sqs", "operation": "receive_message", "arguments": {"QueueUrl": "…"}}, by its result in one line of JSON."""
import json
import os
import sys

# Roles of functions have policies of AWS.
os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"
# The account and the credentials of the local gateway.
os.environ.update(MOTO_ACCOUNT_ID="000000000000", AWS_ACCESS_KEY_ID="local", AWS_SECRET_ACCESS_KEY="local", AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true")

import boto3
from botocore.exceptions import ClientError
from moto.server import ThreadedMotoServer


def printable(value):
    return value.decode() if isinstance(value, bytes) else value.read().decode() if hasattr(value, "read") else str(value)


def main():
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    print(address, flush=True)
    for line in sys.stdin:
        call = json.loads(line)
        try:
            client = boto3.client(call["service"], endpoint_url=address)
            result = getattr(client, call["operation"])(**call["arguments"])
            result.pop("ResponseMetadata", None)
        except ClientError as error:
            result = {"error": error.response["Error"]["Code"]}
        print(json.dumps(result, default=printable), flush=True)
    server.stop()


main()
