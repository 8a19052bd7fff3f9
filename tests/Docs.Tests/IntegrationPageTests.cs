using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.Docs.Tests.Support;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests;

/// <summary>docs/integrations.md says that its excerpts are of the Showcase and of what its build writes.</summary>
public sealed class IntegrationPageTests
{
    private const string Integration = "x-amazon-apigateway-integration";

    private static readonly string Showcase = Path.Combine(Places.Root, "samples", "Showcase");

    private static readonly string Deploy = Path.Combine(Showcase, "bin", SluiceCommand.Configuration, "net10.0", "deploy");

    private static IEnumerable<DocBlock> Blocks(string language) => DocPage.Read("docs/integrations.md").Blocks.Where(block => block.Language == language);

    [Fact]
    public void Its_code_is_in_the_sample()
    {
        var sources = Directory.GetFiles(Showcase, "*.cs", SearchOption.AllDirectories).Where(file => !Path.GetRelativePath(Showcase, file).StartsWith("obj", StringComparison.Ordinal))
            .Select(file => Squeezed(File.ReadAllText(file))).ToList();

        foreach (var block in Blocks("csharp"))
        {
            var lines = block.Text.Split('\n').Select(line => Squeezed(line).Trim('[', ']')).ToList();
            sources.ShouldContain(source => lines.TrueForAll(line => source.Contains(line, StringComparison.Ordinal)), $"{block}: no file of the sample has all of\n{block.Text}");
        }
    }

    [Fact]
    public void Its_templates_are_what_the_build_writes()
    {
        foreach (var block in Blocks("velocity"))
        {
            block.Text.TrimEnd('\n').ShouldBe(File.ReadAllText(Path.Combine(Deploy, block.Lead.Trim('`', ':'))).ReplaceLineEndings("\n").TrimEnd('\n'), block.ToString());
        }
    }

    [Fact]
    public void Its_integrations_are_in_the_document()
    {
        var document = JsonNode.Parse(File.ReadAllText(Path.Combine(Deploy, "openapi.json")))!;
        var integrations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => (operation.Value as JsonObject)?[Integration]).Where(node => node is not null).ToList();

        foreach (var block in Blocks("json"))
        {
            var excerpt = JsonNode.Parse("{" + block.Text + "}")![Integration];
            integrations.ShouldContain(integration => Holds(integration, excerpt), $"{block}: no operation of the document has this integration");
        }
    }

    [Fact]
    public void An_excerpt_that_is_not_in_the_document_is_found()
    {
        static bool Has(string whole, string excerpt) => Holds(JsonNode.Parse(whole), JsonNode.Parse(excerpt));

        Has("""{"a":{"b":"1","c":2}}""", """{"a":{"b":"1"}}""").ShouldBeTrue();
        Has("""{"a":{"b":"text"}}""", """{"a":{"b":"…"}}""").ShouldBeTrue();
        Has("""{"a":{"b":"1"}}""", """{"a":{"b":"2"}}""").ShouldBeFalse();
        Has("""{"a":{}}""", """{"a":{"b":"…"}}""").ShouldBeFalse();
    }

    /// <summary>Without white space, and with attributes in one list: a page may break lines in other places.</summary>
    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace("][", ",", StringComparison.Ordinal);

    /// <summary>What the page leaves out (headers of CORS) may be more; a text that it abbreviates is any.</summary>
    private static bool Holds(JsonNode? whole, JsonNode? excerpt) => (whole, excerpt) switch
    {
        (JsonObject all, JsonObject some) => some.All(member => all.ContainsKey(member.Key) && Holds(all[member.Key], member.Value)),
        (JsonValue value, JsonValue text) when text.GetValueKind() == JsonValueKind.String => (string)text! is "…" or "(the file)" || JsonNode.DeepEquals(value, text),
        _ => JsonNode.DeepEquals(whole, excerpt),
    };
}
