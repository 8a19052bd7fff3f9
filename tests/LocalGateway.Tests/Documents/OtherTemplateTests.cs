using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Linting;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Stages.Reloading;
using Sluice.LocalGateway.Templates;
using Sluice.Tool.Files;

namespace Sluice.LocalGateway.Tests.Documents;

/// <summary>Templates of CloudFormation and SAM as people write them, each with one way to declare an API.</summary>
public sealed class OtherTemplateTests
{
    private const string Integration = """
        {type: mock, requestTemplates: {application/json: '{"statusCode": 200}'}, responses: {default: {statusCode: 200, responseTemplates: {application/json: !Sub "hello ${Who}"}}}}
        """;

    private const string Document = "openapi: 3.0.1\npaths:\n  /a:\n    get:\n      x-amazon-apigateway-integration: {type: mock, requestTemplates: {application/json: '{\"statusCode\": 200}'}, responses: {default: {statusCode: 200, responseTemplates: {application/json: of-file}}}}";

    [Fact]
    public async Task A_body_is_served_on_the_stage_of_its_API()
    {
        await using var api = new OtherDocument($$$$$"""
            AWSTemplateFormatVersion: 2010-09-09
            Parameters:
              Who: {Type: String, Default: you}
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Body:
                    openapi: 3.0.1
                    info: {title: !Sub "${AWS::StackName}-x"}
                    paths:
                      /a:
                        get:
                          x-amazon-apigateway-integration: {{{{{Integration}}}}}
              Deployment: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api}}
              Other: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: another, StageName: other}}
              Stage: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: live}}
            """, "template.yaml", ("Who", "me"));
        api.Stage.ShouldBe("live");
        api.Folder.Api.Title.ShouldBe("local-x");
        (await api.SendAsync("GET", "/a")).ShouldBeAnswer(200, "hello me");
    }

    [Theory]
    [InlineData("AWS::ApiGateway::RestApi", "BodyS3Location: api.yaml", "prod")]
    [InlineData("AWS::ApiGateway::RestApi", "Body: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: ./api.yaml}}}", "prod")]
    [InlineData("AWS::Serverless::Api", "StageName: s\n      DefinitionUri: ./api.yaml", "s")]
    [InlineData("AWS::Serverless::Api", "StageName: s\n      DefinitionBody: {'Fn::Transform': {Name: AWS::Include, Parameters: {Location: api.yaml}}}", "s")]
    [InlineData("AWS::Serverless::Api", "StageName: s\n      DefinitionBody: !Transform {Name: AWS::Include, Parameters: {Location: api.yaml}}", "s")]
    [InlineData("AWS::ApiGateway::RestApi", "Body: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: !Ref BodyLocation}}}", "prod", "template.body.json")]
    [InlineData("AWS::ApiGateway::RestApi", "Body: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: !Ref BodyLocation}}}", "prod", "api.yaml", "api.yaml")]
    public async Task A_document_beside_the_template_is_read(string type, string definition, string stage, string file = "api.yaml", string? location = null)
    {
        (string, string)[] given = location is null ? [] : [("BodyLocation", location)];
        await using var api = new OtherDocument(Including(type, definition), "template.yaml", null, (file, Document), given);
        api.Stage.ShouldBe(stage);
        (await api.SendAsync("GET", "/a")).ShouldBeAnswer(200, "of-file");
    }

    [Fact]
    public async Task A_template_has_the_words_for_switches_that_CloudFormation_reads()
    {
        await using var api = new OtherDocument("""
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Body:
                    openapi: 3.0.1
                    paths:
                      /a:
                        get:
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses: {default: {statusCode: 200, responseTemplates: {application/json: "$stageVariables.a $stageVariables.b $stageVariables.c $stageVariables.d"}}}
              Stage: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Api, StageName: live, Variables: {a: YES, b: off, c: 'yes', d: y}}}
            """, "template.yaml");
        (await api.SendAsync("GET", "/a")).ShouldBeAnswer(200, "true false yes y");
    }

    [Fact]
    public void A_document_in_S3_is_not_read_although_a_build_wrote_one_beside_the_template()
    {
        var text = Including("AWS::ApiGateway::RestApi", "Body: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: !Ref BodyLocation}}}");
        Should.Throw<DocumentException>(() => new OtherDocument(text, "template.yaml", null, ("template.body.json", Document), ("BodyLocation", "s3://b/k")))
            .Message.ShouldContain("AWS::Include names a file in S3");
    }

