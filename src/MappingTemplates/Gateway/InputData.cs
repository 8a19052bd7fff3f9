using System.Text;

namespace Sluice.MappingTemplates;

/// <summary>The message that a template reads as <c>$input</c>: a body and three lists of parameters.</summary>
public sealed class InputData
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private string? _body;

    /// <summary>A message with a body of text.</summary>
    /// <param name="body">The raw body; null or empty where there is none.</param>
    /// <param name="path">Path parameters, by name.</param>
    /// <param name="querystring">Query string parameters, by name: one value each.</param>
    /// <param name="header">Headers, by name as the client wrote it: one value each.</param>
    public InputData(
        string? body = null,
        IEnumerable<KeyValuePair<string, string>>? path = null,
        IEnumerable<KeyValuePair<string, string>>? querystring = null,
        IEnumerable<KeyValuePair<string, string>>? header = null)
        : this(default(ReadOnlyMemory<byte>), path, querystring, header) => _body = body ?? "";

    /// <summary>A message with a body in UTF-8, decoded only when a template reads it; invalid bytes become U+FFFD.</summary>
    /// <param name="utf8Body">The raw body.</param>
    /// <param name="path">Path parameters, by name.</param>
    /// <param name="querystring">Query string parameters, by name: one value each.</param>
    /// <param name="header">Headers, by name as the client wrote it: one value each.</param>
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

    /// <summary>The raw body; empty where there is none.</summary>
    public string Body => _body ??= Encoding.UTF8.GetString(_utf8.Span);

    /// <summary>Path parameters, in order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Path { get; }

    /// <summary>Query string parameters, in order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Querystring { get; }

    /// <summary>Headers, in order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Header { get; }
}
