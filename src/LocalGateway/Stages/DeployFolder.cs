using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stages;

/// <summary>The contents of a deploy folder.</summary>
/// <param name="Api">The API, read from <c>openapi.json</c>.</param>
/// <param name="Stack">The stack, read from <c>template.json</c>; empty if there is no such file.</param>
internal sealed record DeployFolder(ApiDocument Api, Stack Stack)
{
    /// <summary>Reads a deploy folder.</summary>
    /// <exception cref="DocumentException"><c>openapi.json</c> is missing, or a file cannot be served.</exception>
    public static DeployFolder Read(string folder)
    {
        var document = Path.Combine(folder, "openapi.json");
        if (!File.Exists(document))
        {
            throw new DocumentException(
                "openapi.json", folder, "there is no openapi.json in this folder. Build the function project first (dotnet build): that writes it.");
        }

        var template = Path.Combine(folder, "template.json");
        return Read(JsonFile.Read(document), File.Exists(template) ? JsonFile.Read(template) : null);
    }

    /// <summary>Reads a document and its template, or the document alone.</summary>
    /// <exception cref="DocumentException">A file cannot be served.</exception>
    public static DeployFolder Read(JsonPlace document, JsonPlace? template)
        => new(OpenApiReader.Read(document), template is { } stack ? StackReader.Read(stack) : new());
}
