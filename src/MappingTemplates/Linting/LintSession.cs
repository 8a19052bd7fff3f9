using Sluice.MappingTemplates.Syntax;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Linting;

/// <summary>The state of linting one template: the findings, and what the rules need to know.</summary>
internal sealed class LintSession(string text)
{
    private readonly Dictionary<string, SyntaxNode> _assigned = new(StringComparer.Ordinal);

    public List<LintFinding> Findings { get; } = [];

    /// <summary>True if the text outside of references and directives begins like JSON.</summary>
    public bool IsJson { get; set; }

    /// <summary>The outermost string around the current node. The syntax tree has no positions within a string, so findings cover the string.</summary>
    public StringSyntax? Enclosing { get; set; }

    public void Report(LintRule rule, SyntaxNode node, string message)
    {
        var place = TextPosition.Of(text, node.Position);
        var end = Enclosing?.Last.End ?? (node is DirectiveSyntax ? node.First.End : node.Last.End);
        var finding = new LintFinding(LintSeverity.Warning, rule.Name, place.Line, place.Column, message)
        {
            Offset = node.Position,
            Length = end - node.Position,
        };
        Findings.Add(finding);
    }

    public void Assign(SetSyntax set) => _assigned[set.Name] = SyntaxShapes.Unwrap(set.Value);

    /// <summary>
    /// Returns the value to which a plain variable was last set before this place in the text; for any other reference, the reference itself.
    /// </summary>
    public SyntaxNode Resolve(ReferenceSyntax reference) =>
        reference.Parts.Count == 0 && _assigned.TryGetValue(reference.Name, out var value) ? value : reference;
}
