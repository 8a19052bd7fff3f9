using System.Globalization;
using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Model;
using Sluice.Runtime;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>The responses of an operation: success, what it refuses, what it declares, and the two Lambda errors.</summary>
internal static class Responses
{
    public static void Write(JsonWriter json, OperationModel operation, SchemaComponents schemas, ResponseHeaders common)
    {
        WriteSuccess(json, operation.Result, schemas, common);
        if (operation.IsAsync)
        {
            return;
        }

        var others = new SortedDictionary<int, OtherResponse>();
        foreach (var answer in operation.Result.Answers)
        {
            foreach (var status in answer.Statuses.Items.Where(status => status != operation.Result.Status))
            {
                Get(others, status).Add(answer);
            }
        }

        if (operation.Result.Form == ResultForm.Binary || operation.Parameters.Items.Any(CanBeRefused))
        {
            Get(others, 400).AddProblem("A value is missing or cannot be read");
        }

        if (operation.Result.Form == ResultForm.Binary)
        {
            Get(others, 400).SetsCommonHeaders = true;
        }

        if (operation.Parameters.Items.Any(p => p.Source == ParameterSource.Authorizer && IsNotAnyText(p)))
        {
            Get(others, 401).AddProblem("The authorizer does not say who calls");
        }

        foreach (var declared in operation.Throws)
        {
            Get(others, declared.Status).AddProblem(declared.Description ?? ProblemTypes.Title(declared.Status));
        }

        Get(others, 500).AddProblem("The function failed");
        Get(others, 504).AddProblem("The function ran out of time");
        foreach (var other in others)
        {
            json.Object(Text(other.Key), response => other.Value.Write(response, other.Key, schemas, common));
        }
    }

    private static void WriteSuccess(JsonWriter json, ResultModel result, SchemaComponents schemas, ResponseHeaders common) => json.Object(Text(result.Status), response =>
    {
        response.String("description", result.Description ?? OtherResponse.Title(result.Status));
        ResponseHeaders.Success(common, result).WriteDeclarations(response);
        if (result.Type is not null)
        {
            response.Object("content", content => content.Object(result.MediaType ?? "application/json", media =>
            {
                if (result.Form is ResultForm.Json or ResultForm.Sequence)
                {
                    schemas.WriteReference(media, result.Type);
                }
            }));
        }
    });

    private static OtherResponse Get(SortedDictionary<int, OtherResponse> responses, int status) =>
        responses.TryGetValue(status, out var response) ? response : responses[status] = new();

    private static bool CanBeRefused(ParameterModel parameter) => parameter.Source switch
    {
        ParameterSource.MethodRequest or ParameterSource.QueryMap or ParameterSource.HeaderMap or ParameterSource.AuthorizerMap or ParameterSource.Authorizer => false,
        _ => parameter.IsBound && IsNotAnyText(parameter),
    };

    private static bool IsNotAnyText(ParameterModel parameter) => parameter.IsRequired || parameter.Type.Shape != TypeShape.String || parameter.Constraints is not null;

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
