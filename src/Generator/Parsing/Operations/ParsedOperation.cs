using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;

namespace Sluice.Generator.Parsing.Operations;

/// <param name="Model">Null where nothing can be generated.</param>
/// <param name="RoutePlace">Where the route is written.</param>
/// <param name="IdPlace">Where the operation id is written: the HTTP attribute's, else the method's name.</param>
/// <param name="MethodPlace">Where the method is named.</param>
/// <param name="Diagnostics">With real locations.</param>
internal sealed record ParsedOperation(
    DeclaredOperation? Model, Location? RoutePlace, Location? IdPlace, Location? MethodPlace, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Where <c>[RequestTemplate]</c> names its file.</summary>
    public Location? RequestTemplatePlace { get; init; }

    public Location? ResponseTemplatePlace { get; init; }

    /// <summary>Where its authorizer is named.</summary>
    public Location? SecurityPlace { get; init; }

    /// <summary>Where the scopes are written that its authorizer is to ask for; null where there are none.</summary>
    public Location? ScopesPlace { get; init; }

    /// <summary>Where the method or its type say which pages may call; null where neither does.</summary>
    public Location? CorsPlace { get; init; }
}
