using Sluice.Generator.Emitting.Documents;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>A security scheme: one value that a request has to carry.</summary>
/// <param name="Name">The name in the document's components.</param>
/// <param name="In"><c>header</c> or <c>query</c>.</param>
/// <param name="Key">The name of the header or query key.</param>
/// <param name="Description">The description, or null.</param>
internal sealed record ClientScheme(string Name, string In, string Key, string? Description = null)
{
    private const string Header = "method.request.header.";
    private const string Query = "method.request.querystring.";

    /// <summary>True for a token in the header <c>Authorization</c> after the word <c>Bearer</c>.</summary>
    public bool IsBearer { get; init; }

    /// <summary>Returns the place that an identity source names, or null if a client does not send it.</summary>
    public static (string In, string Name)? Place(string source) =>
        source.StartsWith(Header, StringComparison.Ordinal) ? ("header", source.Substring(Header.Length))
        : source.StartsWith(Query, StringComparison.Ordinal) ? ("query", source.Substring(Query.Length))
        : null;

    public void Write(DocumentWriter json)
    {
        json.String("type", IsBearer ? "http" : "apiKey");
        json.OptionalString("description", Description);
        if (IsBearer)
        {
            json.String("scheme", "bearer");
        }
        else
        {
            json.String("name", Key);
            json.String("in", In);
        }
    }
}
