using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Http.Server;

namespace Sluice.LocalGateway.Functions.RuntimeApi;

/// <summary>Answers the calls of the Lambda Runtime API, version 2018-06-01.</summary>
internal sealed class RuntimeApiApplication(FunctionInstance instance) : IHttpApplication<IFeatureCollection>
{
    private const string Prefix = "/2018-06-01/runtime/";

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = context.Get<IHttpRequestFeature>()!;
        if (RuntimeApiGuard.Refuses(request))
        {
            return RuntimeApiAnswers.ForbiddenAsync(context);
        }

        if (!request.Path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return RuntimeApiAnswers.NotFoundAsync(context);
        }

        var call = request.Path.AsSpan(Prefix.Length);
        if (request.Method == "GET" && call is "invocation/next")
        {
            return NextAsync(context);
        }

        if (request.Method != "POST")
        {
            return RuntimeApiAnswers.NotFoundAsync(context);
        }

        const string Invocation = "invocation/";
        return call is "init/error" ? InitErrorAsync(context)
            : call.StartsWith(Invocation) && call.EndsWith("/response") ? CompleteAsync(context, Id(call, "/response"), isError: false)
            : call.StartsWith(Invocation) && call.EndsWith("/error") ? CompleteAsync(context, Id(call, "/error"), isError: true)
            : RuntimeApiAnswers.NotFoundAsync(context);

        static string Id(ReadOnlySpan<char> call, string ending) => call[Invocation.Length..^ending.Length].ToString();
    }

    private async Task NextAsync(IFeatureCollection context)
    {
        var aborted = context.Get<IHttpRequestLifetimeFeature>()!.RequestAborted;
        if (await instance.NextAsync(aborted).ConfigureAwait(false) is not { Result.IsCompleted: false } invocation)
        {
            await RuntimeApiAnswers
                .WriteAsync(context, 410, "{\"errorMessage\":\"The gateway is closing\",\"errorType\":\"Closing\"}"u8.ToArray())
                .ConfigureAwait(false);
            return;
        }

        var deadline = DateTimeOffset.UtcNow + instance.Function.Timeout;
        var headers = context.Get<IHttpResponseFeature>()!.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Deadline-Ms"] = deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Invoked-Function-Arn"] = instance.Function.Arn;
        headers["Lambda-Runtime-Trace-Id"] = invocation.TraceId;
        if (invocation.TenantId is { } tenant)
        {
            headers["Lambda-Runtime-Aws-Tenant-Id"] = tenant;
        }

        await RuntimeApiAnswers.WriteAsync(context, 200, invocation.Payload).ConfigureAwait(false);
    }

    private async Task CompleteAsync(IFeatureCollection context, string requestId, bool isError)
    {
        if (!isError && StreamedResponse.Is(context.Get<IHttpRequestFeature>()!) && instance.TryStream(requestId) is { } stream)
        {
            await StreamedResponse.ReceiveAsync(context, stream).ConfigureAwait(false);
            instance.EndStream(requestId);
            await RuntimeApiAnswers.AcceptedAsync(context).ConfigureAwait(false);
            return;
        }

        var payload = new PooledBuffer();
        var length = await BodyReader.ReadAsync(context, payload, InvocationResult.LargestResponse).ConfigureAwait(false);
        if (length > InvocationResult.LargestResponse)
        {
            payload.Dispose();
            instance.TryFinish(requestId, FunctionErrors.TooLarge(length));
            await RuntimeApiAnswers.TooLargeAsync(context).ConfigureAwait(false);
            return;
        }

        if (instance.TryFinish(requestId, new(payload, isError)))
        {
            await RuntimeApiAnswers.AcceptedAsync(context).ConfigureAwait(false);
            return;
        }

        payload.Dispose();
        await RuntimeApiAnswers.UnknownRequestAsync(context).ConfigureAwait(false);
    }

    private async Task InitErrorAsync(IFeatureCollection context)
    {
        using var payload = new PooledBuffer();
        await BodyReader.ReadAsync(context, payload, InvocationResult.LargestResponse).ConfigureAwait(false);
        await (instance.TryFailInit(payload.Span.ToArray())
            ? RuntimeApiAnswers.AcceptedAsync(context)
            : RuntimeApiAnswers.NotStartingAsync(context)).ConfigureAwait(false);
    }
}
