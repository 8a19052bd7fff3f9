using System.CommandLine;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Integrations.Services;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;

namespace Sluice.Tool.Options;

/// <summary>The values of <c>--endpoint</c>: where services of AWS are called, as an address for all, or as <c>SERVICE=ADDRESS</c> for one.</summary>
internal static class EndpointOption
{
    private const string Name = "--endpoint";

    public static Option<string[]> Endpoints { get; } = new(Name)
    {
        Description = "Where services of AWS other than Lambda are called, as http://ADDRESS for all or SERVICE=http://ADDRESS for one (sqs=…); "
            + "requests are signed; may be given again",
    };

    /// <summary>Returns the address for all services; null if there is none.</summary>
    /// <exception cref="DocumentException">A value is no address, or there are two for all services.</exception>
    public static Uri? ReadAll(ParseResult arguments) => Values(arguments).Where(static text => !HasService(text)).ToList() switch
    {
        [] => null,
        [var text] => ReadAddress(text),
        [_, var second, ..] => throw new DocumentException(
            "sluice", Name, $"'{second}' is a second address for all services. Name the service that it is for, such as sqs={second}."),
    };

    /// <summary>Returns the addresses of single services.</summary>
    /// <exception cref="DocumentException">A value is no address.</exception>
    public static Dictionary<string, Uri> ReadServices(ParseResult arguments)
    {
        var services = new Dictionary<string, Uri>(StringComparer.Ordinal);
        foreach (var text in Values(arguments).Where(HasService))
        {
            var (service, address) = NamedValue.Read(text, "sluice", Name);
            services[service] = ReadAddress(address);
        }

        return services;
    }

    /// <summary>Reads what is served, and checks that the services that are named are ones that it calls.</summary>
    /// <exception cref="DocumentException">It cannot be served, or calls no such service.</exception>
    public static DeployFolder ReadApi(GatewayOptions options)
    {
        var folder = options.Read();
        CalledServices.Require(
            folder.Api,
            options.Endpoints.Own.Keys,
            (service, problem) => options.Local.EndpointPlaces.TryGetValue(service, out var place) ? place.Error(problem) : new("sluice", Name, problem));
        return folder;
    }

    private static string[] Values(ParseResult arguments) => arguments.GetValue(Endpoints) ?? [];

    // A query string of an address has an equals sign, too.
    private static bool HasService(string text)
        => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && !text.AsSpan(0, equals).Contains(':');

    private static Uri ReadAddress(string text)
        => HttpAddress.TryRead(text, out var address, out var problem) ? address : throw new DocumentException("sluice", Name, problem);
}
