using System.Buffers.Binary;
using System.IO.Pipes;
using System.Text;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Logging;

public sealed class SinkTests
{
    private const uint TextFrame = 0xa55a0003;
    private const uint JsonFrame = 0xa55a0002;

    [Theory]
    [InlineData("Text", TextFrame)]
    [InlineData("JSON", JsonFrame)]
    public void Each_line_is_a_frame_in_the_pipe_that_Lambda_names(string format, uint type)
    {
        var before = DateTime.UtcNow;
        var frames = Piped(format, log =>
        {
            log.Write(new(LogLevel.Error, "first\nline") { Exception = new FormatException("why") });
            log.Write(new(LogLevel.Information, "second é"));
        });

        frames.Select(frame => frame.Type).ShouldBe([type, type]);
        (frames[0].Time - before).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));
        if (type == JsonFrame)
        {
            Lines.Parse(frames[0].Line)["errorMessage"]!.GetValue<string>().ShouldBe("why");
        }
        else
        {
            frames[0].Line.ShouldEndWith("\tfail\tfirst\nline\nSystem.FormatException: why");
            frames[1].Line.ShouldEndWith("\tinfo\tsecond é");
        }
    }

    [Fact]
    public void The_older_setting_changes_the_line_but_not_the_frame()
    {
        using var stream = new MemoryStream();
        var settings = LogSettings.Read(name => name == "AWS_LAMBDA_HANDLER_LOG_FORMAT" ? "Json" : null);
        new FunctionLog(settings, new TelemetrySink(() => stream, settings.HasJsonFrames, null!)).Write(new(LogLevel.Error, "a"));

        var frame = Frames(stream.ToArray()).Single();
        frame.Type.ShouldBe(TextFrame);
        Lines.Parse(frame.Line)["message"]!.GetValue<string>().ShouldBe("a");
    }

    [Fact]
    public void A_frame_is_written_with_one_call()
    {
        var stream = new CountingStream();
        new FunctionLog(LogSettings.Read(_ => null), new TelemetrySink(() => stream, isJson: false, null!)).Write(new(LogLevel.Error, "a"));

        stream.Writes.ShouldBe(1);
    }

    [Fact]
    public void A_text_that_is_too_long_for_an_event_is_split_between_characters()
    {
        var message = string.Concat(Enumerable.Repeat("é😀", 100_000));
        var frames = Piped("Text", log => log.Write(new(LogLevel.Error, message)));

        frames.Count.ShouldBe(3);
        frames.ShouldAllBe(frame => Encoding.UTF8.GetByteCount(frame.Line) <= TelemetrySink.MaxLength);
        string.Concat(frames.Select(frame => frame.Line)).ShouldEndWith("\t" + message);
    }

    [Fact]
    public void JSON_that_is_too_long_for_an_event_is_cut_and_says_so()
    {
        var message = new string('\u0001', 300_000);
        var exception = new InvalidOperationException(message, new FormatException(message));
        var frames = Piped("JSON", log => log.Write(new(LogLevel.Error, message) { Exception = exception, Category = message, Members = [new("id", message)] }));

        var json = Lines.Parse(frames.Single().Line);
        Encoding.UTF8.GetByteCount(frames.Single().Line).ShouldBeLessThanOrEqualTo(TelemetrySink.MaxLength);
        json["truncated"]!.GetValue<bool>().ShouldBeTrue();
        message.ShouldStartWith(json["message"]!.GetValue<string>());
        json["errorType"]!.GetValue<string>().ShouldBe("System.InvalidOperationException");
    }

    [Fact]
    public void A_descriptor_that_fails_is_replaced_by_the_standard_error()
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var log = new FunctionLog(
            LogSettings.Read(_ => null),
            new TelemetrySink(() => throw new IOException("bad descriptor"), isJson: false, new StandardSink(() => output, () => error)));
        log.Write(new(LogLevel.Information, "a\nb"));
        log.Write(new(LogLevel.Information, "c"));

        output.Length.ShouldBe(0);
        var lines = Encoding.UTF8.GetString(error.ToArray()).Split('\n');
        lines.Select(line => line.Split('\t')[^1]).ShouldBe(["a\rb", "c", ""]);
    }

    [Fact]
    public void A_descriptor_that_fails_within_a_line_is_replaced_with_the_whole_line()
    {
        using var error = new MemoryStream();
        using var stream = new FailingStream();
        var log = new FunctionLog(
            LogSettings.Read(_ => null), new TelemetrySink(() => stream, isJson: false, new StandardSink(() => Stream.Null, () => error)));
        var message = new string('a', TelemetrySink.MaxLength * 2);
        log.Write(new(LogLevel.Information, message));

        Encoding.UTF8.GetString(error.ToArray()).ShouldEndWith("\t" + message + "\n");
        stream.Writes.ShouldBe(2);
    }

    [Fact]
    public void A_standard_output_that_is_closed_does_no_harm() =>
        Should.NotThrow(() => new FunctionLog(LogSettings.Read(_ => null), new StandardSink(() => throw new IOException(), () => throw new IOException()))
            .Write(new(LogLevel.Information, "a")));

    [Fact]
    public void An_empty_event_is_not_written()
    {
        using var stream = new MemoryStream();
        new FunctionLog(new(LogFormat.Unformatted, LogLevel.Trace, false), new TelemetrySink(() => stream, isJson: false, null!)).Write(new(LogLevel.Error, ""));

        stream.Length.ShouldBe(0);
    }

    [Fact]
    public async Task Lines_of_eight_invocations_do_not_mix_and_each_has_its_own_id()
    {
        const int Writers = 8;
        const int Count = 2000;
        using var stream = new MemoryStream();
        var log = new FunctionLog(LogSettings.Read(name => name == "AWS_LAMBDA_LOG_FORMAT" ? "JSON" : null), new TelemetrySink(() => stream, isJson: true, null!));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var invocation = new Invocation();
            invocation.Start("{}"u8.ToArray(), new Deadline(null), new InvocationHeaders($"id-{writer}", TraceId: $"Root={writer}"));
            CurrentInvocation.Enter(invocation, isOnly: false);
            for (var i = 0; i < Count; i++)
            {
                log.Write(new(LogLevel.Information, $"{writer} {new string('x', i % 100)}"));
                if (i % 100 == 0)
                {
                    await Task.Yield();
                }
            }
        })));

        var lines = Frames(stream.ToArray()).Select(frame => Lines.Parse(frame.Line)).ToList();
        lines.Count.ShouldBe(Writers * Count);
        foreach (var line in lines)
        {
            var writer = line["message"]!.GetValue<string>()[..1];
            line["requestId"]!.GetValue<string>().ShouldBe($"id-{writer}");
            line["traceId"]!.GetValue<string>().ShouldBe($"Root={writer}");
        }
    }

    private static List<Frame> Piped(string format, Action<FunctionLog> write)
    {
        using var pipe = new AnonymousPipeServerStream(PipeDirection.In);
        var reading = Task.Run(() =>
        {
            using var read = new MemoryStream();
            pipe.CopyTo(read);
            return read.ToArray();
        });
        var log = FunctionLog.OfProcess(name => name switch
        {
            "_LAMBDA_TELEMETRY_LOG_FD" => pipe.GetClientHandleAsString(),
            "AWS_LAMBDA_LOG_FORMAT" => format,
            _ => null,
        });
        write(log);
        pipe.DisposeLocalCopyOfClientHandle();
        return Frames(reading.Result);
    }

    private static List<Frame> Frames(byte[] bytes)
    {
        var frames = new List<Frame>();
        for (var rest = bytes.AsSpan(); !rest.IsEmpty;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest[4..]);
            frames.Add(new(
                BinaryPrimitives.ReadUInt32BigEndian(rest),
                DateTime.UnixEpoch.AddTicks(BinaryPrimitives.ReadInt64BigEndian(rest[8..]) * TimeSpan.TicksPerMicrosecond),
                new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(rest.Slice(16, length))));
            rest = rest[(16 + length)..];
        }

        return frames;
    }

    private sealed record Frame(uint Type, DateTime Time, string Line);

    private sealed class FailingStream : MemoryStream
    {
        public int Writes { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (++Writes == 2)
            {
                throw new IOException("broken");
            }
        }
    }

    private sealed class CountingStream : MemoryStream
    {
        public int Writes { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Writes++;
    }
}
