using System.Diagnostics.CodeAnalysis;
using Sluice.Generator.Model.Declared;

namespace Sluice.Generator.Model.Api;

/// <summary>An operation as a part of its API: what it declares, and what only the whole API knows.</summary>
internal sealed record ApiOperation : OperationModel
{
    /// <summary>An operation with everything that its declaration says.</summary>
    [SetsRequiredMembers]
    public ApiOperation(DeclaredOperation declaration, string functionId)
        : base(declaration) => FunctionId = functionId;

    /// <summary>
    /// The <see cref="FunctionModel.LogicalId"/> of the function that serves it; where no function does, the short name of the interface, which
    /// groups its operations for people.
    /// </summary>
    public required string FunctionId { get; init; }

    /// <summary>The CORS settings that count; null where pages of other origins may not call.</summary>
    public CorsModel? Cors { get; init; }
}
