using System;

namespace Sluice;

/// <summary>Gives a function an environment variable: on its class, or on the assembly for every function.</summary>
/// <param name="name">Letters, digits and <c>_</c>; neither <c>AWS_…</c> nor <c>SLUICE_FUNCTION</c>.</param>
/// <param name="value">A text; <c>${NAME}</c> of a <see cref="StackParameterAttribute"/> and <c>${AWS::Region}</c> may be in it, and
/// <c>${InvokeUrl}</c>, the address of the API's stage. A function that refers to the API is named <c>STACK-FUNCTION</c> unless
/// it has a <see cref="LambdaFunctionAttribute.Name"/>, so that the API can be made before it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class EnvironmentVariableAttribute(string name, string value) : Attribute
{
    /// <summary>The variable's name.</summary>
    public string Name { get; } = name;

    /// <summary>Its value.</summary>
    public string Value { get; } = value;
}
