using System.Reflection;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.LocalValues;
using Sluice.LocalGateway.Stages;

namespace Sluice.Testing;

/// <summary>Makes the gateway's options from those of a test.</summary>
internal static class TestSettings
{
    private const string Cure = "To give it a value, set LocalApiOptions.Parameters = new Dictionary<string, string> { [\"{0}\"] = \"value\" }.";

    /// <exception cref="DocumentException">An option, or the file of identities, cannot be used.</exception>
    public static GatewayOptions Of(LocalApiOptions options, LocalFile local, HttpMessageHandler backends)
    {
        var identities = options.IdentityFile is { } file
            ? IdentityFile.Read(Path.GetFullPath(file))
            : local.Identities ?? LocalIdentities.Nobody;
        if (options.Endpoint is { } endpoint && HttpAddress.FindMistake(endpoint) is { } problem)
        {
            throw new DocumentException("LocalApiOptions", "Endpoint", problem);
        }

        if (options.StageVariables.Keys.FirstOrDefault(static name => !StageVariables.IsName(name)) is { } wrong)
        {
            throw new DocumentException("LocalApiOptions", "StageVariables", StageVariables.NoName(wrong));
        }

        var settings = new GatewayOptions
        {
            DeployFolder = "",
            CodeFolder = "",
            Hints = StartHints.Test,
            Stage = options.Stage,
            Inputs = local.AddTo(new(options.Parameters, Cure)),
            Endpoints = new() { All = options.Endpoint, AreAtAws = true },
            Backends = backends,
            Variables = VariablesOf(options),
            Time = options.Clock,
            StageVariables = options.StageVariables,
            Concurrency = Math.Max(1, options.Concurrency),
            InvocationsPerProcess = Math.Max(1, options.InvocationsPerFunction),
            Identities = identities.With(options.ApiKeys.Select(ApiKey.Of)),
        };
        return settings.With(local);
    }

    /// <summary>Checks that the services of the functions can be changed. Otherwise a test would run with the real services and would not say so.</summary>
    /// <exception cref="LocalApiException">They cannot be changed, although the test asks for it.</exception>
    public static void RequireServices(LocalApiOptions options, Assembly? program)
    {
        if (options.Services is null)
        {
            return;
        }

        if (program is null || options.Functions != FunctionHosting.InProcess)
        {
            throw new LocalApiException(
                "ConfigureServices needs functions in the test's own process. Start the API by a type of its assembly, and leave LocalApiOptions.Functions "
                + "at FunctionHosting.InProcess.");
        }

        if (program.GetType("Sluice.Generated.Program")?.GetMethod("CreateServices", BindingFlags.NonPublic | BindingFlags.Static) is null)
        {
            throw new LocalApiException(
                $"{program.GetName().Name} has no services that ConfigureServices could change: no class has [LambdaStartup], so there is no container.");
        }
    }

    private static GivenVariables VariablesOf(LocalApiOptions options) => new()
    {
        Fixed =
        [
            .. options.Environment.Select(variable => Given(null, variable)),
            .. options.FunctionEnvironment.SelectMany(function => function.Value.Select(variable => Given(function.Key, variable))),
        ],
    };

    private static GivenVariable Given(string? function, KeyValuePair<string, string> variable)
    {
        return FunctionEnvironment.FindMistake(variable.Key, variable.Value) is { } mistake
            ? throw Refuse(mistake)
            : new(function, variable.Key, variable.Value, Refuse);

        DocumentException Refuse(string problem)
            => new("LocalApiOptions", function is null ? "Environment" : $"FunctionEnvironment[\"{function}\"]", problem);
    }
}
