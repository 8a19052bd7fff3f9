using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Model.Functions;

/// <param name="OperationId">The id that <c>@op</c> in the payload names.</param>
/// <param name="TakesHandler">True if it needs the single instance of the function's class.</param>
/// <param name="TakesServices">True if it needs the service container.</param>
/// <param name="TakesContext">True if it needs the <c>ILambdaContext</c>.</param>
internal sealed record ProgramOperationModel(string OperationId, bool TakesHandler, bool TakesServices, bool TakesContext = false)
{
    /// <summary>The HTTP method in upper case, or null for an authorizer.</summary>
    public string? HttpMethod { get; init; }

    /// <summary>The route with its variables, or null for an authorizer.</summary>
    public string? Route { get; init; }

    /// <summary>The status of a successful response.</summary>
    public int Status { get; init; }

    /// <summary>The payload's member that holds the header <c>traceparent</c>, or null if the operation does not bind it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>The declared exceptions of a method that the runtime awaits, without their descriptions.</summary>
    public EquatableArray<ThrowsModel> Throws { get; init; }
}
