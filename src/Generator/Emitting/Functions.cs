using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting;

/// <summary>What the emitters agree on about functions.</summary>
internal static class Functions
{
    /// <summary>The logical ids of the functions whose payloads have to say which operation they are for.</summary>
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
