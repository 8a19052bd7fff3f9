using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Validation;

/// <summary>Values that System.Text.Json reads are validated as well.</summary>
public sealed class ExternalTypeTests
{
    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start("""
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        [assembly: RestApi("Api")]
        [JsonConverter(typeof(MoneyConverter))]
        public readonly record struct Money([property: Range(0, 100)] int Amount, [property: StringLength(3)] string Currency);
        public sealed class MoneyConverter : JsonConverter<Money>
        {
            public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetString()!.Split(' ') is [var a, var c] ? new(int.Parse(a), c) : throw new JsonException();
            public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue($"{value.Amount} {value.Currency}");
        }
        public sealed class EvenAttribute() : ValidationAttribute("{0} must be even.") { public override bool IsValid(object? value) => value is not int number || number % 2 == 0; }
        public sealed class AfterAttribute(string other) : ValidationAttribute
        {
            protected override ValidationResult? IsValid(object? value, ValidationContext context) =>
                context.ObjectInstance is Line line && line.Count <= line.From ? new ValidationResult(context.MemberName + " is not after " + other) : null;
        }
        public sealed record Line([Even] int Count, [property: After("From"), JsonPropertyName("last")] int To, int From = 0) : IValidatableObject
        {
            public IEnumerable<ValidationResult> Validate(ValidationContext context) => Count == 8 ? [new("Eight.", [nameof(To)]), new("It is eight.")] : [];
        }
        [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
        public sealed class Order
        {
            [Required] public string? Name { get; set; }
            public Money Total { get; set; }
            public List<Line> Lines { get; } = [];
            public Dictionary<string, Line> ByName { get; } = [];
            public Order? Parent { get; set; }
            [JsonIgnore, Range(1, 2)] public int Ignored { get; set; }
            [MaxLength(2)] public List<int> Numbers { get; } = [];
        }
        public sealed record Body(Order Order, Money Price, int Page);
        [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
        [JsonSerializable(typeof(Money))]
        [JsonSerializable(typeof(Order))]
        public sealed class Context(JsonSerializerOptions? options) : JsonSerializerContext(options)
        {
            public static Context Default { get; } = new(new(JsonSerializerDefaults.Web));
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override JsonTypeInfo? GetTypeInfo(Type type) => new DefaultJsonTypeInfoResolver().GetTypeInfo(type, Options);
        }
        [LambdaFunction] public static class F { [HttpPost("/")] public static void Post(Body body) { } }
        """));

    [Theory]
    [InlineData("""{"order":{"name":"a","total":"5 EUR","lines":[{"count":2,"last":1}],"byName":{"x":{"count":4,"last":1}}},"price":"1 EUR","page":1}""")]
    public async Task What_is_right_passes(string body) => (await Api.Value.CallAsync($$"""{"body":{{body}}}""")).ShouldBe("null");

    [Theory]
    [InlineData("""{"order":{"name":"a","total":"5 EUR"},"price":"101 EURO","page":1}""", "price.amount: The field amount must be between 0 and 100.", "price.currency: The field currency must be a string with a maximum length of 3.")]
    [InlineData("""{"order":{"total":"-5 EUR","numbers":[1,2,3]},"price":"1 EUR","page":"x"}""", "order.name: The name field is required.", "order.total.amount: The field amount must be between 0 and 100.", "order.numbers: The field numbers must be a string or array type with a maximum length of '2'.", "page: The supplied value is invalid for page.")]
    [InlineData("""{"order":{"name":"a","total":"5 EUR","lines":[{"count":2},{"count":3},{"count":8},{"count":0}]},"price":"1 EUR","page":1}""", "order.lines[1].count: count must be even.", "order.lines[2].last: Eight.", "order.lines[2]: It is eight.", "order.lines[3].last: To is not after From")]
    [InlineData("""{"order":{"name":"a","total":"5 EUR","byName":{"x":{"count":3}},"parent":{"name":" ","total":"1 EUR","parent":{"total":"1 EUR"}}},"price":"1 EUR","page":1}""", "order.byName.x.count: count must be even.", "order.parent.name: The name field is required.", "order.parent.parent.name: The name field is required.")]
    public async Task What_is_wrong_is_named(string body, params string[] expected) =>
        (await Api.Value.ErrorsAsync($$"""{"body":{{body}}}""")).ShouldBe(expected, ignoreOrder: true);
}
