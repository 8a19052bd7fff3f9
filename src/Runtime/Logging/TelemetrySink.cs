using System.Buffers.Binary;

namespace Sluice.Runtime;

/// <summary>
/// Writes to the file descriptor that Lambda names in <c>_LAMBDA_TELEMETRY_LOG_FD</c>. Each frame becomes one event, with its line breaks. The frame is
/// described in <c>Helpers/FileDescriptorLogStream.cs</c> of aws/aws-lambda-dotnet: type, length, microseconds since 1970, and the line.
/// </summary>
/// <param name="open">Opens the descriptor.</param>
/// <param name="isJson">True if frames are marked as JSON.</param>
/// <param name="fallback">Receives the lines once the descriptor has failed. They are written to the standard error.</param>
internal sealed class TelemetrySink(Func<Stream> open, bool isJson, LogSink fallback) : LogSink
{
    /// <summary>
    /// The largest event of CloudWatch in bytes, without the 26 bytes that CloudWatch adds to each (awsdocs: "PutLogEvents", quotas of CloudWatch Logs).
    /// </summary>
    public const int MaxLength = (256 * 1024) - 26;

    private const uint TextType = 0xa55a0003;
    private const uint JsonType = 0xa55a0002;

    private readonly object _gate = new();
    private Stream? _stream;
    private bool _hasFailed;

    public override void Write(LogBuffer line, DateTime time, bool isError)
    {
        var rest = line.WithHeader;
        Span<byte> replaced = stackalloc byte[LogBuffer.HeaderLength];
        lock (_gate)
        {
            try
            {
                while (!_hasFailed && rest.Length > LogBuffer.HeaderLength)
                {
                    _stream ??= open();
                    var end = EndOfFrame(rest);

                    // The header of the second and later frames takes the place of bytes that have been written. The fallback needs those bytes.
                    rest[..replaced.Length].CopyTo(replaced);
                    try
                    {
                        WriteHeader(rest, end - LogBuffer.HeaderLength, time);
                        _stream.Write(rest[..end]);
                    }
                    finally
                    {
                        replaced.CopyTo(rest);
                    }

                    rest = rest[(end - LogBuffer.HeaderLength)..];
                }
            }
            catch (Exception)
            {
                // The number may be no descriptor at all, it may be closed, and it may not be writable.
                _hasFailed = true;
            }
        }

        if (_hasFailed)
        {
            fallback.Write(line, time, isError: true);
        }
    }

    /// <summary>Returns the end of the first frame. A line that is too long for one is split, but not within a character.</summary>
    private static int EndOfFrame(ReadOnlySpan<byte> rest)
    {
        var end = LogBuffer.HeaderLength + MaxLength;
        if (rest.Length <= end)
        {
            return rest.Length;
        }

        while ((rest[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return end;
    }

    private void WriteHeader(Span<byte> frame, int length, DateTime time)
    {
        BinaryPrimitives.WriteUInt32BigEndian(frame, isJson ? JsonType : TextType);
        BinaryPrimitives.WriteInt32BigEndian(frame[4..], length);
        BinaryPrimitives.WriteInt64BigEndian(frame[8..], (time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
    }
}
