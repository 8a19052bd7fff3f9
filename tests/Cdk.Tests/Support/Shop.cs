using System.Text.Json.Nodes;

namespace Sluice.Cdk.Tests.Support;

/// <summary>A small template as a build with SAM writes it, for tests that add to it.</summary>
internal static class Shop
{
    /// <summary>An API with one function.</summary>
    /// <param name="sections">Sections that are added, as JSON members.</param>
    /// <param name="resources">Resources that are added, as JSON members.</param>
    /// <param name="properties">Properties of the function that are added, as JSON members.</param>
    public static JsonObject Template(string sections = "", string resources = "", string properties = "") => JsonNode.Parse($$$$$$"""
        {
          "Transform": "AWS::Serverless-2016-10-31"{{{{{{Member(sections)}}}}}},
          "Resources": {
            "OrdersFunction": {
              "Type": "AWS::Serverless::Function",
              "Properties": {
                "Handler": "Shop", "Runtime": "dotnet10", "CodeUri": "./Shop.zip", "Architectures": ["x86_64"], "MemorySize": 512, "Timeout": 10,
                "Environment": {"Variables": {"SLUICE_FUNCTION": "OrdersFunction"}}, "LoggingConfig": {"LogGroup": {"Ref": "OrdersFunctionLogGroup"}}{{{{{{Member(properties)}}}}}}
              }
            },
            "OrdersFunctionLogGroup": {
              "Type": "AWS::Logs::LogGroup", "DeletionPolicy": "Delete", "UpdateReplacePolicy": "Delete",
              "Properties": {"LogGroupName": {"Fn::Sub": "/aws/lambda/${AWS::StackName}-OrdersFunction"}, "RetentionInDays": 30}
            },
            "RestApi": {
              "Type": "AWS::ApiGateway::RestApi",
              "Properties": {
                "Name": "Shop", "FailOnWarnings": true, "Mode": "overwrite",
                "Body": {
                  "openapi": "3.0.1", "info": {"title": "Shop", "version": "1.0"},
                  "paths": {"/orders": {"get": {
                    "responses": {"200": {"description": "OK"}},
                    "x-amazon-apigateway-integration": {
                      "type": "aws", "httpMethod": "POST", "passthroughBehavior": "never",
                      "uri": {"Fn::Sub": "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${OrdersFunction.Arn}/invocations"},
                      "requestTemplates": {"application/json": "#set($params = $input.params())\n{\"at\":\"${stageVariables.at}\",\"id\":\"$params.path.get('id')${context.requestId}\"}"},
                      "responses": {"default": {"statusCode": "200"}}
                    }
                  }}}
                }
              }
            },
            "RestApiDeployment0123456789": {"Type": "AWS::ApiGateway::Deployment", "Properties": {"RestApiId": {"Ref": "RestApi"}, "Description": "Document 0123456789"}},
            "RestApiStage": {
              "Type": "AWS::ApiGateway::Stage",
              "Properties": {"RestApiId": {"Ref": "RestApi"}, "DeploymentId": {"Ref": "RestApiDeployment0123456789"}, "StageName": "prod"}
            }{{{{{{Member(resources)}}}}}}
          }
        }
        """)!.AsObject();

    private static string Member(string members) => members.Length == 0 ? "" : "," + members;
}
