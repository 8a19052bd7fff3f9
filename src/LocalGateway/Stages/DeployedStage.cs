using Sluice.LocalGateway.Authorization;
using Sluice.LocalGateway.Authorization.Policies;
using Sluice.LocalGateway.Authorization.Usage;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Functions.InProcess;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages.Reloading;

namespace Sluice.LocalGateway.Stages;

/// <summary>
/// A stage of a deploy folder with its functions. It can answer requests, but it listens on no port. Disposing it ends the functions' processes.
/// </summary>
internal sealed class DeployedStage : IAsyncDisposable, IStageSource
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FunctionSet _functions;
    private readonly IntegrationFactory _integrations;
    private readonly IFunctionLauncher _launcher;
    private ShadowFolder? _code;

    /// <summary>The number of current requests, plus one until the stage stops taking requests.</summary>
    private int _uses = 1;

    /// <summary>Makes a stage.</summary>
    /// <exception cref="DocumentException">The template has no such stage, or something cannot be served.</exception>
    public DeployedStage(GatewayOptions options, DeployFolder folder, IFunctionEvents events, IFunctionLauncher? launcher = null, StageMemory? memory = null)
    {
        DeployFolder = options.DeployFolder;
        ServedFile = options.File?.Path;
        Memory = memory ?? new(options.Time);
        var stage = StageChoice.Of(folder.Stack.Stages, options).With(options.StageVariables, options.Hints.StageVariable);
        _launcher = launcher ?? CreateLauncher(options, Path.GetFullPath(options.CodeFolder));
        UnusedValues.Refuse(folder, options, stage);
        var functions = options.FunctionsOf(folder.Stack);
        functions = options.Debug ? functions.Select(FunctionDebugging.Prepare) : options.InProcess ? functions.Select(FunctionDebugging.Await) : functions;
        functions = functions.Select(function => function with { InvocationsPerProcess = options.InvocationsPerProcess });
        _functions = new(functions, _launcher, options.Concurrency, new FunctionEventsFan(events, Journeys));
        _integrations = new(stage, _functions, new BinaryTypes(folder.Api.BinaryMediaTypes), options.Backends)
        {
            Events = Memory.Events,
            Endpoints = options.Endpoints,
            Time = options.Time,
        };
        var identities = options.Identities.With(folder.Stack.ApiKeys);
        var policy = (folder.Api.ResourcePolicy ?? folder.Stack.ResourcePolicy) is { } place ? ResourcePolicy.Read(place, identities.PolicyKeys) : null;
        var api = options.IsPatient ? folder.Api.WithTimeout(FunctionDebugging.Patience) : folder.Api;
        FirstCall = TryIt.Choose(folder, options, stage, hasKey: false);
        var access = new AccessControl(stage, _functions, identities, folder.Api.ApiKeyFromAuthorizer, options.Time)
        {
            Policy = policy,
            Usage = new(folder.Stack.UsagePlans, stage.Name, identities.ApiKeys.Values, Memory.Usage),
            Throttling = StageThrottling.For(api, stage, options.Time),
            AuthorizerTimeout = options.IsPatient ? FunctionDebugging.Patience : Integration.LongestTimeout,
        };
        Gateway = new(api, stage, _integrations.Create, access, options.Time);

        // The search for programs may unpack files, so nothing fails after it.
        Warnings = StageWarnings.For(folder, options, stage, identities, policy, _launcher);
    }

    public Gateway Gateway { get; }

    /// <summary>The folder from which the stage was read, or an empty text if it was not read from a folder.</summary>
    public string DeployFolder { get; }

    /// <summary>The file of an API from which the stage was read, or null if it was read from a deploy folder.</summary>
    public string? ServedFile { get; }

    public DeployedStage Current => this;

    public StageMemory Memory { get; }

    public JourneyStore Journeys => Memory.Journeys;

    /// <summary>The warnings to show before the first request.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The operation to try first, without an API key; null if no call can succeed.</summary>
    public ApiMethod? FirstCall { get; }

    /// <summary>Makes a stage whose functions run from a copy of the build's output, so that the next build can write its files.</summary>
    /// <exception cref="DocumentException">The template has no such stage, or something cannot be served.</exception>
    /// <exception cref="IOException">The output cannot be copied.</exception>
    public static DeployedStage FromBuild(GatewayOptions options, DeployFolder folder, IFunctionEvents events, StageMemory? memory = null)
    {
        var code = folder.Stack.Functions.Count == 0 || !options.WatchesCode ? null : ShadowFolder.Of(options);
        try
        {
            return new(options, folder, events, CreateLauncher(options, code?.Path ?? Path.GetFullPath(options.CodeFolder)), memory) { _code = code };
        }
        catch
        {
            code?.Dispose();
            throw;
        }
    }

    /// <summary>Makes the functions of this stage the current ones for asynchronous invocations.</summary>
    public void Begin() => Memory.Events.Serve(_functions);

    public DeployedStage Enter()
    {
        Interlocked.Increment(ref _uses);
        return this;
    }

    /// <summary>Begins a request. Returns false if the stage has ended.</summary>
    public bool TryEnter()
    {
        var uses = Volatile.Read(ref _uses);
        while (uses > 0)
        {
            var before = Interlocked.CompareExchange(ref _uses, uses + 1, uses);
            if (before == uses)
            {
                return true;
            }

            uses = before;
        }

        return false;
    }

    /// <summary>Ends a request that was begun.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _uses) == 0)
        {
            _drained.TrySetResult();
        }
    }

    /// <summary>Stops taking requests, and waits for the current ones to end.</summary>
    public Task DrainAsync()
    {
        Leave();
        return _drained.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _functions.DisposeAsync().ConfigureAwait(false);
        _integrations.Dispose();
        _launcher.Dispose();
        _code?.Dispose();
    }

    private static IFunctionLauncher CreateLauncher(GatewayOptions options, string codeFolder)
        => options.InProcess ? new InProcessLauncher(codeFolder) : new ProcessLauncher(codeFolder);
}
