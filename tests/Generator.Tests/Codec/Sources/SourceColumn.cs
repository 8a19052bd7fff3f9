namespace Sluice.Generator.Tests.Codec.Sources;

/// <summary>A place that values come from.</summary>
/// <param name="Title">In the table.</param>
/// <param name="Verb">The HTTP attribute's name.</param>
/// <param name="Attribute">On the parameter; empty for none.</param>
internal sealed record SourceColumn(string Title, string Verb, string Attribute)
{
    public static SourceColumn[] All { get; } =
    [
        new("path", "HttpGet", "[FromPath]"),
        new("query", "HttpGet", "[FromQuery]"),
        new("header", "HttpGet", "[FromHeader]"),
        new("cookie", "HttpGet", "[FromCookie]"),
        new("form", "HttpPost", "[FromForm]"),
        new("`$context`", "HttpGet", "[FromContext(\"value\")]"),
        new("authorizer", "HttpGet", "[FromAuthorizer]"),
        new("stage variable", "HttpGet", "[FromStageVariable]"),
        new("body", "HttpPost", "[FromBody]"),
        new("member of the body", "HttpPost", "[FromBody(\"value\")]"),
        new("group", "HttpGet", "[AsParameters]"),
    ];

    public bool IsJson => Title is "body" or "member of the body";

    public bool IsForm => Title == "form";

    public bool Takes(TypeRow row) => !IsJson || row.Json is not null;
}
