using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Authorizers;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[assembly: CognitoAuthorizer]</c> into authorizers.</summary>
internal static class CognitoParser
{
    // This is a constructor argument and not a property, so the finding is reported at the whole attribute.
    private const string UserPools = "userPoolArns";

    /// <summary>Returns the names of all Cognito authorizers, including those with a mistake.</summary>
    public static EquatableArray<string> Names(ISymbol assembly) =>
        assembly.GetAttributes().Where(a => a.AttributeClass.Is(WellKnown.CognitoAuthorizer))
            .Select(a => a.Argument<string>(0) ?? "").ToEquatableArray();

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
            var problem = authorizers.ContainsKey(name) ? new AuthorizerProblem(null, "Another authorizer has the same name. Rename one of them.")
                : AuthorizerChecks.Problem(model)
                ?? (model.UserPoolArns.Count == 0 || model.UserPoolArns.Items.Any(arn => arn.Length == 0)
                    ? new(UserPools, "It names no user pool. Add the ARN of one after the name.")
                    : null);
            if (problem is null)
            {
                authorizers.Add(name, model);
            }
            else
            {
                bag.Add(SettingRules.InvalidAuthorizer, problem.Place(attribute, cancellation), name, problem.Reason);
            }
        }

        return authorizers.Values.ToEquatableArray();
    }
}
