using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Integrations.Services;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.LocalValues;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;
using Sluice.Testing.Backends;

namespace Sluice.Testing;

/// <summary>
/// An API in memory. It runs API Gateway's steps with the deploy files, without a socket to the client. The functions run in this process or in separate
/// processes. It is thread-safe. Disposing it ends the functions.
/// </summary>
public sealed class LocalApi : IAsyncDisposable
{
    private readonly DeployedStage _stage;
    private readonly BackendHandler _backends;
    private readonly Lazy<BuiltFiles> _files;

    private LocalApi(DeployedStage stage, BackendHandler backends, Func<BuiltFiles> files)
    {
        _stage = stage;
        _backends = backends;
        _files = new(files);
        BaseAddress = new Uri($"http://localhost/{stage.Gateway.Stage.Name}/");
    }

    /// <summary>The address of the stage, with a slash at its end. Relative addresses of a client are resolved against it.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Warnings about the deploy files, for example about features of AWS that the local gateway does not have.</summary>
    public IReadOnlyList<string> Warnings => _stage.Warnings;

    /// <summary>The files that the build writes: the document, the template, and the mapping templates of each operation.</summary>
    public BuiltFiles Files => _files.Value;

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
        TestSettings.RequireServices(options, assembly);
        var files = AssemblyFiles.Read(assembly.Location);
        return Task.FromResult(Start(
            options,
            () => TestValues.Read(options, assembly),
            inputs => AssemblyFiles.Open(files, assembly.Location, inputs),
            () => new(files.Select(file => new BuiltFile(file.Path, file.Bytes))),
            options.Functions == FunctionHosting.InProcess ? new GuestLauncher(assembly.GetName(), options.Services) : new ProcessLauncher(folder)));
    }

    /// <summary>Starts an API from a folder of deploy files. Its functions run as processes.</summary>
    /// <param name="deployFolder">The folder with <c>openapi.json</c> and <c>template.json</c>.</param>
    /// <param name="codeFolder">The folder with the functions' programs.</param>
    /// <param name="options">The options; null for the defaults. <see cref="LocalApiOptions.Functions"/> has no effect.</param>
    /// <exception cref="LocalApiException">The files cannot be served. The message says which file, and why.</exception>
    public static Task<LocalApi> StartAsync(string deployFolder, string codeFolder, LocalApiOptions? options = null)
    {
        options ??= new();
        var folder = Path.GetFullPath(deployFolder);
        TestSettings.RequireServices(options, program: null);
        return Task.FromResult(Start(
            options,
            () => TestValues.Read(options, folder),
            inputs => DeployFolder.Read(folder, inputs),
            () => BuiltFiles.Read(folder),
            new ProcessLauncher(Path.GetFullPath(codeFolder))));
    }

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
    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync().ConfigureAwait(false);
        _backends.Dispose();
    }

    private static LocalApi Start(
        LocalApiOptions options,
        Func<LocalFile> readValues,
        Func<TemplateInputs, DeployFolder> read,
        Func<BuiltFiles> files,
        IFunctionLauncher launcher)
    {
        try
        {
            var local = readValues();
            var backends = new BackendHandler(options.Backends, service => options.Endpoint is not null || Reaches(local.Endpoints, service));
            var settings = TestSettings.Of(options, local, backends);
            var folder = read(settings.Inputs);
            CalledServices.Require(folder.Api, local.EndpointPlaces.Keys, (service, problem) => local.EndpointPlaces[service].Error(problem));
            return new(new DeployedStage(settings, folder, new QuietEvents(), launcher), backends, files);
        }
        catch (DocumentException problem)
        {
            throw new LocalApiException(problem.Message, problem);
        }
    }

    private static bool Reaches(ServiceEndpoints endpoints, string service) => endpoints.All is not null || endpoints.Own.ContainsKey(service);
}
