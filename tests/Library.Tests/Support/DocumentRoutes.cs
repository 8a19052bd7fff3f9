using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Library.Tests.Support;

/// <summary>The operations of the document that the build of a sample wrote.</summary>
internal sealed class DocumentRoutes
{
    private readonly List<(string Method, Regex Path, string Id, int Variables)> _operations;

    public DocumentRoutes(Sample sample) => _operations =
    [
        .. from path in JsonNode.Parse(sample.Text("openapi.client.json"))!["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select (
               operation.Key.ToUpperInvariant(),
               new Regex("^/[^/]+" + Regex.Replace(Regex.Escape(path.Key), @"\\\{[^}]+}", "[^/]+") + "$"),
               (string)operation.Value!["operationId"]!,
               path.Key.Count(character => character == '{')),
    ];

    public IEnumerable<string> Ids => _operations.Select(operation => operation.Id);

    /// <summary>Returns the id of the operation that serves a request: of those that match, the one with the fewest variables.</summary>
    public string Find(string method, string path) =>
        _operations.Where(operation => operation.Method == method && operation.Path.IsMatch(path)).MinBy(operation => operation.Variables).Id
            ?? throw new InvalidOperationException($"No operation of the document serves {method} {path}.");
}
