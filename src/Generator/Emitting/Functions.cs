using Sluice.Contract;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting;

/// <summary>Answers questions about functions that several emitters ask.</summary>
internal static class Functions
{
    /// <summary>Returns what precedes the ARN of a function in the URI of its integration.</summary>
    public static string UriStart(bool isStream) =>
        "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/" + (isStream ? "2021-11-15" : "2015-03-31") + "/functions/";

    /// <summary>Returns what follows the ARN of a function in the URI of its integration.</summary>
    public static string UriEnd(bool isStream) => isStream ? InvocationUris.Streamed : InvocationUris.Buffered;

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
