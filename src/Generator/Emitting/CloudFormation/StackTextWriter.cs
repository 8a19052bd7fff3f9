using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes the parameters and outputs that the user declares for the stack template.</summary>
internal static class StackTextWriter
{
    public static void Parameters(DocumentWriter json, ApiModel api)
    {
        var needsCode = api.IsPlainTemplate && api.Functions.Count > 0;
        if (api.StackParameters.Count > 0 || needsCode)
        {
            json.Object("Parameters", parameters =>
            {
                if (needsCode)
                {
                    WriteCode(parameters, PlainFunction.Bucket, "The bucket with the functions' code");
                    WriteCode(parameters, PlainFunction.Key, "The key of the zip in that bucket");
                }

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

    /// <param name="json">The writer, inside <c>Outputs</c>.</param>
    /// <param name="api">The API.</param>
    public static void Outputs(DocumentWriter json, ApiModel api)
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

    private static void WriteCode(DocumentWriter json, string name, string description) => json.Object(name, item =>
    {
        item.String("Type", "String");
        item.String("Description", description);
    });
}
