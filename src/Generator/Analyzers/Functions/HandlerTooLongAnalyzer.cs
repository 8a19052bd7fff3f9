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
        "SLUICE074", "Functions", "Assembly name is too long for a handler",
        "The assembly's name '{0}' is the handler of the functions. It has {1} characters, and Lambda's .NET runtime takes 127 at most. "
        + "Set a shorter AssemblyName in the project.");

    // CreateFunction takes 128 characters, but the managed .NET runtime drops the last of them (aws-lambda-dotnet, issue 1642).
    private const int Most = 127;

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        if (api.AssemblyName.Length > Most && api.Functions.FirstOrDefault(f => f.Model is not null && api.Served.Contains(f.Model.TypeName)) is { } function)
        {
            yield return new(Rule, function.Place, api.AssemblyName, api.AssemblyName.Length.ToString(CultureInfo.InvariantCulture));
        }
    }
}
