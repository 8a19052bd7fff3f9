using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Writes <c>outputs.tf.json</c>.</summary>
internal static class ModuleOutputs
{
    public static string Text(Module module) => JsonWriter.Document(json => json.Object("output", outputs =>
    {
        var (api, ids) = (module.Api, module.Ids);
        var all = new List<(string Name, string? Description, string Value)>
        {
            ("InvokeUrl", OutputTexts.InvokeUrl, FunctionReferences.Address(ids.Api, "${" + ids.Stage + "}")),
            ("RestApiId", OutputTexts.RestApiId, "${" + ids.Api + "}"),
        };
        if (api.Settings.Domain is { } domain)
        {
            all.Add(("DomainUrl", OutputTexts.DomainUrl, StackTexts.DomainUrl(domain)));
            all.Add(("DomainTarget", OutputTexts.DomainTarget, DomainTexts.Target(domain, ids.Domain)));
        }

        var names = new TerraformNames(all.Select(output => output.Name).Concat(api.StackOutputs.Items.Select(output => output.Name)), []);
        foreach (var (name, description, value) in all.Concat(api.StackOutputs.Items.Select(output => (output.Name, output.Description, output.Value))))
        {
            outputs.Object(names.Of(name), output =>
            {
                output.OptionalString("description", description);
                output.String("value", module.References.Template(value));
                if (module.References.IsSecret(value))
                {
                    output.Boolean("sensitive", true);
                }
            });
        }
    }));
}
