using System.Text.Json;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Parsing.Types;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>The form of JSON that <c>[assembly: JsonSettings]</c> sets for the whole API.</summary>
public sealed class JsonSettingsTests
{
    private const string Types = """

        using System.Text.Json.Serialization;
        public enum Color { Red, DarkGreen }
        [JsonConverter(typeof(JsonNumberEnumConverter<Level>))] public enum Level { Low, High }
        public sealed record Item(int ItemCount, Color MainColor, string? SubTitle, Level Level = Level.High, [property: JsonPropertyName("Own")] int Named = 0)
        {
            public double Weight { get; set; }
            [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] public int Loose { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Always { get; set; }
            public Color[]? Colors { get; set; }
            public Dictionary<Color, long>? Counts { get; set; }
            public Optional<string?> Maybe { get; set; }
        }
        public sealed class Open { public int A { get; set; } [JsonExtensionData] public Dictionary<string, object?>? More { get; set; } }
        [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] public sealed record Closed(int A = 0);
        [LambdaFunction] public static class Function
        {
            [HttpPost("/a")] public static Item Same(Item dto) => dto;
            [HttpPost("/b")] public static Open Opened(Open dto) => dto;
            [HttpPost("/c")] public static int Closing(Closed dto) => dto.A;
            [HttpGet("/d")] public static string Query(Color color, int number) => $"{color} {number}";
            [HttpPost("/e")] public static int[] Numbers([FromBody] int[] dto) => dto;
        }
        """;

    private static readonly Lazy<RunningApi> Snake = new(() => Start("PropertyNamingPolicy = JsonNaming.SnakeCaseLower, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonOmission.WhenWritingNull"));
    private static readonly Lazy<RunningApi> Strict = new(() => Start("NumberHandling = JsonNumbers.Strict, PropertyNameCaseInsensitive = false, DefaultIgnoreCondition = JsonOmission.WhenWritingDefault"));
    private static readonly Lazy<RunningApi> Named = new(() => Start("PropertyNamingPolicy = JsonNaming.AsDeclared, NumberHandling = JsonNumbers.AllowReadingFromString | JsonNumbers.WriteAsString | JsonNumbers.AllowNamedFloatingPointLiterals"));

    [Theory]
    [InlineData("""{"item_count":1,"main_color":"DarkGreen","level":1,"colors":["Red",1],"counts":{"Red":2},"own":3}""", """{"item_count":1,"main_color":"DarkGreen","level":1,"Own":3,"weight":0,"loose":0,"always":null,"colors":["Red","DarkGreen"],"counts":{"Red":2}}""")]
    [InlineData("""{"ITEM_COUNT":"1","main_color":0,"sub_title":"s","maybe":null}""", """{"item_count":1,"main_color":"Red","sub_title":"s","level":1,"Own":0,"weight":0,"loose":0,"always":null,"maybe":null}""")]
    public async Task Names_enums_and_nulls_follow_the_settings(string body, string expected) =>
        (await Snake.Value.CallAsync($$"""{"@op":"Same","dto":{{body}}}""")).ShouldBe(expected);

    [Fact]
    public async Task A_problem_has_the_names_of_the_settings() =>
        (await Snake.Value.ErrorsAsync("""{"@op":"Same","dto":{"mainColor":1,"main_color":"Blue"}}""")).ShouldBe(
            ["main_color: The supplied value is invalid for main_color.", "item_count: The item_count field is required."], ignoreOrder: true);

    [Fact]
    public async Task A_query_value_stays_as_it_is() =>
        (await Snake.Value.CallAsync("""{"@op":"Query","color":"darkgreen","number":"1"}""")).ShouldBe("\"DarkGreen 1\"");

    [Theory]
    [InlineData("""{"itemCount":1,"mainColor":1,"loose":"5","level":0}""", """{"itemCount":1,"mainColor":1,"loose":5,"always":null}""")]
    public async Task Defaults_are_left_out_and_an_attribute_is_nearer(string body, string expected) =>
        (await Strict.Value.CallAsync($$"""{"@op":"Same","dto":{{body}}}""")).ShouldBe(expected);

    [Theory]
    [InlineData("""{"itemCount":"1","mainColor":1}""", "itemCount: The supplied value is invalid for itemCount.")]
    [InlineData("""{"ItemCount":1,"mainColor":1}""", "itemCount: The itemCount field is required.")]
    public async Task A_number_in_quotes_or_another_letter_case_is_refused_if_the_settings_are_strict(string body, string expected) =>
        (await Strict.Value.ErrorsAsync($$"""{"@op":"Same","dto":{{body}}}""")).ShouldBe([expected]);

