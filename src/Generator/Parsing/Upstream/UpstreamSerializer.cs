using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>The serializer that generated code makes for the types of Amazon's packages.</summary>
internal static class UpstreamSerializer
{
    /// <summary>Returns the class that the project names, or the default one; null if generated code can make neither.</summary>
    public static string? Find(OperationScope scope)
    {
        var type = UpstreamJson.Serializer(scope.Method) ?? scope.Compilation.GetTypeByMetadataName(UpstreamNames.DefaultSerializer);
        return type is not null && type.IsVisible(scope.Assembly)
            && type.InstanceConstructors.Any(c => c.Parameters.Length == 0 && c.IsVisibleMember(scope.Assembly)) ? type.FullName() : null;
    }

    /// <summary>
    /// Returns the reason why there is no serializer. Without one, the operation would fail when the function is called.
    /// </summary>
    public static string Missing(OperationScope scope) => UpstreamJson.Serializer(scope.Method) is { } type
        ? $"'{type.PlainName()}' has no constructor without parameters that generated code can call"
        : "the project names none";
}
