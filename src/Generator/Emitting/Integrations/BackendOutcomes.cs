using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>Adds the outcomes of a backend to its plan.</summary>
internal static class BackendOutcomes
{
    /// <param name="plan">The plan, which has no responses yet.</param>
    /// <param name="outcomes">One outcome a status.</param>
    /// <param name="result">The operation's result.</param>
    /// <param name="common">The headers of every response.</param>
    public static IntegrationPlan With(this IntegrationPlan plan, IReadOnlyList<BackendOutcome> outcomes, ResultModel result, ResponseHeaders common) => plan with
    {
        Responses = [.. outcomes.Select(outcome => outcome.Plan(common))],
        Documented = [.. outcomes.OrderBy(outcome => outcome.Status).Select(outcome => outcome.Document(result, common))],
    };

    /// <summary>What the document tells clients about a proxy, which passes every response as it is.</summary>
    public static DocumentedResponse OfProxy(ResultModel result) => new()
    {
        Status = result.Status,
        Description = result.Description ?? "The backend's answer",
        Headers = new([]),
        MediaType = result.Type is null ? null : "application/json",
        Value = result.Type,
    };
}
