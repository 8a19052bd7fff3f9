using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Writes the body of an operation's requests. It has the same schema in each media type.</summary>
internal static class RequestBody
{
    public const string Form = "application/x-www-form-urlencoded";

    public static readonly EquatableArray<string> Json = new(["application/json"]);

    private static readonly EquatableArray<string> FormOnly = new([Form]);

    private static readonly EquatableArray<string> MultipartOnly = new(["multipart/form-data"]);

    /// <summary>Returns the media types of the operation's requests. There is at least one.</summary>
    public static EquatableArray<string> MediaTypes(OperationModel operation) =>
        operation.TakesFiles ? MultipartOnly
        : operation.Parameters.Items.Any(p => p.Source == ParameterSource.Form) ? FormOnly
        : operation.Parameters.Items.FirstOrDefault(p => p.MediaTypes.Count > 0) is { } body ? body.MediaTypes
        : Json;

    /// <summary>Returns the media types of a body that the operation reads as JSON, for an integration that has a template for no other body.</summary>
    public static EquatableArray<string> JsonTypes(OperationModel operation) =>
        operation.Parameters.Items.FirstOrDefault(p => p.Source == ParameterSource.Body && p.MediaTypes.Count > 0)?.MediaTypes ?? Json;

    /// <summary>Returns true if the function takes the body as bytes.</summary>
    public static bool IsBinary(OperationModel operation) =>
        operation.TakesFiles
        || operation.Parameters.Items.Any(p => p is { Source: ParameterSource.RawBody, Type.Shape: TypeShape.Bytes or TypeShape.Stream });

    /// <summary>
    /// Returns the name of the schema of a form, or of a body of which the operation binds members. The name may not be unique yet.
    /// </summary>
    public static string SchemaName(OperationModel operation) =>
        operation.OperationId + (operation.Parameters.Items.Any(p => p.Source == ParameterSource.Form) ? "Form" : "Body");

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
                WriteContent(body, operation, media =>
                {
                    if (whole.Source == ParameterSource.Body)
                    {
                        schemas.WriteReference(media, whole.Type);
                    }
                });
                body.Boolean("required", whole.IsRequired);
            });
        }
        else if (Members(operation) is { Count: > 0 } members)
        {
            json.Object("requestBody", body =>
            {
                WriteContent(body, operation, media => schemas.WriteBodyReference(media, operation));
                body.Boolean("required", members.Any(m => m.IsRequired));
            });
        }
    }

    private static void WriteContent(DocumentWriter body, OperationModel operation, Action<DocumentWriter> write) => body.Object("content", content =>
    {
        foreach (var mediaType in MediaTypes(operation))
        {
            content.Object(mediaType, write);
        }
    });
}
