using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about code written for Amazon.Lambda.Annotations.</summary>
internal static class UpstreamRules
{
    public static readonly DiagnosticDescriptor NoSerializer = Descriptors.Error(
        "SLUICE114", "Upstream", "Type of Amazon's packages without a serializer",
        "{0}, and {1}. "
        + "Reference Amazon.Lambda.Serialization.SystemTextJson and add [assembly: LambdaSerializer(typeof(DefaultLambdaJsonSerializer))].");

    public static readonly DiagnosticDescriptor InvalidResource = Descriptors.Error(
        "SLUICE115", "Upstream", "Invalid resource in the template",
        "{0} = \"{1}\" {2}");

    public static readonly DiagnosticDescriptor ProxyOnly = Descriptors.Error(
        "SLUICE120", "Upstream", "Proxy integration type in a custom integration",
        "'{0}' belongs to proxy integrations, and this operation has none, or has one with another event. {1}");

    public static readonly DiagnosticDescriptor NotServed = Descriptors.Warning(
        "SLUICE121", "Upstream", "Function is not part of the REST API",
        "'{0}' is not served: {1}");

    public static readonly DiagnosticDescriptor RepeatedValues = Descriptors.Warning(
        "SLUICE122", "Upstream", "Only one of several repeated values is read",
        "API Gateway passes on only one value of a repeated query key or header, so '{0}' would never have more than that one. "
        + "Let clients send one value with commas, or give the method [Proxy].");

    public static readonly DiagnosticDescriptor SettingLost = Descriptors.Warning(
        "SLUICE123", "Upstream", "Setting of Amazon.Lambda.Annotations without effect",
        "'{0}' has no effect on what is generated: {1}");

    /// <summary>Every rule of this class.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NoSerializer,
        InvalidResource,
        ProxyOnly,
        NotServed,
        RepeatedValues,
        SettingLost,
    ];
}
