using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about code written for Amazon.Lambda.Annotations.</summary>
internal static class UpstreamRules
{
    public static readonly DiagnosticDescriptor NoSerializer = Descriptors.Error(
        "SLUICE114", "Upstream", "IHttpResult without a serializer",
        "The body of an IHttpResult is written by the assembly's LambdaSerializer, and {0}. "
        + "Reference Amazon.Lambda.Serialization.SystemTextJson and add [assembly: LambdaSerializer(typeof(DefaultLambdaJsonSerializer))].");

    public static readonly DiagnosticDescriptor InvalidResource = Descriptors.Error(
        "SLUICE115", "Upstream", "Resource that the template cannot have",
        "{0} = \"{1}\" {2}");

    public static readonly DiagnosticDescriptor ProxyOnly = Descriptors.Error(
        "SLUICE120", "Upstream", "Type of a proxy integration",
        "'{0}' is what a proxy integration hands over, and this API has custom integrations. {1}");

    public static readonly DiagnosticDescriptor NotServed = Descriptors.Warning(
        "SLUICE121", "Upstream", "Function that is no part of the REST API",
        "'{0}' is not served: {1}");

    public static readonly DiagnosticDescriptor RepeatedValues = Descriptors.Warning(
        "SLUICE122", "Upstream", "Collection out of repeated values",
        "Of a repeated key or header only one value reaches '{0}'. Let clients send one value with commas.");

    public static readonly DiagnosticDescriptor SettingLost = Descriptors.Warning(
        "SLUICE123", "Upstream", "Setting that is not carried over",
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
