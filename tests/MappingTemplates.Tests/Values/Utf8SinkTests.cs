using System.Buffers;
using System.Text;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Tests.Values;

public sealed class Utf8SinkTests
{
    // Not InlineData: an attribute cannot hold half a pair.
    public static TheoryData<string, string> Texts() => new()
    {
        { "abc", "abc" },
        { "é中😀", "é中😀" },
        { "a\ud83d", "a?" },
        { "\ude00a", "?a" },
        { "\ud83d\ud83d\ude00", "?😀" },
    };

    [Fact]
    public void Texts_of_every_length_are_whole_and_in_order()
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
        for (var length = 0; length < Alphabet.Length; length++)
        {
            for (var odd = -1; odd < length; odd++)
            {
                var text = odd < 0 ? Alphabet[..length] : string.Concat(Alphabet.AsSpan(0, odd), "é", Alphabet.AsSpan(odd + 1, length - odd - 1));

                Write(sink =>
                {
                    sink.Append(text);
                    sink.Append("|");
                }).ShouldBe(text + "|");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Text_becomes_UTF8_and_half_a_pair_a_question_mark(string text, string expected)
    {
        Write(sink => sink.Append(text)).ShouldBe(expected);
        Write(sink =>
        {
            foreach (var c in text)
            {
                sink.Append(c);
            }
        }).ShouldBe(expected);
    }

    [Fact]
    public void Long_text_keeps_its_pairs_together()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("😀", 10_000));

        Write(sink => sink.Append(text)).ShouldBe(text);
    }

    [Fact]
    public void The_limit_counts_bytes()
    {
        var output = new ArrayBufferWriter<byte>();
        using var sink = new Utf8Sink(output, maxBytes: 4);
        sink.Append("ééa");

        Should.Throw<TextTooLongException>(sink.Flush);
        Encoding.UTF8.GetString(output.WrittenSpan).ShouldBe("éé");
    }

    private static string Write(Action<Utf8Sink> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var sink = new Utf8Sink(buffer);
        write(sink);
        sink.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
