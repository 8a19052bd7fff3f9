using Sluice.LocalGateway.Documents.Model;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes what a method has whatever answers it: its name, its route, who may call it, and its description.</summary>
internal static class MethodHead
{
    /// <summary>Returns the method with its first attributes.</summary>
    /// <param name="scope">What the readers share.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="names">The names of the methods of its class or interface.</param>
    public static ImportedMethod Of(ImportScope scope, Operation operation, Identifiers names)
    {
        var id = operation.Place.TextOf("operationId");
        var http = operation.Method.HttpMethod;
        var name = names.Pascal(id ?? $"{http.ToLowerInvariant()} {operation.Method.ResourcePath}", "Operation");
        var route = ImportedAttribute.Of($"Http{(http == ApiMethod.Any ? "Any" : http[..1] + http[1..].ToLowerInvariant())}", operation.Method.ResourcePath);
        var unique = scope.OperationIds.UniqueId(id is not null && Identifiers.IsId(id) ? id : name);
        if (unique != name)
        {
            route = route.WithText("OperationId", unique);
        }

        return new()
        {
            Name = name,
            OperationId = unique,
            Attributes = new([route, .. Access.Of(scope, operation)]),
            Summary = operation.Place.TextOf("summary") ?? operation.Place.TextOf("description"),
        };
    }
}
