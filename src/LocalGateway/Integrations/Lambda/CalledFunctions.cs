using Sluice.LocalGateway.Documents.Model;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>The functions that an API calls.</summary>
internal static class CalledFunctions
{
    /// <summary>Returns the addresses of the functions that integrations and authorizers call, as the document has them.</summary>
    public static IEnumerable<string> Of(ApiDocument api) => api.Methods
        .Where(static method => method.Integration.Type is IntegrationType.Lambda or IntegrationType.LambdaProxy)
        .Select(static method => method.Integration.Uri)
        .Concat(api.Methods.Select(static method => method.Access?.Authorizer?.Uri).Where(static uri => !string.IsNullOrEmpty(uri)).OfType<string>());
}
