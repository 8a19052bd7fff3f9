using System.CommandLine;
using System.Globalization;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Linting;
using Sluice.LocalGateway.Templates;
using Sluice.LocalGateway.Tests.Documents.Cases;
using Sluice.Tool.Commands;
using Sluice.Tool.Files;

namespace Sluice.LocalGateway.Tests.Documents.Imports;

/// <summary>Documents that somebody wrote to break an import, or damaged: each is refused with a place, or becomes a project that compiles.</summary>
public sealed class HostileImportTests(ITestOutputHelper output)
{
    private const string Uri = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:";

    private const string Seed = $$"""
        openapi: 3.0.1
        info: { title: NAME1, version: NAME2, description: NAME3 }
        x-amazon-apigateway-request-validators: { NAME4: { validateRequestParameters: true, validateRequestBody: true } }
        components:
          securitySchemes:
            NAME5:
              type: apiKey
              in: header
              name: NAME6
              x-amazon-apigateway-authtype: custom
              x-amazon-apigateway-authorizer: { type: token, authorizerUri: "{{Uri}}auth/invocations", identityValidationExpression: NAME7 }
          schemas:
            KEY8:
              type: object
              description: NAME9
              required: [NAME10]
              properties:
                NAME10: { type: string, description: NAME11, pattern: NAME12 }
                NAME13: { type: string, enum: [NAME14, NAME15, NAME16] }
                NAME17: { $ref: "#/components/schemas/KEY8" }
                NAME18: { type: array, items: { type: object, properties: { NAME19: { type: integer, minimum: 0.5, maximum: 99999999999 } } } }
            NAME20: { type: string, enum: [NAME21, NAME22] }
        paths:
          /a/{id}:
            get:
              operationId: NAME23
              summary: NAME24
              security: [ { NAME5: [] } ]
              x-amazon-apigateway-request-validator: NAME4
              parameters:
                - { name: id, in: path, required: true, description: NAME25, schema: { type: string } }
                - { name: NAME26, in: query, required: true, schema: { type: string, minLength: -1, maxLength: 0 } }
                - { name: NAME27, in: header, required: true, schema: { type: string, enum: [NAME28] } }
                - { name: NAME29, in: query, schema: { type: array, items: { type: array, items: { type: string } } } }
              responses: { 200: { description: NAME30, content: { application/json: { schema: { type: object, properties: { NAME31: { type: string } } } } } } }
              x-amazon-apigateway-integration:
                type: aws
                httpMethod: POST
                uri: "{{Uri}}store/invocations"
                requestTemplates: { application/json: '{"NAME32": "$input.params(''NAME26'')"}' }
                responses: { default: { statusCode: 200 }, "NAME33": { statusCode: 404 }, "4..": { statusCode: 302, responseTemplates: { text/html: NAME35 } } }
            post:
              operationId: NAME36
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/KEY8" } } } }
              x-amazon-apigateway-request-validator: NAME4
              responses: { 204: { description: NAME37, content: { application/json: { schema: { type: string } } } } }
              x-amazon-apigateway-integration:
                type: aws
                httpMethod: POST
                uri: "{{Uri}}store/invocations"
                requestTemplates: { application/json: NAME38 }
                responses: { default: { statusCode: 204 } }
            put: { operationId: NAME39, x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: "{{Uri}}NAME40/invocations" } }
          /m/{x-NAME41}:
            get:
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: { application/json: '{"statusCode": 200}' }
                responses: { default: { statusCode: 200, responseTemplates: { application/json: NAME42 }, responseParameters: { method.response.header.X-A: "'b'" } } }
              responses: { 200: { description: ok, headers: { X-A: { schema: { type: string } } } } }
          /h:
            get: { operationId: NAME43, x-amazon-apigateway-integration: { type: http, httpMethod: GET, uri: "http://127.0.0.1:9/NAME44", responses: { default: { statusCode: 200, responseTemplates: { application/json: NAME45 } } } } }
            delete: { operationId: NAME46, x-amazon-apigateway-integration: { type: aws, httpMethod: POST, uri: "arn:aws:apigateway:us-east-1:dynamodb:action/GetItem", credentials: "arn:aws:iam::000000000000:role/x", requestTemplates: { application/json: NAME47 }, responses: { default: { statusCode: 200 } } } }
        """;

