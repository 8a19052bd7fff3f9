using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>Writes the parameters of an operation.</summary>
internal static class ClientParameters
{
    /// <summary>Returns true for the sources whose values are texts that a client sends.</summary>
    public static bool IsText(ParameterSource source) =>
        source is ParameterSource.Path or ParameterSource.Query or ParameterSource.Header or ParameterSource.Cookie or ParameterSource.Form;

    public static void Write(DocumentWriter json, OperationModel operation, ClientSchemas schemas)
    {
        var variables = operation.Route.Segments.Items.Where(segment => segment.Kind != RouteSegmentKind.Literal).ToList();
        var others = operation.Parameters.Items.Where(IsOther).ToList();
        if (variables.Count + others.Count == 0)
        {
            return;
        }

        json.Array("parameters", array =>
        {
            foreach (var variable in variables)
            {
                var bound = operation.Parameters.Items.FirstOrDefault(p => p.Source == ParameterSource.Path && p.WireName == variable.Text);
                array.ObjectItem(item => WriteOne(item, variable.Text, "path", bound, operation, schemas));
            }

            foreach (var other in others)
            {
                array.ObjectItem(item => WriteOne(item, other.WireName, Place(other.Source), other, operation, schemas));
            }
        });
    }

    // The media type of the body says what the header Content-Type is. OpenAPI ignores such a parameter.
    private static bool IsOther(ParameterModel parameter) =>
        parameter.Source is ParameterSource.Query or ParameterSource.Cookie
        || (parameter.Source == ParameterSource.Header && !parameter.WireName.Equals("Content-Type", StringComparison.OrdinalIgnoreCase));

    private static string Place(ParameterSource source) => source switch
    {
        ParameterSource.Query => "query",
        ParameterSource.Cookie => "cookie",
        _ => "header",
    };

    private static void WriteOne(
        DocumentWriter json, string name, string place, ParameterModel? parameter, OperationModel operation, ClientSchemas schemas)
    {
        json.String("name", name);
        json.String("in", place);
        json.OptionalString("description", parameter?.Description);
        json.Boolean("required", place == "path" || parameter!.IsRequired);
        if (parameter?.IsObsolete == true)
        {
            json.Boolean("deprecated", true);
        }

        if (parameter?.Type.Shape is TypeShape.Array or TypeShape.List && (place is "query" or "cookie"))
        {
            json.String("style", "form");
            json.Boolean("explode", place == "query" && IsRepeated(operation, parameter));
        }

        json.Object("schema", schema =>
        {
            if (parameter is null)
            {
                schema.String("type", "string");
            }
            else
            {
                schemas.Types.WriteText(schema, parameter.Type, parameter.Constraints);
            }
        });
        if (parameter is not null && Examples.Json(parameter.Type.Shape, parameter.Example) is { } example)
        {
            json.Raw("example", example);
        }
    }

    // Through a custom integration, a function gets one text with commas. Through a proxy integration, and from an HTTP endpoint's mapping, each value
    // of a repeated key arrives.
    private static bool IsRepeated(OperationModel operation, ParameterModel parameter) => operation.IsProxy
        || operation.Integration is HttpIntegrationModel http
        && http.Parameters.Items.Any(mapping => mapping.Value is { IsMultiple: true, Source: ParameterSource.Query } value && value.Text == parameter.WireName);
}
