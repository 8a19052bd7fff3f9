using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Logging;

public sealed class FormatTests
{
    [Theory]
    [InlineData("AWS_LAMBDA_LOG_FORMAT", "JSON", "{")]
    [InlineData("AWS_LAMBDA_LOG_FORMAT", "Json", "{")]
    [InlineData("AWS_LAMBDA_LOG_FORMAT", "Text", "20")]
    [InlineData("AWS_LAMBDA_HANDLER_LOG_FORMAT", "json", "{")]
    [InlineData("AWS_LAMBDA_HANDLER_LOG_FORMAT", "Unformatted", "hello")]
    [InlineData("AWS_LAMBDA_HANDLER_LOG_FORMAT", "Default", "20")]
    public void A_setting_chooses_the_format(string name, string value, string start) =>
        Lines.With((name, value)).Write("Information", null, "hello").Line.ShouldStartWith(start);

    [Fact]
    public void The_older_setting_takes_precedence() =>
        Lines.With(("AWS_LAMBDA_LOG_FORMAT", "JSON"), ("AWS_LAMBDA_HANDLER_LOG_FORMAT", "Unformatted")).Write("Error", null, "a").Line.ShouldBe("a");

    [Fact]
    public void A_line_of_text_has_time_id_level_and_message()
    {
        var parts = Lines.Text().Write("Warning", null, "{count} of {all}", 2, 3).Line.Split('\t');

        parts.Length.ShouldBe(4);
        parts[2..].ShouldBe(["warn", "2 of 3"]);
        DateTime.TryParseExact(parts[0], "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
            .ShouldBeTrue();
        (DateTime.UtcNow - time).ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void An_exception_follows_the_message_in_the_same_line()
    {
        Lines.Text().Write("Error", new FormatException("why"), "no {id}", 7).Line.ShouldEndWith("fail\tno 7\nSystem.FormatException: why");
        Lines.With(("AWS_LAMBDA_HANDLER_LOG_FORMAT", "Unformatted")).Write("Error", new FormatException("why"), "").Line
            .ShouldBe("System.FormatException: why");
    }

    [Fact]
    public void Arguments_are_members_of_JSON()
    {
        var json = Lines.OfJson().Write(
            "Information", null, "{n} {big} {price} {share} {yes} {no} {when} {day} {at} {list} {@map} {id:N1} {bytes} {nan} {@text} {kind} {span}",
            1, ulong.MaxValue, 1.50m, 0.25, true, null, new DateTime(2026, 1, 2, 3, 4, 5, 6, DateTimeKind.Utc), new DateOnly(2026, 1, 2), new TimeOnly(3, 4, 5),
            new[] { 1, 2 }, new Dictionary<string, object?> { ["a"] = new[] { "x" }, ["b"] = null }, 2.5, new byte[] { 1, 255 }, double.NaN, "t", DayOfWeek.Monday,
            TimeSpan.FromSeconds(90)).Json;

        json["level"]!.GetValue<string>().ShouldBe("Information");
        Strip(json);
        json.Remove("level");
        json.Remove("message");
        json.ToJsonString().ShouldBe(
            """{"n":1,"big":18446744073709551615,"price":1.50,"share":0.25,"yes":true,"when":"2026-01-02T03:04:05.006Z","day":"2026-01-02","at":"03:04:05.000" """.TrimEnd()
            + ""","list":[1,2],"map":{"a":["x"],"b":null},"id":"2.5","bytes":"01FF","nan":"NaN","text":"t","kind":"Monday","span":"00:01:30"}""");
    }

    [Fact]
    public void The_message_has_the_texts_of_the_arguments() =>
        Message("{n,3}| {x:N1} {list} {map} {none} {missing}", 1, 2.5, new[] { 1, 2 }, new Dictionary<string, int> { ["a"] = 1 }, null)
            .ShouldBe("  1| 2.5 1, 2 a=1 (null) {missing}");

    [Fact]
    public void Numbers_are_indices_and_braces_can_be_doubled() => Message("{1} {0} {{0}} }", "a", "b").ShouldBe("b a {0} }");

    [Theory]
    [InlineData("level")]
    [InlineData("timestamp")]
    [InlineData("requestId")]
    [InlineData("message")]
    [InlineData("errorType")]
    [InlineData("@stackTrace")]
    public void An_argument_with_the_name_of_a_fixed_member_gets_an_underscore(string name)
    {
        var json = Lines.OfJson().Write("Error", new FormatException("why"), $"{{{name}}}", "mine").Json;

        json["_" + name.TrimStart('@')]!.GetValue<string>().ShouldBe("mine");
    }

    [Fact]
    public void Of_several_arguments_with_one_name_the_first_one_is_a_member()
    {
        var json = Lines.OfJson().Write("Error", null, "{a} {a} {@a} {\ud800} {\ud801}", 1, 2, 3, 4, 5).Json;

        json["a"]!.GetValue<int>().ShouldBe(1);
        json["\ufffd"]!.GetValue<int>().ShouldBe(4);
        json["message"]!.GetValue<string>().ShouldBe("1 2 3 4 5");
    }

    [Fact]
    public void JSON_of_an_argument_stays_JSON()
    {
        using var document = JsonDocument.Parse("{ \"a\": [1,\n 2] }");

        Lines.OfJson().Write("Error", null, "{json}", document.RootElement).Json["json"]!.ToJsonString().ShouldBe("""{"a":[1,2]}""");
        Lines.OfJson().Write("Error", null, "{json} {b}", default(JsonElement), 1).Json["b"]!.GetValue<int>().ShouldBe(1);
        Lines.OfJson().Write("Error", null, "{json}", JsonNode.Parse("[1]")).Json["json"]!.GetValue<string>().ShouldContain("1");
    }

    [Fact]
    public void An_exception_has_type_message_and_lines()
    {
        var json = Lines.OfJson().Write("Error", Thrown(), "a").Json;

        json["errorType"]!.GetValue<string>().ShouldBe("System.InvalidOperationException");
        json["errorMessage"]!.GetValue<string>().ShouldBe("outer");
        var lines = json["stackTrace"]!.AsArray().Select(line => line!.GetValue<string>()).ToArray();
        lines[0].ShouldBe("System.InvalidOperationException: outer");
        lines.ShouldContain("---> System.FormatException: inner");
        lines.ShouldContain(line => line.StartsWith("at ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_logger_has_category_event_arguments_and_scopes()
    {
        var lines = Lines.OfJson();
        using (LambdaLog.Use(lines.Log))
        {
            WriteOfLogger(["checkout", Pair("{OriginalFormat}", "Customer {customer}", ("customer", 7)), new Dictionary<string, object?> { ["region"] = "eu", ["id"] = "outer" }]);
        }

        var json = lines.Json;
        Strip(json);
        json.ToJsonString().ShouldBe(
            """{"level":"Warning","message":"Order 5 is late.","category":"Shop.Orders","eventId":12,"eventName":"Late","id":5,"region":"eu","customer":7,"scopes":["checkout","Customer 7"]}""");
    }

    [Fact]
    public void A_line_of_text_of_a_logger_begins_with_category_and_scopes()
    {
        var lines = Lines.Text();
        using (LambdaLog.Use(lines.Log))
        {
            WriteOfLogger(["checkout", new Dictionary<string, object?> { ["region"] = "eu" }]);
            WriteOfLogger(null);
        }

        lines.All[0].ShouldEndWith("\twarn\tShop.Orders => checkout => region=eu: Order 5 is late.");
        lines.All[1].ShouldEndWith("\twarn\tShop.Orders: Order 5 is late.");
    }

    private static void WriteOfLogger(object?[]? scopes) =>
        LambdaLog.Write(3, "Shop.Orders", 12, "Late", Pair("{OriginalFormat}", "Order {id} is late.", ("id", 5)), null, (_, _) => "Order 5 is late.", scopes);

    private static string Message(string message, params object?[] arguments) =>
        Lines.OfJson().Write("Error", null, message, arguments).Json["message"]!.GetValue<string>();

    private static Formatted Pair(string name, string template, (string Name, object? Value) argument) =>
        new([new(argument.Name, argument.Value), new(name, template)], template.Replace($"{{{argument.Name}}}", $"{argument.Value}", StringComparison.Ordinal));

    // The loops of other tests in this process have invocations.
    private static void Strip(JsonObject json)
    {
        json.Remove("timestamp");
        json.Remove("requestId");
        json.Remove("traceId");
    }

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException("outer", new FormatException("inner"));
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }
    }

    private sealed class Formatted(IEnumerable<KeyValuePair<string, object?>> values, string text) : List<KeyValuePair<string, object?>>(values)
    {
        public override string ToString() => text;
    }
}
