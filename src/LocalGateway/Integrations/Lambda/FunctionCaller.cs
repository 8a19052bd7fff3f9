using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations.Lambda.Payloads;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>Invokes the function of an integration as Lambda's <c>Invoke</c> does.</summary>
internal sealed class FunctionCaller(Integration settings, FunctionPool? function, string functionName, EventQueue? events = null)
{
    /// <summary>Lambda's limit on the length of a payload, in bytes.</summary>
    private const int LargestPayload = 6 * 1024 * 1024;

    private static readonly HeaderList AnswerHeaders = NewAnswerHeaders();

    /// <summary>The integration's timeout.</summary>
    public TimeSpan Timeout => settings.Timeout;

    /// <summary>The clock by which asynchronous invocations are repeated.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Invokes the function and waits for its result, up to the integration's timeout.</summary>
    public async ValueTask<BackendAnswer> CallAsync(Exchange exchange, ReadOnlyMemory<byte> payload, EndpointRequest endpoint)
    {
        if (Refuse(payload.Span, endpoint, out var tenant) is { } fault)
        {
            return BackendAnswer.Failed(fault);
        }

        var invocation = Invoke(exchange, payload, tenant, acceptsStream: false);
        return await WaitAsync(exchange, invocation).ConfigureAwait(false) is { } result
            ? Read(exchange, result)
            : BackendAnswer.Failed(exchange.GivenUp());
    }

    /// <summary>Invokes the function as Lambda's <c>InvokeWithResponseStream</c> does, and waits until its response begins.</summary>
    public async ValueTask<(GatewayFault? Fault, InvocationResult? Result)> StreamAsync(
        Exchange exchange, ReadOnlyMemory<byte> payload, EndpointRequest endpoint)
    {
        if (Refuse(payload.Span, endpoint, out var tenant) is { } fault)
        {
            return (fault, null);
        }

        var invocation = Invoke(exchange, payload, tenant, acceptsStream: true);
        return await WaitAsync(exchange, invocation).ConfigureAwait(false) is { } result ? (null, result) : (exchange.GivenUp(), null);
    }

    /// <summary>Starts an asynchronous invocation (invocation type <c>Event</c>) and returns an empty answer at once.</summary>
    public BackendAnswer Queue(Exchange exchange, ReadOnlyMemory<byte> payload, EndpointRequest endpoint)
    {
        if (Refuse(payload.Span, endpoint, out var tenant) is { } fault)
        {
            return BackendAnswer.Failed(fault);
        }

        _ = EventInvocation.RunAsync(
            () => events?.Find(functionName) ?? function!, exchange.RequestId, exchange.BackendTrace, payload.ToArray(), Time, tenant);
        return new() { Headers = AnswerHeaders };
    }

    private Invocation Invoke(Exchange exchange, ReadOnlyMemory<byte> payload, string? tenant, bool acceptsStream)
    {
        exchange.Observer?.FunctionInvoked(function!.Function.Arn, exchange, payload);
        var invocation = new Invocation(exchange.RequestId, exchange.BackendTrace, payload) { AcceptsStream = acceptsStream, TenantId = tenant };
        function!.Invoke(invocation);
        return invocation;
    }

    // What Lambda does with a tenant for a function without tenant isolation is unconfirmed. Here it is ignored.
    private GatewayFault? Refuse(ReadOnlySpan<byte> payload, EndpointRequest endpoint, out string? tenant)
    {
        var hasTenants = function?.Function.HasTenants == true;
        tenant = hasTenants ? endpoint.Headers.Find(Tenants.Header) : null;
        return Refuse(payload) ?? (hasTenants && Tenants.Refuse(tenant) is { } message ? GatewayFault.BadTenant(message, functionName) : null);
    }

    private GatewayFault? Refuse(ReadOnlySpan<byte> payload)
        => function is null
                ? GatewayFault.Configuration(
                    functionName.Length == 0
                        ? "The integration's 'uri' names no function. If a stage variable stands for the name, give it a value."
                        : $"There is no function '{functionName}', which the integration's 'uri' names. Correct the name, declare the function in the "
                    + $"template, or name what answers: --function {functionName}=COMMAND.")
            : settings.HttpMethod != "POST"
                ? GatewayFault.Configuration(
                    $"Lambda functions are invoked by POST, not by {settings.HttpMethod}. Set the integration's httpMethod to POST.")
            : payload.Length > LargestPayload ? GatewayFault.TooLarge with { Detail = "The payload is larger than 6 MB, which is Lambda's limit." }
            : PayloadCheck.FindError(payload) is { } error ? GatewayFault.BadPayload(error)
            : null;

    private async ValueTask<InvocationResult?> WaitAsync(Exchange exchange, Invocation invocation)
    {
        try
        {
            return await invocation.Result.WaitAsync(settings.Timeout, exchange.Aborted).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is TimeoutException or OperationCanceledException)
        {
            // As on AWS, a function that has begun continues, and nobody reads its answer. An invocation that still waits for a process is not
            // started.
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
            SelectionText = result.IsError ? ErrorMessage.Find(body) : null,
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
