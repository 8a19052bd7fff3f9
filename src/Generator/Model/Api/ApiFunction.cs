using System.Diagnostics.CodeAnalysis;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Functions;

namespace Sluice.Generator.Model.Api;

/// <summary>A function as a part of its API: its declaration, and the id that only the whole API determines.</summary>
internal sealed record ApiFunction : FunctionModel
{
    [SetsRequiredMembers]
    public ApiFunction(DeclaredFunction declaration, string logicalId)
        : base(declaration) => LogicalId = logicalId;

    /// <summary>The logical id of the resource in CloudFormation, which is unique in the API.</summary>
    public required string LogicalId { get; init; }
}
