using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.GatewayResponses;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Requests;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>Invokes a function with the rendered payload: Lambda's custom integration.</summary>
internal sealed class LambdaIntegration(Integration settings, FunctionPool? function, string functionName) : IIntegration
{
    /// <summary>Lambda's limit on what a function may be given.</summary>
    private const int LargestPayload = 6 * 1024 * 1024;

    private static readonly ReadOnlyMemory<byte> EmptyEvent = "{}"u8.ToArray();

    private static readonly HeaderList AnswerHeaders = NewAnswerHeaders();

    public bool IsTraced => true;

    public async ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload)
    {
        if (Refuse() is { } fault)
        {
            return BackendAnswer.Failed(fault);
        }

        var bytes = payload.Bytes.IsEmpty ? EmptyEvent : payload.Bytes;
        if (bytes.Length > LargestPayload)
        {
            return BackendAnswer.Failed(GatewayFault.TooLarge with { Detail = "The payload is over Lambda's limit of 6 MB." });
        }

        if (PayloadCheck.FindError(bytes.Span) is { } error)
        {
            return BackendAnswer.Failed(GatewayFault.BadPayload(error));
        }

        var invocation = new Invocation(exchange.RequestId, exchange.TraceId, bytes);
        function!.Invoke(invocation);
        return await WaitAsync(exchange, invocation).ConfigureAwait(false) is { } result
            ? Read(exchange, result)
            : BackendAnswer.Failed(GatewayFault.Timeout);
    }

    private GatewayFault? Refuse()
        => function is null ? GatewayFault.Configuration($"There is no function '{functionName}' in template.json.")
            : settings.HttpMethod != "POST" ? GatewayFault.Configuration($"Lambda functions are invoked by POST, not by {settings.HttpMethod}.")
            : null;

    private async ValueTask<InvocationResult?> WaitAsync(Exchange exchange, Invocation invocation)
    {
        try
        {
            return await invocation.Result.WaitAsync(settings.Timeout).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // As on AWS the function goes on, and nobody reads its answer.
            invocation.Abandon();
            exchange.Abandon();
            return null;
        }
    }

    private static BackendAnswer Read(Exchange exchange, InvocationResult result)
    {
        var body = exchange.Own(result.Payload).Memory;
        return new()
        {
            SelectionText = result.IsError ? ErrorMessage.Find(body.Span) : null,
            Headers = AnswerHeaders,
            Body = body,
        };
    }

    private static HeaderList NewAnswerHeaders()
    {
        var headers = new HeaderList(1);
        headers.Add("Content-Type", MediaType.Json);
        return headers;
    }
}
