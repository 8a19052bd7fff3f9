using Microsoft.CodeAnalysis;
using Sluice.Contract;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Rules;
using Sluice.MappingTemplates.Linting;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[TenantIsolation]</c> of a function's class.</summary>
internal static class TenantIsolationParser
{
    /// <summary>Returns true if the function has tenant isolation.</summary>
    public static bool Parse(INamedTypeSymbol type, AttributeData function, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (type.Attribute(WellKnown.TenantIsolation) is not { } attribute)
        {
            return false;
        }

        // Source of what Lambda excludes: AWS Lambda Developer Guide, "Tenant isolation", supported features and limitations.
        var isParameter = SettingReader.Names(function, "SnapStart");
        if (isParameter || function.NamedArgument("SnapStart", false))
        {
            bag.Add(
                FunctionRules.ExcludedByTenants, function.NamedPlace(isParameter ? "Parameters" : "SnapStart", cancellation), "SnapStart",
                "Remove SnapStart, or [TenantIsolation].");
        }

        var (authorizer, context) = (attribute.NamedArgument<string>("Authorizer"), attribute.NamedArgument<string>("Context"));
        var problem = authorizer is not null && context is not null ? "Authorizer and Context both name the tenant. Keep one."
            : authorizer is not null && !ApiGatewayNames.IsParameter(authorizer) ? $"'{authorizer}' is not the name of an authorizer's value."
            : null;
        if (problem is not null)
        {
            bag.Add(FunctionRules.InvalidTenant, attribute.Place(cancellation), type.Name, problem);
        }
        else if (context is not null && !ContextVariables.IsKnown(context))
        {
            bag.Add(ParameterRules.UnknownContextVariable, attribute.NamedPlace("Context", cancellation), context, ContextVariables.Cure(context));
        }

        return true;
    }
}
