using System.CommandLine;
using System.Text;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Stages;

namespace Sluice.LocalGateway.Tests.Documents.Imports;

/// <summary>A function that answers a custom integration with a template of its own, and a proxy integration.</summary>
public sealed class BesideProxyTests : IDisposable
{
    private const string Uri
        = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:work/invocations";

    private const string Document = $$"""
        openapi: 3.0.1
        info: { title: Work, version: "1" }
        paths:
          /a/{id}:
            post:
              operationId: custom
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: q, in: query, schema: { type: string } }
              requestBody: { content: { application/json: { schema: { type: object, additionalProperties: { type: string } } } } }
              responses: { "200": { description: ok, content: { application/json: { schema: { type: string } } } } }
              x-amazon-apigateway-integration:
                type: aws
                httpMethod: POST
                uri: {{Uri}}
                passthroughBehavior: never
                requestTemplates: { application/json: TEMPLATE }
                responses: { default: { statusCode: 200 } }
          /b:
            get:
              operationId: proxy
              responses: { "200": { description: ok, content: { application/json: { schema: { type: string } } } } }
              x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: {{Uri}} }
        """;

    private static readonly Command ImportCommand = Tool.Commands.ImportCommand.Create();

    private readonly string _root = Directory.CreateTempSubdirectory("sluice").FullName;

    // Assemblies of functions that run in this process have different names.
    private string _project = "";

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task The_template_begins_with_what_the_function_reads_and_both_operations_answer()
    {
        var notes = Import("Beside", """'#set($x = "a(b) c"){ "meta": {"source": "$x"} }'""");

        notes.ShouldHaveSingleItem().ShouldContain("It begins with \"@op\", \"id\", \"q\", \"body\" now, which generated code reads");
        var build = ImportedBuild.Run(_project, static source => source
            .Replace("string? q, [FromBody] Dictionary<string, string>? body) => throw new NotImplementedException()", "string? q, [FromBody] Dictionary<string, string>? body) => $\"{id} {q ?? \"-\"} {body?.Count}\"", StringComparison.Ordinal)
            .Replace("Proxy() => throw new NotImplementedException()", "Proxy() => \"proxy\"", StringComparison.Ordinal));
        build.Complaints.ShouldBeEmpty();
        await using var stage = ImportedStage.Start(build, Path.Combine(_root, "deploy"), []);

        (await SendAsync(stage, "POST", "/a/it's?q=1", """{"n":"v"}""")).ShouldBe("200 \"it's 1 1\"");
        (await SendAsync(stage, "POST", "/a/7")).ShouldBe("200 \"7 - \"");
        (await SendAsync(stage, "GET", "/b")).ShouldBe("200 \"proxy\"");
    }

    [Fact]
    public async Task A_template_of_another_form_is_noted_with_what_to_add_and_the_analyzer_and_the_function_name_it()
    {
        var notes = Import("Others", """'{#if($context.stage == "a")"meta": 1#end}'""");

        notes.ShouldHaveSingleItem().ShouldContain(
            "It must write \"@op\", \"id\", \"q\", \"body\", which generated code reads and without which requests fail. Write this at the start of its object: \"@op\":\"custom\",\"id\":\"$util.escapeJavaScript(");
        var build = ImportedBuild.Run(_project);
        build.Complaints.ShouldHaveSingleItem().ShouldContain("warning SLUICE149: The template 'templates/Custom.vtl' does not write \"@op\", \"id\", \"q\", \"body\"");
        await using var stage = ImportedStage.Start(build, Path.Combine(_root, "deploy"), []);
        var log = new ExecutionLog();

        (await SendAsync(stage, "POST", "/a/7", "{}", log)).ShouldStartWith("500 ");
        string.Join('\n', log.Lines).ShouldContain("The payload names no operation. The request template of a custom integration must write it as the first member, \\\"@op\\\" with the id of one of this function's operations (custom, proxy).");
    }

    private IReadOnlyList<string> Import(string name, string template)
    {
        _project = Path.Combine(_root, name);
        var file = Path.Combine(_root, "api.yaml");
        File.WriteAllText(file, Document.Replace("TEMPLATE", template, StringComparison.Ordinal));
        return Tool.Commands.ImportCommand.Import(ImportCommand.Parse([file, "--output", _project]));
    }

    private static async Task<string> SendAsync(DeployedStage stage, string method, string path, string body = "", ExecutionLog? log = null)
    {
        var headers = new HeaderList();
        headers.Add("Content-Type", "application/json");
        using var exchange = stage.Gateway.Begin(
            new() { Method = method, Target = RequestTarget.Parse($"/{stage.Gateway.Stage.Name}{path}"), Headers = headers, Body = Encoding.UTF8.GetBytes(body) }, log);
        var reply = await stage.Gateway.AnswerAsync(exchange);
        return $"{reply.Status} {Encoding.UTF8.GetString(reply.Body.Span)}";
    }
}
