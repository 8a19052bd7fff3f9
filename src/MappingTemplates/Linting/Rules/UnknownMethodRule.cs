using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting.Rules;

/// <summary>
/// Finds members that <c>$util</c> and <c>$input</c> do not have in API Gateway. AppSync has another <c>$util</c> with many more members.
/// </summary>
internal sealed class UnknownMethodRule : LintRule
{
    private static readonly string[] Util = ["escapeJavaScript()", "parseJson()", "urlEncode()", "urlDecode()", "base64Encode()", "base64Decode()"];

    private static readonly string[] Input = ["json()", "path()", "params()", "body", "getBody()"];

    public override string Name => "unknown-method";

    public override void OnReference(ReferenceSyntax reference, ReferencePlace place, LintSession session)
    {
        var known = reference.Name switch { "util" => Util, "input" => Input, _ => null };
        var name = reference.Parts is [var first, ..] ? NameOf(first) : null;
        if (known is not null && name is not null && Array.IndexOf(known, name) < 0)
        {
            session.Report(
                this,
                reference,
                $"API Gateway's ${reference.Name} has no {name}, so the result is the empty text. Use one of {string.Join(", ", known)}.");
        }
    }

    private static string? NameOf(SyntaxNode part) => part switch
    {
        MethodSyntax method => method.Name + "()",
        PropertySyntax property => property.Name,
        _ => null,
    };
}
