using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>
/// Makes a Terraform module that deploys the API and its functions. Its names are the logical ids of the template, and its texts are those of the
/// template with other references.
/// </summary>
internal static class TerraformFiles
{
    public static IEnumerable<DeployFileModel> Emit(ApiModel api, IntegrationPlans plans, OpenApiDocument document)
    {
        var module = new Module(api);
        ModuleVariables.AddCode(module);
        foreach (var function in api.Functions)
        {
            FunctionBlocks.Add(module, function);
        }

        AddIntegrationRole(module, plans);
        var body = new BodyReferences(module);
        var deployment = ApiBlocks.Add(module, body);
        StageBlocks.Add(module, deployment);
        AlarmBlocks.Add(
            module, api.Settings.Alarms, module.Ids.Api, api.Settings.Tags, AlarmTexts.ApiGateway,
            [("ApiName", api.Name), ("Stage", "${" + module.Ids.Stage + "}")]);
        foreach (var plan in api.Settings.UsagePlans)
        {
            UsagePlanBlocks.Add(module, plan, api.Settings.Tags);
        }

        DomainBlocks.Add(module);
        PermissionBlocks.Add(module, plans);

        // The document is written after everything that it can refer to has been added, and the data sources after everything that uses them.
        yield return new(ApiBlocks.BodyFile, body.Template(JsonWriter.Document(json => document.Write(json, body))));
        yield return new("outputs.tf.json", ModuleOutputs.Text(module));
        yield return new("main.tf.json", module.Text());
        yield return new("variables.tf.json", Variables(module));
    }

    private static void AddIntegrationRole(Module module, IntegrationPlans plans)
    {
        var statements = IntegrationStatements.Of(module.Api, plans);
        if (statements.Count > 0)
        {
            RoleBlocks.Add(module, module.Ids.IntegrationRole, "apigateway.amazonaws.com", module.Api.Settings.Tags, [], statements);
        }
    }

    private static string Variables(Module module) => JsonWriter.Document(json => json.Object("variable", variables =>
    {
        ModuleVariables.Write(variables, module.Api);
        foreach (var parameter in module.Api.StackParameters)
        {
            ParameterVariable.Write(variables, parameter, module.References.Variable(parameter.Name));
        }
    }));
}
