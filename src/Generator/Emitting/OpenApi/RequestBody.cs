using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Writes the body of an operation's requests. A body has one media type.</summary>
internal static class RequestBody
{
    public const string Form = "application/x-www-form-urlencoded";

    public static string MediaType(OperationModel operation) =>
        operation.Parameters.Items.Select(p => p.Source == ParameterSource.Form ? Form : p.MediaType).FirstOrDefault(m => m is not null) ?? "application/json";

    /// <summary>Returns true if the function takes the body as bytes.</summary>
    public static bool IsBinary(OperationModel operation) =>
        operation.Parameters.Items.Any(p => p is { Source: ParameterSource.RawBody, Type.Shape: TypeShape.Bytes or TypeShape.Stream });

    /// <summary>
    /// Returns the name of the schema of a form, or of a body of which the operation binds members. The name may not be unique yet.
    /// </summary>
    public static string SchemaName(OperationModel operation) => operation.OperationId + (MediaType(operation) == Form ? "Form" : "Body");

    /// <summary>Returns the parameters that are members of such a schema.</summary>
    public static IReadOnlyList<ParameterModel> Members(OperationModel operation) =>
        [.. operation.Parameters.Items.Where(p => p.Source is ParameterSource.Form or ParameterSource.BodyMember)];

    public static void Write(DocumentWriter json, OperationModel operation, SchemaComponents schemas)
    {
        if (operation.Parameters.Items.FirstOrDefault(p => p.Source is ParameterSource.Body or ParameterSource.RawBody) is { } whole)
        {
            json.Object("requestBody", body =>
            {
                body.OptionalString("description", whole.Description);
                body.Object("content", content => content.Object(MediaType(operation), media =>
                {
                    if (whole.Source == ParameterSource.Body)
                    {
                        schemas.WriteReference(media, whole.Type);
                    }
                }));
                body.Boolean("required", whole.IsRequired);
            });
        }
        else if (Members(operation) is { Count: > 0 } members)
        {
            json.Object("requestBody", body =>
            {
                body.Object("content", content => content.Object(MediaType(operation), media => schemas.WriteBodyReference(media, operation)));
                body.Boolean("required", members.Any(m => m.IsRequired));
            });
        }
    }
}
