using System.Text;
using Microsoft.OpenApi;
using Sluice.DeployFiles.Tests.Support;
using Sluice.LocalGateway.Linting;

namespace Sluice.DeployFiles.Tests;

/// <summary>The documents, as other people's tools see them.</summary>
public sealed class DocumentTests
{
    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public async Task Microsofts_reader_finds_no_error(string name)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Plain(name)));

        var result = await OpenApiDocument.LoadAsync(stream, "json", cancellationToken: TestContext.Current.CancellationToken);

        result.Diagnostic!.Errors.ShouldBeEmpty();
        result.Document!.Paths.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void The_schema_of_openapi_3_0_holds(string name) => Examine(name, file =>
    {
        var (exitCode, output) = ExternalTool.Run("openapi-spec-validator", "pip install openapi-spec-validator", "--schema", "3.0", file);
        exitCode.ShouldBe(0, output);
    });

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void Redocly_finds_nothing_structural(string name) => Examine(name, file =>
    {
        var rules = Path.Combine(Places.Root, "tests", "DeployFiles.Tests", "Tools", "redocly.yaml");
        var (exitCode, output) = ExternalTool.Run("redocly", "npm install --global @redocly/cli", "lint", file, "--config", rules, "--format", "stylish");
        exitCode.ShouldBe(0, output);
    });

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void API_Gateway_refuses_nothing(string name) => DocumentLint.Check(Encoding.UTF8.GetBytes(Text(name)), failsOnWarnings: true).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void An_import_by_boto3_into_moto_agrees_method_by_method(string name)
    {
        var (exitCode, output) = ExternalTool.Python("import_api.py", "moto,boto3,flask", Path.Combine(new Sample(name).Deploy, "openapi.json"));

        exitCode.ShouldBe(0, output);
        var methods = System.Text.RegularExpressions.Regex.Count(Text(name), "\"x-amazon-apigateway-integration\"");
        output.Split('\n').ShouldContain(FormattableString.Invariant($"{methods} methods"));
    }

    private static string Text(string name) => new Sample(name).Text("openapi.json");

    // AWS calls the parameter of {proxy+} "proxy"; OpenAPI itself knows no greedy variables.
    private static string Plain(string name) => Text(name).Replace("+}", "}", StringComparison.Ordinal);

    private static void Examine(string name, Action<string> examine)
    {
        var folder = Directory.CreateTempSubdirectory("sluice-").FullName;
        try
        {
            var file = Path.Combine(folder, "openapi.json");
            File.WriteAllText(file, Plain(name));
            examine(file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
