namespace Sluice.Generator.Model.Declared;

/// <summary>An operation as its method declares it.</summary>
internal sealed record DeclaredOperation : OperationModel
{
    /// <summary>The <see cref="FunctionModel.TypeName"/> of the function that serves it; where no function does, the full name of the interface.</summary>
    public required string OwnerName { get; init; }

    /// <summary>The CORS settings of the method or its type; null where both leave it to the API's settings.</summary>
    public CorsModel? OwnCors { get; init; }
}
