"""Imports a document into moto's API Gateway by boto3, then compares what the service says with the document, method by method.

Prints a line a difference; the last line counts the methods. moto wants what AWS does not: a greedy path's parameter with its
plus sign, an address and a method for a mock. Only this copy is adapted.
"""
import json
import os
import sys

os.environ.update(AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true")

import boto3
from moto.server import ThreadedMotoServer

ANY = "x-amazon-apigateway-any-method"
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", ANY}
INTEGRATION = "x-amazon-apigateway-integration"


def read(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    for name, value in {"Region": "us-east-1", "AccountId": "123456789012", "Partition": "aws"}.items():
        text = text.replace("${AWS::" + name + "}", value)
    return json.loads(text)


def operations(document):
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method in METHODS:
                yield path, "ANY" if method == ANY else method.upper(), operation


def adapted(document):
    copy = json.loads(json.dumps(document))
    for path, _, operation in operations(copy):
        greedy = [segment[1:-2] for segment in path.split("/") if segment.endswith("+}")]
        for parameter in operation.get("parameters", []):
            if parameter["in"] == "path" and parameter["name"] in greedy:
                parameter["name"] += "+"
        integration = operation[INTEGRATION]
        if integration["type"] == "mock":
            integration.setdefault("uri", "")
            integration.setdefault("httpMethod", "POST")
    return copy


def compare(where, expected, actual, differences):
    if (expected or None) != (actual or None):
        differences.append(f"{where}: the document has {json.dumps(expected)}, the service {json.dumps(actual)}")


def check(client, api, document):
    differences, count = [], 0
    resources = {item["path"]: item for item in client.get_resources(restApiId=api, limit=500)["items"]}
    for path, method, operation in operations(document):
        count += 1
        where = method + " " + path
        names = resources.get(path, {}).get("resourceMethods", {})
        name = next((n for n in names if n == method or (method == "ANY" and n == ANY.upper())), None)
        if name is None:
            differences.append(where + ": not imported")
            continue
        place = {"restApiId": api, "resourceId": resources[path]["id"], "httpMethod": name}
        imported = client.get_method(**place)
        integration = client.get_integration(**place)
        source = operation[INTEGRATION]
        compare(where + " type", source["type"].upper(), integration.get("type", "").upper(), differences)
        if source["type"] != "mock":
            compare(where + " uri", source["uri"], integration.get("uri"), differences)
            compare(where + " httpMethod", source["httpMethod"], integration.get("httpMethod"), differences)
        compare(where + " requestTemplates", source.get("requestTemplates"), integration.get("requestTemplates"), differences)
        compare(where + " requestParameters", source.get("requestParameters"), integration.get("requestParameters"), differences)
        compare(where + " responses", sorted(operation["responses"]), sorted(imported.get("methodResponses", {})), differences)
        for pattern, response in source.get("responses", {}).items():
            found = client.get_integration_response(**place, statusCode=response["statusCode"])
            compare(f"{where} {pattern} templates", response.get("responseTemplates"), found.get("responseTemplates"), differences)
            compare(f"{where} {pattern} parameters", response.get("responseParameters"), found.get("responseParameters"), differences)
            compare(f"{where} {pattern}", None if pattern == "default" else pattern, found.get("selectionPattern"), differences)
    return differences, count


def main():
    document = read(sys.argv[1])
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        client = boto3.client("apigateway", endpoint_url=f"http://{host}:{port}")
        api = client.import_rest_api(failOnWarnings=True, body=json.dumps(adapted(document)).encode())["id"]
        differences, count = check(client, api, document)
    finally:
        server.stop()
    print("\n".join(differences + [f"{count} methods"]))
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
