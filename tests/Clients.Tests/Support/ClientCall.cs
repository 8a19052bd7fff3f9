using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sluice.Clients.Tests.Support;

/// <summary>An operation of a document for clients.</summary>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Path">Matches the paths of its requests, with the stage.</param>
/// <param name="Node">The operation in the document.</param>
internal sealed record ClientCall(string Method, Regex Path, JsonNode Node)
{
    public string Id => (string)Node["operationId"]!;
}
