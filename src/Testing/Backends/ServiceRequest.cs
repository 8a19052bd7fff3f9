using System.Text;
using System.Text.Json;

namespace Sluice.Testing;

/// <summary>A request that an operation sent to a service of AWS.</summary>
public sealed record ServiceRequest
{
    private ServiceRequest()
    {
    }

    /// <summary>The id of the operation that sent the request.</summary>
    public required string Operation { get; init; }

    /// <summary>The service, such as <c>sqs</c>.</summary>
    public required string Service { get; init; }

    /// <summary>
    /// The action, such as <c>SendMessage</c>. Of S3, whose requests name none, it is the method with <c>Object</c>, such as <c>GetObject</c>.
    /// </summary>
    public required string Action { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The address, with the host that the service has on AWS, or with the address that the options name for it.</summary>
    public required Uri Address { get; init; }

    /// <summary>The headers; names are compared without regard to case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The bytes of the body.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The body as text.</summary>
    public string Body => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>The body as JSON, as DynamoDB, Step Functions, EventBridge and Kinesis take it.</summary>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Bytes.Span);

    /// <summary>The values of a form, as SQS and SNS take it, such as <c>MessageBody</c>; empty if the body is no form.</summary>
    public required IReadOnlyDictionary<string, string> Form { get; init; }

    internal static async Task<ServiceRequest> ReadAsync(HttpRequestMessage request, string service, string operation)
    {
        var bytes = request.Content is { } content ? await content.ReadAsByteArrayAsync().ConfigureAwait(false) : [];
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default))
        {
            headers[name] = values.ToString();
        }

        var isForm = headers.GetValueOrDefault("Content-Type", "").StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        var form = isForm ? Parse(Encoding.UTF8.GetString(bytes)) : [];
        return new()
        {
            Operation = operation,
            Service = service,
            Action = form.GetValueOrDefault("Action") ?? ActionOf(request, headers, service),
            Method = request.Method.Method,
            Address = request.RequestUri!,
            Headers = headers,
            Bytes = bytes,
            Form = form,
        };
    }

    private static string ActionOf(HttpRequestMessage request, Dictionary<string, string> headers, string service)
    {
        if (headers.TryGetValue("X-Amz-Target", out var target))
        {
            return target[(target.LastIndexOf('.') + 1)..];
        }

        var method = request.Method.Method;
        return Parse(request.RequestUri!.Query.TrimStart('?')).GetValueOrDefault("Action")
            ?? (service == "s3" ? $"{char.ToUpperInvariant(method[0])}{method[1..].ToLowerInvariant()}Object" : method);
    }

    private static Dictionary<string, string> Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            values[Decode(parts[0])] = parts.Length > 1 ? Decode(parts[1]) : "";
        }

        return values;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
