using Sluice.Generator.Helpers;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>What of an operation depends on its integration.</summary>
internal sealed record OperationParts
{
    public required IntegrationModel Integration { get; init; }

    public required HandlerModel Handler { get; init; }

    public required ResultModel Result { get; init; }

    /// <summary>The most derived exception first.</summary>
    public EquatableArray<ThrowsModel> Throws { get; init; }

    /// <summary>True where the function runs after the client was answered.</summary>
    public bool IsAsync { get; init; }
}
