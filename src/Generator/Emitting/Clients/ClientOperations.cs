using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>
/// Finds the operations that a client can call. OpenAPI has no operation for every method, so such an operation becomes one for each method that the
/// path does not declare itself. OPTIONS is not one of them, because it is the method of CORS preflight requests.
/// </summary>
internal static class ClientOperations
{
    private static readonly string[] Methods = ["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"];

    /// <summary>Returns the operations in the order of the API.</summary>
    public static IReadOnlyList<ClientOperation> Of(ApiModel api)
    {
        var ids = new HashSet<string>(api.Operations.Items.Select(operation => operation.OperationId), StringComparer.Ordinal);
        var operations = new List<ClientOperation>();
        foreach (var path in api.Operations.Items.GroupBy(operation => operation.Route.Template, StringComparer.Ordinal))
        {
            var key = path.Key.Replace("+}", "}");
            foreach (var operation in path)
            {
                if (operation.HttpMethod != "ANY")
                {
                    operations.Add(new(operation, key, operation.HttpMethod, operation.OperationId));
                    continue;
                }

                foreach (var method in Methods.Except(path.Select(other => other.HttpMethod), StringComparer.Ordinal))
                {
                    operations.Add(new(operation, key, method, Unique(operation.OperationId + method[0] + method.Substring(1).ToLowerInvariant(), ids)));
                }
            }
        }

        return operations;
    }

    private static string Unique(string id, HashSet<string> ids)
    {
        while (!ids.Add(id))
        {
            id += "Any";
        }

        return id;
    }
}
