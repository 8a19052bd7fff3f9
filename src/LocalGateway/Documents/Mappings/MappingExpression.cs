using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.Mappings;

/// <summary>The right side of a parameter mapping, parsed.</summary>
internal sealed record MappingExpression
{
    private MappingExpression(MappingSource source, string name)
    {
        Source = source;
        Name = name;
    }

    public MappingSource Source { get; }

    /// <summary>The name that is read; the text itself for a static value; empty for a whole body.</summary>
    public string Name { get; }

    /// <summary>Finds the place in a body; null for the whole one.</summary>
    public MappingTemplate? BodyPath { get; private init; }

    /// <summary>Parses an expression of <c>requestParameters</c>.</summary>
    /// <returns>Null where the text is not one.</returns>
    public static MappingExpression? ParseRequest(string text) => Parse(text, "method.request.");

    /// <summary>Parses an expression of <c>responseParameters</c>.</summary>
    /// <returns>Null where the text is not one.</returns>
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
