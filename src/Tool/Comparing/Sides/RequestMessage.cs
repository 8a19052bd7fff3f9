using Sluice.LocalGateway.Http;
using Sluice.Tool.Comparing.Requests;

namespace Sluice.Tool.Comparing.Sides;

/// <summary>A request as .NET's client sends it, so that both sides get the same headers.</summary>
internal static class RequestMessage
{
    /// <summary>Makes the message for a stage.</summary>
    /// <param name="address">The address of the stage, without a slash at its end.</param>
    /// <param name="request">The request.</param>
    public static HttpRequestMessage Create(string address, ComparedRequest request)
    {
        // The path is sent as it is written: a percent-encoded slash stays one.
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(address + request.Target, options));
        if (request.Body.Length > 0 || request.Headers.Contains("Content-Type"))
        {
            message.Content = new ByteArrayContent(request.Body);
        }

        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content ??= new ByteArrayContent([]);
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    /// <summary>
    /// Returns the headers as they are sent: names that HTTP defines in their usual spelling, and a header that the request repeats as one with all values.
    /// </summary>
    public static HeaderList HeadersOf(ComparedRequest request)
    {
        using var message = Create("http://localhost", request);
        var list = new HeaderList();
        foreach (var header in message.Headers.NonValidated.Concat(message.Content?.Headers.NonValidated ?? default))
        {
            var separator = header.Key switch { "Cookie" => "; ", "User-Agent" => " ", _ => ", " };
            list.Add(header.Key, string.Join(separator, header.Value));
        }

        return list;
    }
}
