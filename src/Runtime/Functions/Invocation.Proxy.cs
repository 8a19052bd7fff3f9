using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Writes results of Amazon's packages, whose types are made for proxy integrations.</content>
public sealed partial class Invocation
{
    /// <summary>Writes the output for a result that holds status, headers and body.</summary>
    /// <param name="status">The HTTP status; 0, the value if it was never set, means 200.</param>
    /// <param name="headers">Headers with one value each; <see langword="null"/> for none.</param>
    /// <param name="multiValueHeaders">Headers with several values, which are joined with commas; <see langword="null"/> for none.</param>
    /// <param name="body">The body; <see langword="null"/> for an empty one.</param>
    /// <param name="isBase64Encoded">True if the body is base64 of bytes.</param>
    /// <exception cref="InvalidOperationException">The body is base64 of bytes, which the response template of a text cannot send.</exception>
    public void WriteProxy(
        int status,
        IEnumerable<KeyValuePair<string, string>>? headers,
        IEnumerable<KeyValuePair<string, IList<string>>>? multiValueHeaders,
        string? body,
        bool isBase64Encoded)
    {
        if (_isProxy)
        {
            WriteWhole(status, headers, multiValueHeaders, body, isBase64Encoded);
            return;
        }

        if (isBase64Encoded)
        {
            throw new InvalidOperationException(
                "The result is bytes in base64, which only a proxy integration decodes. Return a byte[] from a method with [Produces].");
        }

        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers ?? [])
        {
            all[name] = value ?? "";
        }

        foreach (var (name, values) in multiValueHeaders ?? [])
        {
            all[name] = string.Join(", ", values ?? []);
        }

        WriteText(body, Effective(status), all);
    }

    /// <summary>Writes the output for a result that has serialized itself as the response of a proxy integration.</summary>
    /// <param name="response">A JSON object with <c>statusCode</c>, <c>headers</c>, <c>multiValueHeaders</c>, <c>body</c> and
    /// <c>isBase64Encoded</c>.</param>
    /// <exception cref="InvalidOperationException">The body is base64 of bytes, which the response template of a text cannot send.</exception>
    /// <exception cref="JsonException">The stream holds no such object.</exception>
    public void WriteProxy(Stream response)
    {
        ArgumentNullException.ThrowIfNull(response);
        using var document = JsonDocument.Parse(response);
        var (status, body, isBase64Encoded) = (200, (string?)null, false);
        var headers = new List<KeyValuePair<string, string>>();
        var multiValueHeaders = new List<KeyValuePair<string, IList<string>>>();
        foreach (var member in document.RootElement.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null))
        {
            switch (member.Name)
            {
                case "statusCode":
                    status = member.Value.GetInt32();
                    break;
                case "headers":
                    headers.AddRange(member.Value.EnumerateObject().Select(h => KeyValuePair.Create(h.Name, h.Value.GetString() ?? "")));
                    break;
                case "multiValueHeaders":
                    multiValueHeaders.AddRange(member.Value.EnumerateObject().Select(
                        h => KeyValuePair.Create(h.Name, (IList<string>)[.. h.Value.EnumerateArray().Select(v => v.GetString() ?? "")])));
                    break;
                case "body":
                    body = member.Value.GetString();
                    break;
                case "isBase64Encoded":
                    isBase64Encoded = member.Value.GetBoolean();
                    break;
                default:
                    break;
            }
        }

        WriteProxy(status, headers, multiValueHeaders, body, isBase64Encoded);
    }

    // A header with several values replaces one of the same name with one value, as API Gateway does it.
    private void WriteWhole(
        int status,
        IEnumerable<KeyValuePair<string, string>>? headers,
        IEnumerable<KeyValuePair<string, IList<string>>>? multiValueHeaders,
        string? body,
        bool isBase64Encoded)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers ?? [])
        {
            all[name] = value ?? "";
        }

        RepeatedHeaders? repeated = null;
        foreach (var (name, values) in multiValueHeaders ?? [])
        {
            all.Remove(name);
            foreach (var value in values ?? [])
            {
                (repeated ??= new()).Add(name, value ?? "");
            }
        }

        if (isBase64Encoded)
        {
            WriteResponse(Effective(status), null, all, repeated, Convert.FromBase64String(body ?? ""), isBase64: true);
            return;
        }

        _body.Clear();
        Append(body);
        Writer.Reset();
        WriteResponse(Effective(status), null, all, repeated, _body.Written.Span, isBase64: false);
    }

    private static int Effective(int status) => status == 0 ? 200 : status;

    private void Append(string? text)
    {
        if (text is not null)
        {
            _body.Advance(System.Text.Encoding.UTF8.GetBytes(text, _body.GetSpan(System.Text.Encoding.UTF8.GetByteCount(text))));
        }
    }

    private void WriteText(string? text, int status, Dictionary<string, string> headers)
    {
        _body.Clear();
        Append(text);
        WriteEnvelope(status, null, headers);
    }
}
