using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Model.Functions;

/// <summary>How the generated code calls the method.</summary>
internal sealed record HandlerModel
{
    /// <summary>The name of the function's class, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>
    /// The name of the class that declares an inherited method, if the function's class has other methods with its name, which a call would prefer. Otherwise
    /// null.
    /// </summary>
    public string? DeclaringTypeName { get; init; }

    public required string MethodName { get; init; }

    public bool IsStatic { get; init; }

    public ReturnShape Shape { get; init; }

    /// <summary>The arguments, in the order of the method's parameters.</summary>
    public EquatableArray<ArgumentModel> Arguments { get; init; }

    /// <summary>
    /// The services that the constructor of its class takes, in the constructor's order. If there are any, the class is constructed for each
    /// invocation.
    /// </summary>
    public EquatableArray<ServiceModel> Services { get; init; }

    /// <summary>How a handler that is constructed for one invocation is disposed.</summary>
    public HandlerDisposal Disposal { get; init; }

    public bool Awaits => Shape is not (ReturnShape.Void or ReturnShape.Value);

    public bool IsScoped => !IsStatic && Services.Count > 0;
}
