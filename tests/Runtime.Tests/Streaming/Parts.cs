using System.Text;

namespace Sluice.Runtime.Tests.Streaming;

/// <summary>A stream that returns one text at each read.</summary>
internal sealed class Parts(params string[] parts) : MemoryStream
{
    private int _next;

    public bool IsDisposed { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        return _next == parts.Length ? 0 : Encoding.UTF8.GetBytes(parts[_next++], buffer.Span);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
