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

    /// <summary>The processor; x86-64 unless given.</summary>
    public FunctionArchitecture Architecture { get; set; }

    /// <summary>How many instances run at most, and are kept free for it; as many as the account has unless given.</summary>
    public int ReservedConcurrency { get; set; } = -1;

    /// <summary>Starts from a snapshot of the initialized process. The API then calls an alias. Needs the SAM template.</summary>
    public bool SnapStart { get; set; }

    /// <summary>Whether X-Ray traces the function.</summary>
    public bool Tracing { get; set; }

    /// <summary>How many days the log is kept: 1, 3, 5, 7, 14, 30, 60, 90, …</summary>
    public int LogRetention { get; set; } = 30;

    /// <summary>ARNs of managed policies, or the names of AWS's own, for the function's role.</summary>
    public string[] Policies { get; set; } = [];

    /// <summary>ARNs of layers, with their versions.</summary>
    public string[] Layers { get; set; } = [];
}
