using Sluice.Generator.Emitting.Clients;
using Sluice.Generator.Emitting.CloudFormation;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Emitting.Terraform;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting;

/// <summary>Makes the deploy files from the model of an API.</summary>
internal static class DeployFilesEmitter
{
    /// <summary>Returns the files, ordered by path: <c>openapi.client.json</c>, <c>openapi.json</c>, <c>template.json</c>, <c>vtl/…</c> and others
    /// that the project asks for.</summary>
    public static EquatableArray<DeployFileModel> Emit(ApiModel api)
    {
        var plans = new IntegrationPlans(api);
        var document = new OpenApiDocument(api, plans);
        var files = new List<DeployFileModel>
        {
            new("openapi.json", document.Text),
        };
        files.AddRange(StackTemplate.Emit(api, plans, document));
        if (api.IsTerraform)
        {
            files.AddRange(TerraformFiles.Emit(api, plans, document));
        }

        foreach (var operation in api.Operations)
        {
            var folder = "vtl/" + operation.OperationId + "/";
            files.AddRange(Templates(plans.For(operation)).Select(template => new DeployFileModel(folder + template.Name, template.Text)));
        }

        files.AddRange(TemplateSourcesEmitter.Emit(api, plans));
        if (api.WritesYaml)
        {
            files.Add(new("openapi.yaml", document.Yaml));
        }

        if (api.WritesClientDocument)
        {
            var client = new ClientDocument(api, plans);
            files.Add(new("openapi.client.json", client.Text));
            if (api.WritesYaml)
            {
                files.Add(new("openapi.client.yaml", client.Yaml));
            }
        }

        return files.OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray();
    }

    private static IEnumerable<(string Name, string Text)> Templates(IntegrationPlan plan)
    {
        var responses = plan.Responses.Where(response => response.Template is not null).Select(response => (response.FileName, response.Template!));
        return plan.RequestTemplate is null ? responses : responses.Prepend(("request.vtl", plan.RequestTemplate));
    }
}
