using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>Adds the responses of a backend to a plan.</summary>
internal static class BackendOutcomes
{
    /// <param name="plan">The plan, which has no responses yet.</param>
    /// <param name="outcomes">The outcomes, one for each status.</param>
    /// <param name="result">The operation's result.</param>
    /// <param name="common">The headers that every response has.</param>
    public static IntegrationPlan With(
        this IntegrationPlan plan, IReadOnlyList<BackendOutcome> outcomes, ResultModel result, ResponseHeaders common) => plan with
        {
            Responses = [.. outcomes.Select(outcome => outcome.Plan(common))],
            Documented = [.. outcomes.OrderBy(outcome => outcome.Status).Select(outcome => outcome.Document(result, common))],
        };

    /// <summary>Returns the documented response of a proxy, which passes every response of the backend on unchanged.</summary>
    public static DocumentedResponse OfProxy(ResultModel result) => new()
    {
        Status = result.Status,
        Description = result.Description ?? "The backend's answer",
        Headers = new([]),
        MediaType = result.Type is null ? null : "application/json",
        Value = result.Type,
    };
}
