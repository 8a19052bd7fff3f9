using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sluice.Generator.Analyzers.Types;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SerializerOnlyTypeAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE053", "Types", "Attribute requires System.Text.Json",
        "{0} on '{1}' asks for System.Text.Json itself. Declare [JsonSerializable(typeof({2}))] on a JsonSerializerContext of this project, or "
        + "remove the attribute.");
}
