namespace Sluice.Generator.Model;

/// <param name="OperationId">What the payload's <c>@op</c> names.</param>
/// <param name="IsStatic">True where no instance of the function's class is needed.</param>
internal sealed record ProgramOperationModel(string OperationId, bool IsStatic);
