using System.Collections.Frozen;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Integrations.Services;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.LocalValues;

/// <summary>The contents of a file <c>sluice.local.json</c>: the values of one developer's machine.</summary>
internal sealed record LocalFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "sluice.local.json";

    /// <summary>The values of a machine without such a file.</summary>
    public static readonly LocalFile None = new() { Path = "" };

    /// <summary>The full path; empty if there is no file.</summary>
    public required string Path { get; init; }

    /// <summary>The values of parameters and other names of the template, with their places in the file.</summary>
    public IReadOnlyDictionary<string, JsonPlace> Parameters { get; init; } = FrozenDictionary<string, JsonPlace>.Empty;

    /// <summary>The stage variables.</summary>
    public IReadOnlyDictionary<string, string> StageVariables { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The environment variables of all functions and of single ones.</summary>
    public IReadOnlyList<GivenVariable> Variables { get; init; } = [];

    /// <summary>The callers; null if the file declares none.</summary>
    public LocalIdentities? Identities { get; init; }

    /// <summary>Where services of AWS are called.</summary>
    public ServiceEndpoints Endpoints { get; init; } = ServiceEndpoints.None;

    /// <summary>The places of the services in <see cref="Endpoints"/>, by the name of the service.</summary>
    public IReadOnlyDictionary<string, JsonPlace> EndpointPlaces { get; init; } = FrozenDictionary<string, JsonPlace>.Empty;

    /// <summary>The options of the command.</summary>
    public LocalOptions Options { get; init; } = new();

    /// <summary>Returns the values that are given for names of the template, and those of this file for the other names.</summary>
    public TemplateInputs AddTo(TemplateInputs inputs)
    {
        if (Parameters.Count == 0)
        {
            return inputs;
        }

        var values = inputs.Values.ToDictionary(StringComparer.Ordinal);
        var places = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        foreach (var (name, place) in Parameters)
        {
            if (values.TryAdd(name, place.KnownText!))
            {
                places[name] = place;
            }
        }

        return inputs with { Values = values, Places = places };
    }
}
