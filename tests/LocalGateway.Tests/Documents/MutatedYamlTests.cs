using System.Diagnostics;
using System.Globalization;
using System.Text;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Linting;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Files;

namespace Sluice.LocalGateway.Tests.Documents;

/// <summary>Damaged and hostile YAML: no reader throws anything but its own error, and none takes long.</summary>
public sealed class MutatedYamlTests
{
    private const string Good = """
        openapi: 3.0.1
        info: &info {title: "T", version: 1}
        x-more: *info
        components:
          schemas:
            A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
        paths:
          /a/{b}:
            parameters:
            - {name: b, in: path, required: true}
            get:
              responses: {200: {description: ok}}
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates:
                  application/json: |
                    {"statusCode": 200}
                responses:
                  default:
                    statusCode: !Sub "20${x}"
                    responseTemplates: {application/json: "line
                      two"}
        """;

    private static readonly string[] Pieces =
    [
        "", " ", "\n", "\t", "- ", ": ", "{", "}", "[", "]", "*info", "&a ", "*a", "!Sub ", "!!int ", "!x ", "|", ">", "'", "\"", "#", "<<: *info", "---", "...", "? ", "~", "\u0000", "\uFEFF", "%", "@",
        "!Ref", "Fn::If: [a, b, c]", "$ref: '#/'", "1e999", "0x1F", "\\u", "é", "\U0001F600",
    ];

    /// <summary>The number of damaged documents. The environment variable <c>SLUICE_DOCUMENTS</c> sets another one.</summary>
    private static readonly int Count
        = int.TryParse(Environment.GetEnvironmentVariable("SLUICE_DOCUMENTS"), CultureInfo.InvariantCulture, out var count) ? count : 1_500;

    [Fact]
    public void Damaged_documents_are_read_or_refused()
    {
        var random = new Random(20);
        for (var round = 0; round < Count; round++)
        {
            var text = new StringBuilder(Good);
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                text.Remove(at, random.Next(0, Math.Min(6, text.Length - at)));
                text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            Try(text.ToString());
        }
    }

    [Fact]
    public void Hostile_documents_end_quickly()
    {
        var watch = Stopwatch.StartNew();
        Try(new string('[', 100_000));
        Try(string.Concat(Enumerable.Repeat("{a: ", 100_000)));
        Try(string.Concat(Enumerable.Range(0, 2_000).Select(depth => $"{new string(' ', depth)}a:\n")));
        Try("a: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 60).Select(index => $"a{index}: &a{index} [*a{index - 1}, *a{index - 1}, *a{index - 1}]\n")));
        Try("m0: &m0 {}\n" + string.Concat(Enumerable.Range(1, 60).Select(index => $"m{index}: &m{index} {{<<: [*m{index - 1}, *m{index - 1}, *m{index - 1}]}}\n")));
        Try("a: \"" + string.Concat(Enumerable.Repeat("\nx", 20_000)) + "\"");
        Try("openapi: 3.0.1\npaths: {$ref: '#/paths'}");
        Try("swagger: '2.0'\npaths: {/a: {get: {parameters: [{$ref: '#/parameters/A'}]}}}\nparameters: {A: {$ref: '#/parameters/B'}, B: {$ref: '#/parameters/A'}}");
        Try("openapi: 3.0.1\npaths:\n" + string.Concat(Enumerable.Range(0, 5_000).Select(index => $"  /a{index}: {{get: {{x-amazon-apigateway-integration: {{type: mock}}}}}}\n")));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Every_construct_of_a_rich_JSON_document_is_the_same_in_anybody_s_file()
    {
        var findings = DocumentLint.CheckFile(ApiFile.Parse(Encoding.UTF8.GetBytes(RichFiles.Document), "api.json"));
        findings.Where(finding => finding.IsError).ShouldBeEmpty();
    }

    private static void Try(string text)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var root = ApiFile.Parse(Encoding.UTF8.GetBytes(text), "api.yaml");
            try
            {
                _ = DeployFolder.ReadDocument(root);
            }
            catch (DocumentException problem)
            {
                problem.Problem.ShouldNotBeEmpty();
            }

            DocumentLint.CheckFile(root).ShouldAllBe(finding => finding.Finding.Problem.Length > 0);
        }
        catch (DocumentException problem)
        {
            problem.Problem.ShouldNotBeEmpty();
            problem.Place.ShouldStartWith("$");
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"{problem.GetType().Name}: {problem.Message}\n{problem.StackTrace}\n{(text.Length > 3_000 ? text[..3_000] : text)}", problem);
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), text.Length > 300 ? text[..300] : text);
    }
}
