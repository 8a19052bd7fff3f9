using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Generated code that takes services needs the package that has them.</summary>
internal static class ServiceRules
{
    public static void Check(OperationScope scope, INamedTypeSymbol owner, ImmutableArray<ParameterModel> parameters)
    {
        var usesServices = parameters.Any(p => p.Source == ParameterSource.Service)
            || (!scope.Method.IsStatic && HandlerConstructor.Services(owner, scope.Assembly).Length > 0);
        if (usesServices && scope.Compilation.GetTypeByMetadataName("Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions") is null)
        {
            scope.Diagnostics.Add(FunctionRules.NoContainer, scope.MethodPlace);
        }
    }
}
