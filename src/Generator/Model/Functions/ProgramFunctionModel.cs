using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Functions;

/// <param name="LogicalId">The id that <c>SLUICE_FUNCTION</c> names.</param>
/// <param name="TypeName">The name of the class, with <c>global::</c>.</param>
/// <param name="Operations">The operations, in ordinal order of their ids.</param>
internal sealed record ProgramFunctionModel(string LogicalId, string TypeName, EquatableArray<ProgramOperationModel> Operations);
