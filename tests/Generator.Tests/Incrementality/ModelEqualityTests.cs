using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Incrementality;

/// <summary>Caching stands on the equality of the models.</summary>
public sealed class ModelEqualityTests
{
    private const string Api = """
        [assembly: RestApi("Orders")]
        namespace Shop;

        public enum Sort { Newest, Oldest }

        public sealed record Order(string Sku, List<Dictionary<string, int?>> Lines) { public Order? Parent { get; init; } }

        [LambdaFunction]
        public sealed class Orders
        {
            /// <summary>Places it.</summary>
            [HttpPost("/orders/{id}"), Returns(201), Throws<InvalidOperationException>(409)]
            public Task<Order> Place(Guid id, Order order, Sort sort = Sort.Oldest, [FromHeader("x-tenant")] string? tenant = null) => Task.FromResult(order);
        }
        """;

    [Fact]
    public void The_same_source_gives_equal_models()
    {
        var (first, second) = (Model(Api), Model(Api));

        second.ShouldBe(first);
        second.GetHashCode().ShouldBe(first.GetHashCode());
        ReferenceEquals(first, second).ShouldBeFalse();
    }

    [Theory]
    [InlineData("=> Task.FromResult(order);", "{ var copy = order; return Task.FromResult(copy); }")]
    [InlineData("public sealed class Orders", "\n\n// A comment.\npublic sealed partial class Orders")]
    [InlineData("public enum Sort { Newest, Oldest }", "public enum Sort { Newest, Oldest }\npublic sealed class Unrelated { public Sort Sort; }")]
    [InlineData("public enum Sort { Newest, Oldest }", "public enum Sort { Newest = 0, Oldest = 0 + 1 }")]
    [InlineData("Guid id", "System.Guid id")]
    public void Equivalent_source_gives_equal_models(string before, string after) => Model(Edit(before, after)).ShouldBe(Model(Api));

    [Theory]
    [InlineData("/orders/{id}", "/order/{id}")]
    [InlineData("HttpPost", "HttpPut")]
    [InlineData("Returns(201)", "Returns(202)")]
    [InlineData("(409)", "(410)")]
    [InlineData("InvalidOperationException", "ArgumentException")]
    [InlineData("Sort.Oldest,", "Sort.Newest,")]
    [InlineData("Newest, Oldest }", "Newest, Middle, Oldest }")]
    [InlineData("string Sku", "int Sku")]
    [InlineData("string Sku", "string? Sku")]
    [InlineData("int?", "int")]
    [InlineData("Order? Parent { get; init; }", "Order? Parent { get; set; }")]
    [InlineData("x-tenant", "x-client")]
    [InlineData("Guid id", "string id")]
    [InlineData("Places it.", "Places an order.")]
    [InlineData("\"Orders\"", "\"Sales\"")]
    [InlineData("[LambdaFunction]", "[LambdaFunction(Timeout = 11)]")]
    public void Different_source_gives_different_models(string before, string after) => Model(Edit(before, after)).ShouldNotBe(Model(Api));

    [Fact]
    public void A_model_holds_no_symbol_syntax_or_location() =>
        ModelGraph.Reach(Model(Api)).Where(IsCompilerObject).ShouldBeEmpty();

    [Fact]
    public void The_walk_finds_a_symbol_where_there_is_one()
    {
        var compilation = Compiler.Compile(Api);
        var tree = compilation.SyntaxTrees[1];
        object[] forbidden = [compilation, compilation.Assembly, tree, tree.GetRoot(TestContext.Current.CancellationToken), Location.Create(tree, new(0, 1))];

        foreach (var item in forbidden)
        {
            ModelGraph.Reach(new Wrapped(new Wrapped("deep", null), item)).Any(IsCompilerObject).ShouldBeTrue(item.GetType().Name);
            ModelGraph.Reach(new Wrapped(new object[] { "list", item }.ToList(), null)).Any(IsCompilerObject).ShouldBeTrue(item.GetType().Name);
        }
    }

    [Fact]
    public void Every_model_is_a_record_whose_lists_are_equal_by_value()
    {
        var models = typeof(ApiModel).Assembly.GetTypes().Where(IsModel).ToArray();
        models.Select(type => type.Namespace).Distinct().Count().ShouldBeGreaterThan(3);
        foreach (var type in models)
        {
            type.GetMethod("<Clone>$").ShouldNotBeNull(type.Name);
            foreach (var property in type.GetProperties().Where(p => p.PropertyType != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(p.PropertyType)))
            {
                property.PropertyType.GetGenericTypeDefinition().ShouldBe(typeof(EquatableArray<>), $"{type.Name}.{property.Name}");
            }
        }
    }

    private static bool IsModel(Type type) =>
        type is { IsEnum: false, IsNested: false } && type.Namespace?.StartsWith("Sluice.Generator.Model", StringComparison.Ordinal) == true;

    private static bool IsCompilerObject(object value) => value is ISymbol or Compilation or SyntaxNode or SyntaxTree or SemanticModel or Location or SyntaxReference or AttributeData;

    private static ApiModel Model(string source) => Generated.From(source).Step<ApiModel>(TrackingNames.Api).Single();

    private static string Edit(string before, string after)
    {
        Api.ShouldContain(before);
        return Api.Replace(before, after, StringComparison.Ordinal);
    }

    private sealed record Wrapped(object? First, object? Second);
}
