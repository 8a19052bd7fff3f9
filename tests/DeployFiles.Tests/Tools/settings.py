"""Creates the resources of a template that moto's CloudFormation does not know, each by the call of its service.

settings.py TEMPLATE; the AWS SDK checks the names and types of all properties. Prints a JSON object: the number of resources of each type.
"""
import collections
import io
import json
import os
import re
import sys
import zipfile

os.environ.update(AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION="eu-west-1", AWS_EC2_METADATA_DISABLED="true")

import boto3
from moto import mock_aws

PSEUDO = {"AWS::Partition": "aws", "AWS::Region": "eu-west-1", "AWS::AccountId": "123456789012", "AWS::StackName": "dev", "AWS::URLSuffix": "amazonaws.com"}


class Stack:
    def __init__(self, template):
        self.template = template
        self.values = dict(PSEUDO)
        self.values.update({name: parameter.get("Default", name) for name, parameter in template.get("Parameters", {}).items()})

    def of(self, *types):
        return [(name, self.value(resource.get("Properties", {}))) for name, resource in self.template["Resources"].items() if resource["Type"] in types]

    def text(self, name):
        return str(self.values.get(name, name))

    def value(self, node):
        if isinstance(node, list):
            return [self.value(item) for item in node]
        if not isinstance(node, dict):
            return node
        if "Ref" in node:
            return self.text(node["Ref"])
        if "Fn::GetAtt" in node:
            return self.text(".".join(node["Fn::GetAtt"]))
        if "Fn::Sub" in node and isinstance(node["Fn::Sub"], str):
            return re.sub(r"\$\{([^!}]+)\}", lambda match: self.text(match.group(1)), node["Fn::Sub"])
        if "Fn::If" in node:
            return self.value(node["Fn::If"][2])
        return {name: self.value(member) for name, member in node.items()}


def camel(node):
    """Names as API Gateway's own calls have them. The keys of tags stay."""
    if isinstance(node, list):
        return [camel(item) for item in node]
    if isinstance(node, dict):
        return {name[0].lower() + name[1:]: camel(value) for name, value in node.items()}
    return node


