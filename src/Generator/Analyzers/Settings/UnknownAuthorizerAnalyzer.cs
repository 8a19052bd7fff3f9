using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Analyzers.Settings;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownAuthorizerAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.ApiError(
        "SLUICE112", "Settings", "Unknown authorizer",
        "There is no authorizer '{0}'. Use the name in [TokenAuthorizer], [RequestAuthorizer] or [CognitoAuthorizer], or AWS_IAM.");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => api.AuthorizerNames is not { } names ? [] :
        from operation in api.Operations
        let name = operation.Model!.Security?.Authorizer
        where name is not null && !names.Contains(name)
        select new DiagnosticInfo(Rule, operation.SecurityPlace, name);
}
