using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Sluice.Runtime.Tests.Streaming;

/// <summary>Operations that stream texts, as generated code does it.</summary>
internal static class StreamingFunction
{
    public static Func<Invocation, ValueTask> Of(
        Func<CancellationToken, IAsyncEnumerable<string>> items, string mediaType = "application/jsonl", bool failsInvocation = false) => async invocation =>
    {
        invocation.IsEvent = true;
        invocation.BeginStream(200, failsInvocation);
        invocation.IsBound().ShouldBeTrue();
        await invocation.OpenStreamAsync<Texts, string>(items(invocation.Cancellation), mediaType);
        await invocation.SendStreamAsync();
    };

    /// <summary>The texts that a test writes into a channel.</summary>
    public static async IAsyncEnumerable<string> From(ChannelReader<string> texts, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var text in texts.ReadAllAsync(cancellation))
        {
            yield return text == "throw" ? throw new InvalidOperationException("in the middle") : text;
        }
    }

    public static async IAsyncEnumerable<string> Of(params string[] texts)
    {
        foreach (var text in texts)
        {
            await Task.Yield();
            yield return text;
        }
    }

    internal readonly struct Texts : IItemWriter<string>
    {
        public static void Write(ItemWriter writer, string item) => writer.Json.WriteStringValue(item);
    }
}
