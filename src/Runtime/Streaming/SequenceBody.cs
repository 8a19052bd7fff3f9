namespace Sluice.Runtime;

/// <summary>A sequence whose items are lines of JSON or server-sent events.</summary>
internal sealed class SequenceBody<TWriter, T>(IAsyncEnumerator<T> items, bool isEvents) : StreamedBody
    where TWriter : IItemWriter<T>
{
    private readonly ItemWriter _writer = new(isEvents);

    public override void Write(OutputBuffer output) => _writer.Write<TWriter, T>(output, items.Current);

    public override ValueTask DisposeAsync() => items.DisposeAsync();

    protected override ValueTask<bool> AdvanceAsync() => items.MoveNextAsync();
}
