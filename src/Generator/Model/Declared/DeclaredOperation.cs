using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Model.Declared;

/// <summary>An operation as its method declares it.</summary>
internal sealed record DeclaredOperation : OperationModel
{
    /// <summary>
    /// The <see cref="FunctionModel.TypeName"/> of the function that serves it, or the full name of the interface if no function does.
    /// </summary>
    public required string OwnerName { get; init; }

    /// <summary>The CORS settings of the method or its type, or null if the settings of the API apply.</summary>
    public CorsModel? OwnCors { get; init; }
}
