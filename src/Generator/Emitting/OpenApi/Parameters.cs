using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>An operation's parameters. API Gateway reads name, place, required, type and description; the rest is for people and clients.</summary>
internal static class Parameters
{
    public static void Write(JsonWriter json, OperationModel operation)
    {
        var variables = operation.Route.Segments.Items.Where(segment => segment.Kind != RouteSegmentKind.Literal).ToList();
        var others = operation.Parameters.Items.Where(parameter => parameter.Source is ParameterSource.Query or ParameterSource.Header).ToList();
        if (variables.Count + others.Count == 0)
        {
            return;
        }

        json.Array("parameters", array =>
        {
            // Every variable of the path has to be declared, bound or not.
            foreach (var variable in variables)
            {
                var bound = operation.Parameters.Items.FirstOrDefault(parameter =>
                    parameter.Source == ParameterSource.Path && parameter.WireName == variable.Text);
                array.ObjectItem(item => WriteParameter(item, variable.Text, "path", true, bound, operation));
            }

            foreach (var other in others)
            {
                var place = other.Source == ParameterSource.Query ? "query" : "header";
                array.ObjectItem(item => WriteParameter(item, other.WireName, place, other.IsRequired, other, operation));
            }
        });
    }

    private static void WriteParameter(JsonWriter json, string name, string place, bool isRequired, ParameterModel? parameter, OperationModel operation)
    {
        json.String("name", name);
        json.String("in", place);
        json.OptionalString("description", parameter?.Description);
        json.Boolean("required", isRequired);
        json.Object("schema", schema =>
        {
            if (parameter is null)
            {
                schema.String("type", "string");
            }
            else
            {
                TextSchema.Write(schema, parameter.Type, operation.Types);
                ConstraintWriter.Write(schema, parameter.Type.Shape, parameter.Constraints);
            }
        });
    }
}
