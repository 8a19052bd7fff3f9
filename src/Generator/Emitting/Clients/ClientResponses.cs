using System.Globalization;
using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Clients;

/// <summary>
/// Writes the responses of an operation. The default response is a refusal of API Gateway itself, such as one of an authorizer or a usage plan, which
/// is a problem as well.
/// </summary>
internal static class ClientResponses
{
    public static void Write(DocumentWriter json, ClientOperation operation, IntegrationPlan plan, ClientSchemas schemas)
    {
        foreach (var response in plan.Documented)
        {
            json.Object(Status(response, plan).ToString(CultureInfo.InvariantCulture), item =>
            {
                item.String("description", response.Description);
                response.Headers.WriteDeclarations(item, IsForClients);
                if (operation.Method != "HEAD")
                {
                    WriteContent(item, response, plan, schemas);
                }
            });
        }

        json.Object("default", item =>
        {
            item.String("description", "API Gateway refuses the request");
            if (operation.Method != "HEAD")
            {
                item.Object("content", content => content.Object(Problem.MediaType, media => WriteProblem(media, schemas)));
            }
        });
    }

    // A proxy passes on any status of the backend. Without a declared one, generators must not expect a response without a body.
    private static int Status(DocumentedResponse response, IntegrationPlan plan) => plan.IsHttpProxy && response.Status == 204 ? 200 : response.Status;

    // A browser handles the headers of CORS, and the media type says what Content-Type is.
    private static bool IsForClients(string header) =>
        !header.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
        && !header.Equals("Vary", StringComparison.OrdinalIgnoreCase)
        && !header.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);

    private static void WriteContent(DocumentWriter json, DocumentedResponse response, IntegrationPlan plan, ClientSchemas schemas)
    {
        var mediaType = IsUnknown(response, plan) ? "application/octet-stream" : response.MediaType;
        if (mediaType is null && !response.IsProblem)
        {
            return;
        }

        json.Object("content", content =>
        {
            if (mediaType is not null)
            {
                content.Object(mediaType, media => media.Object("schema", schema => WriteValue(schema, mediaType, response, schemas)));
            }

            if (response.IsProblem)
            {
                content.Object(Problem.MediaType, media => WriteProblem(media, schemas));
            }
        });
    }

    // The media type of bytes is up to the backend, and so is that of everything that a proxy passes on. Generators read bytes for this media type,
    // but nothing for a range of media types.
    private static bool IsUnknown(DocumentedResponse response, IntegrationPlan plan) =>
        (plan.IsHttpProxy && response.MediaType is null)
        || (plan.Function is null && response is { MediaType: "application/json", Value.Shape: TypeShape.Bytes or TypeShape.BytesMemory });

    private static void WriteValue(DocumentWriter json, string mediaType, DocumentedResponse response, ClientSchemas schemas)
    {
        // A generated client reads bytes as a stream, and would wait for the end of a text.
        if (response.IsStream)
        {
            json.String("type", "string");
            json.String("format", "binary");
            return;
        }

        var type = response.Value;
        var isJson = mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase);
        if (type is not null && isJson)
        {
            schemas.Types.Write(json, type, isNullable: false);
        }
        else if (!isJson)
        {
            json.String("type", "string");
            json.OptionalString("format", mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? null : "binary");
        }
    }

    private static void WriteProblem(DocumentWriter json, ClientSchemas schemas) =>
        json.Object("schema", schema => schema.String("$ref", ClientSchemas.Reference(schemas.ProblemName)));
}
