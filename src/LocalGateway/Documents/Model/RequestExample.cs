using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Mappings;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>An example of a request, made from the document, with everything that the operation requires.</summary>
internal sealed record RequestExample
{
    /// <summary>A value for each path variable, whether it is declared or not.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Path { get; init; } = [];

    public ImmutableArray<KeyValuePair<string, string>> Querystring { get; init; } = [];

    public ImmutableArray<KeyValuePair<string, string>> Header { get; init; } = [];

    /// <summary>The body as JSON, or null if the operation takes no body or there is no example.</summary>
    public string? Body { get; init; }

    /// <summary>Whether the operation takes a body of which there is no example, because no value that was tried satisfies its schema.</summary>
    public bool LacksBody { get; init; }

    /// <summary>Returns the value of a parameter, or null if the example has none.</summary>
    public string? Find(MappingTarget place, string name) => (place switch
    {
        MappingTarget.Path => Path,
        MappingTarget.Header => Header,
        _ => Querystring,
    }).FirstOrDefault(pair => pair.Key == name).Value;

    /// <summary>Returns the path with an encoded value in place of each path variable.</summary>
    /// <param name="resourcePath">The path of the operation, such as <c>/orders/{id}</c>.</param>
    public string FillPath(string resourcePath) => string.Join('/', resourcePath.Split('/').Select(segment => segment is not ['{', .., '}']
        ? segment
        : Uri.EscapeDataString(Find(MappingTarget.Path, segment[1..^1].TrimEnd('+')) ?? segment[1..^1].TrimEnd('+'))));
}
