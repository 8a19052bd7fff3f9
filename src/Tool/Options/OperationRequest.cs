using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Options;

/// <summary>Makes a request for an operation from parameters that are given by name, and from headers that the operation need not declare.</summary>
internal static class OperationRequest
{
    /// <summary>Makes the request. Required parameters that are not given have the values of the operation's example.</summary>
    /// <param name="stage">The stage; empty for a request whose path begins below the stage.</param>
    /// <param name="method">The operation.</param>
    /// <param name="parameters">The parameters that are given, each as <c>name=value</c>.</param>
    /// <param name="given">The headers that are given.</param>
    /// <param name="body">The body; empty if there is none.</param>
    /// <exception cref="DocumentException">A parameter does not have the form <c>name=value</c>, or the operation does not have it.</exception>
    public static GatewayRequest Create(string stage, ApiMethod method, IEnumerable<string> parameters, HeaderList given, byte[] body)
    {
        var path = method.ResourcePath;
        var query = method.Example.Querystring.ToDictionary(StringComparer.Ordinal);
        var headers = method.Example.Header.ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in parameters.Select(static text => NamedValue.Read(text, "sluice invoke", "--parameter")))
        {
            var segment = new[] { $"{{{name}}}", $"{{{name}+}}" }.FirstOrDefault(candidate => path.Contains(candidate, StringComparison.Ordinal));
            if (segment is not null)
            {
                var text = segment.EndsWith("+}", StringComparison.Ordinal)
                    ? string.Join('/', value.Split('/').Select(Uri.EscapeDataString))
                    : Uri.EscapeDataString(value);
                path = path.Replace(segment, text, StringComparison.Ordinal);
            }
            else
            {
                (PlaceOf(method, name) == MappingTarget.Header ? headers : query)[name] = value;
            }
        }

        var examples = new HeaderList(headers.Count);
        foreach (var (name, value) in headers)
        {
            examples.Add(name, value);
        }

        var list = examples.With(given);
        if (body.Length > 0 && !list.Contains("Content-Type"))
        {
            list.Add("Content-Type", MediaType.Json);
        }

        var queryText = string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        return new()
        {
            Method = method.HttpMethod == ApiMethod.Any ? body.Length > 0 ? "POST" : "GET" : method.HttpMethod,
            Target = RequestTarget.Parse($"/{stage}{method.Example.FillPath(path)}{(queryText.Length == 0 ? "" : $"?{queryText}")}"),
            Headers = list,
            Body = body,
        };
    }

    private static string Known(ApiMethod method) => method.Parameters.IsEmpty && method.Example.Path.IsEmpty
        ? "It takes none."
        : $"It has {string.Join(", ", method.Example.Path
            .Select(variable => variable.Key)
            .Concat(method.Parameters.Select(parameter => parameter.Name))
            .Distinct())}.";

    private static MappingTarget PlaceOf(ApiMethod method, string name)
    {
        var header = method.Parameters.FirstOrDefault(
            parameter => parameter.In == MappingTarget.Header && parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (header is not null)
        {
            return MappingTarget.Header;
        }

        // An operation with a greedy path variable takes every query string parameter.
        return method.Parameters.Any(parameter => parameter.In == MappingTarget.Querystring && parameter.Name == name)
                || method.ResourcePath.EndsWith("+}", StringComparison.Ordinal)
            ? MappingTarget.Querystring
            : throw new DocumentException(
                "sluice invoke", "--parameter", $"{method.Name} has no parameter '{name}'. {Known(method)}");
    }
}
