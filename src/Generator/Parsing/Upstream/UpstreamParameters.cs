using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Parsing.Types;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>Applies the rules of Amazon.Lambda.Annotations to parameters.</summary>
internal static class UpstreamParameters
{
    /// <summary>
    /// Returns true for a path value and for a value from the body. Any other value that is absent becomes the default of its type, even if it is not
    /// nullable.
    /// </summary>
    public static bool IsRequired(ParameterSource source) => source is ParameterSource.Path or ParameterSource.Body or ParameterSource.BodyMember;

    /// <summary>
    /// Returns true for a value of the authorizer that is read with Amazon's attribute in a function of that package. If it is missing, Amazon's generator
    /// answers 401 also for a nullable parameter and for one with a default.
    /// </summary>
    public static bool DemandsValue(OperationScope scope, BindingSite site) =>
        scope.IsUpstream && site.Attributes.Any(attribute => attribute.AttributeClass.Is(UpstreamNames.FromCustomAuthorizer));

    /// <summary>Adds a finding if the method would see only one of several values.</summary>
    public static void Check(OperationScope scope, BindingSite site, SourceAttribute? attribute)
    {
        if (!scope.IsProxy && attribute?.Source is ParameterSource.Query or ParameterSource.Header && ScalarShapes.IsList(site.Type))
        {
            scope.Diagnostics.Add(UpstreamRules.RepeatedValues, site.Symbol.SourceLocation(), site.Symbol.Name);
        }
    }
}
