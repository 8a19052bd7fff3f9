using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.AwsServices;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>The attributes that change the requests to an HTTP backend and its responses.</summary>
internal static class BackendAttributes
{
    /// <summary>
    /// Returns the attributes of the interface that apply to the operation. None do if a service of AWS answers it, and not the interface's backend.
    /// </summary>
    public static IEnumerable<AttributeData> OfInterface(OperationScope scope) =>
        AwsActionParser.Find(scope.Method) is null ? scope.Method.ContainingType.GetAttributes() : [];
}
