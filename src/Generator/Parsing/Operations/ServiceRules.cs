using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Checks that the project references the package that generated code needs for services.</summary>
internal static class ServiceRules
{
    public static void Check(OperationScope scope, INamedTypeSymbol owner, ImmutableArray<ParameterModel> parameters, ImmutableArray<FilterModel> filters)
    {
        var usesServices = parameters.Any(p => p.Source == ParameterSource.Service) || filters.Any(f => f.UsesServices)
            || (!scope.Method.IsStatic && HandlerConstructor.Services(owner, scope.Assembly).Length > 0);
        if (usesServices && scope.Compilation.GetTypeByMetadataName(Services.ProviderExtensions) is null)
        {
            scope.Diagnostics.Add(FunctionRules.NoContainer, scope.MethodPlace);
        }
    }
}
