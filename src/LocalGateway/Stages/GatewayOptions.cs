using System.Collections.Frozen;
using System.Net;
using Sluice.LocalGateway.Authorization.Identities;

namespace Sluice.LocalGateway.Stages;

/// <summary>How a deploy folder is served.</summary>
internal sealed record GatewayOptions
{
    /// <summary>Tried first where no port is given, then those after it.</summary>
    public const int DefaultPort = 5080;

    /// <summary>Holds <c>openapi.json</c> and <c>template.json</c>.</summary>
    public required string DeployFolder { get; init; }

    /// <summary>Holds the functions' programs.</summary>
    public required string CodeFolder { get; init; }

    /// <summary>Null takes the default one, or the next that is free.</summary>
    public int? Port { get; init; }

    /// <summary>Loopback, unless a person says otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Null takes the stage of the template.</summary>
    public string? Stage { get; init; }

    /// <summary>These stage variables in place of the template's.</summary>
    public IReadOnlyDictionary<string, string> StageVariables { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Whether the execution log of every request is shown.</summary>
    public bool TraceAll { get; init; }

    /// <summary>Who may call methods that ask for a user pool, IAM or an API key.</summary>
    public LocalIdentities Identities { get; init; } = LocalIdentities.Nobody;

    /// <summary>Where services of AWS other than Lambda are called; null where none is.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Whether somebody may look into the functions with a debugger: nothing has a timeout.</summary>
    public bool Debug { get; init; }

    /// <summary>Whether a new build takes the place of the one that is served.</summary>
    public bool Watch { get; init; }

    /// <summary>How messages say what a person can do.</summary>
    public StartHints Hints { get; init; } = StartHints.Command;

    /// <summary>Processes a function at most.</summary>
    public int Concurrency { get; init; } = 10;
}
