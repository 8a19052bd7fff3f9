using System;

namespace Sluice;

/// <summary>Sets a stage variable. Operations read it with <see cref="FromStageVariableAttribute"/>.</summary>
/// <param name="name">The variable's name: letters, digits and <c>_</c>, at most 64 characters.</param>
/// <param name="value">
/// The variable's value: at most 512 characters out of <c>A-Za-z0-9-._~:/?#&amp;=,</c> (API Gateway, "stage variables reference"). It may contain
/// <c>${AWS::Region}</c>, and <c>${NAME}</c> of a <see cref="StackParameterAttribute"/>.
/// </param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class StageVariableAttribute(string name, string value) : Attribute
{
    /// <summary>The variable's name.</summary>
    public string Name { get; } = name;

    /// <summary>The variable's value.</summary>
    public string Value { get; } = value;
}
