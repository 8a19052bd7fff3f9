using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;

namespace Sluice.Testing;

/// <summary>
/// An API in memory. It runs API Gateway's steps with the deploy files, without a socket to the client. The functions run in this process or in separate
/// processes. It is thread-safe. Disposing it ends the functions.
/// </summary>
public sealed class LocalApi : IAsyncDisposable
{
    private readonly DeployedStage _stage;

    private LocalApi(DeployedStage stage)
    {
        _stage = stage;
        BaseAddress = new Uri($"http://localhost/{stage.Gateway.Stage.Name}/");
    }

    /// <summary>The address of the stage, with a slash at its end. Relative addresses of a client are resolved against it.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Warnings about the deploy files, for example about features of AWS that the local gateway does not have.</summary>
    public IReadOnlyList<string> Warnings => _stage.Warnings;

    /// <summary>The last 200 requests, the newest first.</summary>
    public IReadOnlyList<RequestTrace> Traces => [.. _stage.Journeys.All.Where(journey => journey.Status > 0).Select(journey => new RequestTrace(journey))];

    /// <summary>Starts the API that an assembly declares.</summary>
    /// <typeparam name="TProgram">Any type of the function's assembly: its <c>Program</c>, or the class of a function.</typeparam>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="LocalApiException">The assembly declares no API, or one that cannot be served. The message says what is wrong, and
    /// where.</exception>
    public static Task<LocalApi> StartAsync<TProgram>(LocalApiOptions? options = null)
    {
        options ??= new();
        var assembly = typeof(TProgram).Assembly;
        var folder = Path.GetDirectoryName(assembly.Location)!;
        return Task.FromResult(Start(
            options,
            () => BuiltFiles.Read(assembly.Location, InputsOf(options)),
            options.Functions == FunctionHosting.InProcess ? new GuestLauncher(assembly.GetName()) : new ProcessLauncher(folder)));
    }

    /// <summary>Starts an API from a folder of deploy files. Its functions run as processes.</summary>
    /// <param name="deployFolder">The folder with <c>openapi.json</c> and <c>template.json</c>.</param>
    /// <param name="codeFolder">The folder with the functions' programs.</param>
    /// <param name="options">The options; null for the defaults. <see cref="LocalApiOptions.Functions"/> has no effect.</param>
    /// <exception cref="LocalApiException">The files cannot be served. The message says which file, and why.</exception>
    public static Task<LocalApi> StartAsync(string deployFolder, string codeFolder, LocalApiOptions? options = null)
        => Task.FromResult(Start(
                options ?? new(),
                () => DeployFolder.Read(Path.GetFullPath(deployFolder), InputsOf(options)),
                new ProcessLauncher(Path.GetFullPath(codeFolder))));

    /// <summary>Creates a client of the API. It does not follow redirects and does not keep cookies.</summary>
    /// <returns>A client with <see cref="BaseAddress"/>. Pass it addresses without a leading slash, such as <c>orders/1</c>.</returns>
    public HttpClient CreateClient() => new(CreateHandler()) { BaseAddress = BaseAddress };

    /// <summary>Creates a handler that passes requests to the API, for a client that is created elsewhere.</summary>
    public HttpMessageHandler CreateHandler() => new GatewayHandler(_stage);

    /// <summary>Returns the trace of a request.</summary>
    /// <param name="response">The response to the request.</param>
    /// <exception cref="KeyNotFoundException">The response is not this API's, or it is not one of the last 200.</exception>
    public RequestTrace TraceOf(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.Headers.TryGetValues("x-amzn-RequestId", out var ids) && _stage.Journeys.Find(ids.First()) is { } journey
            ? new(journey)
            : throw new KeyNotFoundException(
                "The response is not one of this API's last 200, which are all that it keeps. "
                + "Ask for the trace before you send more requests, and ask the API that sent the response.");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    private static TemplateInputs InputsOf(LocalApiOptions? options)
        => new(
            (options ?? new()).Parameters,
            "To give it a value, set LocalApiOptions.Parameters = new Dictionary<string, string> { [\"{0}\"] = \"value\" }.");

    private static LocalApi Start(LocalApiOptions options, Func<DeployFolder> read, IFunctionLauncher launcher)
    {
        try
        {
            var identities = options.IdentityFile is { } file ? IdentityFile.Read(Path.GetFullPath(file)) : LocalIdentities.Nobody;
            var settings = new GatewayOptions
            {
                DeployFolder = "",
                CodeFolder = "",
                Hints = StartHints.Test,
                Stage = options.Stage,
                Endpoints = new() { All = options.Endpoint },
                StageVariables = options.StageVariables,
                Concurrency = Math.Max(1, options.Concurrency),
                InvocationsPerProcess = Math.Max(1, options.InvocationsPerFunction),
                Identities = identities.With(options.ApiKeys.Select(ApiKey.Of)),
            };
            return new(new DeployedStage(settings, read(), new QuietEvents(), launcher));
        }
        catch (DocumentException problem)
        {
            throw new LocalApiException(problem.Message, problem);
        }
    }
}
