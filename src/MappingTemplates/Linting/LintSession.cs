using Sluice.MappingTemplates.Syntax;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Linting;

/// <summary>One template under the rules: what they found, and what they need to know.</summary>
internal sealed class LintSession(string text)
{
    private readonly Dictionary<string, SyntaxNode> _assigned = new(StringComparer.Ordinal);

    public List<LintFinding> Findings { get; } = [];

    /// <summary>The text outside of references and directives starts as JSON does.</summary>
    public bool IsJson { get; set; }

    /// <summary>The string of the text that is looked into; the tree knows no other place for what it holds.</summary>
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

    /// <summary>What a plain variable was last set to, so far in the text; the reference itself for any other.</summary>
    public SyntaxNode Resolve(ReferenceSyntax reference) =>
        reference.Parts.Count == 0 && _assigned.TryGetValue(reference.Name, out var value) ? value : reference;
}
