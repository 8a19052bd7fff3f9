using Sluice.Contract;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>
/// Makes the documented responses of an operation that a function serves: the success, refused requests, declared exceptions, and the two Lambda
/// errors.
/// </summary>
internal static class FunctionResponses
{
    public static IReadOnlyList<DocumentedResponse> Of(OperationModel operation, ResponseHeaders common)
    {
        var success = Success(operation.Result, common);
        if (operation.IsAsync)
        {
            return [success];
        }

        var others = new SortedDictionary<int, OtherResponse>();
        foreach (var answer in operation.Result.Answers)
        {
            foreach (var status in answer.Statuses.Items.Where(status => status != operation.Result.Status))
            {
                Get(others, status).Add(answer);
            }
        }

        if (operation.Result.Answers.Items.Any(answer => answer.IsFile))
        {
            Get(others, 304).AddHeaders("ETag", "Last-Modified");
            Get(others, 412).AddProblem("A condition of the request is not met");
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

        foreach (var status in operation.Filters.Items.SelectMany(filter => filter.Statuses.Items))
        {
            Get(others, status).AddProblem(ProblemTypes.Title(status));
        }

        Get(others, 500).AddProblem("The function failed");
        Get(others, 504).AddProblem("The function ran out of time");
        return [success, .. others.Select(other => other.Value.Document(other.Key, common))];
    }

    private static DocumentedResponse Success(ResultModel result, ResponseHeaders common) => new()
    {
        Status = result.Status,
        Description = result.Description ?? StatusTitles.Of(result.Status),
        Headers = ResponseHeaders.Success(common, result),
        MediaType = result.Type is null ? null : result.MediaType ?? "application/json",

        // A streamed sequence is described by the type of its items.
        Value = result.Form is ResultForm.Json or ResultForm.Sequence or ResultForm.Lines or ResultForm.Events ? result.Type : null,
        IsStream = result.IsStreamed,
    };

    private static OtherResponse Get(SortedDictionary<int, OtherResponse> responses, int status) =>
        responses.TryGetValue(status, out var response) ? response : responses[status] = new();

    private static bool CanBeRefused(ParameterModel parameter) => parameter.Source switch
    {
        ParameterSource.MethodRequest or ParameterSource.QueryMap or ParameterSource.HeaderMap
            or ParameterSource.AuthorizerMap or ParameterSource.Authorizer => false,
        _ => parameter.IsBound && IsNotAnyText(parameter),
    };

    private static bool IsNotAnyText(ParameterModel parameter) =>
        parameter.IsRequired || parameter.Type.Shape != TypeShape.String || parameter.Constraints is not null;
}
