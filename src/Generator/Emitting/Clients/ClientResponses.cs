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
            json.Object(response.Status.ToString(CultureInfo.InvariantCulture), item =>
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

    // A browser handles the headers of CORS, and the media type says what Content-Type is.
    private static bool IsForClients(string header) =>
        !header.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
        && !header.Equals("Vary", StringComparison.OrdinalIgnoreCase)
        && !header.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);

    private static void WriteContent(DocumentWriter json, DocumentedResponse response, IntegrationPlan plan, ClientSchemas schemas)
    {
        var mediaType = response.MediaType ?? (plan.IsProxy ? "*/*" : null);
        if (mediaType is null && !response.IsProblem)
        {
            return;
        }

        json.Object("content", content =>
        {
            if (mediaType is not null)
            {
                content.Object(mediaType, media => media.Object("schema", schema => WriteValue(schema, mediaType, response.Value, schemas)));
            }

            if (response.IsProblem)
            {
                content.Object(Problem.MediaType, media => WriteProblem(media, schemas));
            }
        });
    }

    private static void WriteValue(DocumentWriter json, string mediaType, TypeRef? type, ClientSchemas schemas)
    {
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
