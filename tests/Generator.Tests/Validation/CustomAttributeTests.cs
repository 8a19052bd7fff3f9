using System.Text.Json.Nodes;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Validation;

/// <summary>Attributes that derive from ValidationAttribute, and objects that validate themselves.</summary>
public sealed class CustomAttributeTests
{
    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start("""
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        [assembly: RestApi("Api")]
        public enum Size { Small, Large }
        public sealed class EvenAttribute() : ValidationAttribute("{0} must be even.") { public override bool IsValid(object? value) => value is not int number || number % 2 == 0; }
        public sealed class ModuloAttribute(int divisor, params string[] words) : ValidationAttribute
        {
            public int Rest { get; set; }
            public Size Size { get; set; }
            public Type? Kind { get; set; }
            public override bool IsValid(object? value) => (int)value! % divisor == Rest;
            public override string FormatErrorMessage(string name) => $"{name}: {divisor} {string.Join("+", words)} {Rest} {Size} {Kind?.Name}";
        }
        public sealed class NotNullAttribute : ValidationAttribute { public override bool IsValid(object? value) => value is not null; }
        public sealed class SmallRangeAttribute() : RangeAttribute(1, 2);
        public sealed class AfterAttribute(string other) : ValidationAttribute
        {
            protected override ValidationResult? IsValid(object? value, ValidationContext context)
            {
                var before = (int)context.ObjectType.GetProperty(other)!.GetValue(context.ObjectInstance)!;
                return value is int number && number <= before ? new ValidationResult($"{context.DisplayName} ({context.MemberName}) must be above {before}.") : ValidationResult.Success;
            }
        }
        public sealed class ParameterAttribute : ValidationAttribute
        {
            protected override ValidationResult? IsValid(object? value, ValidationContext context) =>
                new ValidationResult($"{context.DisplayName} {context.MemberName} {context.ObjectInstance} {value}");
        }
        public sealed class ThrowsAttribute : ValidationAttribute { public override bool IsValid(object? value) => throw new FormatException("mine"); }
        [AttributeUsage(AttributeTargets.Class)] public sealed class WholeAttribute : ValidationAttribute
        {
            protected override ValidationResult? IsValid(object? value, ValidationContext context) =>
                value is Period { From: 13 } ? new ValidationResult("Thirteen.", ["From", "To"]) : ValidationResult.Success;
        }
        [Whole] public record Period(int From, int To) : IValidatableObject
        {
            public IEnumerable<ValidationResult> Validate(ValidationContext context)
            {
                if (From > To) { yield return new("It ends before it begins.", [nameof(To)]); yield return new("Both.", [nameof(From), "To", "Lines[2].X"]); yield return new("All."); }
                if (From == 0) { yield return new ValidationResult(null); }
            }
        }
        public sealed class Own
        {
            [JsonPropertyName("no"), Even] public int Number { get; set; }
            [Even(ErrorMessage = "No: {0}!"), Display(Name = "the count")] public int? Count { get; init; }
            [Modulo(3, "a", "b\"", Rest = 1, Size = Size.Large, Kind = typeof(List<int>))] public int Third { get; set; } = 1;
            [NotNull] public string? Text { get; set; } = "x";
            [SmallRange] public int Small { get; set; } = 1;
            [FileExtensions(Extensions = "png")] public string File { get; set; } = "a.png";
            [EnumDataType(typeof(Size))] public string Word { get; set; } = "Small";
            [CustomValidation(typeof(Rules), nameof(Rules.Long))] public string Long { get; set; } = "long";
        }
        public static class Rules { public static ValidationResult? Long(string value, ValidationContext context) => value.Length > 3 ? null : new($"{context.DisplayName} is short."); }
        public sealed record Bounds([property: Range(0, 9)] int Low, [property: After("Low"), Even] int High, string? Note = null) { public Period? Inner { get; set; } public List<Period> All { get; init; } = []; }
        public sealed record Twin(int Low, [property: Range(0, 9)] int High) { [Compare("Low")] public int? Again { get; init; } [Compare(nameof(High), ErrorMessage = "{0} is not {1}!"), Display(Name = "the last")] public int Last { get; set; } }
        public sealed class Careful
        {
            public Careful(int low, int high) { if (low > 9) { throw new ArgumentException("low"); } Low = low; High = high; }
            [Range(0, 9)] public int Low { get; }
            [After("Low")] public int High { get; }
        }
        public readonly record struct Point(int X) : IValidatableObject { IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext context) => X < 0 ? [new("Negative.", ["X"])] : null!; }
        public sealed record Plain(string Name, Period Period, [property: StringLength(2)] string? Code = null);
        public sealed record Faulty([property: Throws] int A);
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Cat), "cat")] public abstract record Animal : IValidatableObject { public IEnumerable<ValidationResult> Validate(ValidationContext context) => [new($"{GetType().Name}", ["Lives"])]; }
        public sealed record Cat(int Lives) : Animal;
        public sealed record Group([Even, FromQuery] int A, [Parameter, FromQuery] string? B = null);
        [LambdaFunction] public static class F
        {
            [HttpPost("/own")] public static void Own(Own body) { }
            [HttpPost("/period")] public static void Periods(Period body) { }
            [HttpPost("/bounds")] public static void Bound(Bounds body, [FromQuery, Range(1, 2)] int page = 1) { }
            [HttpPost("/twin")] public static void Twins(Twin body) { }
            [HttpPost("/careful")] public static int Care(Careful body) => body.Low;
            [HttpPost("/points")] public static void Points([FromBody] List<Point> body) { }
            [HttpPost("/plain")] public static void Nested(Plain body, [FromQuery, Even] int page = 2) { }
            [HttpPost("/faulty"), Throws<FormatException>(409)] public static void Fault(Faulty body) { }
            [HttpPost("/animal")] public static void Animals(Animal body) { }
            [HttpGet("/group")] public static void Grouped([AsParameters] Group group) { }
            [HttpGet("/x/{id}")] public static void Texts([Even] int id, [FromQuery("q"), Parameter] string q, [FromHeader("x-a"), Even, Modulo(3)] int? a) { }
            [HttpPost("/form")] public static void Form([FromForm, Even] int a, [FromForm, NotNull] string? b) { }
            [HttpPost("/member")] public static void Members([FromBody("a"), Even] int a, [FromBody("p")] Period? p) { }
            [HttpPost("/proxy"), Proxy] public static void Proxied(Period body, [FromQuery, Even] int a) { }
        }
        """));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"no":2,"count":4,"third":4,"text":"a","small":2,"file":"b.PNG","word":"Large","long":"longer"}""")]
    [InlineData("""{"no":2,"count":null}""")]
    public async Task What_the_attributes_accept_passes(string body) => (await Api.Value.CallAsync(Payload("Own", body))).ShouldBe("null");

    [Theory]
    [InlineData("""{"no":1}""", "no: no must be even.")]
    [InlineData("""{"count":1}""", "count: No: the count!")]
    [InlineData("""{"third":5}""", "third: third: 3 a+b\" 1 Large List`1")]
    [InlineData("""{"text":null}""", "text: The field text is invalid.")]
    [InlineData("""{"small":3}""", "small: The field small must be between 1 and 2.")]
    [InlineData("""{"file":"a.gif"}""", "file: The file field only accepts files with the following extensions: .png")]
    [InlineData("""{"word":"Huge"}""", "word: The field word is invalid.")]
    [InlineData("""{"long":"a"}""", "long: long is short.")]
    [InlineData("""{"no":1,"count":1,"long":"a","third":"x"}""", "no: no must be even.", "count: No: the count!", "third: The supplied value is invalid for third.")]
    [InlineData("""{"no":1,"count":1,"long":"a"}""", "no: no must be even.", "count: No: the count!", "long: long is short.")]
    public async Task An_attribute_refuses_a_value_with_its_own_message(string body, params string[] expected) =>
        (await Api.Value.ErrorsAsync(Payload("Own", body))).ShouldBe(expected);

    [Theory]
    [InlineData("""{"from":3,"to":2}""", "to: It ends before it begins.", "to: Both.", "from: Both.", "Lines[2].X: Both.", "$: All.")]
    [InlineData("""{"from":13,"to":2}""", "from: Thirteen.", "to: Thirteen.")]
    [InlineData("""{"from":"x","to":2}""", "from: The supplied value is invalid for from.")]
    [InlineData("""{"from":0,"to":2}""", "$: The field Period is invalid.")]
    public async Task An_object_says_what_is_wrong_with_it_once_its_members_are_right(string body, params string[] expected) =>
        (await Api.Value.ErrorsAsync(Payload("Periods", body))).ShouldBe(expected, ignoreOrder: true);

    [Theory]
    [InlineData("""{"low":1,"high":2}""")]
    [InlineData("""{"low":1,"high":2,"inner":{"from":1,"to":1},"all":[{"from":1,"to":2}]}""")]
    public async Task An_attribute_sees_the_object(string body) => (await Api.Value.CallAsync(Payload("Bound", body))).ShouldBe("null");

    [Theory]
    [InlineData("""{"low":4,"high":2}""", "", "high: high (High) must be above 4.")]
    [InlineData("""{"low":10,"high":3}""", "", "low: The field low must be between 0 and 9.", "high: high must be even.", "high: high (High) must be above 10.")]
    [InlineData("""{"low":4,"high":2}""", "\"page\":\"3\",", "page: The field page must be between 1 and 2.", "high: high (High) must be above 4.")]
    [InlineData("""{"low":4,"high":2,"inner":{"from":2,"to":"x"}}""", "", "inner.to: The supplied value is invalid for to.")]
    [InlineData("""{"low":4,"high":5,"all":[{"from":1,"to":1},{"from":13,"to":1}]}""", "\"page\":\"x\",", "page: The value 'x' is not valid for page.", "high: high must be even.", "all[1].from: Thirteen.", "all[1].to: Thirteen.")]
    public async Task All_problems_of_all_sources_come_at_once(string body, string before, params string[] expected) =>
        (await Api.Value.ErrorsAsync($$"""{"@op":"Bound",{{before}}"body":{{body}}}""")).ShouldBe(expected, ignoreOrder: true);

    [Theory]
    [InlineData("""{"low":10,"high":2}""", "low: The field low must be between 0 and 9.")]
    [InlineData("""{"low":9,"high":2}""", "high: high (High) must be above 9.")]
    public async Task A_constructor_that_relies_on_a_check_costs_no_error_of_the_function(string body, params string[] expected) =>
        (await Api.Value.ErrorsAsync(Payload("Care", body))).ShouldBe(expected);

    [Theory]
    [InlineData("""{"low":4,"high":2,"again":3,"last":2}""", "again: 'again' and 'Low' do not match.")]
    [InlineData("""{"low":4,"high":2,"last":1}""", "again: 'again' and 'Low' do not match.", "last: the last is not High!")]
    [InlineData("""{"low":4,"high":10,"again":4,"last":1}""", "high: The field high must be between 0 and 9.", "last: the last is not High!")]
    public async Task Compare_sees_the_other_member(string body, params string[] expected) =>
        (await Api.Value.ErrorsAsync(Payload("Twins", body))).ShouldBe(expected);

    [Fact]
    public async Task Objects_in_lists_are_named() =>
        (await Api.Value.ErrorsAsync(Payload("Points", """[{"x":1},{"x":-1},{"x":0},{"x":-2}]"""))).ShouldBe(["[1].x: Negative.", "[3].x: Negative."]);

    [Fact]
    public async Task What_is_wrong_elsewhere_does_not_hide_an_object() =>
        (await Api.Value.ErrorsAsync("""{"@op":"Nested","page":"3","body":{"period":{"from":3,"to":2},"code":"abc"}}""")).ShouldBe(
            ["page: page must be even.", "code: The field code must be a string with a maximum length of 2.", "period.to: It ends before it begins.", "period.to: Both.",
                "period.from: Both.", "period.Lines[2].X: Both.", "period: All.", "name: The name field is required."], ignoreOrder: true);

    [Fact]
    public async Task An_exception_of_an_attribute_is_an_error_of_the_function() =>
        (await Should.ThrowAsync<FormatException>(Api.Value.CallAsync(Payload("Fault", """{"a":1}""")))).Message.ShouldBe("mine");

    [Fact]
    public async Task A_derived_type_validates_itself() =>
        (await Api.Value.ErrorsAsync(Payload("Animals", """{"lives":1,"kind":"cat"}"""))).ShouldBe(["lives: Cat"]);

    [Theory]
    [InlineData("""{"@op":"Grouped","A":"1","B":"b"}""", "a: a must be even.", "b: b B b b")]
    [InlineData("""{"@op":"Texts","id":"3","q":"s","a":"1"}""", "id: id must be even.", "q: q q s s", "x-a: x-a must be even.", "x-a: x-a: 3  0 Small ")]
    [InlineData("""{"@op":"Form","@form":"a=1&b=2"}""", "a: a must be even.")]
    [InlineData("""{"@op":"Members","@body":{"a":1,"p":{"from":2,"to":1}}}""", "a: a must be even.", "p.to: It ends before it begins.", "p.to: Both.", "p.from: Both.", "p.Lines[2].X: Both.", "p: All.")]
    public async Task Parameters_are_checked(string payload, params string[] expected) => (await Api.Value.ErrorsAsync(payload)).ShouldBe(expected, ignoreOrder: true);

    [Fact]
    public async Task A_proxy_operation_reports_the_same()
    {
        const string Event = """{"resource":"/proxy","httpMethod":"POST","queryStringParameters":{"a":"1"},"body":"{\"from\":13,\"to\":1}","isBase64Encoded":false}""";

        var response = JsonNode.Parse(await Api.Value.CallAsync(Event))!;

        ((int)response["statusCode"]!).ShouldBe(400);
        ((string)response["body"]!).ShouldContain("\"errors\":{\"a\":[\"a must be even.\"],\"from\":[\"Thirteen.\"],\"to\":[\"Thirteen.\"]}");
    }

    private static string Payload(string operation, string body) => $$"""{"@op":"{{operation}}","body":{{body}}}""";
}
