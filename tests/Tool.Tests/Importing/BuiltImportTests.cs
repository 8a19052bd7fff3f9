using System.Text;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Comparing.Differences;
using Sluice.Tool.Comparing.Requests;
using Sluice.Tool.Comparing.Sides;

namespace Sluice.Tool.Tests.Importing;

/// <summary>Imported projects, built by the real build.</summary>
public sealed class BuiltImportTests
{
    /// <summary>An API with what functions, mocks, an HTTP endpoint and a service answer, and with names that C# does not take as they are.</summary>
    private const string Foreign = """
        openapi: 3.0.1
        info: { title: Foreign shop, version: "2.3" }
        x-amazon-apigateway-request-validators: { params: { validateRequestParameters: true } }
        x-amazon-apigateway-gateway-responses:
          MISSING_AUTHENTICATION_TOKEN: { statusCode: 404, responseTemplates: { application/json: '{"nothing":"here"}' } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: x-api-key }
            my-auth:
              type: apiKey
              in: header
              name: Authorization
              x-amazon-apigateway-authtype: custom
              x-amazon-apigateway-authorizer:
                type: token
                authorizerUri: arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:auth/invocations
          schemas:
            pet-item:
              type: object
              required: [name, class]
              properties:
                name: { type: string, minLength: 1, maxLength: 20, description: "The <name> of *it*\n*/ \"quoted\" & more" }
                class: { type: string, enum: ["cat", "big dog", "1st", "new", "New"] }
                "2nd \"name\"": { type: string, pattern: "^[a-z]+$" }
                "Price$": { type: number, minimum: 0 }
                price: { type: integer, format: int64, minimum: 1, maximum: 5 }
                tags: { type: array, items: { type: string }, maxItems: 3 }
                petitem: { $ref: "#/components/schemas/pet-item" }
                event: { type: object, additionalProperties: { type: integer } }
                any: { oneOf: [ { type: string }, { type: integer } ] }
                inner: { type: object, properties: { when: { type: string, format: date-time } } }
        paths:
          /pets/{id}:
            get:
              operationId: class
              security: [ { my-auth: [], key: [] } ]
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer } }
                - { name: event, in: query, required: false, schema: { type: string, enum: ["a", "b"] } }
                - { name: X-Tenant, in: header, required: true, schema: { type: string } }
              responses:
                "200": { description: A pet, content: { application/json: { schema: { $ref: "#/components/schemas/pet-item" } } } }
                "404": { description: None. }
              x-amazon-apigateway-integration:
                type: aws
                httpMethod: POST
                uri: arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:pet-store/invocations
                requestTemplates:
                  application/json: |
                    { "id": $input.params('id'), "event": "$input.params('event')", "string" : "$input.params().header.get('X-Tenant')",
                      "who": "$context.authorizer.principalId", "stage": "$stageVariables.color" }
                responses:
                  default: { statusCode: 200 }
                  ".*None.*": { statusCode: 404, responseTemplates: { application/json: "{}" } }
            post:
              operationId: Class
              requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/pet-item" } } } }
              responses: { "201": { description: ok } }
              x-amazon-apigateway-integration:
                type: aws
                httpMethod: POST
                uri: arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:pet-store/invocations
                requestTemplates:
                  application/json: "#set($x = $input.path('$'))\n{\"a\": [#foreach($t in $x.tags)\"$t\"#if($foreach.hasNext),#end#end]}"
                responses: { default: { statusCode: 201 } }
          /all/{proxy+}:
            x-amazon-apigateway-any-method:
              responses: { "200": { description: ok } }
              x-amazon-apigateway-integration:
                type: aws_proxy
                httpMethod: POST
                uri: arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:all/invocations
          /health:
            get:
              responses: { "200": { description: ok, headers: { Cache-Control: { schema: { type: string } } } } }
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: { application/json: '{"statusCode": 200}' }
                responses:
                  default:
                    statusCode: 200
                    responseTemplates: { application/json: '{"up":true}' }
                    responseParameters: { method.response.header.Cache-Control: "'no-store'" }
            options:
              responses: { "200": { description: ok, headers: { Access-Control-Allow-Origin: { schema: { type: string } } } } }
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: { application/json: '{"statusCode": 200}' }
                responses: { default: { statusCode: 200, responseParameters: { method.response.header.Access-Control-Allow-Origin: "'*'" } } }
          /choice/{n}:
            get:
              x-amazon-apigateway-request-validator: params
              parameters:
                - { name: n, in: path, required: true, schema: { type: string } }
                - { name: q, in: query, required: true, schema: { type: string } }
              responses: { "200": { description: ok }, "404": { description: none } }
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: { application/json: "{\"statusCode\": #if($input.params('n') == '1')200#{else}404#end}" }
                responses:
                  "200": { statusCode: 200, responseTemplates: { application/json: "{\"n\":\"$input.params('q')\"}" } }
                  "404": { statusCode: 404, responseTemplates: { application/json: "{\"no\":\"$input.params('n')\"}", text/plain: "none" } }
          /items/{key}:
            put:
              security: [ { key: [] } ]
              parameters: [ { name: key, in: path, required: true, schema: { type: string } } ]
              responses: { "200": { description: ok }, "400": { description: no } }
              x-amazon-apigateway-integration:
                type: aws
                httpMethod: POST
                uri: arn:aws:apigateway:us-east-1:dynamodb:action/PutItem
                credentials: arn:aws:iam::000000000000:role/x
                requestTemplates: { application/json: "{\"TableName\":\"t\",\"Item\":{\"k\":{\"S\":\"$util.escapeJavaScript($input.params('key'))\"}}}" }
                responses: { default: { statusCode: 200 }, "4\\d{2}": { statusCode: 400 } }
            get:
              parameters: [ { name: key, in: path, required: true, schema: { type: string } } ]
              responses: { "200": { description: ok }, "404": { description: none } }
              x-amazon-apigateway-integration:
                type: http
                httpMethod: GET
                uri: BACKEND/echo/{id}
                requestParameters: { integration.request.path.id: method.request.path.key, integration.request.querystring.a: "'b'" }
                responses:
                  default: { statusCode: 200 }
                  "403": { statusCode: 404, responseTemplates: { application/json: "{\"was\":$input.json('$')}" } }
        """;

