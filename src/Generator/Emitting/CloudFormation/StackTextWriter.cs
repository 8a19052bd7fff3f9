using System.Globalization;
using Sluice.Contract;
using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes the parameters and outputs that the user declares for the stack template.</summary>
internal static class StackTextWriter
{
    /// <param name="json">The writer, inside the template.</param>
    /// <param name="api">The API.</param>
    /// <param name="hasBodyFile">True if the document is in a file of its own.</param>
    public static void Parameters(DocumentWriter json, ApiModel api, bool hasBodyFile)
    {
        var needsCode = api.IsPlainTemplate && api.Functions.Count > 0;
        var needsBody = api.IsPlainTemplate && hasBodyFile;
        if (api.StackParameters.Count > 0 || needsCode || needsBody)
        {
            json.Object("Parameters", parameters =>
            {
                if (needsCode)
                {
                    WriteCode(parameters, ResourceIds.CodeBucket, "The bucket with the functions' code");
                    WriteCode(parameters, ResourceIds.CodeKey, "The key of the zip in that bucket");
                }

                if (needsBody)
                {
                    WriteCode(parameters, BodyFile.Parameter, BodyFile.Description);
                }

                foreach (var parameter in api.StackParameters)
                {
                    parameters.Object(parameter.Name, item => Write(item, parameter));
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
            Output(json, output.Name, output.Description, item =>
            {
                StackReferences.WriteSub(item, "Value", output.Value);
                if (output.Export is not null)
                {
                    item.Object("Export", export => StackReferences.WriteSub(export, "Name", output.Export));
                }
            });
        }
    }

    /// <param name="json">The writer, inside <c>Outputs</c>.</param>
    /// <param name="name">The name of the output.</param>
    /// <param name="description">The description, or null.</param>
    /// <param name="content">Writes the value, and what else the output has.</param>
    public static void Output(DocumentWriter json, string name, string? description, Action<DocumentWriter> content) => json.Object(name, output =>
    {
        output.OptionalString("Description", description);
        content(output);
    });

    private static void Write(DocumentWriter json, StackParameterModel parameter)
    {
        json.String("Type", parameter.Type);
        json.OptionalString("Description", parameter.Description);
        if (parameter.Default is not null)
        {
            json.String("Default", parameter.Default);
        }

        if (parameter.AllowedValues.Count > 0)
        {
            json.Strings("AllowedValues", parameter.AllowedValues.Items);
        }

        json.OptionalString("AllowedPattern", parameter.AllowedPattern);
        json.OptionalString("ConstraintDescription", parameter.ConstraintDescription);
        if (parameter.NoEcho)
        {
            json.Boolean("NoEcho", true);
        }

        WriteLimit(json, "MinValue", parameter.MinValue);
        WriteLimit(json, "MaxValue", parameter.MaxValue);
        WriteLimit(json, "MinLength", parameter.MinLength?.ToString(CultureInfo.InvariantCulture));
        WriteLimit(json, "MaxLength", parameter.MaxLength?.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteLimit(DocumentWriter json, string name, string? number)
    {
        if (number is not null)
        {
            json.Raw(name, number);
        }
    }

    private static void WriteCode(DocumentWriter json, string name, string description) => json.Object(name, item =>
    {
        item.String("Type", "String");
        item.String("Description", description);
    });
}
