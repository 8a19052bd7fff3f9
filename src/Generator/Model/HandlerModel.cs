using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <summary>How the generated code calls the method.</summary>
internal sealed record HandlerModel
{
    /// <summary>The declaring class, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    public required string MethodName { get; init; }

    public bool IsStatic { get; init; }

    public ReturnShape Shape { get; init; }

    /// <summary>In the method's order.</summary>
    public EquatableArray<ArgumentModel> Arguments { get; init; }

    /// <summary>What its class's constructor takes from the container, in its order; the class is then made for each invocation.</summary>
    public EquatableArray<ServiceModel> Services { get; init; }

    /// <summary>How a handler that was made for one invocation ends.</summary>
    public HandlerDisposal Disposal { get; init; }

    public bool Awaits => Shape is not (ReturnShape.Void or ReturnShape.Value);

    public bool IsScoped => !IsStatic && Services.Count > 0;
}
