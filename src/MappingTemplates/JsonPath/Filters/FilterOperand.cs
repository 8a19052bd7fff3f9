using Sluice.MappingTemplates.Java.Regex;

namespace Sluice.MappingTemplates.JsonPath.Filters;

/// <summary>One side of a comparison: a path, a text (also for numbers), or a pattern.</summary>
internal sealed class FilterOperand
{
    private readonly string? _text;

    public FilterOperand(CompiledJsonPath path) => Path = path;

    public FilterOperand(string text) => _text = text;

    public FilterOperand(JavaRegex pattern) => Pattern = pattern;

    public CompiledJsonPath? Path { get; }

    public JavaRegex? Pattern { get; }

    public PathOutcome Read(object? element, PathEvaluation evaluation, out object? value)
    {
        if (Path is null)
        {
            value = _text;
            return PathOutcome.Found;
        }

        return Path.StartsAtRoot
            ? evaluation.ReadFromRoot(Path, out value)
            : Path.ReadOne(element, evaluation, requireProperties: false, out value);
    }
}
