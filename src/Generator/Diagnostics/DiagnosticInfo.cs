using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Diagnostics;

/// <summary>A diagnostic that is equal by value: the compiler's own compares its arguments by reference.</summary>
/// <param name="Rule">What is wrong.</param>
/// <param name="Location">A real location, so that <c>#pragma</c> and .editorconfig work.</param>
/// <param name="Arguments">Of the rule's message.</param>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Rule, Location? Location, EquatableArray<string> Arguments)
{
    public DiagnosticInfo(DiagnosticDescriptor rule, Location? location, params string[] arguments)
        : this(rule, location, arguments.ToEquatableArray())
    {
    }

    /// <summary>With its arguments as properties <c>0</c>, <c>1</c> …: a code fix does not see those of a message.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Rule, Location, Arguments.Items.Select((text, i) => new KeyValuePair<string, string?>(i.ToString(CultureInfo.InvariantCulture), text)).ToImmutableDictionary(), [.. Arguments.Items]);
}
