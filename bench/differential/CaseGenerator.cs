using System.Text.Json;

namespace Sluice.Differential;

/// <summary>A case of the reference engine's format: a template and everything that it sees.</summary>
internal static class CaseGenerator
{
    private const string Body =
        """{"name":"N","id":7,"items":[{"id":1,"name":"a","price":1.5,"tags":[]},{"id":2,"name":"b\"q","price":10,"tags":["x","y"]}],"user":{"addr":{"city":"<b>"},"age":3},"tags":["t",1,null],"mixed":[1,"two",true,null,{"k":"v"},[1,[2]]],"count":3,"data":"é😀","big":12345678901234567890}""";

    private const string Variables =
        """{"s":"Hello World","n":5,"neg":-3,"z":0,"d":1.5,"dz":0.0,"big":2147483647,"lng":9223372036854775807,"bi":12345678901234567890,"bd":3.141592653589793238462643,"t":true,"f":false,"nl":null,"l":["a","b","c"],"ln":[3,1,2],"el":[],"m":{"a":1,"b":"two","c":{"d":"deep","e":[1,2]},"a-b":"hyphen","size":"sizeProp","nul":null},"em":{},"num":"42","e":"","csv":"a,b,,c","sp":"  pad  ","ap":"it's","uni":"éß😀x"}""";

    private const string Context =
        """{"requestId":"r-1","httpMethod":"POST","stage":"prod","requestTimeEpoch":1583798639428,"identity":{"sourceIp":"203.0.113.7","userAgent":"","user":null},"authorizer":{"principalId":"p1","claims":{"sub":"s-1"}}}""";

    private static readonly string[] Bodies = [Body, Body, Body, "{}", "", "[1,2]", "plain text", "a=1&b=2", "{\"a\":1", "{\"name\":null,\"items\":{}}"];

    public static string Generate(int seed)
    {
        var dice = new Dice(~seed);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", "gen-" + seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("template", new TemplateGenerator(seed).Generate());
            json.WriteString("body", dice.Pick(Bodies));
            json.WriteStartObject("params");
            Parameters(json, "path", dice, "id");
            Parameters(json, "querystring", dice, "q", "page");
            Parameters(json, "header", dice, "X-Header", "User-Agent", "q");
            json.WriteEndObject();
            json.WritePropertyName("context");
            json.WriteRawValue(dice.OneIn(5) ? "{}" : Context);
            json.WriteStartObject("stageVariables");
            json.WriteString("env", dice.Pick(Words.Texts));
            json.WriteEndObject();
            json.WritePropertyName("vars");
            json.WriteRawValue(Variables);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Parameters(Utf8JsonWriter json, string kind, Dice dice, params string[] names)
    {
        json.WriteStartObject(kind);
        foreach (var name in names)
        {
            if (!dice.OneIn(3))
            {
                json.WriteString(name, dice.Pick(Words.Texts));
            }
        }

        json.WriteEndObject();
    }
}
