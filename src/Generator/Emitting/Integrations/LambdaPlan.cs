using Sluice.Contract;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>
/// Makes the plan of an integration with a function. Without an integration timeout, API Gateway waits its default of 29 seconds. The function's
/// own timeout starts later, after a cold start, and ends the wait.
/// </summary>
internal static class LambdaPlan
{
    /// <param name="operation">The operation.</param>
    /// <param name="function">The function that serves it.</param>
    /// <param name="isNamed">True if the function serves several operations, so that the payload has to name the operation.</param>
    /// <param name="common">The headers that every response has.</param>
    public static IntegrationPlan Of(ApiOperation operation, ApiFunction function, bool isNamed, ResponseHeaders common) => new()
    {
        Type = "aws",
        Method = "POST",
        Function = function,
        Timeout = operation.IntegrationTimeout,
        Parameters = Parameters(operation),

        // Without a template for its media type, a body would reach the function unchanged.
        RequestMediaTypes = RequestBody.MediaTypes(operation),
        RequestTemplate = operation.RequestTemplate?.Text ?? RequestTemplate.Emit(operation, isNamed),
        Responses = [.. Responses(operation, common, CorsTemplate.Emit(operation.Cors))],
        Documented = FunctionResponses.Of(operation, common),
    };

    /// <summary>Makes the plan of a proxy integration, which has no templates and no integration responses.</summary>
    public static IntegrationPlan OfProxy(ApiOperation operation, ApiFunction function, ResponseHeaders common) => new()
    {
        Type = "aws_proxy",
        Method = "POST",
        Function = function,
        IsStream = operation.Result.IsStreamed,

        // The default of 29 seconds would cut a stream, and no quota limits a stream's timeout. The function's own timeout ends it.
        Timeout = operation.IntegrationTimeout ?? (operation.Result.IsStreamed ? ApiGatewayLimits.LongestStream : null),
        Parameters = Parameters(operation),
        Documented = FunctionResponses.Of(operation, common),
    };

    private static IReadOnlyList<ParameterMapping> Parameters(ApiOperation operation) =>
    [
        .. operation.IsAsync ? [new ParameterMapping("integration.request.header.X-Amz-Invocation-Type", "'Event'")] : Array.Empty<ParameterMapping>(),
        .. operation.Integration is LambdaIntegrationModel { Tenant: { } tenant }
            ? RequestMappings.Of([new(RequestPart.Header, "X-Amz-Tenant-Id", tenant)]) : [],
    ];

    private static IEnumerable<PlannedResponse> Responses(ApiOperation operation, ResponseHeaders common, string origin)
    {
        var isBinary = operation.Result.Form == ResultForm.Binary;
        yield return new()
        {
            Pattern = "default",
            Status = operation.Result.Status,
            Headers = ResponseHeaders.Produced(common, operation.Result),
            Template = isBinary ? null : origin + (operation.IsAsync ? "#set($none = '')" : ResponseTemplate.Emit(operation.Result.Type is not null)),
            FileName = "response.vtl",
            Conversion = isBinary ? ContentConversion.Bytes : ContentConversion.Text,
        };

        // An asynchronous call has its outcome after the response is sent.
        if (operation.IsAsync)
        {
            yield break;
        }

        if (isBinary)
        {
            yield return new()
            {
                Pattern = ErrorTemplates.OutcomePattern,
                Status = 400,
                Headers = common,
                Template = origin + ResponseTemplate.EmitOutcome(),
                FileName = "outcome.vtl",
                Conversion = ContentConversion.Text,
            };
        }

        yield return Error(
            isBinary ? ErrorTemplates.ErrorBesideOutcomePattern : ErrorTemplates.ErrorPattern, 500, origin + ErrorTemplates.Error, "error.vtl", common);
        yield return Error(ErrorTemplates.TimeoutPattern, 504, origin + ErrorTemplates.Timeout, "timeout.vtl", common);
    }

    private static PlannedResponse Error(string pattern, int status, string template, string fileName, ResponseHeaders common) => new()
    {
        Pattern = pattern,
        Status = status,
        Headers = common.With(ResponseHeaders.ProblemType),
        Template = template,
        FileName = fileName,
        Conversion = ContentConversion.Text,
    };
}
