using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Integrations.Services;

/// <summary>The services of AWS that an API calls.</summary>
internal static class CalledServices
{
    /// <summary>Returns the names of the services that the operations of an API call, sorted.</summary>
    public static IReadOnlyCollection<string> Of(ApiDocument api) =>
    [
        .. api.Methods
            .Where(static method => method.Integration.Type == IntegrationType.Service)
            .Select(static method => ServiceUri.Parse(method.Integration.Uri)?.Service)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Checks that an API calls the services for which addresses are given.</summary>
    /// <param name="api">The API.</param>
    /// <param name="services">The names of the services.</param>
    /// <param name="refuse">Makes the error about the address of a service.</param>
    /// <exception cref="DocumentException">The API does not call one of them.</exception>
    public static void Require(ApiDocument api, IEnumerable<string> services, Func<string, string, DocumentException> refuse)
    {
        var called = Of(api);
        if (called.All(static service => service.IndexOf('$', StringComparison.Ordinal) < 0)
            && services.FirstOrDefault(service => !called.Contains(service)) is { } unknown)
        {
            throw refuse(
                unknown,
                called.Count == 0
                    ? $"the API calls no service of AWS other than Lambda, so '{unknown}' has no effect. Leave it out."
                    : $"the API calls no service '{unknown}'. It calls {string.Join(", ", called)}: name one of these.");
        }
    }
}
