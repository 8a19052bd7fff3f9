using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests;

/// <summary>The documents for generators of clients, as other people's tools see them.</summary>
public sealed class ClientDocumentTests
{
    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void The_schema_of_openapi_3_1_holds(string name)
    {
        var (exitCode, output) = ExternalTool.Run(
            "openapi-spec-validator", "pip install openapi-spec-validator", "--schema", "3.1", Path.Combine(new Sample(name).Deploy, "openapi.client.json"));
        exitCode.ShouldBe(0, output);
    }

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void Redocly_finds_nothing_structural(string name)
    {
        var rules = Path.Combine(Places.Root, "tests", "DeployFiles.Tests", "Tools", "redocly.yaml");
        var document = Path.Combine(new Sample(name).Deploy, "openapi.client.json");
        var (exitCode, output) = ExternalTool.Run("redocly", "npm install --global @redocly/cli", "lint", document, "--config", rules, "--format", "stylish");
        exitCode.ShouldBe(0, output);
    }

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void It_has_every_operation_that_the_code_declares_and_no_extension(string name)
    {
        var text = new Sample(name).Text("openapi.client.json");
        var declared = JsonNode.Parse(new Sample(name).Text("openapi.json"))!["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject(), (path, operation) => (Path: path.Key.Replace("+}", "}", StringComparison.Ordinal), operation.Key, operation.Value))
            .Where(operation => (string?)operation.Value!["tags"]?[0] != "CORS")
            .SelectMany(operation => operation.Key == "x-amazon-apigateway-any-method"
                ? ((string[])["delete", "get", "head", "patch", "post", "put"]).Select(method => method + " " + operation.Path)
                : [operation.Key + " " + operation.Path]);

        JsonNode.Parse(text)!["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject(), (path, operation) => operation.Key + " " + path.Key)
            .ShouldBe(declared, ignoreOrder: true);
        text.ShouldNotContain("\"x-amazon");
        text.ShouldNotContain("\"options\"");
    }
}
