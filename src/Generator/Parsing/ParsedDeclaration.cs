using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Parsing;

/// <summary>The result of parsing one attribute. At most one of the properties is set, except that a function may also inherit operations.</summary>
internal readonly record struct ParsedDeclaration
{
    public ParsedOperation? Operation { get; init; }

    public Parsed<DeclaredFunction>? Function { get; init; }

    /// <summary>The operations that the function inherits. It is default for every other declaration.</summary>
    public ImmutableArray<ParsedOperation> Inherited { get; init; }

    public Parsed<AuthorizerModel>? Authorizer { get; init; }

    public Parsed<StartupModel>? Startup { get; init; }

    /// <summary>True if the attribute is that of Amazon.Lambda.Annotations.</summary>
    public bool IsAmazonStartup { get; init; }

    /// <summary>The ids of the rules because of which it has no model. There are none if it has a model.</summary>
    public IEnumerable<string> Refusals => this switch
    {
        { Operation: { Model: null } operation } => Errors(operation.Diagnostics),
        { Function: { Model: null } function } => Errors(function.Diagnostics),
        { Authorizer: { Model: null } authorizer } => Errors(authorizer.Diagnostics),
        { Startup: { Model: null } startup } => Errors(startup.Diagnostics),
        _ => [],
    };

    /// <summary>Returns the ids of the rules whose findings are errors, each id once.</summary>
    public static IEnumerable<string> Errors(EquatableArray<DiagnosticInfo> diagnostics) =>
        diagnostics.Items.Where(d => d.Rule.DefaultSeverity == DiagnosticSeverity.Error).Select(d => d.Rule.Id).Distinct(StringComparer.Ordinal);
}