    private const string Sam = """
        Transform: AWS::Serverless-2016-10-31
        Description: NAME1
        Globals:
          Function: { Runtime: dotnet8, Handler: "a::b::c", CodeUri: src, Environment: { Variables: { NAME2: NAME3, PATH_A: NAME4 } } }
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties:
              StageName: live
              Name: NAME5
              Variables: { color: red }
              Tags: { NAME6: NAME7 }
              MethodSettings:
              - { ResourcePath: "/*", HttpMethod: "*", ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10, LoggingLevel: NAME8 }
              - { ResourcePath: "/~1a~1{id}", HttpMethod: GET, ThrottlingRateLimit: 1, ThrottlingBurstLimit: 2 }
              AccessLogSetting: { Format: NAME9, DestinationArn: !GetAtt Logs.Arn }
              Models: { NAME10: { type: object, properties: { NAME11: { type: string } } } }
              Auth: { ApiKeyRequired: true, UsagePlan: { CreateUsagePlan: PER_API, UsagePlanName: NAME12, Quota: { Limit: 5, Period: DAY } } }
              Cors: { AllowOrigin: "'NAME13'", AllowHeaders: "'NAME14'" }
              Domain: { DomainName: NAME15, CertificateArn: "arn:aws:acm:us-east-1:000000000000:certificate/x", BasePath: [NAME16] }
          Work:
            Type: AWS::Serverless::Function
            Properties:
              FunctionName: NAME17
              Events:
                A: { Type: Api, Properties: { RestApiId: !Ref Api, Path: "/a/{id}", Method: get } }
                B: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /b, Method: post, RequestModel: { Model: NAME10, Required: true, ValidateBody: true } } }
          Logs: { Type: AWS::Logs::LogGroup }
        """;

    private static readonly Command Command = ImportCommand.Create();

    /// <summary>The number of documents of each kind. The environment variable <c>SLUICE_IMPORTS</c> sets another one.</summary>
    private static readonly int Count
        = int.TryParse(Environment.GetEnvironmentVariable("SLUICE_IMPORTS"), CultureInfo.InvariantCulture, out var count) ? count : 12;

    [Theory]
    [InlineData(Seed)]
    [InlineData(Sam)]
    public void Names_and_texts_of_every_kind_become_a_project_that_compiles(string seed)
        => Check(Enumerable.Range(0, Count).Select(round => ($"round {round}", HostileWords.Replace(seed, new Random(round)))));

    [Fact]
    public void A_damaged_case_is_refused_with_its_place_or_becomes_a_project_that_compiles()
    {
        var cases = DocumentCase.All.Where(static one => one.Error is null && one.Files.Count == 1).ToList();
        Check(Enumerable.Range(0, Count * 2).Select(round =>
        {
            var random = new Random(round);
            var seed = cases[random.Next(cases.Count)];
            var text = new CaseMutator(random).Mutate(seed.Files[0].Text, CaseMutator.Kinds[round % CaseMutator.Kinds.Length]);
            return ($"round {round}, {seed.Name}", System.Text.Encoding.UTF8.GetString(text));
        }));
    }

    private void Check(IEnumerable<(string What, string Text)> documents)
    {
        var (all, imported, failures) = (0, 0, new List<string>());
        foreach (var (what, text) in documents)
        {
            var errors = Errors(text);
            all++;
            imported += errors is null ? 0 : 1;
            failures.AddRange(errors is null or [] ? [] : [$"{what}: {string.Join('\n', errors)}\n{text}"]);
        }

        output.WriteLine($"{imported} of {all} documents are imported");
        failures.ShouldBeEmpty();
        imported.ShouldBeGreaterThan(0);
    }

    // Returns the errors of the build, or null if the import refuses the document. A build may find what the check of the document finds.
    private static List<string>? Errors(string text)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "api.yaml");
        File.WriteAllText(file, text);
        var project = Path.Combine(folder.Path, "Hostile");
        try
        {
            ImportCommand.Import(Command.Parse([file, "--output", project]));
        }
        catch (DocumentException problem)
        {
            return Directory.Exists(project) ? [$"The refused import left a folder: {problem.Message}"] : null;
        }
        catch (Exception problem)
        {
            return [problem.ToString()];
        }

        var errors = ImportedBuild.Run(project).Complaints.Where(static complaint => complaint.Contains(": error ", StringComparison.Ordinal)).ToList();
        if (errors.Count > 0 && errors.TrueForAll(static error => error.Contains("SLUICE30", StringComparison.Ordinal)))
        {
            var inputs = new TemplateInputs(new Dictionary<string, string>(StringComparer.Ordinal), TemplateInputs.CureOfOption("--parameter"));
            return DocumentLint.CheckFile(ApiFile.ReadAll(file, inputs, api: null).Documents[0]).Count > 0 ? [] : errors;
        }

        return errors;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("sluice").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
