using System;

namespace Sluice;

/// <summary>Makes a class one Lambda function. The methods of the class with an HTTP attribute are the function's operations.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LambdaFunctionAttribute : Attribute
{
    /// <summary>
    /// The function's name in AWS. If it is null, CloudFormation makes a unique name from the names of the stack and the class. It may contain
    /// <c>${AWS::StackName}</c> and <c>${NAME}</c> of a <see cref="StackParameterAttribute"/>, so that several stacks in one account have different names.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>A description for the AWS console. It may contain <c>${NAME}</c> of a <see cref="StackParameterAttribute"/>.</summary>
    public string? Description { get; set; }

    /// <summary>The function's memory in MB, 128 to 10,240.</summary>
    public int MemorySize { get; set; } = 512;

    /// <summary>
    /// The longest time of an invocation in seconds, 1 to 900. API Gateway itself waits 29 seconds, unless <see cref="IntegrationTimeoutAttribute"/>
    /// says otherwise.
    /// </summary>
    public int Timeout { get; set; } = 10;

    /// <summary>
    /// The processor architecture. The default is x86-64, or arm64 if the project is built for the runtime identifier <c>linux-arm64</c>.
    /// </summary>
    public FunctionArchitecture Architecture { get; set; }

    /// <summary>
    /// The reserved concurrency: at most this number of instances run, and the same number is reserved for the function. By default there is no such
    /// limit, and nothing is reserved.
    /// </summary>
    public int ReservedConcurrency { get; set; } = -1;

    /// <summary>
    /// True to start the function from a snapshot of the initialized process. The API then calls an alias. This needs the SAM template
    /// and a managed runtime.
    /// </summary>
    public bool SnapStart { get; set; }

    /// <summary>
    /// The name of the alias that the API calls and that names the newest version of the function; <see langword="null"/> for none, or for <c>live</c> if
    /// another setting needs an alias. This needs the SAM template.
    /// </summary>
    public string? Alias { get; set; }

    /// <summary>
    /// The provisioned concurrency: how many instances are always ready to run. The default is 0. The API then calls an alias. This needs the SAM template.
    /// </summary>
    public int ProvisionedConcurrency { get; set; }

    /// <summary>The size of <c>/tmp</c> in MB, 512 to 10,240.</summary>
    public int EphemeralStorage { get; set; } = 512;

    /// <summary>
    /// The ARN of the key in AWS KMS that encrypts the environment variables; <see langword="null"/> for Lambda's own key.
    /// </summary>
    public string? KmsKeyArn { get; set; }

    /// <summary>True if X-Ray traces the function.</summary>
    public bool Tracing { get; set; }

    /// <summary>How long the log is kept, in days: 1, 3, 5, 7, 14, 30, 60, 90, …</summary>
    public int LogRetention { get; set; } = 30;

    /// <summary>The ARN of the key in AWS KMS that encrypts the log; <see langword="null"/> for CloudWatch's own key.</summary>
    public string? LogKmsKeyArn { get; set; }

    /// <summary>Whether the log is deleted with the stack.</summary>
    public DeletionPolicy LogDeletionPolicy { get; set; }

    /// <summary>The format of the log.</summary>
    public FunctionLogFormat LogFormat { get; set; }

    /// <summary>The lowest level of the function's messages in a log in JSON. Lambda does not filter a log in text.</summary>
    public FunctionLogLevel ApplicationLogLevel { get; set; }

    /// <summary>
    /// The lowest level of Lambda's own messages in a log in JSON: <see cref="FunctionLogLevel.Debug"/>, <see cref="FunctionLogLevel.Info"/> or
    /// <see cref="FunctionLogLevel.Warn"/>.
    /// </summary>
    public FunctionLogLevel SystemLogLevel { get; set; }

    /// <summary>ARNs of managed policies, or names of AWS managed policies, for the function's role.</summary>
    public string[] Policies { get; set; } = [];

    /// <summary>ARNs of layers with their versions.</summary>
    public string[] Layers { get; set; } = [];

    /// <summary>
    /// The settings whose values are stack parameters, as items of the form <c>Setting=ParameterName</c>, such as <c>MemorySize=OrdersMemory</c>. Each
    /// parameter is declared with <see cref="StackParameterAttribute"/>.
    /// </summary>
    public string[] Parameters { get; set; } = [];
}
