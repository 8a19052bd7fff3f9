using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Writes the parameters of an operation. API Gateway uses name, place, required, type and description; clients use the rest.</summary>
internal static class Parameters
{
    /// <param name="json">The writer, inside the operation.</param>
    /// <param name="route">The route. Every variable of the path has to be declared, even if no parameter is bound to it.</param>
    /// <param name="parameters">The parameters of the operation.</param>
    /// <param name="types">The types of the parameters.</param>
    /// <param name="repeats">True if a client repeats the key of a list. Otherwise it sends one value with commas.</param>
    public static void Write(
        DocumentWriter json, RouteModel route, EquatableArray<ParameterModel> parameters, EquatableArray<NamedTypeModel> types, bool repeats = false)
    {
        var variables = route.Segments.Items.Where(segment => segment.Kind != RouteSegmentKind.Literal).ToList();
        var others = parameters.Items
            .Where(parameter => parameter.Source is ParameterSource.Query or ParameterSource.Header)
            .GroupBy(Key, StringComparer.Ordinal)
            .Select(same => same.FirstOrDefault(parameter => parameter.IsRequired) ?? same.First())
            .ToList();
        var cookies = parameters.Items.Where(parameter => parameter.Source == ParameterSource.Cookie).Select(parameter => parameter.WireName).ToList();
        var hasCookies = cookies.Count > 0 && !others.Exists(other => Key(other) == "header cookie");
        if (variables.Count + others.Count == 0 && !hasCookies)
        {
            return;
        }

        json.Array("parameters", array =>
        {
            foreach (var variable in variables)
            {
                var bound = parameters.Items.FirstOrDefault(parameter => parameter.Source == ParameterSource.Path && parameter.WireName == variable.Text);
                array.ObjectItem(item => WriteParameter(item, variable.Text, "path", true, bound, types));
            }

            foreach (var other in others)
            {
                var place = other.Source == ParameterSource.Query ? "query" : "header";
                array.ObjectItem(item => WriteParameter(item, other.WireName, place, other.IsRequired, other, types, repeats));
            }

            if (hasCookies)
            {
                array.ObjectItem(item => WriteCookies(item, cookies));
            }
        });
    }

    // API Gateway knows parameters in the path, the query string and headers. The function says which cookie is missing.
    private static void WriteCookies(DocumentWriter json, IEnumerable<string> cookies)
    {
        json.String("name", "Cookie");
        json.String("in", "header");
        json.String("description", "The cookies " + string.Join(", ", cookies.Distinct(StringComparer.Ordinal)));
        json.Boolean("required", false);
        json.Object("schema", schema => schema.String("type", "string"));
    }

    // A filter may bind the same value as the operation, with another type. API Gateway refuses a repeated name. Case does not distinguish headers.
    private static string Key(ParameterModel parameter) =>
        parameter.Source == ParameterSource.Header ? "header " + parameter.WireName.ToLowerInvariant() : "query " + parameter.WireName;

    private static void WriteParameter(
        DocumentWriter json, string name, string place, bool isRequired, ParameterModel? parameter, EquatableArray<NamedTypeModel> types,
        bool repeats = false)
    {
        var isList = repeats && parameter?.Type.Shape is TypeShape.Array or TypeShape.List;
        json.String("name", name);
        json.String("in", place);
        json.OptionalString("description", parameter?.Description);
        json.Boolean("required", isRequired);
        if (isList && place == "query")
        {
            json.String("style", "form");
            json.Boolean("explode", true);
        }

        json.Object("schema", schema =>
        {
            if (parameter is null)
            {
                schema.String("type", "string");
            }
            else if (isList)
            {
                schema.String("type", "array");
                schema.Object("items", items => TextSchema.Write(items, parameter.Type.Element!, types));
                ConstraintWriter.Write(schema, parameter.Type.Shape, parameter.Constraints);
            }
            else
            {
                TextSchema.Write(schema, parameter.Type, types);
                ConstraintWriter.Write(schema, parameter.Type.Shape, parameter.Constraints);
            }
        });
    }
}
