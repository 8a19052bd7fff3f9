namespace Sluice.Tool.Importing.Model;

/// <summary>A method: an operation of the API, or an authorizer.</summary>
internal sealed record ImportedMethod
{
    public required string Name { get; init; }

    public required ValueList<ImportedAttribute> Attributes { get; init; }

    /// <summary>The id of the operation; empty for an authorizer.</summary>
    public string OperationId { get; init; } = "";

    public ValueList<ImportedParameter> Parameters { get; init; } = ValueList<ImportedParameter>.Empty;

    /// <summary>The type of the result as it is written.</summary>
    public string ReturnType { get; init; } = "void";

    /// <summary>The expression that is the method's body; null for an exception, because somebody has to write it.</summary>
    public string? Body { get; init; }

    public string? Summary { get; init; }

    public string? Returns { get; init; }

    /// <summary>The exceptions that the method declares: type and description.</summary>
    public ValueList<(string Type, string? Description)> Exceptions { get; init; } = ValueList<(string, string?)>.Empty;

    /// <summary>What could not be expressed, one sentence each.</summary>
    public ValueList<string> Remarks { get; init; } = ValueList<string>.Empty;
}
