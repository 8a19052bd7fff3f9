using System.Text.Json;

namespace Sluice.LocalGateway.Linting;

/// <summary>Mappings of parameters and headers: API Gateway refuses an expression that it cannot read, and a source that is not declared.</summary>
/// <param name="place">The operation.</param>
/// <param name="declared">What the operation declares, such as <c>querystring.q</c>.</param>
/// <param name="findings">Gets what is wrong.</param>
/// <param name="failsOnWarnings">Whether the import does.</param>
internal sealed class MappingLint(string place, HashSet<string> declared, List<string> findings, bool failsOnWarnings)
{
    /// <summary>Looks at one mapping.</summary>
    public void Check(JsonProperty mapping, string target, string source)
    {
        if (mapping.Value.ValueKind != JsonValueKind.String)
        {
            // Recorded: the import drops it, with a warning.
            Require(
                !failsOnWarnings || LintJson.IsIntrinsic(mapping.Value),
                $"the value of '{mapping.Name}' must be a text, since the import fails on warnings (FailOnWarnings)");
            return;
        }

        var value = mapping.Value.GetString()!;
        Require(mapping.Name.StartsWith(target, StringComparison.Ordinal), $"'{mapping.Name}' is not the target of a mapping, which begins with '{target}'");
        if (value.StartsWith(source, StringComparison.Ordinal))
        {
            CheckSource(value);
        }
        else
        {
            Require(
                (value.Length >= 2 && value[0] == '\'' && value[^1] == '\'')
                || value.StartsWith("context.", StringComparison.Ordinal)
                || value.StartsWith("stageVariables.", StringComparison.Ordinal)
                || LintJson.HasPlaceholder(value),
                $"'{value}' is not a mapping expression: it begins with '{source}', 'context.' or 'stageVariables.', or is a text in single quotes");
        }
    }

    /// <summary>Looks at a source. Undeclared, the import fails: "Invalid mapping expression parameter specified".</summary>
    public void CheckSource(string source)
    {
        const string Start = "method.request.";
        if (source.StartsWith(Start, StringComparison.Ordinal) && !source.StartsWith(Start + "body", StringComparison.Ordinal) && !LintJson.HasPlaceholder(source))
        {
            Require(declared.Contains(source[Start.Length..].Replace("multivalue", "", StringComparison.Ordinal)), $"'{source}' is not declared among the parameters");
        }
    }

    private void Require(bool condition, string problem)
    {
        if (!condition)
        {
            findings.Add($"{place}: {problem}.");
        }
    }
}