def tags(properties):
    return {tag["Key"]: tag["Value"] for tag in properties.pop("Tags", [])}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        stack = Stack(json.load(file))
    counts = collections.Counter()
    with mock_aws():
        gateway, aws_lambda, cloudwatch = boto3.client("apigateway"), boto3.client("lambda"), boto3.client("cloudwatch")

        for name, role in stack.of("AWS::IAM::Role"):
            trust = json.dumps(role["AssumeRolePolicyDocument"])
            made = boto3.client("iam").create_role(RoleName=name, AssumeRolePolicyDocument=trust, Tags=role.get("Tags", []))["Role"]
            stack.values[name + ".Arn"] = made["Arn"]
            for policy in role.get("Policies", []):
                boto3.client("iam").put_role_policy(RoleName=name, PolicyName=policy["PolicyName"], PolicyDocument=json.dumps({"Version": "2012-10-17", **policy["PolicyDocument"]}))
            counts["role"] += 1

        for _, account in stack.of("AWS::ApiGateway::Account"):
            gateway.update_account(patchOperations=[{"op": "replace", "path": "/cloudwatchRoleArn", "value": account["CloudWatchRoleArn"]}])
            assert gateway.get_account()["cloudwatchRoleArn"].endswith("role/CloudWatchRole")
            counts["account"] += 1

        for name, api in stack.of("AWS::ApiGateway::RestApi"):
            made = gateway.create_rest_api(
                name=api["Name"], endpointConfiguration=camel(api["EndpointConfiguration"]), disableExecuteApiEndpoint=api["DisableExecuteApiEndpoint"],
                securityPolicy=api["SecurityPolicy"], endpointAccessMode=api["EndpointAccessMode"], tags=tags(api))
            stack.values[name] = made["id"]
            gateway.put_method(restApiId=made["id"], resourceId=made["rootResourceId"], httpMethod="GET", authorizationType="NONE")
            gateway.put_integration(restApiId=made["id"], resourceId=made["rootResourceId"], httpMethod="GET", type="MOCK")
            deployment = gateway.create_deployment(restApiId=made["id"])["id"]
            for name, stage in stack.of("AWS::ApiGateway::Stage"):
                gateway.create_stage(restApiId=made["id"], deploymentId=deployment, stageName=stage["StageName"], tracingEnabled=stage["TracingEnabled"], tags=tags(stage))
                stack.values[name] = stage["StageName"]
                counts["stage"] += 1

        for name, domain in stack.of("AWS::ApiGateway::DomainName"):
            own = tags(domain)
            made = gateway.create_domain_name(**camel(domain), tags=own)
            stack.values.update({name: made["domainName"], name + ".RegionalDomainName": "d-1.execute-api.eu-west-1.amazonaws.com", name + ".RegionalHostedZoneId": "Z2FDTNDATAQYW2"})
            counts["domain"] += 1
        for _, mapping in stack.of("AWS::ApiGateway::BasePathMapping"):
            gateway.create_base_path_mapping(**camel(mapping))
            counts["mapping"] += 1
        for _, record in stack.of("AWS::Route53::RecordSet"):
            zone = boto3.client("route53").create_hosted_zone(Name="example.com", CallerReference=record["Type"])["HostedZone"]["Id"]
            target = {**record["AliasTarget"], "EvaluateTargetHealth": False}
            boto3.client("route53").change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": [
                {"Action": "CREATE", "ResourceRecordSet": {"Name": record["Name"], "Type": record["Type"], "AliasTarget": target}}]})
            counts["record"] += 1

        for _, association in stack.of("AWS::WAFv2::WebACLAssociation"):
            acl = boto3.client("wafv2").create_web_acl(
                Name="shop", Scope="REGIONAL", DefaultAction={"Allow": {}}, VisibilityConfig={"SampledRequestsEnabled": False, "CloudWatchMetricsEnabled": False, "MetricName": "m"})
            boto3.client("wafv2").associate_web_acl(WebACLArn=acl["Summary"]["ARN"], ResourceArn=association["ResourceArn"])
            counts["association"] += 1

        code = io.BytesIO()
        with zipfile.ZipFile(code, "w") as archive:
            archive.writestr("Api.dll", "")
        for name, function in stack.of("AWS::Lambda::Function"):
            function["Code"] = {"ZipFile": code.getvalue()}
            function["Tags"] = tags(function)
            if "KmsKeyArn" in function:
                function["KMSKeyArn"] = function.pop("KmsKeyArn")
            function.pop("ReservedConcurrentExecutions", None)
            aws_lambda.create_function(FunctionName=name, **function)
            counts["function"] += 1
        for name, version in stack.of("AWS::Lambda::Version"):
            stack.values[name + ".Version"] = aws_lambda.publish_version(FunctionName=version["FunctionName"])["Version"]
        for _, alias in stack.of("AWS::Lambda::Alias"):
            alias.pop("ProvisionedConcurrencyConfig", None)
            aws_lambda.create_alias(**alias)
            counts["alias"] += 1
        for _, config in stack.of("AWS::Lambda::EventInvokeConfig"):
            queue = config["DestinationConfig"]["OnFailure"]["Destination"]
            aws_lambda.put_function_event_invoke_config(**config)
            made = aws_lambda.get_function_event_invoke_config(FunctionName=config["FunctionName"])
            assert made["DestinationConfig"]["OnFailure"]["Destination"] == queue, made
            counts["eventInvokeConfig"] += 1

        for name, alarm in stack.of("AWS::CloudWatch::Alarm"):
            for number in ("Threshold", "Period", "EvaluationPeriods", "DatapointsToAlarm"):
                if isinstance(alarm.get(number), str):
                    alarm[number] = float(alarm[number])
            if isinstance(alarm.get("ActionsEnabled"), str):
                alarm["ActionsEnabled"] = alarm["ActionsEnabled"] == "true"
            cloudwatch.put_metric_alarm(AlarmName=name, **alarm)
        counts["alarm"] = len(cloudwatch.describe_alarms()["MetricAlarms"])
    print(json.dumps(counts))


main()
