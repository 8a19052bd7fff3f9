using System.Diagnostics.CodeAnalysis;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Model.Api;

/// <summary>An operation as a part of its API: its declaration, and the values that only the whole API determines.</summary>
internal sealed record ApiOperation : OperationModel
{
    /// <summary>Makes an operation with everything that its declaration says.</summary>
    [SetsRequiredMembers]
    public ApiOperation(DeclaredOperation declaration, string functionId)
        : base(declaration) => FunctionId = functionId;

    /// <summary>
    /// The <see cref="ApiFunction.LogicalId"/> of the function that serves it. If no function does, it is the short name of the interface, which
    /// groups the operations in the document.
    /// </summary>
    public required string FunctionId { get; init; }

    /// <summary>The CORS settings that apply to the operation, or null if pages of other origins may not call it.</summary>
    public CorsModel? Cors { get; init; }
}
