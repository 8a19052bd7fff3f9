using System.Collections.Frozen;
using System.Net;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Integrations.Services;
using Sluice.LocalGateway.LocalValues;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stages;

/// <summary>The options of a gateway that serves a deploy folder.</summary>
internal sealed record GatewayOptions
{
    /// <summary>The first port to try if none is given. If it is taken, the ports after it are tried.</summary>
    public const int DefaultPort = 5080;

    /// <summary>The folder with <c>openapi.json</c> and <c>template.json</c>.</summary>
    public required string DeployFolder { get; init; }

    /// <summary>The file that is served in place of a deploy folder; null for the deploy folder.</summary>
    public ServedFile? File { get; init; }

    /// <summary>The folder with the programs of the functions.</summary>
    public required string CodeFolder { get; init; }

    /// <summary>Whether a change of a program is a new build. The folder of a file that anybody wrote holds other files, too.</summary>
    public bool WatchesCode { get; init; } = true;

    /// <summary>The port; null for the default port or the next free one.</summary>
    public int? Port { get; init; }

    /// <summary>The address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The name of the stage; null for the first stage of the template.</summary>
    public string? Stage { get; init; }

    /// <summary>The stage variables that replace those of the template, by name.</summary>
    public IReadOnlyDictionary<string, string> StageVariables { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The values that are given for parameters and other names of the template.</summary>
    public TemplateInputs Inputs { get; init; } = TemplateInputs.None;

    /// <summary>What answers in place of functions, by their logical ids or names.</summary>
    public IReadOnlyDictionary<string, FunctionStandIn> StandIns { get; init; } = FrozenDictionary<string, FunctionStandIn>.Empty;

    /// <summary>Whether the execution log of every request is shown.</summary>
    public bool TraceAll { get; init; }

    /// <summary>The callers of methods that need a user pool, IAM or an API key.</summary>
    public LocalIdentities Identities { get; init; } = LocalIdentities.Nobody;

    /// <summary>Where services of AWS other than Lambda are called.</summary>
    public ServiceEndpoints Endpoints { get; init; } = ServiceEndpoints.None;

    /// <summary>Answers the calls of HTTP endpoints and services in place of the network; null for the network.</summary>
    public HttpMessageHandler? Backends { get; init; }

    /// <summary>The values of environment variables that are given for the functions.</summary>
    public GivenVariables Variables { get; init; } = GivenVariables.None;

    /// <summary>The clock of authorizers' caches, quotas, limits, repeated invocations and <c>$context</c>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether the processes of functions wait for a debugger.</summary>
    public bool Debug { get; init; }

    /// <summary>Whether the functions run in this process.</summary>
    public bool InProcess { get; init; }

    /// <summary>Whether nothing times out, because somebody may be looking at the functions in a debugger.</summary>
    public bool IsPatient => Debug || InProcess;

    /// <summary>Whether a new build replaces the one that is served.</summary>
    public bool Watch { get; init; }

    /// <summary>The parts of messages that say what to do, which depend on how the gateway was started.</summary>
    public StartHints Hints { get; init; } = StartHints.Command;

    /// <summary>The largest number of processes of each function.</summary>
    public int Concurrency { get; init; } = 10;

    /// <summary>The number of invocations on which a process works at the same time, as on Lambda Managed Instances.</summary>
    public int InvocationsPerProcess { get; init; } = 1;

    /// <summary>The file of local values, whose values are among these options.</summary>
    public LocalFile Local { get; init; } = LocalFile.None;

    /// <summary>Returns the options with the values of a file, except its parameters and identities. What these options have replaces the file's.</summary>
    public GatewayOptions With(LocalFile local)
    {
        return this with
        {
            Local = local,
            Stage = Stage ?? local.Options.Stage,
            StageVariables = Join(StageVariables, local.StageVariables),
            Variables = Variables with { Defaults = local.Variables },
            Endpoints = Endpoints.All is null ? Endpoints with { All = local.Endpoints.All, Own = Join(Endpoints.Own, local.Endpoints.Own) } : Endpoints,
        };
    }

    /// <summary>Returns the functions of a stack, and those that only a stand-in declares, with the values of their environment variables.</summary>
    /// <exception cref="Json.DocumentException">A value is for a function that does not exist.</exception>
    public IEnumerable<FunctionSettings> FunctionsOf(Stack stack) => Variables.Apply([.. FunctionStandIn.Apply(stack.Functions, StandIns)]);

    private static FrozenDictionary<string, T> Join<T>(IReadOnlyDictionary<string, T> own, IReadOnlyDictionary<string, T> others)
        => own.Concat(others.Where(other => !own.ContainsKey(other.Key))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads what is served.</summary>
    /// <exception cref="Json.DocumentException">It cannot be served.</exception>
    public DeployFolder Read() => File is { } file ? file.Read() : Stages.DeployFolder.Read(DeployFolder, Inputs);
}
