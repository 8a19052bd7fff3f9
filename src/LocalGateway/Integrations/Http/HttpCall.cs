using System.Globalization;
using Sluice.Contract;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Integrations.Http;

/// <summary>Sends a request to an endpoint and reads its answer.</summary>
internal static class HttpCall
{
    private const int LargestAnswer = ApiGatewayLimits.BodyBytes;

    /// <summary>Sends a request and reads the answer. If the endpoint fails, the answer has a fault; no exception is thrown.</summary>
    public static async ValueTask<BackendAnswer> SendAsync(
        Exchange exchange, HttpMessageInvoker client, HttpRequestMessage request, Payload payload, TimeSpan limit)
    {
        exchange.Observer?.EndpointCalled(request, payload);
        request.Options.Set(BackendCall.Operation, exchange.Method!.Name);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(exchange.Aborted);
        timeout.CancelAfter(limit);
        try
        {
            using var response = await client.SendAsync(request, timeout.Token).ConfigureAwait(false);
            return await ReadAsync(exchange, response, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            exchange.Abandon();
            return BackendAnswer.Failed(exchange.GivenUp());
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return BackendAnswer.Failed(GatewayFault.NetworkError($"Execution failed due to an internal error: {problem.Message}"));
        }
    }

    private static async ValueTask<BackendAnswer> ReadAsync(Exchange exchange, HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = exchange.Own(new PooledBuffer());
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        while (body.Length <= LargestAnswer && await stream.ReadAsync(body.GetMemory(4096), cancellation).ConfigureAwait(false) is > 0 and var count)
        {
            body.Advance(count);
        }

        if (body.Length > LargestAnswer)
        {
            return BackendAnswer.Failed(
                GatewayFault.NetworkError("The endpoint's answer is larger than 10 MB, which is the most that API Gateway takes."));
        }

        var headers = new HeaderList();
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            foreach (var value in values)
            {
                headers.Add(name, value);
            }
        }

        var status = (int)response.StatusCode;
        return new()
        {
            // Patterns see the three digits as the endpoint sent them. It is unconfirmed that this also holds for a status below 100 or above 599.
            SelectionText = status.ToString("D3", CultureInfo.InvariantCulture),
            Status = status,
            Headers = headers,
            Body = body.Memory,
        };
    }
}
