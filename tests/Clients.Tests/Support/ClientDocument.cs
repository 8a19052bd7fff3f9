using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.Clients.Tests.Support;

/// <summary>The document for clients that the build of a sample wrote.</summary>
internal sealed class ClientDocument
{
    public ClientDocument(Sample sample)
    {
        File = Path.Combine(sample.Deploy, "openapi.client.json");
        Root = JsonNode.Parse(System.IO.File.ReadAllText(File))!;
        Operations =
        [
            .. Root["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => new ClientCall(
                operation.Key.ToUpperInvariant(),
                new Regex("^/[^/]+" + Regex.Replace(Regex.Escape(path.Key), @"\\\{[^}]+}", "[^/]+") + "$"),
                operation.Value!))),
        ];
    }

    public string File { get; }

    public JsonNode Root { get; }

    public IReadOnlyList<ClientCall> Operations { get; }

    /// <summary>Finds the operation of a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path with the stage, as the request line has it.</param>
    public ClientCall Find(string method, string path) => Operations.Single(operation => operation.Method == method && operation.Path.IsMatch(path));
}
