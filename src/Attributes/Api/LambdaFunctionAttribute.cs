using System;

namespace Sluice;

/// <summary>Makes a class one Lambda function. Its methods with an HTTP attribute are the operations that it serves.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LambdaFunctionAttribute : Attribute
{
    /// <summary>The function's name in AWS. Without one, CloudFormation makes a unique name out of stack and class.</summary>
    public string? Name { get; set; }

    /// <summary>A sentence for the console.</summary>
    public string? Description { get; set; }

    /// <summary>Memory in MB, 128 to 10,240.</summary>
    public int MemorySize { get; set; } = 512;

    /// <summary>The longest an invocation may take, in seconds, 1 to 900. API Gateway itself gives up after 29.</summary>
    public int Timeout { get; set; } = 10;
}
