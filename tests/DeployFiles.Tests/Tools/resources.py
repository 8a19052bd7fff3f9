"""What moto's CloudFormation lacks of API Gateway and Lambda: documents, stages, usage plans, keys and aliases, and the refusal of a taken name."""
from moto.apigateway.models import Deployment, RestAPI, apigateway_backends
from moto.awslambda.models import LambdaFunction, LambdaVersion, lambda_backends
from moto.core.common_models import CloudFormationModel

from import_api import adapted


def lower(value):
    """Properties of a template with the names that the service's own API has."""
    if isinstance(value, dict):
        return {name[0].lower() + name[1:]: lower(item) for name, item in value.items()}
    return [lower(item) for item in value] if isinstance(value, list) else value


def stage(properties, api, _):
    api.create_stage(properties["RestApiId"], properties["StageName"], properties["DeploymentId"], properties.get("Variables"), properties.get("Description", ""))
    return properties["StageName"]


def usage_plan(properties, api, _):
    payload = {"name": properties["UsagePlanName"], "description": properties.get("Description"), "apiStages": lower(properties.get("ApiStages", []))}
    return api.create_usage_plan(payload).id


def api_key(properties, api, _):
    return api.create_api_key({name: value for name, value in lower(properties).items() if name in ("name", "description", "value", "enabled")}).id


def usage_plan_key(properties, api, _):
    api.create_usage_plan_key(properties["UsagePlanId"], {"keyId": properties["KeyId"], "keyType": properties["KeyType"]})
    return properties["KeyId"] + ":" + properties["UsagePlanId"]


def alias(properties, _, functions):
    return functions.create_alias(
        properties["Name"], properties["FunctionName"], properties["FunctionVersion"], properties.get("Description", ""), properties.get("RoutingConfig")).arn


def model(kind, make):
    """A class by which moto makes resources of a type; it finds the classes by themselves."""
    def create(cls, resource_name, cloudformation_json, account_id, region_name, **_):
        made = cls()
        made.physical_resource_id = make(
            cloudformation_json.get("Properties", {}), apigateway_backends[account_id][region_name], lambda_backends[account_id][region_name])
        return made

    return type(CloudFormationModel)(kind.replace("::", ""), (CloudFormationModel,), {
        "__module__": "moto.apigateway.models",
        "cloudformation_type": staticmethod(lambda: kind),
        "cloudformation_name_type": staticmethod(lambda: ""),
        "has_cfn_attr": classmethod(lambda cls, attr: False),
        "create_from_cloudformation_json": classmethod(create),
    })


MODELS = [
    model("AWS::ApiGateway::Stage", stage),
    model("AWS::ApiGateway::UsagePlan", usage_plan),
    model("AWS::ApiGateway::ApiKey", api_key),
    model("AWS::ApiGateway::UsagePlanKey", usage_plan_key),
    model("AWS::Lambda::Alias", alias),
]


def teach():
    make_api = RestAPI.create_from_cloudformation_json
    make_function = LambdaFunction.create_from_cloudformation_json

    def api_with_document(resource_name, cloudformation_json, account_id, region_name, **kwargs):
        api = make_api(resource_name, cloudformation_json, account_id, region_name, **kwargs)
        if body := cloudformation_json["Properties"].get("Body"):
            apigateway_backends[account_id][region_name].put_rest_api(api.id, adapted(body), fail_on_warnings=False, mode="overwrite")
        return api

    # Moto replaces a function of the same name. Lambda answers "Function already exist".
    def function_of_its_own(resource_name, cloudformation_json, account_id, region_name, **kwargs):
        if any(function.function_name == resource_name for function in lambda_backends[account_id][region_name].list_functions()):
            raise ValueError("Function already exist: " + resource_name)
        return make_function(resource_name, cloudformation_json, account_id, region_name, **kwargs)

    Deployment.physical_resource_id = property(lambda self: self.id)
    LambdaVersion.get_cfn_attribute = lambda self, name: str(self.version)
    RestAPI.create_from_cloudformation_json = api_with_document
    LambdaFunction.create_from_cloudformation_json = function_of_its_own