    [Fact]
    public async Task Resources_and_methods_are_an_API()
    {
        await using var api = new OtherDocument("""
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: orders, BinaryMediaTypes: [image~1png]}}
              Orders: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: orders}}
              Order: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Api, ParentId: !Ref Orders, PathPart: "{id}"}}
              Model: {Type: AWS::ApiGateway::Model, Properties: {RestApiId: !Ref Api, ContentType: application/json, Schema: {type: object, required: [n]}}}
              Validator: {Type: AWS::ApiGateway::RequestValidator, Properties: {RestApiId: !Ref Api, ValidateRequestBody: true, ValidateRequestParameters: true}}
              Bad: {Type: AWS::ApiGateway::GatewayResponse, Properties: {RestApiId: !Ref Api, ResponseType: BAD_REQUEST_BODY, StatusCode: "422", ResponseTemplates: {application/json: '{"no":$context.error.messageString}'}}}
              Post:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !Ref Order
                  HttpMethod: POST
                  AuthorizationType: NONE
                  ApiKeyRequired: true
                  RequestValidatorId: !Ref Validator
                  RequestModels: {application/json: !Ref Model}
                  RequestParameters: {method.request.querystring.q: true, method.request.path.id: true}
                  MethodResponses: [{StatusCode: 201, ResponseParameters: {method.response.header.X-Id: true}}, {StatusCode: 404}]
                  Integration:
                    Type: MOCK
                    RequestTemplates: {application/json: '{"statusCode": 201}'}
                    IntegrationResponses:
                    - {StatusCode: 404, SelectionPattern: "404"}
                    - StatusCode: 201
                      ResponseParameters: {method.response.header.X-Id: "'7'"}
                      ResponseTemplates: {application/json: "made $input.params('id')"}
              Root:
                Type: AWS::ApiGateway::Method
                Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: ANY, AuthorizationType: AWS_IAM, Integration: {Type: MOCK}}
              Gone: {Type: AWS::ApiGateway::Method, Condition: Never, Properties: {HttpMethod: PUT}}
              Deployment: {Type: AWS::ApiGateway::Deployment, DependsOn: Post, Properties: {RestApiId: !Ref Api, StageName: v1}}
            Conditions: {Never: !Equals [a, b]}
            """, "template.yml");
        api.Stage.ShouldBe("v1");
        api.Folder.Api.Title.ShouldBe("orders");
        api.Folder.Api.BinaryMediaTypes.ShouldBe(["image/png"]);
        (string, string)[] key = [("x-api-key", "k"), ("Content-Type", "application/json")];
        var (status, body, headers) = await api.SendAsync("POST", "/orders/5?q=1", "{\"n\":1}", key);
        (status, body, headers.Find("X-Id")).ShouldBe((201, "made 5", "7"));
        (await api.SendAsync("POST", "/orders/5?q=1", "{}", key)).ShouldBeAnswer(422, "{\"no\":\"Invalid request body\"}");
        (await api.SendAsync("POST", "/orders/5", "{\"n\":1}", key)).Status.ShouldBe(400);
        (await api.SendAsync("POST", "/orders/5?q=1", "{\"n\":1}")).Status.ShouldBe(403);
        (await api.SendAsync("GET", "/")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Authorizers_of_methods_are_read()
    {
        await using var api = new OtherDocument("""
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi}
              Auth: {Type: AWS::ApiGateway::Authorizer, Properties: {RestApiId: !Ref Api, Type: TOKEN, Name: a, IdentitySource: method.request.header.X-Token, AuthorizerUri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${F.Arn}/invocations", AuthorizerResultTtlInSeconds: 0}}
              F: {Type: AWS::Lambda::Function, Properties: {Handler: index.handler, Runtime: nodejs20.x, Code: {ZipFile: x}}}
              Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: CUSTOM, AuthorizerId: !Ref Auth, Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${F.Arn}/invocations"}}}
            """, "template.yaml");
        var method = api.Folder.Api.Methods.Single();
        method.Access!.Authorizer!.Kind.ShouldBe(AuthorizerKind.Token);
        method.Access.Authorizer.IdentitySources.Single().Name.ShouldBe("X-Token");
        method.Integration.Type.ShouldBe(IntegrationType.LambdaProxy);
        (await api.SendAsync("GET", "/")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Events_of_functions_make_the_implicit_API()
    {
        await using var api = new OtherDocument("""
            Transform: AWS::Serverless-2016-10-31
            Globals: {Function: {Runtime: python3.12, Timeout: 5}, Api: {Cors: "'*'"}}
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: app.handler
                  CodeUri: src/
                  Events:
                    Get: {Type: Api, Properties: {Path: "/things/{id}", Method: get}}
                    Any: {Type: Api, Properties: {Path: /all, Method: ANY}}
                    Queue: {Type: SQS, Properties: {Queue: x}}
            """, "template.yaml");
        api.Stage.ShouldBe("Prod");
        api.Folder.Api.Methods.Select(method => $"{method.HttpMethod} {method.ResourcePath} {method.Name} {method.Integration.Type}").ShouldBe(
        [
            "GET /things/{id} FGet LambdaProxy", "OPTIONS /things/{id} OPTIONS /things/{id} Mock", "ANY /all FAny LambdaProxy", "OPTIONS /all OPTIONS /all Mock",
        ]);
        var (status, _, headers) = await api.SendAsync("OPTIONS", "/things/1");
        (status, headers.Find("Access-Control-Allow-Origin"), headers.Find("Access-Control-Allow-Methods")).ShouldBe((200, "*", "GET,OPTIONS"));
        api.Warnings.ShouldContain(warning => warning.StartsWith("The function 'F' cannot run here, so each call of it is answered with Lambda's error."));
        (await api.SendAsync("GET", "/things/1")).Status.ShouldBeGreaterThanOrEqualTo(500);
    }

    [Fact]
    public async Task An_API_of_SAM_has_its_authorizers_keys_models_and_responses()
    {
        await using var api = new OtherDocument("""
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: dev
                  Models: {Thing: {type: object}}
                  GatewayResponses: {UNAUTHORIZED: {StatusCode: 418, ResponseParameters: {Headers: {X-Why: "'no'"}}}}
                  Auth:
                    DefaultAuthorizer: Users
                    Authorizers:
                      Users: {UserPoolArn: !GetAtt Pool.Arn}
                      Mine: {FunctionArn: !GetAtt F.Arn, FunctionPayloadType: REQUEST, Identity: {Headers: [X-A], ReauthorizeEvery: 0}}
              Pool: {Type: AWS::Cognito::UserPool}
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: index.handler
                  Events:
                    A: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /a, Method: get}}
                    B: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /b, Method: post, Auth: {Authorizer: Mine}}}
                    C: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /c, Method: get, Auth: {Authorizer: NONE, ApiKeyRequired: true}}}
            """, "template.yaml");
        var methods = api.Folder.Api.Methods.ToDictionary(method => method.ResourcePath, method => method.Access);
        methods["/a"]!.Authorizer!.Kind.ShouldBe(AuthorizerKind.Cognito);
        methods["/b"]!.Authorizer!.Kind.ShouldBe(AuthorizerKind.Request);
        methods["/c"]!.Authorizer.ShouldBeNull();
        methods["/c"]!.RequiresApiKey.ShouldBeTrue();
        var (status, _, headers) = await api.SendAsync("GET", "/a");
        (status, headers.Find("X-Why")).ShouldBe((418, "no"));
    }

    [Fact]
    public async Task The_stage_that_SAM_makes_has_a_name_and_a_cors_value_that_is_no_text_is_dropped()
    {
        await using var api = new OtherDocument("""
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api: {Type: AWS::Serverless::Api, Properties: {StageName: live, Cors: {AllowOrigin: "'https://x'", MaxAge: 5}}}
              Plan: {Type: AWS::ApiGateway::UsagePlan, Properties: {ApiStages: [{ApiId: !Ref Api, Stage: !Ref ApiliveStage}]}}
              F: {Type: AWS::Serverless::Function, Properties: {Handler: h, Events: {A: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /a, Method: get}}}}}
            """, "template.yaml");
        api.Folder.Stack.UsagePlans.Single().Stages.ShouldBe(["live"]);
        var (status, _, headers) = await api.SendAsync("OPTIONS", "/a");
        (status, headers.Find("Access-Control-Allow-Origin"), headers.Find("Access-Control-Max-Age")).ShouldBe((200, "https://x", null));
    }

    [Fact]
    public async Task One_of_several_APIs_is_chosen()
    {
        const string Text = """
            Resources:
              One: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {openapi: 3.0.1, info: {title: one}, paths: {}}}}
              Two: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {openapi: 3.0.1, info: {title: two}, paths: {}}}}
            """;
        Should.Throw<DocumentException>(() => new OtherDocument(Text)).Message.ShouldContain("the template declares several APIs: One, Two. Choose one with --api.");
        Should.Throw<DocumentException>(() => new OtherDocument(Text, "t.yaml", "Three", null)).Message.ShouldContain("the template has no API 'Three'");
        await using var api = new OtherDocument(Text, "t.yaml", "Two", null);
        api.Folder.Api.Title.ShouldBe("two");
    }

    [Theory]
    [InlineData("Resources: {Q: {Type: AWS::SQS::Queue}}", "template.yaml(1,1): $.Resources: the template declares no REST API")]
    [InlineData("Resources:\n  A: {Type: AWS::ApiGateway::RestApi, Properties: {BodyS3Location: {Bucket: b, Key: k}}}", "this file is in S3")]
    [InlineData("Resources:\n  A: {Type: AWS::Serverless::Api, Properties: {StageName: s, DefinitionUri: s3://b/k}}", "template.yaml(2,62): $.Resources.A.Properties.DefinitionUri: this file is in S3")]
    [InlineData("Resources:\n  A: {Type: AWS::ApiGateway::RestApi}\n  M: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref A, ResourceId: x, HttpMethod: GET}}", "'x' is neither the root of the API nor one of its resources")]
    [InlineData("Resources:\n  A: {Type: AWS::ApiGateway::RestApi}\n  R: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref A, ParentId: !Ref R, PathPart: a}}\n  M: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref A, ResourceId: !Ref R, HttpMethod: GET}}", "lead back to it")]
    [InlineData("Resources:\n  A: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {openapi: 3.0.1, paths: {/a: {get: {x-amazon-apigateway-integration: {type: http, httpMethod: GET, uri: !ImportValue x}}}}}}}", "'x' is an export of another stack. Give it a value with --parameter x=VALUE.")]
    [InlineData("Resources:\n  A: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: lost.yaml}}}}}", "lost.yaml")]
    public void What_a_template_lacks_is_one_error_with_its_place(string text, string problem)
        => Should.Throw<DocumentException>(() => new OtherDocument(text, "template.yaml")).Message.ShouldContain(problem);

    [Fact]
    public async Task Only_the_file_itself_is_watched()
    {
        var folder = Directory.CreateTempSubdirectory("sluice").FullName;
        try
        {
            var file = new ServedFile(Path.Combine(folder, "t.yaml"), _ => throw new NotSupportedException());
            var options = new GatewayOptions { DeployFolder = folder, File = file, CodeFolder = folder, WatchesCode = false };
            await File.WriteAllTextAsync(Path.Combine(folder, "t.yaml"), "a: 1", TestContext.Current.CancellationToken);
            var before = BuildState.Of(options);
            await File.WriteAllTextAsync(Path.Combine(folder, "start.log"), "x", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "other.json"), "{}", TestContext.Current.CancellationToken);
            BuildState.Of(options).ShouldBe(before);
            await File.WriteAllTextAsync(Path.Combine(folder, "t.yaml"), "a: 12", TestContext.Current.CancellationToken);
            BuildState.Of(options).ShouldNotBe(before);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Files_that_the_file_includes_are_watched_even_if_they_cannot_be_read()
    {
        var folder = Directory.CreateTempSubdirectory("sluice").FullName;
        try
        {
            var path = Path.Combine(folder, "t.yaml");
            var file = new ServedFile(path, reads => ApiFile.Read(path, TemplateInputs.None, null, reads));
            var options = new GatewayOptions { DeployFolder = folder, File = file, CodeFolder = folder, WatchesCode = false };
            await File.WriteAllTextAsync(path, Including("AWS::ApiGateway::RestApi", "BodyS3Location: ./parts/api.yaml"), TestContext.Current.CancellationToken);
            Should.Throw<DocumentException>(options.Read).Message.ShouldStartWith("t.yaml(7,7): ");
            var before = BuildState.Of(options);
            var part = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "parts")).FullName, "api.yaml");
            await File.WriteAllTextAsync(part, Document, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "api.yaml"), "unrelated", TestContext.Current.CancellationToken);
            var after = BuildState.Of(options);
            after.ShouldNotBe(before);
            options.Read().Api.Methods.Single().ResourcePath.ShouldBe("/a");
            await File.WriteAllTextAsync(Path.Combine(folder, "parts", "other.yaml"), "unrelated", TestContext.Current.CancellationToken);
            BuildState.Of(options).ShouldBe(after);
            await File.AppendAllTextAsync(part, "\n", TestContext.Current.CancellationToken);
            BuildState.Of(options).ShouldNotBe(after);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_checked_document_of_a_template_keeps_the_template_s_places()
    {
        var folder = Directory.CreateTempSubdirectory("sluice").FullName;
        try
        {
            var path = Path.Combine(folder, "t.yaml");
            File.WriteAllText(path, "Resources:\n  A:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Body:\n        openapi: 3.0.1\n        paths:\n          /a: {get: {}}\n");
            var findings = DocumentLint.CheckFile(ApiFile.ReadAll(path, TemplateInputs.None, api: null).Documents[0]);
            findings.Single().Finding.Message.ShouldStartWith("t.yaml(8,16): $.Resources.A.Properties.Body.paths['/a'].get: there is no 'x-amazon-apigateway-integration'");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Including(string type, string definition)
        => "Transform: AWS::Serverless-2016-10-31\nParameters: {BodyLocation: {Type: String}}\n"
            + $"Resources:\n  Api:\n    Type: {type}\n    Properties:\n      {definition}\n";
}
