using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>The parts of an operation that depend on its integration.</summary>
internal sealed record OperationParts
{
    public required IntegrationModel Integration { get; init; }

    public required HandlerModel Handler { get; init; }

    public required ResultModel Result { get; init; }

    /// <summary>The declared exceptions, with the most derived one first.</summary>
    public EquatableArray<ThrowsModel> Throws { get; init; }

    /// <summary>True if the function runs after the client has received the response.</summary>
    public bool IsAsync { get; init; }
}