    [Fact]
    public async Task A_number_in_quotes_in_a_list_is_refused_if_the_settings_are_strict()
    {
        (await Strict.Value.ErrorsAsync("""{"@op":"Numbers","dto":[1,"2"]}""")).ShouldHaveSingleItem();
        (await Strict.Value.CallAsync("""{"@op":"Numbers","dto":[1,2]}""")).ShouldBe("[1,2]");
    }

    [Fact]
    public async Task A_member_with_another_letter_case_is_unknown()
    {
        (await Strict.Value.CallAsync("""{"@op":"Opened","dto":{"a":1,"A":2}}""")).ShouldBe("""{"a":1,"A":2}""");
        (await Strict.Value.ErrorsAsync("""{"@op":"Closing","dto":{"A":2}}""")).ShouldHaveSingleItem().ShouldStartWith("A: ");
        (await Snake.Value.CallAsync("""{"@op":"Closing","dto":{"A":2}}""")).ShouldBe("2");
    }

    [Fact]
    public async Task Numbers_may_be_quoted_and_named() =>
        (await Named.Value.CallAsync("""{"@op":"Same","dto":{"itemCount":1,"MainColor":1,"Weight":"NaN"}}""")).ShouldBe(
            """{"ItemCount":"1","MainColor":1,"SubTitle":null,"Level":1,"Own":"0","Weight":"NaN","Loose":0,"Always":null,"Colors":null,"Counts":null}""");

    [Fact]
    public void The_schemas_follow_the_settings()
    {
        var schemas = Schemas("PropertyNamingPolicy = JsonNaming.KebabCaseUpper, UseStringEnumConverter = true, NumberHandling = JsonNumbers.WriteAsString");

        var item = schemas.GetProperty("Item").GetProperty("properties");
        item.EnumerateObject().Select(m => m.Name).ShouldBe(["ITEM-COUNT", "MAIN-COLOR", "SUB-TITLE", "LEVEL", "Own", "WEIGHT", "LOOSE", "ALWAYS", "COLORS", "COUNTS", "MAYBE"]);
        item.GetProperty("ITEM-COUNT").GetProperty("type").GetString().ShouldBe("string");
        schemas.GetProperty("Color").GetRawText().ShouldContain("DarkGreen");
        schemas.GetProperty("Level").GetProperty("type").GetString().ShouldBe("integer");
    }

    [Theory]
    [InlineData("Id", "OrderId", "HTMLPage", "IOStream", "A", "AB", "ABc", "aB", "Item2Count", "X509Cert", "URL", "snake_Case", "_Under", "Größe", "ÄÖü", "A1B", "éA", "日本A")]
    public void A_name_is_that_of_the_policy_of_System_Text_Json(params string[] names)
    {
        var policies = new Dictionary<MemberNaming, JsonNamingPolicy>
        {
            [MemberNaming.CamelCase] = JsonNamingPolicy.CamelCase,
            [MemberNaming.SnakeCaseLower] = JsonNamingPolicy.SnakeCaseLower,
            [MemberNaming.SnakeCaseUpper] = JsonNamingPolicy.SnakeCaseUpper,
            [MemberNaming.KebabCaseLower] = JsonNamingPolicy.KebabCaseLower,
            [MemberNaming.KebabCaseUpper] = JsonNamingPolicy.KebabCaseUpper,
        };
        foreach (var name in names)
        {
            foreach (var (naming, policy) in policies)
            {
                JsonNames.Of(name, naming).ShouldBe(policy.ConvertName(name), $"{name} {naming}");
            }
        }
    }

    [Fact]
    public void The_settings_that_System_Text_Json_has_by_default_change_nothing() =>
        Text("").ShouldBe(Text("[assembly: JsonSettings(NumberHandling = JsonNumbers.AllowReadingFromString)]"));

    private static string Text(string settings) =>
        string.Join("\n", Generated.From("using Sluice;\n[assembly: RestApi(\"Api\")]" + settings, Types).Result.GeneratedSources.Select(source => source.SourceText));

    private static JsonElement Schemas(string settings) =>
        JsonDocument.Parse(DeployFilesEmitter.Emit(Generated.From(Api(settings), Types).Step<ApiModel>(TrackingNames.Api).Single()).Items.Single(f => f.Path == "openapi.json").Text)
            .RootElement.GetProperty("components").GetProperty("schemas");

    private static RunningApi Start(string settings) => RunningApi.Start([Api(settings), Types], null);

    private static string Api(string settings) => $"[assembly: RestApi(\"Api\")]\n[assembly: JsonSettings({settings})]";
}
