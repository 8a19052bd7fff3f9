namespace Sluice.Generator.Model.Settings;

/// <summary>What Lambda does with asynchronous invocations of a function. Null stands for Lambda's default.</summary>
internal sealed record AsyncInvocationModel
{
    public SettingModel<int>? MaximumRetryAttempts { get; init; }

    /// <summary>The longest time that an invocation waits, in seconds.</summary>
    public SettingModel<int>? MaximumEventAge { get; init; }

    public DestinationModel? OnFailure { get; init; }

    public DestinationModel? OnSuccess { get; init; }

    /// <summary>The queue or topic of the function's dead letters.</summary>
    public DestinationModel? DeadLetterQueue { get; init; }

    /// <summary>True if something other than the dead-letter queue is set, which is a resource of its own.</summary>
    public bool HasConfig => MaximumRetryAttempts is not null || MaximumEventAge is not null || OnFailure is not null || OnSuccess is not null;

    /// <summary>The permissions that the function's role needs.</summary>
    public IEnumerable<StatementModel> Statements() =>
        new[] { DeadLetterQueue, OnSuccess, OnFailure }.Where(destination => destination is not null).Distinct()
            .SelectMany(destination => destination!.Statements());
}
