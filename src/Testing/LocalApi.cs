using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.Testing.InProcess;

namespace Sluice.Testing;

/// <summary>
/// An API in memory: API Gateway's steps with the files that the build wrote, no socket to the client, and the functions in this
/// process or in processes of their own. Thread-safe; disposing it ends the functions.
/// </summary>
public sealed class LocalApi : IAsyncDisposable
{
    private readonly DeployedStage _stage;

    private LocalApi(DeployedStage stage)
    {
        _stage = stage;
        BaseAddress = new Uri($"http://localhost/{stage.Gateway.Stage.Name}/");
    }

    /// <summary>The stage's address, with a slash at its end: what a client's relative addresses are under.</summary>
    public Uri BaseAddress { get; }

    /// <summary>What a person should know about the files: what AWS would do and this gateway does not.</summary>
    public IReadOnlyList<string> Warnings => _stage.Warnings;

    /// <summary>The last 200 requests, the newest first.</summary>
    public IReadOnlyList<RequestTrace> Traces => [.. _stage.Journeys.All.Where(journey => journey.Status > 0).Select(journey => new RequestTrace(journey))];

    /// <summary>Starts the API that an assembly declares.</summary>
    /// <typeparam name="TProgram">Any type of the function's assembly: its <c>Program</c>, or the class of a function.</typeparam>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="LocalApiException">The assembly declares no API, or one that cannot be served; the message says what and where.</exception>
    public static Task<LocalApi> StartAsync<TProgram>(LocalApiOptions? options = null)
    {
        options ??= new();
        var assembly = typeof(TProgram).Assembly;
        var folder = Path.GetDirectoryName(assembly.Location)!;
        return Task.FromResult(Start(
            options,
            () => BuiltFiles.Read(assembly.Location),
            options.Functions == FunctionHosting.InProcess ? new InProcessLauncher(assembly.GetName()) : new ProcessLauncher(folder)));
    }

    /// <summary>Starts an API from a folder of deploy files, with its functions as processes.</summary>
    /// <param name="deployFolder">Holds <c>openapi.json</c> and <c>template.json</c>.</param>
    /// <param name="codeFolder">Holds the functions' programs.</param>
    /// <param name="options">Null for the defaults; <see cref="LocalApiOptions.Functions"/> has no effect.</param>
    /// <exception cref="LocalApiException">The files cannot be served; the message says which and why.</exception>
    public static Task<LocalApi> StartAsync(string deployFolder, string codeFolder, LocalApiOptions? options = null)
        => Task.FromResult(Start(options ?? new(), () => DeployFolder.Read(Path.GetFullPath(deployFolder)), new ProcessLauncher(Path.GetFullPath(codeFolder))));

    /// <summary>A client of the API. Redirects are not followed and cookies not kept.</summary>
    /// <returns>With <see cref="BaseAddress"/>: give it addresses without a slash at their start, such as <c>orders/1</c>.</returns>
    public HttpClient CreateClient() => new(CreateHandler()) { BaseAddress = BaseAddress };

    /// <summary>What takes requests to the API, for a client that is made elsewhere.</summary>
    public HttpMessageHandler CreateHandler() => new GatewayHandler(_stage);

    /// <summary>What became of a request.</summary>
    /// <param name="response">The answer to it.</param>
    /// <exception cref="KeyNotFoundException">The response is not this API's, or more than 200 requests came after it.</exception>
    public RequestTrace TraceOf(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.Headers.TryGetValues("x-amzn-RequestId", out var ids) && _stage.Journeys.Find(ids.First()) is { } journey
            ? new(journey)
            : throw new KeyNotFoundException("The response is not one of this API's last 200, which are all that it keeps. Ask for the trace before more requests are sent, and of the API that answered.");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _stage.DisposeAsync();

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
                StageVariables = options.StageVariables,
                Concurrency = Math.Max(1, options.Concurrency),
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
