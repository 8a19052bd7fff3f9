using System.Text;

namespace Sluice.MappingTemplates;

/// <summary>The request or response that a template reads as <c>$input</c>: a body and three lists of parameters.</summary>
public sealed class InputData
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private string? _body;

    /// <summary>Creates the input from a body of text.</summary>
    /// <param name="body">The raw body; null or empty for none.</param>
    /// <param name="path">The path parameters by name.</param>
    /// <param name="querystring">The query string parameters by name, with one value each.</param>
    /// <param name="header">The headers by name as the client wrote it, with one value each.</param>
    public InputData(
        string? body = null,
        IEnumerable<KeyValuePair<string, string>>? path = null,
        IEnumerable<KeyValuePair<string, string>>? querystring = null,
        IEnumerable<KeyValuePair<string, string>>? header = null)
        : this(default(ReadOnlyMemory<byte>), path, querystring, header) => _body = body ?? "";

    /// <summary>Creates the input from a body in UTF-8. It is decoded when a template first reads it; invalid bytes become U+FFFD.</summary>
    /// <param name="utf8Body">The raw body as UTF-8.</param>
    /// <param name="path">The path parameters by name.</param>
    /// <param name="querystring">The query string parameters by name, with one value each.</param>
    /// <param name="header">The headers by name as the client wrote it, with one value each.</param>
    public InputData(
        ReadOnlyMemory<byte> utf8Body,
        IEnumerable<KeyValuePair<string, string>>? path = null,
        IEnumerable<KeyValuePair<string, string>>? querystring = null,
        IEnumerable<KeyValuePair<string, string>>? header = null)
    {
        _utf8 = utf8Body;
        Path = path ?? [];
        Querystring = querystring ?? [];
        Header = header ?? [];
    }

    /// <summary>The raw body; empty if there is none.</summary>
    public string Body => _body ??= Encoding.UTF8.GetString(_utf8.Span);

    /// <summary>The path parameters in their order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Path { get; }

    /// <summary>The query string parameters in their order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Querystring { get; }

    /// <summary>The headers in their order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Header { get; }
}
