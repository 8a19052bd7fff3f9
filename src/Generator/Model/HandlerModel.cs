namespace Sluice.Generator.Model;

/// <summary>How the generated code calls the method.</summary>
internal sealed record HandlerModel
{
    /// <summary>The declaring class, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    public required string MethodName { get; init; }

    public bool IsStatic { get; init; }

    public ReturnShape Shape { get; init; }
}
