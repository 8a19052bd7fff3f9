using Sluice.LocalGateway.Authorization;
using Sluice.LocalGateway.Authorization.Policies;
using Sluice.LocalGateway.Authorization.Usage;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages.Reloading;

namespace Sluice.LocalGateway.Stages;

/// <summary>A stage of a deploy folder with its functions, ready to answer; not yet on any port. Disposing it ends the functions' processes.</summary>
internal sealed class DeployedStage : IAsyncDisposable, IStageSource
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FunctionSet _functions;
    private readonly IntegrationFactory _integrations;
    private ShadowFolder? _code;

    /// <summary>Requests on their way, and one for the stage's own time.</summary>
    private int _uses = 1;

    /// <exception cref="DocumentException">There is no such stage.</exception>
    public DeployedStage(GatewayOptions options, DeployFolder folder, IFunctionEvents events, IFunctionLauncher? launcher = null, StageMemory? memory = null)
    {
        Memory = memory ?? new();
        var stage = Choose(folder.Stack.Stages, options.Stage).With(options.StageVariables, options.Hints.StageVariable);
        launcher ??= new ProcessLauncher(Path.GetFullPath(options.CodeFolder));
        var functions = options.Debug ? folder.Stack.Functions.Select(FunctionDebugging.Prepare) : folder.Stack.Functions;
        _functions = new(functions, launcher, options.Concurrency, new FunctionEventsFan(events, Journeys));
        _integrations = new(stage, _functions, new BinaryTypes(folder.Api.BinaryMediaTypes), options.Endpoint) { WaitsForEver = options.Debug, Events = Memory.Events };
        var identities = options.Identities.With(folder.Stack.ApiKeys);
        var policy = (folder.Api.ResourcePolicy ?? folder.Stack.ResourcePolicy) is { } place ? ResourcePolicy.Read(place, identities.PolicyKeys) : null;
        Warnings = StageWarnings.For(folder, options, identities, policy);
        FirstCall = TryIt.Choose(folder, options, hasKey: false);
        Gateway = new(folder.Api, stage, _integrations.Create, new AccessControl(stage, _functions, identities, folder.Api.ApiKeyFromAuthorizer)
        {
            Policy = policy,
            Usage = new(folder.Stack.UsagePlans, stage.Name, identities.ApiKeys.Values, Memory.Usage),
            Throttling = StageThrottling.For(folder.Api, stage, TimeProvider.System),
        });
    }

    public Gateway Gateway { get; }

    public DeployedStage Current => this;

    public StageMemory Memory { get; }

    public JourneyStore Journeys => Memory.Journeys;

    /// <summary>What a person should know before the first request.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The operation that a person tries first, without an API key; null where no call can succeed.</summary>
    public ApiMethod? FirstCall { get; }

    /// <summary>A stage whose functions run from a copy of the build's output, so that the next build can write its files.</summary>
    /// <exception cref="DocumentException">There is no such stage, or something that cannot be served.</exception>
    /// <exception cref="IOException">The output cannot be copied.</exception>
    public static DeployedStage FromBuild(GatewayOptions options, DeployFolder folder, IFunctionEvents events, StageMemory? memory = null)
    {
        var code = ShadowFolder.Of(options);
        try
        {
            return new(options, folder, events, new ProcessLauncher(code?.Path ?? Path.GetFullPath(options.CodeFolder)), memory) { _code = code };
        }
        catch
        {
            code?.Dispose();
            throw;
        }
    }

    /// <summary>This stage serves from here on.</summary>
    public void Begin() => Memory.Events.Serve(_functions);

    public DeployedStage Enter()
    {
        Interlocked.Increment(ref _uses);
        return this;
    }

    /// <summary>Begins a request; false where the stage has ended.</summary>
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

    /// <summary>A request is answered.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _uses) == 0)
        {
            _drained.TrySetResult();
        }
    }

    /// <summary>Takes no more requests, and waits for those on their way.</summary>
    public Task DrainAsync()
    {
        Leave();
        return _drained.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _functions.DisposeAsync().ConfigureAwait(false);
        _integrations.Dispose();
        _code?.Dispose();
    }

    private static StageSettings Choose(IReadOnlyList<StageSettings> stages, string? wanted)
    {
        if (wanted is null)
        {
            return stages.Count > 0 ? stages[0] : new("prod");
        }

        return stages.FirstOrDefault(stage => stage.Name == wanted)
            ?? (stages.Count == 0
                ? new(wanted)
                : throw new DocumentException("template.json", "$.Resources", $"the template has no stage '{wanted}'. Its stages are {string.Join(", ", stages.Select(stage => stage.Name))}: name one of these with --stage."));
    }
}
