using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Authorizers;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>From <c>[assembly: CognitoAuthorizer]</c> to authorizers.</summary>
internal static class CognitoParser
{
    public static EquatableArray<AuthorizerModel> Parse(ISymbol assembly, DiagnosticBag bag, CancellationToken cancellation)
    {
        var authorizers = new SortedDictionary<string, AuthorizerModel>(StringComparer.Ordinal);
        foreach (var attribute in assembly.GetAttributes().Where(a => a.AttributeClass.Is(WellKnown.CognitoAuthorizer)))
        {
            var name = attribute.Argument<string>(0) ?? "";
            var model = new AuthorizerModel
            {
                Name = name,
                Type = "cognito_user_pools",
                Header = attribute.NamedArgument("Header", "Authorization")!,
                Ttl = attribute.NamedArgument("Ttl", 300),
                UserPoolArns = attribute.Texts(1),
            };
            var problem = authorizers.ContainsKey(name) ? "the name is taken."
                : AuthorizerChecks.Problem(model)
                ?? (model.UserPoolArns.Count == 0 || model.UserPoolArns.Items.Any(arn => arn.Length == 0) ? "it has no user pool. Give it the ARN of one." : null);
            if (problem is null)
            {
                authorizers.Add(name, model);
            }
            else
            {
                bag.Add(SettingRules.InvalidAuthorizer, attribute.Place(cancellation), name, problem);
            }
        }

        return authorizers.Values.ToEquatableArray();
    }
}
