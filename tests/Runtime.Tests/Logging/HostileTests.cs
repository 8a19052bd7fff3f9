using System.Collections;
using System.Text;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Logging;

/// <summary>Whatever is logged, a line stays one line, JSON stays JSON, and nothing is thrown.</summary>
public sealed class HostileTests
{
    private const int Rounds = 3000;

    [Fact]
    public void Random_content_never_breaks_a_line_of_JSON()
    {
        var lines = Lines.OfJson();
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            lines.Write(Pick(random, "Error", "x\n", null), random.Next(3) == 0 ? Exception(random) : null, Template(random), [.. Values(random)]);
        }

        lines.All.Count.ShouldBe(Rounds);
        foreach (var line in lines.All)
        {
            Lines.Parse(line)["message"]!.GetValue<string>().ShouldNotStartWith("A line of the log cannot be written");
        }
    }

    [Fact]
    public void Random_state_and_scopes_of_a_logger_never_break_a_line_of_JSON()
    {
        var lines = Lines.OfJson();
        using var log = LambdaLog.Use(lines.Log);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var state = Enumerable.Range(0, random.Next(4)).Select(_ => KeyValuePair.Create(Text(random), Value(random, 0))).ToList();
            LambdaLog.Write(
                random.Next(6), Text(random), random.Next(3), random.Next(2) == 0 ? null : Text(random), state, random.Next(3) == 0 ? Exception(random) : null,
                (_, _) => random.Next(5) == 0 ? throw new FormatException() : Text(random), [.. Values(random)]);
        }

        lines.All.Count.ShouldBe(Rounds);
        foreach (var line in lines.All)
        {
            Lines.Parse(line)["message"]!.GetValue<string>().ShouldNotStartWith("A line of the log cannot be written");
        }
    }

    [Fact]
    public void Random_content_is_one_line_of_the_standard_output()
    {
        using var output = new MemoryStream();
        var log = new FunctionLog(LogSettings.Read(_ => null), new StandardSink(() => output, () => output));
        using (LambdaLog.Use(log))
        {
            for (var seed = 0; seed < Rounds; seed++)
            {
                var random = new Random(seed);
                LambdaLog.Write(Pick(random, "Error", null), random.Next(3) == 0 ? Exception(random) : null, Template(random), [.. Values(random)]);
            }
        }

        new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.ToArray()).Split('\n').Length.ShouldBe(Rounds + 1);
    }

    [Fact]
    public void A_list_that_contains_itself_ends()
    {
        var list = new List<object>();
        list.AddRange(Enumerable.Repeat<object>(list, 100));

        Lines.OfJson().Write("Error", null, "{list}", (object)list).Json["list"]!.AsArray().Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_sequence_without_an_end_is_cut() =>
        Lines.OfJson().Write("Error", null, "{endless}", Endless()).Json["endless"]!.AsArray().Count.ShouldBe(LogText.MaxItems);

    [Fact]
    public void An_argument_may_write_to_the_log_itself()
    {
        var lines = Lines.Text();
        lines.Write("Error", null, "{talker}", new Talker(lines.Log));

        lines.All.Select(line => line.Split('\t')[^1]).ShouldBe(["inside", "outside"]);
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
        {
            yield return i;
        }
    }

    private static string Template(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(3) == 0 ? Text(random) : $"{{{Text(random)}}}"));

    private static string Text(Random random)
    {
        const string Alphabet = "a{}@:,0\n\r\t\0\u001b\"\\\u2028\ud800\udc00é😀";
        return random.Next(8) == 0
            ? Pick(random, "level", "message", "requestId", "stackTrace", "{OriginalFormat}", "category", "scopes")!
            : string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
    }

    private static object?[] Values(Random random) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => Value(random, 0))];

    private static object? Value(Random random, int depth) => random.Next(depth > 2 ? 10 : 15) switch
    {
        0 => null,
        1 => Text(random),
        2 => random.NextInt64(),
        3 => Pick<object>(random, double.NaN, double.PositiveInfinity, float.NegativeInfinity, 1e300, decimal.MaxValue, (sbyte)-1, 'x', '\ud800'),
        4 => new Unreadable(),
        5 => Exception(random),
        6 => new Fault(),
        7 => (DateTime.MaxValue, DateTimeOffset.MinValue),
        8 => Pick<object>(random, DateTime.MaxValue, DateTimeOffset.MinValue, TimeOnly.MaxValue, Guid.Empty, DayOfWeek.Friday, (DayOfWeek)77),
        9 => new byte[random.Next(20)],
        10 => Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1)).ToList(),
        11 => new Dictionary<object, object?> { [Text(random)] = Value(random, depth + 1), [1] = 1, ["1"] = 2, [new Unreadable()] = 3 },
        12 => new Dictionary<string, object?> { [Text(random)] = Value(random, depth + 1), ["{OriginalFormat}"] = Text(random) },
        13 => new Hashtable { [1] = Value(random, depth + 1) },
        _ => new[] { KeyValuePair.Create(Text(random), Value(random, depth + 1)), KeyValuePair.Create(Text(random), Value(random, depth + 1)) },
    };

    private static Exception Exception(Random random) => random.Next(3) switch
    {
        0 => new UnreadableException(),
        1 => new AggregateException(Text(random), new UnreadableException()),
        _ => new InvalidOperationException(Text(random)),
    };

    private static T? Pick<T>(Random random, params T?[] values) => values[random.Next(values.Length)];

    /// <summary>Throws wherever its text is read.</summary>
    private sealed class Unreadable : IFormattable
    {
        public override string ToString() => throw new InvalidOperationException();

        public string ToString(string? format, IFormatProvider? formatProvider) => throw new InvalidOperationException();
    }

    /// <summary>A sequence that throws after its first item.</summary>
    private sealed class Fault : IEnumerable
    {
        public IEnumerator GetEnumerator()
        {
            yield return 1;
            throw new InvalidOperationException();
        }
    }

    private sealed class Talker(FunctionLog log)
    {
        public override string ToString()
        {
            log.Write(new(LogLevel.Error, "inside"));
            return "outside";
        }
    }
}
