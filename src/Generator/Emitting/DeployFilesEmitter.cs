using Sluice.Generator.Emitting.CloudFormation;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting;

/// <summary>From the model of an API to the files that deploy it.</summary>
internal static class DeployFilesEmitter
{
    /// <summary>The files, ordered by path: <c>openapi.json</c>, <c>template.json</c> and <c>vtl/…</c>.</summary>
    public static EquatableArray<DeployFileModel> Emit(ApiModel api)
    {
        var document = new OpenApiDocument(api);
        var files = new List<DeployFileModel>
        {
            new("openapi.json", document.Text),
        };
        files.AddRange(SamTemplate.Emit(api, document));
        foreach (var operation in api.Operations)
        {
            var folder = "vtl/" + operation.OperationId + "/";
            var templates = document.Templates(operation);
            files.Add(new(folder + "request.vtl", templates.Request));
            files.Add(new(folder + "response.vtl", templates.Response));
            files.Add(new(folder + "error.vtl", templates.Error));
            files.Add(new(folder + "timeout.vtl", templates.Timeout));
        }

        return files.OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray();
    }
}
