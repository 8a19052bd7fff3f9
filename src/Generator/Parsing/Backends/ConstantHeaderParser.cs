using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>Parses <c>[AnswerHeader]</c>, which sets a header whose value is known at build time.</summary>
internal static class ConstantHeaderParser
{
    public static EquatableArray<ConstantHeaderModel> Parse(OperationScope scope)
    {
        var headers = new List<ConstantHeaderModel>();
        foreach (var header in scope.Method.GetAttributes().Where(a => a.AttributeClass.Is(WellKnown.AnswerHeader)))
        {
            var (name, value) = (header.Argument<string>(0) ?? "", header.Argument<string>(1) ?? "");
            if (MappingNames.ResponseHeaderProblem(name) is { } reason)
            {
                scope.Diagnostics.Add(BackendRules.InvalidMapping, header.ArgumentPlace(0, scope.Cancellation), name, reason);
            }
            else if (value.Length == 0 || value[0] == '$' || MappingNames.Value(value) is null)
            {
                scope.Diagnostics.Add(
                    BackendRules.InvalidMapping, header.ArgumentPlace(1, scope.Cancellation), value,
                    "a constant header has ASCII characters without apostrophes, and does not begin with '$'.");
            }
            else
            {
                headers.Add(new(name, value));
            }
        }

        return headers.ToEquatableArray();
    }
}
