using Sluice.MappingTemplates.Syntax;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Linting;

/// <summary>The state of linting one template: the findings, and what the rules need to know.</summary>
internal sealed class LintSession(string text, DefinedVariables variables)
{
    /// <summary>The most variables in a row, each of which has the value of the next one, that are followed.</summary>
    private const int MostVariables = 8;

    private readonly Dictionary<string, SyntaxNode> _assigned = new(StringComparer.Ordinal);
    private readonly TextLines _positions = new(text);

    public List<LintFinding> Findings { get; } = [];

    /// <summary>The variables that references can read.</summary>
    public DefinedVariables Variables => variables;

    /// <summary>True if the text outside of references and directives begins like JSON.</summary>
    public bool IsJson { get; set; }

    /// <summary>The outermost string around the current node. The syntax tree has no positions within a string, so findings cover the string.</summary>
    public StringSyntax? Enclosing { get; set; }

    public void Report(LintRule rule, SyntaxNode node, string message)
    {
        var place = _positions.Of(node.Position);
        var end = Enclosing?.Last.End ?? (node is DirectiveSyntax ? node.First.End : node.Last.End);
        var finding = new LintFinding(LintSeverity.Warning, rule.Name, place.Line, place.Column, message)
        {
            Offset = node.Position,
            Length = end - node.Position,
        };
        Findings.Add(finding);
    }

    public void Assign(SetSyntax set) => _assigned[set.Name] = SyntaxShapes.Unwrap(set.Value);

    /// <summary>Says that a loop gives the variable its values, of which nothing is known.</summary>
    public void Forget(string variable) => _assigned.Remove(variable);

    /// <summary>
    /// Returns the value to which a plain variable was last set before this place in the text; for any other reference, the reference itself.
    /// </summary>
    public SyntaxNode Resolve(ReferenceSyntax reference) =>
        reference.Parts.Count == 0 && _assigned.TryGetValue(reference.Name, out var value) ? value : reference;

    /// <summary>
    /// Returns the reference that gives the same value without the variables that were set before this place in the text: for <c>$h.get('a')</c> after
    /// <c>#set($h = $input.params().header)</c>, it is <c>$input.params().header.get('a')</c>.
    /// </summary>
    public ReferenceSyntax Expand(ReferenceSyntax reference)
    {
        var expanded = reference;
        for (var i = 0; i < MostVariables && _assigned.TryGetValue(expanded.Name, out var value) && value is ReferenceSyntax source; i++)
        {
            var longer = new ReferenceSyntax { Name = source.Name };
            longer.Parts.AddRange(source.Parts);
            longer.Parts.AddRange(expanded.Parts);
            expanded = longer;
        }

        return expanded;
    }

    /// <summary>Returns true if the reference is the whole name of a member in JSON, such as <c>"$ref":</c>.</summary>
    public bool IsMember(ReferenceSyntax reference)
    {
        var end = reference.Last.End;
        if (Enclosing is not null || reference.Position == 0 || end >= text.Length || text[reference.Position - 1] != '"' || text[end] != '"')
        {
            return false;
        }

        do
        {
            end++;
        }
        while (end < text.Length && char.IsWhiteSpace(text[end]));

        return end < text.Length && text[end] == ':';
    }
}
