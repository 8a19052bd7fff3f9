using System.Text.Json;

// The namespace of what handler code sees.
#pragma warning disable IDE0130
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>
/// The whole request, as the console's "Method Request passthrough" template hands it over. Taken by a method that wants
/// everything; returned, it becomes the same JSON again.
/// </summary>
public sealed class MethodRequest
{
    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>What the authorizer gave, every value as text; empty where there is none.</summary>
    public IReadOnlyDictionary<string, string> AuthContext { get; init; } = RequestParameters.None;

    /// <summary>The JSON body; the JSON string <c>""</c> where the request has none. One that is not JSON is refused with 400.</summary>
    public JsonElement Body { get; init; }

    /// <summary>Path, query string and headers.</summary>
    public RequestParameters Params { get; init; } = new();
}
