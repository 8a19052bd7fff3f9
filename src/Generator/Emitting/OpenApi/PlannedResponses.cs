using System.Globalization;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>The responses of an operation that no function serves: one a status that its integration gives.</summary>
internal static class PlannedResponses
{
    public static void Write(JsonWriter json, OperationModel operation, IntegrationPlan plan, SchemaComponents schemas, ResponseHeaders common)
    {
        if (plan.IsProxy)
        {
            json.Object(operation.Result.Status.ToString(CultureInfo.InvariantCulture), response =>
            {
                response.String("description", operation.Result.Description ?? "The backend's answer");
                WriteContent(response, operation.Result.Type, "application/json", schemas);
            });
        }

        foreach (var planned in plan.Responses.OrderBy(r => r.Status))
        {
            json.Object(planned.Status.ToString(CultureInfo.InvariantCulture), response =>
            {
                response.String("description", planned.Description);
                IntegrationWriter.Headers(planned, common).WriteDeclarations(response);
                if (planned.IsProblem)
                {
                    response.Object("content", content => content.Object(Problem.MediaType, media => SchemaComponents.WriteReference(media, schemas.ProblemName)));
                }
                else if (planned.IsResult)
                {
                    WriteContent(response, operation.Result.Type, MediaType(planned), schemas);
                }
            });
        }
    }

    private static string MediaType(PlannedResponse response) =>
        response.Headers.FirstOrDefault(header => header.Target == "Content-Type" && header.Source[0] == '\'')?.Source.Trim('\'') ?? "application/json";

    private static void WriteContent(JsonWriter json, TypeRef? type, string mediaType, SchemaComponents schemas)
    {
        if (type is not null)
        {
            json.Object("content", content => content.Object(mediaType, media => schemas.WriteReference(media, type)));
        }
    }
}
