using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Sluice.Contract;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Http.Server;
using Sluice.LocalGateway.Page.Json;
using Sluice.LocalGateway.Page.Messages;
using Sluice.LocalGateway.Page.Sources;
using Sluice.LocalGateway.Stages;

namespace Sluice.LocalGateway.Page;

/// <summary>Serves the page at <c>/_sluice</c>, and the requests of its scripts.</summary>
internal sealed class PageApplication(IStageSource stages, IRequestSender sender)
{
    private const string Root = "/_sluice";
    private const string Json = "application/json; charset=utf-8";
    private const string Send = "/api/send";
    private const int LargestMessage = 1024 * 1024;

    /// <summary>A body that is as large as API Gateway takes it, with room for escapes, and more.</summary>
    private const int LargestSend = 2 * ApiGatewayLimits.BodyBytes;

    /// <summary>Checks whether a request is for the page and not for the API.</summary>
    public static bool Takes(string rawTarget)
        => rawTarget.StartsWith(Root, StringComparison.Ordinal) && (rawTarget.Length == Root.Length || rawTarget[Root.Length] is '/' or '?');

    public async Task AnswerAsync(IFeatureCollection context)
    {
        var request = context.Get<IHttpRequestFeature>()!;
        context.Get<RequestHead>()?.Take();
        using var body = new PooledBuffer();
        var path = RequestTarget.Parse(request.RawTarget).Path[Root.Length..];
        var largest = path == Send ? LargestSend : LargestMessage;
        var length = await BodyReader.ReadAsync(context, body, largest).ConfigureAwait(false);
        using var output = new PooledBuffer();
        var (status, mediaType) = PageGuard.Refuse(request, context.Get<IHttpConnectionFeature>()) is { } reason ? Text(403, reason, output)
            : length > largest ? Text(413, $"The page sends at most {largest / 1024 / 1024} MB here: make the template or the body shorter.", output)
            : path.Length == 0 ? Redirect(context)
            : request.Method == "POST" ? await ObeyAsync(context, path, body, output).ConfigureAwait(false)
            : Answer(request.Method, path, output);
        await WriteAsync(context, status, mediaType, output.Memory).ConfigureAwait(false);
        context.Get<RequestHead>()?.Restart();
    }

    /// <summary>Does what a message of the page's scripts asks for.</summary>
    private async Task<(int Status, string MediaType)> ObeyAsync(IFeatureCollection context, string path, PooledBuffer body, PooledBuffer output)
    {
        if (PageMessage.Parse(body.Memory) is not { } message)
        {
            return Text(400, "The page's message is not JSON. Load the page again.", output);
        }

        var stage = stages.Current;
        var aborted = context.Get<IHttpRequestLifetimeFeature>()?.RequestAborted ?? default;
        var answer = path switch
        {
            "/api/render" => Rerun.Run(stage.Gateway, stages.Journeys, message, output, aborted),
            "/api/case" => Rerun.WriteCase(stage.Gateway, stages.Journeys, message, output, aborted),
            "/api/source" => SourceFile.Read(stage, message, output),
            "/api/save" => SourceFile.Save(stage, message, output),
            Send => await SendAsync(context, message, output, aborted).ConfigureAwait(false),
            _ => new(404, "The page has no such request. Load it again."),
        };
        return answer.Problem is { } problem ? Text(answer.Status, problem, output) : (answer.Status, Json);
    }

    private async Task<PageAnswer> SendAsync(IFeatureCollection context, JsonElement message, PooledBuffer output, CancellationToken aborted)
    {
        if (EditedRequest.Read(message, stages.Journeys, OwnRequest(context), out var problem) is not { } request)
        {
            return PageAnswer.Refused(problem);
        }

        var (id, status) = await sender.SendAsync(request, aborted).ConfigureAwait(false);
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteNumber("status"u8, status);
        json.WriteEndObject();
        return PageAnswer.Done;
    }

    // The page's own request, as a request of the API would begin.
    private static GatewayRequest OwnRequest(IFeatureCollection context)
    {
        var request = context.Get<IHttpRequestFeature>()!;
        var connection = context.Get<IHttpConnectionFeature>();
        var headers = new HeaderList();
        headers.Add("Host", request.Headers.Host.ToString());
        return new()
        {
            Method = request.Method,
            Target = RequestTarget.Parse(request.RawTarget),
            Headers = headers,
            Protocol = request.Protocol,
            SourceIp = (connection?.RemoteIpAddress ?? IPAddress.Loopback).ToString(),
            Port = (connection?.LocalPort ?? 0).ToString(CultureInfo.InvariantCulture),
        };
    }

    private (int Status, string MediaType) Answer(string method, string path, PooledBuffer output)
    {
        const string Requests = "/api/requests/";
        var stage = stages.Current;
        switch (path)
        {
            case "/api/routes" when method == "GET":
                RoutesJson.Write(stage.Gateway, stage.FirstCall, ClientDocument.Exists(stage.DeployFolder), output);
                return (200, Json);
            case ClientDocument.Target when method is "GET" or "HEAD":
                return ClientDocument.TryWrite(stage.DeployFolder, output)
                    ? (200, Json)
                    : Text(404, "The build wrote no document for clients. Remove SluiceClientDocument from the project, and build it again.", output);
            case "/api/requests" when method == "GET":
                JourneyJson.WriteList(stages.Journeys.All, output);
                return (200, Json);
            case var _ when path.StartsWith(Requests, StringComparison.Ordinal) && stages.Journeys.Find(path[Requests.Length..]) is { } journey:
                JourneyJson.Write(journey, output);
                return (200, Json);
            case var _ when method is "GET" or "HEAD" && PageFile.Find(path[1..]) is { } file:
                output.Write(file.Bytes);
                return (200, file.MediaType);
            default:
                return Text(404, "There is no such file or request on the page. It keeps only the last 200 requests.", output);
        }
    }

    private static (int Status, string MediaType) Redirect(IFeatureCollection context)
    {
        context.Get<IHttpResponseFeature>()!.Headers.Location = $"{Root}/";
        return (307, Json);
    }

    private static (int Status, string MediaType) Text(int status, string text, PooledBuffer output)
    {
        output.Clear();
        output.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return (status, "text/plain; charset=utf-8");
    }

    private static async Task WriteAsync(IFeatureCollection context, int status, string mediaType, ReadOnlyMemory<byte> body)
    {
        var response = context.Get<IHttpResponseFeature>()!;
        response.StatusCode = status;
        response.Headers.ContentType = mediaType;
        response.Headers.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy
            = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
                "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (context.Get<IHttpRequestFeature>()!.Method != "HEAD")
        {
            await context.Get<IHttpResponseBodyFeature>()!.Writer.WriteAsync(body).ConfigureAwait(false);
        }
    }
}
