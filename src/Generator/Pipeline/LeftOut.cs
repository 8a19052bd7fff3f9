using System.Collections.Immutable;
using Sluice.Generator.Helpers;
using Sluice.Generator.Linking;
using Sluice.Generator.Model.Declared;

namespace Sluice.Generator.Pipeline;

/// <summary>
/// Finds the declarations that the deploy files do not contain. Analyzers report the reasons. If the analyzers did not run, or a message was
/// suppressed, the build task still knows that the files do not describe the whole API.
/// </summary>
internal static class LeftOut
{
    /// <summary>Returns the names of the declarations for messages, with the rule that is broken, such as <c>Orders.List (SLUICE024)</c>.</summary>
    public static ImmutableArray<string> Of(Declarations all)
    {
        if (all.Operations.IsEmpty)
        {
            return [.. all.Refused, .. NotInherited(all)];
        }

        if (all.RestApi is null && all.Refused.IsEmpty && UpstreamApi.Default(all.Operations, all.Project!) is null)
        {
            return ["all operations (SLUICE001)"];
        }

        var functions = new HashSet<string>(all.Functions.Select(f => f.TypeName), StringComparer.Ordinal);
        return
        [
            .. all.Refused,
            .. NotInherited(all),
            .. Repeated(RepeatedOperations.ById(all.Operations, static o => o), "SLUICE028"),
            .. Repeated(RepeatedOperations.ByRoute(all.Operations, static o => o), "SLUICE026"),
            .. all.Handled.Where(o => !functions.Contains(o.OwnerName))
                .Select(o => $"{QualifiedName.Last(o.Handler.TypeName)}.{o.OperationId} (with its function)")
                .OrderBy(name => name, StringComparer.Ordinal),
        ];
    }

    // An operation with the id or the route of another one could not have files of its own.
    private static IEnumerable<string> Repeated(IEnumerable<(DeclaredOperation Operation, DeclaredOperation First)> operations, string rule) =>
        operations.Select(pair => $"{pair.Operation.OperationId} ({rule})").OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>Returns the operations of classes from which no function derives. A function that has a mistake could be such a function.</summary>
    private static IEnumerable<string> NotInherited(Declarations all) => BaseOperations.NotInherited(all.Bases, all.Functions, isApi: all.RestApi is not null)
        .Select(o => $"{o.Owner}.{o.Method} ({(all.Refused.IsEmpty ? "SLUICE010" : "with its function")})")
        .OrderBy(name => name, StringComparer.Ordinal);
}
