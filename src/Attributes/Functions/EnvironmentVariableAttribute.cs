using System;

namespace Sluice;

/// <summary>Sets an environment variable of a function, if it is on the function's class, or of all functions, if it is on the assembly.</summary>
/// <param name="name">The variable's name: letters, digits and <c>_</c>, but none that Lambda reserves, and not <c>SLUICE_FUNCTION</c>.</param>
/// <param name="value">
/// The variable's value. It may contain <c>${NAME}</c> of a <see cref="StackParameterAttribute"/>, <c>${AWS::Region}</c>, and <c>${InvokeUrl}</c>, the
/// address of the API's stage. A function that refers to the API is named <c>STACK-FUNCTION</c> unless it has a
/// <see cref="LambdaFunctionAttribute.Name"/>, so that the API can be created before it.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class EnvironmentVariableAttribute(string name, string value) : Attribute
{
    /// <summary>The variable's name.</summary>
    public string Name { get; } = name;

    /// <summary>The variable's value.</summary>
    public string Value { get; } = value;
}
