using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Analyzers.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoStartupAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.ApiError(
        "SLUICE072", "Functions", "Services without a startup class",
        "'{0}' takes services, and no class fills the container. Mark one with [LambdaStartup] and give it a method ConfigureServices(IServiceCollection services).");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => !api.Startups.IsEmpty ? [] :
        from operation in api.Operations
        where operation.Model!.UsesServices
        select new DiagnosticInfo(Rule, operation.MethodPlace, operation.Model!.Handler.MethodName);
}