    private static readonly (string Method, string Target, string? Type)[] Requests =
    [
        ("GET", "/health", null),
        ("GET", "/health", "text/plain"),
        ("POST", "/health", null),
        ("OPTIONS", "/health", null),
        ("GET", "/choice/1?q=a%20b", null),
        ("GET", "/choice/2?q=x", "application/json"),
        ("GET", "/choice/2?q=x", "text/plain"),
        ("GET", "/choice/1", null),
        ("GET", "/items/7", null),
        ("GET", "/items/none/such", null),
        ("GET", "/nowhere", null),
        ("PUT", "/items/1", null),
        ("GET", "/pets/1", null),
    ];

    [Fact]
    public async Task An_import_of_what_Sluice_built_gives_the_same_files()
    {
        var original = BuiltImport.SampleDeploy("EchoApi");
        using var folder = new ImportedFolder(Path.Combine(original, "template.json"), "EchoApi");
        folder.Notes.ShouldBeEmpty();

        var deploy = await BuiltImport.BuildAsync(folder);

        // The document that API Gateway imports has no formats, so openapi.client.json, which has them, is not all the same.
        var files = Directory.GetFiles(original, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(original, file))
            .Where(static file => file != "openapi.client.json").Order(StringComparer.Ordinal).ToList();
        files.ShouldContain("template.json");
        files.Count(static file => file.EndsWith(".vtl", StringComparison.Ordinal)).ShouldBeGreaterThan(3);
        foreach (var file in files)
        {
            (await ReadAsync(deploy, file)).ShouldBe(await ReadAsync(original, file), file);
        }

        static Task<string> ReadAsync(string folder, string file) => File.ReadAllTextAsync(Path.Combine(folder, file), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_import_of_a_foreign_document_gives_the_same_answers()
    {
        const string Echo = """
            "default":{"statusCode":"200","responseTemplates":{"application/json":"{\"id\":\"$input.params('id')\",\"a\":\"$input.params('a')\"}"}}
            """;
        await using var backend = await TestHost.StartAsync(TestApi.Document(TestApi.MockPath("/echo/{id}", responses: Echo)));
        using var folder = new ImportedFolder(Foreign.Replace("BACKEND", backend.Url.ToString().TrimEnd('/'), StringComparison.Ordinal), "Foreign.Shop");
        var deploy = await BuiltImport.BuildAsync(folder);

        await using var log = new LogWriter();
        await using var first = Stage(folder.Project, folder.Read().Folder, log);
        await using var second = Stage(deploy, DeployFolder.Read(deploy), log);
        var (original, imported) = (new LocalSide(first.Gateway), new LocalSide(second.Gateway));
        var rules = new ComparisonRules([], []);
        var statuses = new List<int>();
        foreach (var (method, target, type) in Requests)
        {
            var headers = new HeaderList(1);
            if (type is not null)
            {
                headers.Add("Content-Type", type);
            }

            var request = new ComparedRequest { Name = target, Method = method, Target = target, Headers = headers };
            var expected = await original.SendAsync(request, TestContext.Current.CancellationToken);
            var answer = await imported.SendAsync(request, TestContext.Current.CancellationToken);
            AnswerComparer.Compare(expected, answer, rules).ShouldBeEmpty($"{method} {target} {type}: {Encoding.UTF8.GetString(expected.Body)}");
            statuses.Add(expected.Status);
        }

        statuses.ShouldBe([200, 500, 404, 200, 200, 404, 500, 400, 200, 404, 404, 403, 401]);
    }

    private static DeployedStage Stage(string folder, DeployFolder files, LogWriter log)
        => new(new GatewayOptions { DeployFolder = folder, CodeFolder = folder }, files, log.Log);
}
