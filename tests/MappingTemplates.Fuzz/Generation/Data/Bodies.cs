using System.Text;

namespace Sluice.MappingTemplates.Fuzz.Generation.Data;

/// <summary>Request and response bodies: mostly JSON with fields that the templates ask for, some broken.</summary>
internal sealed class Bodies(Dice dice)
{
    private static readonly string[] Broken =
    [
        "{\"a\":1", "[1,2", "{\"a\"", "{", "[", "\"x", "{\"a\":tru}", "{a:1}", "{'a':'b'}", "{\"a\":1,}", "[1,,2]", "{\"a\":1} trailing", "plain text", "a=1&b=2", "", " ", "null", "true", "{\"a\":1}{\"b\":2}", "[1 2]",
        "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}", "{\"a\":-}", "{\"a\":NaN}", "{\"a\":\"x\ny\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\" 1}", "{\"a\":}", "{:1}", "//c\n{}", "{\"a\":1e}", "<xml/>", "{\"a\":'it\\'s'}",
        "{\"id\":\"a\"b\"}", "]", "}", ",", ":", "{,}", "[,]", "{\"a\":[}", "\"str\"", "12", "-0", "1e400", "'q'", "tru", "nul", "{\"a\":nul}", "[tru,fals]", "{\"a\":b c,\"d\":e f}", "{\"a\\\"b\":1}", "\ufeff{}",
    ];

    private static readonly string[] Numbers =
        ["0", "1", "7", "-3", "42", "1.5", "19.99", "0.1", "1e5", "1E+2", "1e-7", "-0.0", "2147483648", "9223372036854775807", "12345678901234567890", "3.141592653589793238462643", "1e21", "1.50", "100000", "5e-324"];

    public string? Any()
    {
        switch (dice.Weighted(78, 8, 10, 4))
        {
            case 0:
                return Document();
            case 1:
                return Value(2);
            case 2:
                return dice.Pick<string>(Broken);
            default:
                return null;
        }
    }

    private string Document()
    {
        var text = new StringBuilder("{");
        Field(text, 95, "id", () => dice.Chance(50) ? Number() : JsonText());
        Field(text, 95, "name", JsonText);
        Field(text, 75, "items", Items);
        Field(text, 70, "user", User);
        Field(text, 60, "count", () => dice.Pick("0", "1", "2", "3", "\"2\""));
        Field(text, 50, "price", Number);
        Field(text, 30, "meta", () => Value(2));
        Field(text, 30, "data", () => Value(2));
        Field(text, 40, "tags", () => List(JsonText));
        Field(text, 35, "nums", () => List(Number));
        Field(text, 20, "null", () => "null");
        Field(text, 15, dice.Pick("a.b", "a-b", "a b", "it's", "é", "1", "*", "size", "length", "Id", "empty", "class", "x"), () => Value(1));
        return text.Append(dice.Chance(5) ? "\n}\n" : "}").ToString();
    }

    private void Field(StringBuilder text, int percent, string name, Func<string> value)
    {
        if (!dice.Chance(percent))
        {
            return;
        }

        _ = text.Append(text.Length > 1 ? "," : "").Append(dice.Chance(4) ? "\n  " : "").Append('"').Append(name).Append(dice.Chance(20) ? "\": " : "\":").Append(value());
    }

    private string Items() => List(() =>
    {
        var text = new StringBuilder("{");
        Field(text, 90, "id", Number);
        Field(text, 80, "name", JsonText);
        Field(text, 70, "price", Number);
        Field(text, 40, "tags", () => List(JsonText));
        return text.Append('}').ToString();
    });

    private string User()
    {
        var text = new StringBuilder("{");
        Field(text, 90, "name", JsonText);
        Field(text, 70, "age", Number);
        Field(text, 60, "active", () => dice.Pick("true", "false", "null"));
        Field(text, 60, "addr", () => "{\"city\":" + JsonText() + ",\"zip\":" + dice.Pick("12345", "\"00100\"") + "}");
        return text.Append('}').ToString();
    }

    private string Value(int depth) => dice.Weighted(3, 3, 1, 1, depth > 0 ? 2 : 0, depth > 0 ? 2 : 0) switch
    {
        0 => JsonText(),
        1 => Number(),
        2 => dice.Pick("true", "false"),
        3 => "null",
        4 => List(() => Value(depth - 1)),
        _ => "{" + string.Join(",", Enumerable.Range(0, dice.Below(4)).Select(i => "\"" + dice.Pick("a", "b", "c", "id", "name", "k") + i + "\":" + Value(depth - 1))) + "}",
    };

    private string Number() => dice.Pick<string>(Numbers);

    private string JsonText() => JsonStrings.Quote(dice, Texts.Any(dice));

    private string List(Func<string> element) => "[" + string.Join(dice.Chance(80) ? "," : ", ", Enumerable.Range(0, dice.Weighted(2, 3, 4, 2)).Select(_ => element())) + "]";
}
