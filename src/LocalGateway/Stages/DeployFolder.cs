using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Documents.OpenApi;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stages;

/// <summary>The files that a build wrote, read.</summary>
/// <param name="Api">From <c>openapi.json</c>.</param>
/// <param name="Stack">From <c>template.json</c>.</param>
internal sealed record DeployFolder(ApiDocument Api, Stack Stack)
{
    /// <exception cref="DocumentException">A file is missing, or cannot be served.</exception>
    public static DeployFolder Read(string folder)
    {
        var document = Path.Combine(folder, "openapi.json");
        if (!File.Exists(document))
        {
            throw new DocumentException("openapi.json", folder, "there is no openapi.json in this folder. Build the function project first (dotnet build): that writes it.");
        }

        var template = Path.Combine(folder, "template.json");
        return Read(JsonFile.Read(document), File.Exists(template) ? JsonFile.Read(template) : null);
    }

    /// <exception cref="DocumentException">A file cannot be served.</exception>
    public static DeployFolder Read(JsonPlace document, JsonPlace? template)
        => new(OpenApiReader.Read(document), template is { } stack ? StackReader.Read(stack) : new());
}
