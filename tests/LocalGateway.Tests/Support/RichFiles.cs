namespace Sluice.LocalGateway.Tests.Support;

/// <summary>Deploy files in which each thing that a reader looks at stands once.</summary>
internal static class RichFiles
{
    public const string Document = """
        {
          "openapi": "3.0.1",
          "info": { "title": "Rich", "version": "1" },
          "servers": [ { "url": "https://example.com/{basePath}", "variables": { "basePath": { "default": "/prod" } } } ],
          "security": [ { "key": [] } ],
          "x-amazon-apigateway-api-key-source": "HEADER",
          "x-amazon-apigateway-binary-media-types": [ "image/png" ],
          "x-amazon-apigateway-request-validator": "all",
          "x-amazon-apigateway-request-validators": { "all": { "validateRequestParameters": true, "validateRequestBody": true } },
          "x-amazon-apigateway-gateway-responses": {
            "DEFAULT_4XX": { "statusCode": "400", "responseParameters": { "gatewayresponse.header.X": "'y'" }, "responseTemplates": { "application/json": "$context.error.messageString" } }
          },
          "x-amazon-apigateway-policy": {
            "Version": "2012-10-17",
            "Statement": [ { "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "execute-api:Invoke", "Resource": [ "execute-api:/*" ], "Condition": { "IpAddress": { "aws:SourceIp": [ "127.0.0.0/8" ] } } } ]
          },
          "components": {
            "parameters": { "Page": { "name": "page", "in": "query", "required": true, "schema": { "type": "integer" } } },
            "responses": { "Gone": { "description": "gone", "headers": { "ETag": { "schema": { "type": "string" } } } } },
            "schemas": {
              "Thing": {
                "type": "object", "required": [ "name" ], "minProperties": 1, "maxProperties": 9, "additionalProperties": false, "patternProperties": { "^x": { "type": "string" } },
                "properties": {
                  "name": { "type": "string", "minLength": 1, "maxLength": 9, "pattern": "^a", "enum": [ "a" ] },
                  "count": { "type": "integer", "format": "int32", "minimum": 0, "maximum": 9, "exclusiveMinimum": true, "exclusiveMaximum": true, "multipleOf": 1 },
                  "many": { "type": "array", "items": { "$ref": "#/components/schemas/Thing" }, "minItems": 0, "maxItems": 9, "uniqueItems": true, "additionalItems": false },
                  "any": { "allOf": [ { "type": "string" } ], "anyOf": [ { "type": "string" } ], "oneOf": [ { "type": "string" } ], "not": { "type": "null" } }
                }
              }
            },
            "securitySchemes": {
              "key": { "type": "apiKey", "name": "x-api-key", "in": "header" },
              "iam": { "type": "apiKey", "name": "Authorization", "in": "header", "x-amazon-apigateway-authtype": "awsSigv4" },
              "staff": {
                "type": "apiKey", "name": "Authorization", "in": "header", "x-amazon-apigateway-authtype": "custom",
                "x-amazon-apigateway-authorizer": {
                  "type": "request", "authorizerUri": "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:000000000000:function:F/invocations",
                  "identitySource": "method.request.header.Authorization", "identityValidationExpression": "a+", "authorizerResultTtlInSeconds": 60, "authorizerPayloadFormatVersion": "1.0"
                }
              }
            }
          },
          "paths": {
            "/things/{id}": {
              "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }, { "$ref": "#/components/parameters/Page" } ],
              "post": {
                "operationId": "Put",
                "parameters": [ { "name": "q", "in": "query", "required": true, "schema": { "type": "string", "enum": [ "x" ] } }, { "name": "H", "in": "header", "schema": { "type": "string" } } ],
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                "responses": { "200": { "description": "ok", "headers": { "ETag": { "schema": { "type": "string" } } } }, "410": { "$ref": "#/components/responses/Gone" } },
                "security": [ { "staff": [], "key": [] } ],
                "x-amazon-apigateway-integration": {
                  "type": "aws", "httpMethod": "POST", "uri": "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:000000000000:function:F/invocations",
                  "credentials": "arn:aws:iam::000000000000:role/r", "passthroughBehavior": "never", "contentHandling": "CONVERT_TO_TEXT", "timeoutInMillis": 29000,
                  "connectionType": "INTERNET", "payloadFormatVersion": "1.0", "responseTransferMode": "BUFFERED", "cacheNamespace": "n", "cacheKeyParameters": [ "method.request.path.id" ],
                  "requestParameters": { "integration.request.header.X": "method.request.header.H", "integration.request.querystring.q": "'static'" },
                  "requestTemplates": { "application/json": "$input.json('$')" },
                  "responses": {
                    "default": { "statusCode": "200", "contentHandling": "CONVERT_TO_TEXT", "responseParameters": { "method.response.header.ETag": "integration.response.header.ETag" }, "responseTemplates": { "application/json": "$input.body" } },
                    "gone.*": { "statusCode": 410, "responseParameters": { "method.response.header.ETag": "integration.response.body.tag" } }
                  }
                }
              },
              "x-amazon-apigateway-any-method": {
                "x-amazon-apigateway-auth": { "type": "AWS_IAM" },
                "x-amazon-apigateway-integration": { "type": "http_proxy", "httpMethod": "ANY", "uri": "https://example.com/{id}", "requestParameters": { "integration.request.path.id": "method.request.path.id" } }
              }
            },
            "/health": {
              "get": {
                "security": [ { "iam": [] } ],
                "responses": { "200": { "description": "ok" } },
                "x-amazon-apigateway-integration": { "type": "mock", "requestTemplates": { "application/json": "{\"statusCode\":200}" }, "responses": { "default": { "statusCode": "200" } } }
              }
            },
            "/queue": {
              "get": {
                "responses": { "200": { "description": "ok" } },
                "x-amazon-apigateway-integration": { "type": "aws", "httpMethod": "POST", "uri": "arn:aws:apigateway:eu-west-1:sqs:path/000000000000/q", "responses": { "default": { "statusCode": "200" } } }
              }
            }
          }
        }
        """;

