using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>The headers of a response. Their values are expressions; a constant is in apostrophes.</summary>
internal sealed class ResponseHeaders(IReadOnlyList<(string Name, string Value)> headers)
{
    /// <summary>The header that marks a response as a problem.</summary>
    public static readonly (string Name, string Value) ProblemType = ("Content-Type", Problem.MediaType);

    /// <summary>Returns the CORS headers that every response has. Without CORS settings there are none.</summary>
    public static ResponseHeaders Common(CorsModel? cors)
    {
        var headers = new List<(string Name, string Value)>();
        if (cors is null)
        {
            return new([.. headers.Select(Constant)]);
        }

        // If several origins are allowed, the template names the one that calls.
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

        // A cache must not answer one origin with another origin's response.
        if (cors.Origins[0] != "*")
        {
            headers.Add(("Vary", "Origin"));
        }

        return new([.. headers.Select(Constant)]);
    }

    /// <summary>
    /// Returns the headers that a successful response may have, including those that the code sets. They are declared, so that clients know them.
    /// </summary>
    public static ResponseHeaders Success(ResponseHeaders common, ResultModel result)
    {
        var names = result.Answers.Items.Where(a => a.Header is not null && a.Statuses[0] == result.Status).Select(a => (a.Header!, "")).Distinct();
        (string, string)[] files = result.Answers.Items.Any(a => a.IsFile) ? [("Content-Disposition", ""), ("ETag", ""), ("Last-Modified", "")] : [];
        return Produced(common, result).With([.. names.Concat(files)]);
    }

    /// <summary>Returns the headers that the integration sets on success.</summary>
    public static ResponseHeaders Produced(ResponseHeaders common, ResultModel result)
    {
        var produced = result.MediaType is { } type
            ? common.With(("Content-Type", result.Form == ResultForm.Text ? type + "; charset=utf-8" : type))
            : common;
        return produced.WithMapped(result.Headers.Items.Select(header => (header.Name, "'" + header.Value + "'")));
    }

    /// <summary>Returns these headers and further constant ones.</summary>
    public ResponseHeaders With(params (string Name, string Value)[] more) => new([.. headers, .. more.Select(Constant)]);

    /// <summary>Returns these headers and further ones whose values are expressions. A further header replaces one of the same name.</summary>
    public ResponseHeaders WithMapped(IEnumerable<(string Name, string Expression)> more)
    {
        var added = more.ToList();
        return new([.. headers.Where(header => !added.Exists(a => string.Equals(a.Name, header.Name, StringComparison.OrdinalIgnoreCase))), .. added]);
    }

    /// <summary>Writes the declarations of the headers of a method response. An integration response may set no other header.</summary>
    /// <param name="json">The writer, inside the response.</param>
    /// <param name="isDeclared">Chooses the headers by name, or null for all of them.</param>
    public void WriteDeclarations(DocumentWriter json, Func<string, bool>? isDeclared = null)
    {
        var names = headers.Select(header => header.Name).Where(name => isDeclared?.Invoke(name) != false).ToList();
        if (names.Count > 0)
        {
            json.Object("headers", declared =>
            {
                foreach (var name in names)
                {
                    declared.Object(name, header => header.Object("schema", schema => schema.String("type", "string")));
                }
            });
        }
    }

    /// <param name="json">The writer, inside an integration response or a gateway response.</param>
    /// <param name="target">The prefix <c>method.response.header.</c> or <c>gatewayresponse.header.</c>.</param>
    public void WriteParameters(DocumentWriter json, string target)
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
