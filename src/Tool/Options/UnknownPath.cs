using Sluice.LocalGateway;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.Tool.Options;

/// <summary>Explains that no operation has the method and the path of a request.</summary>
internal static class UnknownPath
{
    /// <summary>How many operations are listed.</summary>
    private const int Most = 20;

    /// <summary>Returns what to write in place of the path.</summary>
    /// <param name="gateway">The stage.</param>
    /// <param name="httpMethod">The method of the request.</param>
    /// <param name="target">The path and the query string, as they were given.</param>
    public static string Explain(Gateway gateway, string httpMethod, string target)
    {
        var path = "/" + target.TrimStart('/');
        var stage = $"/{gateway.Stage.Name}/";
        if (path.StartsWith(stage, StringComparison.Ordinal) && HasRoute(gateway, httpMethod, path))
        {
            return $"the path begins below the stage '{gateway.Stage.Name}', so write {path[(stage.Length - 1)..]} in place of {path}.";
        }

        var others = gateway.Api.Methods.Select(static method => $"{method.HttpMethod} {method.ResourcePath}").Take(Most + 1).ToList();
        return $"no operation has the method {httpMethod} and the path {path.Split('?')[0]}. "
            + (others.Count == 0 ? "The API has none." : $"The API has {string.Join(", ", others.Take(Most))}{(others.Count > Most ? ", …" : "")}.");
    }

    private static bool HasRoute(Gateway gateway, string httpMethod, string path)
    {
        using var exchange = gateway.Begin(new GatewayRequest { Method = httpMethod, Target = RequestTarget.Parse(path) });
        return gateway.TryRoute(exchange);
    }
}
