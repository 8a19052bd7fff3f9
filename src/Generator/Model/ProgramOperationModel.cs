using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <param name="OperationId">What the payload's <c>@op</c> names.</param>
/// <param name="TakesHandler">True where it needs the one instance of the function's class.</param>
/// <param name="TakesServices">True where it needs the container.</param>
/// <param name="TakesContext">True where it needs Lambda's context.</param>
internal sealed record ProgramOperationModel(string OperationId, bool TakesHandler, bool TakesServices, bool TakesContext = false)
{
    /// <summary>Of a method that the runtime awaits: its exceptions, without what is said of them.</summary>
    public EquatableArray<ThrowsModel> Throws { get; init; }
}
