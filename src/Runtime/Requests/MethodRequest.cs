using System.Text.Json;

namespace Sluice;

/// <summary>
/// The whole request, as the console's "Method Request passthrough" template passes it on. A method that needs everything takes it as a parameter. If
/// a method returns it, it becomes the same JSON again.
/// </summary>
public sealed class MethodRequest
{
    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The values that the authorizer provides, all as text; empty if there is no authorizer.</summary>
    public IReadOnlyDictionary<string, string> AuthContext { get; init; } = RequestParameters.None;

    /// <summary>The JSON body; the JSON string <c>""</c> if the request has no body. A body that is not JSON is refused with 400.</summary>
    public JsonElement Body { get; init; }

    /// <summary>The path, query string and header parameters.</summary>
    public RequestParameters Params { get; init; } = new();
}
