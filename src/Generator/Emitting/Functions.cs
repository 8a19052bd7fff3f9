using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting;

/// <summary>Answers questions about functions that several emitters ask.</summary>
internal static class Functions
{
    /// <summary>Returns the logical ids of the functions whose payloads have to name the operation, because the function has several.</summary>
    public static HashSet<string> WithSeveralOperations(ApiModel api)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var several = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in api.Operations)
        {
            if (!seen.Add(operation.FunctionId))
            {
                several.Add(operation.FunctionId);
            }
        }

        return several;
    }
}
