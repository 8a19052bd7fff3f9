using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting.Rules;

/// <summary>
/// Finds references to variables that nothing sets. A name alone, such as <c>$name</c>, is reported only if it is close to a variable: it is often meant
/// as a value that may be absent, and <c>"$ref":</c> as the name of a member.
/// </summary>
internal sealed class UnknownVariableRule : LintRule
{
    // Velocity's tools, and what other services call the variables of API Gateway.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["ctx"] = "Write $context, which is probably meant.",
        ["stageVars"] = "Write $stageVariables, which is probably meant.",
        ["date"] = "API Gateway has none of Velocity's tools. Use $context.requestTime or $context.requestTimeEpoch.",
        ["math"] = "API Gateway has none of Velocity's tools. Calculate in #set, such as #set($next = $count + 1).",
        ["esc"] = "API Gateway has none of Velocity's tools. Use $util.escapeJavaScript or $util.urlEncode.",
        ["number"] = "API Gateway has none of Velocity's tools. Format the number in the backend.",
    };

    public override string Name => "unknown-variable";

    public override void OnReference(ReferenceSyntax reference, ReferencePlace place, LintSession session)
    {
        if (session.Variables.Has(reference.Name) || reference.Name.Length == 0 || session.IsMember(reference))
        {
            return;
        }

        var cure = Cure(reference.Name, session.Variables);
        if (cure is not null || reference.Parts.Count > 0)
        {
            session.Report(
                this,
                reference,
                $"Nothing sets ${reference.Name}, so it has no value and prints nothing. "
                + (cure ?? (Others.TryGetValue(reference.Name, out var other) ? other
                    : "Set it with #set, or use $input, $context, $stageVariables or $util.")));
        }
    }

    private static string? Cure(string name, DefinedVariables variables) =>
        variables.IsSetOtherwise(name) ? $"With braces or '!', #set sets a variable that no reference reads. Write '#set(${name} = …)'."
        : variables.Beginning(name) is { } beginning
            ? $"'{name[beginning.Length]}' belongs to the name. Write ${{{beginning}}}{name.Substring(beginning.Length)}."
        : variables.Nearest(name) is { } meant ? $"Write ${meant}, which is probably meant."
        : null;
}
