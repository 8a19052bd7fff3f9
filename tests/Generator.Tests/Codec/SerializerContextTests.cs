using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>What only System.Text.Json can do goes through the project's own context.</summary>
public sealed class SerializerContextTests
{
    private const string Source = """
        using System.Globalization;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;

        [assembly: RestApi("Api")]

        [JsonConverter(typeof(MoneyConverter))]
        public readonly record struct Money(decimal Amount, string Currency);

        public sealed class MoneyConverter : JsonConverter<Money>
        {
            public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
                reader.GetString()!.Split(' ') is [var amount, var currency] ? new(decimal.Parse(amount, CultureInfo.InvariantCulture), currency) : throw new JsonException("secret");

            public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
                writer.WriteStringValue(FormattableString.Invariant($"{value.Amount} {value.Currency}"));
        }

        /// <summary>Its member's converter is the owner's business.</summary>
        public sealed class Price { [JsonConverter(typeof(MoneyConverter))] public Money Value { get; set; } public Price? Old { get; set; } }

        public sealed record Order(string Name, Money Total, Money? Paid, List<Money> Parts, Price? Price = null);

        // As the generator of System.Text.Json would complete it.
        [JsonSerializable(typeof(Money))]
        [JsonSerializable(typeof(Price))]
        public sealed class Context(JsonSerializerOptions? options) : JsonSerializerContext(options)
        {
            public static Context Default { get; } = new(new(JsonSerializerDefaults.Web));
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override JsonTypeInfo? GetTypeInfo(Type type) => new DefaultJsonTypeInfoResolver().GetTypeInfo(type, Options);
        }

        [LambdaFunction] public static class F { [HttpPost("/")] public static Order Post(Order order) => order; }
        """;

    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start(Source));

    [Theory]
    [InlineData("""{"name":"a","total":"1.50 EUR","paid":null,"parts":["1 EUR","0.5 EUR"],"price":null}""")]
    [InlineData("""{"name":"a","total":"1.50 EUR","paid":"2 USD","parts":[],"price":{"value":"1 EUR","old":{"value":"2 EUR","old":null}}}""")]
    public async Task A_converter_of_the_users_own_is_asked(string order) => (await Api.Value.CallAsync($"{{\"order\":{order}}}")).ShouldBe(order);

    [Theory]
    [InlineData("""{"name":"a","total":"1.50","paid":null,"parts":[]}""", "total: The supplied value is invalid for total.")]
    [InlineData("""{"name":"a","total":{"x":[1]},"paid":null,"parts":[]}""", "total: The supplied value is invalid for total.")]
    [InlineData("""{"name":"a","total":"1 EUR","paid":null,"parts":["x y","1 EUR",7]}""", "parts[0]: The supplied value is invalid for parts[0].", "parts[2]: The supplied value is invalid for parts[2].")]
    [InlineData("""{"name":"a","total":"1 EUR","paid":null,"parts":[],"price":{"value":1}}""", "price: The supplied value is invalid for price.")]
    public async Task What_it_refuses_is_a_problem_with_its_path(string order, params string[] expected) =>
        (await Api.Value.ErrorsAsync($"{{\"order\":{order}}}")).ShouldBe(expected);
}
