using Sluice.MappingTemplates.Syntax;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>The state that the parsers of a template and of its strings share.</summary>
internal sealed class ParserSession
{
    private readonly HashSet<string> _macros = new HashSet<string>(StringComparer.Ordinal);

    public ParserSession(int maxDepth) => MaxDepth = maxDepth;

    /// <summary>The strings that tokens share.</summary>
    public SharedStrings Names { get; } = new();

    public int MaxDepth { get; }

    /// <summary>The greatest height of the syntax tree. It is greater than <see cref="MaxDepth"/>, because operators in a row make a high tree.</summary>
    public int MaxHeight => MaxDepth * 5;

    /// <summary>Adds the name of a macro. Macros are never called, but an escaped name is treated like that of a directive.</summary>
    public void AddMacro(string name) => _macros.Add(name);

    public bool IsKnown(string name) => DirectiveNames.KindOf(name) != DirectiveKind.Unknown || _macros.Contains(name);
}
