using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Upstream;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoSerializerAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE114", "Upstream", "IHttpResult without a serializer",
        "The body of an IHttpResult is written by the assembly's LambdaSerializer, and {0}. "
        + "Reference Amazon.Lambda.Serialization.SystemTextJson and add [assembly: LambdaSerializer(typeof(DefaultLambdaJsonSerializer))].");
}
