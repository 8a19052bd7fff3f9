using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>A CloudFormation template that is parsed once for all checks.</summary>
internal sealed record CheckedTemplate
{
    private CheckedTemplate()
    {
    }

    /// <summary>The root of the template; undefined if the file is not JSON.</summary>
    public JsonElement Root { get; private init; }

    /// <summary>The length of the file in bytes.</summary>
    public int Length { get; private init; }

    /// <summary>Why the file is not JSON, with the place, or null if it is JSON.</summary>
    public string? Problem { get; private init; }

    /// <summary>Whether the import of the API's document fails on warnings. Such an import refuses what other imports drop.</summary>
    public bool FailsOnWarnings =>
        LintJson.Members(Root, "Resources").Any(resource => LintJson.IsTrue(LintJson.Child(resource.Value, "Properties"), "FailOnWarnings"));

    /// <summary>The authorizers that SAM adds to the document as security schemes, from <c>Auth</c> of an API or of all APIs.</summary>
    public IReadOnlySet<string> Authorizers => LintJson.Members(Root, "Resources").Select(resource => LintJson.Child(resource.Value, "Properties"))
        .Append(LintJson.Child(LintJson.Child(Root, "Globals"), "Api"))
        .SelectMany(api => LintJson.Members(LintJson.Child(api, "Auth"), "Authorizers"))
        .Select(authorizer => authorizer.Name)
        .ToHashSet(StringComparer.Ordinal);

    public static CheckedTemplate Parse(byte[] template)
    {
        try
        {
            return new() { Root = JsonFile.Parse(template, "template.json").Value, Length = template.Length };
        }
        catch (DocumentException problem)
        {
            return new() { Problem = $"{problem.File}: {problem.Place}: {problem.Problem}" };
        }
    }
}
