using Sluice.MappingTemplates.Syntax;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>What the parsers of a template and of its strings share.</summary>
internal sealed class ParserSession
{
    private readonly HashSet<string> _macros = new HashSet<string>(StringComparer.Ordinal);

    public ParserSession(int maxDepth) => MaxDepth = maxDepth;

    /// <summary>What the tokens have in common.</summary>
    public SharedStrings Names { get; } = new();

    public int MaxDepth { get; }

    /// <summary>How high a tree may be; higher than <see cref="MaxDepth"/> for operators in a row.</summary>
    public int MaxHeight => MaxDepth * 5;

    /// <summary>A macro is never called, but its name counts as a directive's when it is escaped.</summary>
    public void AddMacro(string name) => _macros.Add(name);

    public bool IsKnown(string name) => DirectiveNames.KindOf(name) != DirectiveKind.Unknown || _macros.Contains(name);
}
