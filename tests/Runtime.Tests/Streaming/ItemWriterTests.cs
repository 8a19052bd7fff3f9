using System.Text;

namespace Sluice.Runtime.Tests.Streaming;

/// <summary>The bytes of one item. No item can become two lines or two events.</summary>
public sealed class ItemWriterTests
{
    [Theory]
    [InlineData("a", "a\n")]
    [InlineData("{\"a\":\r\n1,\n\"b\":\"\\n\"}\r", "{\"a\":  1, \"b\":\"\\n\"} \n")]
    [InlineData("", "\n")]
    public void A_line_has_no_line_break_within(string raw, string expected) => Write<Raw>(raw, isEvents: false).ShouldBe(expected);

    [Theory]
    [InlineData("a", "data: a\n\n")]
    [InlineData("", "data: \n\n")]
    [InlineData("a\nb", "data: a\ndata: b\n\n")]
    [InlineData("a\rb", "data: a\ndata: b\n\n")]
    [InlineData("a\r\nb", "data: a\ndata: b\n\n")]
    [InlineData("a\n\nevent: evil\ndata: x", "data: a\ndata: \ndata: event: evil\ndata: data: x\n\n")]
    [InlineData("a\r\n\r\nid: 1\r\r", "data: a\ndata: \ndata: id: 1\ndata: \ndata: \n\n")]
    [InlineData("a\n", "data: a\ndata: \n\n")]
    [InlineData("é\u2028\u0085", "data: é\u2028\u0085\n\n")]
    public void A_text_cannot_end_its_event(string text, string expected) => Write<Raw>(text, isEvents: true).ShouldBe(expected);

    [Fact]
    public void An_event_has_its_fields_before_its_data() =>
        Write<Full>("progress|7|1500", isEvents: true).ShouldBe("event: progress\nid: 7\nretry: 1500\ndata: {\"a\":1}\n\n");

    [Fact]
    public void The_default_type_is_not_written() => Write<Full>("message|1|0", isEvents: true).ShouldBe("id: 1\nretry: 0\ndata: {\"a\":1}\n\n");

    [Theory]
    [InlineData("a\nb|1|0", "type")]
    [InlineData("a|1\r2|0", "id")]
    public void A_field_with_a_line_break_is_refused(string fields, string name) =>
        Should.Throw<InvalidOperationException>(() => Write<Full>(fields, isEvents: true)).Message
            .ShouldBe($"The {name} of a server-sent event has a line break.");

    [Fact]
    public void An_item_leaves_nothing_for_the_next_one()
    {
        var writer = new ItemWriter(isEvents: true);
        var output = new OutputBuffer();
        writer.Write<Full, string>(output, "a|1|0");
        writer.Write<Raw, string>(output, "b");

        Encoding.UTF8.GetString(output.Written.Span).ShouldBe("event: a\nid: 1\nretry: 0\ndata: {\"a\":1}\n\ndata: b\n\n");
    }

    private static string Write<TWriter>(string text, bool isEvents)
        where TWriter : IItemWriter<string>
    {
        var output = new OutputBuffer();
        new ItemWriter(isEvents).Write<TWriter, string>(output, text);
        return Encoding.UTF8.GetString(output.Written.Span);
    }

    private readonly struct Raw : IItemWriter<string>
    {
        public static void Write(ItemWriter writer, string item) => writer.Text(item);
    }

    private readonly struct Full : IItemWriter<string>
    {
        public static void Write(ItemWriter writer, string item)
        {
            var parts = item.Split('|');
            writer.Event(parts[0], parts[1], TimeSpan.FromMilliseconds(int.Parse(parts[2], null)));
            writer.Json.WriteStartObject();
            writer.Json.WriteNumber("a", 1);
            writer.Json.WriteEndObject();
        }
    }
}
