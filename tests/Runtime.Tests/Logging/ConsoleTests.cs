using System.Globalization;
using System.Text;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Logging;

/// <summary>What takes the place of the console's writers.</summary>
public sealed class ConsoleTests
{
    [Fact]
    public void Each_call_of_WriteLine_is_a_message_in_every_overload()
    {
        var messages = Messages(writer =>
        {
            writer.WriteLine("a\nb");
            writer.WriteLine();
            writer.WriteLine(1);
            writer.WriteLine(2L);
            writer.WriteLine(3u);
            writer.WriteLine(4ul);
            writer.WriteLine(5.5);
            writer.WriteLine(6.5f);
            writer.WriteLine(7.5m);
            writer.WriteLine(true);
            writer.WriteLine('c');
            writer.WriteLine((object?)null);
            writer.WriteLine(new Version(1, 2));
            writer.WriteLine((string?)null);
            writer.WriteLine(['d', 'e']);
            writer.WriteLine(['d', 'e', 'f'], 1, 2);
            writer.WriteLine("g".AsSpan());
            writer.WriteLine(new StringBuilder("h\ni"));
            writer.WriteLine("{0}", 1);
            writer.WriteLine("{0}{1}", 1, 2);
            writer.WriteLine("{0}{1}{2}", 1, 2, 3);
            writer.WriteLine("{0}{1}{2}{3}", 1, 2, 3, 4);
        });

        messages.ShouldBe(
        [
            "a\nb", "", "1", "2", "3", "4", 5.5.ToString(CultureInfo.CurrentCulture), 6.5f.ToString(CultureInfo.CurrentCulture),
            7.5m.ToString(CultureInfo.CurrentCulture), "True", "c", "", "1.2", "", "de", "ef", "g", "h\ni", "1", "12", "123", "1234",
        ]);
    }

    [Fact]
    public async Task Asynchronous_calls_do_the_same()
    {
        var lines = Lines.Text();
        using (LambdaLog.Use(lines.Log))
        {
            var writer = TextWriter.Synchronized(new ConsoleLines(LogLevel.Information, isError: false));
            await writer.WriteAsync("a");
            await writer.WriteAsync('b');
            await writer.WriteLineAsync("c");
            await writer.WriteLineAsync();
            await writer.WriteLineAsync("d".AsMemory(), CancellationToken.None);
            await writer.FlushAsync(CancellationToken.None);
        }

        lines.All.Select(Message).ShouldBe(["abc", "", "d"]);
    }

    [Fact]
    public void Text_waits_for_the_end_of_its_line() =>
        Messages(writer =>
        {
            writer.Write("a");
            writer.Write(1);
            writer.Write('b');
            writer.Write(new StringBuilder("c"));
            writer.Flush();
            writer.Write("d\ne\r\nf");
            writer.WriteLine("g");
        }).ShouldBe(["a1bcd", "e", "fg"]);

    [Fact]
    public void Text_without_an_end_is_written_when_the_invocation_ends()
    {
        var lines = Lines.Text();
        using var log = LambdaLog.Use(lines.Log);
        var writer = new ConsoleLines(LogLevel.Information, isError: false);
        writer.Write("a");
        lines.All.ShouldBeEmpty();
        writer.WriteWaiting();
        writer.WriteWaiting();

        lines.All.Select(Message).ShouldBe(["a"]);
    }

    [Fact]
    public void A_line_that_does_not_end_is_written_in_parts()
    {
        var messages = Messages(writer =>
        {
            for (var i = 0; i < 100; i++)
            {
                writer.Write(new string('x', 1024));
            }

            writer.WriteLine();
        });

        messages.Count.ShouldBe(2);
        messages.Sum(message => message.Length).ShouldBe(100 * 1024);
    }

    [Fact]
    public void The_text_of_another_invocation_is_a_line_of_its_own()
    {
        var lines = Lines.OfJson();
        using var log = LambdaLog.Use(lines.Log);
        var writer = new ConsoleLines(LogLevel.Error, isError: true);
        foreach (var id in new[] { "first", "second" })
        {
            var invocation = new Invocation();
            invocation.Start("{}"u8.ToArray(), new Deadline(null), new InvocationHeaders(id));
            CurrentInvocation.Enter(invocation, isOnly: false);
            writer.Write($"of {id}");
        }

        writer.WriteLine(".");

        lines.All.Select(Lines.Parse).Select(json => $"{json["requestId"]} {json["message"]} {json["level"]}").ShouldBe(["first of first Error", "second of second. Error"]);
    }

    [Fact]
    public void A_level_that_is_off_is_not_written()
    {
        var lines = Lines.With(("AWS_LAMBDA_LOG_LEVEL", "ERROR"));
        using var log = LambdaLog.Use(lines.Log);
        new ConsoleLines(LogLevel.Information, isError: false).WriteLine("a");
        new ConsoleLines(LogLevel.Error, isError: true).WriteLine("b");

        lines.All.Select(Message).ShouldBe(["b"]);
    }

    [Fact]
    public void Nobody_can_close_it() => Messages(writer =>
    {
        writer.Close();
        writer.WriteLine("a");
    }).ShouldBe(["a"]);

    // The console itself puts its writers behind such a lock, which calls each overload of the writer.
    private static List<string> Messages(Action<TextWriter> write)
    {
        var lines = Lines.Text();
        using (LambdaLog.Use(lines.Log))
        {
            write(TextWriter.Synchronized(new ConsoleLines(LogLevel.Information, isError: false)));
        }

        return [.. lines.All.Select(Message)];
    }

    private static string Message(string line) => line.Split('\t', 4)[3];
}
