using System.Net.Http.Headers;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Functions;

/// <summary>Answers an invocation from a file or by Lambda's Invoke API.</summary>
internal static class StandInCall
{
    private static readonly HttpClient Client = new() { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Answers the invocation. A stand-in that fails gives Lambda's error, and a line says why.</summary>
    public static async Task RunAsync(FunctionSettings function, Invocation invocation, IFunctionEvents events)
    {
        try
        {
            invocation.TryComplete(function.StandIn!.Address is { } address
                ? await PostAsync(address, function, invocation).ConfigureAwait(false)
                : await ReadAsync(function.StandIn.AnswerFile!).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            invocation.TryComplete(FunctionErrors.TimedOut(invocation.RequestId, function.Timeout));
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or UnauthorizedAccessException)
        {
            var why = $"the stand-in of {function.Name} does not answer: {problem.Message}";
            events.Wrote(function, invocation.RequestId, $"{why} It is {function.StandIn!.Address?.ToString() ?? function.StandIn.AnswerFile}.");
            invocation.TryComplete(FunctionErrors.CannotStart(invocation.RequestId, why));
        }
    }

    private static async Task<InvocationResult> PostAsync(Uri address, FunctionSettings function, Invocation invocation)
    {
        using var timeout = new CancellationTokenSource(function.Timeout);
        using var content = new ReadOnlyMemoryContent(invocation.Payload);
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(address, function.Name)) { Content = content };
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("X-Amz-Invocation-Type", "RequestResponse");
        request.Headers.TryAddWithoutValidation("X-Amzn-Trace-Id", invocation.TraceId);
        using var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"{address} answers with the status {(int)response.StatusCode}.");
        }

        await using var body = await response.Content.ReadAsStreamAsync(timeout.Token).ConfigureAwait(false);
        return await ReadAsync(body, response.Content.Headers.ContentLength, _ => response.Headers.Contains("X-Amz-Function-Error"), timeout.Token)
            .ConfigureAwait(false);
    }

    // An address without a path is the root of the Invoke API.
    private static Uri AddressOf(Uri address, string name)
        => address.AbsolutePath == "/" ? new(address, $"/2015-03-31/functions/{Uri.EscapeDataString(name)}/invocations") : address;

    // The file is read for each invocation, so that an edit counts at once. An answer with an errorMessage is one of a function that failed.
    private static async Task<InvocationResult> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, useAsync: true);
        return await ReadAsync(file, file.CanSeek ? file.Length : null, IsError, CancellationToken.None).ConfigureAwait(false);
    }

    private static async Task<InvocationResult> ReadAsync(
        Stream answer, long? length, Func<ReadOnlyMemory<byte>, bool> isError, CancellationToken cancellation)
    {
        var payload = new PooledBuffer();
        try
        {
            while (length is null or <= InvocationResult.LargestResponse && payload.Length <= InvocationResult.LargestResponse)
            {
                var count = await answer.ReadAsync(payload.GetMemory(), cancellation).ConfigureAwait(false);
                if (count == 0)
                {
                    return new(payload, isError(payload.Memory));
                }

                payload.Advance(count);
            }
        }
        catch
        {
            payload.Dispose();
            throw;
        }

        var tooLarge = FunctionErrors.TooLarge(length ?? payload.Length);
        payload.Dispose();
        return tooLarge;
    }

    private static bool IsError(ReadOnlyMemory<byte> answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("errorMessage", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
