using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Api;

/// <summary>Parses the outputs of the stack template, and texts with references.</summary>
internal static class StackTexts
{
    public static EquatableArray<StackOutputModel> Outputs(ISymbol assembly, DiagnosticBag bag, CancellationToken cancellation)
    {
        var hasDomain = assembly.Attribute(WellKnown.CustomDomain) is not null;
        var outputs = new SortedDictionary<string, StackOutputModel>(StringComparer.Ordinal);
        foreach (var attribute in assembly.GetAttributes().Where(a => a.AttributeClass.Is(WellKnown.StackOutput)))
        {
            var name = attribute.Argument<string>(0) ?? "";
            var isTaken = outputs.ContainsKey(name) || name is "InvokeUrl" or "RestApiId" || (hasDomain && name is "DomainUrl" or "DomainTarget");
            if (StackParameters.NameProblem(name, isTaken) is { } problem)
            {
                bag.Add(ApiRules.InvalidStackEntry, attribute.ArgumentPlace(0, cancellation), name, problem);
                continue;
            }

            if (attribute.NamedArgument<string>("Export") is { Length: > 0 } export && !export.Contains("${"))
            {
                bag.Add(StackRules.FixedName, attribute.NamedPlace("Export", cancellation), export, "export", StackParameters.FreeName(export));
            }

            outputs.Add(name, new(
                name, attribute.Argument<string>(1) ?? "", attribute.NamedArgument<string>("Description"), attribute.NamedArgument<string>("Export")));
        }

        return outputs.Values.ToEquatableArray();
    }

    /// <summary>Returns the text without <c>${AWS::Region}</c> and other references, which CloudFormation replaces.</summary>
    public static string WithoutReferences(string text) => ReferenceTexts.Replace(text, name => name.Length > 0 && name.All(IsNamePart) ? "" : null);

    private static bool IsNamePart(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or ':' or '.';
}
