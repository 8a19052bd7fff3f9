using System.Globalization;
using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Writes the responses that the OpenAPI document declares for an operation.</summary>
internal static class Responses
{
    public static void Write(DocumentWriter json, IEnumerable<DocumentedResponse> responses, SchemaComponents schemas)
    {
        foreach (var response in responses)
        {
            json.Object(response.Status.ToString(CultureInfo.InvariantCulture), item => Write(item, response, schemas));
        }
    }

    private static void Write(DocumentWriter json, DocumentedResponse response, SchemaComponents schemas)
    {
        json.String("description", response.Description);
        response.Headers.WriteDeclarations(json);
        if (response.MediaType is null && !response.IsProblem)
        {
            return;
        }

        json.Object("content", content =>
        {
            if (response.MediaType is not null)
            {
                content.Object(response.MediaType, media =>
                {
                    if (response.Value is not null)
                    {
                        schemas.WriteReference(media, response.Value);
                    }
                });
            }

            if (response.IsProblem)
            {
                content.Object(Problem.MediaType, media => SchemaComponents.WriteReference(media, schemas.ProblemName));
            }
        });
    }
}
