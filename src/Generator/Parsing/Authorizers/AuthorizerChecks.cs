using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Backends;

namespace Sluice.Generator.Parsing.Authorizers;

/// <summary>The service's rules for authorizers.</summary>
internal static class AuthorizerChecks
{
    /// <summary>Null where the service takes it.</summary>
    public static string? Problem(AuthorizerModel model) =>
        model.Name.Length is 0 or > 64 || !model.Name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            ? "its name has 1 to 64 letters and digits."
        : model.Name is AuthorizerModel.Iam or "sigv4" ? "the name has a meaning of its own."
        : model.Ttl is < 0 or > 3600 ? "API Gateway remembers answers for 0 to 3,600 seconds."
        : !MappingNames.IsParameter(model.Header) ? $"'{model.Header}' is not a header's name."
        : null;
}
