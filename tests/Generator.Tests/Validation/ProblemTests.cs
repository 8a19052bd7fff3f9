using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Validation;

/// <summary>Where a problem is, and that all of them come at once.</summary>
public sealed class ProblemTests
{
    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start("""
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        [assembly: RestApi("Api")]
        public sealed record Line([property: Range(1, 999)] int Quantity, [StringLength(8, MinimumLength = 3)] string Sku, [Range(0.0, 9.5)] decimal Price = 1);
        public sealed record Order(
            [property: MinLength(1), MaxLength(3)] List<Line> Lines,
            [Required(ErrorMessage = "Say who you are.")] string Customer,
            Dictionary<string, Line?>? Extra = null)
        {
            [EmailAddress, JsonPropertyName("e-mail")] public string? Contact { get; init; }
            [Required] public Line? First { get; set; }
            [MinLength(1)] public List<int> Marks { get; init; } = [];
            [Range(1, 5)] public int Stars { get; set; } = 3;
            public Order? Parent { get; init; }
        }
        public sealed record Page([Range(1, 50)] int Size) { [RegularExpression("[a-z]+"), Display(Name = "order")] public string? Sort { get; set; } [Range(1, 9)] public int Depth { get; init; } = 1; }
        [LambdaFunction] public static class F
        {
            [HttpPost("/a")] public static void Post(
                Order order, [FromQuery, Range(1, 100)] int limit = 20, [FromHeader("x-tenant"), RegularExpression("[a-z]+")] string tenant = "t") { }

            [HttpPost("/b/{id}")] public static void List(
                [StringLength(3)] string id, [FromBody, MinLength(2)] List<Line> lines, [FromQuery, Required] string? name, [FromQuery("s"), Required(ErrorMessage = "No s.")] int? size,
                [FromQuery, MaxLength(2)] int[]? ids) { }

            [HttpPost("/c")] public static void Form(
                [FromForm, Required(ErrorMessage = "No name."), StringLength(3)] string? name, [FromForm, MaxLength(2)] int[]? ids, [FromForm, Range(1, 5)] int stars = 1) { }

            [HttpPost("/d")] public static void Members(
                [FromBody("customer"), Required(ErrorMessage = "Who?")] string customer, [FromBody("rows"), MinLength(1)] List<Line> lines, [FromBody("stars"), Range(1, 5)] int? stars) { }

            [HttpGet("/e")] public static void Group([AsParameters] Page page) { }

            [HttpPost("/f")] public static void Raw([FromBody(Raw = true), MinLength(3)] string text) { }
        }
        """));

    private const string Line = """{"quantity":1,"sku":"abc"}""";

    [Theory]
    [InlineData("""{"lines":[#],"customer":"c","first":#,"marks":[1]}""")]
    [InlineData("""{"lines":[#],"customer":"c","first":#,"marks":[1],"e-mail":"a@b","stars":5,"extra":{"x":null}}""")]
    public async Task What_is_right_passes(string order) => (await Api.Value.CallAsync(Payload("""{"@op":"Post","order":ORDER}""", order))).ShouldBe("null");

    [Theory]
    [InlineData("""{"lines":[#,{"quantity":0,"sku":"ab","price":9.6}],"customer":"c","first":#,"marks":[1]}""",
        "lines[1].quantity: The field quantity must be between 1 and 999.",
        "lines[1].sku: The field sku must be a string with a minimum length of 3 and a maximum length of 8.",
        "lines[1].price: The field price must be between 0 and 9.5.")]
    [InlineData("""{"lines":[],"customer":" ","first":null,"marks":[],"e-mail":"x","stars":9}""",
        "lines: The field lines must be a string or array type with a minimum length of '1'.",
        "customer: Say who you are.",
        "first: The first field is required.",
        "marks: The field marks must be a string or array type with a minimum length of '1'.",
        "e-mail: The e-mail field is not a valid e-mail address.",
        "stars: The field stars must be between 1 and 5.")]
    [InlineData("""{"lines":[#,#,#,#],"customer":"c","First":{"quantity":1000,"SKU":"abc"},"marks":[1],"extra":{"a.b":{"quantity":-1,"sku":"abc"}}}""",
        "lines: The field lines must be a string or array type with a maximum length of '3'.",
        "First.quantity: The field quantity must be between 1 and 999.",
        "extra.a.b.quantity: The field quantity must be between 1 and 999.")]
    [InlineData("""{"parent":{"lines":[#],"customer":"c","marks":[1]},"lines":[#],"customer":null,"first":#,"marks":[1]}""",
        "parent.first: The first field is required.",
        "customer: Say who you are.")]
    [InlineData("""{"lines":[{"quantity":"x","sku":"a"},7],"marks":null,"stars":"many"}""",
        "lines[0].quantity: The supplied value is invalid for quantity.",
        "lines[0].sku: The field sku must be a string with a minimum length of 3 and a maximum length of 8.",
        "lines[1]: The supplied value is invalid for lines[1].",
        "marks: The marks field is required.",
        "stars: The supplied value is invalid for stars.",
        "customer: Say who you are.",
        "first: The first field is required.")]
    [InlineData("""{"lines":[#],"customer":"c","first":#}""",
        "marks: The field marks must be a string or array type with a minimum length of '1'.")]
    public async Task Every_problem_has_the_path_that_the_client_wrote(string order, params string[] expected) =>
        (await Api.Value.ErrorsAsync(Payload("""{"@op":"Post","order":ORDER}""", order))).ShouldBe(expected, ignoreOrder: true);

    [Fact]
    public async Task Parameters_and_body_are_answered_together() =>
        (await Api.Value.ErrorsAsync(Payload("""{"@op":"Post","limit":"0","tenant":"A1","order":{"lines":[#,{"sku":"abc"}],"customer":"c","first":#,"stars":0}}"""))).ShouldBe(
        [
            "limit: The field limit must be between 1 and 100.",
            "x-tenant: The field x-tenant must match the regular expression '[a-z]+'.",
            "lines[1].quantity: The quantity field is required.",
            "stars: The field stars must be between 1 and 5.",
        ], ignoreOrder: true);

    [Fact]
    public async Task Parameters_are_checked_after_they_are_read() =>
        (await Api.Value.ErrorsAsync(Payload("""{"@op":"List","id":"%41%42%43%44","lines":[#],"name":" ","ids":"1,2,3"}"""))).ShouldBe(
        [
            "id: The field id must be a string with a maximum length of 3.",
            "$: The field lines must be a string or array type with a minimum length of '2'.",
            "name: The name field is required.",
            "s: No s.",
            "ids: The field ids must be a string or array type with a maximum length of '2'.",
        ], ignoreOrder: true);

    [Theory]
    [InlineData("\"x\"", "s: The value 'x' is not valid for s.")]
    [InlineData("null", "s: No s.")]
    public async Task A_refused_value_has_one_problem(string size, string expected) =>
        (await Api.Value.ErrorsAsync(Payload("""{"@op":"List","id":"a","lines":[#,#],"name":"n","size":ORDER}""", size))).ShouldBe([expected]);

    [Theory]
    [InlineData("""{"@op":"Form","@form":"name=Zoe&stars=5"}""")]
    [InlineData("""{"@op":"Members","@body":{"customer":"c","rows":[#]}}""")]
    [InlineData("""{"@op":"Group","Size":"50"}""")]
    [InlineData("""{"@op":"Raw","text":"abc"}""")]
    [InlineData("""{"@op":"Form","@form":"name=Chloe&stars=x&ids=1&ids=2&ids=3"}""",
        "name: The field name must be a string with a maximum length of 3.", "stars: The value 'x' is not valid for stars.", "ids: The field ids must be a string or array type with a maximum length of '2'.")]
    [InlineData("""{"@op":"Form","@form":"stars=6"}""", "name: No name.", "stars: The field stars must be between 1 and 5.")]
    [InlineData("""{"@op":"Members","@body":{"customer":null,"rows":[],"stars":0}}""",
        "customer: Who?", "rows: The field rows must be a string or array type with a minimum length of '1'.", "stars: The field stars must be between 1 and 5.")]
    [InlineData("""{"@op":"Members","@body":{"rows":[{"quantity":0,"sku":"abc"}]}}""", "customer: Who?", "rows[0].quantity: The field quantity must be between 1 and 999.")]
    [InlineData("""{"@op":"Group","Size":"51","Sort":"A","Depth":"0"}""",
        "size: The field size must be between 1 and 50.", "sort: The field order must match the regular expression '[a-z]+'.", "depth: The field depth must be between 1 and 9.")]
    [InlineData("""{"@op":"Raw","text":"ab"}""", "$: The field text must be a string or array type with a minimum length of '3'.")]
    public async Task Every_source_is_checked(string payload, params string[] expected)
    {
        if (expected.Length == 0)
        {
            (await Api.Value.CallAsync(Payload(payload))).ShouldBe("null");
        }
        else
        {
            (await Api.Value.ErrorsAsync(Payload(payload))).ShouldBe(expected, ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_hundred_problems_are_answered() =>
        (await Api.Value.ErrorsAsync(Payload("""{"@op":"List","id":"a","name":"n","size":"1","lines":[ORDER]}""", string.Join(',', Enumerable.Repeat("{\"quantity\":0,\"sku\":\"abc\"}", 500)))))
            .Length.ShouldBe(100);

    [Fact]
    public void Checks_that_pass_allocate_nothing()
    {
        var plain = RunningApi.Start("""
            [assembly: RestApi("Api")]
            [LambdaFunction] public static class F { [HttpGet("/")] public static int Get(int a, [FromHeader] double b) => a; }
            """);
        var api = RunningApi.Start("""
            using System.ComponentModel.DataAnnotations;
            [assembly: RestApi("Api")]
            [LambdaFunction] public static class F { [HttpGet("/")] public static int Get([Range(1, 10)] int a, [FromHeader, Range(0.5, 2)] double b) => a; }
            """);
        var payload = """{"a":"5","b":"1.5"}"""u8.ToArray();
        api.AllocatedBytesPerCall(payload).ShouldBe(plain.AllocatedBytesPerCall(payload));
    }

    /// <summary>Every # is a line that is right.</summary>
    private static string Payload(string payload, string order = "") =>
        payload.Replace("ORDER", order, StringComparison.Ordinal).Replace("#", Line, StringComparison.Ordinal);
}
