using System.Collections.Immutable;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Parsing.Api;

/// <summary>One class fills the container, and there is one where an operation needs it.</summary>
internal static class StartupChecks
{
    public static EquatableArray<DiagnosticInfo> Check(ImmutableArray<Parsed<StartupModel>> startups, ImmutableArray<ParsedOperation> operations)
    {
        var bag = new DiagnosticBag();
        var ordered = startups
            .OrderBy(s => s.Place?.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(s => s.Place?.SourceSpan.Start);
        foreach (var second in ordered.Skip(1))
        {
            bag.Add(FunctionRules.SeveralStartups, second.Place);
        }

        if (startups.IsEmpty)
        {
            foreach (var operation in operations.Where(o => o.Model?.UsesServices == true))
            {
                bag.Add(FunctionRules.NoStartup, operation.MethodPlace, operation.Model!.Handler.MethodName);
            }
        }

        return bag.ToEquatableArray();
    }
}
