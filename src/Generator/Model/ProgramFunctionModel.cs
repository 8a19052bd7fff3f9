using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <param name="LogicalId">What <c>SLUICE_FUNCTION</c> names.</param>
/// <param name="TypeName">The class, with <c>global::</c>.</param>
/// <param name="Operations">Ordered by id, ordinal.</param>
internal sealed record ProgramFunctionModel(string LogicalId, string TypeName, EquatableArray<ProgramOperationModel> Operations);
