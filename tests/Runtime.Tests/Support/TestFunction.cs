namespace Sluice.Runtime.Tests.Support;

/// <summary>A function whose one operation is a delegate.</summary>
internal sealed class TestFunction(Func<Invocation, ValueTask> answer, params IFunctionHooks[] hooks) : Function("Only"u8.ToArray())
{
    public OperationInfo? Info { get; init; }

    protected override IReadOnlyList<IFunctionHooks> FindHooks() => hooks;

    protected override OperationInfo? Describe(int operation) => Info;

    protected override ValueTask InvokeAsync(int operation, Invocation invocation) => answer(invocation);
}
