using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting;

/// <summary>Finds out what a reference takes from <c>$input.params</c>.</summary>
internal static class ClientValues
{
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal) { "path", "querystring", "header" };

    /// <summary>Returns true for the text of one parameter as the client sent it.</summary>
    public static bool IsText(ReferenceSyntax reference) =>
        Steps(reference) is { } steps
        && (IsCallOfOne(steps) ? steps.Count == 1 : steps.Count == 3 && steps.Skip(1).All(IsStep));

    /// <summary>Returns true for all parameters, or all of the path, the query string or the headers, as a map.</summary>
    public static bool IsMap(ReferenceSyntax reference) =>
        Steps(reference) is { } steps && !IsCallOfOne(steps)
        && (steps.Count == 1 || (steps.Count == 2 && steps[1] switch
        {
            PropertySyntax property => Maps.Contains(property.Name),
            MethodSyntax { Name: "get", Arguments: [var name] } => SyntaxShapes.Text(name) is { } text && Maps.Contains(text),
            _ => false,
        }));

    private static List<SyntaxNode>? Steps(ReferenceSyntax reference) =>
        SyntaxShapes.Call(reference, "input", "params") is { Arguments.Count: <= 1 } ? reference.Parts : null;

    private static bool IsCallOfOne(List<SyntaxNode> steps) => steps[0] is MethodSyntax { Arguments.Count: 1 };

    private static bool IsStep(SyntaxNode part) => part is PropertySyntax or IndexSyntax or MethodSyntax { Name: "get", Arguments.Count: 1 };
}
