using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>The user's own parameters and outputs of the template.</summary>
internal static class StackTextWriter
{
    public static void Parameters(JsonWriter json, ApiModel api)
    {
        if (api.StackParameters.Count > 0)
        {
            json.Object("Parameters", parameters =>
            {
                foreach (var parameter in api.StackParameters)
                {
                    parameters.Object(parameter.Name, item =>
                    {
                        item.String("Type", parameter.Type);
                        item.OptionalString("Description", parameter.Description);
                        if (parameter.Default is not null)
                        {
                            item.String("Default", parameter.Default);
                        }
                    });
                }
            });
        }
    }

    /// <param name="json">Inside <c>Outputs</c>.</param>
    /// <param name="api">The API.</param>
    public static void Outputs(JsonWriter json, ApiModel api)
    {
        foreach (var output in api.StackOutputs)
        {
            json.Object(output.Name, item =>
            {
                item.OptionalString("Description", output.Description);
                StackReferences.WriteSub(item, "Value", output.Value);
                if (output.Export is not null)
                {
                    item.Object("Export", export => StackReferences.WriteSub(export, "Name", output.Export));
                }
            });
        }
    }
}
