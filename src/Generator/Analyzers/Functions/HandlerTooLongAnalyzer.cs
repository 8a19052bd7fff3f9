using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Analyzers.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class HandlerTooLongAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.ApiError(
        "SLUICE074", "Functions", "Assembly name that is too long for a handler",
        "The name '{0}' has {1} characters, and Lambda takes a handler of 128 at most. Set a shorter AssemblyName in the project.");

    private const int Most = 128;

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        if (api.AssemblyName.Length > Most && api.Functions.FirstOrDefault(f => f.Model is not null && api.Served.Contains(f.Model.TypeName)) is { } function)
        {
            yield return new(Rule, function.Place, api.AssemblyName, api.AssemblyName.Length.ToString(CultureInfo.InvariantCulture));
        }
    }
}
