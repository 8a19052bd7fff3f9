using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class HandlerTooLongAnalyzer() : RuleAnalyzer(FunctionRules.HandlerTooLong)
{
    // Lambda's CreateFunction accepts 128 characters, but the managed .NET runtime drops the last of them (aws-lambda-dotnet, issue 1642).
    private const int Most = 127;

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        if (api.AssemblyName.Length > Most && api.Functions.FirstOrDefault(f => f.Model is not null && api.Served.Contains(f.Model.TypeName)) is { } function)
        {
            yield return new(FunctionRules.HandlerTooLong, function.Place, api.AssemblyName, api.AssemblyName.Length.ToString(CultureInfo.InvariantCulture));
        }
    }
}
