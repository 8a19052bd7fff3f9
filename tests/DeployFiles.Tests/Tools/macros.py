"""What CloudFormation does with the macros of a template before it makes resources: AWS::Include and SAM's transform."""
import json

# SAM's transform names these by their ARNs.
MANAGED = "arn:aws:iam::aws:policy/"
ROLE_POLICIES = {name: MANAGED + name for name in ("AWSLambdaVPCAccessExecutionRole", "AWSXrayWriteOnlyAccess")}
ROLE_POLICIES["AWSLambdaBasicExecutionRole"] = MANAGED + "service-role/AWSLambdaBasicExecutionRole"


def expand(template, parameters, s3):
    template = include(template, {**defaults(template), **parameters}, s3)
    return transform(template, parameters) if template.get("Transform") == "AWS::Serverless-2016-10-31" else template


def defaults(template):
    return {name: value["Default"] for name, value in template.get("Parameters", {}).items() if "Default" in value}


def include(value, parameters, s3):
    """Replaces each AWS::Include by the file that it names. A location is a text or a reference to a parameter; it is in S3, or the stack fails."""
    if isinstance(value, list):
        return [include(item, parameters, s3) for item in value]
    if not isinstance(value, dict):
        return value
    macro = value.get("Fn::Transform")
    if isinstance(macro, dict) and macro.get("Name") == "AWS::Include":
        location = macro["Parameters"]["Location"]
        location = parameters[location["Ref"]] if isinstance(location, dict) else location
        if not location.startswith("s3://"):
            raise ValueError("The location parameter is not a valid S3 uri: " + location)
        bucket, key = location[len("s3://"):].split("/", 1)
        return json.loads(s3.get_object(Bucket=bucket, Key=key)["Body"].read())
    return {name: include(item, parameters, s3) for name, item in value.items()}


def transform(template, parameters):
    from samtranslator.parser.parser import Parser
    from samtranslator.translator.translator import Translator

    values = {name: parameters.get(name, value.get("Default", name)) for name, value in template.get("Parameters", {}).items()}
    return Translator(ROLE_POLICIES, Parser()).translate(template, values)
