using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>Velocity's directives except <c>#evaluate</c>, which AWS has removed.</summary>
internal static class DirectiveNames
{
    public static DirectiveKind KindOf(string name)
    {
        switch (name)
        {
            case "foreach":
                return DirectiveKind.Foreach;
            case "include":
                return DirectiveKind.Include;
            case "parse":
                return DirectiveKind.Parse;
            case "macro":
                return DirectiveKind.Macro;
            case "literal":
                return DirectiveKind.Literal;
            case "break":
                return DirectiveKind.Break;
            case "define":
                return DirectiveKind.Define;
            case "stop":
                return DirectiveKind.Stop;
            default:
                return DirectiveKind.Unknown;
        }
    }

    public static bool HasBlock(DirectiveKind kind) =>
        kind == DirectiveKind.Foreach || kind == DirectiveKind.Macro || kind == DirectiveKind.Literal || kind == DirectiveKind.Define;
}