    public const string Template = """
        {
          "AWSTemplateFormatVersion": "2010-09-09",
          "Transform": "AWS::Serverless-2016-10-31",
          "Description": "Rich",
          "Parameters": { "Table": { "Type": "String", "Default": "orders" } },
          "Globals": { "Function": { "Timeout": 5, "MemorySize": 256, "Handler": "App", "Environment": { "Variables": { "A": "a" } } } },
          "Resources": {
            "F": {
              "Type": "AWS::Serverless::Function",
              "DependsOn": [ "Plan" ],
              "Properties": {
                "Handler": "App", "FunctionName": { "Fn::Sub": "${AWS::StackName}-F" }, "PackageType": "Zip", "Description": "f", "Timeout": 7, "MemorySize": 512,
                "Environment": { "Variables": { "TABLE": { "Ref": "Table" }, "ARN": { "Fn::GetAtt": [ "Api", "Arn" ] }, "N": 1 } }
              }
            },
            "Api": { "Type": "AWS::ApiGateway::RestApi", "Properties": { "FailOnWarnings": true, "Policy": { "Statement": { "Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "*" } } } },
            "Stage": {
              "Type": "AWS::ApiGateway::Stage",
              "Properties": {
                "StageName": "prod", "Variables": { "host": "example.com" },
                "MethodSettings": [ { "ResourcePath": "/*", "HttpMethod": "*", "ThrottlingRateLimit": 10, "ThrottlingBurstLimit": 20 } ]
              }
            },
            "Key": { "Type": "AWS::ApiGateway::ApiKey", "Properties": { "Value": "01234567890123456789", "Enabled": true } },
            "Plan": {
              "Type": "AWS::ApiGateway::UsagePlan",
              "Properties": {
                "UsagePlanName": "plan", "Throttle": { "RateLimit": 1, "BurstLimit": 2 }, "Quota": { "Limit": 9, "Offset": 0, "Period": "DAY" },
                "ApiStages": [ { "ApiId": { "Ref": "Api" }, "Stage": { "Ref": "Stage" }, "Throttle": { "/things/{id}/POST": { "RateLimit": 1, "BurstLimit": 2 } } } ]
              }
            },
            "PlanKey": { "Type": "AWS::ApiGateway::UsagePlanKey", "Properties": { "KeyId": { "Ref": "Key" }, "UsagePlanId": { "Ref": "Plan" }, "KeyType": "API_KEY" } }
          },
          "Outputs": { "Url": { "Value": { "Fn::Sub": "https://${Api}.execute-api" } } }
        }
        """;

    public const string Identities = """
        {
          "apiKeys": [ { "id": "k", "value": "v", "enabled": true, "plan": "Plan" } ],
          "cognito": { "token": { "sub": "s" } },
          "iam": { "AKIA": { "accountId": "000000000000", "user": "u" } },
          "policyKeys": { "aws:SourceVpc": "vpc-1" }
        }
        """;
}
