using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>Makes the outcomes of a call of which the backend's status decides: success, the mapped statuses, and everything else as 502.</summary>
internal static class StatusOutcomes
{
    /// <param name="operation">The operation.</param>
    /// <param name="headers">The headers of the backend's response that the client receives.</param>
    /// <param name="statuses">The mapped statuses.</param>
    /// <param name="cors">The directives that set the header of CORS, or an empty text.</param>
    /// <param name="check">The start of a response to a request that the backend must not answer, or an empty text.</param>
    public static IEnumerable<BackendOutcome> Of(
        OperationModel operation, EquatableArray<PassedHeaderModel> headers, EquatableArray<BackendStatusModel> statuses, string cors, string check)
    {
        var origin = cors + check;
        yield return new()
        {
            Pattern = StatusPatterns.Success,
            Status = operation.Result.Status,
            Description = operation.Result.Description ?? "The backend's answer",
            Headers = [.. headers.Items.Select(header => new ParameterMapping(header.Name, "integration.response.header." + header.Backend))],
            Template = operation.ResponseTemplate is { } own ? origin + own.Text : Body(operation.Result.Type is not null),
            Source = operation.ResponseTemplate,
            IsResult = true,
        };
        foreach (var group in statuses.Items.GroupBy(status => status.Status).OrderBy(group => group.Key))
        {
            var passesBody = group.First().PassesBody;
            yield return new()
            {
                Pattern = StatusPatterns.Of(group, statuses.Items),
                Status = group.Key,
                Description = "The backend's " + string.Join(", ", group.Select(status => status.Backend)),
                Template = passesBody ? Body(hasValue: true) : origin + ProblemTemplate.Of(group.Key),
                IsProblem = !passesBody,
            };
        }

        yield return new()
        {
            Pattern = "default",
            Status = 502,
            Description = "The backend failed",
            Template = origin + ProblemTemplate.Of(502),
            IsProblem = true,
        };

        // Without a template, API Gateway passes the body on byte for byte, an empty one too.
        string? Body(bool hasValue) => hasValue && cors.Length == 0 ? null : origin + (hasValue ? "$input.body" : "#set($none = '')");
    }
}
