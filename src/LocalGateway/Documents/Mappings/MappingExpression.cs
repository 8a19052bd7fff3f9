using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.Mappings;

/// <summary>The expression that a parameter mapping takes its value from.</summary>
internal sealed record MappingExpression
{
    private MappingExpression(MappingSource source, string name)
    {
        Source = source;
        Name = name;
    }

    public MappingSource Source { get; }

    /// <summary>The name of the value to read. For a static value it is the text itself, and for a whole body it is empty.</summary>
    public string Name { get; }

    /// <summary>The template that reads a part of a body, or null for a whole body and for other sources.</summary>
    public MappingTemplate? BodyPath { get; private init; }

    /// <summary>Parses an expression of <c>requestParameters</c>. Returns null if the text is not an expression.</summary>
    public static MappingExpression? ParseRequest(string text) => Parse(text, "method.request.");

    /// <summary>Parses an expression of <c>responseParameters</c>. Returns null if the text is not an expression.</summary>
    public static MappingExpression? ParseResponse(string text) => Parse(text, "integration.response.");

    private static MappingExpression? Parse(string text, string messagePrefix)
    {
        if (text.Length >= 2 && text[0] == '\'' && text[^1] == '\'')
        {
            return new(MappingSource.Static, text[1..^1]);
        }

        if (After(text, "context.") is { } context)
        {
            return new(MappingSource.Context, context);
        }

        if (After(text, "stageVariables.") is { } variable)
        {
            return new(MappingSource.StageVariable, variable);
        }

        if (text.StartsWith(messagePrefix, StringComparison.Ordinal))
        {
            return ParseMessagePart(text[messagePrefix.Length..], isRequest: messagePrefix[0] == 'm');
        }

        return null;
    }

    private static MappingExpression? ParseMessagePart(string part, bool isRequest)
    {
        if (part == "body")
        {
            return new(MappingSource.Body, "");
        }

        if (After(part, "body.") is { } path)
        {
            return path.Contains('\'', StringComparison.Ordinal) || path.Contains('$', StringComparison.Ordinal)
                ? null
                : new(MappingSource.Body, path) { BodyPath = MappingTemplate.Parse($"$input.json('$.{path}')") };
        }

        return After(part, "header.") is { } header ? new(MappingSource.Header, header)
            : After(part, "multivalueheader.") is { } headers ? new(MappingSource.MultiValueHeader, headers)
            : !isRequest ? null
            : After(part, "path.") is { } segment ? new(MappingSource.Path, segment)
            : After(part, "querystring.") is { } query ? new(MappingSource.Querystring, query)
            : After(part, "multivaluequerystring.") is { } queries ? new(MappingSource.MultiValueQuerystring, queries)
            : null;
    }

    private static string? After(string text, string prefix)
        => text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;
}
