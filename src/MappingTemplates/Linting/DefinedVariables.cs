using Sluice.MappingTemplates.Syntax;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Linting;

/// <summary>
/// The variables that a template can read: those of API Gateway and of loops, and those that the template sets anywhere. A first walk over the template
/// collects them, because a loop reads in its next round what the text sets later.
/// </summary>
internal sealed class DefinedVariables : LintRule
{
    /// <summary>The longest name for which a similar one is looked up.</summary>
    private const int LongestName = 64;

    /// <summary>The most pairs of names that are compared in one template, so that the lint of any template ends soon.</summary>
    private const int MostComparisons = 20_000;

    /// <summary>The variables of API Gateway.</summary>
    public static readonly string[] OfGateway = ["input", "context", "stageVariables", "util"];

    private static readonly string[] OfLoops = ["foreach", "velocityCount", "velocityHasNext"];

    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private readonly HashSet<string> _setOtherwise = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _nearest = new(StringComparer.Ordinal);
    private List<string>? _candidates;
    private int _comparisons;

    public override string Name => "variables";

    public override void OnSet(SetSyntax set, LintSession session)
    {
        if (set.Target.Parts.Count == 0)
        {
            (set.Name == set.Target.Name ? _set : _setOtherwise).Add(set.Target.Name);
        }
    }

    public override void OnDirective(DirectiveSyntax directive, LintSession session)
    {
        if (directive.Variable.Length > 0)
        {
            _set.Add(directive.Variable);
            _set.Add(directive.Variable.Trim('{', '}'));
        }

        if (directive.Kind == DirectiveKind.Macro)
        {
            _set.UnionWith(directive.Children.OfType<ReferenceSyntax>().Select(static argument => argument.Name));
        }
    }

    public bool Has(string name) => Array.IndexOf(OfGateway, name) >= 0 || Array.IndexOf(OfLoops, name) >= 0 || _set.Contains(name);

    /// <summary>Returns true if <c>#set</c> has the name in braces or after <c>!</c>, which sets another variable than the one that references read.</summary>
    public bool IsSetOtherwise(string name) => _setOtherwise.Contains(name);

    /// <summary>Returns the longest variable before a hyphen or an underscore of a name, or null if there is none.</summary>
    public string? Beginning(string name)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        for (var end = name.LastIndexOfAny(['-', '_']); end > 0; end = name.LastIndexOfAny(['-', '_'], end - 1))
        {
            if (Has(name.Substring(0, end)))
            {
                return name.Substring(0, end);
            }
        }

        return null;
    }

    /// <summary>Returns the variable whose name is nearest, or null if none is near. In a short name, other letters make another name.</summary>
    public string? Nearest(string name)
    {
        if (_nearest.TryGetValue(name, out var known))
        {
            return known;
        }

        _candidates ??= [.. OfGateway, .. _set.Where(static other => other.Length <= LongestName).OrderBy(static other => other, StringComparer.Ordinal)];
        _comparisons += _candidates.Count;
        return _nearest[name] = _comparisons > MostComparisons ? null : Nearest(name, _candidates);
    }

    /// <summary>Returns the one of several variables whose name is nearest, or null if none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> variables)
    {
        if (name.Length is < 3 or > LongestName)
        {
            return null;
        }

        var others = variables.Where(static other => other.Length is >= 4 and <= LongestName).ToList();
        return others.FirstOrDefault(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase))
            ?? WordDistance.Nearest(name, others, name.Length < 6 ? 1 : 2);
    }
}
