using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;
using Sluice.Tool.Files;

namespace Sluice.LocalGateway.Tests.Documents;

/// <summary>Documents as people write them: each with one construct that builds do not write, and a request with the answer of API Gateway.</summary>
public sealed class OtherDocumentTests
{
    /// <summary>A mock that answers with a text.</summary>
    private const string Mock = """
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates:
                  application/json: '{"statusCode": 200}'
                responses:
                  default:
                    statusCode: 200
                    responseTemplates:
                      application/json: 'hello'
        """;

    [Theory]
    [InlineData("openapi: 3.0.1\ninfo: {title: T, version: 1}")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: 2024\n  version: 2024-01-31")]
    [InlineData("openapi: \"3.0.0\"\ninfo: {title: on, version: yes}\nservers:\n- url: https://x.example.com/{basePath}\n  variables:\n    basePath: {default: /v1}")]
    [InlineData("openapi: 3.0.1\ninfo: {title: T}\nx-amazon-apigateway-cors: {allowOrigins: ['*']}\nx-amazon-apigateway-importexport-version: 1.0")]
    [InlineData("swagger: '2.0'\ninfo: {title: T}\nhost: x.example.com\nbasePath: /v1\nschemes: [https]")]
    [InlineData("swagger: 2.0\ninfo: {title: T}\ndefinitions: {Unused: {$ref: '#/definitions/Lost'}}")]
    [InlineData("openapi: 3.0.1\ncomponents: {schemas: {Unused: {$ref: '#/components/schemas/Lost'}}}\ntags: [{name: a}]")]
    public async Task The_head_of_a_document_may_have_any_of_its_forms(string head)
    {
        await using var api = new OtherDocument($"{head}\npaths:\n  /a:\n    get:\n{Mock}");
        (await api.SendAsync("GET", "/a")).ShouldBeAnswer(200, "hello");
        api.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("200", "'200'")]
    [InlineData("'200'", "200")]
    [InlineData("\"200\"", "\"200\"")]
    public async Task A_response_key_may_be_a_number_or_a_text(string key, string status)
    {
        await using var api = new OtherDocument($$$$$"""
            openapi: 3.0.1
            paths:
              /a:
                get:
                  responses:
                    {{{{{key}}}}}: {description: ok, headers: {X-A: {schema: {type: string}}}}
                  x-amazon-apigateway-integration:
                    type: MOCK
                    requestTemplates: {application/json: '{"statusCode": 200}'}
                    responses:
                      default:
                        statusCode: {{{{{status}}}}}
                        responseParameters: {method.response.header.X-A: "'yes'"}
            """);
        var (code, _, headers) = await api.SendAsync("GET", "/a");
        code.ShouldBe(200);
        headers.Find("X-A").ShouldBe("yes");
    }

    [Fact]
    public async Task Any_method_and_an_integration_of_the_path_are_served()
    {
        await using var api = new OtherDocument("""
            openapi: 3.0.1
            paths:
              /any/{x}:
                x-amazon-apigateway-any-method:
                  x-amazon-apigateway-integration: &mock
                    type: mock
                    requestTemplates: {application/json: '{"statusCode": 200}'}
                    responses: {default: {statusCode: "200", responseTemplates: {application/json: "$context.httpMethod $input.params('x')"}}}
              /shared:
                get: {operationId: One}
                post: {operationId: Two}
                x-amazon-apigateway-integration: *mock
            """);
        (await api.SendAsync("PATCH", "/any/7")).ShouldBeAnswer(200, "PATCH 7");
        (await api.SendAsync("GET", "/shared")).ShouldBeAnswer(200, "GET ");
        (await api.SendAsync("POST", "/shared")).ShouldBeAnswer(200, "POST ");
        (await api.SendAsync("PUT", "/shared")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Swagger_is_served_with_its_bodies_parameters_and_definitions()
    {
        await using var api = new OtherDocument("""
            swagger: "2.0"
            info: {title: Old}
            basePath: /ignored
            consumes: [application/json]
            produces: [application/json]
            x-amazon-apigateway-request-validators: {all: {validateRequestBody: true, validateRequestParameters: true}}
            parameters:
              Limit: {name: limit, in: query, required: true, type: integer}
              Pet: {name: pet, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}
            responses:
              Made: {description: made, schema: {$ref: '#/definitions/Pet'}, headers: {Location: {type: string}}}
            securityDefinitions:
              api_key: {type: apiKey, name: x-api-key, in: header}
            paths:
              /pets:
                parameters: [{$ref: '#/parameters/Limit'}]
                post:
                  x-amazon-apigateway-request-validator: all
                  parameters: [{$ref: '#/parameters/Pet'}]
                  responses: {201: {$ref: '#/responses/Made'}}
                  security: [{api_key: []}]
                  x-amazon-apigateway-integration:
                    type: mock
                    requestTemplates: {application/json: '{"statusCode": 201}'}
                    responses:
                      default: {statusCode: 201, responseTemplates: {application/json: '"made"'}, responseParameters: {method.response.header.Location: "'/pets/1'"}}
              /form:
                post:
                  consumes: [application/x-www-form-urlencoded]
                  parameters: [{name: a, in: formData, type: string}]
                  x-amazon-apigateway-integration: {type: mock, requestTemplates: {application/json: '{"statusCode": 200}'}, responses: {default: {statusCode: 200}}}
            definitions:
              Pet: {type: object, required: [name], properties: {name: {type: string}, next: {$ref: '#/definitions/Pet'}}}
            """);
        (string, string)[] key = [("x-api-key", "k"), ("Content-Type", "application/json")];
        (await api.SendAsync("POST", "/pets?limit=1", "{\"name\":\"a\"}", key)).ShouldBeAnswer(201, "\"made\"");
        (await api.SendAsync("POST", "/pets?limit=1", "{\"name\":1}", key)).ShouldBeAnswer(400, "{\"message\":\"Invalid request body\"}");
        (await api.SendAsync("POST", "/pets?limit=1", "{\"name\":\"a\",\"next\":{}}", key)).Status.ShouldBe(400);
        (await api.SendAsync("POST", "/pets", "{\"name\":\"a\"}", key)).ShouldBeAnswer(400, "{\"message\":\"Missing required request parameters: [limit]\"}");
        (await api.SendAsync("POST", "/pets?limit=1", "{\"name\":\"a\"}")).Status.ShouldBe(403);
        (await api.SendAsync("POST", "/form", "a=1", ("Content-Type", "application/json"))).Status.ShouldBe(200);
        api.Folder.Api.Methods.First().Parameters.Select(parameter => (parameter.Name, parameter.Type)).ShouldBe([("limit", "integer")]);
    }

    [Theory]
    [InlineData(">-", "line one line two")]
    [InlineData("|", "line one\nline two\n")]
    [InlineData("|+", "line one\nline two\n")]
    public async Task A_template_may_be_written_in_any_style_of_YAML(string style, string expected)
    {
        await using var api = new OtherDocument($$"""
            openapi: 3.0.1
            paths:
              /a:
                get:
                  x-amazon-apigateway-integration:
                    type: mock
                    requestTemplates:
                      application/json: "{\"statusCode\":
            200}"
                    responses:
                      default:
                        statusCode: 200
                        responseTemplates:
                          application/json: {{style}}
                            line one
                            line two

            """);
        (await api.SendAsync("GET", "/a")).ShouldBeAnswer(200, expected);
    }

    [Fact]
    public async Task A_block_may_begin_with_a_blank_line_of_more_spaces_than_its_text()
    {
        await using var api = new OtherDocument(
            "openapi: 3.0.1\npaths:\n  /a:\n    get:\n      x-amazon-apigateway-integration:\n        type: mock\n        requestTemplates:\n"
            + "          application/json: |\n                \n            {\"statusCode\": 200}\n        responses: {default: {statusCode: 200}}\n");
        (await api.SendAsync("GET", "/a")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_API_Gateway_ignores_is_ignored_with_one_warning_a_kind()
    {
        await using var api = new OtherDocument("""
            openapi: 3.0.1
            security: [{bearerAuth: []}]
            components:
              securitySchemes: {bearerAuth: {type: http, scheme: bearer}}
            paths:
              /a:
                trace: {}
                get: &op
                  x-amazon-apigateway-integration:
                    type: mock
                    connectionType: VPC_LINK
                    connectionId: abc
                    payloadFormatVersion: "2.0"
                    somethingElse: 1
                    requestTemplates: {application/json: '{"statusCode": 200}'}
                    responses: {default: {statusCode: "200"}}
                put: *op
            """);
        (await api.SendAsync("GET", "/a")).Status.ShouldBe(200);
        api.Warnings.Count.ShouldBe(5);
        api.Warnings.ShouldContain(warning => warning.StartsWith("api.yaml(4,21): $.components.securitySchemes.bearerAuth: 'bearerAuth' is ignored, so everybody may call"));
        api.Warnings.ShouldContain(warning => warning.Contains("(14,9)") && warning.Contains("'somethingElse' is ignored here and wherever else it stands"));
        api.Warnings.Count(warning => warning.Contains("VPC")).ShouldBe(1);
        api.Warnings.ShouldContain(warning => warning.EndsWith("the VPC link is ignored: it leads into a network of AWS that this computer is not in, so the address is called without it."));
        api.Warnings.ShouldContain(warning => warning.Contains("API Gateway has no methods for TRACE"));
    }

    [Fact]
    public async Task An_integration_without_responses_is_answered_500_as_on_AWS()
    {
        await using var api = new OtherDocument("""{"openapi":"3.0.1","paths":{"/a":{"get":{"x-amazon-apigateway-integration":{"type":"mock"}}}}}""", "api.json");
        (await api.SendAsync("GET", "/a")).Status.ShouldBe(500);
        api.Folder.Api.Problems.Single().ShouldStartWith("api.json(1,42): $.paths['/a'].get['x-amazon-apigateway-integration']: there is no integration response");
    }

    [Theory]
    [InlineData("openapi: 3.1.0\npaths: {}", "api.yaml(1,1): $: Invalid OpenAPI input. API Gateway imports OpenAPI 3.0 and 2.0 only")]
    [InlineData("swagger: '1.2'\npaths: {}", "Invalid OpenAPI input.")]
    [InlineData("openapi: 3.0.1", "api.yaml(1,1): $: 'paths' is missing.")]
    [InlineData("title: nothing", "this is neither a document of OpenAPI ('openapi' or 'swagger') nor a template of CloudFormation")]
    [InlineData("openapi: 3.0.1\npaths:\n  /a:\n    get: {responses: {}}", "api.yaml(4,5): $.paths['/a'].get: there is no 'x-amazon-apigateway-integration'")]
    [InlineData("openapi: 3.0.1\npaths:\n  /a:\n    get:\n      x-amazon-apigateway-integration: {type: smtp}", "api.yaml(5,41): $.paths['/a'].get['x-amazon-apigateway-integration'].type: 'smtp' is not an integration type")]
    [InlineData("openapi: 3.0.1\npaths:\n  /a:\n  get: [", "is not YAML here")]
    [InlineData("a: &x [*x]", "api.yaml(1,8): $: the alias '*x' stands within its own anchor")]
    [InlineData("a: *x", "no anchor before this alias is called 'x'")]
    [InlineData("a: !Nothing x", "api.yaml(1,4): $: '!Nothing' is neither a tag of YAML nor a function of CloudFormation.")]
    [InlineData("? [a]\n: b", "a name is expected here")]
    [InlineData("<<: 1", "'<<' merges an object or a list of objects")]
    [InlineData("", "the file is empty")]
    [InlineData("openapi: 3.0.1\npaths: {}\n---\nopenapi: 3.0.1", "api.yaml(3,1): $: a second document of YAML begins here, and a file has one API.")]
    [InlineData("openapi: 3.0.1\npaths: {}\n]", "api.yaml(3,1): $: the text is not YAML")]
    [InlineData("openapi: 3.0.1\n\0paths: {}", "api.yaml(2,1): $: the text has the character NUL here")]
    [InlineData("openapi: 3.0.1\npaths: []", "api.yaml(2,1): $.paths: an object with the API's paths is expected here.")]
    [InlineData("openapi: 3.0.1\npaths:\n  /a:\n    get:\n      x-amazon-apigateway-integration: {type: aws, httpMethod: POST, uri: lambda}", "Invalid ARN specified in the request")]
    [InlineData("openapi: 3.0.1\npaths:\n  /a:\n    get:\n      x-amazon-apigateway-integration: {type: aws, httpMethod: POST, uri: !GetAtt Queue.Arn}", "api.yaml(5,70): $.paths['/a'].get['x-amazon-apigateway-integration'].uri: a string is expected here, not an intrinsic function of CloudFormation. Only the template that includes this file knows the value of 'Queue.Arn'.")]
    public void What_AWS_refuses_is_one_error_with_its_place(string text, string problem)
        => Should.Throw<DocumentException>(() => new OtherDocument(text)).Message.ShouldContain(problem);

    [Fact]
    public async Task Placeholders_of_Terraform_are_filled_in()
    {
        await using var api = new OtherDocument("""
            openapi: 3.0.1
            info: {title: "${title}"}
            paths:
              /a:
                get:
                  x-amazon-apigateway-integration:
                    type: mock
                    requestTemplates: {application/json: '{"statusCode": 200}'}
                    responses: {default: {statusCode: "200", responseTemplates: {application/json: "#set($x = 1)$${x} ${title}"}}}
            """, given: ("title", "Mine"));
        (await api.SendAsync("GET", "/a")).ShouldBeAnswer(200, "1 Mine");
        api.Folder.Api.Title.ShouldBe("Mine");
    }

    [Theory]
    [InlineData()]
    [InlineData("title", "Mine")]
    [InlineData("Who", "me")]
    public void A_file_that_is_not_in_UTF8_is_refused_with_and_without_values(params string[] given)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. "openapi: 3.0.1\ninfo: {title: \"${title}\"}\npaths: {} # "u8, 0xE9]);
            var values = given is [var name, var value] ? new Dictionary<string, string> { [name] = value } : [];
            Should.Throw<DocumentException>(() => ApiFile.Read(path, TemplateInputs.None with { Values = values })).Problem.ShouldStartWith("the file is not in UTF-8.");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Functions_of_CloudFormation_may_stand_wherever_a_text_may_stand()
    {
        await using var api = new OtherDocument("""
            openapi: 3.0.1
            info: {title: !Sub "${AWS::StackName}-api"}
            paths:
              /a:
                get:
                  responses: {200: {headers: {X-A: {schema: {type: string}}}}}
                  x-amazon-apigateway-integration:
                    type: mock
                    credentials: !GetAtt Role.Arn
                    requestTemplates: {application/json: !Join ["", ['{"statusCode":', " 200}"]]}
                    responses:
                      default:
                        statusCode: "200"
                        responseParameters: {method.response.header.X-A: !Sub "'${Origin}'"}
                        responseTemplates: {application/json: {Fn::Sub: ["$context.stage ${n}", {n: !Select [0, [a, b]]}]}}
              /f:
                post:
                  x-amazon-apigateway-integration:
                    type: aws_proxy
                    httpMethod: post
                    uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Hello.Arn}/invocations
            """, given: ("Origin", "https://x.example.com"));
        var (status, body, headers) = await api.SendAsync("GET", "/a");
        (status, body, headers.Find("X-A")).ShouldBe((200, "prod a", "https://x.example.com"));
        api.Folder.Api.Title.ShouldBe("local-api");
        var function = api.Folder.Api.Methods.Last().Integration;
        function.Type.ShouldBe(IntegrationType.LambdaProxy);
        function.Uri.ShouldEndWith(":000000000000:function:Hello/invocations");
        (await api.SendAsync("POST", "/f")).Status.ShouldBe(500);
    }

    [Fact]
    public async Task Merges_aliases_and_repeated_names_are_read_as_YAML_1_1_does()
    {
        await using var api = new OtherDocument("""
            openapi: 3.0.1
            x-base: &base {type: mock, requestTemplates: {application/json: '{"statusCode": 200}'}, responses: {default: {statusCode: 404}}}
            paths:
              /a:
                get:
                  x-amazon-apigateway-integration:
                    <<: *base
                    responses: {default: {statusCode: 500}}
                    responses: {default: {statusCode: 201}}
            """);
        (await api.SendAsync("GET", "/a")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Switches_numbers_and_texts_are_read_whatever_YAML_takes_them_for()
    {
        await using var api = new OtherDocument("""
            openapi: 3.0.1
            info: {title: 0123}
            x-amazon-apigateway-request-validators: {p: {validateRequestParameters: yes, validateRequestBody: no}}
            x-amazon-apigateway-request-validator: p
            paths:
              /a:
                get:
                  parameters: [{name: on, in: query, required: "true"}]
                  x-amazon-apigateway-integration:
                    type: mock
                    timeoutInMillis: "5000"
                    requestTemplates: {application/json: '{"statusCode": 200}'}
                    responses: {default: {statusCode: "200"}}
            """);
        (await api.SendAsync("GET", "/a")).ShouldBeAnswer(400, "{\"message\":\"Missing required request parameters: [on]\"}");
        (await api.SendAsync("GET", "/a?on=1")).Status.ShouldBe(200);
        api.Folder.Api.Title.ShouldBe("0123");
        api.Folder.Api.Methods.Single().Integration.Timeout.ShouldBe(TimeSpan.FromSeconds(5));
    }
}
