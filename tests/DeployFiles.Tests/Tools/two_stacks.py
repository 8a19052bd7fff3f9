"""Creates one transformed template as two stacks of one account in moto, with other values for the parameters, and prints what each stack has."""
import io
import json
import os
import sys
import zipfile

os.environ.update(AWS_ACCESS_KEY_ID="local", AWS_SECRET_ACCESS_KEY="local", AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true")

import boto3
from moto import mock_aws
from moto.apigateway.models import RestAPI, apigateway_backends

create_api = RestAPI.create_from_cloudformation_json


def import_body(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
    """moto's CloudFormation makes an API without its document. This imports the document, as AWS does."""
    api = create_api(resource_name, cloudformation_json, account_id, region_name, **kwargs)
    body = json.loads(json.dumps(cloudformation_json["Properties"]["Body"]))
    apigateway_backends[account_id][region_name].put_rest_api(api.id, body, fail_on_warnings=False, mode="overwrite")
    return api


RestAPI.create_from_cloudformation_json = classmethod(import_body)


def prepare():
    """Makes what the stacks refer to: the code in a bucket, a layer, a subnet and a security group. Returns the values for parameters."""
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr("bootstrap", "")
    storage, ec2 = boto3.client("s3"), boto3.client("ec2")
    storage.create_bucket(Bucket="bucket")
    storage.put_object(Bucket="bucket", Key="code.zip", Body=code.getvalue())
    layer = boto3.client("lambda").publish_layer_version(LayerName="a", Content={"ZipFile": code.getvalue()})["LayerVersionArn"]
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.0.0.0/24")["Subnet"]["SubnetId"]
    group = ec2.create_security_group(GroupName="g", Description="g", VpcId=vpc)["GroupId"]
    return {"Layer": layer, "Subnets": subnet, "Groups": group, "CodeBucket": "bucket", "CodeKey": "code.zip"}


# moto's CloudFormation makes no stages and no usage plans.
def describe(name):
    function = boto3.client("lambda").get_function_configuration(FunctionName=name + "-orders")
    outputs = {o["OutputKey"]: o["OutputValue"] for o in boto3.client("cloudformation").describe_stacks(StackName=name)["Stacks"][0]["Outputs"]}
    groups = boto3.client("logs").describe_log_groups()["logGroups"]
    return {
        "memory": function["MemorySize"],
        "timeout": function["Timeout"],
        "subnets": len(function.get("VpcConfig", {}).get("SubnetIds", [])),
        "table": function["Environment"]["Variables"]["TABLE"],
        "api": boto3.client("apigateway").get_rest_api(restApiId=outputs["RestApiId"])["name"],
        "stage": outputs["InvokeUrl"].split("/")[-1],
        "logs": sorted(g["logGroupName"] for g in groups if "/" + name + "-" in g["logGroupName"]),
    }


@mock_aws
def main(template, stacks):
    with open(template, encoding="utf-8") as file:
        text = file.read()
    declared = json.loads(text).get("Parameters", {})
    common = prepare()
    for name, own in json.loads(stacks).items():
        values = {key: value for key, value in {**common, **own}.items() if key in declared}
        boto3.client("cloudformation").create_stack(
            StackName=name, TemplateBody=text, Capabilities=["CAPABILITY_IAM"],
            Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in values.items()])
    print(json.dumps({name: describe(name) for name in json.loads(stacks)}))


main(*sys.argv[1:3])
