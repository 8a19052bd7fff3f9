using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>The headers of a response. Values are expressions: a constant stands in apostrophes.</summary>
internal sealed class ResponseHeaders(IReadOnlyList<(string Name, string Value)> headers)
{
    /// <summary>What tells a client that a response is a problem.</summary>
    public static readonly (string Name, string Value) ProblemType = ("Content-Type", Problem.MediaType);

    /// <summary>What a browser wants on every response; none without CORS.</summary>
    public static ResponseHeaders Common(CorsModel? cors)
    {
        var headers = new List<(string Name, string Value)>();
        if (cors is null)
        {
            return new([.. headers.Select(Constant)]);
        }

        // One of several origins is the template's to name.
        if (cors.Origins.Count == 1)
        {
            headers.Add(("Access-Control-Allow-Origin", cors.Origins[0]));
        }

        if (cors.AllowCredentials)
        {
            headers.Add(("Access-Control-Allow-Credentials", "true"));
        }

        if (cors.ExposeHeaders.Count > 0)
        {
            headers.Add(("Access-Control-Expose-Headers", string.Join(",", cors.ExposeHeaders.Items)));
        }

        // A cache must not give one origin's response to another.
        if (cors.Origins[0] != "*")
        {
            headers.Add(("Vary", "Origin"));
        }

        return new([.. headers.Select(Constant)]);
    }

    /// <summary>What success may set beside the headers of every response: declared, for a client to know.</summary>
    public static ResponseHeaders Success(ResponseHeaders common, ResultModel result)
    {
        var names = result.Answers.Items.Where(a => a.Header is not null && a.Statuses[0] == result.Status).Select(a => (a.Header!, "")).Distinct();
        return Produced(common, result).With([.. names]);
    }

    /// <summary>What the integration sets on success.</summary>
    public static ResponseHeaders Produced(ResponseHeaders common, ResultModel result) =>
        result.MediaType is { } type ? common.With(("Content-Type", result.Form == ResultForm.Text ? type + "; charset=utf-8" : type)) : common;

    /// <summary>These and more constant ones.</summary>
    public ResponseHeaders With(params (string Name, string Value)[] more) => new([.. headers, .. more.Select(Constant)]);

    /// <summary>These and more whose values are expressions; one of the same name counts alone.</summary>
    public ResponseHeaders WithMapped(IEnumerable<(string Name, string Expression)> more)
    {
        var added = more.ToList();
        return new([.. headers.Where(header => !added.Exists(a => string.Equals(a.Name, header.Name, StringComparison.OrdinalIgnoreCase))), .. added]);
    }

    /// <summary>Declares the headers of a method's response; an integration may set no other.</summary>
    public void WriteDeclarations(JsonWriter json)
    {
        if (headers.Count > 0)
        {
            json.Object("headers", declared =>
            {
                foreach (var (name, _) in headers)
                {
                    declared.Object(name, header => header.Object("schema", schema => schema.String("type", "string")));
                }
            });
        }
    }

    /// <param name="json">Inside an integration's or the gateway's response.</param>
    /// <param name="target"><c>method.response.header.</c> or <c>gatewayresponse.header.</c>.</param>
    public void WriteParameters(JsonWriter json, string target)
    {
        if (headers.Count > 0)
        {
            json.Object("responseParameters", parameters =>
            {
                foreach (var (name, value) in headers)
                {
                    parameters.String(target + name, value);
                }
            });
        }
    }

    private static (string Name, string Value) Constant((string Name, string Value) header) => (header.Name, "'" + header.Value + "'");
}
