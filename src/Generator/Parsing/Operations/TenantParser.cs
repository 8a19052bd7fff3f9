using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Parses the value that is the tenant of a function with tenant isolation.</summary>
internal static class TenantParser
{
    private const string Cure = "Take the tenant from the path, the query string, a header, the authorizer or $context.";

    /// <summary>Returns the value, or null if the function has no tenant isolation or a finding was added.</summary>
    public static MappedValueModel? Parse(OperationScope scope, INamedTypeSymbol owner, ImmutableArray<ParameterModel> parameters)
    {
        var isolation = owner.Attribute(WellKnown.TenantIsolation);
        var marked = scope.Method.Parameters.Where(parameter => parameter.Attribute(WellKnown.TenantId) is not null).ToList();
        if (marked.Count == 0)
        {
            return isolation is null ? null : OfClass(scope, isolation);
        }

        var attribute = marked[marked.Count - 1].Attribute(WellKnown.TenantId)!;
        var parameter = parameters.FirstOrDefault(p => p.Name == marked[0].Name);
        var problem = isolation is null ? "its function has no tenant isolation. Give the class [TenantIsolation], or remove [TenantId]."
            : marked.Count > 1 ? "two parameters have [TenantId]. Keep one."
            : parameter is null || !IsMapped(parameter.Source) ? $"API Gateway cannot map the value of '{marked[0].Name}'. {Cure}"
            : parameter.Source is (ParameterSource.Query or ParameterSource.Header) && !parameter.IsRequired
                ? $"'{parameter.Name}' may be absent, and Lambda refuses an invocation without a tenant. Make it required."
            : null;
        if (problem is null)
        {
            return new(parameter!.Source, parameter.WireName);
        }

        // A parameter that is not valid itself has a finding already.
        if (!(parameter is null && scope.Diagnostics.HasErrors))
        {
            scope.Diagnostics.Add(FunctionRules.InvalidTenant, attribute.Place(scope.Cancellation), scope.Method.Name, problem);
        }

        return null;
    }

    private static MappedValueModel? OfClass(OperationScope scope, AttributeData isolation)
    {
        var (authorizer, context) = (isolation.NamedArgument<string>("Authorizer"), isolation.NamedArgument<string>("Context"));
        if ((authorizer ?? context) is not { Length: > 0 } name)
        {
            scope.Diagnostics.Add(FunctionRules.NoTenant, scope.MethodPlace, scope.Method.Name);
            return null;
        }

        if (authorizer is not null)
        {
            // Another rule reports an operation without an authorizer.
            scope.NeededValues.Add(new(ParameterSource.Authorizer, name, scope.MethodPlace));
        }

        return new(authorizer is null ? ParameterSource.Context : ParameterSource.Authorizer, name);
    }

    private static bool IsMapped(ParameterSource source) => source is ParameterSource.Path or ParameterSource.Query or ParameterSource.Header
        or ParameterSource.Authorizer or ParameterSource.Context;
}
