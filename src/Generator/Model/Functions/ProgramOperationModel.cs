using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Model.Functions;

/// <param name="OperationId">The id that <c>@op</c> in the payload names.</param>
/// <param name="TakesHandler">True if it needs the single instance of the function's class.</param>
/// <param name="TakesServices">True if it needs the service container.</param>
/// <param name="TakesContext">True if it needs the <c>ILambdaContext</c>.</param>
internal sealed record ProgramOperationModel(string OperationId, bool TakesHandler, bool TakesServices, bool TakesContext = false)
{
    /// <summary>True if the validation of its arguments may ask for services.</summary>
    public bool NeedsValidationServices { get; init; }

    /// <summary>The declared exceptions of an operation that the runtime awaits, without their descriptions.</summary>
    public EquatableArray<ThrowsModel> Throws { get; init; }

    /// <summary>The declared exceptions without statuses and descriptions, if one of them has a type that makes its problem.</summary>
    public EquatableArray<ThrowsModel> Mapped { get; init; }

    /// <summary>The route of a proxy operation, or null for a custom integration, whose payload names the operation.</summary>
    public ProxyRouteModel? Proxy { get; init; }
}
