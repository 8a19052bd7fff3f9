using System;

namespace Sluice;

/// <summary>
/// Says what Lambda does with asynchronous invocations of the function, which operations with <see cref="AsyncAttribute"/> make: how often it tries again,
/// and where it sends those that failed or succeeded. The function's role gets the permission for the destinations.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AsyncInvocationAttribute : Attribute
{
    /// <summary>How often Lambda tries again after an error of the function: 0, 1 or 2.</summary>
    public int MaximumRetryAttempts { get; set; } = 2;

    /// <summary>How long Lambda keeps an invocation that waits, in seconds: 60 to 21,600, which are six hours.</summary>
    public int MaximumEventAgeInSeconds { get; set; } = 21_600;

    /// <summary>
    /// The ARN of a queue, topic, function, event bus or bucket that receives each invocation that failed for the last time, with its payload and error;
    /// <see langword="null"/> for none.
    /// </summary>
    public string? OnFailure { get; set; }

    /// <summary>The service of <see cref="OnFailure"/>. It is needed if the ARN does not name the service, such as <c>${FailedOrders.Arn}</c>.</summary>
    public DestinationType OnFailureType { get; set; }

    /// <summary>
    /// The ARN of a queue, topic, function or event bus that receives each invocation that succeeded; <see langword="null"/> for none.
    /// </summary>
    public string? OnSuccess { get; set; }

    /// <summary>The service of <see cref="OnSuccess"/>. It is needed if the ARN does not name the service.</summary>
    public DestinationType OnSuccessType { get; set; }

    /// <summary>
    /// The ARN of a queue or topic that receives the payload of each invocation that failed for the last time, without its error;
    /// <see langword="null"/> for none. <see cref="OnFailure"/> says more.
    /// </summary>
    public string? DeadLetterQueue { get; set; }

    /// <summary>The service of <see cref="DeadLetterQueue"/>. It is needed if the ARN does not name the service.</summary>
    public DestinationType DeadLetterQueueType { get; set; }

    /// <summary>
    /// The settings whose values are stack parameters, as items of the form <c>Setting=ParameterName</c>, such as <c>MaximumRetryAttempts=Retries</c>. Each
    /// parameter is declared with <see cref="StackParameterAttribute"/>.
    /// </summary>
    public string[] Parameters { get; set; } = [];
}
