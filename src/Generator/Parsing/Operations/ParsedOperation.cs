using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Parsing.Settings;

namespace Sluice.Generator.Parsing.Operations;

/// <param name="Model">The model, or null if nothing can be generated.</param>
/// <param name="RoutePlace">The location of the route.</param>
/// <param name="IdPlace">The location of the operation id in the HTTP attribute, or of the method's name if the attribute does not set an id.</param>
/// <param name="MethodPlace">The location of the method's name.</param>
/// <param name="Diagnostics">The findings, with real locations.</param>
internal sealed record ParsedOperation(
    DeclaredOperation? Model, Location? RoutePlace, Location? IdPlace, Location? MethodPlace, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>The operation as one of a class that is no function, or null. It has no model, because functions inherit it.</summary>
    public BaseOperation? Base { get; init; }

    /// <summary>The location of the path in <c>[RequestTemplate]</c>, or null.</summary>
    public Location? RequestTemplatePlace { get; init; }

    public Location? ResponseTemplatePlace { get; init; }

    /// <summary>The location of the authorizer's name.</summary>
    public Location? SecurityPlace { get; init; }

    /// <summary>The location of the scopes for its authorizer, or null if there are none.</summary>
    public Location? ScopesPlace { get; init; }

    /// <summary>The location of <c>[RequireApiKey]</c>, or null if a request needs no key.</summary>
    public Location? KeyPlace { get; init; }

    /// <summary>The values that a function requires and that the client does not send.</summary>
    public EquatableArray<NeededValue> NeededValues { get; init; } = EquatableArray<NeededValue>.Empty;

    /// <summary>The location of the CORS attribute of the method or its type, or null if there is none.</summary>
    public Location? CorsPlace { get; init; }

    /// <summary>The references to parameters and resources of the stack in its texts and in those of its interface.</summary>
    public EquatableArray<TextReference> References { get; init; } = EquatableArray<TextReference>.Empty;

    /// <summary>The location of the operation's own integration timeout or that of its type, or null if there is none.</summary>
    public Location? TimeoutPlace { get; init; }
}
