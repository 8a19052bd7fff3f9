using System.Text;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Linting;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Documents;

/// <summary>Good files in which one value is replaced at a time: no reader throws anything but its own error, which names the place.</summary>
public sealed class MutatedFilesTests : IDisposable
{
    private static readonly string[] Replacements =
    [
        "null", "0", "-1", "1.5", "2147483648", "1e400", "true", "false", "\"\"", "\"text\"", "\"${Title}\"", "\"%{ if }\"", "\"((\"", "\"#/components/schemas/Lost\"",
        "[]", "[null]", "[1,\"a\",{}]", "{}", "{\"a\":1}", "{\"Ref\":\"Table\"}", "{\"Fn::Sub\":\"${Table}.x\"}", "{\"Fn::Sub\":[\"${a}\",{\"a\":1}]}", "{\"Fn::GetAtt\":[]}", "{\"Fn::GetAtt\":[1]}",
        "{\"Fn::If\":[\"C\",1,{\"Ref\":\"AWS::NoValue\"}]}", "{\"Fn::Transform\":{\"Name\":\"AWS::Include\"}}", "{\"$ref\":\"#/components/schemas/Thing\"}", "{\"$ref\":1}", "{\"$ref\":\"${Title}\"}",
    ];

    /// <summary>Where the document is not what is replaced.</summary>
    private static readonly string Small = TestApi.Document(TestApi.MockPath("/a"));

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_files_are_good_as_they_are()
    {
        await Serve(RichFiles.Document, RichFiles.Template, IdentityFile.Read(Identities(RichFiles.Identities)));
        DocumentLint.Check(Encoding.UTF8.GetBytes(RichFiles.Document)).ShouldBeEmpty();
        StackLint.Check(Encoding.UTF8.GetBytes(RichFiles.Template), null).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_value_of_the_document_makes_a_reader_throw_anything_but_its_own_error()
    {
        var count = 0;
        foreach (var (place, text) in Mutations(RichFiles.Document))
        {
            await Try(place, text, () => Serve(text, RichFiles.Template, LocalIdentities.Nobody));
            await Try(place, text, () => Task.FromResult(DocumentLint.Check(Encoding.UTF8.GetBytes(text), failsOnWarnings: true)));
            count++;
        }

        count.ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public async Task No_value_of_the_template_makes_a_reader_throw_anything_but_its_own_error()
    {
        foreach (var (place, text) in Mutations(RichFiles.Template))
        {
            await Try(place, text, () => Serve(Small, text, LocalIdentities.Nobody));
            var template = CheckedTemplate.Parse(Encoding.UTF8.GetBytes(text));
            _ = template.FailsOnWarnings;
            StackLint.Check(template, Encoding.UTF8.GetBytes(text)).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task No_value_of_the_identities_makes_a_reader_throw_anything_but_its_own_error()
    {
        foreach (var (place, text) in Mutations(RichFiles.Identities))
        {
            await Try(place, text, () => Serve(Small, RichFiles.Template, IdentityFile.Read(Identities(text))));
        }
    }

    private string Identities(string text)
    {
        var path = Path.Combine(_folder, "identities.json");
        File.WriteAllText(path, text);
        return path;
    }

    private async Task Serve(string document, string template, LocalIdentities identities)
    {
        var folder = DeployFolder.Read(Parse(document, "openapi.json"), Parse(template, "template.json"));
        var options = new GatewayOptions
        {
            DeployFolder = _folder,
            CodeFolder = _folder,
            Identities = identities,
            Endpoints = new() { All = new("http://127.0.0.1:9") },
        };
        await using var stage = new DeployedStage(options, folder, new FunctionJournal());
        stage.Gateway.Api.Methods.ShouldNotBeNull();
    }

    private static JsonPlace Parse(string text, string name) => JsonFile.Parse(Encoding.UTF8.GetBytes(text), name);

    private static async Task Try(string place, string text, Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (DocumentException problem)
        {
            // A key that has no plan is named by its id, whichever file it is from.
            (problem.Place.StartsWith('$') || problem.File == "API keys").ShouldBeTrue(problem.Message);
            problem.Problem.ShouldNotBeEmpty();
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"{place}: {problem.GetType().Name}: {problem.Message}\n{problem.StackTrace}\n{text}", problem);
        }
    }

    private static IEnumerable<(string Place, string Text)> Mutations(string text)
    {
        var root = JsonNode.Parse(text)!;
        foreach (var node in All(root).Where(node => node.Parent is not null).ToList())
        {
            var place = node.GetPath();
            foreach (var replacement in Replacements)
            {
                // Written as text: a number that is too large is no node.
                var stand = JsonValue.Create("REPLACED");
                node.ReplaceWith(stand);
                yield return ($"{place} = {replacement}", root.ToJsonString().Replace("\"REPLACED\"", replacement, StringComparison.Ordinal));
                stand.ReplaceWith(node);
            }
        }
    }

    private static IEnumerable<JsonNode> All(JsonNode node)
    {
        var children = node switch { JsonObject members => members.Select(member => member.Value), JsonArray items => items, _ => [] };
        return children.OfType<JsonNode>().SelectMany(All).Prepend(node);
    }
}
