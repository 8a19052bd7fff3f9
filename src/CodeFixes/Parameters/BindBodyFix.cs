using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Sluice.CodeFixes.Parameters;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class BindBodyFix() : BindFix("Take it from the body", "global::Sluice.FromBody");
