using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Sluice.MappingTemplates;
using Sluice.Tests.Docs;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sluice.Docs.Tests.Checks;

/// <summary>What is wrong with a block, by its language. A block without a language, or with one that is not here, is wrong.</summary>
internal static class BlockCheck
{
    public static IEnumerable<string> Problems(DocBlock block) => block.Language switch
    {
        "csharp" => CodeSample.Problems(block),
        "json" => Try(block, () => JsonDocument.Parse(Json(block.Text)).Dispose()),
        "yaml" => Try(block, () => new YamlStream().Load(new StringReader(block.Text))),
        // A piece of a project may have several roots.
        "xml" => Try(block, () => _ = XElement.Parse($"<sample>{block.Text}</sample>")).Concat(MSBuildProperties.Unknown(block)),
        "velocity" => Try(block, () => MappingTemplate.Parse(block.Text)),
        // DeployFiles.Tests/EnvironmentTests reads TOML by SAM's rules, and Cdk.Tests/TypeScriptTests compile and run TypeScript.
        "hcl" or "toml" or "typescript" => Brackets.Unbalanced(block.Text) is { } problem ? [$"{block}: {problem}"] : [],
        "console" => block.Commands.SelectMany(command => CommandCheck.Problems(command, block)),
        "dockerfile" => from line in block.Text.Split('\n')
                        where line.Length > 0 && line.Split(' ')[0] is not ("FROM" or "RUN" or "ENV" or "COPY" or "CMD")
                        select $"{block}: '{line}' begins with no instruction of a Dockerfile",
        "text" => [],
        "" => [$"{block}: the block names no language"],
        var other => [$"{block}: nobody knows how to check the language '{other}'"],
    };

    /// <summary>A piece of a document may be a member without the object around it.</summary>
    private static string Json(string text) => text.StartsWith('"') ? "{" + text + "}" : text;

    private static IEnumerable<string> Try(DocBlock block, Action parse)
    {
        try
        {
            parse();
            return [];
        }
        catch (Exception exception) when (exception is JsonException or YamlException or XmlException or TemplateParseException)
        {
            return [$"{block}: {exception.Message}"];
        }
    }
}
