using Sluice.Generator.Emitting.CloudFormation;
using Sluice.Generator.Emitting.MappingTemplates;
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
        var named = Functions.WithSeveralOperations(api);
        foreach (var operation in api.Operations)
        {
            var folder = "vtl/" + operation.OperationId + "/";
            files.Add(new(folder + "request.vtl", RequestTemplate.Emit(operation, named.Contains(operation.FunctionId))));
            files.Add(new(folder + "response.vtl", ResponseTemplate.Emit(operation.Result.Type is not null)));
            files.Add(new(folder + "error.vtl", ErrorTemplates.Error));
            files.Add(new(folder + "timeout.vtl", ErrorTemplates.Timeout));
        }

        return files.OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray();
    }
}
