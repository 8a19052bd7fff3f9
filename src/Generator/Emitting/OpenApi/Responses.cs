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

        var problems = new SortedDictionary<int, List<string>>();
        if (operation.Parameters.Items.Any(CanBeRefused))
        {
            Add(problems, 400, "A value is missing or cannot be read");
        }

        foreach (var declared in operation.Throws)
        {
            Add(problems, declared.Status, declared.Description ?? ProblemTypes.Title(declared.Status));
        }

        Add(problems, 500, "The function failed");
        Add(problems, 504, "The function ran out of time");
        foreach (var problem in problems)
        {
            json.Object(Text(problem.Key), response =>
            {
                response.String("description", string.Join("; ", problem.Value));

                // A header that an integration response sets has to be declared.
                if (problem.Key is 500 or 504)
                {
                    common.With(ResponseHeaders.ProblemType).WriteDeclarations(response);
                }

                response.Object("content", content => content.Object(Problem.MediaType, media => SchemaComponents.WriteReference(media, schemas.ProblemName)));
            });
        }
    }

    private static void WriteSuccess(JsonWriter json, ResultModel result, SchemaComponents schemas, ResponseHeaders common) => json.Object(Text(result.Status), response =>
    {
        response.String("description", result.Description ?? SuccessTitle(result.Status));
        common.WriteDeclarations(response);
        if (result.Type is not null)
        {
            response.Object("content", content => content.Object("application/json", media => schemas.WriteReference(media, result.Type)));
        }
    });

    private static bool CanBeRefused(ParameterModel parameter) => parameter.Source switch
    {
        ParameterSource.MethodRequest or ParameterSource.QueryMap or ParameterSource.HeaderMap or ParameterSource.AuthorizerMap => false,
        _ => parameter.IsBound && (parameter.IsRequired || parameter.Type.Shape != TypeShape.String),
    };

    private static void Add(SortedDictionary<int, List<string>> problems, int status, string description)
    {
        if (!problems.TryGetValue(status, out var descriptions))
        {
            problems[status] = descriptions = [];
        }

        if (!descriptions.Contains(description))
        {
            descriptions.Add(description);
        }
    }

    private static string SuccessTitle(int status) => status switch
    {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        _ => "Success",
    };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
