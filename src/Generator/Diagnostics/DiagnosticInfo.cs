using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Diagnostics;

/// <summary>A finding: a diagnostic that is equal by value. The compiler's own <c>Diagnostic</c> compares its arguments by reference.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Location">A location in a source file, so that <c>#pragma</c> and .editorconfig apply to the diagnostic.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Rule, Location? Location, EquatableArray<string> Arguments)
{
    public DiagnosticInfo(DiagnosticDescriptor rule, Location? location, params string[] arguments)
        : this(rule, location, arguments.ToEquatableArray())
    {
    }

    /// <summary>
    /// Makes the diagnostic. Its properties <c>0</c>, <c>1</c> … hold the arguments, because a code fix cannot read the arguments of a message.
    /// </summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Rule, Location,
        Arguments.Items.Select((text, i) => new KeyValuePair<string, string?>(i.ToString(CultureInfo.InvariantCulture), text)).ToImmutableDictionary(),
            [.. Arguments.Items]);
}
