using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;

namespace Sluice.MappingTemplates.Tests.Json;

public sealed class JsonScannerTests
{
    private const string Document =
        """
        {"name": "Ada", "empty": {}, "none": [], "n": [0, -1, 007, 12.50, 1e5, -2.5E-3, 12345678901234567890, 0.1234567890123456789],
         "text": "a \"quoted\" \\ \/ \u00e9\t line longer than sixteen characters", "word": [true, false, null], "name": {"a": [[1], [2, [3]]]}}
        """;

    private const string Alphabet = "{}[]:,\"'\\ \n\u001a\u0001ntfu0159.-+eEx\u00e9\ud83d";

    [Theory]
    [InlineData(Document)]
    [InlineData("[]")]
    [InlineData(" { } trailing")]
    [InlineData("""["1.", 1., .5, -, -e5, 1e+, 00, -0, 1.5e400]""")]
    [InlineData("""{"a":1 2}""")]
    [InlineData("""["a" "b"]""")]
    [InlineData("""["\x41", "\q", 'b']""")]
    [InlineData("[\"a\u001a\", 1]")]
    [InlineData("[\"a\\n\u001a\", 1]")]
    public void Well_formed_JSON_is_read_as_the_permissive_parser_reads_it(string text) => AnswerOf(text, JsonParser.Parse).ShouldBe(AnswerOf(text, JsonParser.ParseWithCare));

    [Fact]
    public void So_is_a_document_with_any_damage()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 20_000; i++)
        {
            var text = Document;
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var at = random.Next(text.Length);
                var added = random.Next(3) == 0 ? "" : Alphabet[random.Next(Alphabet.Length)].ToString();
                text = string.Concat(text.AsSpan(0, at), added, text.AsSpan(at + random.Next(2)));
            }

            AnswerOf(text, JsonParser.Parse).ShouldBe(AnswerOf(text, JsonParser.ParseWithCare), text);
        }
    }

    [Fact]
    public void A_document_is_written_from_its_text_as_from_its_values()
    {
        var document = (JavaMap)JsonParser.Parse(Document, new Budget())!;
        var unread = JsonWriter.ToText(document, JsonStyle.InputJson, new Budget());

        document.Count.ShouldBe(6);
        JsonWriter.ToText(document, JsonStyle.InputJson, new Budget()).ShouldBe(unread);
        unread.ShouldStartWith("""{"name":{"a":[[1],[2,[3]]]},"empty":{},"none":[],"n":[0,-1,7,12.5,100000.0,-0.0025,12345678901234567890,""");
    }

    [Fact]
    public void A_member_has_the_same_value_however_often_it_is_read()
    {
        var document = (JavaMap)JsonParser.Parse("""{"a":1,"b":[1],"a":2,"\u0063":3}""", new Budget())!;
        var plain = (JavaMap)JsonParser.Parse("""{"a":1,"b":[1],"a":2}""", new Budget())!;

        document.Get("c", new Budget()).ShouldBe(3);
        plain.Get("a", new Budget()).ShouldBe(2);
        plain.Get("a", new Budget()).ShouldBe(2);
        plain.Get("b", new Budget()).ShouldBeSameAs(plain.Get("b", new Budget()));
        plain.Get("c", new Budget()).ShouldBeNull();
    }

    private static string AnswerOf(string text, Func<string, Budget, object?> parse)
    {
        try
        {
            return JsonWriter.ToText(parse(text, new Budget()), JsonStyle.InputJson, new Budget());
        }
        catch (Exception e) when (e is JavaException or FormatException)
        {
            return e.Message;
        }
    }
}
