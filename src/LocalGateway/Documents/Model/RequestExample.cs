using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Mappings;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>A request that carries what an operation requires, made from the document.</summary>
internal sealed record RequestExample
{
    /// <summary>A value for each variable of the path, declared or not.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Path { get; init; } = [];

    public ImmutableArray<KeyValuePair<string, string>> Querystring { get; init; } = [];

    public ImmutableArray<KeyValuePair<string, string>> Header { get; init; } = [];

    /// <summary>JSON; null where the operation takes no body.</summary>
    public string? Body { get; init; }

    /// <summary>The value of a parameter; null where the operation does not require it.</summary>
    public string? Find(MappingTarget place, string name) => (place switch
    {
        MappingTarget.Path => Path,
        MappingTarget.Header => Header,
        _ => Querystring,
    }).FirstOrDefault(pair => pair.Key == name).Value;

    /// <summary>The path with a value in the place of each variable, encoded.</summary>
    /// <param name="resourcePath">The operation's, such as <c>/orders/{id}</c>.</param>
    public string FillPath(string resourcePath) => string.Join('/', resourcePath.Split('/').Select(segment =>
        segment is not ['{', .., '}'] ? segment : Uri.EscapeDataString(Find(MappingTarget.Path, segment[1..^1].TrimEnd('+')) ?? segment[1..^1].TrimEnd('+'))));
}
